// A list of foods with what a portion of each holds, computed once, and written in five formats.
//
// A row need not be a food of a table: whatever can say what a portion of it holds may be put beside the others before
// they are arranged.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/foods.hpp"
#include "calmag/measure.hpp"
#include "calmag/mineral.hpp"
#include "calmag/quantity.hpp"
#include "calmag/report.hpp"

namespace calmag {

using ListedMinerals = PerMineral<std::optional<Milligrams>>;  // none: there is no figure, which is not zero

struct ListedPortion {
  std::string amount;          // "3.75 oz can"
  std::optional<Grams> grams;  // of all of it; none: not known
  ListedMinerals minerals;     // in all of it
};

// Where the figures for one mineral, or the weights of portions, come from.
struct ListedSource {
  std::string_view of;  // "calcium", "magnesium", "portions"
  std::string id;
  std::string title;  // short
  std::string item;   // the number there; may be empty
};

// A name that could mean something else, and why it means this row.
struct ListedMeaning {
  std::string name;
  std::string why;
};

// Texts are printable.
struct ListingRow {
  std::string id;
  std::string title;
  std::string note;                    // may be empty
  std::optional<ListedPortion> shown;  // the usual portion, or what was asked for; none: it cannot be measured so
  std::optional<Fraction> ratio;       // calcium over magnesium; none: a figure is missing, or there is no magnesium
  ListedMinerals per_hundred_grams;
  std::vector<ListedPortion> portions;
  std::vector<std::string> names;  // A to Z
  std::vector<ListedSource> sources;
  std::vector<ListedMeaning> preferred;
};

// A row for each food, in the same order. `per` is shown instead of each food's usual portion. Requires foods of
// `catalogue`, and of `per` one exact amount, as read_exact_amount() gives it.
std::vector<ListingRow> listing_rows(const std::vector<const Food*>& foods, const Catalogue& catalogue,
                                     const std::optional<Measure>& per);

// A row for each of the user's products and recipes whose names have all words of `query` (none: all of them), the last
// perhaps only begun. A product is shown by its label's serving, a recipe by one serving; or by `per`, where it can be.
std::vector<ListingRow> own_listing_rows(std::string_view query, const Catalogue& catalogue,
                                         const std::optional<Measure>& per);

// By name from A to Z; by a mineral in the portion shown, most first; by ratio, lowest first. What has no figure goes
// last; equals keep their order.
enum class ListingOrder : unsigned char { as_found, name, calcium, magnesium, ratio };

struct ListingChoice {
  std::optional<Mineral> rich_in;  // most of it first; rows without a figure for it are left out, and counted
  ListingOrder order = ListingOrder::as_found;  // where `rich_in` is not given
  std::optional<std::size_t> limit;             // rows at most; none: all
  bool details = false;                         // wanted however many rows there are
};

struct FoodListing {
  std::string query;  // printable; empty: everything
  std::string per;    // the amount shown of each, in words; empty: a usual portion
  std::vector<ListingRow> rows;
  std::size_t more = 0;  // how many the limit left out
  std::optional<Mineral> rich_in;
  std::size_t without_figure = 0;  // left out, since there is no figure for `rich_in`
  std::size_t not_measured = 0;  // cannot be measured by `per`: left out where `rich_in` is given, else without figures
  bool details = false;          // show everything that is known of each row

  std::size_t found() const { return rows.size() + more; }
};

// Details are shown of a row that is the only one.
FoodListing arranged(std::vector<ListingRow> rows, const ListingChoice& choice);

// Each ends with a newline. In text, Markdown and HTML milligrams are whole, half away from zero; what is not known is
// a question mark, and what cannot be measured so a dash. Details are in text and JSON alone.
std::string listing_text(const FoodListing& listing, TextStyle style);
std::string listing_markdown(const FoodListing& listing);
// One page that needs no other file, in light and dark.
std::string listing_html(const FoodListing& listing);
// RFC 4180 with a header, at most three decimals; what is not known is empty. No field can be taken for a formula.
std::string listing_csv(const FoodListing& listing);
// calmag.foods/1: see data/schema/foods-list.schema.json.
std::string listing_json(const FoodListing& listing);

}  // namespace calmag
