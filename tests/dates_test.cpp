#include <catch2/catch.hpp>

#include "calmag/dates.hpp"

namespace {

using namespace calmag;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

TEST_CASE("a date is four, two and two digits of a day that exists", "[dates]") {
  CHECK(read_date("2026-11-21") == Date{year{2026}, month{11}, day{21}});
  CHECK(read_date("2024-02-29") == Date{year{2024}, month{2}, day{29}});
  CHECK(read_date("1900-01-01"));
  CHECK(read_date("2199-12-31"));
  const auto none =
      GENERATE("", "2026-11-2", "2026-1-21", "2026-11-211", "26-11-21", "2026/11/21", "2026-13-01", "2026-00-10",
               "2026-04-31", "2026-02-29", "2100-02-29", "2026-11-00", "1899-12-31", "2200-01-01", "2o26-11-21",
               "2026-11-21 ", " 2026-11-21", "2026-1 -21", "2026--1-21", "+026-11-21");
  CAPTURE(none);
  CHECK_FALSE(read_date(none));
}

TEST_CASE("weekdays by their names and usual short forms", "[dates]") {
  CHECK(read_weekday("Sat") == std::chrono::Saturday);
  CHECK(read_weekday("saturday") == std::chrono::Saturday);
  CHECK(read_weekday("tues") == std::chrono::Tuesday);
  CHECK(read_weekday("Thurs") == std::chrono::Thursday);
  CHECK_FALSE(read_weekday("sa"));
  CHECK_FALSE(read_weekday("satu"));
  CHECK_FALSE(read_weekday(""));
  CHECK_FALSE(read_weekday("someday"));
  for (unsigned i = 0; i < 7; ++i)
    CHECK(read_weekday(weekday_name(std::chrono::weekday{i})) == std::chrono::weekday{i});
}

TEST_CASE("a date in digits and in words", "[dates]") {
  CHECK(iso(Date{year{2026}, month{3}, day{4}}) == "2026-03-04");
  CHECK(long_form(Date{year{2026}, month{11}, day{21}}) == "Saturday 21 November 2026");
  CHECK(long_form(Date{year{2024}, month{2}, day{29}}) == "Thursday 29 February 2024");
  CHECK(month_name(1) == "January");
  CHECK(month_name(12) == "December");
}

TEST_CASE("every day of a century is read back from its digits", "[dates]") {
  for (std::chrono::sys_days at = std::chrono::sys_days{Date{year{1990}, month{1}, day{1}}};
       at < std::chrono::sys_days{Date{year{2090}, month{1}, day{1}}}; at += std::chrono::days{1}) {
    const Date date{at};
    if (read_date(iso(date)) != date) FAIL(iso(date));
  }
}

}  // namespace
