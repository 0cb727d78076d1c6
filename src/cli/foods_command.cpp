#include <charconv>

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "calmag/food_listing.hpp"
#include "calmag/food_search.hpp"
#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"
#include "input.hpp"

namespace calmag::cli {
namespace {

constexpr std::size_t kRowsOfText = 20;  // where --limit is not given; for programs there is no limit
constexpr std::size_t kMostQuoted = 60;  // characters of a query in a message

constexpr std::array<std::pair<std::string_view, Mineral>, 2> kMineralNames{
    {{"calcium", Mineral::calcium}, {"magnesium", Mineral::magnesium}}};
constexpr std::array<std::pair<std::string_view, ListingOrder>, 4> kOrders{{{"name", ListingOrder::name},
                                                                            {"calcium", ListingOrder::calcium},
                                                                            {"magnesium", ListingOrder::magnesium},
                                                                            {"ratio", ListingOrder::ratio}}};

// "20"; 0 is all. None: it was not given.
std::optional<std::size_t> limit_of(const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  std::size_t limit = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), limit);
  if (error == std::errc{} && end == typed.data() + typed.size()) return limit;
  throw UsageError(fmt::format("--limit {}: give a number of rows; 0 is all", printable(typed)));
}

std::optional<Measure> amount_of(const std::string& typed, const UnitTable& units) {
  if (typed.empty()) return std::nullopt;
  if (first_unreadable(typed) == std::string::npos) {
    if (const auto measure = read_exact_amount(typed, units)) return measure;
  }
  throw UsageError(fmt::format("--per {}: give one amount, as in '100 g' or '1 cup'", printable(typed)));
}

ListingChoice choice_of(const RawFoodsOptions& raw, Format format, bool everything) {
  ListingChoice out;
  out.rich_in = choice("--rich", raw.rich, kMineralNames);
  out.order = choice("--sort", raw.sort, kOrders).value_or(everything ? ListingOrder::name : ListingOrder::as_found);
  if (out.rich_in && !raw.sort.empty()) throw UsageError("--rich and --sort exclude each other");
  out.limit = limit_of(raw.limit);
  if (!out.limit && format == Format::text) out.limit = kRowsOfText;
  if (out.limit == 0U) out.limit.reset();
  out.details = raw.details;
  return out;
}

std::string written(const FoodListing& listing, const Options& options) {
  switch (options.format) {
    case Format::text: return listing_text(listing, {options.colour, options.width});
    case Format::json: return listing_json(listing);
    case Format::csv: return listing_csv(listing);
    case Format::markdown: return listing_markdown(listing);
    case Format::html: return listing_html(listing);
    case Format::jsonl:
    case Format::tsv: break;  // refused
  }
  return "";
}

void report_none(const std::string& query, const Catalogue& catalogue) {
  write_message(fmt::format("no food has the words '{}'", shortened(query, kMostQuoted)));
  const Name name(query, catalogue.vocabulary);
  if (name.words.size() > SaidWords::kMost) return;  // no name has as many
  std::vector<std::string> nearest;
  for (const std::string_view food : catalogue.nearest_foods(name, kNearestShown)) nearest.push_back(printable(food));
  write_error(did_you_mean(nearest));
}

}  // namespace

void add_foods_options(CLI::App& app, RawFoodsOptions& raw) {
  app.add_option("--rich", raw.rich, "Richest first; without a figure for it: left out")
      ->option_text("calcium|magnesium");
  app.add_option("--sort", raw.sort, "Default: nearest to QUERY; without QUERY, by name")
      ->option_text("name|calcium|magnesium|ratio");
  app.add_option("--per", raw.per, "This amount of each, as in 100g; not a portion")->option_text("AMOUNT");
  app.add_option("--limit", raw.limit, "Rows at most; 0: all (default: 20 in text)")->option_text("N");
  app.add_flag("--details", raw.details, "Portions, names and sources of each");
}

ExitStatus run_foods(const RawFoodsOptions& raw, const Options& options, const Catalogue& catalogue,
                     const std::vector<std::string>& words) {
  require_format(options.format, "foods", {Format::text, Format::json, Format::csv, Format::markdown, Format::html});
  if (!options.files.empty()) throw UsageError("foods reads no log: leave out --file");
  const std::string query = fmt::format("{}", fmt::join(words, " "));
  const std::optional<Measure> per = amount_of(raw.per, catalogue.units);
  const ListingChoice choice = choice_of(raw, options.format, trimmed(query).empty());
  std::vector<ListingRow> rows = own_listing_rows(query, catalogue, per);
  std::ranges::move(listing_rows(search_foods(query, catalogue), catalogue, per), std::back_inserter(rows));
  const bool none = rows.empty();
  FoodListing listing = arranged(std::move(rows), choice);
  listing.query = printable(trimmed(query));
  if (per) listing.per = in_words(*per);
  if (none) report_none(query, catalogue);
  if (!none || options.format != Format::text) write_output(written(listing, options));
  return none ? ExitStatus::usage : ExitStatus::done;
}

}  // namespace calmag::cli
