// What an amount of a food weighs: by weight, by volume, by pieces, by the portions of its row.
#include "calmag/foods.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/wording.hpp"

namespace calmag {
namespace {

bool is_size(const PortionSize& amount) { return amount.size != nullptr && amount.unit == nullptr; }

bool is_container(const PortionSize& amount) {
  return amount.unit != nullptr && amount.unit->kind == UnitKind::container;
}

// Whether a portion of `portion` is told apart from others by what `measure` says.
bool same_kind(const PortionSize& portion, const Measure& measure) {
  return portion.unit == measure.amount.unit && portion.size == measure.size;
}

Grams grams_of(const Amount& amount, Fraction number) { return grams_in(*amount.unit) * number; }

bool is_length(const PortionSize& amount) { return amount.unit != nullptr && amount.unit->kind == UnitKind::length; }

// "weight, volume, large, 6 inches"
std::string ways_to_measure(const Food& food) {
  std::string ways = "weight";
  for (const Portion& portion : food.portions) {
    const PortionSize& amount = *portion.amount;
    std::string way;
    if (amount.unit != nullptr) way = amount.unit->id;
    if (amount.unit == nullptr && amount.size != nullptr) way = amount.size->id;
    if (way.empty()) way = "piece";
    if (is_length(amount)) way = in_words(measure_of(amount));
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
    if (measure_.length && measure_.counts()) {
      if (auto weighed = by_length(*measure_.length, measure_.amount.number)) return weighed;
      if (unit != nullptr && unit->id == "piece") return std::nullopt;  // a 5 cm piece is none of the table's
    }
    if (unit == nullptr) return by_count();
    if (unit->kind == UnitKind::mass && !(food_.pours && unit->id == "ounce")) {
      return Weighed{measure_.amount.number.map([&](Fraction number) { return grams_in(*unit) * number; })};
    }
    if (unit->kind == UnitKind::mass || unit->kind == UnitKind::volume) {
      if (measure_.equivalent && measure_.equivalent->unit->kind == UnitKind::mass) return by_equivalent();
      return by_volume(unit->kind == UnitKind::mass ? units_.of("fluid ounce") : *unit);
    }
    if (unit->kind == UnitKind::length) return by_length(measure_.amount, Fraction(1));
    std::optional<Weighed> weighed = by_piece();
    if (!weighed && unit->is_usual_portion()) weighed = times_small_usual(unit->usual_up_to);
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
      const Unit* measured = portion.amount->unit;
      if (measured == nullptr || measured->kind != UnitKind::volume) continue;
      if (measured == &unit) {
        best = &portion;
        break;
      }
      // The portion nearest in size, if there are several: a spoon and a cup need not hold the same density.
      if (best == nullptr) best = &portion;
    }
    if (best == nullptr) return std::nullopt;
    const Millilitres portion_volume = millilitres_in(*best->amount->unit) * best->amount->number;
    Weighed weighed;
    weighed.grams = measure_.amount.number.map(
        [&](Fraction number) { return best->grams * ((millilitres_in(unit) * number) / portion_volume); });
    weighed.portion = best;
    weighed.fluid = measure_.amount.unit != &unit;
    return weighed;
  }

  // So many pieces of just that length. What another length weighs does not follow from it.
  std::optional<Weighed> by_length(const Amount& length, const Interval<Fraction>& pieces) const {
    const auto at = std::ranges::find_if(food_.portions, [&](const Portion& portion) {
      return portion.amount->unit == length.unit && length.number == Interval<Fraction>(portion.amount->number);
    });
    if (at == food_.portions.end()) return std::nullopt;
    return Weighed{pieces.map([&](Fraction number) { return at->grams * number; }), &*at};
  }

  // The portion of `unit` (nullptr: pieces) and `size` that the table has, or nullptr.
  const Portion* portion_of(const Unit* unit, const Unit* size) const {
    const auto at = std::ranges::find_if(food_.portions, [&](const Portion& portion) {
      return portion.amount->unit == unit && portion.amount->size == size && portion.amount->each == Grams{};
    });
    return at == food_.portions.end() ? nullptr : &*at;
  }

  // 3   2 large: by the piece of that size, or what comes nearest to it.
  std::optional<Weighed> by_count() const {
    if (measure_.each) return by_weight_of_each();
    if (const Portion* piece = portion_of(nullptr, measure_.size)) return by_portion(*piece, false);
    if (measure_.size == nullptr && usual_counts()) return times_usual();
    for (const Portion* piece :
         {portion_of(nullptr, nullptr), portion_of(nullptr, units_.find_id("medium")), whole()}) {
      if (piece != nullptr) return by_portion(*piece, true);
    }
    return std::nullopt;
  }

  // Two 7-up are two cans; two coffees, or curries, are two cups, for drinks and dishes have no pieces.
  bool usual_counts() const {
    const PortionSize& usual = *food_.usual;
    const bool is_served = usual.unit != nullptr && usual.unit->is_usual_portion();
    return food_.pours || food_.is_dish || is_served || is_size(usual) || is_container(usual);
  }

  // The one portion that is a whole piece under another name: a link, an ear. nullptr if there is none, or several.
  const Portion* whole() const {
    const Portion* found = nullptr;
    for (const Portion& portion : food_.portions) {
      const PortionSize& amount = *portion.amount;
      if (amount.unit == nullptr || !amount.unit->is_whole) continue;
      if (amount.size != nullptr && amount.size != measure_.size) continue;
      if (found != nullptr && found->amount->unit != amount.unit) return nullptr;
      if (found == nullptr || amount.size == measure_.size) found = &portion;
    }
    return found;
  }

  std::optional<Weighed> by_piece() const {
    const Portion* unsized = nullptr;
    const Portion* sized = nullptr;
    for (const Portion& portion : food_.portions) {
      if (!same_kind(*portion.amount, measure_)) continue;
      if (measure_.each && is_labelled(portion, *measure_.each)) return by_portion(portion, false);
      if (portion.amount->each == Grams{}) unsized = &portion;
      if (portion.amount->each != Grams{}) sized = &portion;
    }
    if (measure_.each) return by_weight_of_each();
    if (unsized != nullptr) return by_portion(*unsized, false);
    if (sized != nullptr) return by_portion(*sized, true);
    if (measure_.size != nullptr && measure_.amount.unit->kind != UnitKind::container) {  // a large leaf is a leaf
      if (const Portion* any = portion_of(measure_.amount.unit, nullptr)) return by_portion(*any, true);
    }
    if (measure_.amount.unit->id == "piece") return by_count();
    return std::nullopt;
  }

  // Whether a can of that labelled size is this portion.
  static bool is_labelled(const Portion& portion, const Amount& each) {
    return each.number.exact() && each.unit->kind == UnitKind::mass &&
           portion.amount->each == grams_of(each, each.number.counted);
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
        measure_.amount.number.map([&](Fraction number) { return portion.grams * (number / portion.amount->number); });
    weighed.portion = &portion;
    weighed.assumed = assumed;
    return weighed;
  }

  std::optional<Weighed> times_small_usual(Grams most) const {
    const std::optional<Weighed> one = Scale(food_, measure_of(*food_.usual), units_).weigh();
    return one && one->grams.high <= most ? times_usual() : std::nullopt;
  }

  std::optional<Weighed> times_usual() const {
    Measure usual = measure_of(*food_.usual);
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

PortionSize size_of(const Measure& measure) {
  PortionSize size{measure.amount.number.counted, measure.amount.unit, measure.size, {}};
  if (measure.each && measure.each->unit->kind == UnitKind::mass) {
    size.each = grams_of(*measure.each, measure.each->number.counted);
  }
  return size;
}

}  // namespace calmag
