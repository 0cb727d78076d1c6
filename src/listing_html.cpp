// A listing as one HTML page, with everything it needs in it.
#include <fmt/format.h>

#include "calmag/food_listing.hpp"
#include "listing_cells.hpp"
#include "markup.hpp"

namespace calmag {
namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --faint: #595959; --rule: #c8c8c8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --paper: #161616; --faint: #a8a8a8; --rule: #4a4a4a; }
}
body { margin: 2rem auto; max-width: 52rem; padding: 0 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; }
table { width: 100%; border-collapse: collapse; }
caption { padding-bottom: 0.75rem; text-align: left; font-size: 1.25rem; font-weight: 600; }
th, td { padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
thead th { color: var(--faint); font-weight: 600; }
tbody th { font-weight: 400; }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
p { color: var(--faint); }
@media print {
  :root { --ink: #000000; --paper: #ffffff; --faint: #000000; --rule: #808080; }
  body { margin: 0; max-width: none; font-size: 10pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
)";

constexpr std::size_t kFirstFigure = 2;  // the columns before it are words

std::string_view class_of(std::size_t column) { return column < kFirstFigure ? "" : " class=\"figure\""; }

std::string head() {
  std::string out = "<thead>\n<tr>";
  for (std::size_t i = 0; i < kListingColumns.size(); ++i) {
    out += fmt::format("<th scope=\"col\"{}>{}</th>", class_of(i), html_text(kListingColumns[i]));
  }
  return out + "</tr>\n</thead>\n";
}

std::string row_html(const ListingRow& row) {
  const auto texts = cells(row);
  std::string out = fmt::format("<tr><th scope=\"row\">{}</th>", html_text(texts[0]));
  for (std::size_t i = 1; i < texts.size(); ++i) {
    out += fmt::format("<td{}>{}</td>", class_of(i), html_text(texts[i]));
  }
  return out + "</tr>\n";
}

}  // namespace

std::string listing_html(const FoodListing& listing) {
  const std::string title = html_text(heading(listing));
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
      "<style>{}</style>\n</head>\n<body>\n<table>\n<caption>{}</caption>\n{}<tbody>\n",
      title, kStyle, title, head());
  for (const ListingRow& row : listing.rows) out += row_html(row);
  out += "</tbody>\n</table>\n";
  for (const std::string& note : notes(listing)) out += fmt::format("<p>{}</p>\n", html_text(note));
  return out + "</body>\n</html>\n";
}

}  // namespace calmag
