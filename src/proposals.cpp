#include "calmag/proposals.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/wording.hpp"

namespace calmag {
namespace {

constexpr int kInfantUntilMonths = 12;

bool is_known(const EntryIntake& intake) { return intake.calcium && intake.magnesium; }

}  // namespace

std::string reason_to_withhold(const Person& person) {
  if (const auto condition = condition_to_ask_about(person.profile)) {
    return fmt::format("With {} calmag proposes no foods: how much calcium and magnesium is right is for your doctor.",
                       in_words(*condition));
  }
  if (person.profile.age_months && *person.profile.age_months < kInfantUntilMonths) {
    return "The foods that calmag proposes are chosen for adults: for an infant it proposes none.";
  }
  return "";
}

Suggestion suggestion_for(Assessment assessment, const ProposalChoice& choice, const Catalogue& catalogue,
                          const Person& person) {
  Suggestion out;
  out.gaps = gaps_of(assessment.day, assessment.reference, catalogue.advice.ratio_ceiling.value);
  out.assessment = std::move(assessment);
  out.withheld = reason_to_withhold(person);
  if (!out.withheld.empty() || out.gaps.closed()) return out;
  const std::vector<Addable> addables = addables_of(choice.candidates);
  out.proposals = different_additions(addables, out.gaps, choice.limits, choice.proposals);
  if (out.proposals.empty()) out.proposals.push_back(nearest_addition(addables, out.gaps, choice.limits));
  return out;
}

bool closes(const Suggestion& suggestion, const ProposalChoice& choice) {
  const std::vector<Addable> addables = addables_of(choice.candidates);
  return !suggestion.proposals.empty() && after(suggestion.gaps, addables, suggestion.proposals.front()).closed();
}

std::optional<Swap> swap_for(const Entry& entry, const Day* day, const ProposalChoice& choice,
                             const Catalogue& catalogue, const Person& person, std::string& why_not) {
  Swap swap;
  swap.title = entry.food != nullptr ? std::string(entry.food->title) : printable(entry.text);
  if (entry.food == nullptr || !is_known(intake_of(entry))) {
    why_not = fmt::format("{}: only a food with figures for both minerals can be replaced", swap.title);
    return std::nullopt;
  }
  std::vector<const Entry*> replaced{&entry};
  if (day != nullptr) {
    replaced.clear();
    swap.date = day->date;
    for (const LoggedEntry& logged : day->entries) {
      if (logged.entry.food == entry.food) replaced.push_back(&logged.entry);
    }
    if (replaced.empty()) {
      why_not = fmt::format("there is no {} on {}", swap.title, iso(day->date));
      return std::nullopt;
    }
  }
  swap.replaced = {Interval<Milligrams>{}, Interval<Milligrams>{}};
  for (const Entry* one : replaced) {
    const EntryIntake intake = intake_of(*one);
    for (const Mineral mineral : kMinerals) swap.replaced[mineral] = *swap.replaced[mineral] + *intake[mineral];
    swap.amount += fmt::format("{}{}", swap.amount.empty() ? "" : " + ", one->measure ? in_words(*one->measure) : "");
  }
  if (day != nullptr) {
    const Intake intake = intake_of(*day);
    for (const Mineral mineral : kMinerals) {
      swap.rest[mineral] = intake.all(mineral).amount.counted - swap.replaced[mineral]->counted;
    }
  }
  swap.withheld = reason_to_withhold(person);
  const Fraction share = Fraction(1) - catalogue.advice.near_target.value;
  swap.wanted = Milligrams::rounded(swap.replaced.calcium->counted.exact() * share);
  if (!swap.withheld.empty()) return swap;
  Replaced what{swap.wanted, swap.rest.calcium, swap.rest.magnesium, std::nullopt};
  const Milligrams magnesium = swap.rest.magnesium + swap.replaced.magnesium->counted;
  if (magnesium > Milligrams{}) {
    const Milligrams calcium = swap.rest.calcium + swap.replaced.calcium->counted;
    const Fraction was = calcium.exact() / magnesium.exact();
    const Fraction ceiling = catalogue.advice.ratio_ceiling.value;
    what.ratio_at_most = was > ceiling ? was : ceiling;
  }
  std::vector<Addable> addables = addables_of(choice.candidates);
  for (std::size_t i = 0; i < addables.size(); ++i) {
    if (choice.candidates[i].food == entry.food) addables[i].usable_calcium = Milligrams::from_micrograms(-1);
  }
  swap.replacements = replacements(addables, what, choice.limits.of_one);
  return swap;
}

}  // namespace calmag
