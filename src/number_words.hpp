// Numbers in words: twenty-five, two thirds, half, a dozen, a couple.
#pragma once

#include <optional>

#include "calmag/number.hpp"

namespace calmag {

struct SpokenNumber {
  Fraction value;
  bool article = false;  // it was only "a" or "an"
};

// Whether "a" or "an" stands there.
bool is_article(const Cursor& cursor, std::size_t ahead = 0);

// Reads the number in words at the cursor and moves behind it. "dozen" is one, and stays to be read. None there:
// nothing moves.
std::optional<SpokenNumber> read_spoken_number(Cursor& cursor);

// The same for a part of one behind "and": a half, three quarters.
std::optional<Fraction> read_spoken_part(Cursor& cursor);

}  // namespace calmag
