// What was taken together: calcium in small doses, no mineral so high that it competes with its partner, and magnesium
// beyond the calcium alone before bed.
#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "calmag/wording.hpp"
#include "checks/checked_day.hpp"

namespace calmag {
namespace {

// One end of what an occasion holds.
using Amounts = PerMineral<Milligrams>;

Amounts least(const Occasion& occasion) {
  return {occasion.dose.calcium.amount.low, occasion.dose.magnesium.amount.low};
}
Amounts most(const Occasion& occasion) {
  return {occasion.dose.calcium.amount.high, occasion.dose.magnesium.amount.high};
}
bool complete(const Occasion& occasion) { return occasion.dose.calcium.complete && occasion.dose.magnesium.complete; }

// The worst that `status_of` says of any occasion of the day, where all of them agree on it whatever the log leaves
// open. `status_of` must not become milder when an occasion holds more.
template <class StatusOf>
Status worst_status(const CheckedDay& day, const StatusOf& status_of) {
  Status sure = Status::ok;
  for (const Occasion& occasion : day.occasions.certain) sure = std::max(sure, status_of(least(occasion)));
  Status possible = day.day().complete() ? sure : Status::above;
  for (const Occasion& occasion : day.occasions.possible) {
    possible = std::max(possible, complete(occasion) ? status_of(most(occasion)) : Status::above);
  }
  return decided(sure, possible);
}

// The occasion that a message speaks of: the first of those that `status_of` thinks worst of.
template <class StatusOf>
const Occasion& worst_occasion(const CheckedDay& day, const StatusOf& status_of) {
  return *std::ranges::max_element(day.occasions.certain, {}, [&](const Occasion& occasion) {
    const Amounts amounts = least(occasion);
    return std::pair(status_of(amounts), std::max(amounts.calcium, amounts.magnesium));
  });
}

std::string_view why_open(const CheckedDay& day) {
  if (!day.day().complete()) return "; not all of the day was understood";
  if (!day.occasions.timed) return "; it depends on times that are not given";
  return "; it depends on amounts, or on hours of meals, that are not known";
}

// "may absorb less" of what stands beside a high dose.
std::string partner_in_words(Amounts amounts, Milligrams high) {
  const bool calcium = amounts.calcium > high;
  const bool magnesium = amounts.magnesium > high;
  if (calcium && magnesium) return "both may absorb less";
  return fmt::format("the {} may absorb less", name(calcium ? Mineral::magnesium : Mineral::calcium));
}

std::string competing_message(const CheckedDay& day, const Occasion& occasion, Status status) {
  const Rule& from = day.advice.competing_dose;
  const Rule& surely = day.advice.competing_dose_most;
  const std::string rule =
      fmt::format("the calcium post: above about {} to {} mg one mineral competes with the other where both are taken",
                  in_words(from.value), in_words(surely.value));
  if (status == Status::ok) return fmt::format("no dose is that high; {}", rule);
  const Amounts amounts = least(occasion);
  if (amounts.magnesium == Milligrams{}) {
    return fmt::format(
        "{}: {} of calcium without magnesium; the calcium post: high calcium with little or no magnesium "
        "can lower magnesium",
        occasion.name(), in_whole_milligrams(amounts.calcium));
  }
  const std::string figures = fmt::format("{}: {} of calcium with {} of magnesium", occasion.name(),
                                          in_whole_milligrams(amounts.calcium), in_whole_milligrams(amounts.magnesium));
  if (status == Status::unknown) return fmt::format("{}; {}{}", figures, rule, why_open(day));
  return fmt::format("{}; {}: {}", figures, rule, partner_in_words(amounts, from.milligrams()));
}

// Magnesium that is taken before bed without calcium: the least, and the most that the log does not rule out.
struct Evening {
  Milligrams least;
  Milligrams most;
};

// Whether calcium that is not of this occasion may have been taken at it after all.
bool calcium_may_join(const Occasion& evening, const CheckedDay& day) {
  return !day.day().complete() || std::ranges::any_of(day.occasions.certain, [&](const Occasion& other) {
    return may_be_one(evening, other) && !other.dose.calcium.is_nothing();
  });
}

Evening evening_magnesium(const CheckedDay& day) {
  Evening evening;
  for (const Occasion& occasion : day.occasions.certain) {
    if (!occasion.dose.calcium.is_nothing()) continue;
    const Interval<Milligrams>& magnesium = occasion.dose.magnesium.amount;
    if (occasion.before_bed == BeforeBed::yes && !calcium_may_join(occasion, day)) evening.least += magnesium.low;
    if (occasion.before_bed != BeforeBed::no) evening.most += magnesium.high;
  }
  return evening;
}

}  // namespace

Finding divided_doses(const CheckedDay& day, std::string_view id) {
  const Total& total = day.supplement(Mineral::calcium);
  if (total.is_nothing()) return not_applicable(id, std::string(kNoCalcium));
  const Rule& small = day.advice.dose_calcium;
  const Rule& large = day.advice.dose_calcium_most;
  const auto status_of = [&](Amounts amounts) {
    return amounts.calcium > large.milligrams()   ? Status::above
           : amounts.calcium > small.milligrams() ? Status::note
                                                  : Status::ok;
  };
  Finding finding = finding_of(id, small);
  finding.status = worst_status(day, status_of);
  finding.message = fmt::format("the calcium post: up to {} mg in two doses, about {} mg at a time",
                                in_words(day.advice.supplement_calcium_most.value), in_words(small.value));
  const auto by_calcium = [](const Occasion& occasion) { return occasion.dose.calcium.amount.low; };
  const auto largest = std::ranges::max_element(day.occasions.certain, {}, by_calcium);
  if (largest != day.occasions.certain.end()) {
    const Total& calcium = largest->dose.calcium;
    if (finding.status != Status::unknown) finding.value = calcium.amount.counted.exact();
    const Rule& against = finding.status == Status::above ? large : small;
    finding.message = fmt::format("{}: {} of supplemental calcium at once; {}", largest->name(),
                                  total_in_words(calcium, against.milligrams()), finding.message);
  }
  if (finding.status == Status::unknown) finding.message += why_open(day);
  if (finding.status == Status::above) {
    finding.message += fmt::format("; NIH: absorbed best at up to {} mg at a time", in_words(large.value));
    finding.sources.push_back(large.source);
  }
  return finding;
}

Finding competing_doses(const CheckedDay& day, std::string_view id) {
  const Total& calcium = day.supplement(Mineral::calcium);
  const Total& magnesium = day.supplement(Mineral::magnesium);
  if (calcium.is_nothing() && magnesium.is_nothing()) return not_applicable(id, std::string(kNoSupplement));
  const Milligrams from = day.advice.competing_dose.milligrams();
  const Milligrams surely = day.advice.competing_dose_most.milligrams();
  const auto status_of = [&](Amounts amounts) {
    const Milligrams higher = std::max(amounts.calcium, amounts.magnesium);
    if (amounts.calcium == Milligrams{}) return Status::ok;
    if (amounts.magnesium == Milligrams{}) return amounts.calcium > surely ? Status::note : Status::ok;
    return higher > surely ? Status::above : higher > from ? Status::note : Status::ok;
  };
  Finding finding = finding_of(id, day.advice.competing_dose_most);
  finding.status = worst_status(day, status_of);
  if (day.occasions.certain.empty()) {
    finding.message = "no dose was understood" + std::string(why_open(day));
    return finding;
  }
  const Occasion& worst = worst_occasion(day, status_of);
  if (finding.status == Status::note || finding.status == Status::above) {
    const Amounts amounts = least(worst);
    finding.value = std::max(amounts.calcium, amounts.magnesium).exact();
  }
  finding.message = competing_message(day, worst, finding.status);
  return finding;
}

Finding extra_magnesium(const CheckedDay& day, std::string_view id) {
  const Total& calcium = day.supplement(Mineral::calcium);
  const Total& magnesium = day.supplement(Mineral::magnesium);
  if (calcium.is_nothing()) return not_applicable(id, std::string(kNoCalcium));
  const auto beyond = [](Milligrams more, Milligrams less) { return more > less ? more - less : Milligrams{}; };
  const Milligrams least_extra = beyond(magnesium.amount.low, calcium.amount.high);
  const Milligrams most_extra = beyond(magnesium.amount.high, calcium.amount.low);
  const bool open = !calcium.complete || !magnesium.complete;
  if (most_extra == Milligrams{} && !open) {
    return not_applicable(id, "no more magnesium than calcium in supplements");
  }
  const Evening evening = evening_magnesium(day);
  Finding finding = finding_of(id, day.advice.matching_magnesium);
  const bool surely = !open && evening.least >= most_extra;
  const bool possibly = open || evening.most >= least_extra;
  finding.status = surely ? Status::ok : possibly ? Status::unknown : Status::note;
  finding.limit = finding.limit_low = finding.limit_high = most_extra.exact();
  if (finding.status != Status::unknown) finding.value = evening.least.exact();
  finding.message = fmt::format(
      "{} of magnesium beyond the calcium, {} of it alone before bed; the calcium post: more "
      "magnesium than calcium is best taken alone, before bed",
      in_whole_milligrams(most_extra), in_whole_milligrams(std::min(evening.least, most_extra)));
  if (finding.status == Status::unknown) finding.message += why_open(day);
  return finding;
}

}  // namespace calmag
