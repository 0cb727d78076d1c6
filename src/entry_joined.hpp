// Things that were said together as one entry: tea with 2 tbsp milk, toast with butter, lettuce and tomato.
#pragma once

#include <string_view>
#include <vector>

#include "calmag/entry.hpp"
#include "calmag/tokens.hpp"

namespace calmag {

// The entries that these tokens are: one, or those that they can be parted in at joining words, each with its own
// faults. At least one. A name goes before its parts: chicken with rice is one dish if there is a food of that name.
// An amount behind a joining word begins an entry of its own; for a thing without one see entry_unsaid.hpp. What "and"
// joins, with nothing of its own to say how much, is one reading if it has a fault: an unknown part may belong to one
// name with the others, and an amount before it may be for all of them. Requires tokens without separators and times
// outside braces, at least one.
std::vector<Reading> read_joined(std::string_view text, const std::vector<Token>& tokens, const Catalogue& catalogue,
                                 NameSuggester* suggester);

// Whether the tokens are a list of foods that "and" joins, without amounts: eggs and bacon.
bool lists_foods(std::string_view text, const std::vector<Token>& tokens, const Catalogue& catalogue);

}  // namespace calmag
