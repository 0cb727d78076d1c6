// Reference intakes as JSON, alike in assessments, summaries and ranges.
#pragma once

#include <optional>

#include "calmag/reference.hpp"
#include "calmag/verdict.hpp"
#include "json_values.hpp"

namespace calmag {

// Null where there is none.
Json recommended_json(const std::optional<Reference>& reference);
Json upper_level_json(const std::optional<Reference>& reference);

// Both minerals', with whose they are.
Json references_json(const Authority& authority, const PerMineral<MineralReference>& references);

}  // namespace calmag
