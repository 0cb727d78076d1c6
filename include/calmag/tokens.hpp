// An entry cut into tokens: numerals, words and marks, each with its place.
//
// Cutting knows how numerals are written (thousands, decimal comma, ½), and nothing of what they mean together:
// 1 1/2 is three tokens and a number only in number.hpp.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/quantity.hpp"
#include "calmag/source.hpp"

namespace calmag {

enum class TokenKind : unsigned char {
  numeral,  // 2   0.5   1,000   ½
  word,     // yogurt   2%   µg   "a name in quotes", whatever is in it
  time,     // @breakfast   @20:15 (all of it)
  comma,
  semicolon,
  plus,      // +
  minus,     // a hyphen, dash or minus sign with a space before it, or at the start, and a number right behind: -2
  dash,      // any other
  slash,     // /  ⁄
  multiply,  // x × * between numerals and amounts
  about,     // ~
  open_round,
  close_round,
  open_brace,
  close_brace,
  colon,
  percent,  // a % that stands alone
  other,    // any other character
};

struct Token {
  TokenKind kind = TokenKind::other;
  Extent extent;
  bool glued = false;           // no space between the token before and this one
  Fraction value;               // of a numeral
  bool vulgar = false;          // the numeral is one character such as ½
  bool like_thousands = false;  // 1.000: a decimal by the rule, but three digits behind the dot
};

// The tokens of `text`. What cannot be read as a numeral (1.2.3, 1e3, more digits than anybody means) is a fault, and
// a numeral of value 0 in its place. Requires text without control characters, in UTF-8.
std::vector<Token> tokens_of(std::string_view text, std::vector<Fault>& faults);

// How long the name in double quotes is that begins at `at`, with both quotes; 0: none begins there. It begins behind a
// space or at the start, with no space behind the quote: 8" is a length.
std::size_t quoted_length(std::string_view text, std::size_t at);

}  // namespace calmag
