// What is written as CSV, with tabs or as JSON Lines reads back as the same day, to the microgram.
#include <catch2/catch.hpp>

#include <array>
#include <random>
#include <string>

#include "calmag/entry_rows.hpp"
#include "calmag/own_table.hpp"
#include "given_logs.hpp"

namespace {

using namespace given;

std::string rows(std::string_view log) {
  std::string out;
  for (const Day& day : days(log)) out += entry_rows(day, catalogue(), ',');
  return out;
}

std::string lines(std::string_view log) {
  std::string out;
  for (const Day& day : days(log)) out += entry_lines(day, catalogue());
  return out;
}

TEST_CASE("an entry is a row", "[rows]") {
  struct Case {
    const char* log;
    const char* row;
  };
  const auto [log, row] = GENERATE(values<Case>({
      {"almonds 100 g", "2026-11-21,,food,almonds 100 g,almonds,almonds,100,264.555,270\r\n"},
      {"dinner:\n100 g almonds", "2026-11-21,dinner,food,100 g almonds,almonds,almonds,100,264.555,270\r\n"},
      {"calcium 200 mg @8am @bed",
       "2026-11-21,08:00,dose,calcium 200 mg,calcium,,,200,0\r\n2026-11-21,bed,dose,calcium 200 "
       "mg,calcium,,,200,0\r\n"},
      {"1 slice \"=rye, dark\" {calcium 20.5 mg}",
       "2026-11-21,,food,\"1 slice \"\"=rye, dark\"\" {calcium 20.5 mg}\",\"'=rye, dark\",,,20.5,\r\n"},
      {"1-3 servings x {calcium 20 mg}", "2026-11-21,,food,1-3 servings x {calcium 20 mg},x,,,40,\r\n"},
      {"½ cup yogurt", "2026-11-21,,food,½ cup yogurt,yogurt,yogurt-whole,122.5,148,14.7\r\n"},
  }));
  CHECK(rows(log) == row);
}

TEST_CASE("an entry is an object on a line", "[rows]") {
  CHECK(
      lines("almonds 100 g @8am") ==
      "{\"date\":\"2026-11-21\",\"time\":\"08:00\",\"kind\":\"food\",\"entry\":\"almonds 100 g\",\"name\":\"almonds\","
      "\"food\":\"almonds\",\"grams\":100,\"calcium_mg\":264.555,\"magnesium_mg\":270}\n");
  CHECK(lines("1 slice bran {calcium 20 mg}") ==
        "{\"date\":\"2026-11-21\",\"time\":null,\"kind\":\"food\",\"entry\":\"1 slice bran {calcium 20 mg}\",\"name\":"
        "\"bran\",\"food\":null,\"grams\":null,\"calcium_mg\":20,\"magnesium_mg\":null}\n");
}

TEST_CASE("what means something else by itself is written by its figures", "[rows]") {
  // One splash of milk, 31 g: whole milk has 138 mg calcium in 122 g, and 10 mg magnesium in 100 g.
  const std::string written = rows("1 cup coffee with milk");
  CHECK_THAT(written, Catch::Contains("\"1 serving \"\"milk\"\" {calcium 35.0660 mg, magnesium 3.1 mg}\""));
}

// ---- the round trip ----

constexpr std::array<const char*, 35> kEntries{
    "1 cup yogurt",
    "1-2 cups milk",
    "~200 g kale",
    "a few grapes",
    "½ cup cooked spinach",
    "1 lb 4 oz salmon",
    "3.75 oz can sardines",
    "1/3 cup mixed, unsalted nuts",
    "1 cup milk, low-fat",
    "tea with 2 tbsp milk",
    "coffee with milk",
    "toast with butter",
    "eggs and bacon",
    "2 carrot sticks and 3 celery sticks",
    "zucchini/courgette",
    "1,5 cups milk",
    "2 6-inch pitas",
    "1 tortilla (8\")",
    "calcium citrate 200 mg",
    "calcium 333 mg + magnesium 133 mg + vitamin D 400 IU",
    "magnesium citrate 1000 mg compound",
    "dolomite 1000 mg",
    "2 x calcium 250.1255 mg",
    "calcium 100-200 mg",
    "500mg Ca",
    "2-3 tablets CalMag {calcium 333 mg, magnesium 133 mg}",
    "1 tablet ZMA {magnesium 150 mg, calcium unknown}",
    "3 caplets x {per 2 caplets: calcium 650 mg, vitamin D 400 IU}",
    "150 g oat yogurt {per 100 g: calcium 120.5 mg}",
    "1 serving \"=odd; name, with #1 {and} 2 cups 'quotes' @8am\" {calcium 1.2340 mg, magnesium unknown}",
    "1 slice seed bread {calcium unknown, magnesium 30 mg}",
    "1 egg @breakfast @dinner",
    "magnesium 100 mg @bed",
    "yogurt @8:30pm",
    "@noon 10 g almonds",
};

std::string random_log(std::mt19937& random) {
  constexpr std::array<const char*, 7> kHeads{"", "", "breakfast: ", "19:00: ", "snack: ", "08:05 ", "bed: "};
  std::string log;
  for (int day = 1; day <= 5; ++day) {
    log += fmt::format("2026-02-{:02}\n", day);
    for (auto line = random() % 6; line > 0; --line) {
      log += kHeads[random() % kHeads.size()];
      for (auto entry = 1 + random() % 3; entry > 0; --entry) {
        log += fmt::format("{}{}", kEntries[random() % kEntries.size()], entry > 1 ? "; " : "\n");
      }
    }
  }
  return log;
}

struct DayTotals {
  Date date;
  std::array<Total, 4> totals;
  std::vector<std::optional<Moment>> moments;

  explicit DayTotals(const Day& day) : date(day.date) {
    const Intake intake = intake_of(day);
    totals = {intake.food.calcium, intake.food.magnesium, intake.supplement.calcium, intake.supplement.magnesium};
    for (const LoggedEntry& logged : day.entries) moments.push_back(logged.entry.moment);
  }
};

void check_same(const std::vector<Day>& read, const std::vector<Day>& again) {
  REQUIRE(again.size() == read.size());
  for (std::size_t i = 0; i < read.size(); ++i) {
    const DayTotals before(read[i]);
    const DayTotals after(again[i]);
    CAPTURE(iso(before.date));
    CHECK(again[i].problems.empty());
    CHECK(after.date == before.date);
    CHECK(after.moments == before.moments);
    for (std::size_t total = 0; total < before.totals.size(); ++total) {
      CAPTURE(total);
      CHECK(after.totals[total].amount == before.totals[total].amount);
      CHECK(after.totals[total].complete == before.totals[total].complete);
    }
  }
}

std::string written(const std::vector<Day>& days, char form) {
  std::string out = form == '{' ? "" : entry_rows_head(form);
  for (const Day& day : days) out += form == '{' ? entry_lines(day, catalogue()) : entry_rows(day, catalogue(), form);
  return out;
}

TEST_CASE("every kind of entry reads back from every form", "[rows]") {
  const char form = GENERATE(',', '\t', '{');
  for (const char* entry : kEntries) {
    CAPTURE(entry, form);
    const std::vector<Day> read = days(entry);
    REQUIRE(read.size() == 1);
    REQUIRE(read[0].problems.empty());
    const std::string out = written(read, form);
    CAPTURE(out);
    check_same(read, days_of_file(out));
  }
}

TEST_CASE("random days read back from every form, and from that again", "[rows]") {
  const char form = GENERATE(',', '\t', '{');
  std::mt19937 random(20261121);
  for (int round = 0; round < 40; ++round) {
    const std::string log = random_log(random);
    CAPTURE(log);
    const std::vector<Day> read = days(log);
    for (const Day& day : read) REQUIRE(day.problems.empty());
    const std::vector<Day> again = days_of_file(written(read, form));
    check_same(read, again);
    check_same(read, days_of_file(written(again, form)));
  }
}

}  // namespace
