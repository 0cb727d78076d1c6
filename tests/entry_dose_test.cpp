// Supplements in entries: doses, salts and elements, labels in braces.
#include <catch2/catch.hpp>

#include <string>

#include "calmag/entry.hpp"
#include "entry_cases.hpp"

namespace {

using namespace given;

TEST_CASE("doses are elemental, as labels state them", "[entry]") {
  check_all({
      {"calcium 500 mg", "calcium 500 mg"},
      {"500mg Ca", "calcium 500 mg"},
      {"500 mg of calcium", "calcium 500 mg"},
      {"Mg glycinate 200 mg", "magnesium glycinate 200 mg"},
      {"magnesium bisglycinate 200 mg", "magnesium glycinate 200 mg"},
      {"calcium citrate 200 mg", "calcium citrate 200 mg"},
      {"200 mg calcium citrate", "calcium citrate 200 mg"},
      {"vitamin D 800 IU", "vitamin D"},
      {"vitamin K2 100 mcg", "vitamin K"},
      {"vitamin d3 1,000 IU", "vitamin D"},
      {"calcium 333 mg + magnesium 133 mg", "calcium 333 mg + magnesium 133 mg"},
      {"calcium 600 mg + vitamin D 400 IU", "calcium 600 mg + vitamin D"},
      {"1 tablet calcium 500 mg", "calcium 500 mg"},
      {"calcium supplement 500 mg", "calcium 500 mg"},
      {"calcium", "!dose.amount"},
      {"2 tablets calcium", "!dose.amount"},
      {"magnesium citrate", "!dose.amount"},
  });
}

TEST_CASE("a big amount of a named salt could be salt or element, and is refused", "[entry]") {
  check_all({
      {"calcium carbonate 1250 mg compound", "calcium carbonate 500.5 mg"},  // 0.4004
      {"calcium carbonate 1250 mg", "!dose.salt-or-element"},
      {"calcium carbonate 500 mg", "calcium carbonate 500 mg"},
      {"calcium carbonate 500001 mcg", "!dose.salt-or-element"},
      {"calcium carbonate 600 mg elemental", "calcium carbonate 600 mg"},
      {"magnesium oxide 350 mg", "magnesium oxide 350 mg"},
      {"magnesium oxide 351 mg", "!dose.salt-or-element"},
      {"magnesium oxide 500 mg compound", "magnesium oxide 301.5 mg"},  // 0.603
      {"magnesium 500 mg", "magnesium 500 mg"},
      {"calcium citrate tetrahydrate 1000 mg compound", "calcium citrate 210.8 mg"},
      {"calcium citrate 1000 mg compound", "calcium citrate 210.8~226~241.2 mg"},  // by its hydrate
      {"calcium 500 mg compound", "!dose.compound"},
      {"calcium citrate malate 500 mg compound", "!dose.compound"},
  });
  const Fault fault = readings("calcium carbonate 1250 mg").at(0).faults.at(0);
  CHECK_THAT(fault.reason, Catch::Contains("1,250 mg") && Catch::Contains("calcium"));
  CHECK_THAT(fault.help, Catch::Contains("compound") && Catch::Contains("elemental"));
}

TEST_CASE("labels name the salt beside the element, and state the mass of either or both", "[entry]") {
  check_all({
      {"Magnesium (as magnesium oxide) 250 mg", "magnesium oxide 250 mg"},
      {"Magnesium (as magnesium oxide) 500 mg", "magnesium oxide 500 mg"},
      {"magnesium 500 mg (as oxide)", "magnesium oxide 500 mg"},
      {"calcium 600 mg (from calcium carbonate)", "calcium carbonate 600 mg"},
      {"500 mg calcium as calcium carbonate", "calcium carbonate 500 mg"},
      {"Calcium (calcium carbonate) 600 mg", "calcium carbonate 600 mg"},
      {"Magnesium (oxide) 500 mg", "!dose.salt-or-element"},
      {"calcium (as calcium carbonate 1250 mg)", "!dose.salt-or-element"},
      {"calcium carbonate (600 mg calcium)", "calcium carbonate 600 mg"},
      {"calcium carbonate providing 600 mg calcium", "calcium carbonate 600 mg"},
      {"calcium carbonate 1250 mg providing calcium", "calcium carbonate 500.5 mg"},  // 0.4004

      {"calcium carbonate 1250 mg (500 mg calcium)", "calcium carbonate 500 mg"},
      {"calcium carbonate 1500 mg (600 mg elemental)", "calcium carbonate 600 mg"},
      {"calcium carbonate 1500 mg (equivalent to 600 mg of elemental calcium)", "calcium carbonate 600 mg"},
      {"1250 mg calcium carbonate providing 500 mg calcium", "calcium carbonate 500 mg"},
      {"500 mg elemental calcium (as calcium carbonate 1250 mg)", "calcium carbonate 500 mg"},
      {"calcium (from calcium carbonate 1500 mg) 600 mg", "calcium carbonate 600 mg"},
      {"calcium citrate malate 1000 mg (220 mg calcium)", "calcium citrate malate 220 mg"},
      {"calcium 600 mg (as carbonate 1500 mg)", "calcium carbonate 600 mg"},
      {"calcium carbonate 1.25 g (500 mg calcium) @bed", "calcium carbonate 500 mg @bed"},
      {"2 x calcium carbonate 1250 mg (500 mg calcium)", "calcium carbonate 1000 mg"},
      {"2 tablets calcium carbonate 1250 mg (500 mg calcium) each", "calcium carbonate 1000 mg"},
      {"2 tablets calcium carbonate 1250 mg (500 mg calcium)", "!dose.each-or-all"},
      {"tablet {calcium (as calcium carbonate 1250 mg) 500 mg}", "calcium carbonate 500 mg"},

      {"calcium carbonate 1250 mg (500 mg)", "!amount.two"},
      {"calcium carbonate 1250 mg 500 mg calcium", "!amount.two"},
      {"calcium carbonate 1250 mg (500 mg magnesium)", "!amount.two"},
      {"calcium carbonate 1250 mg (500 mg calcium, 20 mg calcium)", "!amount.two"},
      {"calcium carbonate 1250 mg elemental (500 mg calcium)", "!dose.compound"},
      {"calcium carbonate 1.250 mg (500 mg calcium)", "!dose.thousands"},
      {"calcium carbonate 500 mg (500 mg calcium)", "!dose.figures"},
      {"calcium carbonate 500 mg (1250 mg calcium)", "!dose.figures"},
      {"calcium citrate malate 200 mg (220 mg calcium)", "!dose.figures"},
      {"calcium carbonate 2000 kg (500 mg calcium)", "!dose.too-much"},
      {"calcium from yogurt 200 mg", "!food.unknown"},
  });
}

TEST_CASE("a label's two figures that do not belong together are remarked on", "[entry]") {
  struct Labelled {
    const char* text;
    bool remarked;
  };
  // 1,250 mg of calcium carbonate hold 500.5 mg of calcium, and 5 % of that are 25.025; 2,000 mg of magnesium glycinate
  // hold 233.2 to 282 mg of magnesium, by its forms, and are left alone from 221.54 to 296.1.
  const auto [text, remarked] =
      GENERATE(values<Labelled>({{"calcium carbonate 1250 mg (500 mg calcium)", false},
                                 {"calcium carbonate 1250 mg (475475 mcg calcium)", false},
                                 {"calcium carbonate 1250 mg (475474 mcg calcium)", true},
                                 {"calcium carbonate 1250 mg (525525 mcg calcium)", false},
                                 {"calcium carbonate 1250 mg (525526 mcg calcium)", true},
                                 {"magnesium glycinate 2000 mg (222 mg magnesium)", false},
                                 {"magnesium glycinate 2000 mg (221 mg magnesium)", true},
                                 {"magnesium glycinate 2000 mg (296 mg magnesium)", false},
                                 {"magnesium glycinate 2000 mg (297 mg magnesium)", true},
                                 {"calcium citrate malate 1000 mg (900 mg calcium)", false}}));
  CAPTURE(text);
  const Reading reading = readings(text).at(0);
  REQUIRE(reading.understood());
  CHECK(reading.entry.remarks.size() == (remarked ? 1U : 0U));
  const Entry entry = readings("calcium carbonate 1250 mg (600 mg calcium)").at(0).entry;
  CHECK_THAT(entry.remarks.at(0), Catch::Contains("600 mg") && Catch::Contains("1,250 mg of calcium carbonate") &&
                                      Catch::Contains("500.5 mg"));
}

TEST_CASE("dolomite holds both minerals", "[entry]") {
  check_all({
      {"dolomite 1000 mg", "dolomite 217.3 mg + dolomite 131.8 mg"},  // 0.2173 and 0.1318
      {"dolomite 1 g compound", "dolomite 217.3 mg + dolomite 131.8 mg"},
      {"2 x dolomite 1000 mg", "dolomite 434.6 mg + dolomite 263.6 mg"},
      {"2 tablets dolomite 1000 mg", "!dose.each-or-all"},
      {"tablet {dolomite 1000 mg}", "dolomite 217.3 mg + dolomite 131.8 mg"},
      {"calcium dolomite 1000 mg", "!dose.salt-or-element"},
      {"calcium dolomite 1000 mg compound", "dolomite 217.3 mg + dolomite 131.8 mg"},
      {"dolomite 1000 mg (217 mg calcium)", "dolomite 217 mg + dolomite 131.8 mg"},
      {"dolomite 1000 mg providing 132 mg magnesium", "dolomite 132 mg + dolomite 217.3 mg"},
      {"dolomite 1000 mg elemental", "!dose.compound"},
      {"calcium (as dolomite) 217 mg", "dolomite 217 mg"},
      {"magnesium 132 mg (from dolomite)", "dolomite 132 mg"},
  });
  const Entry both = readings("dolomite 1000 mg").at(0).entry;
  CHECK(both.doses.at(0).substance.element == Mineral::calcium);
  CHECK(both.doses.at(1).substance.element == Mineral::magnesium);
  const Entry one = readings("calcium (as dolomite) 217 mg").at(0).entry;  // 217 * 0.1318 / 0.2173 = 131.6
  REQUIRE(one.remarks.size() == 1);
  CHECK_THAT(one.remarks[0],
             Catch::Contains("magnesium") && Catch::Contains("132 mg") && Catch::Contains("not counted"));
}

TEST_CASE("a count beside a mass is refused unless it is clear", "[entry]") {
  check_all({
      {"2 tablets calcium 500 mg", "!dose.each-or-all"},
      {"calcium 500 mg 2 tablets", "!dose.each-or-all"},
      {"calcium 500 mg, 2 tablets", "calcium 500 mg; !entry.comma"},
      {"2 x calcium 500 mg", "calcium 1000 mg"},
      {"2 tablets calcium 500 mg each", "calcium 1000 mg"},
      {"2 tablets of 500 mg calcium each", "calcium 1000 mg"},
      {"1 tablet magnesium 250 mg", "magnesium 250 mg"},
  });
  const Fault fault = readings("2 tablets calcium 500 mg").at(0).faults.at(0);
  CHECK_THAT(fault.reason, Catch::Contains("500 mg") && Catch::Contains("1,000 mg"));
}

TEST_CASE("braces hold a label", "[entry]") {
  check_all({
      {"2 tablets CalMag {calcium 333 mg, magnesium 133 mg}", "calcium 666 mg + magnesium 266 mg"},
      {"CalMag {calcium 333 mg, magnesium 133 mg}", "calcium 333 mg + magnesium 133 mg"},
      {"2 caplets Citracal {per 2 caplets: calcium 650 mg, vitamin D 400 IU}", "calcium 650 mg + vitamin D"},
      {"3 caplets Citracal {per 2 caplets: calcium 650 mg, vitamin D 400 IU}", "calcium 975 mg + vitamin D"},
      {"1 cup oat drink {calcium 300 mg}", "calcium 300 mg (food)"},
      {"200 g oat drink {per 100 g: calcium 120 mg}", "calcium 240 mg (food)"},
      {"1 tablet Acme {calcium 333 mg", "!label.open"},
      {"1 tablet Acme {}", "!label.empty"},
      {"1 tablet X {calcium 333 mg}", "calcium 333 mg"},
      {"1 tablet Acme {calcium 3 mg} {magnesium 2 mg}", "!label.two"},
      {"1 tablet Acme {calcium 333 mg, frob 2 mg}", "!label.unknown"},
      {"1 tablet Acme {calcium 333 mg, calcium 200 mg}", "!label.twice"},
      {"1 tablet Acme {per: calcium 333 mg}", "!label.per"},
      {"200 g oat drink {calcium 120 mg}", "!label.units"},
      {"1 cup oat drink {per 100 g: calcium 120 mg}", "!label.units"},
  });
  const Entry entry = readings("3 caplets Citracal {per 2 caplets: calcium 650 mg, vitamin D 400 IU}").at(0).entry;
  REQUIRE(entry.remarks.size() == 2);
  CHECK_THAT(entry.remarks[0], Catch::Contains("one holds") && Catch::Contains("325 mg"));
}

}  // namespace
