// Ranges as text: one line for each authority, in columns as wide as what stands in them, and notes below.
#include <fmt/format.h>

#include "calmag/ranges.hpp"
#include "range_cells.hpp"
#include "text_layout.hpp"

namespace calmag {

std::string ranges_text(const Ranges& ranges, const Catalogue& catalogue, TextStyle style) {
  std::vector<std::vector<std::string>> rows{{kRangeColumns.begin(), kRangeColumns.end()}};
  for (const AuthorityRange& line : ranges.lines) {
    const auto of_line = cells(line, catalogue);
    rows.emplace_back(of_line.begin(), of_line.end());
  }
  const std::string title = wrapped(heading(ranges), 0, style.width);
  std::string out = style.colour ? fmt::format("\x1b[1m{}\x1b[0m", title) : title;
  out += "\n\n" + in_columns(rows, style.width) + '\n';
  for (const std::string& note : notes(ranges, catalogue)) out += wrapped(note, 0, style.width) + '\n';
  return out + wrapped(catalogue.advice.disclaimer.says, 0, style.width) + '\n';
}

}  // namespace calmag
