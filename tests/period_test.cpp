#include <catch2/catch.hpp>

#include "calmag/period.hpp"
#include "given.hpp"

namespace {

using namespace calmag;

// Saturday 21 November 2026, week 47.
const Calendar kCalendar{given::date("2026-11-21"), kIsoWeekStart};

std::string period_in_words(std::string_view text, const Calendar& calendar = kCalendar) {
  const auto range = read_period(text, calendar);
  return range ? iso(range->first) + ".." + iso(range->last) : "none";
}

TEST_CASE("a period is read as people name it", "[period]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"2026-11-21", "2026-11-21..2026-11-21"},
      {"today", "2026-11-21..2026-11-21"},
      {"Yesterday", "2026-11-20..2026-11-20"},
      {"2026-W47", "2026-11-16..2026-11-22"},
      {"2026-w47", "2026-11-16..2026-11-22"},
      {"2026-11", "2026-11-01..2026-11-30"},
      {"2024-02", "2024-02-01..2024-02-29"},
      {"2026", "2026-01-01..2026-12-31"},
      {"this week", "2026-11-16..2026-11-22"},
      {"last week", "2026-11-09..2026-11-15"},
      {"this month", "2026-11-01..2026-11-30"},
      {"last month", "2026-10-01..2026-10-31"},
      {"last year", "2025-01-01..2025-12-31"},
      {"last 7 days", "2026-11-15..2026-11-21"},
      {"last  2 weeks", "2026-11-02..2026-11-15"},
      {"last 12 months", "2025-11-01..2026-10-31"},
      {"saturday", "2026-11-21..2026-11-21"},
      {"sun", "2026-11-15..2026-11-15"},
      {"friday", "2026-11-20..2026-11-20"},
      {"november", "2026-11-01..2026-11-30"},
      {"dec", "2025-12-01..2025-12-31"},
      {"feb 2024", "2024-02-01..2024-02-29"},
      {"2026-11-01..yesterday", "2026-11-01..2026-11-20"},
      {"2026-W46 .. 2026-W47", "2026-11-09..2026-11-22"},
      {"2026-11-20..", "2026-11-20..2199-12-31"},
      {"..2026-11-20", "1900-01-01..2026-11-20"},
  }));
  CAPTURE(text);
  CHECK(period_in_words(text) == expected);
}

TEST_CASE("what is no period is not read", "[period]") {
  const auto text =
      GENERATE("", "..", "2026-11-31", "2026-13", "2025-W53", "2026-W54", "2026-W00", "2026-W4x", "last", "last 0 days",
               "last -1 days", "last 99999 days", "week", "next week", "2026-11-21..2026-11-20", "21/11/2026", "1899",
               "2200", "last week day", "2026-11-21...2026-11-22", "novembre");
  CAPTURE(text);
  CHECK(period_in_words(text) == "none");
}

// 2026 begins on a Thursday, and so has 53 weeks; 2020 did, too.
TEST_CASE("week 53 holds the turn of the year", "[period]") {
  CHECK(period_in_words("2026-W53") == "2026-12-28..2027-01-03");
  CHECK(period_in_words("2020-W53") == "2020-12-28..2021-01-03");
  CHECK(period_in_words("2027-W01") == "2027-01-04..2027-01-10");
  const DateRange turn = period_of(given::date("2027-01-01"), By::week);
  CHECK(label(turn, By::week) == "2026-W53");
  CHECK(in_words(turn) == "Mon 28 December 2026 to Sun 3 January 2027 (2026-W53)");
}

TEST_CASE("weeks begin on the day asked for", "[period]") {
  const Calendar from_sunday{given::date("2026-11-21"), std::chrono::Sunday};
  CHECK(period_in_words("this week", from_sunday) == "2026-11-15..2026-11-21");
  CHECK(period_in_words("last week", from_sunday) == "2026-11-08..2026-11-14");
  const DateRange week = period_of(given::date("2026-11-15"), By::week, std::chrono::Sunday);
  CHECK(label(week, By::week) == "2026-11-15");
  CHECK_FALSE(iso_week(week));
  CHECK(period_in_words("2026-W47", from_sunday) ==
        "2026-11-16..2026-11-22");  // an ISO week is one whatever else is asked for
}

TEST_CASE("a period is said with its first and its last day", "[period]") {
  CHECK(in_words(read_period("2026-W47", kCalendar).value()) == "Mon 16 to Sun 22 November 2026 (2026-W47)");
  CHECK(in_words(read_period("2026-11-29..2026-12-02", kCalendar).value()) == "Sun 29 November to Wed 2 December 2026");
  CHECK(in_words(read_period("today", kCalendar).value()) == "Sat 21 November 2026");
  CHECK(label(read_period("2026-11", kCalendar).value(), By::month) == "2026-11");
  CHECK(label(read_period("2026", kCalendar).value(), By::year) == "2026");
  CHECK(days_in(read_period("2024", kCalendar).value()) == 366);
}

TEST_CASE("every day is in one period of each length", "[period]") {
  const By by = GENERATE(By::day, By::week, By::month, By::year);
  DateRange period = period_of(given::date("2019-12-25"), by);
  for (Date day = given::date("2019-12-25"); day < given::date("2021-01-10"); day = next(day)) {
    if (!period.contains(day)) {
      REQUIRE(day == next(period.last));
      period = period_of(day, by);
      REQUIRE(period.first == day);
    }
    REQUIRE(period_of(day, by) == period);
  }
}

}  // namespace
