#include "calmag/plan.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/wording.hpp"

namespace calmag {
namespace {

constexpr std::int64_t kMilligram = 1000;        // micrograms
constexpr std::int64_t kStep = 10 * kMilligram;  // doses are whole tens of milligrams

Milligrams step_up(Milligrams amount, std::int64_t step = kStep) {
  return Milligrams::from_micrograms((amount.micrograms() + step - 1) / step * step);
}
Milligrams step_down(Milligrams amount) {
  return Milligrams::from_micrograms(std::max<std::int64_t>(amount.micrograms(), 0) / kStep * kStep);
}
// The last step that is below `limit`.
Milligrams step_below(Milligrams limit) { return step_down(limit - Milligrams::from_micrograms(1)); }

Milligrams missing(Milligrams wanted, Milligrams there) { return wanted > there ? wanted - there : Milligrams{}; }

// The lowest upper level that any authority sets for magnesium in supplements of adults.
std::optional<Milligrams> strictest_magnesium_limit(const ReferenceTable& references) {
  std::optional<Milligrams> lowest;
  for (const ReferenceRow& row : references.upper_levels()) {
    const bool adults = row.ages.overlaps({kAdultFromMonths, MonthSpan::kNoEnd});
    if (row.mineral != Mineral::magnesium || !adults) continue;
    if (!lowest || row.amount < *lowest) lowest = row.amount;
  }
  return lowest;
}

// The most that may be planned, and what sets it: the lowest of several bounds.
struct Most {
  Milligrams amount;
  PlanBound bound;
};

class Planner {
 public:
  Planner(const Assessment& assessment, const Advice& advice, const ReferenceTable& references)
      : assessment_(assessment),
        advice_(advice),
        references_(references) {}

  Plan plan() {
    for (const Mineral mineral : kMinerals) {
      plan_.food[mineral] = assessment_.intake.food[mineral].amount.low;
      plan_.target[mineral] = assessment_.reference[mineral].recommended->high;
    }
    plan_calcium();
    plan_magnesium();
    judge();
    return std::move(plan_);
  }

 private:
  Milligrams gap(Mineral mineral) const { return missing(plan_.target[mineral], plan_.food[mineral]); }

  Most most_magnesium() const {
    const std::optional<Reference>& upper = assessment_.reference.magnesium.upper_level;
    if (upper) return {step_below(upper->low), PlanBound::magnesium_limit};
    const auto strictest = strictest_magnesium_limit(references_);
    return {step_below(strictest.value_or(Milligrams{})), PlanBound::strictest_magnesium_limit};
  }

  // As much magnesium comes with it, so what bounds magnesium bounds calcium too.
  Most most_calcium() const {
    std::vector<Most> bounds{{step_down(plan_.food.calcium), PlanBound::food_calcium},
                             {step_down(advice_.supplement_calcium_most.milligrams()), PlanBound::supplement_calcium},
                             most_magnesium()};
    const std::optional<Reference>& upper = assessment_.reference.calcium.upper_level;
    if (upper) {
      const Milligrams counted = upper->counts_food() ? assessment_.intake.food.calcium.amount.high : Milligrams{};
      bounds.push_back({step_below(missing(upper->low, counted)), PlanBound::calcium_limit});
    }
    return *std::ranges::min_element(bounds, {}, &Most::amount);
  }

  Milligrams bounded(Milligrams wanted, Most most) {
    if (wanted <= most.amount) return wanted;
    if (std::ranges::find(plan_.bounds, most.bound) == plan_.bounds.end()) plan_.bounds.push_back(most.bound);
    return most.amount;
  }

  // Doses of at most the post's size, of both minerals alike, with meals.
  void plan_calcium() {
    const Milligrams calcium = bounded(step_up(gap(Mineral::calcium)), most_calcium());
    const Milligrams dose = step_down(advice_.dose_calcium.milligrams());
    const bool two = calcium > dose;
    const Milligrams first = two ? step_up(Milligrams::from_micrograms(calcium.micrograms() / 2)) : calcium;
    add({Meal::breakfast, {first, first}});
    add({Meal::dinner, {calcium - first, calcium - first}});
  }

  // What magnesium is still short of its target, alone before bed.
  void plan_magnesium() {
    const Milligrams matched = plan_.supplement.magnesium;
    const Milligrams wanted = step_up(missing(gap(Mineral::magnesium), matched));
    Most most = most_magnesium();
    most.amount = missing(most.amount, matched);
    add({Meal::bed, {Milligrams{}, bounded(wanted, most)}});
  }

  void add(const PlannedDose& dose) {
    if (dose.amount.calcium == Milligrams{} && dose.amount.magnesium == Milligrams{}) return;
    plan_.doses.push_back(dose);
    for (const Mineral mineral : kMinerals)
      plan_.supplement[mineral] = plan_.supplement[mineral] + dose.amount[mineral];
  }

  void judge() {
    for (const Mineral mineral : kMinerals) {
      plan_.short_of_target[mineral] = missing(plan_.target[mineral], plan_.all(mineral));
    }
    // The day may have more calcium than the plan counts on, and no more magnesium.
    const Milligrams most = assessment_.intake.food.calcium.amount.high + plan_.supplement.calcium;
    const Milligrams wanted = magnesium_for(most, advice_.ratio_ceiling.value);
    plan_.short_of_ratio = step_up(missing(wanted, plan_.all(Mineral::magnesium)), kMilligram);
  }

  const Assessment& assessment_;
  const Advice& advice_;
  const ReferenceTable& references_;
  Plan plan_;
};

}  // namespace

std::string why_no_plan(const Profile& profile) {
  if (!profile.adult()) return "calmag plans no supplements for anybody under 19";
  if (profile.is(Stage::pregnant)) return "calmag plans no supplements in pregnancy";
  if (const auto condition = condition_to_ask_about(profile)) {
    return fmt::format("calmag plans no supplements with {}", in_words(*condition));
  }
  return {};
}

std::optional<Plan> plan_for(const Assessment& assessment, const Advice& advice, const ReferenceTable& references) {
  for (const Mineral mineral : kMinerals) {
    if (!assessment.reference[mineral].recommended) return std::nullopt;
  }
  return Planner(assessment, advice, references).plan();
}

std::string log_line(const PlannedDose& dose) {
  std::string out = fmt::format("@{}", name(dose.meal));
  std::string_view join = " ";
  for (const Mineral mineral : kMinerals) {
    if (dose.amount[mineral] == Milligrams{}) continue;
    out += fmt::format("{}{} {} mg", join, name(mineral), dose.amount[mineral].micrograms() / 1000);
    join = " + ";
  }
  return out;
}

}  // namespace calmag
