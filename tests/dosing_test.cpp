// The dosing advice of the posts: each check at its threshold and to either side of it, with nothing, with what is not
// known, and with times that are not given.
#include <catch2/catch.hpp>

#include "calmag/notes.hpp"
#include "given_doses.hpp"

namespace {

using namespace given;

const std::vector<const char*> kDosingIds{"supplement-calcium", "divided-doses",   "competing-doses",
                                          "matching-magnesium", "extra-magnesium", "vitamins",
                                          "magnesium-form"};

TEST_CASE("supplemental calcium is about 400 to 500 mg at most", "[dosing]") {
  struct Case {
    Milligrams calcium;
    Status status;
  };
  const auto [calcium, expected] = GENERATE(values<Case>({{0_mg, Status::not_applicable},
                                                          {1_ug, Status::ok},
                                                          {400_mg, Status::ok},
                                                          {400'001_ug, Status::note},
                                                          {500_mg, Status::note},
                                                          {500'001_ug, Status::above}}));
  CAPTURE(calcium);
  CHECK(dosing_status("supplement-calcium", {swallowed(calcium, 0_mg)}) == expected);
  CHECK(dosing_status("supplement-calcium", {swallowed(calcium, 0_mg), eaten(2000_mg, 0_mg)}) == expected);
}

TEST_CASE("supplemental calcium of which some is not known is judged by what is", "[dosing]") {
  CHECK(dosing_status("supplement-calcium", with_a_problem(day_of({swallowed(100_mg, 0_mg)}))) == Status::unknown);
  CHECK(dosing_status("supplement-calcium", with_a_problem(day_of({swallowed(501_mg, 0_mg)}))) == Status::above);
  CHECK(dosing_status("supplement-calcium", {swallowed({350_mg, 400_mg, 450_mg}, 0_mg)}) == Status::unknown);
  CHECK(dosing_status("supplement-calcium", {swallowed({410_mg, 450_mg, 500_mg}, 0_mg)}) == Status::note);
}

TEST_CASE("no occasion holds more than about 250 mg of supplemental calcium", "[dosing]") {
  struct Case {
    Milligrams at_once;
    Status status;
  };
  const auto [at_once, expected] = GENERATE(values<Case>({{0_mg, Status::not_applicable},
                                                          {250_mg, Status::ok},
                                                          {250'001_ug, Status::note},
                                                          {500_mg, Status::note},
                                                          {500'001_ug, Status::above}}));
  CAPTURE(at_once);
  CHECK(dosing_status("divided-doses", {dose("breakfast", at_once, 0_mg)}) == expected);
  CHECK(dosing_status("divided-doses", {dose("08:00", at_once, 0_mg)}) == expected);
  CHECK(dosing_status("divided-doses", {dose("", at_once, 0_mg)}) ==
        expected);  // one dose is one occasion, whenever it was
  // The same in two occasions is two small doses.
  CHECK(dosing_status("divided-doses", {dose("breakfast", 250_mg, 0_mg), dose("dinner", 250_mg, 0_mg)}) == Status::ok);
}

TEST_CASE("neither mineral is above about 250 to 300 mg beside the other", "[dosing]") {
  struct Case {
    const char* name;
    Milligrams calcium, magnesium;
    Status status;
  };
  const auto [name, calcium, magnesium, expected] =
      GENERATE(values<Case>({{"nothing", 0_mg, 0_mg, Status::not_applicable},
                             {"200 of each, as the post has it", 200_mg, 200_mg, Status::ok},
                             {"both at the lower end", 250_mg, 250_mg, Status::ok},
                             {"calcium just above it", 250'001_ug, 100_mg, Status::note},
                             {"magnesium just above it", 100_mg, 250'001_ug, Status::note},
                             {"both at the upper end", 300_mg, 300_mg, Status::note},
                             {"calcium just above it", 300'001_ug, 1_ug, Status::above},
                             {"magnesium just above it", 1_ug, 300'001_ug, Status::above},
                             {"high magnesium with low calcium", 100_mg, 400_mg, Status::above},
                             {"high calcium with little magnesium", 600_mg, 50_mg, Status::above},
                             {"high calcium without magnesium", 300'001_ug, 0_mg, Status::note},
                             {"calcium alone at the upper end", 300_mg, 0_mg, Status::ok},
                             {"magnesium alone, however high", 0_mg, 600_mg, Status::ok}}));
  INFO(name);
  CHECK(dosing_status("competing-doses", {dose("dinner", calcium, magnesium)}) == expected);
  CHECK(dosing_status("competing-doses", {dose("19:00", calcium, 0_mg), dose("20:59", 0_mg, magnesium)}) == expected);
  CHECK(dosing_status("competing-doses", {dose("dinner", calcium, magnesium), at("dinner", eaten(2000_mg, 900_mg))}) ==
        expected);
}

TEST_CASE("competing minerals are named by who may absorb less", "[dosing]") {
  const auto message = [](Milligrams calcium, Milligrams magnesium) {
    return dosing_finding("competing-doses", day_of({dose("dinner", calcium, magnesium)})).message;
  };
  CHECK_THAT(message(400_mg, 100_mg), Catch::Contains("the magnesium may absorb less"));
  CHECK_THAT(message(100_mg, 400_mg), Catch::Contains("the calcium may absorb less"));
  CHECK_THAT(message(400_mg, 400_mg), Catch::Contains("both may absorb less"));
}

TEST_CASE("high doses at different occasions do not compete, and without times it is not known", "[dosing]") {
  CHECK(dosing_status("competing-doses", {dose("breakfast", 0_mg, 400_mg), dose("dinner", 300_mg, 0_mg)}) ==
        Status::ok);
  CHECK(dosing_status("competing-doses", {dose("", 0_mg, 400_mg), dose("dinner", 300_mg, 0_mg)}) == Status::unknown);
  CHECK(dosing_status("competing-doses", {dose("", 0_mg, 200_mg), dose("", 200_mg, 0_mg)}) == Status::ok);
  CHECK(dosing_status("competing-doses", with_a_problem(day_of({dose("dinner", 100_mg, 100_mg)}))) == Status::unknown);
}

TEST_CASE("as much magnesium as calcium comes from supplements", "[dosing]") {
  struct Case {
    Milligrams calcium, magnesium;
    Status status;
  };
  const auto [calcium, magnesium, expected] = GENERATE(values<Case>({{0_mg, 0_mg, Status::not_applicable},
                                                                     {0_mg, 200_mg, Status::not_applicable},
                                                                     {200_mg, 200_mg, Status::ok},
                                                                     {200_mg, 199'999_ug, Status::below},
                                                                     {200_mg, 200'001_ug, Status::ok},
                                                                     {350_mg, 0_mg, Status::below},
                                                                     {350'001_ug, 0_mg, Status::note},
                                                                     {400_mg, 400_mg, Status::ok}}));
  CAPTURE(calcium, magnesium);
  CHECK(dosing_status("matching-magnesium", {swallowed(calcium, magnesium)}) == expected);
  CHECK(dosing_status("matching-magnesium", {swallowed(calcium, magnesium), eaten(0_mg, 900_mg)}) == expected);
}

TEST_CASE("where matching crosses the authority's level, both are named", "[dosing]") {
  const Finding matched = dosing_finding("matching-magnesium", day_of({swallowed(400_mg, 400_mg)}));
  CHECK_THAT(matched.message, Catch::Contains("calcium post") && Catch::Contains("350 mg that US and Canada"));
  CHECK_THAT(dosing_finding("matching-magnesium", day_of({swallowed(200_mg, 200_mg)})).message,
             !Catch::Contains("350"));
}

TEST_CASE("magnesium beyond the calcium is best alone before bed", "[dosing]") {
  const LoggedEntry both = dose("breakfast", 200_mg, 200_mg);
  CHECK(dosing_status("extra-magnesium", {both}) == Status::not_applicable);
  CHECK(dosing_status("extra-magnesium", {swallowed(0_mg, 300_mg)}) == Status::not_applicable);
  CHECK(dosing_status("extra-magnesium", {both, dose("bed", 0_mg, 100_mg)}) == Status::ok);
  CHECK(dosing_status("extra-magnesium", {both, dose("dinner", 0_mg, 100_mg)}) == Status::note);
  CHECK(dosing_status("extra-magnesium", {dose("08:00", 200_mg, 200_mg), dose("20:00", 0_mg, 100_mg)}) == Status::ok);
  CHECK(dosing_status("extra-magnesium", {dose("08:00", 200_mg, 200_mg), dose("19:59", 0_mg, 100_mg)}) == Status::note);
  CHECK(dosing_status("extra-magnesium", {both, dose("bed", 10_mg, 100_mg)}) == Status::note);  // not alone
  CHECK(dosing_status("extra-magnesium", {both, dose("", 0_mg, 100_mg)}) == Status::unknown);
  // A meal may have been at the hour of the other dose.
  CHECK(dosing_status("extra-magnesium", {both, dose("21:00", 0_mg, 100_mg)}) == Status::unknown);
  CHECK(dosing_status("extra-magnesium", {dose("08:00", 200_mg, 200_mg), dose("bed", 0_mg, 100_mg)}) ==
        Status::unknown);
  CHECK(dosing_status("extra-magnesium", {dose("", 200_mg, 200_mg), dose("bed", 0_mg, 100_mg)}) == Status::unknown);
  // The evening may be before bed, and calcium of the evening may have been taken at bed.
  CHECK(dosing_status("extra-magnesium", {both, dose("evening", 0_mg, 100_mg)}) == Status::unknown);
  CHECK(dosing_status("extra-magnesium", {both, dose("tea", 0_mg, 100_mg)}) == Status::note);
  CHECK(dosing_status("extra-magnesium", {dose("evening", 200_mg, 200_mg), dose("bed", 0_mg, 100_mg)}) ==
        Status::unknown);
  CHECK(dosing_status("extra-magnesium", {dose("morning", 200_mg, 200_mg), dose("bed", 0_mg, 100_mg)}) == Status::ok);
}

TEST_CASE("the vitamins beside calcium are A, D and K, but not A in pregnancy nor K with warfarin", "[dosing]") {
  const Day none = logged("calcium citrate 200 mg @breakfast");
  const Day all = logged("calcium citrate 200 mg; vitamin D 800 IU; vitamin K2 100 mcg; vitamin A 700 mcg");
  const Day without_a = logged("calcium citrate 200 mg; vitamin D 800 IU; vitamin K2 100 mcg");
  const Day only_d_and_a = logged("calcium citrate 200 mg; vitamin D 800 IU; vitamin A 700 mcg");
  CHECK(dosing_status("vitamins", none) == Status::note);
  CHECK(dosing_status("vitamins", all) == Status::ok);
  CHECK(dosing_status("vitamins", without_a) == Status::note);
  CHECK(dosing_status("vitamins", without_a, woman_of(30, {}, Stage::pregnant)) == Status::ok);
  CHECK(dosing_status("vitamins", only_d_and_a) == Status::note);
  CHECK(dosing_status("vitamins", only_d_and_a, woman_of(64, {Condition::warfarin})) == Status::ok);
  CHECK(dosing_status("vitamins", logged("magnesium citrate 200 mg")) == Status::not_applicable);
  CHECK(dosing_status("vitamins", with_a_problem(none)) == Status::unknown);
  CHECK_THAT(dosing_finding("vitamins", without_a).message, Catch::Contains("vitamin D, vitamin K"));
  CHECK_THAT(dosing_finding("vitamins", none).message, Catch::Contains("warfarin"));
}

TEST_CASE("citrate, glycinate, taurate and aspartate are the forms of magnesium that the post prefers", "[dosing]") {
  const auto form = [](const char* text) { return dosing_status("magnesium-form", logged(text)); };
  CHECK(form("magnesium citrate 200 mg") == Status::ok);
  CHECK(form("magnesium glycinate 200 mg; magnesium taurate 100 mg") == Status::ok);
  CHECK(form("magnesium aspartate 100 mg") == Status::ok);
  CHECK(form("magnesium oxide 250 mg") == Status::note);
  CHECK(form("magnesium 250 mg") == Status::note);
  CHECK(form("magnesium citrate 200 mg; magnesium oxide 100 mg") == Status::note);
  CHECK(form("calcium citrate 200 mg") == Status::not_applicable);
  CHECK(form("1 tablet ZMA {magnesium unknown}") == Status::unknown);
  CHECK(form("1 tablet ZMA {magnesium citrate 100 mg}; 1 tablet x {magnesium unknown}") == Status::unknown);
  CHECK_THAT(dosing_finding("magnesium-form", logged("magnesium oxide 250 mg")).message,
             Catch::Contains("magnesium oxide"));
}

TEST_CASE("magnesium for thinning bones: from 250 to 750 mg, with the upper level first", "[dosing]") {
  const Person thin = woman_of(64, {Condition::osteoporosis});
  const auto with = [&](Milligrams magnesium) {
    return dosing_status("bone-magnesium", day_of({swallowed(0_mg, magnesium)}), thin);
  };
  CHECK(with(0_mg) == Status::note);
  CHECK(with(249'999_ug) == Status::note);
  CHECK(with(250_mg) == Status::ok);
  CHECK(with(750_mg) == Status::ok);
  CHECK(with(750'001_ug) == Status::note);
  CHECK(dosing_status("bone-magnesium", day_of({swallowed(0_mg, 250_mg)})) == Status::not_applicable);
  CHECK(dosing_status("bone-magnesium", day_of({}), woman_of(64, {Condition::osteopenia})) == Status::note);
  CHECK(dosing_status("bone-magnesium", with_a_problem(day_of({swallowed(0_mg, 300_mg)})), thin) == Status::unknown);
  CHECK(dosing_status("bone-magnesium", day_of({swallowed(0_mg, {200_mg, 500_mg, 800_mg})}), thin) == Status::unknown);
  const std::string message = dosing_finding("bone-magnesium", day_of({swallowed(0_mg, 300_mg)}), thin).message;
  CHECK(message.find("350 mg") < message.find("250 to 750"));
}

TEST_CASE("some need more calcium: about 500 mg from food, and 500 more where food falls short", "[dosing]") {
  struct Case {
    const char* name;
    Person person;
    bool applies;
  };
  const auto [name, person, applies] = GENERATE(values<Case>({
      {"nothing that raises it", woman_of(64), false},
      {"24", woman_of(24), true},
      {"25", woman_of(25), false},
      {"70", woman_of(70), false},
      {"71", woman_of(71), true},
      {"poor absorption", woman_of(40, {Condition::poor_absorption}), true},
      {"osteopenia", woman_of(64, {Condition::osteopenia}), true},
      {"early menopause", woman_of(44, {Condition::early_menopause}), true},
      {"acid blockers", woman_of(64, {Condition::acid_blockers}), true},
      {"medicines", woman_of(64, {Condition::calcium_lowering_medicines}), true},
      {"lactating", woman_of(30, {}, Stage::lactating), true},
      {"pregnant, the trimester not given", woman_of(30, {}, Stage::pregnant), false},
      {"osteoporosis", woman_of(64, {Condition::osteoporosis}), false},
  }));
  INFO(name);
  CHECK((dosing_status("higher-need", day_of({}), person) == Status::note) == applies);
  CHECK((dosing_status("higher-need", day_of({}), person) == Status::not_applicable) == !applies);
}

TEST_CASE("the third trimester needs more", "[dosing]") {
  Person person = woman_of(30, {}, Stage::pregnant);
  person.profile.stage_months = read_stage("pregnant-3")->months;
  CHECK(dosing_status("higher-need", day_of({}), person) == Status::note);
  person.profile.stage_months = read_stage("pregnant-2")->months;
  CHECK(dosing_status("higher-need", day_of({}), person) == Status::not_applicable);
}

TEST_CASE("a higher need is met by 500 mg from food with 500 from supplements, or by food alone", "[dosing]") {
  const Person older = woman_of(75);  // 1,200 mg recommended
  const auto with = [&](Milligrams food, Milligrams supplement) {
    return dosing_status("higher-need", day_of({eaten(food, 0_mg), swallowed(supplement, 0_mg)}), older);
  };
  CHECK(with(500_mg, 500_mg) == Status::ok);
  CHECK(with(499'999_ug, 500_mg) == Status::note);
  CHECK(with(500_mg, 499'999_ug) == Status::note);
  CHECK(with(1200_mg, 0_mg) == Status::ok);
  CHECK(with(1199_mg, 0_mg) == Status::note);
  CHECK(with(900_mg, 300_mg) == Status::ok);
  CHECK(dosing_status("higher-need", with_a_problem(day_of({eaten(400_mg, 0_mg)})), older) == Status::unknown);
}

TEST_CASE("the posts' amounts are not for children, nor with kidney disease", "[dosing]") {
  const Day day = day_of({eaten(1000_mg, 10_mg), dose("breakfast", 100_mg, 200_mg)});
  for (const Person& person : {woman_of(18), woman_of(64, {Condition::kidney_disease})}) {
    for (const char* id : kDosingIds) {
      CAPTURE(id, *person.profile.age_months);
      CHECK(dosing_status(id, day, person) == Status::not_applicable);
      CHECK(dosing_status(id, day, woman_of(19)) != Status::not_applicable);  // the day has something for each of them
    }
    CHECK(dosing_status("ratio", day, person) == Status::above);
  }
  CHECK_THAT(dosing_finding("divided-doses", day, woman_of(64, {Condition::kidney_disease})).message,
             Catch::Contains("clinician"));
}

TEST_CASE("the day that the calcium post spells out keeps to every rule of it", "[dosing]") {
  // 500 mg from food; 200 mg of each mineral with breakfast and dinner; more magnesium alone, before bed.
  const Day day = day_of({at("lunch", eaten(500_mg, 250_mg)), dose("breakfast", 200_mg, 200_mg),
                          dose("dinner", 200_mg, 200_mg), dose("bed", 0_mg, 100_mg)});
  for (const char* id : {"ratio", "food-first", "supplement-calcium", "divided-doses", "competing-doses",
                         "matching-magnesium", "extra-magnesium"}) {
    CAPTURE(id);
    CHECK(dosing_status(id, day) == Status::ok);
  }
  CHECK(dosing_status("magnesium-limit", day) ==
        Status::over_limit);  // 500 mg against 350 mg: post and authority disagree
}

TEST_CASE("500 mg from food and 500 in two doses keep to the rules", "[dosing]") {
  const Day day = day_of({eaten(500_mg, 300_mg), dose("breakfast", 250_mg, 250_mg), dose("dinner", 250_mg, 250_mg)});
  CHECK(dosing_status("food-first", day) == Status::ok);
  CHECK(dosing_status("supplement-calcium", day) == Status::note);  // at the upper end of 400 to 500
  CHECK(dosing_status("divided-doses", day) == Status::ok);
  CHECK(dosing_status("competing-doses", day) == Status::ok);
  CHECK(dosing_status("higher-need", day, woman_of(75)) == Status::ok);
}

TEST_CASE("who meets both targets exactly may be over the ceiling, and the way out is told", "[dosing]") {
  const Finding over = dosing_finding("ratio", day_of({eaten(1200_mg, 320_mg)}));  // a US woman of 64: 3.75 to 1
  CHECK(over.status == Status::above);
  CHECK_THAT(over.message, Catch::Contains("3.75 to 1: the way out is magnesium from food"));
}

TEST_CASE("notes stand beside a day only where they apply", "[dosing]") {
  const auto notes = [](const char* text) {
    const Assessment assessment = assess(logged(text), catalogue(), kWoman);
    return fmt::format("{}", fmt::join(notes_for({&assessment, 1}, catalogue().advice), " "));
  };
  CHECK_THAT(notes("calcium carbonate 200 mg @dinner"), Catch::Contains("carbonate") && Catch::Contains("kidney"));
  CHECK_THAT(notes("calcium citrate 200 mg @dinner"), Catch::Contains("citrate") && !Catch::Contains("carbonate"));
  CHECK_THAT(notes("1 cup spinach"), Catch::Contains("oxalate") && !Catch::Contains("kidney"));
  CHECK_THAT(notes("1 cup kale"), !Catch::Contains("oxalate"));
  CHECK_THAT(notes("1 cup kale"), Catch::Contains("300 mg") && Catch::Contains("not medical advice"));
}

TEST_CASE("every id that advice selects is in its table", "[dosing]") {
  const Advice& advice = catalogue().advice;
  for (const Selection* selection :
       {&advice.preferred_magnesium_forms, &advice.calcium_with_meal, &advice.calcium_any_time}) {
    for (const std::string_view id : selection->ids) {
      CAPTURE(id);
      CHECK(std::ranges::find(catalogue().substances.compounds(), id, &Compound::id) !=
            catalogue().substances.compounds().end());
    }
  }
  for (const std::string_view id : advice.calcium_vitamins.ids) {
    CAPTURE(id);
    CHECK(std::ranges::find(catalogue().substances.others(), id, &OtherNutrient::id) !=
          catalogue().substances.others().end());
  }
  for (const std::string_view id : advice.high_oxalate_foods.ids) {
    CAPTURE(id);
    CHECK(std::ranges::any_of(catalogue().foods.front()->foods(), [&](const Food& food) { return food.id == id; }));
  }
}

}  // namespace
