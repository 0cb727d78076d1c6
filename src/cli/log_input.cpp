#include "log_input.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace calmag::cli {
namespace {

// What may belong to any day: the problems of dates and rows that could not be read, as those of `date`.
Day of_no_day(Day day, Date date) {
  Day out{date, {}, {}};
  std::ranges::copy_if(day.problems, std::back_inserter(out.problems), is_of_no_day);
  return out;
}

}  // namespace

void read_log(LogReader& reader, const std::vector<std::string>& words, const std::vector<std::string>& files,
              std::optional<LogForm> form) {
  const bool is_standard_input = words.size() == 1 && words.front() == "-";
  if (!words.empty() && !is_standard_input) {
    reader.begin("<arguments>", LogReader::Comments::none);
    reader.feed(fmt::format("{}", fmt::join(words, " ")));
    reader.end();
  }
  for (const std::string& file : files) read_log_file(file, form, reader);
  if (is_standard_input || (words.empty() && files.empty())) read_log_file("-", form, reader);
}

std::map<Date, Day> read_days(const Options& options, const Catalogue& catalogue,
                              const std::vector<std::string>& words) {
  std::map<Date, Day> days;
  const auto take = [&](Day day) {
    if (options.only_date && day.date != options.date) day = of_no_day(std::move(day), options.date);
    if (day.entries.empty() && day.problems.empty()) return;
    const auto at = days.find(day.date);
    if (at == days.end()) {
      days.emplace(day.date, std::move(day));
    } else {
      append(at->second, std::move(day));
    }
  };
  LogReader reader(catalogue, options.date, [&](Day day) {
    if (options.day_start > 0) take(taken_before(day, options.day_start));
    take(std::move(day));
  });
  if (options.only_date) reader.read_only(options.date);
  read_log(reader, words, options.files, options.input_form);
  return days;
}

}  // namespace calmag::cli
