#include <algorithm>

#include <fmt/format.h>

#include "calmag/report.hpp"
#include "calmag/text.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"
#include "input.hpp"

namespace calmag::cli {
namespace {

// The text to explain: the words, or what the files or standard input hold.
std::string text_of(const Options& options, const std::vector<std::string>& words) {
  std::string text = fmt::format("{}", fmt::join(words, " "));
  std::vector<std::string> files = options.files;
  if (words.empty() && files.empty()) files.emplace_back("-");
  for (const std::string& file : files) text += (text.empty() ? "" : "\n") + read_whole_file(file);
  return text;
}

Reading unreadable(std::string_view line, std::size_t at) {
  Reading reading;
  reading.entry.text = line.substr(0, std::min<std::size_t>(line.size(), 200));
  reading.faults.push_back({{at, 1}, "log.encoding", "this is not readable text", "save it as UTF-8"});
  return reading;
}

}  // namespace

ExitStatus run_explain(const Options& options, const Catalogue& catalogue, const std::vector<std::string>& words) {
  const std::string text = text_of(options, words);
  std::vector<Reading> readings;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = std::string_view(text).substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    line = line.substr(0, line.find('#'));
    if (const std::size_t at = first_unreadable(line); at != std::string_view::npos) {
      readings.push_back(unreadable(line, at));
    } else {
      for (Reading& reading : read_entries(line, catalogue)) readings.push_back(std::move(reading));
    }
    begin = end + 1;
  }
  if (readings.empty()) write_error("calmag: there are no entries\n");
  write_output(options.format == Format::json ? explain_json(readings, catalogue) : explain_text(readings, catalogue));
  const bool all = std::ranges::all_of(readings, &Reading::understood);
  return all ? ExitStatus::done : ExitStatus::in_part;
}

}  // namespace calmag::cli
