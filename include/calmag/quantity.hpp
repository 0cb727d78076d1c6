// Quantities that the compiler keeps apart, and exact arithmetic on them.
//
//   Fraction      a number without a unit, exact                        1 1/2, 0.25
//   Grams         food as eaten, or a dose of a compound; exact
//   Millilitres   volume; exact
//   Milligrams    elemental calcium or magnesium, in whole micrograms
//   Content       what a mass of food holds of an element; Content * Grams is the only road from food to element
//
// Rounding happens in one place, where a mass becomes whole micrograms: half away from zero. Everything before it is
// exact, and sums of micrograms do not depend on order.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace calmag {

// A rational number in lowest terms, the denominator positive. An operation whose result does not fit in 64 bits, and
// a division by zero, gives the overflowed value, which every later operation hands on; whoever made the numbers checks
// `overflowed()` once, at the end. An overflowed value compares unequal to, and unordered with, everything.
class Fraction {
 public:
  constexpr Fraction() = default;
  constexpr Fraction(std::int64_t whole) : numerator_(whole) {}  // NOLINT(google-explicit-constructor): 2 is a number

  static constexpr Fraction of(std::int64_t numerator, std::int64_t denominator) {
    return reduced(numerator, denominator);
  }
  // For tables that are compiled in, which hold many. Requires lowest terms and denominator > 0.
  static constexpr Fraction in_lowest_terms(std::int64_t numerator, std::int64_t denominator) {
    Fraction result(numerator);
    result.denominator_ = denominator;
    return result;
  }

  constexpr bool overflowed() const { return denominator_ == 0; }
  constexpr std::int64_t numerator() const { return numerator_; }
  constexpr std::int64_t denominator() const { return denominator_; }

  friend constexpr Fraction operator+(Fraction a, Fraction b) {
    return reduced(wide(a.numerator_) * b.denominator_ + wide(b.numerator_) * a.denominator_,
                   wide(a.denominator_) * b.denominator_);
  }
  friend constexpr Fraction operator-(Fraction a, Fraction b) {
    return reduced(wide(a.numerator_) * b.denominator_ - wide(b.numerator_) * a.denominator_,
                   wide(a.denominator_) * b.denominator_);
  }
  friend constexpr Fraction operator*(Fraction a, Fraction b) {
    return reduced(wide(a.numerator_) * b.numerator_, wide(a.denominator_) * b.denominator_);
  }
  friend constexpr Fraction operator/(Fraction a, Fraction b) {
    if (b.denominator_ == 0) return b;
    return reduced(wide(a.numerator_) * b.denominator_, wide(a.denominator_) * b.numerator_);
  }
  friend constexpr std::partial_ordering operator<=>(Fraction a, Fraction b) {
    if (a.overflowed() || b.overflowed()) return std::partial_ordering::unordered;
    return wide(a.numerator_) * b.denominator_ <=> wide(b.numerator_) * a.denominator_;
  }
  friend constexpr bool operator==(Fraction a, Fraction b) { return (a <=> b) == 0; }

  // This number times `scale`, to the nearest whole number, half away from zero. Requires !overflowed(), and a result
  // that fits in 64 bits.
  constexpr std::int64_t rounded(std::int64_t scale = 1) const {
    return round_half_away(wide(numerator_) * scale, denominator_);
  }

  __extension__ using Wide = __int128;  // GCC and Clang have it; ISO C++ does not
  // Requires denominator > 0.
  static constexpr std::int64_t round_half_away(Wide numerator, Wide denominator) {
    if (denominator == 0) return 0;  // not reached: see the requirement
    const Wide magnitude = numerator < 0 ? -numerator : numerator;
    const Wide whole =
        magnitude <= kMost && denominator <= kMost
            ? Wide{halves_up(static_cast<std::int64_t>(magnitude), static_cast<std::int64_t>(denominator))}
            : halves_up(magnitude, denominator);
    return static_cast<std::int64_t>(numerator < 0 ? -whole : whole);
  }

 private:
  static constexpr Wide kMost = std::numeric_limits<std::int64_t>::max();

  static constexpr Wide wide(std::int64_t value) { return value; }

  // Both are for 64 bits where those are enough, and else for 128, in which the machine does not divide.
  template <class Integer>
  static constexpr Integer halves_up(Integer magnitude, Integer denominator) {
    const Integer rest = magnitude % denominator;
    return magnitude / denominator + (rest >= denominator - rest ? 1 : 0);
  }
  template <class Integer>
  static constexpr Integer common_divisor(Integer a, Integer b) {
    while (b != 0) {
      const Integer rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  static constexpr Fraction reduced(Wide numerator, Wide denominator) {
    Fraction result;
    result.numerator_ = 0;
    result.denominator_ = 0;
    if (denominator == 0) return result;
    if (denominator < 0) {
      numerator = -numerator;
      denominator = -denominator;
    }
    if (denominator != 1) {
      const Wide magnitude = numerator < 0 ? -numerator : numerator;
      if (magnitude <= kMost && denominator <= kMost) {
        const std::int64_t common =
            common_divisor(static_cast<std::int64_t>(magnitude), static_cast<std::int64_t>(denominator));
        result.numerator_ = static_cast<std::int64_t>(numerator) / common;
        result.denominator_ = static_cast<std::int64_t>(denominator) / common;
        return result;
      }
      const Wide common = common_divisor(magnitude, denominator);
      numerator /= common;
      denominator /= common;
    }
    if (numerator > kMost || numerator < -kMost || denominator > kMost) return result;
    result.numerator_ = static_cast<std::int64_t>(numerator);
    result.denominator_ = static_cast<std::int64_t>(denominator);
    return result;
  }

  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
};

// An exact amount of one kind. There is no way from a bare number but `of`, which the unit's name stands beside.
template <class Kind>
class Exact {
 public:
  constexpr Exact() = default;
  static constexpr Exact of(Fraction units) { return Exact(units); }
  constexpr Fraction units() const { return units_; }

  friend constexpr Exact operator+(Exact a, Exact b) { return Exact(a.units_ + b.units_); }
  friend constexpr Exact operator*(Exact a, Fraction times) { return Exact(a.units_ * times); }
  friend constexpr Fraction operator/(Exact a, Exact b) { return a.units_ / b.units_; }
  friend constexpr std::partial_ordering operator<=>(Exact, Exact) = default;
  friend constexpr bool operator==(Exact, Exact) = default;

 private:
  constexpr explicit Exact(Fraction units) : units_(units) {}
  Fraction units_;
};

using Grams = Exact<struct FoodMass>;
using Millilitres = Exact<struct LiquidVolume>;

// A mass of elemental calcium or magnesium, counted in whole micrograms. Holds up to 9 billion grams: a sum over any
// log fits.
class Milligrams {
 public:
  constexpr Milligrams() = default;
  static constexpr Milligrams from_micrograms(std::int64_t micrograms) { return Milligrams(micrograms); }
  // To the nearest microgram, half away from zero. Requires a value that fits.
  static constexpr Milligrams rounded(Fraction milligrams) { return Milligrams(milligrams.rounded(kPerMilligram)); }

  constexpr std::int64_t micrograms() const { return micrograms_; }
  // For JSON and for charts; exact to the microgram below 9 * 10^12 mg.
  constexpr double milligrams() const { return static_cast<double>(micrograms_) / kPerMilligram; }
  constexpr Fraction exact() const { return Fraction::of(micrograms_, kPerMilligram); }

  constexpr Milligrams& operator+=(Milligrams other) {
    micrograms_ += other.micrograms_;
    return *this;
  }
  friend constexpr Milligrams operator+(Milligrams a, Milligrams b) { return a += b; }
  friend constexpr Milligrams operator-(Milligrams a, Milligrams b) {
    return Milligrams(a.micrograms_ - b.micrograms_);
  }
  friend constexpr Milligrams operator*(Milligrams amount, std::int64_t count) {
    return Milligrams(amount.micrograms_ * count);
  }
  friend constexpr auto operator<=>(Milligrams, Milligrams) = default;

 private:
  static constexpr std::int64_t kPerMilligram = 1000;
  constexpr explicit Milligrams(std::int64_t micrograms) : micrograms_(micrograms) {}
  std::int64_t micrograms_ = 0;
};

// `element` of a mineral in `per` of food. Requires per > 0.
struct Content {
  Milligrams element;
  Grams per;
  friend bool operator==(const Content&, const Content&) = default;
};

// The element in that much food, to the nearest microgram, half away from zero. Requires grams at most 10^6, and a
// content of at most 10^9 micrograms: the product is then exact in 128 bits.
constexpr Milligrams operator*(const Content& content, Grams grams) {
  const Fraction eaten = grams.units();
  const Fraction per = content.per.units();
  return Milligrams::from_micrograms(
      Fraction::round_half_away(Fraction::Wide{content.element.micrograms()} * eaten.numerator() * per.denominator(),
                                Fraction::Wide{eaten.denominator()} * per.numerator()));
}

// What is known of a value that may be a range: at least `low`, at most `high`, and `counted` in the totals (the
// midpoint of a range). low <= counted <= high.
template <class T>
struct Interval {
  T low{};
  T counted{};
  T high{};

  constexpr Interval() = default;
  constexpr Interval(T exactly)
      : low(exactly),
        counted(exactly),
        high(exactly) {}  // NOLINT(google-explicit-constructor)
  constexpr Interval(T from, T middle, T to) : low(from), counted(middle), high(to) {}

  constexpr bool exact() const { return low == high; }

  template <class Function>
  constexpr auto map(Function function) const -> Interval<decltype(function(counted))> {
    return {function(low), function(counted), function(high)};
  }
  friend constexpr Interval operator+(const Interval& a, const Interval& b) {
    return {a.low + b.low, a.counted + b.counted, a.high + b.high};
  }
  friend constexpr bool operator==(const Interval&, const Interval&) = default;
};

}  // namespace calmag
