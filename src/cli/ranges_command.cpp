#include "calmag/ranges.hpp"

#include "commands.hpp"
#include "input.hpp"

namespace calmag::cli {
namespace {

std::string written(const Ranges& ranges, const Options& options, const Catalogue& catalogue) {
  switch (options.format) {
    case Format::text: return ranges_text(ranges, catalogue, {options.colour, options.width});
    case Format::json: return ranges_json(ranges, catalogue);
    case Format::csv: return ranges_csv(ranges);
    case Format::markdown: return ranges_markdown(ranges, catalogue);
    case Format::jsonl:
    case Format::tsv:
    case Format::html: break;  // refused
  }
  return "";
}

}  // namespace

ExitStatus run_ranges(const Options& options, const Catalogue& catalogue, const Authority* only,
                      const std::vector<std::string>& words) {
  require_format(options.format, "ranges", {Format::text, Format::json, Format::csv, Format::markdown});
  if (!options.files.empty()) throw UsageError("ranges reads no log: leave out --file");
  if (!words.empty()) throw UsageError(fmt::format("ranges takes options alone: {}", printable(words.front())));
  write_output(written(ranges_for(catalogue.references, options.person.profile, only), options, catalogue));
  return ExitStatus::done;
}

}  // namespace calmag::cli
