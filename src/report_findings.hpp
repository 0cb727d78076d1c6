// The checks of a day as people read them: title, status, and what was found.
#pragma once

#include <string>

#include "calmag/assess.hpp"
#include "calmag/report.hpp"

namespace calmag {

std::string title_of(const Finding& finding);  // "magnesium upper level"
std::string in_words(Status status);           // "over limit"

// As lines of text. The dosing checks that say nothing of this day are left out; where none of them is for this person,
// a line says why.
std::string findings_text(const Assessment& assessment, const Profile& profile, TextStyle style);

}  // namespace calmag
