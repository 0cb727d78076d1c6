// Things that were said together as one entry: tea with 2 tbsp milk, toast with butter, lettuce and tomato.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calmag/entry.hpp"
#include "calmag/tokens.hpp"

namespace calmag {

// The entries that these tokens are when they are parted at a joining word, each of which can be read by itself;
// nothing if they cannot be parted so. Behind "with" or "on", a thing without an amount counts as one usual portion
// only where that is small (see Advice::small_portion); otherwise the one reading asks how much it is. "and" joins two
// things that both have an amount, or neither. Requires tokens that are no single entry.
std::optional<std::vector<Reading>> read_joined(std::string_view text, const std::vector<Token>& tokens,
                                                const Catalogue& catalogue);

}  // namespace calmag
