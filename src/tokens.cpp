#include "calmag/tokens.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "calmag/text.hpp"

namespace calmag {
namespace {

constexpr std::size_t kMostWholeDigits = 9;
constexpr std::size_t kMostDecimals = 9;

struct VulgarFraction {
  char32_t code;
  int numerator;
  int denominator;
};

constexpr std::array<VulgarFraction, 19> kVulgarFractions{{
    {U'½', 1, 2}, {U'⅓', 1, 3}, {U'⅔', 2, 3}, {U'¼', 1, 4},  {U'¾', 3, 4}, {U'⅕', 1, 5}, {U'⅖', 2, 5},
    {U'⅗', 3, 5}, {U'⅘', 4, 5}, {U'⅙', 1, 6}, {U'⅚', 5, 6},  {U'⅐', 1, 7}, {U'⅛', 1, 8}, {U'⅜', 3, 8},
    {U'⅝', 5, 8}, {U'⅞', 7, 8}, {U'⅑', 1, 9}, {U'⅒', 1, 10}, {U'↉', 0, 3},
}};

std::optional<Fraction> vulgar_fraction(char32_t code) {
  for (const VulgarFraction& fraction : kVulgarFractions) {
    if (fraction.code == code) return Fraction::of(fraction.numerator, fraction.denominator);
  }
  return std::nullopt;
}

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

// A numeral as written: its digits and the marks between them. 1.000,5
struct Numeral {
  std::string_view text;

  std::size_t count(char mark) const { return static_cast<std::size_t>(std::count(text.begin(), text.end(), mark)); }

  // Whether the part before `end` is one to three digits, not a lone 0, then groups of three behind each `mark`.
  bool grouped_by(char mark, std::size_t end) const {
    const std::string_view whole = text.substr(0, end);
    const std::size_t first = whole.find(mark);
    if (first == 0 || first > 3 || whole.substr(0, first).find_first_not_of('0') == std::string_view::npos)
      return false;
    for (std::size_t i = first; i < whole.size(); i += 4) {
      if (whole[i] != mark || whole.size() - i < 4) return false;
      if (!std::all_of(whole.begin() + i + 1, whole.begin() + i + 4, is_digit)) return false;
    }
    return true;
  }
};

struct NumeralValue {
  Fraction value;
  bool like_thousands = false;
  std::string_view reason;  // not empty: it cannot be read
};

// The value of digits with an optional decimal mark at `decimal` (npos: none), other marks skipped.
NumeralValue value_of(std::string_view text, std::size_t decimal) {
  std::int64_t digits = 0;
  std::int64_t scale = 1;
  std::size_t whole_digits = 0;
  std::string_view decimals = decimal == std::string_view::npos ? std::string_view{} : text.substr(decimal + 1);
  while (!decimals.empty() && decimals.back() == '0') decimals.remove_suffix(1);
  for (const char c : text.substr(0, decimal)) {
    if (!is_digit(c) || (digits == 0 && c == '0')) continue;
    if (++whole_digits > kMostWholeDigits) return {{}, false, "is more than anybody eats"};
    digits = digits * 10 + (c - '0');
  }
  if (decimals.size() > kMostDecimals) return {{}, false, "has more digits than can be measured"};
  for (const char c : decimals) {
    digits = digits * 10 + (c - '0');
    scale *= 10;
  }
  return {Fraction::of(digits, scale), false, {}};
}

// One comma and exactly three digits behind a group that is not 0: thousands. Another lone comma, and a lone dot:
// decimal. Both: the last is decimal. Several of one kind: thousands, in groups of three.
NumeralValue read_numeral(std::string_view text) {
  const Numeral numeral{text};
  constexpr std::string_view kUnclear = "mixes marks that could group thousands or begin decimals";
  const std::size_t commas = numeral.count(',');
  const std::size_t dots = numeral.count('.');
  constexpr std::size_t none = std::string_view::npos;
  if (commas == 0 && dots == 0) return value_of(text, none);
  if (commas > 0 && dots > 0) {
    const std::size_t last = text.find_last_of(".,");
    const char decimal = text[last];
    const char group = decimal == '.' ? ',' : '.';
    if (numeral.count(decimal) != 1 || !numeral.grouped_by(group, last)) return {{}, false, kUnclear};
    return value_of(text, last);
  }
  const char mark = commas > 0 ? ',' : '.';
  const std::size_t first = text.find(mark);
  if (commas + dots > 1) {
    if (!numeral.grouped_by(mark, text.size())) return {{}, false, kUnclear};
    return value_of(text, none);
  }
  const bool groups = numeral.grouped_by(mark, text.size());
  if (mark == ',' && groups) return value_of(text, none);
  const bool zero_before = text.substr(0, first).find_first_not_of('0') == none;
  if (mark == ',' && text.size() - first == 4 && !zero_before) return {{}, false, kUnclear};  // 1234,567
  NumeralValue value = value_of(text, first);
  value.like_thousands = groups;
  return value;
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
    add(mark_of(character.code), character.length);
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

std::vector<Token> tokens_of(std::string_view text, std::vector<Fault>& faults) { return Cutter(text, faults).cut(); }

}  // namespace calmag
