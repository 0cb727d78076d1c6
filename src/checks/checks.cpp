#include "checks/checks.hpp"

#include "checks/checked_day.hpp"

namespace calmag {

std::vector<Finding> findings_for(const Assessment& assessment, const Catalogue& catalogue, const Person& person) {
  const auto bedtime = static_cast<int>(catalogue.advice.bedtime_from.value.rounded());
  const CheckedDay day{assessment, catalogue.advice, person, occasions_of(assessment.day, bedtime)};
  return {target(day, Mineral::calcium),
          target(day, Mineral::magnesium),
          limit(day, Mineral::calcium),
          limit(day, Mineral::magnesium),
          ratio(day),
          food_first(day),
          supplement_calcium(day),
          divided_doses(day),
          competing_doses(day),
          matching_magnesium(day),
          extra_magnesium(day),
          vitamins(day),
          magnesium_form(day),
          bone_magnesium(day),
          higher_need(day)};
}

}  // namespace calmag
