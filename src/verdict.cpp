#include "calmag/verdict.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace calmag {
namespace {

constexpr std::array<std::pair<Status, std::string_view>, 7> kStatusNames{{{Status::ok, "ok"},
                                                                           {Status::not_applicable, "not-applicable"},
                                                                           {Status::note, "note"},
                                                                           {Status::unknown, "unknown"},
                                                                           {Status::below, "below"},
                                                                           {Status::above, "above"},
                                                                           {Status::over_limit, "over-limit"}}};

MineralReference mineral_reference(const ReferenceTable& table, const Person& person, Mineral mineral) {
  MineralReference out;
  out.recommended = recommended(table, *person.authority, person.profile, mineral);
  out.upper_level = upper_level(table, *person.authority, person.profile, mineral);
  if (out.upper_level) {
    out.upper_level_set = true;
  } else if (!without_upper_level(table, *person.authority, person.profile, mineral).empty()) {
    out.upper_level_set = false;
  }
  if (out.upper_level && !out.upper_level->comparable()) out.upper_level.reset();
  return out;
}

Status against_target(Milligrams total, Milligrams wanted, const Advice& advice) {
  if (total >= wanted) return Status::ok;
  return total.exact() >= wanted.exact() * (Fraction(1) - advice.near_target.value) ? Status::note : Status::below;
}

}  // namespace

std::string_view name(Status status) {
  const auto at = std::ranges::find(kStatusNames, status, &std::pair<Status, std::string_view>::first);
  return at->second;
}

std::optional<Status> read_status(std::string_view text) {
  const auto at = std::ranges::find(kStatusNames, text, &std::pair<Status, std::string_view>::second);
  return at == kStatusNames.end() ? std::nullopt : std::optional(at->first);
}

PerMineral<MineralReference> reference_for(const ReferenceTable& table, const Person& person) {
  return {mineral_reference(table, person, Mineral::calcium), mineral_reference(table, person, Mineral::magnesium)};
}

Status target_status(const Total& total, const Reference& recommended, const Advice& advice) {
  // Both may be ranges: the answer holds if it is the same from end to end.
  const Status worst = against_target(total.amount.low, recommended.high, advice);
  const Status best = total.complete ? against_target(total.amount.high, recommended.low, advice) : Status::ok;
  return worst == best && recommended.complete ? worst : Status::unknown;
}

Total counted_by(const Reference& upper_level, const Intake& intake, Mineral mineral) {
  return upper_level.counts_food() ? intake.all(mineral) : intake.supplement[mineral];
}

bool is_guidance(const Reference& upper_level) { return upper_level.rows.front()->kind == "guidance"; }

Status limit_status(const Total& counted, const Reference& upper_level) {
  if (counted.amount.low > upper_level.high) return is_guidance(upper_level) ? Status::above : Status::over_limit;
  return counted.complete && counted.amount.high <= upper_level.low ? Status::ok : Status::unknown;
}

Status ratio_status(const Intake& intake, const Excess& excess) {
  const Total calcium = intake.all(Mineral::calcium);
  const Total magnesium = intake.all(Mineral::magnesium);
  if (calcium.is_nothing() && magnesium.is_nothing()) return Status::not_applicable;
  // Unknown calcium could only raise the excess, unknown magnesium only lower it.
  if (calcium.complete && excess.most <= 0) return Status::ok;
  if (magnesium.complete && excess.least > 0) return Status::above;
  return Status::unknown;
}

Status food_first_status(const Intake& intake, const Advice& advice) {
  const Total& food = intake.food.calcium;
  const Total& supplement = intake.supplement.calcium;
  if (food.is_nothing() && supplement.is_nothing()) return Status::not_applicable;
  const Fraction share = advice.food_share.value;
  // food >= share * all, that is food * (1 - share) >= supplement * share.
  const auto enough = [&](Milligrams from_food, Milligrams from_supplement) {
    return from_food.exact() * (Fraction(1) - share) >= from_supplement.exact() * share;
  };
  if (supplement.complete && enough(food.amount.low, supplement.amount.high)) return Status::ok;
  return !food.complete || enough(food.amount.high, supplement.amount.low) ? Status::unknown : Status::below;
}

Verdicts verdicts_on(const Intake& intake, const Excess& excess, const PerMineral<MineralReference>& reference,
                     const Advice& advice) {
  Verdicts verdicts;
  for (const Mineral mineral : kMinerals) {
    const auto& [recommended, upper_level, set] = reference[mineral];
    if (recommended) verdicts.target[mineral] = target_status(intake.all(mineral), *recommended, advice);
    if (upper_level) {
      verdicts.limit[mineral] = limit_status(counted_by(*upper_level, intake, mineral), *upper_level);
    }
  }
  verdicts.ratio = ratio_status(intake, excess);
  verdicts.food_first = food_first_status(intake, advice);
  return verdicts;
}

}  // namespace calmag
