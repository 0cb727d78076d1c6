#include <algorithm>

#include "calmag/log.hpp"
#include "calmag/report.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"
#include "input.hpp"
#include "log_input.hpp"

namespace calmag::cli {

ExitStatus run_explain(const Options& options, const Catalogue& catalogue, const std::vector<std::string>& words) {
  require_format(options.format, "an explanation", {Format::text, Format::json});
  std::vector<Reading> readings;
  LogReader reader(catalogue, options.date, [](const Day&) {});
  reader.watch([&](const Reading& reading) { readings.push_back(reading); });
  read_log(reader, words, options.files, options.input_form);
  if (readings.empty()) write_error("calmag: there are no entries\n");
  write_output(options.format == Format::json ? explain_json(readings, catalogue) : explain_text(readings, catalogue));
  if (std::ranges::all_of(readings, &Reading::understood)) return ExitStatus::done;
  const bool none = std::ranges::none_of(readings, &Reading::understood);
  return none ? ExitStatus::usage : ExitStatus::in_part;
}

}  // namespace calmag::cli
