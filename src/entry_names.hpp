// Names among the words of an entry, and those nearest to one that is not known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/entry.hpp"
#include "calmag/tokens.hpp"

namespace calmag {

// Makes single words of the names in the tables that could be read as amounts: half and half, 7-up, vitamin a.
void protect_numeric_names(std::string_view text, std::vector<Token>& tokens, const Catalogue& catalogue);

// The name that these words spell, as typed where they stand together, without leading fillers.
std::string name_of(std::string_view text, const std::vector<Token>& words, const Vocabulary& vocabulary);

}  // namespace calmag
