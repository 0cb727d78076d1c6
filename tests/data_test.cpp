// The foods that were compiled in: plausible weights and figures, names that mean what they say.
#include <catch2/catch.hpp>

#include <set>
#include <string>

#include "given.hpp"

namespace {

using namespace given;

auto builtin_foods() { return catalogue().foods.front()->foods(); }

double as_double(Fraction value) {
  return static_cast<double>(value.numerator()) / static_cast<double>(value.denominator());
}

TEST_CASE("there are a thousand foods, each with a figure, and most with both", "[data]") {
  CHECK(builtin_foods().size() >= 1000);
  std::size_t with_both = 0;
  for (const Food& food : builtin_foods()) {
    CAPTURE(food.id);
    CHECK((food.figures.calcium || food.figures.magnesium));
    with_both += food.figures.calcium && food.figures.magnesium ? 1U : 0U;
  }
  CHECK(with_both * 10 >= builtin_foods().size() * 9);
}

TEST_CASE("a volume of every food has a density that something can have", "[data]") {
  // USDA weighs a cup of popcorn at 8 to 11 g; everything else lies between 0.05 and 1.6 g/ml.
  const std::set<std::string_view> airy{"popcorn", "popcorn-microwave", "popcorn-microwave-light", "popcorn-oil",
                                        "popcorn-cheese"};
  for (const Food& food : builtin_foods()) {
    for (const Portion& portion : food.portions) {
      const Unit* unit = portion.amount->unit;
      if (unit == nullptr || unit->kind != UnitKind::volume || airy.contains(food.id)) continue;
      const Fraction density = portion.grams.units() / (millilitres_in(*unit) * portion.amount->number).units();
      CAPTURE(food.id, unit->id, as_double(density));
      CHECK(density >= Fraction::of(5, 100));
      CHECK(density <= Fraction::of(16, 10));
    }
  }
}

TEST_CASE("a portion of no food weighs more than anybody serves, or next to nothing", "[data]") {
  for (const Food& food : builtin_foods()) {
    for (const Portion& portion : food.portions) {
      CAPTURE(food.id, as_double(portion.grams.units()));
      CHECK(portion.grams / Grams::of(portion.amount->number) <= Fraction(10'000));
      CHECK(portion.grams > Grams::of(Fraction::of(1, 100)));
    }
  }
}

TEST_CASE("no food holds more calcium or magnesium than a food can", "[data]") {
  // Above: baking powder, made of salts (7.4 g calcium), and dried herbs (2.2 g); cocoa and seeds hold up to 0.8 g
  // magnesium.
  for (const Food& food : builtin_foods()) {
    for (const Mineral mineral : kMinerals) {
      const auto& figure = food.figures[mineral];
      if (!figure) continue;
      const Milligrams in_hundred_grams = figure->content * Grams::of(100);
      CAPTURE(food.id, name(mineral), in_hundred_grams);
      CHECK(in_hundred_grams >= 0_mg);
      CHECK(in_hundred_grams <= (mineral == Mineral::calcium ? 8000_mg : 1000_mg));
    }
  }
}

TEST_CASE("the usual portion of every food can be weighed, and is eaten at once", "[data]") {
  for (const Food& food : builtin_foods()) {
    std::string why_not;
    const auto weighed = weigh(food, measure_of(*food.usual), catalogue().units, why_not);
    CAPTURE(food.id, why_not);
    REQUIRE(weighed);
    CHECK(weighed->grams.counted > Grams{});
    CHECK(weighed->grams.counted <= Grams::of(1000));
  }
}

TEST_CASE("every name means the row that it stands in", "[data]") {
  const FoodTable& table = *catalogue().foods.front();
  table.index().for_each_name([&](const IndexedName& name) {
    CAPTURE(table.shown(name));
    const FoodMatch match = catalogue().match_food(Name(table.shown(name), catalogue().vocabulary));
    CHECK(match.food == &builtin_foods()[name.target]);
    CHECK(match.rivals.empty());
  });
}

TEST_CASE("names that mislead mean what they say, or nothing", "[data]") {
  struct Case {
    const char* name;
    const char* not_;  // a word of the title that would be wrong
  };
  const auto [name, not_] = GENERATE(values<Case>({{"peanut butter", "butter,"},
                                                   {"almond milk", "almonds"},
                                                   {"ginger ale", "ginger,"},
                                                   {"chocolate milk", "milk, whole"},
                                                   {"bread pudding", "bread,"},
                                                   {"coconut water", "water,"},
                                                   {"butter beans", "butter,"},
                                                   {"cream cheese", "cream,"},
                                                   {"rice pudding", "rice,"},
                                                   {"egg noodles", "egg,"},
                                                   {"potato salad", "potato,"},
                                                   {"apple pie", "apple,"},
                                                   {"sweet potato", "white"},
                                                   {"water chestnut", "water,"},
                                                   {"buttermilk", "butter,"},
                                                   {"corn bread", "corn,"},
                                                   {"ice cream", "cream,"},
                                                   {"hot dog", "hot,"}}));
  CAPTURE(name);
  const Food* food = catalogue().find_food(Name(name, catalogue().vocabulary));
  if (food != nullptr) CHECK(std::string(food->title).find(not_) != 0);
}

TEST_CASE("words that name no food, or several, mean none", "[data]") {
  const auto* name = GENERATE("one a day multivitamin", "chips", "soup", "purple milk", "chocolate covered broccoli",
                              "yogurt pretzels milk", "coffe", "brocoli", "milk shake protein egg", "diet sardines");
  CAPTURE(name);
  CHECK(catalogue().find_food(Name(name, catalogue().vocabulary)) == nullptr);
}

}  // namespace
