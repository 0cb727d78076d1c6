// A listing as one HTML page.
#include <fmt/format.h>

#include "calmag/food_listing.hpp"
#include "html_page.hpp"
#include "listing_cells.hpp"
#include "markup.hpp"

namespace calmag {
namespace {

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
  std::string body = fmt::format("<table>\n<caption>{}</caption>\n{}<tbody>\n", html_text(heading(listing)), head());
  for (const ListingRow& row : listing.rows) body += row_html(row);
  body += "</tbody>\n</table>\n";
  for (const std::string& note : notes(listing)) body += html_paragraph(note);
  return html_page(heading(listing), body);
}

}  // namespace calmag
