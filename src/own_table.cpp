#include "calmag/own_table.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace calmag {
namespace {

// Whether `amount` counts servings: 2, 2 servings, a bowl.
bool counts_servings(const Measure& amount) {
  const Unit* unit = amount.amount.unit;
  return (unit == nullptr || unit->is_usual_portion()) && amount.size == nullptr && !amount.each;
}

Interval<Fraction> product(const Interval<Fraction>& a, const Interval<Fraction>& b) {
  return {a.low * b.low, a.counted * b.counted, a.high * b.high};
}

// `part` so many times.
Entry times(Entry part, const Interval<Fraction>& count) {
  if (part.measure) part.measure->amount.number = product(part.measure->amount.number, count);
  part.grams = {part.grams.low * count.low, part.grams.counted * count.counted, part.grams.high * count.high};
  for (Dose& dose : part.doses) {
    const auto all = [](Milligrams one, Fraction of) { return Milligrams::rounded(one.exact() * of); };
    dose.elemental = {all(dose.elemental.low, count.low), all(dose.elemental.counted, count.counted),
                      all(dose.elemental.high, count.high)};
  }
  return part;
}

// Whether so many times `part` is within what is believed of one entry. Overflown amounts are not.
bool is_believed(const Entry& part, Fraction count) {
  const bool little_food = part.grams.high.units() * count <= kMostGramsOfFood;
  return little_food && std::ranges::all_of(part.doses, [&](const Dose& dose) {
           return dose.elemental.high.exact() * count <= kMostMilligramsOfElement;
         });
}

}  // namespace

std::optional<std::size_t> OwnTable::find(const Name& said, const Vocabulary& vocabulary) const {
  const SaidWords words = index_.said(said.words, vocabulary);
  std::optional<std::size_t> found;
  std::size_t most = 0;
  index_.names_in(words, [&](const IndexedName& name, SaidWords::Mask taken) {
    if ((words.all() & ~taken & ~words.preparations) != 0 || name.words.size() <= most) return;
    most = name.words.size();
    found = name.target;
  });
  return found;
}

const Product* OwnTable::find_product(const Name& said, const Vocabulary& vocabulary) const {
  const auto found = find(said, vocabulary);
  return found && *found < products_.size() ? &products_[*found] : nullptr;
}

const Recipe* OwnTable::find_recipe(const Name& said, const Vocabulary& vocabulary) const {
  const auto found = find(said, vocabulary);
  return found && *found >= products_.size() ? &recipes_[*found - products_.size()] : nullptr;
}

const Product* find_product(const Catalogue& catalogue, const Name& said) {
  for (const OwnTable* table : catalogue.own) {
    if (const Product* product = table->find_product(said, catalogue.vocabulary)) return product;
  }
  return nullptr;
}

const Recipe* find_recipe(const Catalogue& catalogue, const Name& said) {
  for (const OwnTable* table : catalogue.own) {
    if (const Recipe* recipe = table->find_recipe(said, catalogue.vocabulary)) return recipe;
  }
  return nullptr;
}

std::vector<Entry> parts_of(const Recipe& recipe, const std::optional<Measure>& amount, Extent extent,
                            std::vector<Fault>& faults) {
  if (amount && !counts_servings(*amount)) {
    faults.push_back({extent, "recipe.amount", fmt::format("{} is measured in servings", recipe.title),
                      fmt::format("as in 2 servings {}", recipe.title)});
    return {};
  }
  const Interval<Fraction> servings = amount ? amount->amount.number : Interval<Fraction>(Fraction(1));
  const Interval<Fraction> count = servings.map([&](Fraction number) { return number / recipe.servings; });
  std::vector<Entry> parts;
  for (const Entry& part : recipe.parts) {
    if (!is_believed(part, count.high)) {
      faults.push_back({extent, "food.too-much", "this is more than anybody eats", "check the amount"});
      return {};
    }
    parts.push_back(times(part, count));
    parts.back().recipe = recipe.title;
    parts.back().moment = std::nullopt;
  }
  return parts;
}

}  // namespace calmag
