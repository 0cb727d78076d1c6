// A profile as JSON, alike in all reports.
#pragma once

#include "calmag/profile.hpp"
#include "json_values.hpp"

namespace calmag {

Json profile_json(const Profile& profile);

}  // namespace calmag
