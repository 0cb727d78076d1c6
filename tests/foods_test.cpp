#include <catch2/catch.hpp>

#include <array>

#include "calmag/intake.hpp"
#include "given.hpp"

namespace {

using namespace given;

// The portions of the calcium post, with the calcium it prints; grams of a portion from USDA SR28 (one tablespoon of
// molasses too), magnesium per 100 g from the same items (molasses: Canadian Nutrient File 4300).
struct PostPortion {
  const char* amount;
  const char* half;
  const char* twice;
  const char* name;
  int calcium;
  Fraction grams;
  int magnesium_per_hundred_grams;
};

const std::array<PostPortion, 16> kPortions{{
    {"1/4 cup", "1/8 cup", "1/2 cup", "sesame seeds", 351, 36, 351},
    {"3.75 oz can", "half a 3.75 oz can", "two 3.75 oz cans", "sardines with bones", 351, 92, 39},
    {"1 cup", "1/2 cup", "2 cups", "yogurt", 296, 245, 12},
    {"1 cup", "half a cup", "2 cups", "collard greens", 268, 190, 21},
    {"1 cup", "0.5 cup", "2 cups", "spinach", 245, 180, 87},
    {"1 oz", "1/2 oz", "2 oz", "cheese", 201, Fraction::of(28'349'523'125, 1'000'000'000), 27},
    {"1 cup", "½ cup", "2 cups", "turnip greens", 197, 144, 22},
    {"3 oz", "1 1/2 oz", "6 oz", "canned salmon with bones", 188, Fraction::of(3 * 28'349'523'125, 1'000'000'000), 30},
    {"1 TBS", "1/2 TBS", "2 TBS", "molasses", 180, 20, 215},
    {"1 cup", ".5 cup", "2 cups", "mustard greens", 165, 140, 13},
    {"1 cup", "1/2 cup", "2 cups", "beet greens", 164, 144, 68},
    {"1 cup", "1/2 cup", "two cups", "bok choy", 158, 170, 11},
    {"2 oz", "1 oz", "4 oz", "almonds", 150, Fraction::of(2 * 28'349'523'125, 1'000'000'000), 270},
    {"4 oz", "2 oz", "8 oz", "cow's milk", 138, 122, 10},
    {"1 cup", "1/2 cup", "2 cups", "swiss chard", 102, 175, 86},
    {"1 cup", "1/2 cup", "2 cups", "kale", 94, 130, 18},
}};

Entry understood(const std::string& text) {
  INFO(text);
  const std::vector<Reading> all = readings(text);
  REQUIRE(in_short(all).find('!') == std::string::npos);
  REQUIRE(all.size() == 1);
  return all[0].entry;
}

TEST_CASE("the sixteen portions of the calcium post are exact, however they are written", "[foods]") {
  for (const PostPortion& portion : kPortions) {
    const auto calcium = [&](const std::string& text) { return intake_of(understood(text)).calcium.value(); };
    CAPTURE(portion.name, portion.amount);
    const Milligrams printed = Milligrams::rounded(Fraction(portion.calcium));
    const Milligrams half = Milligrams::rounded(Fraction::of(portion.calcium, 2));
    const std::string grams = fmt::format("{} g", decimal(portion.grams));
    CHECK(calcium(fmt::format("{} {}", portion.amount, portion.name)) == printed);
    CHECK(calcium(fmt::format("{} {}", portion.name, portion.amount)) == printed);
    CHECK(calcium(fmt::format("{}, {}", portion.name, portion.amount)) == printed);
    CHECK(calcium(fmt::format("{} of {}", portion.amount, portion.name)) == printed);
    CHECK(calcium(fmt::format("{} {}", portion.half, portion.name)) == half);
    CHECK(calcium(fmt::format("{} {}", portion.name, portion.half)) == half);
    CHECK(calcium(fmt::format("{} {}", portion.twice, portion.name)) == printed + printed);
    CHECK(calcium(fmt::format("{} {}", portion.name, portion.twice)) == printed + printed);
    // In grams: exact where the portion is whole grams, else as exact as seven digits of a gram are.
    const Milligrams weighed = calcium(fmt::format("{} {}", grams, portion.name)).counted;
    if (portion.grams.denominator() == 1) {
      CHECK(weighed == printed);
    } else {
      CHECK(weighed.exact().rounded() == portion.calcium);
    }
  }
}

TEST_CASE("magnesium of the sixteen portions is that of the weight in the food database", "[foods]") {
  for (const PostPortion& portion : kPortions) {
    CAPTURE(portion.name);
    const Entry entry = understood(fmt::format("{} {}", portion.amount, portion.name));
    CHECK(entry.grams.counted == Grams::of(portion.grams));
    const Fraction magnesium = portion.grams * portion.magnesium_per_hundred_grams / 100;
    CHECK(intake_of(entry).magnesium.value().counted == Milligrams::rounded(magnesium));
  }
}

TEST_CASE("calcium figures of the post name the post, molasses its Canadian magnesium", "[foods]") {
  for (const PostPortion& portion : kPortions) {
    CAPTURE(portion.name);
    const Food& food = *understood(fmt::format("{} {}", portion.amount, portion.name)).food;
    CHECK(food.figures.calcium->citation->source == "calcium-post");
    const bool molasses = std::string_view(portion.name) == "molasses";
    CHECK(food.figures.magnesium->citation->source == (molasses ? "cnf" : "usda-sr28"));
  }
}

TEST_CASE("a food goes by its words, in any order, number and case", "[foods]") {
  struct Case {
    const char* said;
    const char* id;  // none: not known
  };
  const auto [said, id] = GENERATE(values<Case>({
      {"yogurt", "yogurt-whole"},
      {"Yogurts", "yogurt-whole"},
      {"plain yogurt", "yogurt-whole"},
      {"YOGURT, whole milk", "yogurt-whole"},
      {"yogurt low-fat", "yogurt-low-fat"},
      {"low fat yogurt", "yogurt-low-fat"},
      {"cooked kale", "kale-cooked"},
      {"kale", "kale-cooked"},
      {"raw kale", "kale-raw"},
      {"kale, raw", "kale-raw"},
      {"spinach", "spinach-cooked"},
      {"fresh spinach", "spinach-raw"},
      {"baby spinach", "spinach-raw"},
      {"collards", "collards-cooked"},
      {"beet greens", "beet-greens-cooked"},
      {"milk", "milk-whole"},
      {"cow’s milk", "milk-whole"},
      {"2% milk", "milk-2"},
      {"skim milk", "milk-skim"},
      {"chocolate milk", "chocolate-milk"},
      {"milk chocolate", "milk-chocolate"},
      {"half and half", "half-and-half"},
      {"7-up", "lemon-lime-soda"},
      {"7 up", "lemon-lime-soda"},
      {"molasses", "molasses-blackstrap"},
      {"table molasses", "molasses-table"},
      {"sesame", "sesame-seeds"},
      {"hulled sesame seeds", "sesame-hulled"},
      {"chopped broccoli", "broccoli-cooked"},
      {"broccoli, thinly sliced", "broccoli-cooked"},
      {"cheese", "cheese-cheddar"},
      {"swiss cheese", "cheese-swiss"},
      {"purple milk", nullptr},
      {"yogurt pretzels", nullptr},
      {"", nullptr},
      {"bread pudding milk", nullptr},
      {"boneless sardines", nullptr},
      {"almond", "almonds"},
      {"almond milk", "almond-milk"},
      {"black-eyed peas", "black-eyed-peas-cooked"},
  }));
  CAPTURE(said);
  const Food* food = catalogue().find_food(Name(said, catalogue().vocabulary));
  CHECK(std::string(food == nullptr ? "" : food->id) == (id == nullptr ? "" : id));
}

TEST_CASE("a general name means a food that is like it, and swallows no other food's name", "[foods]") {
  struct Case {
    const char* said;
    const char* id;  // none: not known
  };
  const auto [said, id] = GENERATE(values<Case>({
      {"peppers", "pepper-red"},
      {"black pepper", "black-pepper"},
      {"dr pepper", "pepper-soda"},
      {"stuffed pepper", "stuffed-pepper"},
      {"salt and pepper", "salt"},
      {"fruit", "apple"},
      {"fruit cake", "fruitcake"},
      {"fruit tart", "tart-fruit"},
      {"mixed berries", "strawberries"},
      {"goji berries", "goji-berries"},
      {"acai berries", nullptr},
      {"steamed vegetables", "mixed-vegetables"},
      {"vegetable curry", "vegetable-curry"},
      {"baked fish", "cod-cooked"},
      {"fish pie", "fish-pie"},
      {"fish with bones", nullptr},
      {"smoked fish", nullptr},
      {"lean meat", "beef-cooked"},
      {"meat substitute", nullptr},
      {"light yogurt", "yogurt-fruit-light"},
      {"light soy yogurt", nullptr},
      {"wholegrain cereal", "shredded-wheat-bite"},
      {"fortified wholegrain cereal", nullptr},
      {"spring greens", "salad-greens"},
      {"steamed spring greens", "collards-cooked"},
      {"crumpet", "crumpet"},
      {"oatcakes", "oatcake"},
      {"quark", "yogurt-greek-nonfat"},
      {"tofu quark", nullptr},
      {"roasted chickpeas", "chickpeas-roasted"},
      {"low-fat custard", "custard-mix-2"},
      {"custard cream", "biscuit-cream-sandwich"},
      {"beans", nullptr},
      {"ragi", nullptr},
      {"paneer", "paneer"},
      {"vegan cheese", nullptr},
  }));
  CAPTURE(said);
  const Food* food = catalogue().find_food(Name(said, catalogue().vocabulary));
  CHECK(std::string(food == nullptr ? "" : food->id) == (id == nullptr ? "" : id));
}

TEST_CASE("a dessertspoon is ten millilitres, a handful of fruit what a table of servings says", "[foods]") {
  struct Case {
    const char* text;
    const char* grams;
  };
  const auto [text, grams] = GENERATE(values<Case>({
      {"1 handful raisins", "36.2"},        // a quarter of a cup of 145 g
      {"1 handful strawberries", "72"},     // half a cup of 144 g
      {"1/2 tin baked beans", "207.5"},     // a British can is 415 g
      {"a squeeze of lemon juice", "5.9"},  // USDA: what a wedge yields
      {"3 cups low-fat popcorn", "24"},     // USDA: 8 g a cup
  }));
  CAPTURE(text);
  CHECK(decimals(understood(text).grams) == grams);
  CHECK(understood("1 dessertspoon walnuts").grams == understood("10 ml walnuts").grams);
}

TEST_CASE("what is poured is measured in fluid ounces, anything else weighed", "[foods]") {
  struct Case {
    const char* text;
    Fraction grams;
  };
  // A cup of whole milk is 244 g and 8 fl oz, of juice 249 g.
  const auto [text, grams] = GENERATE(values<Case>({{"4 oz milk", 122},
                                                    {"4 fl oz milk", 122},
                                                    {"8 oz orange juice", 249},
                                                    {"4 oz yogurt", Fraction::of(4 * 28'349'523'125, 1'000'000'000)},
                                                    {"122 g milk", 122},
                                                    {"1 lb milk", Fraction::of(45'359'237, 100'000)},
                                                    {"1/2 pint milk", 244},
                                                    {"1 quart milk", 976},
                                                    {"16 tbsp milk", 244},
                                                    {"48 tsp milk", 244}}));
  CAPTURE(text);
  CHECK(understood(text).grams == Interval<Grams>(Grams::of(grams)));
}

TEST_CASE("pieces and sizes weigh what the table says", "[foods]") {
  struct Case {
    const char* text;
    Fraction grams;
  };
  const auto [text, grams] =
      GENERATE(values<Case>({{"half an avocado", Fraction::of(201, 2)},
                             {"1 large potato", 299},
                             {"2 small potatoes", 276},
                             {"23 almonds", Fraction::of(276, 10)},
                             {"2 slices whole wheat bread", 64},
                             {"2 (3.75 oz) cans sardines", 184},
                             {"1 can sardines 3.75 oz", 92},
                             {"2 bananas, 4 oz each", Fraction::of(8 * 28'349'523'125, 1'000'000'000)},
                             {"two servings canned salmon", 170}}));
  CAPTURE(text);
  CHECK(understood(text).grams == Interval<Grams>(Grams::of(grams)));
}

TEST_CASE("what a food cannot be measured in is refused, with what it can be", "[foods]") {
  const Reading reading = readings("3 slices yogurt").at(0);
  REQUIRE(reading.faults.size() == 1);
  CHECK(reading.faults[0].code == "food.measure");
  CHECK_THAT(reading.faults[0].help, Catch::Contains("weight") && Catch::Contains("volume"));
}

}  // namespace
