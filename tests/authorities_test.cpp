// The tables of the authorities beside the US, the UK and the EU, over a whole life. Figures are those of the published
// tables, with ages as they are printed.
#include <catch2/catch.hpp>

#include "calmag/reference.hpp"
#include "given.hpp"

namespace {

using namespace given;
using enum Sex;

Profile person(Sex sex, int months, const char* stage) {
  const StagePart part = *read_stage(stage);
  return {months, sex, part.stage, part.months, {}};
}

TEST_CASE("recommended intakes of the other authorities, from birth to old age", "[reference]") {
  struct Case {
    const char* authority;
    Sex sex;
    int months;
    const char* stage;
    int calcium, magnesium;  // 0: calmag has no row
  };
  const auto [who, sex, months, stage, calcium, magnesium] = GENERATE(values<Case>({
      {"who", female, 0, "none", 300, 26},
      {"who", male, 6, "none", 400, 54},
      {"who", female, 12, "none", 500, 60},
      {"who", male, years(4), "none", 600, 76},
      {"who", female, years(7), "none", 700, 100},
      {"who", female, years(10), "none", 1300, 220},
      {"who", male, years(19) - 1, "none", 1300, 230},
      {"who", female, years(51) - 1, "none", 1000, 220},
      {"who", female, years(51), "none", 1300, 220},
      {"who", female, years(45), "postmenopausal", 1300, 220},
      {"who", male, years(66) - 1, "none", 1000, 260},
      {"who", male, years(66), "none", 1300, 224},
      {"who", female, years(66), "none", 1300, 190},
      {"who", female, years(30), "pregnant-1", 1000, 220},
      {"who", female, years(30), "pregnant-2", 1000, 220},
      {"who", female, years(30), "pregnant-3", 1200, 220},
      {"who", female, years(30), "lactating", 1000, 270},
      {"anz", male, 0, "none", 210, 30},
      {"anz", female, years(9), "none", 1000, 240},
      {"anz", male, years(51), "none", 1000, 420},
      {"anz", female, years(51), "none", 1300, 320},
      {"anz", male, years(71), "none", 1300, 420},
      {"anz", female, years(45), "postmenopausal", 1300, 320},
      {"anz", female, years(16), "pregnant", 1300, 360},  // magnesium by age alone
      {"nordic", female, 0, "none", 120, 25},
      {"nordic", female, 6, "none", 0, 0},
      {"nordic", female, 7, "none", 310, 80},
      {"nordic", male, years(10), "none", 800, 230},
      {"nordic", female, years(18) - 1, "none", 1150, 250},
      {"nordic", female, years(18), "none", 1000, 300},
      {"nordic", male, years(25), "none", 950, 350},
      {"nordic", female, years(20), "pregnant", 950, 300},
      {"dach", male, 3, "none", 220, 24},
      {"dach", male, 4, "none", 330, 80},
      {"dach", female, years(13), "none", 1200, 240},
      {"dach", male, years(19), "none", 1000, 350},
      {"dach", female, years(14), "pregnant", 1200, 240},  // magnesium by age alone: the row begins at 15
      {"dach", female, years(15), "pregnant", 1200, 300},
      {"dach", female, years(30), "lactating", 1000, 300},
      {"japan", female, years(18) - 1, "none", 0, 0},
      {"japan", female, years(18), "none", 650, 280},
      {"japan", male, years(75), "none", 750, 330},
      {"japan", female, years(75), "none", 600, 270},
      {"japan", female, years(29), "pregnant", 650, 320},  // 280 and 40; calcium by age alone
      {"japan", female, years(30), "pregnant", 650, 330},  // 290 and 40
      {"japan", female, years(30), "lactating", 650, 290},
      {"japan-2020", female, 0, "none", 200, 0},
      {"japan-2020", male, years(8), "none", 650, 170},
      {"japan-2020", female, years(13), "none", 800, 290},
      {"japan-2020", female, years(18), "none", 0, 0},
      {"india", male, years(4) - 1, "none", 0, 0},
      {"india", male, years(4), "none", 550, 0},
      {"india", female, years(13), "none", 0, 0},
      {"india", female, years(59), "none", 1000, 0},
      {"india", female, years(60), "none", 1200, 0},
      {"china", male, years(18) - 1, "none", 0, 0},
      {"china", male, years(29), "none", 800, 330},
      {"china", male, years(30), "none", 800, 0},
      {"china-2013", female, years(13), "none", 1200, 300},
      {"china-2013", male, years(50), "none", 1000, 330},
      {"china-2013", male, years(80), "none", 1000, 310},
      {"china-2013", female, years(30), "pregnant-1", 800, 370},
      {"china-2013", female, years(30), "pregnant-2", 1000, 370},
      {"china-2013", female, years(30), "lactating", 1000, 330},
      {"korea", female, 0, "none", 200, 25},
      {"korea", male, years(14), "none", 950, 320},
      {"korea", male, years(15), "none", 800, 410},
      {"korea", female, years(50), "none", 750, 280},
      {"korea", female, years(30), "pregnant", 650, 320},  // calcium by age alone
      {"us-1997", male, years(51), "none", 1200, 0},
      {"us-1997", female, years(16), "pregnant", 1300, 0},
      {"us-1989", male, years(25) - 1, "none", 1200, 350},
      {"us-1989", female, years(25), "none", 800, 280},
      {"us-1989", female, years(30), "pregnant", 1200, 320},
      {"us-1989", female, years(30), "lactating-0-6", 1200, 355},
      {"us-1989", female, years(30), "lactating-6-12", 1200, 340},
  }));
  CAPTURE(who, name(sex), months, stage);
  const auto amount = [&, &who = who, &sex = sex, &months = months, &stage = stage](Mineral mineral) {
    const auto reference = recommended(catalogue().references, authority(who), person(sex, months, stage), mineral);
    if (!reference) return std::int64_t{0};
    CHECK(reference->exact());
    return reference->low.exact().rounded();
  };
  CHECK(amount(Mineral::calcium) == calcium);
  CHECK(amount(Mineral::magnesium) == magnesium);
}

TEST_CASE("a stage of which the part is open has the range over its parts", "[reference]") {
  const auto who =
      recommended(catalogue().references, authority("who"), person(female, years(30), "pregnant"), Mineral::calcium);
  CHECK((who && who->low == 1000_mg && who->high == 1200_mg));
  const auto old = recommended(catalogue().references, authority("us-1989"), person(female, years(30), "lactating"),
                               Mineral::magnesium);
  CHECK((old && old->low == 340_mg && old->high == 355_mg));
}

TEST_CASE("upper levels of the other authorities, and what they count", "[reference]") {
  struct Case {
    const char* authority;
    Sex sex;
    int months;
    Mineral mineral;
    int upper;  // 0: calmag has no figure
    Counts counts;
    const char* kind;
  };
  using enum Counts;
  using enum Mineral;
  const auto [who, sex, months, mineral, upper, counts, kind] = GENERATE(values<Case>({
      {"uk", female, years(19), calcium, 1500, supplements, "guidance"},
      {"who", female, years(4), magnesium, 110, soluble_in_food_and_water, "UL"},
      {"who", female, years(11), magnesium, 350, soluble_in_food_and_water, "UL"},
      {"who", female, years(40), calcium, 0, all_sources, ""},
      {"anz", female, years(9) - 1, magnesium, 0, supplements, ""},
      {"anz", female, years(9), magnesium, 350, supplements, "UL"},
      {"nordic", female, years(18), calcium, 2500, all_sources, "UL"},
      {"nordic", female, years(18), magnesium, 250, supplements, "UL"},
      {"dach", male, years(4), magnesium, 250, supplements, "guidance"},
      {"dach", male, years(40), calcium, 0, all_sources, ""},
      {"japan", male, years(18), calcium, 2500, all_sources, "UL"},
      {"japan", male, years(17), magnesium, 0, supplements, ""},
      {"india", male, years(16), calcium, 3000, all_sources, "TUL"},
      {"india", male, years(19), calcium, 2500, all_sources, "TUL"},
      {"china", male, years(40), calcium, 2000, all_sources, "UL"},
      {"china", male, years(40), magnesium, 0, supplements, ""},
      {"korea", male, years(30) - 1, calcium, 3000, all_sources, "UL"},
      {"korea", male, years(30), calcium, 2500, all_sources, "UL"},
      {"korea", female, years(30) - 1, calcium, 2500, all_sources, "UL"},
      {"korea", female, years(30), calcium, 2000, all_sources, "UL"},
      {"korea", female, years(2), magnesium, 60, supplements, "UL"},
      {"us-1989", female, years(40), calcium, 0, all_sources, ""},
  }));
  CAPTURE(who, name(sex), months, name(mineral));
  const auto level = upper_level(catalogue().references, authority(who), person(sex, months, "none"), mineral);
  REQUIRE(level.has_value() == (upper > 0));
  if (!level) return;
  CHECK(level->low == Milligrams::rounded(Fraction(upper)));
  CHECK(level->rows.front()->counts == counts);
  CHECK(level->rows.front()->kind == kind);
  CHECK(level->comparable() == (counts != soluble_in_food_and_water));
}

TEST_CASE("that none is set is known of some, and is not the same as that calmag has none", "[reference]") {
  struct Case {
    const char* authority;
    int months;
    Mineral mineral;
    bool none_set;
  };
  using enum Mineral;
  const auto [who, months, mineral, none_set] = GENERATE(values<Case>({{"us", 11, magnesium, true},
                                                                       {"us", 12, magnesium, false},
                                                                       {"us", 11, calcium, false},
                                                                       {"eu", years(18) - 1, calcium, true},
                                                                       {"eu", years(18), calcium, false},
                                                                       {"eu", years(4) - 1, magnesium, true},
                                                                       {"korea", 11, magnesium, true},
                                                                       {"china-2013", years(40), magnesium, true},
                                                                       {"china", years(40), magnesium, false},
                                                                       {"uk", years(10), magnesium, false},
                                                                       {"us-1989", years(40), calcium, false}}));
  CAPTURE(who, months, name(mineral));
  const Profile profile = person(female, months, "none");
  CHECK(without_upper_level(catalogue().references, authority(who), profile, mineral).empty() != none_set);
  if (none_set) CHECK_FALSE(upper_level(catalogue().references, authority(who), profile, mineral));
}

TEST_CASE("there are twelve authorities or more, and what took the place of an edition is said", "[reference]") {
  const auto all = catalogue().references.authorities();
  CHECK(all.size() >= 12);
  CHECK(std::ranges::count_if(all, [](const Authority& one) { return one.superseded.empty(); }) >= 11);
  for (const char* old : {"us-1997", "us-1989", "japan-2020", "china-2013"}) {
    CAPTURE(old);
    CHECK_FALSE(authority(old).superseded.empty());
  }
  for (const Authority& one : all) {
    for (const std::string_view name : one.names) {
      CAPTURE(name);
      CHECK(catalogue().references.find_authority(name) == &one);
    }
  }
}

}  // namespace
