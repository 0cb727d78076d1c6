// Decimal numbers in data files, exact from their text to a whole number of ticks.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace calmag {

// The decimal number `text` (-1, 0.118, 2e-05) times 10 to the power of `shift`, to the nearest whole number, half away
// from zero, however many digits it has. None: it is no such number, or the result has more than 15 digits.
std::optional<std::int64_t> rounded_decimal(std::string_view text, int shift);

}  // namespace calmag
