// A profile as JSON, alike in all reports.
#pragma once

#include "calmag/person.hpp"
#include "json_values.hpp"

namespace calmag {

Json profile_json(const Profile& profile);
// The same with the birth.
Json person_json(const Person& person);

}  // namespace calmag
