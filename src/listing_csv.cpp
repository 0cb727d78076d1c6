// A listing as CSV: a row for each food, figures as in JSON.
#include <fmt/format.h>

#include "calmag/food_listing.hpp"
#include "json_values.hpp"
#include "markup.hpp"

namespace calmag {
namespace {

template <class T>
std::string csv_number(const std::optional<T>& value) {
  return value ? number(*value).dump() : std::string();
}

// "calcium: usda-sr28 01116; magnesium: usda-sr28 01116"
std::string sources_in_words(const ListingRow& row) {
  std::string out;
  for (const ListedSource& source : row.sources) {
    out += fmt::format("{}{}: {}{}{}", out.empty() ? "" : "; ", source.of, source.id, source.item.empty() ? "" : " ",
                       source.item);
  }
  return out;
}

}  // namespace

std::string listing_csv(const FoodListing& listing) {
  std::string out =
      "id,title,portion,grams,calcium_mg,magnesium_mg,ratio,calcium_mg_per_100_g,magnesium_mg_per_100_g,names,sources";
  out += kCsvLineEnd;
  for (const ListingRow& row : listing.rows) {
    const ListedPortion shown = row.shown.value_or(ListedPortion{});
    out += fmt::format(
        "{},{},{},{},{},{},{},{},{},{},{}{}", csv_field(row.id), csv_field(row.title), csv_field(shown.amount),
        csv_number(shown.grams), csv_number(shown.minerals.calcium), csv_number(shown.minerals.magnesium),
        csv_number(row.ratio), csv_number(row.per_hundred_grams.calcium), csv_number(row.per_hundred_grams.magnesium),
        csv_field(fmt::format("{}", fmt::join(row.names, "; "))), csv_field(sources_in_words(row)), kCsvLineEnd);
  }
  return out;
}

}  // namespace calmag
