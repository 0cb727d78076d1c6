// Calcium and magnesium of a day as two bars of a page.
#pragma once

#include <string>

#include "calmag/assess.hpp"

namespace calmag {

// A figure with both, each on its own scale: food and supplement beside what is recommended and the upper level. HTML,
// which needs kChartPattern and kChartStyle.
std::string day_bars(const Assessment& assessment);

}  // namespace calmag
