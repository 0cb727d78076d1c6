// What both forms of the answer of calmag suggest say.
#pragma once

#include <string>
#include <vector>

#include "calmag/proposals.hpp"

namespace calmag {

// "2 x 1/4 cup sesame seeds, whole (72 g)"
std::string words_for(const Candidate& candidate, int times);

// Whether the day's totals are what they are: no range, and no figure that is missing.
bool is_exact(const Suggestion& suggestion);

// What the answer rests on, a sentence or two each: what was assumed about the day and the person, where the foods come
// from, what some of them need said. `shown` are all additions that are shown.
std::vector<std::string> notes_for(const std::vector<const Addition*>& shown, const ProposalChoice& choice,
                                   const Catalogue& catalogue, const Person& person);

// What of the day was not known, and how it was taken; empty: it was all known.
std::string how_the_day_was_taken(const Suggestion& suggestion);

}  // namespace calmag
