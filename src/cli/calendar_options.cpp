#include "calendar_options.hpp"

#include <fmt/format.h>

#include "calmag/moment.hpp"
#include "local_time.hpp"

namespace calmag::cli {
namespace {

// Later, it would be an evening that begins a day.
constexpr int kLatestDayStart = 12 * 60;

int day_start_of(const std::string& typed) {
  if (typed.empty()) return 0;
  const std::optional<int> minutes = read_clock(typed);
  if (minutes && *minutes <= kLatestDayStart) return *minutes;
  throw UsageError(fmt::format("--day-start {}: give a time up to 12:00, as in 04:00", printable(typed)));
}

std::chrono::weekday week_start_of(const std::string& typed) {
  if (typed.empty()) return kIsoWeekStart;
  if (const auto weekday = read_weekday(typed)) return *weekday;
  throw UsageError(fmt::format("--week-start {}: give a day of the week, as in sunday", printable(typed)));
}

}  // namespace

void add_calendar_options(CLI::App& app, RawCalendarOptions& raw) {
  app.add_option("--today", raw.today, "What day it is (default: by the clock)")->option_text("DATE");
  app.add_option("--week-start", raw.week_start, "The first day of weeks (default: monday)")->option_text("DAY");
  app.add_option("--day-start", raw.day_start, "When a day begins: what was taken before is of the day before")
      ->option_text("HH:MM");
}

CalendarOptions meaning_of(const RawCalendarOptions& raw) {
  CalendarOptions options;
  options.day_start = day_start_of(raw.day_start);
  options.calendar.week_start = week_start_of(raw.week_start);
  const LocalTime now = local_time();
  options.calendar.today = now.minutes < options.day_start ? previous(now.date) : now.date;
  if (raw.today.empty()) return options;
  const auto said = read_period(raw.today, options.calendar);
  if (!said || said->first != said->last) {
    throw UsageError(fmt::format("--today {}: give a day, as in 2026-11-21", printable(raw.today)));
  }
  options.calendar.today = said->first;
  return options;
}

void take_calendar(Options& options, const CalendarOptions& calendar) {
  if (options.date_is_today) options.date = calendar.calendar.today;
  options.day_start = calendar.day_start;
}

}  // namespace calmag::cli
