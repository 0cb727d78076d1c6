#include "intake_figures.hpp"

#include "calmag/wording.hpp"
#include "text_layout.hpp"

namespace calmag {

std::string figure(const Total& total, std::int64_t shown) {
  if (!total.complete) return "≥" + thousands(total.amount.exact() ? shown : total.amount.low.exact().rounded());
  return (total.amount.exact() ? "" : "~") + thousands(shown);
}

std::string figure(const std::optional<Interval<Milligrams>>& amount, std::int64_t shown) {
  if (!amount) return "?";
  if (amount->exact()) return amount->counted == Milligrams{} ? "-" : thousands(shown);
  return "~" + thousands(shown);
}

std::vector<std::int64_t> origin_parts(const Intake& intake, Mineral mineral) {
  return whole_parts({intake.food[mineral].amount.counted, intake.supplement[mineral].amount.counted},
                     intake.all(mineral).amount.counted.exact().rounded());
}

IntakeFigures figures_of(const Intake& intake, Mineral mineral) {
  const std::vector<std::int64_t> parts = origin_parts(intake, mineral);
  return {figure(intake.food[mineral], parts[0]), figure(intake.supplement[mineral], parts[1]),
          figure(intake.all(mineral), parts[0] + parts[1])};
}

DrawnTotal drawn_total(const Intake& intake, Mineral mineral) {
  const Interval<Milligrams>& food = intake.food[mineral].amount;
  const Interval<Milligrams>& supplement = intake.supplement[mineral].amount;
  if (!intake.all(mineral).complete) return {food.low, supplement.low, food.low + supplement.low};
  return {food.counted, supplement.counted, food + supplement};
}

std::optional<Fraction> exact_ratio(const Intake& intake) {
  const Total calcium = intake.all(Mineral::calcium);
  const Total magnesium = intake.all(Mineral::magnesium);
  if (!calcium.exact() || !magnesium.exact() || magnesium.is_nothing()) return std::nullopt;
  return Fraction::of(calcium.amount.counted.micrograms(), magnesium.amount.counted.micrograms());
}

std::string ratio_figure(const Intake& intake) {
  const std::optional<Fraction> ratio = ratio_in_figure(intake);
  if (!ratio) return intake.all(Mineral::magnesium).is_nothing() ? "-" : "?";
  const Total calcium = intake.all(Mineral::calcium);
  const Total magnesium = intake.all(Mineral::magnesium);
  const bool exact = calcium.amount.exact() && magnesium.amount.exact();
  const std::string_view mark = !magnesium.complete ? "≤" : !calcium.complete ? "≥" : exact ? "" : "~";
  return std::string(mark) + in_hundredths(*ratio);
}

std::optional<Fraction> ratio_in_figure(const Intake& intake) {
  const Total calcium = intake.all(Mineral::calcium);
  const Total magnesium = intake.all(Mineral::magnesium);
  const auto over = [](Milligrams one, Milligrams other) -> std::optional<Fraction> {
    if (other == Milligrams{}) return std::nullopt;
    return Fraction::of(one.micrograms(), other.micrograms());
  };
  if (!calcium.complete && !magnesium.complete) return std::nullopt;
  if (!magnesium.complete) return over(calcium.amount.high, magnesium.amount.low);
  if (!calcium.complete) return over(calcium.amount.low, magnesium.amount.high);
  return over(calcium.amount.counted, magnesium.amount.counted);
}

}  // namespace calmag
