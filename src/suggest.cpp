#include "calmag/suggest.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "suggest_search.hpp"

namespace calmag {
namespace {}  // namespace

Milligrams Gaps::short_calcium() const { return std::max(calcium, Milligrams{}); }

Milligrams Gaps::short_magnesium() const {
  return std::max({magnesium, magnesium_for(calcium_held, ceiling) - magnesium_held, Milligrams{}});
}

Milligrams Gaps::short_magnesium_at_target() const {
  Gaps there = *this;
  there.calcium_held += short_calcium();
  return there.short_magnesium();
}

Gaps Gaps::after(const Addable& addable, int count) const {
  Gaps out = *this;
  out.calcium = calcium - addable.usable_calcium * count;
  out.magnesium = magnesium - addable.magnesium * count;
  out.calcium_held += addable.calcium * count;
  out.magnesium_held += addable.magnesium * count;
  if (out.room) out.room = *room - addable.calcium * count;
  return out;
}

Gaps gaps_of(const Day& day, const PerMineral<MineralReference>& reference, Fraction ceiling) {
  const Intake intake = intake_of(day);
  Gaps gaps;
  gaps.ceiling = ceiling;
  const PerMineral<Milligrams> held = most_calcium_against(day, ceiling);
  gaps.calcium_held = held.calcium;
  gaps.magnesium_held = held.magnesium;
  const auto to_target = [&](Mineral mineral) {
    const std::optional<Reference>& recommended = reference[mineral].recommended;
    return recommended ? recommended->high - intake.all(mineral).amount.low : Milligrams{};
  };
  gaps.calcium = to_target(Mineral::calcium);
  gaps.magnesium = to_target(Mineral::magnesium);
  const std::optional<Reference>& limit = reference.calcium.upper_level;
  if (limit && limit->counts_food()) {
    gaps.room = limit->low - intake.all(Mineral::calcium).amount.high;
  }
  return gaps;
}

Gaps after(const Gaps& gaps, std::span<const Addable> addables, const Addition& addition) {
  Gaps out = gaps;
  for (const Added& added : addition) out = out.after(addables[added.addable], added.times);
  return out;
}

std::optional<Addition> closing_addition(std::span<const Addable> addables, const Gaps& gaps, AddingLimits limits) {
  AdditionSearch search(addables, gaps, limits);
  for (int portions = 0; portions <= limits.portions; ++portions) {
    std::optional<Addition> found = search.lightest(portions);
    if (!found) continue;
    std::ranges::sort(*found, {}, &Added::addable);
    return found;
  }
  return std::nullopt;
}

Addition nearest_addition(std::span<const Addable> addables, const Gaps& gaps, AddingLimits limits) {
  Addition nearest = AdditionSearch(addables, gaps, limits).nearest();
  std::ranges::sort(nearest, {}, &Added::addable);
  return nearest;
}

std::size_t main_addable(std::span<const Addable> addables, const Gaps& gaps, const Addition& addition) {
  const Milligrams magnesium = gaps.short_magnesium_at_target();
  const auto closed_by = [&](const Added& added) {
    const Addable& addable = addables[added.addable];
    const Milligrams of_calcium = std::min(addable.usable_calcium * added.times, gaps.short_calcium());
    const Milligrams of_magnesium = std::min(addable.magnesium * added.times, magnesium);
    return of_calcium.exact() + of_magnesium.exact() * gaps.ceiling;
  };
  return std::ranges::max_element(addition, std::ranges::less{}, closed_by)->addable;
}

std::vector<Addition> different_additions(std::span<const Addable> addables, const Gaps& gaps, AddingLimits limits,
                                          std::size_t most) {
  std::vector<Addition> found;
  if (gaps.closed()) return found;
  std::set<std::size_t> main_foods;
  std::set<std::size_t> main_kinds;
  const auto smallest_without = [&](auto is_excluded) -> std::optional<Addition> {
    std::vector<Addable> left;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < addables.size(); ++i) {
      if (is_excluded(i)) continue;
      left.push_back(addables[i]);
      places.push_back(i);
    }
    std::optional<Addition> addition = closing_addition(left, gaps, limits);
    if (addition) std::ranges::for_each(*addition, [&](Added& added) { added.addable = places[added.addable]; });
    return addition;
  };
  while (found.size() < most) {
    auto next = smallest_without([&](std::size_t i) { return main_kinds.contains(addables[i].kind); });
    if (!next) next = smallest_without([&](std::size_t i) { return main_foods.contains(i); });
    if (!next) break;
    const std::size_t main = main_addable(addables, gaps, *next);
    main_foods.insert(main);
    main_kinds.insert(addables[main].kind);
    found.push_back(std::move(*next));
  }
  return found;
}

Addition replacements(std::span<const Addable> addables, const Replaced& replaced, int of_one) {
  const auto keeps_ratio = [&](Milligrams calcium, Milligrams magnesium) {
    if (!replaced.ratio_at_most) return true;
    return (replaced.rest_calcium + calcium).exact() <=
           (replaced.rest_magnesium + magnesium).exact() * *replaced.ratio_at_most;
  };
  const auto size_of = [&](const Added& added) {
    return std::tuple(added.times, (addables[added.addable].grams * added.times).units().rounded(1000));
  };
  std::vector<std::optional<Added>> best;  // by kind
  for (std::size_t i = 0; i < addables.size(); ++i) {
    const Addable& addable = addables[i];
    best.resize(std::max(best.size(), addable.kind + 1));
    for (int count = 1; count <= of_one; ++count) {
      if (addable.usable_calcium * count < replaced.calcium) continue;
      if (!keeps_ratio(addable.calcium * count, addable.magnesium * count)) continue;
      const Added added{i, count};
      std::optional<Added>& smallest = best[addable.kind];
      if (!smallest || size_of(added) < size_of(*smallest)) smallest = added;
      break;
    }
  }
  Addition out;
  for (const std::optional<Added>& one : best) {
    if (one) out.push_back(*one);
  }
  std::ranges::stable_sort(out, {}, size_of);
  return out;
}

}  // namespace calmag
