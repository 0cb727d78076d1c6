#include "calmag/tokens.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "numeral.hpp"

namespace calmag {
namespace {

bool is_dash(char32_t code) {
  return code == '-' || code == 0x2022 || (code >= 0x2010 && code <= 0x2015) || code == 0x2053 || code == 0x2212;
}
bool is_blank(char32_t code) { return code == ' ' || code == '\t' || code == 0xA0 || code == 0x202F || code == 0x2009; }

TokenKind mark_of(char32_t code) {
  switch (code) {
    case ',': return TokenKind::comma;
    case ';': return TokenKind::semicolon;
    case '+': return TokenKind::plus;
    case '/':
    case '|':
    case 0x2044:
    case 0x2215: return TokenKind::slash;
    case '*':
    case 0xD7: return TokenKind::multiply;
    case '~':
    case 0x2248: return TokenKind::about;
    case '(':
    case '[': return TokenKind::open_round;
    case ')':
    case ']': return TokenKind::close_round;
    case '{': return TokenKind::open_brace;
    case '}': return TokenKind::close_brace;
    case ':': return TokenKind::colon;
    case '%': return TokenKind::percent;
    default: return TokenKind::other;
  }
}

bool is_word_character(char32_t code) {
  if (code < 0x80) {
    const char c = static_cast<char>(code);
    return is_ascii_letter(c) || is_digit(c) || c == '\'' || c == '.' || c == '&';
  }
  return !is_blank(code) && !is_dash(code) && mark_of(code) == TokenKind::other && !vulgar_fraction(code);
}

class Cutter {
 public:
  Cutter(std::string_view text, std::vector<Fault>& faults) : text_(text), faults_(faults) {}

  std::vector<Token> cut() {
    while (at_ < text_.size()) {
      const Character character = character_at(text_, at_);
      if (is_blank(character.code)) {
        at_ += character.length;
        continue;
      }
      cut_one(character);
    }
    return std::move(tokens_);
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  bool after_space() const { return at_ == 0 || is_space(text_[at_ - 1]); }

  Token& add(TokenKind kind, std::size_t length) {
    const bool glued = !tokens_.empty() && tokens_.back().extent.end() == at_;
    tokens_.push_back({kind, {at_, length}, glued, {}, false, false});
    at_ += length;
    return tokens_.back();
  }

  void cut_one(Character character) {
    const char c = text_[at_];
    if (is_digit(c) || (c == '.' && is_digit(peek(1)))) return cut_numeral();
    if (const auto fraction = vulgar_fraction(character.code)) {
      Token& token = add(TokenKind::numeral, character.length);
      token.value = *fraction;
      token.vulgar = true;
      return;
    }
    if (c == ',' && after_space() && is_digit(peek(1))) return refuse_bare_decimal();
    if (const std::size_t length = quoted_length(text_, at_); length > 0) {
      add(TokenKind::word, length);
      return;
    }
    if (c == '@') return cut_time();
    if (is_dash(character.code)) {
      const bool sign = after_space() && begins_numeral(at_ + character.length);
      add(sign && !continues_range() ? TokenKind::minus : TokenKind::dash, character.length);
      return;
    }
    if ((c == 'x' || c == 'X') && multiplies()) {
      add(TokenKind::multiply, 1);
      return;
    }
    if (is_inch_mark(character.code) && at_ > 0 && is_digit(text_[at_ - 1])) {
      add(TokenKind::word, character.length);
      return;
    }
    if (is_stray_apostrophe(character)) {
      add(TokenKind::other, character.length);
      return;
    }
    if (is_word_character(character.code) && c != '.' && c != '&') return cut_word();
    add(c == '&' ? TokenKind::word : mark_of(character.code), character.length);  // & is "and" in short
  }

  // 8" behind a number
  static bool is_inch_mark(char32_t code) { return code == '"' || code == 0x2033 || code == 0x201D; }

  // An apostrophe that stands in no word: 1'200, 5'.
  bool is_stray_apostrophe(Character character) const {
    if (character.code != '\'' && character.code != 0x2019) return false;
    const std::size_t next = at_ + character.length;
    return next >= text_.size() || is_digit(text_[next]) || !is_word_character(character_at(text_, next).code);
  }

  bool begins_numeral(std::size_t offset) const {
    if (offset >= text_.size()) return false;
    return is_digit(text_[offset]) || text_[offset] == '.' || vulgar_fraction(character_at(text_, offset).code);
  }

  // ",5" could be a half, or the 5 behind a comma between entries.
  void refuse_bare_decimal() {
    std::size_t length = 1;
    while (is_digit(peek(length))) ++length;
    faults_.push_back({{at_, length},
                       "number.unreadable",
                       "this could be a decimal, or a comma before a number",
                       "write 0,5 for a half, and a space behind a comma between entries"});
    add(TokenKind::numeral, length);
  }

  // 2 -3: a hyphen behind a numeral goes on with it, however it is spaced.
  bool continues_range() const { return !tokens_.empty() && tokens_.back().kind == TokenKind::numeral; }

  // Whether the letter x here is a times sign: behind a numeral, or before one and not inside a word.
  bool multiplies() const {
    const bool behind_numeral = !tokens_.empty() && tokens_.back().kind == TokenKind::numeral;
    const bool ends_here = is_space(peek(1)) || peek(1) == '\0' || peek(1) == '(';
    if (behind_numeral) return ends_here || is_digit(peek(1)) || peek(1) == '.';
    std::size_t next = 1;
    while (is_space(peek(next))) ++next;
    return after_space() && is_digit(peek(next));
  }

  void cut_numeral() {
    std::size_t length = 0;
    while (is_digit(peek(length)) || ((peek(length) == '.' || peek(length) == ',') && is_digit(peek(length + 1)))) {
      ++length;
    }
    const std::string_view written = text_.substr(at_, length);
    const char next = peek(length);
    if (next == '%') return cut_percentage(length);
    const char after = peek(length + 1);
    if ((next == 'e' || next == 'E') &&
        (is_digit(after) || ((after == '+' || after == '-') && is_digit(peek(length + 2))))) {
      std::size_t end = length + 2;
      while (is_digit(peek(end))) ++end;
      faults_.push_back({{at_, end},
                         "number.exponent",
                         fmt::format("'{}' could be misread", text_.substr(at_, std::min(end, std::size_t{40}))),
                         "write the number out, as in 1000"});
      add(TokenKind::numeral, end);
      return;
    }
    const NumeralValue number = read_numeral(written);
    if (!number.reason.empty()) {
      faults_.push_back(
          {{at_, length},
           "number.unreadable",
           fmt::format("'{}{}' {}", written.substr(0, 40), written.size() > 40 ? "…" : "", number.reason)});
    }
    Token& token = add(TokenKind::numeral, length);
    token.value = number.value;
    token.like_thousands = number.like_thousands;
  }

  // 2% is part of a name (2% milk), not a quantity.
  void cut_percentage(std::size_t digits) { add(TokenKind::word, digits + 1); }

  void cut_time() {
    std::size_t length = 1;
    while (at_ + length < text_.size()) {
      const Character character = character_at(text_, at_ + length);
      const bool clock = character.code == ':' && is_digit(peek(length + 1));
      if (!clock && (!is_word_character(character.code) || character.code == '&')) break;
      length += character.length;
    }
    while (length > 1 && peek(length - 1) == '.') --length;
    // @8:30 pm
    if (is_digit(peek(length - 1)) && is_space(peek(length))) {
      const std::string half = folded(text_.substr(at_ + length + 1, 2));
      const char behind = peek(length + 3);
      if ((half == "am" || half == "pm") && !is_ascii_letter(behind) && !is_digit(behind)) length += 3;
    }
    add(TokenKind::time, length);
  }

  void cut_word() {
    const bool behind_numeral =
        !tokens_.empty() && tokens_.back().kind == TokenKind::numeral && tokens_.back().extent.end() == at_;
    std::size_t length = 0;
    while (at_ + length < text_.size()) {
      const Character character = character_at(text_, at_ + length);
      if (!is_word_character(character.code)) break;
      if (behind_numeral && is_digit(peek(length))) break;  // 1lb2oz
      length += character.length;
    }
    while (length > 1 && (peek(length - 1) == '.' || peek(length - 1) == '&')) --length;
    add(TokenKind::word, length);
    if (peek() == '.') ++at_;  // the full stop of an abbreviation: oz.
  }

  std::string_view text_;
  std::vector<Fault>& faults_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

std::size_t quoted_length(std::string_view text, std::size_t at) {
  if (text[at] != '"' || (at > 0 && !is_space(text[at - 1]))) return 0;
  const std::size_t end = text.find('"', at + 1);
  if (end == std::string_view::npos || end == at + 1 || is_space(text[at + 1])) return 0;
  return end + 1 - at;
}

std::vector<Token> tokens_of(std::string_view text, std::vector<Fault>& faults) { return Cutter(text, faults).cut(); }

}  // namespace calmag
