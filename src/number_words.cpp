#include "number_words.hpp"

#include <array>
#include <string>
#include <string_view>

namespace calmag {
namespace {

struct NumberWord {
  std::string_view word;
  int value;
};

constexpr std::array<NumberWord, 29> kWholeWords{{
    {"zero", 0},      {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},
    {"six", 6},       {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},
    {"twelve", 12},   {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17},
    {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fifty", 50},
    {"sixty", 60},    {"seventy", 70},  {"eighty", 80},   {"ninety", 90},  {"fourty", 40},
}};

// Words for a part of one, singular and plural.
constexpr std::array<NumberWord, 13> kPartWords{{
    {"half", 2},
    {"halves", 2},
    {"third", 3},
    {"thirds", 3},
    {"quarter", 4},
    {"quarters", 4},
    {"fourth", 4},
    {"fourths", 4},
    {"fifth", 5},
    {"fifths", 5},
    {"eighth", 8},
    {"eighths", 8},
    {"tenth", 10},
}};

template <std::size_t size>
std::optional<int> value_in(const std::array<NumberWord, size>& words, std::string_view word) {
  for (const NumberWord& entry : words) {
    if (entry.word == word) return entry.value;
  }
  return std::nullopt;
}

class SpokenNumberReader {
 public:
  explicit SpokenNumberReader(Cursor& cursor) : cursor_(cursor) {}

  // one   twenty-five   half   a quarter   two thirds   a couple   a dozen   a
  std::optional<SpokenNumber> read() {
    const std::string word = cursor_.word();
    if (word.empty()) return std::nullopt;
    if (is_article(cursor_)) return read_after_article();
    if (word == "dozen") return SpokenNumber{Fraction(1)};  // the word itself is read by the caller
    if (word == "couple" || word == "pair") {
      ++cursor_.at;
      return SpokenNumber{Fraction(2)};
    }
    if (const auto part = value_in(kPartWords, word); part && (word == "half" || word == "quarter")) {
      ++cursor_.at;
      return SpokenNumber{Fraction::of(1, *part)};
    }
    const std::optional<int> whole = read_whole_words();
    if (!whole) return std::nullopt;
    const std::size_t hyphen = cursor_.is(TokenKind::dash) && cursor_.glued() ? 1 : 0;
    if (const auto part = value_in(kPartWords, cursor_.word(hyphen)); part && *whole > 0) {
      cursor_.at += hyphen + 1;
      return SpokenNumber{Fraction::of(*whole, *part)};
    }
    return SpokenNumber{Fraction(*whole)};
  }

 private:
  std::optional<SpokenNumber> read_after_article() {
    const std::string next = cursor_.word(1);
    if (const auto part = value_in(kPartWords, next)) {
      cursor_.at += 2;
      return SpokenNumber{Fraction::of(1, *part)};
    }
    if (next == "couple" || next == "pair") {
      cursor_.at += 2;
      return SpokenNumber{Fraction(2)};
    }
    if (next == "hundred") {
      cursor_.at += 2;
      return SpokenNumber{Fraction(100 + read_below_hundred().value_or(0))};
    }
    ++cursor_.at;
    return SpokenNumber{Fraction(1), true};
  }

  // three   twenty-five   two hundred and fifty
  std::optional<int> read_whole_words() {
    std::optional<int> value = read_tens();
    if (!value || !cursor_.is_word("hundred")) return value;
    ++cursor_.at;
    return *value * 100 + read_below_hundred().value_or(0);
  }

  // "and fifty", "fifty" behind a hundred: moves behind it.
  std::optional<int> read_below_hundred() {
    const std::size_t before = cursor_.at;
    if (cursor_.is_word("and")) ++cursor_.at;
    const std::optional<int> rest = read_tens();
    if (!rest) cursor_.at = before;
    return rest;
  }

  // one   twenty   twenty-five
  std::optional<int> read_tens() {
    const std::optional<int> first = value_in(kWholeWords, cursor_.word());
    if (!first) return std::nullopt;
    ++cursor_.at;
    if (*first < 20) return first;
    const std::size_t hyphen = cursor_.is(TokenKind::dash) && cursor_.glued() ? 1 : 0;
    const auto ones = value_in(kWholeWords, cursor_.word(hyphen));
    if (!ones || *ones < 1 || *ones > 9) return first;
    cursor_.at += hyphen + 1;
    return *first + *ones;
  }

  Cursor& cursor_;
};

}  // namespace

bool is_article(const Cursor& cursor, std::size_t ahead) {
  return cursor.is_word("a", ahead) || cursor.is_word("an", ahead);
}

std::optional<SpokenNumber> read_spoken_number(Cursor& cursor) { return SpokenNumberReader(cursor).read(); }

std::optional<Fraction> read_spoken_part(Cursor& cursor) {
  if (is_article(cursor)) {
    const auto part = value_in(kPartWords, cursor.word(1));
    if (!part) return std::nullopt;
    cursor.at += 2;
    return Fraction::of(1, *part);
  }
  if (const auto top = value_in(kWholeWords, cursor.word())) {
    const std::size_t hyphen = cursor.is(TokenKind::dash, 1) && cursor.glued(1) ? 1 : 0;
    const auto bottom = value_in(kPartWords, cursor.word(1 + hyphen));
    if (!bottom || *top >= *bottom) return std::nullopt;
    cursor.at += 2 + hyphen;
    return Fraction::of(*top, *bottom);
  }
  if (!cursor.is_word("half")) return std::nullopt;
  ++cursor.at;
  return Fraction::of(1, 2);
}

}  // namespace calmag
