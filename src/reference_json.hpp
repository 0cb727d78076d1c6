// Reference intakes as JSON, alike in assessments and in ranges.
#pragma once

#include <optional>

#include "calmag/reference.hpp"
#include "json_values.hpp"

namespace calmag {

// Null where there is none.
Json recommended_json(const std::optional<Reference>& reference);
Json upper_level_json(const std::optional<Reference>& reference);

}  // namespace calmag
