// What the posts say to those who need more: magnesium for thinning bones, calcium for some groups of people.
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "calmag/wording.hpp"
#include "checks/checked_day.hpp"

namespace calmag {
namespace {

std::string upper_level_in_words(const CheckedDay& day) {
  const std::optional<Reference>& upper = day.reference.magnesium.upper_level;
  if (!upper)
    return fmt::format("{} sets no upper level for this person in calmag's tables", day.person.authority->title);
  return fmt::format("{} sets {} mg as the most from supplements", day.person.authority->title, range_in_words(*upper));
}

std::string bone_message(const CheckedDay& day, const Total& supplement) {
  const Total& food = day.intake().food.magnesium;
  return fmt::format(
      "{} of magnesium from supplements, {} from food. {}; the magnesium post names {} to {} mg a day in supplements "
      "with "
      "osteoporosis or osteopenia, the lower end where food is rich in magnesium. {}",
      total_in_words(supplement), total_in_words(food), upper_level_in_words(day),
      in_words(day.advice.bone_magnesium_least.value), in_words(day.advice.bone_magnesium_most.value),
      day.advice.bone_trial.says);
}

// In what part of the pregnancy the need is higher: the third trimester.
constexpr MonthSpan kThirdTrimester{6, 9};

// Why somebody needs more calcium, in words.
std::vector<std::string> reasons_for_more(const Profile& profile, const Advice& advice) {
  std::vector<std::string> reasons;
  constexpr Conditions kOf{Condition::poor_absorption, Condition::osteopenia, Condition::early_menopause,
                           Condition::acid_blockers, Condition::calcium_lowering_medicines};
  for (const auto& [condition, title] : kConditions) {
    if (!kOf.has(condition) || !profile.conditions.has(condition)) continue;
    reasons.push_back(in_words(condition));
  }
  if (profile.is(Stage::lactating)) reasons.emplace_back("lactating");
  if (profile.is(Stage::pregnant) && kThirdTrimester.contains(profile.stage_months)) {
    reasons.emplace_back("third trimester");
  }
  if (!profile.age_months) return reasons;
  if (Fraction(*profile.age_months) < advice.young_until.value * 12) {
    reasons.push_back(fmt::format("under {}", in_words(advice.young_until.value)));
  }
  if (Fraction(*profile.age_months) >= (advice.old_after.value + 1) * 12) {
    reasons.push_back(fmt::format("over {}", in_words(advice.old_after.value)));
  }
  return reasons;
}

std::string no_reason_in_words(const Profile& profile) {
  if (profile.is(Stage::pregnant) && kThirdTrimester.overlaps(profile.stage_months)) {
    return "pregnant, but the trimester is not given: the calcium post names the third";
  }
  return "nothing in the profile that raises the need";
}

// Food brings about as much as the post wants, and, where that is short of the target, supplements the rest.
bool need_met(const CheckedDay& day, Milligrams food, Milligrams supplement) {
  if (food < day.advice.higher_need_food.milligrams()) return false;
  const std::optional<Reference>& wanted = day.reference.calcium.recommended;
  if (wanted && food + supplement >= wanted->high) return true;
  return supplement >= day.advice.higher_need_supplement.milligrams();
}

}  // namespace

Finding bone_magnesium(const CheckedDay& day) {
  constexpr std::string_view kId = "bone-magnesium";
  const Conditions& conditions = day.person.profile.conditions;
  if (!conditions.has_any({Condition::osteoporosis, Condition::osteopenia})) {
    return not_applicable(kId, "neither osteoporosis nor osteopenia in the profile");
  }
  if (std::string why = why_posts_do_not_apply(day.person.profile); !why.empty())
    return not_applicable(kId, std::move(why));
  const Total& total = day.supplement(Mineral::magnesium);
  const Milligrams least = day.advice.bone_magnesium_least.milligrams();
  const Milligrams most = day.advice.bone_magnesium_most.milligrams();
  const auto status = [&](Milligrams amount) { return amount < least || amount > most ? Status::note : Status::ok; };
  Finding finding = finding_of(kId, day.advice.bone_magnesium_least);
  finding.limit.reset();
  finding.limit_high = day.advice.bone_magnesium_most.value;
  finding.sources.push_back(day.advice.bone_trial.source);
  finding.value = total.amount.counted.exact();
  const bool straddles = total.amount.low < least && total.amount.high > most;
  finding.status = !total.complete && total.amount.low <= most ? Status::unknown
                   : straddles                                 ? Status::unknown
                               : decided(status(total.amount.low), status(total.amount.high));
  finding.message = bone_message(day, total);
  if (finding.status == Status::unknown) finding.message += why_undecided(total.complete);
  return finding;
}

Finding higher_need(const CheckedDay& day) {
  constexpr std::string_view kId = "higher-need";
  const Profile& profile = day.person.profile;
  const std::vector<std::string> reasons = reasons_for_more(profile, day.advice);
  if (reasons.empty()) return not_applicable(kId, no_reason_in_words(profile));
  if (std::string why = why_posts_do_not_apply(profile); !why.empty()) return not_applicable(kId, std::move(why));
  const Total& food = day.intake().food.calcium;
  const Total& supplement = day.supplement(Mineral::calcium);
  Finding finding = finding_of(kId, day.advice.higher_need_food);
  finding.value = food.amount.counted.exact();
  const bool complete = food.complete && supplement.complete;
  const bool surely = need_met(day, food.amount.low, supplement.amount.low);
  const bool possibly = !complete || need_met(day, food.amount.high, supplement.amount.high);
  finding.status = surely ? Status::ok : possibly ? Status::unknown : Status::note;
  finding.message = fmt::format(
      "{}: the calcium post suggests about {} mg of calcium from food and, where food falls short, about {} mg from "
      "supplements in two doses; food has {}, supplements {}",
      fmt::join(reasons, ", "), in_words(day.advice.higher_need_food.value),
      in_words(day.advice.higher_need_supplement.value), total_in_words(food), total_in_words(supplement));
  if (finding.status == Status::unknown) finding.message += why_undecided(complete);
  if (profile.conditions.has_any({Condition::kidney_stones, Condition::high_blood_calcium})) {
    finding.message += ". With kidney stones or high blood calcium ask your doctor before any calcium supplement";
  }
  return finding;
}

}  // namespace calmag
