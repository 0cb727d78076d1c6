// A log as a table: CSV, also with tabs or semicolons, whose first line names the columns.
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "imports/separated_rows.hpp"
#include "log_record.hpp"
#include "markup.hpp"

namespace calmag {
namespace {

// Where each column that is known stands.
struct Columns {
  std::array<std::size_t, kLogColumns> places{};
  std::vector<LogColumn> twice;

  explicit Columns(const std::vector<std::string>& names) {
    places.fill(SeparatedRows::kNone);
    for (std::size_t place = 0; place < names.size(); ++place) {
      const std::optional<LogColumn> column = log_column(names[place]);
      if (!column) continue;
      if (has(*column)) twice.push_back(*column);
      places[static_cast<std::size_t>(*column)] = place;
    }
  }
  bool has(LogColumn column) const { return places[static_cast<std::size_t>(column)] != SeparatedRows::kNone; }
  bool has_figures() const { return has(LogColumn::calcium) || has(LogColumn::magnesium); }
};

// Why the table cannot be read at all, or "".
std::string fault_of(const Columns& columns) {
  if (!columns.twice.empty()) return fmt::format("there are two columns '{}'", name(columns.twice.front()));
  if (columns.has(LogColumn::entry)) return "";
  if (!columns.has(LogColumn::name)) return "there is no column 'entry', and none 'name'";
  return columns.has_figures() ? "" : "there is no column 'entry', and beside 'name' no figure";
}

// What is wrong with the row as a row.
Fault fault_of_row(std::string_view reason) {
  const bool swallows = reason.starts_with("a quote");
  return {{}, "log.row", std::string(reason), swallows ? "from here to the end nothing is read" : ""};
}

}  // namespace

bool begins_like_separated_log(std::string_view beginning) {
  const std::string_view line = beginning.substr(0, beginning.find_first_of("\r\n"));
  std::vector<std::string> names;
  for (std::string_view name : split(line, static_cast<char>(separator_in(line)))) {
    name = trimmed(name);
    if (name.size() > 1 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
    names.emplace_back(name);
  }
  const Columns columns(names);
  const auto known = std::ranges::count_if(names, [](const std::string& name) { return log_column(name).has_value(); });
  return columns.has(LogColumn::entry) || (columns.has(LogColumn::date) && known > 1);
}

void read_separated_log(ByteReader& bytes, LogReader& reader) {
  SeparatedRows rows(bytes, separator_in(bytes.ahead()), true, kMostLogRowBytes);
  const Columns columns(rows.names());
  if (const std::string fault = fault_of(columns); !fault.empty()) {
    return reader.refuse_row({}, {}, {},
                             {{}, "log.columns", fault, "the first line names the columns, as in date,time,entry"});
  }
  while (rows.next()) {
    LogRecord record;
    record.line = rows.line();
    for (std::size_t i = 0; i < kLogColumns; ++i) {
      record.fields[i] = {std::string(trimmed(text_of_field(rows.field(columns.places[i])))),
                          rows.field_offset(columns.places[i]) + 1};
    }
    if (!rows.fault().empty()) {
      reader.refuse_row({}, {rows.line(), 1}, {}, fault_of_row(rows.fault()));
    } else if (!rows.row_is_empty()) {
      read_record(record, reader);
    }
  }
}

}  // namespace calmag
