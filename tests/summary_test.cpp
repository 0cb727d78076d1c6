#include <catch2/catch.hpp>

#include "calmag/summary.hpp"
#include "given.hpp"

namespace {

using namespace given;

// A woman of 64: US and Canada recommend 1,200 mg of calcium and 320 mg of magnesium; the upper levels are 2,000 mg of
// calcium and 350 mg of magnesium in supplements.
Person woman() {
  Person person;
  person.profile.age_months = 64 * 12;
  person.profile.sex = Sex::female;
  person.authority = catalogue().references.find_authority("us");
  return person;
}

Day on(std::string_view day, std::vector<LoggedEntry> entries) {
  Day out;
  out.date = date(day);
  out.entries = std::move(entries);
  return out;
}

struct GivenSummary {
  std::string_view from = "1900-01-01";
  std::string_view to = "2199-12-31";
  By by = By::day;
  std::string_view today = "2027-06-01";
};

std::optional<Summary> summary_of(const std::vector<Day>& days, const GivenSummary& given = {}) {
  Summariser summariser(catalogue(), {date(given.from), date(given.to)});
  for (const Day& day : days) summariser.add(day);
  return summariser.summary(given.by, {date(given.today), kIsoWeekStart}, woman());
}

TEST_CASE("days are averaged, and those with nothing logged are not among them", "[summary]") {
  const auto summary = summary_of({on("2026-11-16", {eaten(1000_mg, 300_mg), swallowed(200_mg, 100_mg)}),
                                   on("2026-11-18", {eaten(500_mg, 401_mg)})},
                                  {"2026-11-16", "2026-11-22"});
  REQUIRE(summary);
  CHECK(summary->rows.size() == 2);
  CHECK(days_in(summary->dates) == 7);
  CHECK(summary->tally.logged == 2);
  CHECK(summary->tally.counted == 2);
  const Intake average = summary->tally.average();
  CHECK(average.food.calcium.amount == Interval<Milligrams>(750_mg));
  CHECK(average.supplement.calcium.amount == Interval<Milligrams>(100_mg));
  CHECK(average.food.magnesium.amount == Interval<Milligrams>(350'500_ug));
  CHECK(average.supplement.magnesium.amount == Interval<Milligrams>(50_mg));
  CHECK(summary->tally.at_target.calcium.yes == 1);    // 1,200 and 500
  CHECK(summary->tally.at_target.magnesium.yes == 2);  // 400 and 401
  CHECK(summary->tally.in_range.yes == 1);
  CHECK(summary->tally.over_ratio.yes == 1);  // 1,200 to 400
}

TEST_CASE("today is shown, and not averaged; a day ahead neither", "[summary]") {
  const auto summary = summary_of({on("2026-11-20", {eaten(900_mg, 300_mg)}), on("2026-11-21", {eaten(100_mg, 50_mg)}),
                                   on("2026-11-22", {eaten(300_mg, 50_mg)})},
                                  {"2026-11-16", "2026-11-22", By::day, "2026-11-21"});
  REQUIRE(summary);
  REQUIRE(summary->rows.size() == 3);
  CHECK(summary->rows[0].standing == Standing::over);
  CHECK(summary->rows[1].standing == Standing::so_far);
  CHECK(summary->rows[2].standing == Standing::ahead);
  CHECK(summary->rows[1].intake->all(Mineral::calcium).amount.counted == 100_mg);
  CHECK_FALSE(summary->rows[1].verdicts);
  CHECK(summary->tally.counted == 1);
  CHECK(summary->tally.average().all(Mineral::calcium).amount.counted == 900_mg);
}

TEST_CASE("a date met again joins its day", "[summary]") {
  const auto summary = summary_of({on("2026-11-20", {eaten(600_mg, 200_mg)}), on("2026-11-19", {eaten(1_mg, 1_mg)}),
                                   on("2026-11-20", {swallowed(600_mg, 120_mg)})});
  REQUIRE(summary);
  REQUIRE(summary->rows.size() == 2);
  CHECK(summary->dates == DateRange{date("2026-11-19"), date("2026-11-20")});
  CHECK(summary->rows[1].entries == 2);
  CHECK(summary->rows[1].intake->all(Mineral::calcium).amount.counted == 1200_mg);
  CHECK(summary->rows[1].verdicts->target.calcium == Status::ok);
}

// 2026-12-31 is a Thursday of week 53, 2027-01-04 the Monday of week 1.
TEST_CASE("a week over the turn of the year is one row", "[summary]") {
  const std::vector<Day> days{on("2026-12-31", {eaten(800_mg, 400_mg)}), on("2027-01-01", {eaten(400_mg, 200_mg)}),
                              on("2027-01-04", {eaten(100_mg, 50_mg)})};
  const auto weeks = summary_of(days, {"1900-01-01", "2199-12-31", By::week});
  REQUIRE(weeks);
  REQUIRE(weeks->rows.size() == 2);
  CHECK(weeks->rows[0].tally.counted == 2);
  CHECK(weeks->rows[0].intake->all(Mineral::calcium).amount.counted == 600_mg);
  CHECK(weeks->rows[0].dates == DateRange{date("2026-12-31"), date("2027-01-03")});  // as far as there is a log
  const auto years = summary_of(days, {"1900-01-01", "2199-12-31", By::year});
  REQUIRE(years->rows.size() == 2);
  CHECK(years->rows[1].intake->all(Mineral::calcium).amount.counted == 250_mg);
}

// A leap day is a day like others: 29 days, of which 28 have nothing logged.
TEST_CASE("February of a leap year", "[summary]") {
  const auto summary = summary_of({on("2024-02-29", {eaten(900_mg, 450_mg)})}, {"2024-02-01", "2024-02-29", By::month});
  REQUIRE(summary);
  CHECK(days_in(summary->dates) == 29);
  REQUIRE(summary->rows.size() == 1);
  CHECK(summary->rows[0].intake->all(Mineral::calcium).amount.counted == 900_mg);
}

// 1,000 mg over three days is 333.333 1/3 each.
TEST_CASE("an average is rounded to the microgram", "[summary]") {
  const auto summary = summary_of({on("2026-11-18", {eaten(1000_mg, 2_mg)}), on("2026-11-19", {eaten(0_mg, 0_mg)}),
                                   on("2026-11-20", {eaten(0_mg, 0_mg)})});
  CHECK(summary->tally.average().all(Mineral::calcium).amount.counted == 333'333_ug);
  CHECK(summary->tally.average().all(Mineral::magnesium).amount.counted == 667_ug);
}

TEST_CASE("what is not known makes an average at least, and counts unknown", "[summary]") {
  const auto summary =
      summary_of({on("2026-11-19", {eaten(1300_mg, std::nullopt)}), on("2026-11-20", {eaten(1300_mg, 650_mg)})});
  CHECK(summary->tally.incomplete == 1);
  CHECK_FALSE(summary->tally.average().all(Mineral::magnesium).complete);
  CHECK(summary->tally.average().all(Mineral::calcium).complete);
  CHECK(summary->tally.at_target.magnesium.yes == 1);
  CHECK(summary->tally.at_target.magnesium.unknown == 1);
  CHECK(summary->tally.in_range.yes == 1);
  CHECK(summary->tally.in_range.unknown == 1);
  CHECK(summary->tally.over_ratio.unknown == 1);
}

TEST_CASE("a day on which nothing was understood is no zero", "[summary]") {
  Day bad = on("2026-11-19", {});
  bad.problems.emplace_back();
  bad.more_problems = 4;
  const auto summary = summary_of({bad, on("2026-11-20", {eaten(900_mg, 450_mg)})});
  REQUIRE(summary->rows.size() == 2);
  CHECK_FALSE(summary->rows[0].intake);
  CHECK(summary->rows[0].problems == 5);
  CHECK(summary->tally.logged == 2);
  CHECK(summary->tally.counted == 1);
  CHECK(summary->tally.average().all(Mineral::calcium).amount.counted == 900_mg);
}

TEST_CASE("the best and the worst day", "[summary]") {
  const auto summary = summary_of({on("2026-11-18", {eaten(1200_mg, 600_mg)}),    // all hold
                                   on("2026-11-19", {eaten(600_mg, 300_mg)}),     // neither target
                                   on("2026-11-20", {eaten(1300_mg, 640_mg)})});  // over 2 to 1
  REQUIRE(summary->best);
  REQUIRE(summary->worst);
  CHECK(summary->best->date == date("2026-11-18"));
  CHECK(summary->worst->date == date("2026-11-19"));
  CHECK_FALSE(summary_of({on("2026-11-18", {eaten(1_mg, 1_mg)})})->best);
}

TEST_CASE("nothing logged: a summary of days asked for, and none of all days", "[summary]") {
  const auto empty = summary_of({}, {"2026-11-16", "2026-11-22"});
  REQUIRE(empty);
  CHECK(empty->rows.empty());
  CHECK(empty->tally.counted == 0);
  CHECK_FALSE(summary_of({}));
  CHECK_FALSE(summary_of({on("2026-11-15", {eaten(1_mg, 1_mg)})}, {"2026-11-16", "2199-12-31"}));
}

TEST_CASE("rows and the gaps between them cover all days once", "[summary]") {
  const auto summary = summary_of({on("2026-11-17", {eaten(1_mg, 1_mg)}), on("2026-11-20", {eaten(1_mg, 1_mg)})},
                                  {"2026-11-16", "2026-11-22"});
  std::string seen;
  for_each_row(
      *summary, [&](const SummaryRow& row) { seen += iso(row.dates.first).substr(8) + " "; },
      [&](DateRange gap) { seen += fmt::format("({}) ", days_in(gap)); });
  CHECK(seen == "(1) 17 (2) 20 (2) ");
}

// The recommended calcium of women rises from 1,000 to 1,200 mg at 51.
TEST_CASE("each day is compared with the intakes for the age on it", "[summary]") {
  Person person = woman();
  person.born = Birth{date("1975-11-20"), true};
  Summariser summariser(catalogue(), {date("2026-11-01"), date("2026-11-30")});
  summariser.add(on("2026-11-19", {eaten(1100_mg, 600_mg)}));
  summariser.add(on("2026-11-20", {eaten(1100_mg, 600_mg)}));
  const auto summary = summariser.summary(By::day, {date("2026-12-01"), kIsoWeekStart}, person);
  REQUIRE(summary);
  CHECK(summary->rows[0].verdicts->target.calcium == Status::ok);
  CHECK(summary->rows[1].verdicts->target.calcium == Status::note);  // 92 %
  REQUIRE(summary->references.size() == 2);
  CHECK(summary->references[1].from == date("2026-11-20"));
}

TEST_CASE("parts of a log add up to the whole, in any order", "[summary]") {
  Day whole = on("2026-11-20", {eaten(100'001_ug, 3_mg), swallowed({190_mg, 200_mg, 210_mg}, 100_mg),
                                eaten(std::nullopt, 7_mg), eaten(33'333_ug, 11_mg)});
  DayRecord forth;
  DayRecord back;
  for (const LoggedEntry& logged : whole.entries) forth.add(logged.entry, 2);
  std::reverse(whole.entries.begin(), whole.entries.end());
  for (const LoggedEntry& logged : whole.entries) back.add(logged.entry, 2);
  CHECK(forth.intake.food.calcium.amount == back.intake.food.calcium.amount);
  CHECK(forth.excess.least == back.excess.least);
  CHECK(forth.excess.most == excess_of(whole, 2).most);
  const Intake expected = intake_of(whole);
  CHECK(forth.intake.supplement.calcium.amount == expected.supplement.calcium.amount);
  CHECK(forth.intake.food.calcium.complete == expected.food.calcium.complete);
}

}  // namespace
