// A numeral in digits, with the marks that group thousands or begin decimals; and the fractions of one character.
#pragma once

#include <optional>
#include <string_view>

#include "calmag/quantity.hpp"

namespace calmag {

struct NumeralValue {
  Fraction value;
  bool like_thousands = false;
  std::string_view reason;  // not empty: it cannot be read
};

// One comma and exactly three digits behind a group that is not 0: thousands. Another lone comma, and a lone dot:
// decimal. Both: the last is decimal. Several of one kind: thousands, in groups of three.
NumeralValue read_numeral(std::string_view text);

// The value of a character such as U+00BD (a half), or nothing.
std::optional<Fraction> vulgar_fraction(char32_t code);

}  // namespace calmag
