#include <random>

#include <catch2/catch.hpp>

#include "calmag/summary.hpp"
#include "given.hpp"

namespace {

using namespace given;

// What a log adds up to, with lines that are known counted as such, or with each of them read.
struct Sums {
  std::vector<DayRecord> days;
  std::size_t read = 0;  // entries that the grammar has read
};

Sums sums_of(std::string_view log, bool counted) {
  Summariser summariser(catalogue(), {kEarliestDate, kLatestDate});
  Sums sums;
  LogReader reader(catalogue(), kSaturday, [&](const Day& day) {
    sums.read += day.entries.size();
    summariser.add(day);
  });
  if (counted) reader.count_with(summariser);
  reader.begin("log");
  reader.feed(log);
  reader.end();
  for (const auto& [date, day] : summariser.days()) sums.days.push_back(day);
  return sums;
}

void check_same(std::string_view log) {
  const Sums all_read = sums_of(log, false);
  const Sums counted = sums_of(log, true);
  REQUIRE(counted.days.size() == all_read.days.size());
  for (std::size_t i = 0; i < counted.days.size(); ++i) {
    const DayRecord& one = counted.days[i];
    const DayRecord& other = all_read.days[i];
    for (const Mineral mineral : kMinerals) {
      REQUIRE(one.intake.food[mineral].amount == other.intake.food[mineral].amount);
      REQUIRE(one.intake.food[mineral].complete == other.intake.food[mineral].complete);
      REQUIRE(one.intake.supplement[mineral].amount == other.intake.supplement[mineral].amount);
      REQUIRE(one.intake.supplement[mineral].complete == other.intake.supplement[mineral].complete);
    }
    REQUIRE(one.excess.least == other.excess.least);
    REQUIRE(one.excess.most == other.excess.most);
    REQUIRE(one.entries == other.entries);
    REQUIRE(one.problems == other.problems);
    REQUIRE(one.supplements == other.supplements);
  }
}

TEST_CASE("a line like one that was read is not read again", "[known_lines]") {
  const Sums sums = sums_of(
      "1.5 cups yogurt\n"
      "0.25 cups yogurt @lunch\n"
      "2.75 cups yogurt\n"
      "2.5 cups yogurt @dinner\n"
      "2 cups yogurt\n"
      "calcium citrate 200 mg\n"
      "calcium citrate 150 mg\n"
      "2 tablets CalMag {calcium 300 mg, magnesium 100 mg}\n"
      "1 tablets CalMag {calcium 250 mg, magnesium 90 mg}\n"
      "almonds; 1 egg\n"
      "almonds; 1 egg\n",
      true);
  CHECK(sums.read == 1 + 1 + 1 + 1 + 2);  // whole numbers may be read in their own way
  REQUIRE(sums.days.size() == 1);
  CHECK(sums.days[0].entries == 13);
  CHECK(sums.days[0].intake.supplement.calcium.amount.counted == 1200_mg);  // 200 + 150 + 600 + 250
}

// Each would be read wrongly in proportion to the line above it.
TEST_CASE("what another number makes another thing is left to the grammar", "[known_lines]") {
  const auto lines = GENERATE(
      "3 percent milk\n2 percent milk\n1 percent milk\n", "5 up\n7 up\n", "2 musketeers\n3 musketeers\n",
      "3 2% milk\n2 2% milk\n", "90000 g yogurt\n99999 g yogurt\n100001 g yogurt\n",
      "90 kg yogurt\n99 kg yogurt\n101 kg yogurt\n98 kg yogurt\n",
      "calcium carbonate 400 mg\ncalcium carbonate 600 mg\ncalcium carbonate 300 mg\n",
      "calcium 9000 mg\ncalcium 9999 mg\ncalcium 99999 mg\n", "3 cups milk\n0 cups milk\n00 cups milk\n",
      "calcium 2 mg\ncalcium 1.000 mg\ncalcium 1.00 mg\n", "1/2 lb burger\n1/4 lb burger\n",
      "1/3 cup milk\n2/3 cup milk\n3/3 cup milk\n1/0 cup milk\n", "12345 g yogurt\noff 12345\noff 12346\n",
      "2 eggs, @dinner\n3 eggs,\n3 eggs, @lunch\n", "@lunch 2 eggs\n@brunch 2 eggs\n@lunch 3 eggs @dinner\n",
      "2 tablets calcium 100 mg\n2 tablets calcium 100 mg each\n1 tablets calcium 50 mg each\n",
      "1 cup stew {calcium 10 mg}\n2 cups stew {calcium 10 mg}\n3 cups stew {calcium 10.55 mg}\n",
      "2 tablets X {per 2 tablets: calcium 10 mg}\n4 tablets X {per 2 tablets: calcium 10 mg}\n",
      "1 tablet X {vitamin D 400 IU, calcium 10 mg}\n2 tablet X {vitamin D 800 IU, calcium 20 mg}\n",
      "1 dozen eggs\n2 dozen eggs\n", "1 cup\n2 cup\n", "1 cup florp\n2 cup florp\n", "1-2 cups milk\n2-3 cups milk\n",
      "1 lb 4 oz beef\n2 lb 5 oz beef\n", "2 x calcium 200 mg\n3 x calcium 300 mg\n", "1lb 1 oz beef\n1lb 8 oz beef\n",
      "2x 2 cups milk\n2x 3 cups milk\n",
      "1 tablet \"My calcium 300 tablets\" {calcium 300mg, magnesium 50 mg}\n"
      "1 tablet \"My calcium 200 tablets\" {calcium 300mg, magnesium 50 mg}\n",
      "1 serving \"Stew, 300 g\" {calcium 300 mg}\n1 serving \"Stew, 200 g\" {calcium 300 mg}\n",
      "~2 cups milk\n~3 cups milk\n", "2 eggs and @dinner\n3 eggs and\n3 eggs, 1 cup milk @lunch\n4 eggs, 1 cup milk\n",
      "@lunch\n2 eggs\n@lunch: 2 eggs\n", "06:16 2 eggs\n24:00 2 eggs\n06:60 3 eggs\n07:20 3 eggs @lunch\n8 eggs\n",
      "06:16 calcium 200 mg\n19:00 19:30 calcium 150 mg\n19:00 lunch 2 eggs\nlunch 2 eggs\n",
      "1.5 cups milk\n1/2 cup milk\n11/21 1 cup milk\n11/21\n1 1/2 cup milk\n2 1/2 cup milk\n",
      "1/2 x 4 eggs\n2.5 x 4 eggs\n",
      "2026-11-01 2 eggs\n2026-11-01 3 eggs\n2026-11-02 Mon 3 eggs\n2026-11-02 4 eggs\n2026-11-02\n2026-11-022 eggs\n",
      "2026-11-01 breakfast: @bed 2 eggs\n1 egg\n2026-11-01 5 eggs\n6 eggs\n2026-11-02\n2026-11-01 2 eggs\n",
      "sun dried tomato 5 g\n2026-11-22 sun dried tomato 5 g\n2026-11-22 sun dried tomato 6 g\n2026-11-22 5 g sun "
      "dried tomato\n",
      "2 eggs\n2 eggs # 3 eggs\n\t2 eggs\t\n2 eggs\r\n- 2 eggs\n* 2 eggs\n- 3 eggs\n");
  CAPTURE(lines);
  check_same(lines);
  check_same(std::string(lines) + lines +
             lines);  // the second time some are known, the third by what is behind a number
}

TEST_CASE("lines that are known add up as if each had been read", "[known_lines]") {
  const std::vector<std::string> behind{"cups yogurt",
                                        "g kale",
                                        "cup milk",
                                        "oz almonds",
                                        "tbsp chia seeds",
                                        "slices bread",
                                        "eggs",
                                        "can sardines",
                                        "percent milk",
                                        "up",
                                        "% milk",
                                        "cup 2% milk",
                                        "musketeers",
                                        "pound burger",
                                        "medium bananas",
                                        "ml beer",
                                        "molasses",
                                        "cup oat drink {calcium 120 mg}",
                                        "tablets CalMag {calcium 333 mg, magnesium 133 mg}",
                                        "mg calcium",
                                        "mg magnesium citrate",
                                        "florps",
                                        "grain bread",
                                        "minute noodles",
                                        "x 200 mg calcium",
                                        "dozen eggs"};
  const std::vector<std::string> before{"calcium",   "calcium citrate", "magnesium oxide", "yogurt,",
                                        "vitamin D", "after",           "omega",           "fiber"};
  const std::vector<std::string> numbers{"1",   "2",   "3",   "7",     "10",    "250",   "600", "0.5", "1.25",  "2.5",
                                         "1/2", "1/3", "1/4", "1 1/2", "2 2/3", "1.333", "0",   "1,5", "12345", "one"};
  const std::vector<std::string> times{"", "", " @breakfast", " @dinner", " @8am", " @bed", " @lunch @bed"};
  std::mt19937 random(20261128);
  const auto any = [&](const std::vector<std::string>& of) { return of[random() % of.size()]; };
  for (int round = 0; round < 30; ++round) {
    std::string log;
    for (int line = 0; line < 120; ++line) {
      if (line % 20 == 0) log += fmt::format("2026-11-{:02}\n", 1 + random() % 28);
      if (random() % 8 == 0) log += "@lunch ";
      log += random() % 4 == 0 ? any(before) + " " + any(numbers) + (random() % 2 == 0 ? " mg" : " g")
                               : any(numbers) + " " + any(behind);
      log += any(times) + (random() % 9 == 0 ? "; 1 egg\n" : "\n");
    }
    check_same(log);
  }
}

}  // namespace
