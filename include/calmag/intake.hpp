// What a day's entries add up to: calcium and magnesium, from food and from supplements, with what is not known.
#pragma once

#include <cstdint>
#include <optional>

#include "calmag/log.hpp"
#include "calmag/mineral.hpp"
#include "calmag/quantity.hpp"

namespace calmag {

// What one entry holds of each mineral; none: there is no figure, which is not zero.
using EntryIntake = PerMineral<std::optional<Interval<Milligrams>>>;

EntryIntake intake_of(const Entry& entry);

// A sum: between low and high, `counted` shown. Incomplete: something with no known figure belongs to it, so that it
// is at least `low`, and there is no upper end.
struct Total {
  Interval<Milligrams> amount;
  bool complete = true;

  void add(const std::optional<Interval<Milligrams>>& part);
  bool exact() const { return complete && amount.exact(); }
  // Surely nothing.
  bool is_nothing() const { return complete && amount.high == Milligrams{}; }
  friend Total operator+(const Total& a, const Total& b) { return {a.amount + b.amount, a.complete && b.complete}; }
};

struct Intake {
  PerMineral<Total> food;
  PerMineral<Total> supplement;

  Total all(Mineral mineral) const { return food[mineral] + supplement[mineral]; }
  void add(Origin origin, const EntryIntake& entry);
  // For what was not understood, which may be food or supplement.
  void leave_open();
};

// The sum over a day. A day with problems is incomplete in everything: what was not understood may be food or
// supplement. Exact, whatever the order of the entries.
Intake intake_of(const Day& day);

// Calcium over magnesium, by mass. Where amounts are ranges it lies from `low` to `high`; where a figure is missing,
// one end or both are open. `exact` where both ends are the same.
struct Ratio {
  std::optional<Fraction> exact;
  std::optional<Fraction> low;
  std::optional<Fraction> high;
};

// The ratio of a day, of which an end is not given where magnesium may be nothing.
Ratio ratio_of(const Day& day);

// By how much calcium exceeds `times` magnesium, at the least and at the most; what is not known counts as nothing. In
// micrograms times the denominator of `times`. Summed entry by entry, so that a range in one amount (1-2 cups of
// yogurt) moves both minerals of it together.
struct Excess {
  std::int64_t least = 0;
  std::int64_t most = 0;

  friend Excess operator+(Excess a, Excess b) { return {a.least + b.least, a.most + b.most}; }
};

// Requires terms of `times` of at most 1,000.
Excess excess_of(const Entry& entry, const EntryIntake& intake, Fraction times);
Excess excess_of(const Day& day, Fraction times);
// Of amounts that are no ranges.
Excess excess_of(const PerMineral<Milligrams>& exact, Fraction times);

// The least magnesium of which `times` is that much calcium. Requires times > 0.
Milligrams magnesium_for(Milligrams calcium, Fraction times);

// What a day holds of both minerals, at the end of each range where calcium exceeds `times` magnesium by most. A figure
// that is not known counts as nothing.
PerMineral<Milligrams> most_calcium_against(const Day& day, Fraction times);

}  // namespace calmag
