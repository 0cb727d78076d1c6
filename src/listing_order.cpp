// Which rows of a listing are shown, and in which order.
#include <algorithm>

#include "calmag/food_listing.hpp"
#include "calmag/text.hpp"

namespace calmag {
namespace {

std::optional<Milligrams> shown(const ListingRow& row, Mineral mineral) {
  return row.shown ? row.shown->minerals[mineral] : std::nullopt;
}

// Rows by what `key` says of each, in that order; rows of which it says nothing last.
template <class Key, class Before>
void sort_by(std::vector<ListingRow>& rows, Key key, Before before) {
  std::ranges::stable_sort(rows, [&](const ListingRow& a, const ListingRow& b) {
    const auto of_a = key(a);
    const auto of_b = key(b);
    return of_a && of_b ? before(*of_a, *of_b) : of_a.has_value() && !of_b.has_value();
  });
}

void sort_by_mineral(std::vector<ListingRow>& rows, Mineral mineral) {
  sort_by(
      rows, [&](const ListingRow& row) { return shown(row, mineral); }, std::greater<>());
}

void sort_by_name(std::vector<ListingRow>& rows) {
  std::ranges::stable_sort(rows, {}, [](const ListingRow& row) { return folded(row.title); });
}

void sort(std::vector<ListingRow>& rows, ListingOrder order) {
  switch (order) {
    case ListingOrder::as_found: return;
    case ListingOrder::name: return sort_by_name(rows);
    case ListingOrder::calcium: return sort_by_mineral(rows, Mineral::calcium);
    case ListingOrder::magnesium: return sort_by_mineral(rows, Mineral::magnesium);
    case ListingOrder::ratio: return sort_by(rows, std::mem_fn(&ListingRow::ratio), std::less<>());
  }
}

}  // namespace

FoodListing arranged(std::vector<ListingRow> rows, const ListingChoice& choice) {
  FoodListing listing;
  listing.rich_in = choice.rich_in;
  listing.not_measured = static_cast<std::size_t>(
      std::ranges::count_if(rows, [](const ListingRow& row) { return !row.shown.has_value(); }));
  if (choice.rich_in) {
    const std::size_t left_out =
        std::erase_if(rows, [&](const ListingRow& row) { return !shown(row, *choice.rich_in); });
    listing.without_figure = left_out - listing.not_measured;
    sort_by_mineral(rows, *choice.rich_in);
  } else {
    sort(rows, choice.order);
  }
  if (choice.limit && rows.size() > *choice.limit) {
    listing.more = rows.size() - *choice.limit;
    rows.resize(*choice.limit);
  }
  listing.rows = std::move(rows);
  listing.details = choice.details || listing.found() == 1;
  return listing;
}

}  // namespace calmag
