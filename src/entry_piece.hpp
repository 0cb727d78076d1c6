// One entry from its tokens: a food of the table, a thing with a label, a dose, or a recipe, which is several.
#pragma once

#include <string_view>
#include <vector>

#include "calmag/entry.hpp"
#include "entry_shape.hpp"

namespace calmag {

// At least one reading; an unknown food has no suggestions yet. Requires tokens without separators and times outside
// braces, at least one.
std::vector<Reading> read_piece(std::string_view text, const std::vector<Token>& tokens, const Catalogue& catalogue);

}  // namespace calmag
