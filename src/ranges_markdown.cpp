// Ranges as a Markdown table.
#include <fmt/format.h>

#include "calmag/ranges.hpp"
#include "markup.hpp"
#include "range_cells.hpp"

namespace calmag {

std::string ranges_markdown(const Ranges& ranges, const Catalogue& catalogue) {
  std::string out = markdown_text(heading(ranges)) + "\n\n";
  out += fmt::format("| {} |\n| --- | --- | --- | --- | --- | ---: |\n", fmt::join(kRangeColumns, " | "));
  for (const AuthorityRange& line : ranges.lines) {
    for (const std::string& cell : cells(line, catalogue)) out += "| " + markdown_text(cell) + " ";
    out += "|\n";
  }
  for (const std::string& note : notes(ranges, catalogue)) out += "\n" + markdown_text(note) + "\n";
  return out + "\n" + markdown_text(catalogue.advice.disclaimer.says) + "\n";
}

}  // namespace calmag
