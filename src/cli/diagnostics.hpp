// Problems on standard error: the place, the line, a caret under the words, and what would help.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calmag/log.hpp"
#include "calmag/source.hpp"
#include "calmag/tables.hpp"

namespace calmag::cli {

// "calmag: FILE:LINE:COLUMN: error: reason", the excerpt, the caret, and help.
std::string diagnostic(const Problem& problem);

// "help: did you mean 'kale', 'kale chips' or 'leek'?" with a newline; empty where there are no names.
std::string did_you_mean(const std::vector<std::string>& names);

// "FILE:LINE:COLUMN: error: reason", a line for each, joined by newlines.
std::string list_of_faults(std::string_view file, const std::vector<TableFault>& faults);

// "1 row", "2 rows".
std::string counted(std::size_t count, std::string_view what);

void write_error(std::string_view text);

// "calmag: MESSAGE", each line of it printable whatever it quotes.
void write_message(std::string_view message);

// Writes problems up to a limit, and at the end how many there were besides.
class ProblemReporter {
 public:
  void report(const Problem& problem);
  // All of a day, with those that it has only counted.
  void report(const Day& day);
  // Problems that are known by their number alone.
  void count_unlisted(std::size_t count) { unlisted_ += count; }
  // Whether no more will be written.
  bool is_full() const { return written_ == kMost; }
  void finish() const;
  std::size_t count() const { return written_ + unlisted_; }

 private:
  static constexpr std::size_t kMost = 100;
  std::size_t written_ = 0;
  std::size_t unlisted_ = 0;
};

}  // namespace calmag::cli
