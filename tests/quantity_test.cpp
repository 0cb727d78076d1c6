#include <catch2/catch.hpp>

#include <algorithm>
#include <concepts>
#include <random>
#include <vector>

#include "calmag/quantity.hpp"
#include "given.hpp"

namespace {

using namespace given;

// ---- what must not compile ----

template <class A, class B>
concept addable = requires(A a, B b) {
  a + b;
};
template <class A, class B>
concept subtractable = requires(A a, B b) {
  a - b;
};
template <class A, class B>
concept multipliable = requires(A a, B b) {
  a* b;
};
template <class A, class B>
concept divisible = requires(A a, B b) {
  a / b;
};
template <class A, class B>
concept comparable = requires(A a, B b) {
  a < b;
};

static_assert(addable<Grams, Grams> && !addable<Grams, Milligrams> && !addable<Grams, Millilitres>);
static_assert(addable<Milligrams, Milligrams> && !addable<Milligrams, int> && !addable<Grams, int>);
static_assert(subtractable<Milligrams, Milligrams> && !subtractable<Milligrams, Grams>);
static_assert(comparable<Grams, Grams> && !comparable<Grams, Millilitres> && !comparable<Milligrams, Grams>);
static_assert(multipliable<Grams, Fraction> && !multipliable<Grams, Grams> && !multipliable<Milligrams, Grams>);
static_assert(!multipliable<Milligrams, Fraction>, "a part of an element is not whole micrograms");
static_assert(multipliable<Content, Grams> && !multipliable<Content, Millilitres> && !multipliable<Grams, Content>);
static_assert(divisible<Grams, Grams> && !divisible<Grams, Milligrams> && !divisible<Milligrams, Milligrams>);
static_assert(std::same_as<decltype(Grams{} / Grams{}), Fraction>);
static_assert(!std::is_convertible_v<int, Grams> && !std::is_convertible_v<Fraction, Grams>);
static_assert(!std::is_convertible_v<int, Milligrams> && !std::is_convertible_v<double, Milligrams>);
static_assert(!std::is_convertible_v<Grams, Milligrams> && !std::is_convertible_v<Milligrams, Grams>);

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

TEST_CASE("a fraction is kept in lowest terms with a positive denominator", "[quantity]") {
  struct Case {
    Fraction value;
    std::int64_t numerator, denominator;
  };
  const auto [value, numerator, denominator] = GENERATE(values<Case>({{Fraction::of(6, 8), 3, 4},
                                                                      {Fraction::of(6, -8), -3, 4},
                                                                      {Fraction::of(-6, -8), 3, 4},
                                                                      {Fraction::of(0, -5), 0, 1},
                                                                      {Fraction(7), 7, 1},
                                                                      {Fraction::of(1, 2) + Fraction::of(1, 3), 5, 6},
                                                                      {Fraction::of(1, 2) - Fraction::of(1, 3), 1, 6},
                                                                      {Fraction::of(2, 3) * Fraction::of(3, 4), 1, 2},
                                                                      {Fraction::of(2, 3) / Fraction::of(4, 3), 1, 2},
                                                                      {Fraction::of(1, 2) / Fraction(-2), -1, 4}}));
  CHECK(value.numerator() == numerator);
  CHECK(value.denominator() == denominator);
}

TEST_CASE("fractions are ordered by value", "[quantity]") {
  CHECK(Fraction::of(1, 3) < Fraction::of(1, 2));
  CHECK(Fraction::of(-1, 2) < Fraction::of(-1, 3));
  CHECK(Fraction::of(2, 4) == Fraction::of(1, 2));
  CHECK(Fraction::of(kMost - 1, kMost) < Fraction(1));
  CHECK(Fraction::of(kMost, kMost - 1) > Fraction(1));
}

TEST_CASE("what does not fit is overflowed, and stays so", "[quantity]") {
  const Fraction overflowed =
      GENERATE(Fraction(kMost) + Fraction(1), Fraction(kMost) * Fraction(2), Fraction(1) / Fraction(0),
               Fraction::of(1, 0), Fraction::of(1, kMost) * Fraction::of(1, 3), Fraction(-kMost) - Fraction(1));
  CHECK(overflowed.overflowed());
  CHECK((overflowed + Fraction(1)).overflowed());
  CHECK((Fraction(1) - overflowed).overflowed());
  CHECK((overflowed * Fraction(0)).overflowed());
  CHECK((Fraction(1) / overflowed).overflowed());
  CHECK_FALSE(overflowed == overflowed);
  CHECK_FALSE(overflowed < Fraction(1));
  CHECK_FALSE(overflowed > Fraction(1));
  CHECK_FALSE(overflowed <= Fraction(1));
  CHECK_FALSE(Grams::of(overflowed) <= Grams::of(1));
}

TEST_CASE("the greatest values that fit are exact", "[quantity]") {
  CHECK((Fraction(kMost - 1) + Fraction(1)).numerator() == kMost);
  CHECK((Fraction(kMost) * Fraction::of(1, kMost)) == Fraction(1));
  CHECK_FALSE((Fraction(-kMost + 1) - Fraction(1)).overflowed());
}

TEST_CASE("rounding is half away from zero", "[quantity]") {
  struct Case {
    Fraction value;
    std::int64_t scale, rounded;
  };
  const auto [value, scale, rounded] = GENERATE(values<Case>({{Fraction::of(1, 2), 1, 1},
                                                              {Fraction::of(-1, 2), 1, -1},
                                                              {Fraction::of(5, 2), 1, 3},
                                                              {Fraction::of(-5, 2), 1, -3},
                                                              {Fraction::of(249, 100), 1, 2},
                                                              {Fraction::of(251, 100), 1, 3},
                                                              {Fraction::of(-249, 100), 1, -2},
                                                              {Fraction::of(1, 3), 1000, 333},
                                                              {Fraction::of(2, 3), 1000, 667},
                                                              {Fraction::of(1, 2000), 1000, 1},
                                                              {Fraction(0), 1000, 0}}));
  CAPTURE(value, scale);
  CHECK(value.rounded(scale) == rounded);
}

TEST_CASE("a mass of an element becomes whole micrograms once", "[quantity]") {
  CHECK(Milligrams::rounded(Fraction::of(1, 2000)) == 1_ug);
  CHECK(Milligrams::rounded(Fraction::of(4999, 10'000'000)) == 0_ug);
  CHECK(Milligrams::rounded(Fraction::of(5001, 10'000'000)) == 1_ug);
  CHECK(Milligrams::rounded(Fraction(596)) == 596_mg);
  CHECK((1_mg).exact() == Fraction(1));
  CHECK((1500_ug).milligrams() == 1.5);
}

TEST_CASE("a content times a mass is rounded to the microgram, half away from zero", "[quantity]") {
  struct Case {
    Content content;
    Grams grams;
    std::int64_t micrograms;
  };
  const auto [content, grams, micrograms] = GENERATE(values<Case>({
      {{12_mg, Grams::of(100)}, Grams::of(245), 29'400},  // a cup of yogurt
      {{150_mg, Grams::of(Fraction::of(567, 10))}, Grams::of(Fraction::of(1134, 10)), 300'000},
      {{1_ug, Grams::of(2)}, Grams::of(1), 1},  // 0.5
      {{1_ug, Grams::of(3)}, Grams::of(1), 0},  // 0.333
      {{1_ug, Grams::of(3)}, Grams::of(2), 1},  // 0.667
      {{0_ug, Grams::of(1)}, Grams::of(1000), 0},
      {{351_mg, Grams::of(36)}, Grams::of(0), 0},
      {{1'000'000_ug, Grams::of(1)}, Grams::of(1'000'000), 1'000'000'000'000},  // the most that is promised
  }));
  CAPTURE(content.element, content.per, grams);
  CHECK((content * grams).micrograms() == micrograms);
}

TEST_CASE("a sum does not depend on its order", "[quantity]") {
  std::mt19937 random(20261121);
  std::vector<Milligrams> parts;
  for (int i = 0; i < 1000; ++i) {
    parts.push_back(Milligrams::rounded(
        Fraction::of(static_cast<std::int64_t>(random() % 1'000'000), static_cast<std::int64_t>(1 + random() % 999))));
  }
  const auto sum = [&] {
    Milligrams total;
    for (const Milligrams part : parts) total += part;
    return total;
  };
  const Milligrams expected = sum();
  for (int i = 0; i < 50; ++i) {
    std::shuffle(parts.begin(), parts.end(), random);
    REQUIRE(sum() == expected);
  }
}

TEST_CASE("an interval keeps both ends and what is counted between them", "[quantity]") {
  const Interval<Fraction> one_to_two(1, Fraction::of(3, 2), 2);
  CHECK_FALSE(one_to_two.exact());
  CHECK(Interval<Fraction>(Fraction(3)).exact());
  CHECK(one_to_two.map([](Fraction value) { return value * 245; }) ==
        Interval<Fraction>(245, Fraction::of(735, 2), 490));
  CHECK(one_to_two + one_to_two == Interval<Fraction>(2, 3, 4));
  CHECK(one_to_two + Interval<Fraction>(Fraction(1)) == Interval<Fraction>(2, Fraction::of(5, 2), 3));
}

}  // namespace
