// Numbers of imported foods within an entry: "fdc 171265", "fdc:171265", "off 0123456789012".
#pragma once

#include <string_view>
#include <vector>

#include "calmag/source.hpp"
#include "calmag/tokens.hpp"

namespace calmag {

// Makes one word of each, so that its number is no amount. What was wrong with such a numeral, as an amount, is taken
// from `faults`.
void protect_item_numbers(std::string_view text, std::vector<Token>& tokens, std::vector<Fault>& faults);

}  // namespace calmag
