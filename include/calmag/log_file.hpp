// A file with a log in any of its forms: plain text, CSV (also with tabs or semicolons), or JSON Lines. The days are
// the LogReader's, whatever the form. docs/log-format.md describes all three.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calmag/log.hpp"

namespace calmag {

enum class LogForm : unsigned char { text, separated, json_lines };

// What a log is by its beginning: JSON Lines, if the first line begins an object; a table, if it has a column "entry",
// or "date" and another that is known; else text.
LogForm log_form_of(std::string_view beginning);

// Reads the file into `reader`, from begin() to end(); "-" is standard input. No form: that which it begins like.
// A row that cannot be read is a Problem, and the next one is read. Throws std::system_error.
void read_log_file(const std::string& path, std::optional<LogForm> form, LogReader& reader);

}  // namespace calmag
