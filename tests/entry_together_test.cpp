// Entries that were said together: at joining words, in lists, at commas within a name, with a slash.
#include <catch2/catch.hpp>

#include <string>

#include "calmag/entry.hpp"
#include "calmag/more_foods.hpp"
#include "entry_cases.hpp"

namespace {

using namespace given;

// Grams: 1 cup of yogurt is 245, of whole milk 244; 1 cup of raw broccoli 91, of cooked spinach 180, of mixed nuts 137,
// of strawberries 144, of hummus 246; a large banana 136; a slice of white toast 22; 1 cup of jam 320; 1 tsp of a cup
// is 1/48 of it.
TEST_CASE("a comma between words that describe one food joins them", "[entry][together]") {
  check_all({
      {"1/3 cup mixed, unsalted nuts", "mixed-nuts 45.66667 g"},
      {"2 large, ripe bananas", "banana 272 g"},
      {"1 cup cooked, chopped spinach", "spinach-cooked 180 g"},
      {"1 cup cooked, drained, chopped spinach", "spinach-cooked 180 g"},
      {"100 g drained, unsalted water-packed tuna", "tuna-water 100 g"},
      {"100 g plain, fat-free yogurt", "yogurt-nonfat 100 g"},
      {"1 cup yogurt, 2 large, ripe bananas", "yogurt-whole 245 g; banana 272 g"},
      {"2 large, ripe bananas, 1 cup milk", "banana 272 g; milk-whole 244 g"},
      {"2 large, ripe bananas @lunch", "banana 272 g @lunch"},
  });
}

TEST_CASE("a comma that could part two entries is no guess", "[entry][together]") {
  check_all({
      {"1 cup milk, chocolate", "milk-whole 244 g; !entry.comma"},
      {"1 cup chocolate, milk", "milk-chocolate 168 g; !entry.comma"},   // chocolate is a food: milk chocolate
      {"eggs, 2 large, bananas", "egg 100 g; banana 118 g"},             // food, amount, food
      {"bananas, 2 large, ripe bananas", "banana 118 g; !entry.comma"},  // 2 of the first, or of the second
      {"spinach, 1 cup cooked, chopped spinach", "spinach-cooked 180 g; spinach-cooked 180 g"},
      {"1 cup mixed; unsalted nuts", "!food.unknown; mixed-nuts 28.34952 g"},  // a semicolon always separates
      {"1 cup mixed @lunch, unsalted nuts", "!food.unknown; !entry.comma"},
      {"1 cup florp, unsalted nuts", "!food.unknown; !entry.comma"},
      {"2 large, 1 cup milk", "!entry.no-name; milk-whole 244 g"},
  });
}

TEST_CASE("an amount behind a joining word begins an entry of its own", "[entry][together]") {
  check_all({
      {"strawberries and 2 cups yogurt", "strawberries 144 g; yogurt-whole 490 g"},
      {"strawberries with 2 cups yogurt", "strawberries 144 g; yogurt-whole 490 g"},
      {"strawberries on 2 cups yogurt", "strawberries 144 g; yogurt-whole 490 g"},
      {"strawberries in 2 cups yogurt", "strawberries 144 g; yogurt-whole 490 g"},
      {"strawberries plus 2 cups yogurt", "strawberries 144 g; yogurt-whole 490 g"},
      {"strawberries & 2 cups yogurt", "strawberries 144 g; yogurt-whole 490 g"},
      {"1/2 cup strawberries and 1/2 cup yogurt", "strawberries 72 g; yogurt-whole 122.5 g"},
      {"toast with 3 tsp jam and 1 cup milk", "toast-white 22 g; jam 20 g; milk-whole 244 g"},
      {"rice and beans", "rice-red-beans 157 g"},  // one dish
      {"rice & beans", "rice-red-beans 157 g"},
      {"eggs & bacon", "egg 50 g; bacon 11.5 g"},
      {"rice with 100 g beans", "rice-white-cooked 158 g; !food.unknown"},  // rice, and beans of some kind
      {"1 cup and 2 tbsp milk", "milk-whole 274.5 g"},                      // one amount
      {"two and a half cups yogurt", "yogurt-whole 612.5 g"},
      {"500 mg calcium and magnesium 200 mg", "calcium 500 mg; magnesium 200 mg"},
      {"tea with 31 g milk @breakfast", "tea 237 g @breakfast; milk-whole 31 g @breakfast"},
  });
}

TEST_CASE("words that say how things were put together belong to the joint", "[entry][together]") {
  check_all({
      {"strawberries topped with 2 cups yogurt", "strawberries 144 g; yogurt-whole 490 g"},
      {"strawberries, topped with 2 cups yogurt", "strawberries 144 g; yogurt-whole 490 g"},
      {"strawberries served with 2 cups yogurt", "strawberries 144 g; yogurt-whole 490 g"},
      {"strawberries, served with 2 cups yogurt", "strawberries 144 g; yogurt-whole 490 g"},
      {"strawberries, with 2 cups yogurt", "strawberries 144 g; yogurt-whole 490 g"},
      {"strawberries, with yogurt", "strawberries 144 g; yogurt-whole 0~122.5~245 g"},
      {"porridge made with 1 cup milk", "oatmeal-cooked 234 g; milk-whole 244 g"},
      {"coffee w/ milk", "coffee 237 g; milk-whole 31 g"},
      {"with 1 cup milk", "milk-whole 244 g"},  // beside what stands on the line before
  });
}

TEST_CASE("what and joins without amounts are usual portions", "[entry][together]") {
  check_all({
      {"strawberries and yogurt", "strawberries 144 g; yogurt-whole 245 g"},
      {"eggs, toast and milk", "egg 50 g; toast-white 22 g; milk-whole 244 g"},
      {"eggs, toast, and milk", "egg 50 g; toast-white 22 g; milk-whole 244 g"},
      {"2 eggs, toast and milk", "egg 100 g; toast-white 22 g; milk-whole 244 g"},
      {"lettuce, tomato and cucumber", "salad-mixed 89 g"},  // one dish
      {"coffee with milk and sugar", "coffee 237 g; milk-whole 31 g; sugar-white 4.166667 g"},
  });
}

TEST_CASE("what was added without an amount is up to a usual portion", "[entry][together]") {
  const std::vector<Reading> all = readings("strawberries with yogurt");
  REQUIRE(all.size() == 2);
  CHECK(
      all[1].entry.remarks ==
      std::vector<std::string>{"how much was added is not said: half of a usual portion, 1 cup, with up to all of it"});
}

TEST_CASE("a volume or weight before several foods is shared out", "[entry][together]") {
  check_all({
      {"1 cup strawberries and yogurt", "strawberries 0~72~144 g; yogurt-whole 0~122.5~245 g"},
      {"1 cup strawberries and yogurt and 2 eggs", "strawberries 0~72~144 g; yogurt-whole 0~122.5~245 g; egg 100 g"},
      {"300 g strawberries and yogurt", "strawberries 0~150~300 g; yogurt-whole 0~150~300 g"},
      {"1 cup strawberries and 1 cup yogurt", "strawberries 144 g; yogurt-whole 245 g"},
      {"1/4 cup strawberries and yogurt", "!amount.shared"},  // a usual portion, 1 cup of yogurt, may have been meant
      {"1 cup strawberries and toast", "!amount.shared"},     // toast has no volume
  });
  const std::vector<Reading> all = readings("1 cup strawberries and yogurt");
  REQUIRE(all.size() == 2);
  CHECK(all[0].entry.remarks ==
        std::vector<std::string>{"1 cup was said for all together: an equal share, with up to all of it"});
}

TEST_CASE("a number of pieces before several foods is for the first, or not clear", "[entry][together]") {
  check_all({
      {"1 slice of toast and butter", "toast-white 22 g; butter 14.1875 g"},
      {"2 eggs and toast", "egg 100 g; toast-white 22 g"},
      {"1 avocado and strawberries", "avocado 201 g; strawberries 144 g"},
      {"2 avocados and strawberries", "!amount.shared"},
      {"a bowl of strawberries and yogurt", "strawberries 0~72~144 g; yogurt-whole 0~122.5~245 g"},
      {"1 cup strawberries, spinach and yogurt", "!amount.shared"},
      {"2 cups milk, 1 cup strawberries, spinach and yogurt", "milk-whole 488 g; !amount.shared"},
      {"strawberries 1 cup and yogurt", "strawberries 144 g; yogurt-whole 245 g"},
      {"1 cup strawberries and yogurt 1 cup", "strawberries 144 g; yogurt-whole 245 g"},
      {"1 cup spinach, yogurt", "spinach-cooked 180 g; yogurt-whole 245 g"},
  });
  struct Help {
    const char* text;
    const char* help;
  };
  const auto [text, help] = GENERATE(values<Help>(
      {{"1 cup strawberries and toast", "give each its amount, as in 1 cup strawberries and 1 slice toast"},
       {"2 avocados and strawberries", "give each its amount, as in 2 avocados and 1 cup strawberries"},
       {"300 g spinach, yogurt and toast", "give each its amount, or separate entries with a semicolon"}}));
  CAPTURE(text);
  CHECK(readings(text).at(0).faults.at(0).help == help);
}

TEST_CASE("the fault of something joined names that alone, and the rest is counted", "[entry][together]") {
  struct Place {
    const char* text;
    const char* read;
    const char* marked;
    const char* reason;
  };
  const auto [text, read, marked, reason] = GENERATE(values<Place>({
      {"2 eggs with 1 tsp florp", "egg 100 g; !food.unknown", "florp", "'florp' is not in the table of foods"},
      {"2 eggs with florp", "egg 100 g; !food.unknown", "florp", "'florp' is not in the table of foods"},
      {"1 florp with 2 eggs", "!food.unknown; egg 100 g", "florp", "'florp' is not in the table of foods"},
      {"2 eggs and 1 florp", "egg 100 g; !food.unknown", "florp", "'florp' is not in the table of foods"},
      // it could be a dish: nothing of it is counted
      {"eggs and florp pie", "!food.unknown", "florp pie", "'florp pie' is not in the table of foods"},
      {"florp and glorp", "!food.unknown", "florp and glorp", "'florp and glorp' is not in the table of foods"},
  }));
  CAPTURE(text);
  const std::vector<Reading> all = readings(text);
  CHECK(in_short(all) == read);
  for (const Reading& reading : all) {
    if (reading.understood()) continue;
    CHECK(reading.faults[0].reason == reason);
    CHECK(slice(text, reading.faults[0].extent) == marked);
  }
  CHECK_FALSE(readings("2 eggs with 1 cup yoghrt").at(1).faults.at(0).suggestions.empty());
}

TEST_CASE("a slash between names is one food, or a choice that is left to the user", "[entry][together]") {
  check_all({
      {"zucchini/courgette", "courgette-cooked 180 g"},
      {"100 g zucchini/courgette", "courgette-cooked 100 g"},
      {"2 tsp corn/canola oil", "!food.ambiguous"},
      {"1 cup milk/soy milk", "!food.ambiguous"},
      {"1 cup semi-skimmed/whole milk", "!food.ambiguous"},
      {"1 cup milk/florp milk", "!food.unknown"},
      {"1 cup florp/glorp", "!entry.unexpected"},
      {"1 cup /milk", "!entry.unexpected"},
      {"100 g/3.5 oz yogurt", "yogurt-whole 100 g"},
      {"1/2 cup yogurt", "yogurt-whole 122.5 g"},
  });
  struct Choice {
    const char* text;
    std::vector<std::string> names;
    const char* marked;
  };
  for (const Choice& choice :
       {Choice{"2 tsp corn/canola oil", {"corn oil", "canola oil"}, "corn/canola oil"},
        Choice{"1 cup milk/soy milk", {"milk", "soy milk"}, "milk/soy milk"},
        Choice{"1 cup semi-skimmed/whole milk", {"semi-skimmed milk", "whole milk"}, "semi-skimmed/whole milk"}}) {
    CAPTURE(choice.text);
    const Fault fault = readings(choice.text).at(0).faults.at(0);
    CHECK(fault.suggestions == choice.names);
    CHECK(slice(choice.text, fault.extent) == choice.marked);
  }
}

// Knows nothing, and counts how often it was asked and for how many words.
class Counter : public MoreFoods {
 public:
  Answer find(const Words& asked) const override {
    ++questions;
    words += asked.size();
    return {};
  }
  std::vector<std::string> nearest(const Words&, std::size_t) const override {
    ++suggestions;
    return {};
  }

  mutable std::size_t questions = 0;
  mutable std::size_t words = 0;
  mutable std::size_t suggestions = 0;
};

TEST_CASE("the work that joined things make is bounded", "[entry][together]") {
  const auto repeated = [](const std::string& said, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += said;
    return text + "nonsense";
  };
  const Counter counter;
  Catalogue counted = catalogue();
  counted.more = &counter;
  SECTION("a few things: each is looked up at most with the three behind it") {
    const std::vector<Reading> read = read_entries(repeated("1 egg with ", 60), counted);
    CHECK(read.size() == 61);
    CHECK(counter.questions <= 61 * 4);
    CHECK(counter.words <= 61 * 10);
    CHECK(counter.suggestions == 1);
  }
  SECTION("more than anybody says: none is looked up") {
    CHECK(in_short(read_entries(repeated("1 egg with ", 5900), counted)) == "!entry.too-long");
    CHECK(counter.questions == 0);
  }
  SECTION("64 things are read, 65 are not") {
    CHECK(read_entries(repeated("1 egg with ", 63), counted).size() == 64);
    CHECK(in_short(read_entries(repeated("1 egg with ", 64), counted)) == "!entry.too-long");
  }
}

}  // namespace
