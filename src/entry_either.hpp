// One food or another, with a slash between them: corn/canola oil, milk/soy milk.
#pragma once

#include <string_view>
#include <vector>

#include "calmag/entry.hpp"
#include "calmag/tokens.hpp"

namespace calmag {

// As read_piece(), but for what a slash between words leaves open: where both are one food, that food; where both are
// foods, or all but one, a fault that names them. Requires what read_piece() does.
std::vector<Reading> read_either(std::string_view text, const std::vector<Token>& tokens, const Catalogue& catalogue);

}  // namespace calmag
