// What a day, or an average day, holds, in the figures that people read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calmag/intake.hpp"

namespace calmag {

// "1,034", "~1,034" of a range, "≥1,034" where something is not known: `shown` whole milligrams.
std::string figure(const Total& total, std::int64_t shown);
// Of an entry: "?" without a figure, "-" for none of it.
std::string figure(const std::optional<Interval<Milligrams>>& amount, std::int64_t shown);

// Whole milligrams from food and from supplements, which add up to the rounded total.
std::vector<std::int64_t> origin_parts(const Intake& intake, Mineral mineral);

struct IntakeFigures {
  std::string food;
  std::string supplement;
  std::string all;
};
IntakeFigures figures_of(const Intake& intake, Mineral mineral);

// What the figures of a total are drawn as: where something is not known, what there is at the least.
struct DrawnTotal {
  Milligrams food;
  Milligrams supplement;
  Interval<Milligrams> all;  // a range where that is known from end to end
};
DrawnTotal drawn_total(const Intake& intake, Mineral mineral);

// Calcium over magnesium where both are known exactly and there is magnesium.
std::optional<Fraction> exact_ratio(const Intake& intake);
// "2.46", "~2.46" of ranges, "≤2.46" where some magnesium is not known, "≥2.46" where some calcium is not, "?" where
// some of both is not; "-" without magnesium.
std::string ratio_figure(const Intake& intake);
// The number in it; none in "?" and "-".
std::optional<Fraction> ratio_in_figure(const Intake& intake);

}  // namespace calmag
