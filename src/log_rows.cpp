// Entries that stand in the rows of a table: no line, and nothing that holds for the next row.
#include <string_view>
#include <utility>

#include "calmag/log.hpp"
#include "calmag/text.hpp"
#include "log_line.hpp"

namespace calmag {

void LogReader::read_row(const Row& row, std::string_view text) {
  start_day(row.date);
  ++lines_read_;
  place_ = row.place;
  from_fields_ = row.from_fields;
  if (is_known(trimmed(text))) return;
  if (const std::size_t at = first_unreadable(text); at != std::string_view::npos) return refuse_unreadable(text, at);
  LineStart start = read_line_start(text);
  if (start.date || start.bad_date) {
    return refuse(text, {{0, text.size()},
                         "log.entry",
                         "a date stands in a column of its own here",
                         "put it there, or give this file --input-format text"});
  }
  if (start.fault) return refuse(text, std::move(*start.fault));
  if (const auto moment = start.moment ? start.moment : start.heading ? start.heading : row.moment) {
    line_moments_ = {*moment};
  } else {
    line_moments_.reset();
  }
  read_rest(text, start.dated, start.length);
}

void LogReader::refuse_row(std::optional<Date> date, Place place, std::string_view text, Fault fault) {
  if (date) start_day(*date);
  ++lines_read_;
  place_ = place;
  from_fields_ = false;
  refuse(text, std::move(fault));
}

}  // namespace calmag
