// The smallest additions of food that close a day's gaps: both minerals reach their targets, calcium exceeds neither
// its ceiling against magnesium nor its upper level. Exact: no other addition within the limits is smaller.
//
// Which foods may be added, and how a proposal is worded, is left to suggest_foods and suggest_report.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "calmag/assess.hpp"
#include "calmag/quantity.hpp"

namespace calmag {

// A portion that could be added to a day.
struct Addable {
  Milligrams calcium;         // all of it: for the ratio, and for the upper level
  Milligrams usable_calcium;  // what counts towards a gap: none of a food high in oxalate
  Milligrams magnesium;
  Grams grams;           // compared to the milligram
  std::size_t kind = 0;  // proposals differ in the kind of the food that does most
};

// What keeps a day from its targets. Nothing, or less than nothing, where it is reached.
struct Gaps {
  Milligrams calcium;       // to its target
  Milligrams magnesium;     // to its target
  Fraction ceiling = 1;     // calcium at most this times magnesium; more than 0, its terms below 1000
  Milligrams calcium_held;  // what the ceiling is asked of
  Milligrams magnesium_held;
  std::optional<Milligrams> room;  // calcium that may be added up to the upper level; none: there is no level

  Milligrams short_calcium() const;
  // For the target, or for the ceiling, up to the next microgram.
  Milligrams short_magnesium() const;
  bool closed() const { return short_calcium() == Milligrams{} && short_magnesium() == Milligrams{}; }
  // The magnesium that is short once calcium is at its target.
  Milligrams short_magnesium_at_target() const;
  Gaps after(const Addable& addable, int count) const;
};

// What is short of a day. A day that is not exactly known is taken at its worst: the least that it holds, and the
// highest of the targets where age or sex are open; for the ceiling the end of each range that is farthest over it; for
// the upper level the most calcium, and the lowest level. A figure that is not known counts as nothing, and a target
// that the authority does not set is met. An upper level that does not count food leaves any room.
Gaps gaps_of(const Day& day, const PerMineral<MineralReference>& reference, Fraction ceiling);

struct AddingLimits {
  int portions = 6;
  int of_one = 2;  // of the same
};

// So many portions of one of the addables.
struct Added {
  std::size_t addable = 0;
  int times = 1;
  friend bool operator==(const Added&, const Added&) = default;
};
using Addition = std::vector<Added>;  // in the order of the addables

Gaps after(const Gaps& gaps, std::span<const Addable> addables, const Addition& addition);

// The addition that closes the gaps with the fewest portions, and among those with the least food. It takes no more
// calcium than there is room for. None: there is none within the limits.
std::optional<Addition> closing_addition(std::span<const Addable> addables, const Gaps& gaps, AddingLimits limits);

// The addition within the limits, and the room, that leaves the least open, a milligram of magnesium counting as much
// as `ceiling` of calcium; among those the one with the fewest portions, then the least food.
Addition nearest_addition(std::span<const Addable> addables, const Gaps& gaps, AddingLimits limits);

// Up to `most` additions that close the gaps: each the smallest without all foods of the kinds that did most in those
// before it, or where there is none, without the very foods that did most. No gaps: none.
std::vector<Addition> different_additions(std::span<const Addable> addables, const Gaps& gaps, AddingLimits limits,
                                          std::size_t most);

// The addable of an addition that closes most of the gaps. Requires an addition that is not empty.
std::size_t main_addable(std::span<const Addable> addables, const Gaps& gaps, const Addition& addition);

// A food that is to be replaced, in a day or by itself.
struct Replaced {
  Milligrams calcium;       // that its place must bring, at least
  Milligrams rest_calcium;  // of the day without it
  Milligrams rest_magnesium;
  std::optional<Fraction> ratio_at_most;  // of the day with the other food; none: any
};

// What could stand in its place: of each kind the one with the fewest portions, and of those the lightest; ordered by
// that.
Addition replacements(std::span<const Addable> addables, const Replaced& replaced, int of_one);

}  // namespace calmag
