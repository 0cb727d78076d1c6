// Totals of a mineral as JSON, alike in all reports.
#pragma once

#include "calmag/intake.hpp"
#include "json_values.hpp"

namespace calmag {

Json total_json(const Intake& intake, Mineral mineral);

}  // namespace calmag
