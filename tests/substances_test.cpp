#include <catch2/catch.hpp>

#include "calmag/substances.hpp"
#include "given.hpp"

namespace {

using namespace given;

std::optional<Substance> find(std::string_view name) {
  return catalogue().substances.find(words_of(name, catalogue().vocabulary));
}

TEST_CASE("elements, salts and other nutrients by their names", "[substances]") {
  struct Case {
    const char* name;
    const char* title;  // empty: none
  };
  const auto [name, title] = GENERATE(values<Case>({
      {"calcium", "calcium"},
      {"Ca", "calcium"},
      {"magnesium", "magnesium"},
      {"Mg", "magnesium"},
      {"calcium citrate", "calcium citrate"},
      {"citrate of calcium", "calcium citrate"},
      {"ca citrate", "calcium citrate"},
      {"Mg glycinate", "magnesium glycinate"},
      {"magnesium bisglycinate", "magnesium glycinate"},
      {"oyster shell calcium", "calcium carbonate"},
      {"magnesium taurate", "magnesium taurate"},
      {"magnesium aspartate", "magnesium aspartate"},
      {"milk of magnesia", "magnesium hydroxide"},
      {"calcium citrate tetrahydrate", "calcium citrate"},
      {"vitamin D", "vitamin D"},
      {"vitamin D3", "vitamin D"},
      {"vitamin K2", "vitamin K"},
      {"vitamin A", "vitamin A"},
      {"zinc", "zinc"},
      {"yogurt", ""},
      {"citrate", ""},
      {"calcium calcium", ""},
      {"calcium yogurt", ""},
      {"", ""},
  }));
  CAPTURE(name);
  const auto substance = find(name);
  CHECK(std::string(substance ? substance->title() : "") == title);
}

TEST_CASE("the element in a mass of a salt, by its formula weights", "[substances]") {
  struct Case {
    const char* name;
    int milligrams;
    Milligrams low, high;
  };
  // Shares from standard atomic weights: CaCO3 0.4004, MgO 0.6030, Ca3(C6H5O7)2 0.2412 and with 4 H2O 0.2108.
  const auto [name, milligrams, low, high] =
      GENERATE(values<Case>({{"calcium carbonate", 1250, 500'500_ug, 500'500_ug},
                             {"magnesium oxide", 400, 241'200_ug, 241'200_ug},
                             {"calcium citrate", 1000, 210'800_ug, 241'200_ug},
                             {"calcium citrate tetrahydrate", 1000, 210'800_ug, 210'800_ug},
                             {"calcium citrate anhydrous", 1000, 241'200_ug, 241'200_ug}}));
  CAPTURE(name);
  const Substance substance = find(name).value();
  const Interval<Milligrams> amount =
      elemental(*substance.compound, substance.form, Grams::of(Fraction::of(milligrams, 1000)));
  CHECK(amount.low == low);
  CHECK(amount.high == high);
  CHECK(amount.low <= amount.counted);
  CHECK(amount.counted <= amount.high);
}

TEST_CASE("no salt is more element than its formula allows", "[substances]") {
  for (const Compound& compound : catalogue().substances.compounds()) {
    CAPTURE(compound.title);
    for (const CompoundForm& form : compound.forms) {
      CHECK(form.fraction > 0);
      CHECK(form.fraction < Fraction::of(72, 100));  // CaO, the richest
    }
  }
}

}  // namespace
