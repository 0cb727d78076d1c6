#include <catch2/catch.hpp>

#include <string>

#include "calmag/names.hpp"
#include "calmag/tables.hpp"
#include "given.hpp"

namespace {

using namespace given;

std::string words(std::string_view name) { return joined(words_of(name, catalogue().vocabulary)); }

TEST_CASE("a name is the set of its words", "[names]") {
  struct Case {
    const char* name;
    const char* words;
  };
  const auto [name, expected] = GENERATE(values<Case>({{"Yogurts, low-fat", "lowfat yogurt"},
                                                       {"low fat yoghurt", "lowfat yogurt"},
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

TEST_CASE("a name keeps the order of its words, and synonyms are one word", "[names]") {
  struct Case {
    const char* name;
    const char* words;
  };
  const auto [name, expected] = GENERATE(values<Case>({{"chocolate milk", "chocolate milk"},
                                                       {"milk chocolates", "milk chocolate"},
                                                       {"a cup of courgettes", "cup zucchini"},
                                                       {"Yoghurt, fat-free", "yogurt nonfat"},
                                                       {"whole-wheat bread", "wholewheat bread"},
                                                       {"wholemeal bread", "wholewheat bread"},
                                                       {"chick peas", "chickpea"},
                                                       {"brazil nuts", "brazilnut"},
                                                       {"non-fat", "nonfat"}}));
  CAPTURE(name);
  CHECK(joined(Name(name, catalogue().vocabulary).words) == expected);
}

// An index of these names, made by the reader of tables; its targets count through them.
FoodTable table_of(const std::vector<std::string>& names, const std::string& more, TableStorage& storage) {
  std::string json;
  for (std::size_t i = 0; i < names.size(); ++i) {
    json += fmt::format(R"({}{{"id": "f{}", "title": "{}", "names": ["{}"]{}, "portions": [{{"amount": "1 cup", )"
                        R"("grams": 240, "source": "own"}}], "usual": "1 cup"}})",
                        i == 0 ? "" : ",\n", i, names[i], names[i], more);
  }
  std::vector<TableFault> faults;
  FoodTable table = read_foods("{\"foods\": [" + json + "]}", catalogue().sources, catalogue().units,
                               catalogue().vocabulary, storage, faults);
  for (const TableFault& fault : faults) UNSCOPED_INFO(fault.reason);
  REQUIRE(faults.empty());
  return table;
}

TEST_CASE("an index finds each of its names and nothing else", "[names]") {
  std::vector<std::string> names;
  for (int i = 0; i < 500; ++i) names.push_back(fmt::format("name w{} v{}", i, i % 7));
  TableStorage storage;
  const FoodTable table = table_of(names, "", storage);
  const NameIndex& index = table.index();
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::optional<IndexedName> found = index.find(words_of(names[i], catalogue().vocabulary));
    REQUIRE(found);
    REQUIRE(found->target == i);
  }
  for (const char* other : {"name w500 v3", "name w1 v2", "name w1", "w1 v1", "name w1 v1 v1", ""}) {
    CAPTURE(other);
    CHECK_FALSE(index.find(words_of(other, catalogue().vocabulary)));
  }
  CHECK_FALSE(NameIndex().find({"name"}));
}

TEST_CASE("the longest name among the words decides, and what is left over must be accounted for", "[names]") {
  TableStorage storage;
  const FoodTable table =
      table_of({"nettle", "nettle soup", "half and half nettle"}, R"(, "descriptors": ["with skin", "red"])", storage);
  struct Case {
    const char* said;
    int target;  // -1: none
  };
  const auto [said, target] = GENERATE(values<Case>({{"nettle", 0},
                                                     {"red nettle", 0},
                                                     {"nettle with skin", 0},
                                                     {"nettle with", -1},
                                                     {"nettle skin", -1},
                                                     {"chopped nettles, red", 0},
                                                     {"red and chopped nettles", 0},
                                                     {"nettle and", -1},
                                                     {"red soup of nettles", 1},
                                                     {"nettle nettle soup", -1},
                                                     {"blue nettle", -1},
                                                     {"half and half nettle", 2},
                                                     {"half and nettle", -1},
                                                     {"nettle red red", -1}}));
  CAPTURE(said);
  const Food* food = table.match(Name(said, catalogue().vocabulary), catalogue().vocabulary).food;
  CHECK((food == nullptr ? -1 : int{food->place}) == target);
}

TEST_CASE("names of more words than are looked at mean nothing, and cost nothing", "[names]") {
  std::string said = "yogurt";
  for (int i = 0; i < 5000; ++i) said += " plain";
  CHECK(catalogue().find_food(Name(said, catalogue().vocabulary)) == nullptr);
}

TEST_CASE("every built-in name finds its row", "[names]") {
  for (const FoodTable* table : catalogue().foods) {
    table->index().for_each_name([&](const IndexedName& name) {
      REQUIRE(name.target < table->size());
      CAPTURE(table->shown(name));
      CHECK(table->match(Name(table->shown(name), catalogue().vocabulary), catalogue().vocabulary).food ==
            &table->food(name.target));
    });
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
  const FoodTable& table = *catalogue().foods.front();
  const auto nearest = [&](std::string_view said, std::size_t most) {
    std::vector<std::string_view> names;
    for (const IndexedName& name : nearest_names(table.index(), words_of(said, catalogue().vocabulary), most)) {
      names.push_back(table.shown(name));
    }
    return names;
  };
  CHECK(nearest("yoghrt", 1) == std::vector<std::string_view>{"yogurt"});
  CHECK(nearest("purple milk", 1) == std::vector<std::string_view>{"milk"});
  CHECK(nearest("purple milk", 3).size() == 3);
  CHECK(nearest("qqqqqqqq", 3).empty());
  CHECK(nearest("", 3).empty());
}

}  // namespace
