// Where the entries of a line end: at semicolons, and at commas that join nothing.
#pragma once

#include <string_view>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/source.hpp"
#include "calmag/tokens.hpp"

namespace calmag {

// What stands between two separators.
struct Piece {
  std::vector<Token> tokens;  // without times
  std::vector<Token> times_before;
  std::vector<Token> times_behind;
  bool behind_comma = false;  // a comma, not a semicolon, stands before it
  bool time_inside = false;   // something stands behind a time that stands behind something
  Extent extent;
};

// The pieces of a line, none of them empty. Those behind a comma that can only belong to what stands before it, or only
// complete it, are one piece with it. What could belong there and could be an entry of its own goes to `faults`.
std::vector<Piece> pieces_of(std::string_view text, const std::vector<Token>& tokens, const Catalogue& catalogue,
                             std::vector<Fault>& faults);

}  // namespace calmag
