// One entry from its tokens: a food of the table, a thing with a label, or a dose.
#pragma once

#include <string_view>
#include <vector>

#include "calmag/entry.hpp"
#include "entry_shape.hpp"

namespace calmag {

// Requires tokens without separators and times outside braces, at least one.
Reading read_piece(std::string_view text, const std::vector<Token>& tokens, const Catalogue& catalogue);

}  // namespace calmag
