#include <catch2/catch.hpp>

#include <string>

#include "calmag/measure.hpp"
#include "calmag/wording.hpp"
#include "given.hpp"

namespace {

using namespace given;

// What is read at the start of the text: "1.125 cup", "3 can of 28 ounce", "2 large slice", with codes of faults and
// what stands behind.
std::string read_measure(std::string_view text) {
  std::vector<Fault> faults;
  const std::vector<Token> tokens = tokens_of(text, faults);
  Cursor cursor{text, tokens, 0};
  const std::optional<Measure> measure = read_measure(cursor, catalogue().units, faults);
  std::string out = "none";
  if (measure) {
    out = (measure->approximate ? "~" : "") + decimals(measure->amount.number);
    if (measure->size != nullptr) out += fmt::format(" {}", measure->size->id);
    if (measure->amount.unit != nullptr) out += fmt::format(" {}", measure->amount.unit->id);
    if (measure->each) out += fmt::format(" of {} {}", decimals(measure->each->number), measure->each->unit->id);
    if (measure->equivalent)
      out += fmt::format(" = {} {}", decimals(measure->equivalent->number), measure->equivalent->unit->id);
  }
  for (const Fault& fault : faults) out += fmt::format(" !{}", fault.code);
  if (!cursor.done()) out += fmt::format(" | {}", text.substr(cursor.token().extent.begin));
  return out;
}

TEST_CASE("amounts with their units", "[measure]") {
  struct Case {
    const char* text;
    const char* read;
  };
  const auto [text, expected] = GENERATE(values<Case>({
      {"1 cup yogurt", "1 cup | yogurt"},
      {"200g", "200 gram"},
      {"200 G", "200 gram"},
      {"1.5c milk", "1.5 cup | milk"},
      {"2 level tsp", "2 teaspoon"},
      {"1 heaped tbsp", "~1 tablespoon"},
      {"half a cup", "0.5 cup"},
      {"half of a cup", "0.5 cup"},
      {"8-oz", "8 ounce"},
      {"1 fl oz", "1 fluid ounce"},
      {"1 fl. oz.", "1 fluid ounce"},
      {"2 fluid ounces", "2 fluid ounce"},
      {"1 fl-oz", "1 fluid ounce"},
      {"2 large slices", "2 large slice"},
      {"2 large eggs", "2 large | eggs"},
      {"1 extra large", "1 extra large"},
      {"3", "3"},
      {"3 eggs", "3 | eggs"},
      {"1 cup + 2 tbsp", "1.125 cup"},
      {"1 cup plus 2 tbsp", "1.125 cup"},
      {"1 lb 4 oz", "1.25 pound"},
      {"1lb4oz", "1.25 pound"},
      {"2 x 250 mg", "500 milligram"},
      {"250 mg x 2", "500 milligram"},
      {"500mg x 2", "1000 milligram"},
      {"2 x tablets", "2 tablet"},
      {"3 28 oz cans", "3 can of 28 ounce"},
      {"2 (3.75 oz) cans", "2 can of 3.75 ounce"},
      {"two five-ounce cans", "2 can of 5 ounce"},
      {"28 oz can", "1 can of 28 ounce"},
      {"1 cup (245 g)", "1 cup = 245 gram"},
      {"100 g/3.5 oz", "100 gram = 3.5 ounce"},
      {"1 can (14 oz)", "1 can of 14 ounce"},
      {"2 cans (14 oz)", "2 can !amount.each-or-all"},
      {"1-2 cups", "1~1.5~2 cup"},
      {"2 T", "2 tablespoon"},
      {"2 t", "2 teaspoon"},
      {"~200 g", "~200 gram"},
      {"a cup", "1 cup"},
      {"cup", "none | cup"},
      {"yogurt", "none | yogurt"},
  }));
  CAPTURE(text);
  CHECK(read_measure(text) == expected);
}

TEST_CASE("a lone T or t is refused among capitals alone", "[measure]") {
  CHECK(read_measure("2 T MOLASSES") == "2 tablespoon !unit.capitals | MOLASSES");
  CHECK(read_measure("2 T Molasses") == "2 tablespoon | Molasses");
  CHECK(read_measure("2 t molasses") == "2 teaspoon | molasses");
}

TEST_CASE("volumes and masses relate as their definitions say", "[measure]") {
  const UnitTable& units = catalogue().units;
  CHECK(millilitres_in(units.of("cup")) / millilitres_in(units.of("tablespoon")) == Fraction(16));
  CHECK(millilitres_in(units.of("tablespoon")) / millilitres_in(units.of("teaspoon")) == Fraction(3));
  CHECK(millilitres_in(units.of("cup")) / millilitres_in(units.of("fluid ounce")) == Fraction(8));
  CHECK(millilitres_in(units.of("pint")) / millilitres_in(units.of("cup")) == Fraction(2));
  CHECK(millilitres_in(units.of("quart")) / millilitres_in(units.of("cup")) == Fraction(4));
  CHECK(millilitres_in(units.of("gallon")) / millilitres_in(units.of("cup")) == Fraction(16));
  CHECK(millilitres_in(units.of("cup")).units() == Fraction::of(2'365'882'365, 10'000'000));
  CHECK(grams_in(units.of("pound")) / grams_in(units.of("ounce")) == Fraction(16));
  CHECK(grams_in(units.of("ounce")).units() == Fraction::of(28'349'523'125, 1'000'000'000));
  CHECK(grams_in(units.of("milligram")) / grams_in(units.of("microgram")) == Fraction(1000));
  CHECK(grams_in(units.of("kilogram")) / grams_in(units.of("milligram")) == Fraction(1'000'000));
}

TEST_CASE("every unit is found by its id and its plural", "[measure]") {
  const UnitTable& units = catalogue().units;
  for (const Unit& unit : units.units()) {
    CAPTURE(unit.id);
    CHECK(units.find_id(unit.id) == &unit);
    CHECK(read_measure(fmt::format("2 {}", unit.id)) == fmt::format("2 {}", unit.id));
    CHECK(read_measure(fmt::format("2 {}", unit.plural)) == fmt::format("2 {}", unit.id));
    CHECK(read_measure(fmt::format("2 {}", unit.symbol)) == fmt::format("2 {}", unit.id));
  }
  CHECK(units.find("blorp") == nullptr);
}

}  // namespace
