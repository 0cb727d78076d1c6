#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "calmag/food_search.hpp"
#include "given.hpp"
#include "given_foods.hpp"

namespace {

using namespace given;

// What a search finds among these foods, in its order: "kale-cooked kale-raw".
std::string found(std::string_view query) {
  static const GivenFoods foods({
      {"kale-raw", "kale, raw", {"raw kale", "baby kale"}, R"("descriptors": ["curly"])"},
      {"kale-cooked", "kale, cooked", {"kale"}, R"("descriptors": ["cooked", "with salt"])"},
      {"kale-chips", "kale chips", {"kale chips", "baked kale"}, ""},
      {"eggplant", "eggplant", {"eggplant"}, ""},
      {"egg", "egg, whole", {"egg"}, R"("descriptors": ["whole"])"},
      {"eggs-scrambled", "scrambled eggs", {"scrambled eggs"}, ""},
      {"cottage-cheese", "cottage cheese", {"cottage cheese"}, ""},
      {"yogurt-greek", "greek yogurt", {"greek yogurt"}, ""},
      {"yogurt", "yogurt", {"yogurt"}, ""},
      {"tea-salted", "salted tea", {"salted tea", "salt"}, ""},
  });
  std::string out;
  for (const Food* food : search_foods(query, foods.catalogue()))
    out += (out.empty() ? "" : " ") + std::string(food->id);
  return out;
}

TEST_CASE("a search finds the foods that have every word, nearest first", "[food_search]") {
  struct Case {
    const char* why;
    const char* query;
    const char* foods;
  };
  const auto [why, query, foods] = GENERATE(values<Case>({
      {"what an entry would mean goes first, then the fewest other words", "kale", "kale-cooked kale-raw kale-chips"},
      {"plurals and case do not matter", "KALES", "kale-cooked kale-raw kale-chips"},
      {"the order of words does not matter", "chips kale", "kale-chips"},
      {"words of a name and of a descriptor together", "curly kale", "kale-raw"},
      {"a preparation makes no other food", "chopped kale", "kale-cooked"},
      {"a phrase counts as a whole", "with salt", "kale-cooked"},
      {"and not by one of its words", "salt", "tea-salted"},
      {"the last word may be a beginning", "kale ch", "kale-chips"},
      {"no other word may", "ch kale", ""},
      {"a word in full goes before one that is a beginning", "egg", "egg eggs-scrambled eggplant"},
      {"the beginning of a synonym", "yogh", "yogurt yogurt-greek"},
      {"a beginning of several words", "greek yog", "yogurt-greek"},
      {"two words that are one name are found by each", "cheese", "cottage-cheese"},
      {"as are both", "cottage cheese", "cottage-cheese"},
      {"a word twice is asked for once", "kale kale chips chips", "kale-chips"},
      {"a word that no food has", "kale gubble", ""},
      {"nothing but marks", "!!!", ""},
      {"nothing but fillers", "of the", ""},
      {"bytes that are no text", "\xff\x1b[31m", ""},
      {"blank is everything, in the order of the table", " \t",
       "kale-raw kale-cooked kale-chips eggplant egg eggs-scrambled cottage-cheese yogurt-greek yogurt tea-salted"},
  }));
  CAPTURE(why, query);
  CHECK(found(query) == foods);
}

TEST_CASE("a food is found by the phrases of its states", "[food_search]") {
  const std::vector<const Food*> foods = search_foods("steamed kale", catalogue());
  REQUIRE_FALSE(foods.empty());
  CHECK(foods[0]->id == "kale-cooked");
}

TEST_CASE("foods of one's own table go before built-in ones that are as near", "[food_search]") {
  const GivenFoods own({{"own-kale", "my kale", {"kale"}, ""}});
  Catalogue both = catalogue();
  both.foods.insert(both.foods.begin(), own.table());
  const std::vector<const Food*> foods = search_foods("kale", both);
  REQUIRE(foods.size() > 2);
  CHECK(foods[0]->id == "own-kale");
  CHECK(foods[1]->id == "kale-cooked");
}

TEST_CASE("what the query means goes before what is as near by its words", "[food_search]") {
  const GivenFoods foods(
      {{"bar", "chocolate bar", {"chocolate bar"}, R"("names_in_order": ["milk chocolate"])"},
       {"drink", "chocolate drink", {"chocolate drink"}, R"("names_in_order": ["chocolate milk"])"}});
  CHECK(search_foods("milk chocolate", foods.catalogue()).at(0)->id == "bar");
  CHECK(search_foods("chocolate milk", foods.catalogue()).at(0)->id == "drink");
}

TEST_CASE("a name that could mean two foods puts both first", "[food_search]") {
  const GivenFoods foods({{"soup", "soup", {"soup"}, ""},
                          {"bean-soup", "bean soup", {"bean soup"}, R"("descriptors": ["pea red", "blue"])"},
                          {"pea-soup", "pea soup", {"pea soup"}, R"("descriptors": ["bean blue", "red"])"}});
  const std::vector<const Food*> found = search_foods("bean soup, pea, red, blue", foods.catalogue());
  REQUIRE(found.size() == 2);
  CHECK(found[0]->id == "bean-soup");
  CHECK(found[1]->id == "pea-soup");
}

TEST_CASE("a query of ten thousand words is answered", "[food_search]") {
  std::string query;
  for (int i = 0; i < 10'000; ++i) query += fmt::format("word{} ", i);
  CHECK(search_foods(query, catalogue()).empty());
  query.clear();
  for (int i = 0; i < 10'000; ++i) query += "kale ";
  CHECK_FALSE(search_foods(query, catalogue()).empty());
}

TEST_CASE("a food has its names, and the index knows which is which", "[food_search]") {
  const GivenFoods foods(
      {{"kale", "kale", {"kale", "borecole"}, R"("names_in_order": ["cabbage leaf"])"}, {"egg", "egg", {"egg"}, ""}});
  const FoodTable& table = *foods.table();
  REQUIRE(table.size() == 2);
  const auto names = [&](std::size_t place) {
    const auto of_food = table.food(place).names;
    return std::vector<std::string_view>(of_food.begin(), of_food.end());
  };
  CHECK(names(0) == std::vector<std::string_view>{"kale", "borecole", "cabbage leaf"});
  CHECK(names(1) == std::vector<std::string_view>{"egg"});
  const auto found = table.index().find({"borecole"});
  REQUIRE(found);
  CHECK(table.shown(*found) == "borecole");
}

}  // namespace
