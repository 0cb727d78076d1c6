// The periods of a summary one by one, those with nothing logged included.
#pragma once

#include <string>
#include <vector>

#include "calmag/summary.hpp"

namespace calmag {

struct SummaryPeriod {
  DateRange dates;
  Standing standing = Standing::over;
  const SummaryRow* row = nullptr;  // nullptr: nothing logged
};

// In the order of dates, without gaps between them; their rows are those of `summary`.
std::vector<SummaryPeriod> periods_of(const Summary& summary);

// The same with each run of periods with nothing logged made one; what is still to come is a run of its own.
std::vector<SummaryPeriod> with_joined_gaps(const std::vector<SummaryPeriod>& periods);

// "2026-W47": what identifies the period, be it cut off by the ends of the summary.
std::string label(const SummaryPeriod& period, const Summary& summary);

}  // namespace calmag
