// A listing as a Markdown table.
#include <fmt/format.h>

#include "calmag/food_listing.hpp"
#include "listing_cells.hpp"
#include "markup.hpp"

namespace calmag {

std::string listing_markdown(const FoodListing& listing) {
  std::string out = markdown_text(heading(listing)) + "\n\n";
  out += fmt::format("| {} |\n| --- | --- | ---: | ---: | ---: |\n", fmt::join(kListingColumns, " | "));
  for (const ListingRow& row : listing.rows) {
    for (const std::string& cell : cells(row)) out += "| " + markdown_text(cell) + " ";
    out += "|\n";
  }
  for (const std::string& note : notes(listing)) out += "\n" + markdown_text(note) + "\n";
  return out;
}

}  // namespace calmag
