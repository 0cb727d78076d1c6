// Names in double quotes, and figures that a label says are not known: what is in the name means nothing.
#include <catch2/catch.hpp>

#include <string>

#include "calmag/intake.hpp"
#include "calmag/label.hpp"
#include "given.hpp"

namespace {

using namespace given;

using Holds = PerMineral<std::optional<Interval<Milligrams>>>;

struct NameCase {
  const char* typed;
  const char* read;
};

TEST_CASE("a name in quotes is one word, whatever is in it", "[entry]") {
  const auto [typed, read] = GENERATE(values<NameCase>({
      {"1 serving \"Almonds, Raw\" {calcium 5 mg}", "calcium 5 mg (food)"},
      {"1 serving \"pasta with 2 tbsp sauce; 1 egg {x} @8am #1\" {calcium 5 mg}", "calcium 5 mg (food)"},
      {"1 serving \"2 oz almonds\" {calcium 5 mg}", "calcium 5 mg (food)"},
      {"2 slices \"1e3, 1.2.3\" {calcium 5 mg}", "calcium 10 mg (food)"},
      {"1 \"7 and 8 and 9 and 10 and 11\" {calcium 5 mg}", "calcium 5 mg"},
      {"\"CalMag\" {calcium 5 mg} @bed; 1 egg", "calcium 5 mg @bed; egg 50 g"},
      {"1 cup \"yogurt\"", "yogurt-whole 245 g"},
      {"1 cup \"yogurt, egg\"", "!food.unknown"},
      {"1 cup \"\"", "!entry.unexpected !entry.unexpected"},
      {"1 cup \" yogurt\"", "!entry.unexpected !entry.unexpected"},
  }));
  INFO(typed);
  CHECK(in_short(readings(typed)) == read);
}

TEST_CASE("the quotes are no part of the name", "[entry]") {
  CHECK(readings("1 serving \"Almonds, Raw\" {calcium 5 mg}").at(0).entry.name == "Almonds, Raw");
  CHECK(readings("1 serving my \"own\" bar {calcium 5 mg}").at(0).entry.name == "my \"own\" bar");
}

TEST_CASE("what a label says is unknown is unknown, in a supplement too", "[entry]") {
  struct Label {
    const char* typed;
    std::optional<Milligrams> calcium;
    std::optional<Milligrams> magnesium;
  };
  const auto [typed, calcium, magnesium] = GENERATE(values<Label>({
      {"1 serving x {calcium 5 mg}", 5_mg, std::nullopt},
      {"1 serving x {calcium 5 mg, magnesium unknown}", 5_mg, std::nullopt},
      {"1 tablet x {calcium 5 mg}", 5_mg, 0_mg},
      {"2 tablets x {calcium 5 mg, magnesium unknown}", 10_mg, std::nullopt},
      {"1 tablet x {Calcium Unknown}", std::nullopt, 0_mg},
      {"1 serving x {per 2 servings: calcium unknown, magnesium unknown}", std::nullopt, std::nullopt},
      {"1 tablet x {calcium unknown, calcium carbonate 5 mg}", std::nullopt, 0_mg},
  }));
  INFO(typed);
  const Reading reading = readings(typed).at(0);
  REQUIRE(reading.understood());
  const EntryIntake intake = intake_of(reading.entry);
  CHECK(intake.calcium.has_value() == calcium.has_value());
  CHECK(intake.magnesium.has_value() == magnesium.has_value());
  if (calcium) CHECK(intake.calcium == Interval<Milligrams>(*calcium));
  if (magnesium) CHECK(intake.magnesium == Interval<Milligrams>(*magnesium));
}

TEST_CASE("an unknown figure is none", "[entry]") {
  CHECK(in_short(readings("1 serving x {calcium 5 mg unknown}")) == "!amount.two");
  CHECK(in_short(readings("1 serving x {unknown}")) == "!label.unknown");
  CHECK(in_short(readings("1 serving x {gold unknown}")) == "!label.unknown");
  CHECK(in_short(readings("1 serving x {calcium unknown, calcium 5 mg}")) == "!label.twice");
  CHECK(readings("1 tablet x {calcium unknown}").at(0).entry.remarks.at(0) == "one holds calcium unknown");
}

TEST_CASE("an entry of figures reads back as these figures", "[entry]") {
  struct Figures {
    Origin origin;
    const char* name;
    Holds holds;
    const char* written;
  };
  const auto [origin, name, holds, written] = GENERATE(values<Figures>({
      {Origin::food, "kale", {{94_mg}, {30_mg}}, "1 serving \"kale\" {calcium 94 mg, magnesium 30 mg}"},
      {Origin::supplement, "pill", {{500_ug}, std::nullopt}, "1 \"pill\" {calcium 0.5 mg, magnesium unknown}"},
      {Origin::food, "a \"b\"", {std::nullopt, {0_mg}}, "1 serving \"a 'b'\" {calcium unknown, magnesium 0 mg}"},
      {Origin::food, "x", {{1234_ug}, {1230_ug}}, "1 serving \"x\" {calcium 1.2340 mg, magnesium 1.23 mg}"},
      {Origin::food, "x", {{1_ug}, {9'999'999_ug}}, "1 serving \"x\" {calcium 0.0010 mg, magnesium 9999.9990 mg}"},
      {Origin::food, " ", {{1_mg}, {1_mg}}, "1 serving \"without a name\" {calcium 1 mg, magnesium 1 mg}"},
      {Origin::food,
       "x",
       {{{80_mg, 85_mg, 90_mg}}, std::nullopt},
       "1 serving \"x\" {calcium 80-90 mg, magnesium unknown}"},
  }));
  CHECK(labelled_entry(origin, name, holds) == written);
  const std::vector<Reading> read = readings(written);
  REQUIRE(read.size() == 1);
  REQUIRE(read[0].understood());
  CHECK(read[0].entry.origin == origin);
  CHECK(intake_of(read[0].entry) == holds);
}

}  // namespace
