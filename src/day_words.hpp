// What the heads of reports about a day have in common.
#pragma once

#include <string>
#include <vector>

#include "calmag/assess.hpp"
#include "calmag/log.hpp"
#include "calmag/person.hpp"

namespace calmag {

// "3 entries, and 1 not understood"
std::string entries_in_words(const Day& day);

// "Woman, 64. Targets: US and Canada (calcium 2011, magnesium 1997)"
std::string person_and_targets(const Person& person);
// The same with others' targets.
std::string person_and_targets(const Person& person, std::string_view whose);

// The same of an assessment, which may be by many authorities.
std::string person_and_targets(const Person& person, const Assessment& assessment);

// "Saturday 21 November 2026", "Saturday 21 November 2026, so far"
std::string title_of(const Assessment& assessment);

// "Calcium and magnesium, Saturday 21 November 2026"; of several days, from the first to the last.
std::string heading(const std::vector<Assessment>& days);

}  // namespace calmag
