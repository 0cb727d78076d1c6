// The answer of calmag suggest as JSON.
#include <fmt/format.h>

#include "calmag/proposals.hpp"
#include "json_values.hpp"
#include "proposal_words.hpp"

namespace calmag {
namespace {

Json ratio(Milligrams calcium, Milligrams magnesium) {
  if (magnesium == Milligrams{}) return nullptr;
  return number(calcium.exact() / magnesium.exact());
}

// Calcium that is not known could raise it without end.
Json ratio_at_most(const Gaps& gaps, const Suggestion& suggestion) {
  if (!suggestion.assessment.intake.all(Mineral::calcium).complete) return nullptr;
  return ratio(gaps.calcium_held, gaps.magnesium_held);
}

Json food_json(const Candidate& candidate, int count) {
  Json out;
  out["food"] = candidate.food == nullptr ? Json(nullptr) : text(candidate.food->id);
  out["title"] = text(candidate.title);
  out["amount"] = text_or_null(candidate.amount);
  out["times"] = count;
  out["grams"] = candidate.grams ? number(*candidate.grams * count) : Json(nullptr);
  out["calcium_mg"] = number(candidate.addable.calcium * count);
  out["magnesium_mg"] = number(candidate.addable.magnesium * count);
  out["high_oxalate"] = candidate.high_oxalate;
  return out;
}

Json foods_json(const Addition& addition, const ProposalChoice& choice) {
  Json out = Json::array();
  for (const Added& added : addition) out.push_back(food_json(choice.candidates[added.addable], added.times));
  return out;
}

Json amounts(Milligrams calcium, Milligrams magnesium) {
  Json out;
  out["calcium_mg"] = number(calcium);
  out["magnesium_mg"] = number(magnesium);
  return out;
}

Json proposal_json(const Addition& addition, const Suggestion& suggestion, const ProposalChoice& choice) {
  Gaps rest = suggestion.gaps;
  const Intake& intake = suggestion.assessment.intake;
  Milligrams calcium = intake.all(Mineral::calcium).amount.low;
  Milligrams magnesium = intake.all(Mineral::magnesium).amount.low;
  int portions = 0;
  for (const Added& added : addition) {
    const Addable& addable = choice.candidates[added.addable].addable;
    rest = rest.after(addable, added.times);
    calcium += addable.calcium * added.times;
    magnesium += addable.magnesium * added.times;
    portions += added.times;
  }
  Json out;
  out["portions"] = portions;
  out["closes"] = rest.closed();
  out["foods"] = foods_json(addition, choice);
  out["totals"] = amounts(calcium, magnesium);
  out["ratio_at_most"] = ratio_at_most(rest, suggestion);
  out["open"] = amounts(rest.short_calcium(), rest.short_magnesium());
  return out;
}

Json day_json(const Suggestion& suggestion, const ProposalChoice& choice) {
  const Assessment& assessment = suggestion.assessment;
  const Intake& intake = assessment.intake;
  const Gaps& gaps = suggestion.gaps;
  Json out;
  out["date"] = iso(assessment.day.date);
  out["entries"] = assessment.day.entries.size();
  out["problems"] = assessment.day.problems.size() + assessment.day.more_problems;
  out["complete"] = intake.all(Mineral::calcium).complete && intake.all(Mineral::magnesium).complete;
  out["exact"] = is_exact(suggestion);
  out["so_far"] = amounts(intake.all(Mineral::calcium).amount.low, intake.all(Mineral::magnesium).amount.low);
  out["ratio_at_most"] = ratio_at_most(gaps, suggestion);
  for (const Mineral mineral : kMinerals) {
    const std::optional<Reference>& target = assessment.reference[mineral].recommended;
    out["targets"][fmt::format("{}_mg", name(mineral))] = target ? number(target->high) : Json(nullptr);
  }
  out["targets"]["ratio"] = number(gaps.ceiling);
  out["calcium_room_mg"] = number(gaps.room);
  out["short"] = amounts(gaps.short_calcium(), gaps.short_magnesium());
  out["short"]["magnesium_mg_at_target"] = number(gaps.short_magnesium_at_target());
  out["withheld"] = text_or_null(suggestion.withheld);
  out["taken_as"] = text_or_null(how_the_day_was_taken(suggestion));
  out["proposals"] = Json::array();
  for (const Addition& addition : suggestion.proposals) {
    if (!addition.empty()) out["proposals"].push_back(proposal_json(addition, suggestion, choice));
  }
  return out;
}

Json swap_json(const Swap& swap, const ProposalChoice& choice) {
  const Milligrams calcium = swap.replaced.calcium->counted;
  const Milligrams magnesium = swap.replaced.magnesium->counted;
  Json out;
  out["date"] = swap.date ? Json(iso(*swap.date)) : Json(nullptr);
  out["title"] = text(swap.title);
  out["amount"] = text_or_null(swap.amount);
  out["calcium_mg"] = number(calcium);
  out["magnesium_mg"] = number(magnesium);
  out["wanted_calcium_mg"] = number(swap.wanted);
  out["ratio"] = ratio(swap.rest.calcium + calcium, swap.rest.magnesium + magnesium);
  out["withheld"] = text_or_null(swap.withheld);
  out["replacements"] = Json::array();
  for (const Added& added : swap.replacements) {
    const Candidate& candidate = choice.candidates[added.addable];
    Json one = food_json(candidate, added.times);
    one["ratio"] = ratio(swap.rest.calcium + candidate.addable.calcium * added.times,
                         swap.rest.magnesium + candidate.addable.magnesium * added.times);
    out["replacements"].push_back(std::move(one));
  }
  return out;
}

}  // namespace

std::string suggestions_json(const std::vector<Suggestion>& suggestions, const std::vector<Swap>& swaps,
                             const ProposalChoice& choice, const Catalogue& catalogue, const Person& person) {
  Json out;
  out["schema"] = "calmag.suggest/1";
  out["person"] = describe(person.profile);
  out["authority"] = person.authority->id;
  out["assumed"] = text_or_null(assumptions(person));
  out["foods"]["at_hand"] = choice.at_hand;
  out["foods"]["count"] = choice.candidates.size();
  out["foods"]["without"] = Json::array();
  for (const std::string& word : choice.left_out) out["foods"]["without"].push_back(text(word));
  out["foods"]["most_portions"] = choice.limits.portions;
  out["foods"]["most_of_one"] = choice.limits.of_one;
  std::vector<const Addition*> shown;
  out["days"] = Json::array();
  for (const Suggestion& suggestion : suggestions) {
    out["days"].push_back(day_json(suggestion, choice));
    for (const Addition& addition : suggestion.proposals) shown.push_back(&addition);
  }
  out["swaps"] = Json::array();
  for (const Swap& swap : swaps) {
    out["swaps"].push_back(swap_json(swap, choice));
    shown.push_back(&swap.replacements);
  }
  out["notes"] = Json::array();
  for (const std::string& note : notes_for(shown, choice, catalogue, person)) out["notes"].push_back(text(note));
  return out.dump(2) + "\n";
}

}  // namespace calmag
