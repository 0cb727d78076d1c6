// calmag day: one day of the diary.
#include <utility>

#include <fmt/format.h>

#include "commands.hpp"
#include "day_output.hpp"
#include "diagnostics.hpp"
#include "diary_input.hpp"
#include "log_input.hpp"

namespace calmag::cli {

ExitStatus run_day(const RawCalendarOptions& raw, Options options, const Catalogue& catalogue,
                   const std::vector<std::string>& words) {
  const CalendarOptions calendar = meaning_of(raw);
  const DateRange range = asked_period(words, "day", calendar.calendar);
  if (range.first != range.last) {
    throw UsageError(fmt::format("calmag day shows one day; {} are {}: calmag summary shows many",
                                 fmt::join(words, " "), days_in(range)));
  }
  read_diary_by_default(options);
  take_calendar(options, calendar);
  options.date = range.first;
  options.only_date = true;
  std::map<Date, Day> days = read_days(options, catalogue, {});
  if (days.empty()) write_message(fmt::format("nothing is logged on {}", long_form(options.date)));
  return report_days(std::move(days), options, catalogue, calendar.calendar.today);
}

}  // namespace calmag::cli
