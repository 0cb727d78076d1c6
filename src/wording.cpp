#include "calmag/wording.hpp"

#include <array>
#include <cstdlib>

#include <fmt/format.h>

namespace calmag {
namespace {

std::string with_thousands(std::int64_t value) {
  std::string digits = fmt::format("{}", value < 0 ? -value : value);
  for (std::size_t i = digits.size(); i > 3;) {
    i -= 3;
    digits.insert(i, ",");
  }
  return (value < 0 ? "-" : "") + digits;
}

// Masses are weighed, so they read as decimals; everything else is measured out, in fractions.
std::string number_in_words(const Interval<Fraction>& number, const Unit* unit) {
  const auto one = [&](Fraction value) {
    return unit != nullptr && unit->kind == UnitKind::mass ? in_words(value) : in_fractions(value);
  };
  if (number.exact()) return one(number.counted);
  return fmt::format("{}-{}", one(number.low), one(number.high));
}

std::string unit_in_words(const Unit& unit, const Interval<Fraction>& number) {
  if (unit.symbol != unit.id) return std::string(unit.symbol);
  return std::string(number.high > 1 ? unit.plural : unit.id);
}

}  // namespace

std::string in_words(Fraction value) {
  const std::int64_t thousandths = value.rounded(1000);
  std::string out = with_thousands(thousandths / 1000);
  std::int64_t decimals = std::llabs(thousandths % 1000);
  if (decimals == 0) return out;
  if (thousandths < 0 && thousandths > -1000) out = "-0";
  std::string digits = fmt::format("{:03}", decimals);
  while (digits.back() == '0') digits.pop_back();
  return out + "." + digits;
}

std::string in_fractions(Fraction value) {
  constexpr std::array<std::int64_t, 5> kCommon{2, 3, 4, 6, 8};
  for (const std::int64_t denominator : kCommon) {
    if (value.denominator() != denominator || value < 0) continue;
    const std::int64_t wholes = value.numerator() / denominator;
    const std::string part = fmt::format("{}/{}", value.numerator() % denominator, denominator);
    return wholes == 0 ? part : fmt::format("{} {}", with_thousands(wholes), part);
  }
  return in_words(value);
}

std::string whole(Milligrams value) { return with_thousands(value.exact().rounded()); }

std::string in_whole_milligrams(Milligrams value) { return whole(value) + " mg"; }

std::string whole_up(Milligrams value) { return thousands((value.micrograms() + 999) / 1000); }

std::string in_whole_milligrams_up(Milligrams value) { return whole_up(value) + " mg"; }

std::string thousands(std::int64_t milligrams) { return with_thousands(milligrams); }

std::string in_tenths(Grams value) { return in_words(Fraction::of(value.units().rounded(10), 10)); }

std::string in_hundredths(Fraction ratio) {
  const std::int64_t hundredths = ratio.rounded(100);
  return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

std::string in_milligrams(Milligrams value) { return in_words(value.exact()) + " mg"; }

std::string in_words(const Measure& measure) {
  const Interval<Fraction>& number = measure.amount.number;
  std::string out = (measure.approximate ? "~" : "") + number_in_words(number, measure.amount.unit);
  if (measure.each) {
    if (number != Interval<Fraction>(Fraction(1))) out += " x";
    if (number == Interval<Fraction>(Fraction(1))) out.clear();
    out += fmt::format("{}{} {}", out.empty() ? "" : " ", number_in_words(measure.each->number, measure.each->unit),
                       unit_in_words(*measure.each->unit, measure.each->number));
  }
  if (measure.size != nullptr) out += " " + std::string(measure.size->id);
  if (measure.amount.unit != nullptr) {
    out += " " + (measure.each ? std::string(measure.amount.unit->id) : unit_in_words(*measure.amount.unit, number));
  }
  return out;
}

}  // namespace calmag
