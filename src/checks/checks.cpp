#include "checks/checks.hpp"

#include <array>

#include "checks/checked_day.hpp"

namespace calmag {
namespace {

struct DosingCheck {
  std::string_view id;
  Finding (*check)(const CheckedDay& day, std::string_view id);
};

constexpr std::array<DosingCheck, 7> kDosingChecks{{{"supplement-calcium", supplement_calcium},
                                                    {"divided-doses", divided_doses},
                                                    {"competing-doses", competing_doses},
                                                    {"matching-magnesium", matching_magnesium},
                                                    {"extra-magnesium", extra_magnesium},
                                                    {"vitamins", vitamins},
                                                    {"magnesium-form", magnesium_form}}};

std::vector<Finding> against_authority(const CheckedDay& day) {
  return {target(day, Mineral::calcium), target(day, Mineral::magnesium), limit(day, Mineral::calcium),
          limit(day, Mineral::magnesium)};
}

}  // namespace

std::vector<Finding> findings_for(const Assessment& assessment, const Catalogue& catalogue, const Person& person) {
  const auto bedtime = static_cast<int>(catalogue.advice.bedtime_from.value.rounded());
  const CheckedDay day{assessment, assessment.reference, catalogue.advice, person,
                       occasions_of(assessment.day, bedtime)};
  std::vector<Finding> findings = against_authority(day);
  findings.push_back(ratio(day));
  findings.push_back(food_first(day));
  const std::string why_not = why_posts_do_not_apply(person.profile);
  for (const auto& [id, check] : kDosingChecks) {
    findings.push_back(why_not.empty() ? check(day, id) : not_applicable(id, why_not));
  }
  findings.push_back(bone_magnesium(day));
  findings.push_back(higher_need(day));
  return findings;
}

std::vector<Finding> findings_by(const PerMineral<MineralReference>& reference, const Assessment& assessment,
                                 const Catalogue& catalogue, const Person& person) {
  return against_authority({assessment, reference, catalogue.advice, person, {}});
}

}  // namespace calmag
