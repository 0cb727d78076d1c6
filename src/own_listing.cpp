// The user's own products and recipes in a list of foods.
#include <algorithm>

#include "calmag/food_listing.hpp"
#include "calmag/intake.hpp"
#include "calmag/own_table.hpp"
#include "calmag/text.hpp"
#include "calmag/wording.hpp"

namespace calmag {
namespace {

constexpr std::string_view kOwn = "own";

bool is_asked_for(std::string_view title, const Words& query, const Vocabulary& vocabulary) {
  const Words words = words_of(title, vocabulary);
  return std::ranges::all_of(query, [&](const std::string& sought) {
    const bool last = &sought == &query.back();
    return std::ranges::any_of(
        words, [&](const std::string& word) { return last ? word.starts_with(sought) : word == sought; });
  });
}

// "Cal Mag 600" -> "cal-mag-600"
std::string identifier_of(std::string_view title) {
  std::string id;
  for (const char c : folded(title)) {
    const bool is_kept = is_digit(c) || is_ascii_letter(c);
    if (is_kept) id += c;
    if (!is_kept && !id.empty() && id.back() != '-') id += '-';
  }
  if (id.ends_with('-')) id.pop_back();
  return id.empty() ? "own" : id;
}

ListingRow row_of(std::string_view title, std::string note) {
  ListingRow row;
  row.id = identifier_of(title);
  row.title = printable(title);
  row.note = std::move(note);
  row.names = {row.title};
  for (const std::string_view of : {"calcium", "magnesium"})
    row.sources.push_back({of, std::string(kOwn), "own label", ""});
  return row;
}

// Shows `portion`, if there is one, with its ratio.
void show(ListingRow& row, std::optional<ListedPortion> portion) {
  row.shown = std::move(portion);
  if (!row.shown) return;
  row.portions = {*row.shown};
  const auto& [calcium, magnesium] = row.shown->minerals;
  if (calcium && magnesium && *magnesium > Milligrams{}) row.ratio = calcium->exact() / magnesium->exact();
}

ListingRow row_of(const Product& product, const std::optional<Measure>& per) {
  ListingRow row = row_of(product.title, contents_in_words(product.label));
  const Measure amount = per.value_or(product.label.serving);
  std::vector<Fault> faults;
  Entry entry;
  entry.origin = product.origin;
  entry.doses = doses_in(product.label, amount, {}, faults);
  if (!faults.empty()) return row;
  const EntryIntake intake = intake_of(entry);
  ListedPortion portion{in_words(amount), std::nullopt, {}};
  for (const Mineral mineral : kMinerals) {
    if (intake[mineral]) portion.minerals[mineral] = intake[mineral]->counted;
  }
  show(row, std::move(portion));
  return row;
}

ListingRow row_of(const Recipe& recipe, const std::optional<Measure>& per) {
  ListingRow row = row_of(recipe.title, "a recipe");
  std::vector<Fault> faults;
  const std::vector<Entry> parts = parts_of(recipe, per, {}, faults);
  if (!faults.empty()) return row;
  ListedPortion portion{per ? in_words(*per) : "1 serving", std::nullopt, {Milligrams{}, Milligrams{}}};
  for (const Entry& part : parts) {
    const EntryIntake intake = intake_of(part);
    for (const Mineral mineral : kMinerals) {
      std::optional<Milligrams>& sum = portion.minerals[mineral];
      sum = sum && intake[mineral] ? std::optional(*sum + intake[mineral]->counted) : std::nullopt;
    }
  }
  show(row, std::move(portion));
  return row;
}

}  // namespace

std::vector<ListingRow> own_listing_rows(std::string_view query, const Catalogue& catalogue,
                                         const std::optional<Measure>& per) {
  const Words words = trimmed(query).empty() ? Words{} : Name(query, catalogue.vocabulary).words;
  std::vector<ListingRow> rows;
  for (const OwnTable* table : catalogue.own) {
    for (const Product& product : table->products()) {
      if (is_asked_for(product.title, words, catalogue.vocabulary)) rows.push_back(row_of(product, per));
    }
    for (const Recipe& recipe : table->recipes()) {
      if (is_asked_for(recipe.title, words, catalogue.vocabulary)) rows.push_back(row_of(recipe, per));
    }
  }
  return rows;
}

}  // namespace calmag
