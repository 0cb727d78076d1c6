// What the heads of reports about a day have in common.
#pragma once

#include <string>

#include "calmag/log.hpp"
#include "calmag/person.hpp"

namespace calmag {

// "3 entries, and 1 not understood"
std::string entries_in_words(const Day& day);

// "Woman, 64. Targets: US and Canada (calcium 2011, magnesium 1997)"
std::string person_and_targets(const Person& person);
// The same with others' targets.
std::string person_and_targets(const Person& person, std::string_view whose);

}  // namespace calmag
