// The charts of a summary as figures of a page, each with its key and what has to be said of it.
#pragma once

#include <string>

#include "calmag/advice.hpp"
#include "calmag/summary.hpp"

namespace calmag {

// Calcium and magnesium by period, and the ratio. HTML; empty where there is nothing to draw.
std::string summary_charts(const Summary& summary, const Advice& advice);

}  // namespace calmag
