#include <catch2/catch.hpp>

#include "calmag/reference.hpp"
#include "given.hpp"

namespace {

using namespace given;

// What the published tables say: US and Canada 2011/1997, UK 1991, EFSA 2015, with ages as they are printed.
TEST_CASE("recommended intakes at the edges of the age bands", "[reference]") {
  struct Case {
    const char* authority;
    Sex sex;
    int months;
    Stage stage;
    int calcium, magnesium;  // 0: calmag has no row
  };
  using enum Sex;
  using enum Stage;
  const auto [who, sex, months, stage, calcium, magnesium] = GENERATE(values<Case>({
      {"us", female, 0, none, 200, 30},
      {"us", male, 5, none, 200, 30},
      {"us", male, 6, none, 260, 75},
      {"us", female, 11, none, 260, 75},
      {"us", female, 12, none, 700, 80},
      {"us", male, years(4) - 1, none, 700, 80},
      {"us", male, years(4), none, 1000, 130},
      {"us", female, years(9) - 1, none, 1000, 130},
      {"us", female, years(9), none, 1300, 240},
      {"us", male, years(14) - 1, none, 1300, 240},
      {"us", male, years(14), none, 1300, 410},
      {"us", female, years(14), none, 1300, 360},
      {"us", male, years(19) - 1, none, 1300, 410},
      {"us", male, years(19), none, 1000, 400},
      {"us", female, years(19), none, 1000, 310},
      {"us", male, years(31) - 1, none, 1000, 400},
      {"us", male, years(31), none, 1000, 420},
      {"us", female, years(31), none, 1000, 320},
      {"us", female, years(51) - 1, none, 1000, 320},
      {"us", female, years(51), none, 1200, 320},
      {"us", male, years(51), none, 1000, 420},
      {"us", male, years(71) - 1, none, 1000, 420},
      {"us", male, years(71), none, 1200, 420},
      {"us", female, years(120), none, 1200, 320},
      {"us", female, years(18), pregnant, 1300, 400},
      {"us", female, years(19), pregnant, 1000, 350},
      {"us", female, years(31), pregnant, 1000, 360},
      {"us", female, years(18), lactating, 1300, 360},
      {"us", female, years(30), lactating, 1000, 310},
      {"us", female, years(40), lactating, 1000, 320},
      {"uk", female, 0, none, 525, 55},
      {"uk", female, 3, none, 525, 60},
      {"uk", female, 6, none, 525, 0},
      {"uk", female, 9, none, 525, 80},
      {"uk", female, years(1), none, 350, 85},
      {"uk", male, years(4), none, 450, 120},
      {"uk", male, years(7), none, 550, 200},
      {"uk", male, years(11), none, 1000, 280},
      {"uk", female, years(11), none, 800, 280},
      {"uk", female, years(15), none, 800, 300},
      {"uk", male, years(19) - 1, none, 1000, 300},
      {"uk", male, years(19), none, 700, 300},
      {"uk", female, years(19), none, 700, 270},
      {"uk", female, years(80), none, 700, 270},
      {"uk", female, years(30), pregnant, 700, 270},
      {"uk", female, years(30), lactating, 1250, 270},  // 700 + 550; magnesium by age alone
      {"eu", female, 6, none, 0, 0},
      {"eu", female, 7, none, 280, 80},
      {"eu", female, years(1), none, 450, 170},
      {"eu", male, years(4), none, 800, 230},
      {"eu", male, years(11), none, 1150, 300},
      {"eu", female, years(11), none, 1150, 250},
      {"eu", female, years(18) - 1, none, 1150, 250},
      {"eu", female, years(18), none, 1000, 300},
      {"eu", male, years(25) - 1, none, 1000, 350},
      {"eu", male, years(25), none, 950, 350},
      {"eu", female, years(25), pregnant, 950, 300},
  }));
  CAPTURE(who, name(sex), months, name(stage));
  const Profile profile{months, sex, stage};
  const auto amount = [&, &who = who](Mineral mineral) {
    const auto reference = recommended(catalogue().references, authority(who), profile, mineral);
    if (!reference) return std::int64_t{0};
    CHECK(reference->exact());
    CHECK(reference->rows.size() == 1);
    return reference->low.exact().rounded();
  };
  CHECK(amount(Mineral::calcium) == calcium);
  CHECK(amount(Mineral::magnesium) == magnesium);
}

TEST_CASE("upper levels, and what they count", "[reference]") {
  struct Case {
    const char* authority;
    int months;
    Mineral mineral;
    int upper;  // 0: calmag has no row
    Counts counts;
  };
  using enum Counts;
  const auto [who, months, mineral, upper, counts] = GENERATE(values<Case>({
      {"us", 0, Mineral::calcium, 1000, all_sources},
      {"us", 6, Mineral::calcium, 1500, all_sources},
      {"us", 12, Mineral::calcium, 2500, all_sources},
      {"us", years(9) - 1, Mineral::calcium, 2500, all_sources},
      {"us", years(9), Mineral::calcium, 3000, all_sources},
      {"us", years(19) - 1, Mineral::calcium, 3000, all_sources},
      {"us", years(19), Mineral::calcium, 2500, all_sources},
      {"us", years(51) - 1, Mineral::calcium, 2500, all_sources},
      {"us", years(51), Mineral::calcium, 2000, all_sources},
      {"us", 11, Mineral::magnesium, 0, supplements},
      {"us", 12, Mineral::magnesium, 65, supplements},
      {"us", years(4), Mineral::magnesium, 110, supplements},
      {"us", years(9), Mineral::magnesium, 350, supplements},
      {"us", years(99), Mineral::magnesium, 350, supplements},
      {"uk", years(19), Mineral::magnesium, 400, supplements},
      {"eu", years(18) - 1, Mineral::calcium, 0, all_sources},
      {"eu", years(18), Mineral::calcium, 2500, all_sources},
      {"eu", years(4) - 1, Mineral::magnesium, 0, supplements_and_fortified},
      {"eu", years(4), Mineral::magnesium, 250, supplements_and_fortified},
  }));
  CAPTURE(who, months, name(mineral));
  const auto reference = upper_level(catalogue().references, authority(who), {months, Sex::female, {}}, mineral);
  REQUIRE(reference.has_value() == (upper > 0));
  if (!reference) return;
  CHECK(reference->exact());
  CHECK(reference->low == Milligrams::rounded(Fraction(upper)));
  CHECK(reference->rows.front()->counts == counts);
}

TEST_CASE("everybody has at most one row of each table", "[reference][slow]") {
  for (const Authority& one : catalogue().references.authorities()) {
    for (int months = 0; months <= years(120); ++months) {
      for (const Sex sex : {Sex::female, Sex::male}) {
        for (const char* stage :
             {"none", "pregnant-1", "pregnant-2", "pregnant-3", "lactating-0-6", "lactating-6-12"}) {
          const StagePart part = *read_stage(stage);
          if (sex == Sex::male && part.stage != Stage::none) continue;
          for (const Mineral mineral : kMinerals) {
            const Profile profile{months, sex, part.stage, part.months, {}};
            const auto target = recommended(catalogue().references, one, profile, mineral);
            const auto upper = upper_level(catalogue().references, one, profile, mineral);
            const bool single = (!target || target->rows.size() == 1) && (!upper || upper->rows.size() == 1);
            if (!single) {
              FAIL_CHECK("two rows of " << one.id << " hold at " << months << " months, " << name(sex) << ' ' << stage);
            }
            if (target && upper && upper->rows[0]->counts == Counts::all_sources && target->low > upper->low) {
              FAIL_CHECK(one.id << " recommends more than its upper level at " << months << " months");
            }
          }
        }
      }
    }
  }
}

TEST_CASE("what the profile leaves open makes a range over the adults it could be", "[reference]") {
  struct Case {
    const char* name;
    const char* authority;
    Profile profile;
    int calcium_low, calcium_high, magnesium_low, magnesium_high;
  };
  const auto [name, who, profile, calcium_low, calcium_high, magnesium_low, magnesium_high] = GENERATE(values<Case>({
      {"a woman of unknown age, as the post says", "us", {{}, Sex::female, {}}, 1000, 1200, 310, 320},
      {"a man of unknown age", "us", {{}, Sex::male, {}}, 1000, 1200, 400, 420},
      {"anybody", "us", {{}, {}, {}}, 1000, 1200, 310, 420},
      {"60, sex unknown", "us", {years(60), {}, {}}, 1000, 1200, 320, 420},
      {"anybody in the UK", "uk", {{}, {}, {}}, 700, 700, 270, 300},
      {"anybody in the EU", "eu", {{}, {}, {}}, 950, 1000, 300, 350},
      {"pregnant, age and sex not given", "us", {{}, {}, Stage::pregnant}, 1000, 1000, 350, 360},
  }));
  INFO(name);
  const auto calcium = recommended(catalogue().references, authority(who), profile, Mineral::calcium);
  const auto magnesium = recommended(catalogue().references, authority(who), profile, Mineral::magnesium);
  REQUIRE((calcium && magnesium));
  CHECK(decimal(calcium->low) == std::to_string(calcium_low));
  CHECK(decimal(calcium->high) == std::to_string(calcium_high));
  CHECK(decimal(magnesium->low) == std::to_string(magnesium_low));
  CHECK(decimal(magnesium->high) == std::to_string(magnesium_high));
}

TEST_CASE("where there is no row for a stage, the age decides and that is said", "[reference]") {
  const auto reference = recommended(catalogue().references, authority("us"),
                                     {years(55), Sex::female, Stage::lactating}, Mineral::calcium);
  REQUIRE(reference);
  CHECK(reference->by_age_alone);
  CHECK(reference->low == 1200_mg);
  CHECK_FALSE(
      recommended(catalogue().references, authority("us"), {years(30), Sex::female, Stage::pregnant}, Mineral::calcium)
          ->by_age_alone);
}

TEST_CASE("authorities go by several names", "[reference]") {
  const ReferenceTable& table = catalogue().references;
  CHECK(table.find_authority("US")->id == "us");
  CHECK(table.find_authority(" canada ")->id == "us");
  CHECK(table.find_authority("efsa")->id == "eu");
  CHECK(table.find_authority("United Kingdom")->id == "uk");
  CHECK(table.find_authority("atlantis") == nullptr);
  CHECK(table.find_authority("") == nullptr);
}

}  // namespace
