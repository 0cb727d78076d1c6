// The labels below a chart over time.
#pragma once

#include <vector>

#include "bar_chart.hpp"
#include "summary_periods.hpp"

namespace calmag {

// At most 13, whatever the number of periods: of each, or of those with which a week, a month or a year begins.
std::vector<ChartLabel> axis_labels(const std::vector<SummaryPeriod>& periods, const Summary& summary);

}  // namespace calmag
