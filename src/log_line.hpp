// What may stand at the start of a line of a log, before any entry: a date, a heading, a time of day.
#pragma once

#include <optional>
#include <string_view>

#include "calmag/dates.hpp"
#include "calmag/moment.hpp"
#include "calmag/source.hpp"

namespace calmag {

inline constexpr std::size_t kIsoLength = 10;  // of a date, as 2026-11-21

struct LineStart {
  std::optional<Date> date;
  std::optional<Moment> heading;  // holds until the next heading or date
  std::optional<Moment> moment;   // holds for this line
  std::size_t dated = 0;          // of the date and the heading alone, with the spaces behind them
  std::size_t length = 0;         // of all that, with the spaces behind it: the entries begin here
  std::optional<Fault> fault;     // the line is not read any further
  bool bad_date = false;          // the fault is that of a date: what follows has no day
};

LineStart read_line_start(std::string_view line);

}  // namespace calmag
