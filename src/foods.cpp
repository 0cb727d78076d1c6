#include "calmag/foods.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace calmag {
namespace {

// More than this many words that are not in a name are not tried in every combination.
constexpr std::size_t kMostSpareWords = 8;

// Whether every one of `spare` is a preparation, or part of a descriptor of `food` that is there in full.
bool accounts_for(const Food& food, const Words& spare, const Vocabulary& vocabulary) {
  std::vector<bool> covered(spare.size());
  for (std::size_t i = 0; i < spare.size(); ++i) covered[i] = vocabulary.is_preparation(spare[i]);
  for (const std::string_view phrase : food.descriptors) {
    std::vector<std::size_t> places;
    bool whole = true;
    for (std::size_t begin = 0; begin <= phrase.size() && whole;) {
      const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
      const auto at = std::ranges::find(spare, phrase.substr(begin, end - begin));
      whole = at != spare.end();
      places.push_back(static_cast<std::size_t>(at - spare.begin()));
      begin = end + 1;
    }
    if (!whole) continue;
    for (const std::size_t place : places) covered[place] = true;
  }
  // "washed and sliced"
  const bool prepared =
      std::ranges::any_of(spare, [&](const std::string& word) { return vocabulary.is_preparation(word); });
  for (std::size_t i = 0; i < spare.size(); ++i) covered[i] = covered[i] || (prepared && spare[i] == "and");
  return std::ranges::all_of(covered, [](bool is_covered) { return is_covered; });
}

bool is_size(const PortionSize& amount) { return amount.size != nullptr && amount.unit == nullptr; }

bool is_container(const PortionSize& amount) {
  return amount.unit != nullptr && amount.unit->kind == UnitKind::container;
}

// Whether a portion of `portion` is told apart from others by what `measure` says.
bool same_kind(const PortionSize& portion, const Measure& measure) {
  return portion.unit == measure.amount.unit && portion.size == measure.size;
}

Grams grams_of(const Amount& amount, Fraction number) { return grams_in(*amount.unit) * number; }

// "by weight, cup, tbsp, 1 large"
std::string ways_to_measure(const Food& food) {
  std::string ways = "weight";
  for (const Portion& portion : food.portions) {
    const PortionSize& amount = portion.amount;
    std::string way;
    if (amount.size != nullptr) way += amount.size->id;
    if (amount.unit != nullptr) way += (way.empty() ? "" : " ") + std::string(amount.unit->id);
    if (way.empty()) way = "piece";
    if (amount.unit != nullptr && amount.unit->kind == UnitKind::volume) way = "volume";
    if (ways.find(way) == std::string::npos) ways += ", " + way;
  }
  return ways;
}

class Scale {
 public:
  Scale(const Food& food, const Measure& measure, const UnitTable& units)
      : food_(food),
        measure_(measure),
        units_(units) {}

  std::optional<Weighed> weigh() {
    const Unit* unit = measure_.amount.unit;
    if (unit == nullptr) return by_count();
    if (unit->kind == UnitKind::mass && !(food_.pours && unit->id == "ounce")) {
      return Weighed{measure_.amount.number.map([&](Fraction number) { return grams_in(*unit) * number; })};
    }
    if (unit->kind == UnitKind::mass || unit->kind == UnitKind::volume) {
      if (measure_.equivalent && measure_.equivalent->unit->kind == UnitKind::mass) return by_equivalent();
      return by_volume(unit->kind == UnitKind::mass ? units_.of("fluid ounce") : *unit);
    }
    std::optional<Weighed> weighed = by_piece();
    if (!weighed && unit->id == "serving") weighed = times_usual();
    return weighed;
  }

 private:
  std::optional<Weighed> by_equivalent() const {
    const Amount& again = *measure_.equivalent;
    return Weighed{again.number.map([&](Fraction number) { return grams_of(again, number); })};
  }

  std::optional<Weighed> by_volume(const Unit& unit) const {
    const Portion* best = nullptr;
    for (const Portion& portion : food_.portions) {
      const Unit* measured = portion.amount.unit;
      if (measured == nullptr || measured->kind != UnitKind::volume) continue;
      if (measured == &unit) {
        best = &portion;
        break;
      }
      // The portion nearest in size, if there are several: a spoon and a cup need not hold the same density.
      if (best == nullptr) best = &portion;
    }
    if (best == nullptr) return std::nullopt;
    const Millilitres portion_volume = millilitres_in(*best->amount.unit) * best->amount.number;
    Weighed weighed;
    weighed.grams = measure_.amount.number.map(
        [&](Fraction number) { return best->grams * ((millilitres_in(unit) * number) / portion_volume); });
    weighed.portion = best;
    weighed.fluid = measure_.amount.unit != &unit;
    return weighed;
  }

  std::optional<Weighed> by_count() const {
    if (measure_.each) return by_weight_of_each();
    for (const Portion& portion : food_.portions) {
      if (portion.amount.unit == nullptr && portion.amount.size == measure_.size) return by_portion(portion, false);
    }
    const bool usual_counts = is_size(food_.usual) || is_container(food_.usual);  // two 7-up are two cans
    if (measure_.size == nullptr && usual_counts) return times_usual();
    const bool middling = measure_.size != nullptr && measure_.size->id == "medium";
    for (const Portion& portion : food_.portions) {
      if (middling && portion.amount.unit == nullptr && portion.amount.size == nullptr)
        return by_portion(portion, true);
    }
    return std::nullopt;
  }

  std::optional<Weighed> by_piece() const {
    const Portion* unsized = nullptr;
    const Portion* sized = nullptr;
    for (const Portion& portion : food_.portions) {
      if (!same_kind(portion.amount, measure_)) continue;
      if (measure_.each && is_labelled(portion, *measure_.each)) return by_portion(portion, false);
      if (portion.amount.each == Grams{}) unsized = &portion;
      if (portion.amount.each != Grams{}) sized = &portion;
    }
    if (measure_.each) return by_weight_of_each();
    if (unsized != nullptr) return by_portion(*unsized, false);
    if (sized != nullptr) return by_portion(*sized, true);
    if (measure_.amount.unit->id == "piece") return by_count();
    return std::nullopt;
  }

  // Whether a can of that labelled size is this portion.
  static bool is_labelled(const Portion& portion, const Amount& each) {
    return each.number.exact() && each.unit->kind == UnitKind::mass &&
           portion.amount.each == grams_of(each, each.number.counted);
  }

  std::optional<Weighed> by_weight_of_each() const {
    const Amount& each = *measure_.each;
    Measure all;
    all.amount.unit = each.unit;
    const Interval<Fraction>& count = measure_.amount.number;
    all.amount.number = {count.low * each.number.low, count.counted * each.number.counted,
                         count.high * each.number.high};
    return Scale(food_, all, units_).weigh();
  }

  std::optional<Weighed> by_portion(const Portion& portion, bool assumed) const {
    Weighed weighed;
    weighed.grams =
        measure_.amount.number.map([&](Fraction number) { return portion.grams * (number / portion.amount.number); });
    weighed.portion = &portion;
    weighed.assumed = assumed;
    return weighed;
  }

  std::optional<Weighed> times_usual() const {
    Measure usual = measure_of(food_.usual);
    const Interval<Fraction> one = usual.amount.number;
    usual.amount.number = measure_.amount.number.map([&](Fraction number) { return number * one.counted; });
    std::optional<Weighed> weighed = Scale(food_, usual, units_).weigh();
    if (weighed) weighed->assumed = true;
    return weighed;
  }

  const Food& food_;
  const Measure& measure_;
  const UnitTable& units_;
};

}  // namespace

const Food* FoodTable::find(const Name& said, const Vocabulary& vocabulary) const {
  const Words& words = said.words;
  if (const IndexedName* name = index_.find(said.in_order)) return &foods_[name->target];
  if (const IndexedName* name = index_.find(joined(words))) return &foods_[name->target];
  if (words.size() < 2 || words.size() > kMostSpareWords) return nullptr;
  // Names of fewer words, longest first: the words left over must be descriptors of that very food.
  const Food* found = nullptr;
  std::size_t most_kept = 0;
  bool tied = false;
  const unsigned all = (1U << words.size()) - 1;
  for (unsigned kept = 1; kept < all; ++kept) {
    Words name;
    Words spare;
    for (std::size_t i = 0; i < words.size(); ++i) ((kept >> i & 1U) != 0 ? name : spare).push_back(words[i]);
    if (name.size() < most_kept) continue;
    const IndexedName* candidate = index_.find(joined(name));
    if (candidate == nullptr || !accounts_for(foods_[candidate->target], spare, vocabulary)) continue;
    const Food* food = &foods_[candidate->target];
    // Two foods could be meant, unless a longer name tells.
    tied = found != nullptr && name.size() == most_kept && (tied || food != found);
    found = food;
    most_kept = name.size();
  }
  return tied ? nullptr : found;
}

bool FoodTable::describes(const Words& words) const {
  return std::ranges::all_of(words, [&](const std::string& word) {
    return std::ranges::any_of(foods_, [&](const Food& food) {
      return std::ranges::any_of(food.descriptors, [&](std::string_view phrase) {
        return phrase == word || phrase.starts_with(word + " ") || phrase.ends_with(" " + word) ||
               phrase.find(" " + word + " ") != std::string_view::npos;
      });
    });
  });
}

std::optional<Weighed> weigh(const Food& food, const Measure& measure, const UnitTable& units, std::string& why_not) {
  std::optional<Weighed> weighed = Scale(food, measure, units).weigh();
  if (!weighed) why_not = fmt::format("{} can be measured by: {}", food.title, ways_to_measure(food));
  return weighed;
}

Measure measure_of(const PortionSize& amount) {
  Measure measure;
  measure.amount = {amount.number, amount.unit};
  measure.size = amount.size;
  return measure;
}

}  // namespace calmag
