// Days in one line, and logs that lie in files.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "calmag/log_file.hpp"
#include "given.hpp"

namespace given {

// A day in one line: "2026-11-21: 2:3 yogurt-whole 245 g @dinner | 4:1 !food.unknown".
inline std::string in_short(const Day& day) {
  std::string out = iso(day.date) + ":";
  for (const LoggedEntry& logged : day.entries) {
    out += fmt::format(" {}:{} {} |", logged.place.line, logged.place.column, in_short(Reading{logged.entry, {}}));
  }
  for (const Problem& problem : day.problems) {
    out += fmt::format(" {}:{} !{} |", problem.place.line, problem.place.column, problem.code);
  }
  if (out.ends_with(" |")) out.resize(out.size() - 2);
  return out;
}

inline std::string in_short(const std::vector<Day>& all) {
  std::string out;
  for (const Day& day : all) out += (out.empty() ? "" : "\n") + in_short(day);
  return out;
}

// A file with that content, gone when this is.
class GivenFile {
 public:
  explicit GivenFile(std::string_view content) {
    static int number = 0;
    path_ = std::filesystem::temp_directory_path() / fmt::format("calmag-given-{}-{}", getpid(), ++number);
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~GivenFile() { std::filesystem::remove(path_); }
  GivenFile(const GivenFile&) = delete;
  GivenFile& operator=(const GivenFile&) = delete;
  GivenFile(GivenFile&&) = delete;
  GivenFile& operator=(GivenFile&&) = delete;

  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

// The days of a log in a file, of whatever form; undated entries are of Saturday, 21 November 2026.
inline std::vector<Day> days_of_file(std::string_view content, std::optional<LogForm> form = std::nullopt) {
  const GivenFile file(content);
  std::vector<Day> out;
  LogReader reader(catalogue(), kSaturday, [&](Day day) { out.push_back(std::move(day)); });
  read_log_file(file.path(), form, reader);
  return out;
}

}  // namespace given
