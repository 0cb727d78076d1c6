#include "diary_input.hpp"

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "places.hpp"

namespace calmag::cli {

void read_diary_by_default(Options& options) {
  if (!options.files.empty()) return;
  const std::string diary = diary_file();
  if (!file_exists(diary)) {
    throw UsageError(diary.empty() ? "there is no diary: HOME is not set"
                                   : fmt::format("there is no diary yet ({}): calmag log begins one; to read standard "
                                                 "input, give -",
                                                 printable(diary)));
  }
  options.files = {diary};
}

DateRange asked_period(const std::vector<std::string>& words, std::string_view command, const Calendar& calendar) {
  const std::string text = words.empty() ? fmt::format("this {}", command) : fmt::format("{}", fmt::join(words, " "));
  // "calmag week last" is short for "calmag week last week".
  for (const std::string& reading : {text, fmt::format("{} {}", text, command)}) {
    if (const auto range = read_period(reading, calendar)) return *range;
  }
  throw UsageError(fmt::format("{} {}: this is no period; {}", command, printable(text), kHowToWritePeriods));
}

}  // namespace calmag::cli
