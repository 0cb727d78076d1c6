#include "log_input.hpp"

#include <utility>

#include <fmt/format.h>

namespace calmag::cli {

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
  LogReader reader(catalogue, options.date, [&](Day day) {
    if (options.only_date && day.date != options.date) return;
    const auto at = days.find(day.date);
    if (at == days.end()) {
      days.emplace(day.date, std::move(day));
    } else {
      append(at->second, std::move(day));
    }
  });
  if (options.only_date) reader.read_only(options.date);
  read_log(reader, words, options.files, options.input_form);
  return days;
}

}  // namespace calmag::cli
