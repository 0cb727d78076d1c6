#include "calmag/intake.hpp"

#include <algorithm>

namespace calmag {
namespace {

// A sum of fractions that must not overflow however long the day is: all terms have the denominator of `times` and
// whole micrograms, so whole numbers of that part of a microgram do.
struct Excess {
  Fraction::Wide low = 0;
  Fraction::Wide high = 0;
  bool low_open = false;
  bool high_open = false;
};

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

Intake intake_of(const Day& day) {
  Intake intake;
  for (const LoggedEntry& logged : day.entries) {
    const EntryIntake entry = intake_of(logged.entry);
    for (const Mineral mineral : kMinerals) {
      (logged.entry.origin == Origin::food ? intake.food : intake.supplement)[mineral].add(entry[mineral]);
    }
  }
  if (!day.complete()) {
    for (const Mineral mineral : kMinerals) {
      intake.food[mineral].complete = false;
      intake.supplement[mineral].complete = false;
    }
  }
  return intake;
}

Truth calcium_within(const Day& day, Fraction times) {
  const Fraction::Wide top = times.numerator();
  const Fraction::Wide bottom = times.denominator();
  Excess excess;  // of calcium over `times` magnesium
  if (!day.complete()) excess.low_open = excess.high_open = true;
  for (const LoggedEntry& logged : day.entries) {
    const EntryIntake entry = intake_of(logged.entry);
    const Interval<Milligrams> calcium = entry.calcium.value_or(Interval<Milligrams>{});
    const Interval<Milligrams> magnesium = entry.magnesium.value_or(Interval<Milligrams>{});
    if (!entry.calcium) excess.high_open = true;
    if (!entry.magnesium) excess.low_open = true;
    const auto over = [&](Milligrams a, Milligrams b) { return bottom * a.micrograms() - top * b.micrograms(); };
    // A range of a food moves both minerals together; the shares of two salts in one dose move apart.
    const bool together = logged.entry.food != nullptr;
    const Fraction::Wide one_end = together ? over(calcium.low, magnesium.low) : over(calcium.low, magnesium.high);
    const Fraction::Wide other_end = together ? over(calcium.high, magnesium.high) : over(calcium.high, magnesium.low);
    excess.low += std::min(one_end, other_end);
    excess.high += std::max(one_end, other_end);
  }
  if (!excess.high_open && excess.high <= 0) return Truth::yes;
  if (!excess.low_open && excess.low > 0) return Truth::no;
  return Truth::maybe;
}

}  // namespace calmag
