// Rows from foods. Which rows are shown, and in which order, is in listing_order.cpp.
#include "calmag/food_listing.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

#include "calmag/entry.hpp"
#include "calmag/food_search.hpp"
#include "calmag/text.hpp"
#include "calmag/wording.hpp"

namespace calmag {
namespace {

constexpr int kBasis = 100;

// How the labelled size of a container is written: in ounces where they come out in quarters, else in grams.
Amount size_in_words(Grams each, const UnitTable& units) {
  constexpr int kQuarters = 4;
  const Unit& ounce = units.of("ounce");
  const Fraction ounces = each / grams_in(ounce);
  if ((ounces * kQuarters).denominator() == 1) return {ounces, &ounce};
  return {each.units(), &units.of("gram")};
}

std::string amount_in_words(const PortionSize& size, const UnitTable& units) {
  Measure measure = measure_of(size);
  if (size.unit == nullptr && size.size == nullptr) measure.amount.unit = &units.of("piece");
  if (size.each > Grams{}) measure.each = size_in_words(size.each, units);
  return in_words(measure);
}

// What the content of one mineral is to that of the other. None: one is not known, or there is no magnesium.
std::optional<Fraction> ratio_of(const PerMineral<std::optional<Figure>>& figures) {
  if (!figures.calcium || !figures.magnesium) return std::nullopt;
  const Content& calcium = figures.calcium->content;
  const Content& magnesium = figures.magnesium->content;
  if (magnesium.element == Milligrams{}) return std::nullopt;
  const Fraction ratio = (calcium.element.exact() / magnesium.element.exact()) * (magnesium.per / calcium.per);
  return ratio.overflowed() ? std::nullopt : std::optional(ratio);
}

// The rows of foods.
class RowWriter {
 public:
  RowWriter(const Catalogue& catalogue, const std::optional<Measure>& per) : catalogue_(catalogue), per_(per) {}

  ListingRow row(const Food& food) const {
    ListingRow row;
    row.id = printable(food.id);
    row.title = printable(food.title);
    row.note = printable(food.note);
    row.shown = shown(food);
    row.ratio = ratio_of(food.figures);
    row.per_hundred_grams = minerals_in(food, Grams::of(kBasis));
    for (const Portion& portion : food.portions) {
      row.portions.push_back(portion_of(food, amount_in_words(*portion.amount, catalogue_.units), portion.grams));
    }
    for (const std::string_view name : food.names) row.names.push_back(printable(name));
    std::ranges::sort(row.names);
    row.sources = sources_of(food);
    for (const PreferredMeaning& meaning : food.preferences) {
      row.preferred.push_back({printable(meaning.name), printable(meaning.why)});
    }
    return row;
  }

 private:
  static ListedMinerals minerals_in(const Food& food, Grams grams) {
    ListedMinerals minerals;
    for (const Mineral mineral : kMinerals) {
      if (const auto& figure = food.figures[mineral]) minerals[mineral] = figure->content * grams;
    }
    return minerals;
  }

  static ListedPortion portion_of(const Food& food, std::string amount, Grams grams) {
    return {std::move(amount), grams, minerals_in(food, grams)};
  }

  // None: the food cannot be measured so, or nobody eats as much.
  std::optional<ListedPortion> shown(const Food& food) const {
    const Measure measure = per_.value_or(measure_of(*food.usual));
    std::string why_not;
    const std::optional<Weighed> weighed = weigh(food, measure, catalogue_.units, why_not);
    if (!weighed) return std::nullopt;
    const Grams grams = weighed->grams.counted;
    if (!(grams > Grams{}) || !(grams <= Grams::of(kMostGramsOfFood))) return std::nullopt;
    if (per_) return portion_of(food, in_words(*per_), grams);
    PortionSize usual = *food.usual;
    const bool can_tell = weighed->portion != nullptr && weighed->portion->amount->unit == usual.unit;
    if (usual.each == Grams{} && can_tell) usual.each = weighed->portion->amount->each;  // which can it is
    return portion_of(food, amount_in_words(usual, catalogue_.units), grams);
  }

  std::vector<ListedSource> sources_of(const Food& food) const {
    std::vector<ListedSource> sources;
    const auto add = [&](std::string_view of, const Citation& citation) {
      const auto is_there = [&](const ListedSource& listed) {
        return listed.of == of && listed.id == citation.source && listed.item == citation.item;
      };
      if (std::ranges::any_of(sources, is_there)) return;
      const Source* source = catalogue_.sources.find(citation.source);
      const std::string_view title = source != nullptr ? source->short_title : "your own table";
      sources.push_back({of, printable(citation.source), printable(title), printable(citation.item)});
    };
    for (const Mineral mineral : kMinerals) {
      if (const auto& figure = food.figures[mineral]) add(name(mineral), *figure->citation);
    }
    for (const Portion& portion : food.portions) add("portions", *portion.citation);
    return sources;
  }

  const Catalogue& catalogue_;
  const std::optional<Measure>& per_;
};

}  // namespace

std::vector<ListingRow> listing_rows(const std::vector<const Food*>& foods, const Catalogue& catalogue,
                                     const std::optional<Measure>& per) {
  const RowWriter writer(catalogue, per);
  std::vector<ListingRow> rows;
  rows.reserve(foods.size());
  for (const Food* food : foods) rows.push_back(writer.row(*food));
  return rows;
}

}  // namespace calmag
