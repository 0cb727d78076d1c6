#include "diagnostics.hpp"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

#include "calmag/text.hpp"

namespace calmag::cli {

std::string diagnostic(const Problem& problem) {
  const std::string before = printable(std::string_view(problem.excerpt).substr(0, problem.marked.begin));
  const std::string marked = printable(slice(problem.excerpt, problem.marked));
  std::string out = fmt::format("calmag: {}:{}:{}: error: {}\n", printable(problem.file), problem.place.line,
                                problem.place.column, printable(problem.reason));
  if (!trimmed(problem.excerpt).empty()) {
    out += fmt::format("  {}\n  {}{}\n", printable(problem.excerpt), std::string(display_width(before), ' '),
                       std::string(std::max<std::size_t>(display_width(marked), 1), '^'));
  }
  out += did_you_mean(problem.suggestions);
  if (!problem.help.empty()) out += fmt::format("help: {}\n", printable(problem.help));
  return out;
}

std::string did_you_mean(const std::vector<std::string>& names) {
  if (names.empty()) return "";
  std::string listed;
  for (std::size_t i = 0; i < names.size(); ++i) {
    listed += i == 0 ? "" : i + 1 == names.size() ? " or " : ", ";
    listed += fmt::format("'{}'", names[i]);
  }
  return fmt::format("help: did you mean {}?\n", listed);
}

std::string list_of_faults(std::string_view file, const std::vector<TableFault>& faults) {
  std::string out;
  for (const TableFault& fault : faults) {
    out += fmt::format("{}{}:{}:{}: error: {}", out.empty() ? "" : "\n", printable(file), fault.place.line,
                       fault.place.column, printable(fault.reason));
  }
  return out;
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

void write_error(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

void write_message(std::string_view message) {
  for (std::size_t begin = 0; begin < message.size();) {
    const std::size_t end = std::min(message.find('\n', begin), message.size());
    write_error(fmt::format("calmag: {}\n", printable(message.substr(begin, end - begin))));
    begin = end + 1;
  }
}

void ProblemReporter::report(const Problem& problem) {
  if (written_ == kMost) {
    ++unlisted_;
    return;
  }
  ++written_;
  write_error(diagnostic(problem));
}

void ProblemReporter::report(const Day& day) {
  for (const Problem& problem : day.problems) report(problem);
  count_unlisted(day.more_problems);
}

void ProblemReporter::finish() const {
  if (unlisted_ > 0) write_error(fmt::format("calmag: and {} more error{}\n", unlisted_, unlisted_ == 1 ? "" : "s"));
}

}  // namespace calmag::cli
