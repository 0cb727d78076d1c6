// What kinds of supplements were taken: which form of magnesium, and which vitamins beside calcium.
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "calmag/wording.hpp"
#include "checks/checked_day.hpp"

namespace calmag {
namespace {

void add_once(std::vector<std::string_view>& words, std::string_view word) {
  if (std::ranges::find(words, word) == words.end()) words.push_back(word);
}

template <class Take>
void for_each_dose(const Day& day, const Take& take) {
  for (const LoggedEntry& logged : day.entries) {
    if (logged.entry.origin != Origin::supplement) continue;
    for (const Dose& dose : logged.entry.doses) take(dose);
  }
}

bool could_be_pregnant(const Profile& profile) {
  return profile.is(Stage::pregnant) || (!profile.stage && could_bear_children(profile));
}

// The ids of the vitamins that the post wants beside calcium, for this person: vitamin A is not urged on anybody who
// may be pregnant, nor vitamin K on anybody who takes warfarin.
std::vector<std::string_view> wanted_vitamins(const CheckedDay& day) {
  std::vector<std::string_view> wanted;
  for (const std::string_view id : day.advice.calcium_vitamins.ids) {
    if (id == "vitamin-a" && could_be_pregnant(day.person.profile)) continue;
    if (id == "vitamin-k" && day.person.profile.conditions.has(Condition::warfarin)) continue;
    wanted.push_back(id);
  }
  return wanted;
}

std::string vitamins_message(const CheckedDay& day, const std::vector<std::string_view>& logged) {
  std::string out = logged.empty() ? "none logged" : fmt::format("logged: {}", fmt::join(logged, ", "));
  out +=
      " (vitamins in food are not counted); the calcium post: no calcium supplement without the fat-soluble vitamins "
      "A, D and K";
  if (could_be_pregnant(day.person.profile)) out += ". Not vitamin A in pregnancy, unless it was prescribed";
  return fmt::format("{}. {}", out, day.advice.warfarin.says);
}

}  // namespace

Finding vitamins(const CheckedDay& day, std::string_view id) {
  if (day.supplement(Mineral::calcium).is_nothing()) return not_applicable(id, std::string(kNoCalcium));
  std::vector<std::string_view> ids;
  std::vector<std::string_view> titles;
  for_each_dose(day.day(), [&](const Dose& dose) {
    if (dose.substance.other == nullptr || !day.advice.calcium_vitamins.has(dose.substance.other->id)) return;
    add_once(ids, dose.substance.other->id);
    add_once(titles, dose.substance.other->title);
  });
  const bool all = std::ranges::all_of(
      wanted_vitamins(day), [&](std::string_view wanted) { return std::ranges::find(ids, wanted) != ids.end(); });
  Finding finding;
  finding.id = id;
  finding.status = all ? Status::ok : !day.day().complete() ? Status::unknown : Status::note;
  finding.sources = {day.advice.calcium_vitamins.source};
  finding.message = vitamins_message(day, titles);
  return finding;
}

Finding magnesium_form(const CheckedDay& day, std::string_view id) {
  if (day.supplement(Mineral::magnesium).is_nothing()) {
    return not_applicable(id, "no magnesium from supplements");
  }
  std::vector<std::string_view> preferred;
  std::vector<std::string_view> others;
  for_each_dose(day.day(), [&](const Dose& dose) {
    if (dose.substance.element != Mineral::magnesium || dose.elemental.high == Milligrams{}) return;
    const Compound* form = dose.substance.compound;
    if (form == nullptr) {
      add_once(others, "a form that is not said");
    } else {
      add_once(day.advice.preferred_magnesium_forms.has(form->id) ? preferred : others, form->title);
    }
  });
  Finding finding;
  finding.id = id;
  finding.sources = {day.advice.preferred_magnesium_forms.source};
  const bool all_known = day.supplement(Mineral::magnesium).complete && day.day().complete();
  finding.status = !others.empty() ? Status::note : all_known ? Status::ok : Status::unknown;
  const std::vector<std::string_view>& named = others.empty() ? preferred : others;
  finding.message =
      fmt::format("{}; the magnesium post: {}", named.empty() ? "not known" : fmt::format("{}", fmt::join(named, ", ")),
                  day.advice.preferred_magnesium_forms.says);
  return finding;
}

}  // namespace calmag
