#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "calmag/intake.hpp"
#include "given.hpp"

namespace {

using namespace given;

TEST_CASE("what one entry holds", "[intake]") {
  struct Case {
    const char* text;
    std::optional<Milligrams> calcium, magnesium;
  };
  const auto [text, calcium, magnesium] = GENERATE(values<Case>({
      {"1 cup yogurt", 296_mg, 29'400_ug},    // 12 mg in 100 g of 245 g
      {"half a cup kale", 47_mg, 11'700_ug},  // 18 mg in 100 g of 65 g
      {"1 cup v8", 38'880_ug, std::nullopt},  // 16 mg in 100 g of 243 g; no magnesium figure
      {"calcium 500 mg", 500_mg, 0_mg},       // a supplement's label lists all it holds
      {"magnesium glycinate 200 mg", 0_mg, 200_mg},
      {"calcium 333 mg + magnesium 133 mg", 333_mg, 133_mg},
      {"vitamin D 800 IU", 0_mg, 0_mg},
      {"2 tablets CalMag {calcium 333 mg, magnesium 133 mg}", 666_mg, 266_mg},
      {"1 cup oat drink {calcium 300 mg}", 300_mg, std::nullopt},  // a food's label need not list magnesium
  }));
  CAPTURE(text);
  const EntryIntake intake = intake_of(readings(text).at(0).entry);
  CHECK((intake.calcium ? std::optional(intake.calcium->counted) : std::nullopt) == calcium);
  CHECK((intake.magnesium ? std::optional(intake.magnesium->counted) : std::nullopt) == magnesium);
}

TEST_CASE("food and supplements are summed apart and together", "[intake]") {
  const Intake intake = intake_of(day_of({eaten(296_mg, 29'400_ug), eaten(94_mg, 23'400_ug), swallowed(200_mg, 0_mg)}));
  CHECK(intake.food.calcium.amount == Interval<Milligrams>(390_mg));
  CHECK(intake.supplement.calcium.amount == Interval<Milligrams>(200_mg));
  CHECK(intake.all(Mineral::calcium).amount == Interval<Milligrams>(590_mg));
  CHECK(intake.all(Mineral::magnesium).amount == Interval<Milligrams>(52'800_ug));
  CHECK(intake.all(Mineral::calcium).exact());
}

TEST_CASE("what is not known is not zero: the total is at least", "[intake]") {
  const Intake intake = intake_of(day_of({eaten(100_mg, std::nullopt), eaten(50_mg, 10_mg)}));
  CHECK(intake.food.calcium.complete);
  CHECK_FALSE(intake.food.magnesium.complete);
  CHECK(intake.supplement.magnesium.complete);
  CHECK_FALSE(intake.all(Mineral::magnesium).complete);
  CHECK(intake.food.magnesium.amount.low == 10_mg);
  CHECK_FALSE(intake.food.magnesium.exact());
}

TEST_CASE("a day with a problem is incomplete in everything", "[intake]") {
  const Intake intake = intake_of(with_a_problem(day_of({eaten(100_mg, 50_mg)})));
  for (const Mineral mineral : kMinerals) {
    CHECK_FALSE(intake.food[mineral].complete);
    CHECK_FALSE(intake.supplement[mineral].complete);
  }
}

TEST_CASE("an empty day is zero, and known", "[intake]") {
  const Intake intake = intake_of(day_of({}));
  CHECK(intake.all(Mineral::calcium).exact());
  CHECK(intake.all(Mineral::calcium).amount == Interval<Milligrams>(0_mg));
}

TEST_CASE("totals do not depend on the order of entries", "[intake]") {
  std::mt19937 random(3);
  std::vector<LoggedEntry> entries;
  for (int i = 0; i < 200; ++i) {
    const auto amount = [&] { return Milligrams::from_micrograms(static_cast<std::int64_t>(random() % 500'000)); };
    if (i % 3 == 0) {
      const Milligrams low = amount();
      entries.push_back(swallowed({low, low + 5_mg, low + 10_mg}, amount()));
    } else {
      entries.push_back(
          eaten(amount(), amount(), Grams::of(Fraction::of(1 + static_cast<std::int64_t>(random() % 300), 7))));
    }
  }
  const Intake expected = intake_of(day_of(entries));
  for (int i = 0; i < 20; ++i) {
    std::shuffle(entries.begin(), entries.end(), random);
    const Intake intake = intake_of(day_of(entries));
    for (const Mineral mineral : kMinerals) {
      REQUIRE(intake.food[mineral].amount == expected.food[mineral].amount);
      REQUIRE(intake.supplement[mineral].amount == expected.supplement[mineral].amount);
    }
  }
}

TEST_CASE("the excess of calcium over a multiple of magnesium is exact", "[intake]") {
  const auto excess = [](const Day& day, Fraction times) {
    const Excess sum = excess_of(day, times);
    return std::pair(sum.least, sum.most);
  };
  CHECK(excess(day_of({eaten(200_mg, 100_mg)}), 2) == std::pair<std::int64_t, std::int64_t>(0, 0));
  CHECK(excess(day_of({eaten(200'001_ug, 100_mg)}), 2) == std::pair<std::int64_t, std::int64_t>(1, 1));
  CHECK(excess(day_of({eaten(150'001_ug, 100_mg)}), Fraction::of(3, 2)) == std::pair<std::int64_t, std::int64_t>(2, 2));
  CHECK(excess(day_of({}), 2) == std::pair<std::int64_t, std::int64_t>(0, 0));
  CHECK(excess(day_of({swallowed({190_mg, 200_mg, 210_mg}, 100_mg)}), 2) ==
        std::pair<std::int64_t, std::int64_t>(-10'000, 10'000));
}

}  // namespace
