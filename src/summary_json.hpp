// A period of a summary as JSON, which is also where the columns of CSV and TSV come from.
#pragma once

#include "json_values.hpp"
#include "summary_periods.hpp"

namespace calmag {

Json period_json(const SummaryPeriod& period, const Summary& summary);

}  // namespace calmag
