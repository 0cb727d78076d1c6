#include "listing_cells.hpp"

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/wording.hpp"

namespace calmag {
namespace {

constexpr std::string_view kUnknown = "?";
constexpr std::string_view kNone = "-";
constexpr std::size_t kMostQuoted = 60;  // characters of a query

std::string foods_in_words(std::size_t count) { return fmt::format("{} {}", count, count == 1 ? "food" : "foods"); }

// "2.95", with both decimals, so that points stand below each other.
std::string ratio_in_words(const std::optional<Fraction>& ratio) {
  if (!ratio) return std::string(kNone);
  const std::int64_t hundredths = ratio->rounded(100);
  return fmt::format("{}.{:02}", in_words(Fraction(hundredths / 100)), hundredths % 100);
}

}  // namespace

std::string portion_in_words(const ListedPortion& portion) {
  if (!portion.grams) return portion.amount;
  const std::string grams = in_words(Fraction::of(portion.grams->units().rounded(10), 10)) + " g";
  return grams == portion.amount ? grams : fmt::format("{} ({})", portion.amount, grams);
}

std::string figure_in_words(const std::optional<Milligrams>& amount) {
  return amount ? whole(*amount) : std::string(kUnknown);
}

std::array<std::string, 5> cells(const ListingRow& row) {
  const std::string none(kNone);
  if (!row.shown) return {row.title, none, none, none, ratio_in_words(row.ratio)};
  return {row.title, portion_in_words(*row.shown), figure_in_words(row.shown->minerals.calcium),
          figure_in_words(row.shown->minerals.magnesium), ratio_in_words(row.ratio)};
}

std::string heading(const FoodListing& listing) {
  std::string out = foods_in_words(listing.found());
  if (!listing.query.empty()) out += fmt::format(" with '{}'", shortened(listing.query, kMostQuoted));
  if (listing.rich_in) out += fmt::format(", richest in {} first", name(*listing.rich_in));
  return fmt::format("{}: mg in {}", out, listing.per.empty() ? "a usual portion" : listing.per);
}

std::vector<std::string> notes(const FoodListing& listing) {
  std::vector<std::string> out;
  if (listing.more > 0) out.push_back(fmt::format("and {} more: --limit 0 shows all", listing.more));
  if (listing.without_figure > 0) {
    out.push_back(fmt::format("Left out, since no source has a {} figure: {}.", name(*listing.rich_in),
                              foods_in_words(listing.without_figure)));
  }
  if (listing.not_measured > 0) {
    out.push_back(fmt::format("{}, since the table has no weight for {}: {}.",
                              listing.rich_in ? "Left out" : "With a dash", listing.per,
                              foods_in_words(listing.not_measured)));
  }
  return out;
}

}  // namespace calmag
