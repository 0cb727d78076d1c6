#include <catch2/catch.hpp>

#include <string>

#include "calmag/names.hpp"
#include "given.hpp"

namespace {

using namespace given;

std::string words(std::string_view name) { return joined(words_of(name, catalogue().vocabulary)); }

TEST_CASE("a name is the set of its words", "[names]") {
  struct Case {
    const char* name;
    const char* words;
  };
  const auto [name, expected] = GENERATE(values<Case>({{"Yogurts, low-fat", "fat low yogurt"},
                                                       {"low fat yogurt", "fat low yogurt"},
                                                       {"half and half", "and half half"},
                                                       {"Cow's milk", "cow milk"},
                                                       {"the milk of a cow", "cow milk"},
                                                       {"crème fraîche", "creme fraiche"},
                                                       {"2% milk", "2% milk"},
                                                       {"macaroni & cheese", "and cheese macaroni"},
                                                       {"", ""},
                                                       {"of the", "of the"}}));
  CAPTURE(name);
  CHECK(words(name) == expected);
}

TEST_CASE("the ordered form keeps the order and drops preparations", "[names]") {
  const auto in_order = [](std::string_view said) { return Name(said, catalogue().vocabulary).in_order; };
  CHECK(in_order("chocolate milk") != in_order("milk chocolate"));
  CHECK(in_order("chopped milk chocolates") == in_order("milk chocolate"));
  CHECK(in_order("milk chocolate") != words("milk chocolate"));
}

TEST_CASE("an index finds each of its names and nothing else", "[names]") {
  std::vector<std::string> texts;
  for (int i = 0; i < 500; ++i) texts.push_back(fmt::format("name {}", i));
  std::vector<IndexedName> names;
  for (std::size_t i = 0; i < texts.size(); ++i) names.push_back({texts[i], texts[i], static_cast<std::uint32_t>(i)});
  const std::vector<std::uint16_t> slots = slots_for(names);
  const NameIndex index(names, slots);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const IndexedName* found = index.find(texts[i]);
    REQUIRE(found != nullptr);
    REQUIRE(found->target == i);
  }
  CHECK(index.find("name 500") == nullptr);
  CHECK(index.find("") == nullptr);
  CHECK(NameIndex().find("name 1") == nullptr);
}

TEST_CASE("every built-in name finds a row", "[names]") {
  for (const FoodTable* table : catalogue().foods) {
    for (const IndexedName& name : table->index().names()) {
      CAPTURE(name.shown);
      REQUIRE(name.target < table->foods().size());
      CHECK(table->index().find(name.words) == &name);
    }
  }
}

TEST_CASE("every food is found by its title", "[names]") {
  for (const FoodTable* table : catalogue().foods) {
    for (const Food& food : table->foods()) {
      CAPTURE(food.title);
      CHECK(catalogue().find_food(Name(food.title, catalogue().vocabulary)) == &food);
    }
  }
}

TEST_CASE("the nearest names come best first, one for each row", "[names]") {
  const NameIndex& index = catalogue().foods.front()->index();
  const auto nearest = [&](std::string_view said, std::size_t most) {
    return nearest_names(index, words_of(said, catalogue().vocabulary), most);
  };
  CHECK(nearest("yoghrt", 1) == std::vector<std::string_view>{"yogurt"});
  CHECK(nearest("purple milk", 1) == std::vector<std::string_view>{"milk"});
  CHECK(nearest("purple milk", 3).size() == 3);
  CHECK(nearest("qqqqqqqq", 3).empty());
  CHECK(nearest("", 3).empty());
}

}  // namespace
