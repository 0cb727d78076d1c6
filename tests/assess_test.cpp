#include <catch2/catch.hpp>

#include <array>

#include "calmag/assess.hpp"
#include "given.hpp"

namespace {

using namespace given;

// Tables of this test's own: everybody is recommended 1,000 mg calcium and 320 mg magnesium, with upper levels of
// 2,500 mg calcium from all sources and 350 mg magnesium from supplements. "by age": 1,000 or 1,200 mg calcium, 300 or
// 400 mg magnesium, 2,000 or 2,500 mg upper level, by age. "bare" has no rows.
constexpr std::array<Authority, 3> kAuthorities{{{"fixed", "Fixed", {}, "1", "Issuer"},
                                                 {"by-age", "Chosen age", {}, "1", "Issuer"},
                                                 {"bare", "Bare", {}, "1", "Issuer"}}};
constexpr MonthSpan kAllAges{0, MonthSpan::kNoEnd};
constexpr MonthSpan kTo50{0, 51 * 12};
constexpr MonthSpan kFrom51{51 * 12, MonthSpan::kNoEnd};

constexpr ReferenceRow row(std::string_view authority, Mineral mineral, MonthSpan ages, Milligrams amount,
                           Counts counts = Counts::all_sources) {
  return {authority, mineral, "RDA", std::nullopt, ages, std::nullopt, {}, amount, counts, "edition", 2};
}

constexpr std::array<ReferenceRow, 6> kIntakes{
    {row("fixed", Mineral::calcium, kAllAges, 1000_mg), row("fixed", Mineral::magnesium, kAllAges, 320_mg),
     row("by-age", Mineral::calcium, kTo50, 1000_mg), row("by-age", Mineral::calcium, kFrom51, 1200_mg),
     row("by-age", Mineral::magnesium, kTo50, 300_mg), row("by-age", Mineral::magnesium, kFrom51, 400_mg)}};
constexpr std::array<ReferenceRow, 5> kUpperLevels{
    {row("fixed", Mineral::calcium, kAllAges, 2500_mg),
     row("fixed", Mineral::magnesium, kAllAges, 350_mg, Counts::supplements),
     row("by-age", Mineral::calcium, kTo50, 2500_mg), row("by-age", Mineral::calcium, kFrom51, 2000_mg),
     row("by-age", Mineral::magnesium, kAllAges, 250_mg, Counts::supplements_and_fortified)}};

enum class Chosen { fixed, age, bare };

Assessment assessed(Day day, Chosen authority = Chosen::fixed, Profile profile = {}) {
  static const Catalogue tables = [] {
    Catalogue own = builtin_catalogue();
    own.references = ReferenceTable(kAuthorities, kIntakes, kUpperLevels);
    return own;
  }();
  return assess(std::move(day), tables, {profile, &kAuthorities[static_cast<std::size_t>(authority)]});
}

Finding finding(const Assessment& assessment, std::string_view id) {
  for (const Finding& one : assessment.findings) {
    if (one.id == id) return one;
  }
  FAIL("there is no check " << id);
  return {};
}

Status status(const char* id, Day day, Chosen authority = Chosen::fixed) {
  return finding(assessed(std::move(day), authority), id).status;
}

const std::optional<Milligrams> kNotKnown;

TEST_CASE("the checks come in their documented order", "[assess]") {
  std::string ids;
  for (const Finding& one : assessed(day_of({})).findings) ids += std::string(one.id) + " ";
  CHECK(
      ids ==
      "calcium-target magnesium-target calcium-limit magnesium-limit ratio food-first supplement-calcium divided-doses "
      "competing-doses matching-magnesium extra-magnesium vitamins magnesium-form bone-magnesium higher-need ");
}

TEST_CASE("a target is met at it, about met within a tenth, else below", "[assess]") {
  struct Case {
    const char* name;
    Milligrams calcium;
    Status status;
  };
  const auto [name, calcium, expected] =
      GENERATE(values<Case>({{"nothing", 0_mg, Status::below},
                             {"a microgram short of nine tenths", 899'999_ug, Status::below},
                             {"nine tenths", 900_mg, Status::note},
                             {"a microgram short", 999'999_ug, Status::note},
                             {"the target", 1000_mg, Status::ok},
                             {"a microgram more", 1'000'001_ug, Status::ok},
                             {"far more", 9000_mg, Status::ok}}));
  INFO(name);
  CHECK(status("calcium-target", day_of({eaten(calcium, 0_mg)})) == expected);
  CHECK(status("calcium-target", day_of({swallowed(calcium, 0_mg)})) == expected);
}

TEST_CASE("the magnesium target has its own figure", "[assess]") {
  CHECK(status("magnesium-target", day_of({eaten(0_mg, 287'999_ug)})) == Status::below);
  CHECK(status("magnesium-target", day_of({eaten(0_mg, 288_mg)})) == Status::note);
  CHECK(status("magnesium-target", day_of({eaten(0_mg, 320_mg)})) == Status::ok);
}

TEST_CASE("food and supplements count together towards a target", "[assess]") {
  CHECK(status("calcium-target", day_of({eaten(600_mg, 0_mg), swallowed(400_mg, 0_mg)})) == Status::ok);
}

TEST_CASE("what is not known cannot miss a target, only meet it", "[assess]") {
  CHECK(status("calcium-target", day_of({eaten(500_mg, 0_mg), eaten(kNotKnown, 0_mg)})) == Status::unknown);
  CHECK(status("calcium-target", day_of({eaten(1000_mg, 0_mg), eaten(kNotKnown, 0_mg)})) == Status::ok);
  CHECK(status("calcium-target", with_a_problem(day_of({eaten(500_mg, 0_mg)}))) == Status::unknown);
  CHECK(status("calcium-target", with_a_problem(day_of({eaten(1000_mg, 0_mg)}))) == Status::ok);
}

TEST_CASE("a range that crosses the target is unknown, one beside it is not", "[assess]") {
  struct Case {
    Milligrams low, high;
    Status status;
  };
  const auto [low, high, expected] = GENERATE(values<Case>({{899_mg, 901_mg, Status::unknown},
                                                            {900_mg, 999_mg, Status::note},
                                                            {999_mg, 1000_mg, Status::unknown},
                                                            {1000_mg, 1500_mg, Status::ok},
                                                            {100_mg, 800_mg, Status::below}}));
  const Milligrams middle = Milligrams::from_micrograms((low.micrograms() + high.micrograms()) / 2);
  CAPTURE(low, high);
  CHECK(status("calcium-target", day_of({swallowed({low, middle, high}, 0_mg)})) == expected);
}

TEST_CASE("a target that is a range is decided only where both ends agree", "[assess]") {
  struct Case {
    Milligrams calcium;
    Status status;
  };
  // 1,000 to 1,200: about at target from 900 for the one, from 1,080 for the other.
  const auto [calcium, expected] = GENERATE(values<Case>({{899'999_ug, Status::below},
                                                          {900_mg, Status::unknown},
                                                          {999_mg, Status::unknown},
                                                          {1000_mg, Status::unknown},
                                                          {1100_mg, Status::unknown},
                                                          {1'199'999_ug, Status::unknown},
                                                          {1200_mg, Status::ok}}));
  CAPTURE(calcium);
  CHECK(status("calcium-target", day_of({eaten(calcium, 0_mg)}), Chosen::age) == expected);
}

TEST_CASE("a given age narrows the range to its row", "[assess]") {
  const auto by_age = [](int years) {
    return finding(assessed(day_of({eaten(1100_mg, 0_mg)}), Chosen::age, {years * 12, {}, {}}), "calcium-target")
        .status;
  };
  CHECK(by_age(50) == Status::ok);
  CHECK(by_age(51) == Status::note);
}

TEST_CASE("an upper level is exceeded above it, not at it", "[assess]") {
  CHECK(status("calcium-limit", day_of({eaten(2500_mg, 0_mg)})) == Status::ok);
  CHECK(status("calcium-limit", day_of({eaten(2'500'001_ug, 0_mg)})) == Status::over_limit);
  CHECK(status("calcium-limit", day_of({eaten(2000_mg, 0_mg), swallowed(500_mg, 0_mg)})) == Status::ok);
  CHECK(status("calcium-limit", day_of({eaten(2000_mg, 0_mg), swallowed(500'001_ug, 0_mg)})) == Status::over_limit);
  CHECK(status("calcium-limit", day_of({})) == Status::ok);
}

TEST_CASE("magnesium from food never counts towards its upper level", "[assess]") {
  CHECK(status("magnesium-limit", day_of({eaten(0_mg, 9000_mg)})) == Status::ok);
  CHECK(status("magnesium-limit", day_of({eaten(0_mg, 9000_mg), swallowed(0_mg, 350_mg)})) == Status::ok);
  CHECK(status("magnesium-limit", day_of({swallowed(0_mg, 350'001_ug)})) == Status::over_limit);
  CHECK(status("magnesium-limit", day_of({eaten(0_mg, kNotKnown), swallowed(0_mg, 350_mg)})) == Status::ok);
  CHECK(status("magnesium-limit", day_of({eaten(0_mg, 1000_mg), swallowed(0_mg, 251_mg)}), Chosen::age) ==
        Status::over_limit);
}

TEST_CASE("what is not known may exceed an upper level, and is never said to keep it", "[assess]") {
  CHECK(status("calcium-limit", day_of({eaten(100_mg, 0_mg), eaten(kNotKnown, 0_mg)})) == Status::unknown);
  CHECK(status("calcium-limit", day_of({eaten(2501_mg, 0_mg), eaten(kNotKnown, 0_mg)})) == Status::over_limit);
  CHECK(status("magnesium-limit", with_a_problem(day_of({swallowed(0_mg, 10_mg)}))) == Status::unknown);
  CHECK(status("calcium-limit", day_of({swallowed({2400_mg, 2500_mg, 2600_mg}, 0_mg)})) == Status::unknown);
  CHECK(status("calcium-limit", day_of({swallowed({2300_mg, 2400_mg, 2500_mg}, 0_mg)})) == Status::ok);
  CHECK(status("calcium-limit", day_of({eaten(2300_mg, 0_mg)}), Chosen::age) == Status::unknown);  // 2,000 or 2,500
  CHECK(status("calcium-limit", day_of({eaten(2000_mg, 0_mg)}), Chosen::age) == Status::ok);
  CHECK(status("calcium-limit", day_of({eaten(2501_mg, 0_mg)}), Chosen::age) == Status::over_limit);
}

TEST_CASE("without a row there is no verdict, and the message says so", "[assess]") {
  const Assessment assessment = assessed(day_of({eaten(5000_mg, 5000_mg)}), Chosen::bare);
  for (const char* id : {"calcium-target", "magnesium-target", "calcium-limit", "magnesium-limit"}) {
    CAPTURE(id);
    CHECK(finding(assessment, id).status == Status::not_applicable);
    CHECK_THAT(finding(assessment, id).message, Catch::Contains("Bare"));
  }
}

TEST_CASE("calcium may be twice magnesium, not a microgram more", "[assess]") {
  struct Case {
    const char* name;
    Milligrams calcium, magnesium;
    Status status;
  };
  const auto [name, calcium, magnesium, expected] =
      GENERATE(values<Case>({{"exactly twice", 600_mg, 300_mg, Status::ok},
                             {"a microgram more", 600'001_ug, 300_mg, Status::above},
                             {"a microgram less", 599'999_ug, 300_mg, Status::ok},
                             {"the regimen of the comment", 1200_mg, 400_mg, Status::above},
                             {"the tablet of the comment", 333_mg, 133_mg, Status::above},
                             {"equal parts", 400_mg, 400_mg, Status::ok},
                             {"no calcium", 0_mg, 300_mg, Status::ok},
                             {"no magnesium", 300_mg, 0_mg, Status::above},
                             {"neither", 0_mg, 0_mg, Status::not_applicable}}));
  INFO(name);
  CHECK(status("ratio", day_of({eaten(calcium, magnesium)})) == expected);
  CHECK(status("ratio", day_of({swallowed(calcium, magnesium)})) == expected);
  CHECK(status("ratio", day_of({eaten(calcium, 0_mg), swallowed(0_mg, magnesium)})) == expected);
}

TEST_CASE("the ratio is exact where both minerals are", "[assess]") {
  const Assessment assessment = assessed(day_of({swallowed(333_mg, 133_mg)}));
  CHECK(assessment.ratio.exact == Fraction::of(333, 133));
  CHECK(finding(assessment, "ratio").value == Fraction::of(333, 133));
  CHECK(finding(assessment, "ratio").limit == Fraction(2));
  CHECK_FALSE(assessed(day_of({swallowed(333_mg, 0_mg)})).ratio.exact);
}

TEST_CASE("an unknown magnesium figure makes the ratio at most, an unknown calcium figure at least", "[assess]") {
  const Ratio at_most = assessed(day_of({eaten(300_mg, 100_mg), eaten(10_mg, kNotKnown)})).ratio;
  CHECK_FALSE(at_most.exact);
  CHECK_FALSE(at_most.low);
  CHECK(at_most.high == Fraction::of(310, 100));
  const Ratio at_least = assessed(day_of({eaten(300_mg, 100_mg), eaten(kNotKnown, 10_mg)})).ratio;
  CHECK_FALSE(at_least.exact);
  CHECK(at_least.low == Fraction::of(300, 110));
  CHECK_FALSE(at_least.high);
}

TEST_CASE("an unknown figure leaves the ratio open only where it could change it", "[assess]") {
  CHECK(status("ratio", day_of({eaten(300_mg, 100_mg), eaten(0_mg, kNotKnown)})) == Status::unknown);
  CHECK(status("ratio", day_of({eaten(200_mg, 100_mg), eaten(0_mg, kNotKnown)})) == Status::ok);
  CHECK(status("ratio", day_of({eaten(300_mg, 100_mg), eaten(kNotKnown, 0_mg)})) == Status::above);
  CHECK(status("ratio", day_of({eaten(200_mg, 100_mg), eaten(kNotKnown, 0_mg)})) == Status::unknown);
  CHECK(status("ratio", with_a_problem(day_of({eaten(200_mg, 100_mg)}))) == Status::unknown);
  CHECK(status("ratio", with_a_problem(day_of({eaten(300_mg, 100_mg)}))) == Status::unknown);
}

TEST_CASE("a range of one food moves both its minerals together", "[assess]") {
  // 1 to 2 g of a food with 30 mg calcium and 10 mg magnesium a gram: always 3 to 1, though 30 to 20 would be allowed.
  const Interval<Grams> range(Grams::of(1), Grams::of(Fraction::of(3, 2)), Grams::of(2));
  CHECK(status("ratio", day_of({eaten(30_mg, 10_mg, range)})) == Status::above);
  CHECK(status("ratio", day_of({eaten(20_mg, 10_mg, range)})) == Status::ok);
  CHECK(status("ratio", day_of({eaten(30_mg, 10_mg, range), eaten(0_mg, 7_mg)})) == Status::unknown);
}

TEST_CASE("above the ceiling, the message says how much more magnesium would do", "[assess]") {
  struct Case {
    Milligrams calcium, magnesium;
    const char* more;
  };
  const auto [calcium, magnesium, more] =
      GENERATE(values<Case>({{1200_mg, 400_mg, "200 mg more magnesium from food"},
                             {333_mg, 133_mg, "34 mg more magnesium from food"},  // 33.5
                             {600'001_ug, 300_mg, "1 mg more magnesium from food"}}));
  CHECK_THAT(finding(assessed(day_of({swallowed(calcium, magnesium)})), "ratio").message, Catch::Contains(more));
}

TEST_CASE("a ratio over the ceiling is never shown as at it", "[assess]") {
  const Finding over = finding(assessed(day_of({eaten(600'600_ug, 300_mg)})), "ratio");  // 2.002
  CHECK(over.status == Status::above);
  CHECK_THAT(over.message, !Catch::Contains("magnesium 2.00 to 1") && !Catch::Contains("magnesium 2 to 1"));
}

TEST_CASE("at least half of the calcium comes from food", "[assess]") {
  struct Case {
    Milligrams food, supplement;
    Status status;
  };
  const auto [food, supplement, expected] = GENERATE(values<Case>({{500_mg, 500_mg, Status::ok},
                                                                   {500_mg, 500'001_ug, Status::below},
                                                                   {500'001_ug, 500_mg, Status::ok},
                                                                   {500_mg, 0_mg, Status::ok},
                                                                   {0_mg, 1_ug, Status::below},
                                                                   {0_mg, 0_mg, Status::not_applicable}}));
  CAPTURE(food, supplement);
  CHECK(status("food-first", day_of({eaten(food, 0_mg), swallowed(supplement, 0_mg)})) == expected);
}

TEST_CASE("food-first is unknown only where what is not known could decide it", "[assess]") {
  CHECK(status("food-first", day_of({eaten(kNotKnown, 0_mg), swallowed(100_mg, 0_mg)})) == Status::unknown);
  CHECK(status("food-first", day_of({eaten(100_mg, 0_mg), eaten(kNotKnown, 0_mg), swallowed(100_mg, 0_mg)})) ==
        Status::ok);
  CHECK(status("food-first", day_of({eaten(100_mg, 0_mg), swallowed({90_mg, 100_mg, 110_mg}, 0_mg)})) ==
        Status::unknown);
  CHECK(status("food-first", with_a_problem(day_of({eaten(100_mg, 0_mg)}))) == Status::unknown);
}

TEST_CASE("every finding has a message, and a source where there is a limit", "[assess]") {
  const auto authority = GENERATE(Chosen::fixed, Chosen::age, Chosen::bare);
  const auto day = GENERATE(as<Day>{}, day_of({}), day_of({eaten(500_mg, kNotKnown)}),
                            with_a_problem(day_of({swallowed(600_mg, 400_mg)})));
  for (const Finding& one : assessed(day, authority).findings) {
    CAPTURE(one.id);
    CHECK_FALSE(one.message.empty());
    const bool has_limit = one.limit_low || one.limit_high;
    CHECK((!one.sources.empty() || !has_limit));
  }
}

TEST_CASE("the worst status of a day is that of its worst check", "[assess]") {
  CHECK(assessed(day_of({eaten(1000_mg, 500_mg)})).worst() == Status::ok);
  CHECK(assessed(day_of({eaten(950_mg, 500_mg)})).worst() == Status::note);
  CHECK(assessed(day_of({eaten(100_mg, 500_mg)})).worst() == Status::below);
  CHECK(assessed(day_of({eaten(1100_mg, 600_mg)}), Chosen::age).worst() == Status::unknown);
  CHECK(assessed(day_of({eaten(1001_mg, 500_mg), swallowed(0_mg, 351_mg)})).worst() == Status::over_limit);
  CHECK(assessed(day_of({eaten(1500_mg, 500_mg)})).worst() == Status::above);
}

TEST_CASE("statuses are ordered mildest first and read by their names", "[assess]") {
  const std::array<const char*, 7> names{"ok", "not-applicable", "note", "unknown", "below", "above", "over-limit"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto one = static_cast<Status>(i);
    CHECK(name(one) == names[i]);
    CHECK(read_status(names[i]) == one);
  }
  CHECK_FALSE(read_status("bad"));
  CHECK_FALSE(read_status(""));
}

}  // namespace
