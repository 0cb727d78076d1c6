// How much calcium comes from supplements, and whether as much magnesium comes with it.
#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "calmag/wording.hpp"
#include "checks/checked_day.hpp"

namespace calmag {
namespace {

// As much magnesium as there is calcium would be more than the authority allows in supplements.
bool matching_crosses_limit(const CheckedDay& day, const Total& calcium) {
  const std::optional<Reference>& upper = day.reference.magnesium.upper_level;
  return upper && Milligrams::rounded(calcium.amount.low.exact() * day.advice.matching_magnesium.value) > upper->low;
}

}  // namespace

Finding supplement_calcium(const CheckedDay& day, std::string_view id) {
  const Total& total = day.supplement(Mineral::calcium);
  if (total.is_nothing()) return not_applicable(id, std::string(kNoCalcium));
  const Rule& usual = day.advice.supplement_calcium;
  const Rule& most = day.advice.supplement_calcium_most;
  const auto status = [&](Milligrams amount) {
    return amount > most.milligrams() ? Status::above : amount > usual.milligrams() ? Status::note : Status::ok;
  };
  Finding finding = finding_of(id, usual);
  finding.value = total.amount.counted.exact();
  finding.status = decided(status(total.amount.low), total.complete ? status(total.amount.high) : Status::above);
  finding.message = fmt::format("{} from supplements; the calcium post: no more than about {} to {} mg a day",
                                total_in_words(total, (finding.status == Status::above ? most : usual).milligrams()),
                                in_words(usual.value), in_words(most.value));
  if (finding.status == Status::unknown) finding.message += why_undecided(total.complete);
  return finding;
}

Finding matching_magnesium(const CheckedDay& day, std::string_view id) {
  const Total& calcium = day.supplement(Mineral::calcium);
  const Total& magnesium = day.supplement(Mineral::magnesium);
  if (calcium.is_nothing()) return not_applicable(id, std::string(kNoCalcium));
  const Rule& rule = day.advice.matching_magnesium;
  const auto matches = [&](Milligrams of_calcium, Milligrams of_magnesium) {
    return of_magnesium.exact() >= of_calcium.exact() * rule.value;
  };
  Finding finding = finding_of(id, rule);
  finding.value = magnesium.amount.counted.exact();
  finding.limit = finding.limit_low = finding.limit_high = calcium.amount.counted.exact() * rule.value;
  const bool surely = calcium.complete && matches(calcium.amount.high, magnesium.amount.low);
  const bool possibly = !magnesium.complete || matches(calcium.amount.low, magnesium.amount.high);
  const bool crosses = matching_crosses_limit(day, calcium);
  finding.status = surely ? Status::ok : possibly ? Status::unknown : crosses ? Status::note : Status::below;
  finding.message =
      fmt::format("{} of magnesium beside {} of calcium in supplements; the calcium post: as much of each",
                  total_in_words(magnesium, calcium.amount.counted), total_in_words(calcium, magnesium.amount.counted));
  if (finding.status == Status::unknown) finding.message += why_undecided(calcium.complete && magnesium.complete);
  if (crosses && finding.status != Status::below) {
    const Reference& upper = *day.reference.magnesium.upper_level;
    finding.message += fmt::format(". That is above the {} mg that {} sets for supplements: the two disagree",
                                   range_in_words(upper), day.person.authority->title);
  }
  return finding;
}

}  // namespace calmag
