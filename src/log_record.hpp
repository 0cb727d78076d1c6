// A row of a structured log, whatever it was written in: which columns there are, and what becomes of them.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "calmag/log.hpp"
#include "imports/byte_reader.hpp"

namespace calmag {

enum class LogColumn : unsigned char { date, time, entry, name, kind, amount, calcium, magnesium };
inline constexpr std::size_t kLogColumns = 8;

// "calcium_mg"; letter case does not matter, and "text" is another name for "entry".
std::optional<LogColumn> log_column(std::string_view name);
std::string_view name(LogColumn column);

// Neither a row nor a line of a structured log is held beyond this.
inline constexpr std::size_t kMostLogRowBytes = std::size_t{1024} * 1024;

struct LogField {
  std::string text;        // empty: it is not said
  std::size_t column = 1;  // where it begins in its line
};

struct LogRecord {
  std::size_t line = 1;
  std::array<LogField, kLogColumns> fields;

  LogField& operator[](LogColumn column) { return fields[static_cast<std::size_t>(column)]; }
  const LogField& operator[](LogColumn column) const { return fields[static_cast<std::size_t>(column)]; }
  bool empty() const;
};

// Gives `reader` what the record says, or what is wrong with it.
void read_record(const LogRecord& record, LogReader& reader);

// The forms, from the beginning of the file on.
void read_separated_log(ByteReader& bytes, LogReader& reader);
void read_json_lines_log(ByteReader& bytes, LogReader& reader);

// Whether the names in the first line are those of a log.
bool begins_like_separated_log(std::string_view beginning);

}  // namespace calmag
