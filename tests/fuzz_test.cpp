// Mutated entries and logs: whatever is typed, nothing breaks, and every fault lies in the text. The sanitizers watch.
#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <string_view>

#include "calmag/entry.hpp"
#include "calmag/log.hpp"
#include "calmag/text.hpp"
#include "given.hpp"

namespace {

using namespace given;

constexpr std::array<std::string_view, 29> kSeeds{
    "1 1/2 cups milk",
    "2 x 250 mg calcium",
    "calcium 500mg x 2",
    "3 28 oz cans tomatoes",
    "2 (3.75 oz) cans sardines",
    "1-2 cups yogurt",
    "two and a half cups of cooked kale",
    "calcium citrate 200 mg + magnesium glycinate 200 mg @breakfast @dinner",
    "2 tablets CalMag {calcium 333 mg, magnesium 133 mg}",
    "4 caplets Citracal {per 2 caplets: calcium 650 mg, vitamin D 400 IU}",
    "Walnuts, 0.77 g",
    "1 cup milk, low-fat; half an avocado",
    "2026-11-21 Sat",
    "03/04/2026",
    "breakfast: 1 egg",
    "08:00 1 cup yogurt # note",
    "calcium carbonate 1250 mg compound",
    "magnesium citrate 1000 mg compound",
    "1 lb 4 oz spinach",
    "1 cup (245 g) yogurt",
    "2 bananas, 4 oz each",
    "each",
    "7-up 1 can",
    "a dozen almonds",
    "toast with 2 tsp jam and 1 egg, served on rice",
    "1/3 cup mixed, unsalted nuts",
    "1 cup onions, eggs and bacon",
    "2 tsp corn/canola oil w/ semi-skimmed/whole milk",
    "2 6-inch pitas and one a day multivitamin"};

constexpr std::array<std::string_view, 39> kBits{
    " and ", " with ", "/",  "{",  "}",  "(", ")",    "@",    "@8am", "+",    "-",     "–",  "x",
    "×",     "~",      "½",  "1/", "/0", ",", ";",    ":",    "#",    "\t",   "\x1b[", "é",  "0",
    "1e9",   ".5",     "5.", "mg", "Mg", "T", "half", "each", "'",    "\xff", "\r",    "\n", "per 2:"};

class Mutator {
 public:
  std::string next() {
    std::string text(pick(kSeeds));
    for (std::size_t left = random_() % 5; left > 0; --left) mutate(text);
    return text;
  }

 private:
  template <std::size_t size>
  std::string_view pick(const std::array<std::string_view, size>& from) {
    return from[random_() % size];
  }

  void mutate(std::string& text) {
    const std::size_t at = random_() % (text.size() + 1);
    switch (random_() % 4) {
      case 0: text.insert(at, pick(kBits)); break;
      case 1: text.erase(at, random_() % 6); break;
      case 2:
        text.resize(at);
        text += pick(kSeeds);
        break;
      default: text.insert(at, " "); break;
    }
  }

  std::mt19937 random_{20261121};  // the same every time: a failure can be looked at
};

}  // namespace

TEST_CASE("whatever is typed, every fault lies in the text", "[entry][fuzz]") {
  Mutator mutator;
  for (int i = 0; i < 5'000; ++i) {
    const std::string text = mutator.next();
    if (first_unreadable(text) != std::string::npos) continue;
    for (const Reading& reading : read_entries(text, catalogue())) {
      for (const Fault& fault : reading.faults) {
        INFO(text << ": " << fault.code);
        REQUIRE(fault.extent.end() <= text.size());
        REQUIRE_FALSE(fault.reason.empty());
      }
    }
  }
}

TEST_CASE("whatever a log holds, every problem has its place and its excerpt", "[log][fuzz]") {
  Mutator mutator;
  std::string log;
  for (int i = 0; i < 1'500; ++i) log += mutator.next() + '\n';
  std::size_t problems = 0;
  LogReader reader(catalogue(), Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{21}},
                   [&](const Day& day) {
                     for (const Problem& problem : day.problems) {
                       ++problems;
                       INFO(problem.code << ": " << problem.excerpt);
                       REQUIRE(problem.place.line >= 1);
                       REQUIRE(problem.place.column >= 1);
                       REQUIRE(problem.marked.end() <= problem.excerpt.size());
                     }
                   });
  reader.begin("log");
  reader.feed(log);
  reader.end();
  REQUIRE(problems > 0);
}
