#include "calmag/intake.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace calmag {
namespace {

using Wide = Fraction::Wide;

// The calcium and magnesium of an entry, in micrograms, at one end of what it may be.
struct End {
  std::int64_t calcium = 0;
  std::int64_t magnesium = 0;
};

// A day as its entries' two ends, for questions about both minerals at once.
struct Ends {
  std::vector<std::array<End, 2>> entries;
  bool calcium_open = false;  // some calcium is not known
  bool magnesium_open = false;
};

std::array<End, 2> ends_of(const Entry& entry, const EntryIntake& intake) {
  const Interval<Milligrams> calcium = intake.calcium.value_or(Interval<Milligrams>{});
  const Interval<Milligrams> magnesium = intake.magnesium.value_or(Interval<Milligrams>{});
  // More of a food, or of tablets, is more of both minerals; the shares of two salts in one dose move apart.
  const bool together = entry.food != nullptr || entry.labelled;
  const Milligrams low = together ? magnesium.low : magnesium.high;
  const Milligrams high = together ? magnesium.high : magnesium.low;
  return {End{calcium.low.micrograms(), low.micrograms()}, End{calcium.high.micrograms(), high.micrograms()}};
}

Ends ends_of(const Day& day) {
  Ends ends;
  ends.calcium_open = ends.magnesium_open = !day.complete();
  for (const LoggedEntry& logged : day.entries) {
    const EntryIntake intake = intake_of(logged.entry);
    ends.calcium_open = ends.calcium_open || !intake.calcium;
    ends.magnesium_open = ends.magnesium_open || !intake.magnesium;
    ends.entries.push_back(ends_of(logged.entry, intake));
  }
  return ends;
}

std::int64_t excess_at(const End& end, Fraction times) {
  return times.denominator() * end.calcium - times.numerator() * end.magnesium;
}

// The highest, or lowest, ratio that choosing an end of each entry gives; nothing where that is without magnesium.
// Dinkelbach's method: the ends that are best against the ratio so far give the next, until none is better.
std::optional<Fraction> extreme_ratio(const Ends& ends, bool highest) {
  Wide calcium = highest ? 0 : 1;
  Wide magnesium = highest ? 1 : 0;  // from below, or from above: a ratio without end
  for (;;) {
    Wide next_calcium = 0;
    Wide next_magnesium = 0;
    for (const auto& [one, other] : ends.entries) {
      const Wide one_excess = magnesium * one.calcium - calcium * one.magnesium;
      const Wide other_excess = magnesium * other.calcium - calcium * other.magnesium;
      const End& best = (one_excess > other_excess) == highest ? one : other;
      next_calcium += best.calcium;
      next_magnesium += best.magnesium;
    }
    if (next_magnesium == 0) return std::nullopt;
    if (next_calcium * magnesium == calcium * next_magnesium) break;
    calcium = next_calcium;
    magnesium = next_magnesium;
  }
  return Fraction::of(static_cast<std::int64_t>(calcium), static_cast<std::int64_t>(magnesium));
}

}  // namespace

EntryIntake intake_of(const Entry& entry) {
  EntryIntake intake;
  if (entry.food != nullptr) {
    for (const Mineral mineral : kMinerals) {
      const std::optional<Figure>& figure = entry.food->figures[mineral];
      if (figure) intake[mineral] = entry.grams.map([&](Grams grams) { return figure->content * grams; });
    }
    return intake;
  }
  // A supplement's label lists what it holds; a food's label need not list magnesium, and often does not.
  const bool lists_all = entry.origin == Origin::supplement;
  for (const Mineral mineral : kMinerals) {
    if (lists_all) intake[mineral] = Interval<Milligrams>{};
    for (const Dose& dose : entry.doses) {
      if (dose.substance.element != mineral) continue;
      intake[mineral] = intake[mineral].value_or(Interval<Milligrams>{}) + dose.elemental;
    }
    const auto is_unknown = [&](const Dose& dose) { return dose.substance.element == mineral && !dose.known; };
    if (std::ranges::any_of(entry.doses, is_unknown)) intake[mineral].reset();
  }
  return intake;
}

void Total::add(const std::optional<Interval<Milligrams>>& part) {
  if (part) {
    amount = amount + *part;
  } else {
    complete = false;
  }
}

void Intake::add(Origin origin, const EntryIntake& entry) {
  PerMineral<Total>& totals = origin == Origin::food ? food : supplement;
  for (const Mineral mineral : kMinerals) totals[mineral].add(entry[mineral]);
}

void Intake::leave_open() {
  for (const Mineral mineral : kMinerals) food[mineral].complete = supplement[mineral].complete = false;
}

Intake intake_of(const Day& day) {
  Intake intake;
  for (const LoggedEntry& logged : day.entries) intake.add(logged.entry.origin, intake_of(logged.entry));
  if (!day.complete()) intake.leave_open();
  return intake;
}

Ratio ratio_of(const Day& day) {
  const Ends ends = ends_of(day);
  Ratio ratio;
  // Unknown calcium could only raise the ratio, unknown magnesium only lower it.
  if (!ends.calcium_open) ratio.high = extreme_ratio(ends, true);
  if (!ends.magnesium_open) ratio.low = extreme_ratio(ends, false);
  if (ratio.low && ratio.high && *ratio.low == *ratio.high) ratio.exact = ratio.high;
  return ratio;
}

Milligrams magnesium_for(Milligrams calcium, Fraction times) {
  const Wide wanted = Wide{calcium.micrograms()} * times.denominator();
  return Milligrams::from_micrograms(static_cast<std::int64_t>((wanted + times.numerator() - 1) / times.numerator()));
}

Excess excess_of(const Entry& entry, const EntryIntake& intake, Fraction times) {
  const auto [one, other] = ends_of(entry, intake);
  const std::int64_t of_one = excess_at(one, times);
  const std::int64_t of_other = excess_at(other, times);
  return {std::min(of_one, of_other), std::max(of_one, of_other)};
}

Excess excess_of(const PerMineral<Milligrams>& exact, Fraction times) {
  const std::int64_t excess = excess_at({exact.calcium.micrograms(), exact.magnesium.micrograms()}, times);
  return {excess, excess};
}

Excess excess_of(const Day& day, Fraction times) {
  Excess sum;
  for (const LoggedEntry& logged : day.entries) {
    sum = sum + excess_of(logged.entry, intake_of(logged.entry), times);
  }
  return sum;
}

PerMineral<Milligrams> most_calcium_against(const Day& day, Fraction times) {
  PerMineral<Milligrams> held;
  for (const auto& [one, other] : ends_of(day).entries) {
    const End& end = excess_at(one, times) > excess_at(other, times) ? one : other;
    held.calcium += Milligrams::from_micrograms(end.calcium);
    held.magnesium += Milligrams::from_micrograms(end.magnesium);
  }
  return held;
}

}  // namespace calmag
