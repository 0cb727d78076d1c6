// Runs of days: a week, a month, what somebody names by "last week", and how a log is cut into them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "calmag/dates.hpp"

namespace calmag {

// Days from `first` to `last`, both included. first <= last.
struct DateRange {
  Date first{};
  Date last{};

  bool contains(Date date) const { return first <= date && date <= last; }
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

enum class By : unsigned char { day, week, month, year };

std::string_view name(By by);  // "week"

// Days in it; at least 1.
int days_in(DateRange range);
Date next(Date date);  // the day after

// The first day of weeks, where nothing else is asked for: ISO 8601.
inline constexpr std::chrono::weekday kIsoWeekStart = std::chrono::Monday;

// The day, week, month or year that `date` is in. Weeks begin on `week_start`.
DateRange period_of(Date date, By by, std::chrono::weekday week_start = kIsoWeekStart);

// The ends of all dates that a log can have.
inline constexpr Date kEarliestDate{std::chrono::year{1900}, std::chrono::January, std::chrono::day{1}};
inline constexpr Date kLatestDate{std::chrono::year{2199}, std::chrono::December, std::chrono::day{31}};

// What a text about dates is read against.
struct Calendar {
  Date today{};
  std::chrono::weekday week_start = kIsoWeekStart;
};

// "2026-11-21", "2026-W47", "2026-11", "2026", "today", "yesterday", "last week", "this month", "friday" (the last one
// up to today), "november" (the last one that has begun), "last 7 days" (up to and with today), and two of these with
// ".." between, of which one may be left out: "2026-11-01..yesterday", "2026-W40..". An open end is kEarliestDate or
// kLatestDate. Case does not matter. None: it is none of these, or ends before it begins.
std::optional<DateRange> read_period(std::string_view text, const Calendar& calendar);

// How to write one, for messages.
inline constexpr std::string_view kHowToWritePeriods =
    "write 2026-11-21, 2026-W47, 2026-11, 2026, today, yesterday, last week, last 7 days, or two with .. between";

// "2026-W47": the ISO week of which this is all; none: it is no such week.
std::optional<std::string> iso_week(DateRange range);

// "Mon 16 to Sun 22 November 2026 (2026-W47)", "Sun 29 November 2026 to Sat 2 January 2027", "Sat 21 November 2026".
std::string in_words(DateRange range);

// What identifies a period of a log cut by `by`: "2026-11-21", "2026-W47", "2026-11", "2026"; of a week that does not
// begin on Monday its first day.
std::string label(DateRange range, By by);

}  // namespace calmag
