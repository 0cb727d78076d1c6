// Options about what day it is, which the commands about days and periods have.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "calmag/period.hpp"
#include "options.hpp"

namespace calmag::cli {

// What was typed.
struct RawCalendarOptions {
  std::string today;
  std::string week_start;
  std::string day_start;
};
void add_calendar_options(CLI::App& app, RawCalendarOptions& raw);

// What it means. `today` is that of the clock, in the local time of TZ, where nothing else was said.
struct CalendarOptions {
  Calendar calendar;
  int day_start = 0;  // minutes after midnight at which a day begins
};
// Throws UsageError.
CalendarOptions meaning_of(const RawCalendarOptions& raw);

// Lets a log be read by that calendar.
void take_calendar(Options& options, const CalendarOptions& calendar);

}  // namespace calmag::cli
