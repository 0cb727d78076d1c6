// Whether calcium keeps to its ceiling against magnesium.
#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "calmag/wording.hpp"
#include "checks/checked_day.hpp"

namespace calmag {
namespace {

// Two decimals; a ratio that is over the ceiling never looks as if it were at it.
std::string rounded_ratio(Fraction ratio, Fraction ceiling) {
  std::string two = in_hundredths(ratio);
  const bool hides = Fraction::of(ratio.rounded(100), 100) == ceiling && ratio != ceiling;
  if (!hides) return two;
  // In thousandths, where that tells them apart.
  return ratio.rounded(1000) != ceiling.rounded(1000) ? in_words(ratio)
                                                      : fmt::format("a little over {}", in_words(ceiling));
}

std::string ratio_in_words(const Ratio& ratio, const Total& magnesium, Fraction ceiling) {
  if (ratio.exact) return fmt::format("calcium to magnesium {} to 1", rounded_ratio(*ratio.exact, ceiling));
  if (magnesium.complete && magnesium.amount.high == Milligrams{}) return "calcium without any magnesium";
  if (ratio.low && ratio.high) {
    return fmt::format("calcium to magnesium {} to {} to 1", rounded_ratio(*ratio.low, ceiling),
                       rounded_ratio(*ratio.high, ceiling));
  }
  if (ratio.high) return fmt::format("calcium to magnesium at most {} to 1", rounded_ratio(*ratio.high, ceiling));
  if (ratio.low) return fmt::format("calcium to magnesium at least {} to 1", rounded_ratio(*ratio.low, ceiling));
  return "calcium to magnesium: not known";
}

// Where somebody who meets both recommended intakes exactly is over the ceiling, what that means.
std::string by_targets(const CheckedDay& day) {
  const std::optional<Reference>& calcium = day.reference.calcium.recommended;
  const std::optional<Reference>& magnesium = day.reference.magnesium.recommended;
  const Fraction ceiling = day.advice.ratio_ceiling.value;
  if (!calcium || !magnesium || calcium->low.exact() <= ceiling * magnesium->high.exact()) return {};
  const std::string both = calcium->exact() && magnesium->exact()
                               ? rounded_ratio(calcium->low.exact() / magnesium->low.exact(), ceiling)
                               : "more than " + in_words(ceiling);
  return fmt::format(
      ". The intakes that {} recommends are themselves {} to 1: the way out is magnesium from food, not less calcium",
      day.person.authority->title, both);
}

std::string ratio_message(const CheckedDay& day, Status status, const Total& calcium, const Total& magnesium) {
  const std::string ceiling = fmt::format("the calcium post: at most {} to 1, a ceiling and not an ideal",
                                          in_words(day.advice.ratio_ceiling.value));
  std::string figures =
      fmt::format("{}; {}", ratio_in_words(day.assessment.ratio, magnesium, day.advice.ratio_ceiling.value), ceiling);
  if (status == Status::unknown) return figures + std::string(why_undecided(calcium.complete && magnesium.complete));
  if (status != Status::above) return figures;
  // Magnesium that would bring the ratio down to the ceiling, rounded up: less would not.
  const Milligrams missing =
      magnesium_for(calcium.amount.counted, day.advice.ratio_ceiling.value) - magnesium.amount.counted;
  return fmt::format("{}. {} more magnesium from food would bring it back{}", figures, in_whole_milligrams_up(missing),
                     by_targets(day));
}

}  // namespace

Finding ratio(const CheckedDay& day) {
  Finding finding;
  finding.id = "ratio";
  const Fraction ceiling = day.advice.ratio_ceiling.value;
  finding.limit = finding.limit_low = finding.limit_high = ceiling;
  finding.sources = {day.advice.ratio_ceiling.source};
  const Total calcium = day.intake().all(Mineral::calcium);
  const Total magnesium = day.intake().all(Mineral::magnesium);
  finding.value = day.assessment.ratio.exact;
  finding.status = ratio_status(day.intake(), excess_of(day.day(), ceiling));
  if (finding.status == Status::not_applicable) {
    finding.message = "neither calcium nor magnesium: there is no ratio";
    return finding;
  }
  finding.message = ratio_message(day, finding.status, calcium, magnesium);
  return finding;
}

}  // namespace calmag
