// Numbers as people write them in front of a unit: 1 1/2, two and a half, half a dozen, 1-2, ~200.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/quantity.hpp"
#include "calmag/source.hpp"
#include "calmag/tokens.hpp"

namespace calmag {

// A place among the tokens of `text`, and the words there as they are compared.
struct Cursor {
  std::string_view text;
  std::span<const Token> tokens;
  std::size_t at = 0;

  bool done() const { return at >= tokens.size(); }
  bool is(TokenKind kind, std::size_t ahead = 0) const {
    return at + ahead < tokens.size() && tokens[at + ahead].kind == kind;
  }
  // Whether the token there touches the one before it.
  bool glued(std::size_t ahead = 0) const { return at + ahead < tokens.size() && tokens[at + ahead].glued; }
  // The folded word there, or an empty string.
  std::string word(std::size_t ahead = 0) const;
  bool is_word(std::string_view word_there, std::size_t ahead = 0) const;  // & is "and"
  const Token& token(std::size_t ahead = 0) const { return tokens[at + ahead]; }
  std::string_view written(std::size_t ahead = 0) const { return slice(text, token(ahead).extent); }
};

struct Number {
  Interval<Fraction> value;
  bool approximate = false;     // ~, about
  bool like_thousands = false;  // 1.000: see Token
  bool article = false;         // it was only "a" or "an"
};

// Reads the number at the cursor and moves behind it. None there: nothing moves. A number that makes no sense (a zero
// denominator, a negative one, a range that runs down) is a fault, and read as it stands.
std::optional<Number> read_number(Cursor& cursor, std::vector<Fault>& faults);

}  // namespace calmag
