#include "calmag/number.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "calmag/text.hpp"

namespace calmag {

std::string Cursor::word(std::size_t ahead) const {
  return is(TokenKind::word, ahead) ? folded(written(ahead)) : std::string{};
}

bool Cursor::is_word(std::string_view word_there, std::size_t ahead) const {
  return is(TokenKind::word, ahead) && folded(written(ahead)) == word_there;
}

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

// Words between an article and a number that only say how well the measure is filled: a scant 1/2 cup.
constexpr std::array<std::string_view, 5> kFillWords{"scant", "generous", "good", "heaped", "level"};

constexpr std::array<std::string_view, 8> kApproximateWords{"about",   "approx", "approximately", "around",
                                                            "roughly", "nearly", "almost",        "circa"};

template <std::size_t size>
std::optional<int> value_in(const std::array<NumberWord, size>& words, std::string_view word) {
  for (const NumberWord& entry : words) {
    if (entry.word == word) return entry.value;
  }
  return std::nullopt;
}

bool is_article(const Cursor& cursor, std::size_t ahead = 0) {
  return cursor.is_word("a", ahead) || cursor.is_word("an", ahead);
}

bool is_whole_numeral(const Cursor& cursor, std::size_t ahead) {
  return cursor.is(TokenKind::numeral, ahead) && !cursor.token(ahead).vulgar &&
         cursor.token(ahead).value.denominator() == 1;
}

class NumberReader {
 public:
  NumberReader(Cursor& cursor, std::vector<Fault>& faults) : cursor_(cursor), faults_(faults) {}

  std::optional<Number> read() {
    const std::size_t start = cursor_.at;
    const bool approximate = skip_approximate();
    const bool between = cursor_.is_word("between") || cursor_.is_word("from");
    if (between) ++cursor_.at;
    const bool negative = cursor_.is(TokenKind::minus);
    if (negative) ++cursor_.at;
    const std::size_t number_start = cursor_.at;
    if (skip_few()) return few();
    std::optional<Fraction> low = read_one();
    if (!low) {
      cursor_.at = start;
      return std::nullopt;
    }
    Number number;
    number.approximate = approximate;
    number.article = article_;
    number.like_thousands = like_thousands_;
    if (negative) report(number_start - 1, "number.negative", "an amount cannot be negative", "");
    const std::optional<Fraction> high = read_upper_end(between);
    if (between && !high) {  // "from" was not the start of a range
      cursor_.at = start;
      return std::nullopt;
    }
    number.value =
        high ? Interval<Fraction>(*low, (*low + *high) * Fraction::of(1, 2), *high) : Interval<Fraction>(*low);
    if (high && *high < *low) {
      report(number_start, "number.range", "this range runs down",
             "write the smaller number first; one and a half is 1 1/2");
    }
    return number;
  }

 private:
  void report(std::size_t from, std::string_view code, std::string reason, std::string help) {
    const Extent extent = cover(cursor_.tokens[from].extent, cursor_.tokens[cursor_.at - 1].extent);
    faults_.push_back({extent, code, std::move(reason), std::move(help)});
  }

  // "a few", which is between two and four.
  bool skip_few() {
    const std::size_t few = is_article(cursor_) ? 1 : 0;
    if (!cursor_.is_word("few", few)) return false;
    cursor_.at += few + 1;
    return true;
  }

  static Number few() {
    Number number;
    number.value = {2, 3, 4};
    number.approximate = true;
    return number;
  }

  bool skip_approximate() {
    bool found = false;
    while (cursor_.is(TokenKind::about) ||
           std::ranges::find(kApproximateWords, std::string_view(cursor_.word())) != kApproximateWords.end()) {
      ++cursor_.at;
      found = true;
    }
    const bool filled = is_article(cursor_) && cursor_.is(TokenKind::numeral, 2) &&
                        std::ranges::find(kFillWords, std::string_view(cursor_.word(1))) != kFillWords.end();
    if (filled) {
      found = found || !cursor_.is_word("level", 1);
      cursor_.at += 2;
    }
    return found;
  }

  std::optional<Fraction> read_one() {
    std::optional<Fraction> value = cursor_.is(TokenKind::numeral) ? read_digits() : read_words();
    if (!value) return value;
    if (const auto part = read_and_part()) value = *value + *part;
    if (cursor_.is_word("dozen") || cursor_.is_word("dz")) {
      ++cursor_.at;
      article_ = false;
      value = *value * 12;
    } else if (is_article(cursor_) && cursor_.is_word("dozen", 1) && value->denominator() != 1) {  // half a dozen
      cursor_.at += 2;
      value = *value * 12;
    }
    return value;
  }

  // 2   1/2   1 1/2   1-1/2   1½   1 ½
  std::optional<Fraction> read_digits() {
    const Token& first = cursor_.token();
    like_thousands_ = like_thousands_ || first.like_thousands;
    if (const auto fraction = read_slashed(0)) return fraction;
    ++cursor_.at;
    if (first.vulgar || first.value.denominator() != 1) return first.value;
    const bool hyphen = cursor_.is(TokenKind::dash) && cursor_.glued() && cursor_.glued(1);
    const std::size_t ahead = hyphen ? 1 : 0;
    if (cursor_.is(TokenKind::numeral, ahead) && cursor_.token(ahead).vulgar) {
      const Fraction part = cursor_.token(ahead).value;
      cursor_.at += ahead + 1;
      return first.value + part;
    }
    const std::size_t before = cursor_.at;
    const std::size_t faults_before = faults_.size();
    if (const auto part = read_slashed(ahead); part && *part < 1) return first.value + *part;
    cursor_.at = before;
    faults_.resize(faults_before);
    return first.value;
  }

  // A fraction of two whole numerals that begins `ahead`: moves behind it.
  std::optional<Fraction> read_slashed(std::size_t ahead) {
    if (!is_whole_numeral(cursor_, ahead) || !cursor_.is(TokenKind::slash, ahead + 1) ||
        !is_whole_numeral(cursor_, ahead + 2)) {
      return std::nullopt;
    }
    const Fraction top = cursor_.token(ahead).value;
    const Fraction bottom = cursor_.token(ahead + 2).value;
    const std::size_t start = cursor_.at + ahead;
    cursor_.at += ahead + 3;
    // 500/250 and 333/133 are two figures of a label, not parts of one.
    constexpr int kMostBottom = 100;
    constexpr int kMostImproperBottom = 16;
    if (bottom > kMostBottom || (top > bottom && bottom > kMostImproperBottom)) {
      report(start, "number.unreadable", "this could be a fraction, or two figures", "give each figure by itself");
    }
    if (bottom == 0) {
      report(start, "number.zero-denominator", "nothing can be divided by zero", "");
      return Fraction(0);
    }
    return top / bottom;
  }

  // one   twenty-five   half   a quarter   two thirds   a couple   a dozen   a
  std::optional<Fraction> read_words() {
    const std::string word = cursor_.word();
    if (word.empty()) return std::nullopt;
    if (is_article(cursor_)) return read_after_article();
    if (word == "dozen") return Fraction(1);  // the word itself is read by the caller
    if (word == "couple" || word == "pair") {
      ++cursor_.at;
      return Fraction(2);
    }
    if (const auto part = value_in(kPartWords, word); part && (word == "half" || word == "quarter")) {
      ++cursor_.at;
      return Fraction::of(1, *part);
    }
    const std::optional<int> whole = read_whole_words();
    if (!whole) return std::nullopt;
    const std::size_t hyphen = cursor_.is(TokenKind::dash) && cursor_.glued() ? 1 : 0;
    if (const auto part = value_in(kPartWords, cursor_.word(hyphen)); part && *whole > 0) {
      cursor_.at += hyphen + 1;
      return Fraction::of(*whole, *part);
    }
    return Fraction(*whole);
  }

  std::optional<Fraction> read_after_article() {
    const std::string next = cursor_.word(1);
    if (const auto part = value_in(kPartWords, next)) {
      cursor_.at += 2;
      return Fraction::of(1, *part);
    }
    if (next == "couple" || next == "pair") {
      cursor_.at += 2;
      return Fraction(2);
    }
    if (next == "hundred") {
      cursor_.at += 2;
      return Fraction(100 + read_below_hundred().value_or(0));
    }
    ++cursor_.at;
    article_ = true;
    return Fraction(1);
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

  // "and a half", "& 1/2" behind a number: moves behind it.
  std::optional<Fraction> read_and_part() {
    const bool joined = cursor_.is_word("and") || (cursor_.is(TokenKind::other) && cursor_.written() == "&");
    if (!joined) return std::nullopt;
    const std::size_t before = cursor_.at;
    ++cursor_.at;
    std::optional<Fraction> part;
    if (is_article(cursor_) && value_in(kPartWords, cursor_.word(1))) {
      part = Fraction::of(1, *value_in(kPartWords, cursor_.word(1)));
      cursor_.at += 2;
    } else if (cursor_.is(TokenKind::numeral)) {
      const std::size_t faults_before = faults_.size();
      part = cursor_.token().vulgar ? std::optional(cursor_.tokens[cursor_.at++].value) : read_slashed(0);
      if (part && !(*part < 1)) part.reset();
      if (!part) faults_.resize(faults_before);
    } else if (const auto top = value_in(kWholeWords, cursor_.word())) {
      const std::size_t hyphen = cursor_.is(TokenKind::dash, 1) && cursor_.glued(1) ? 1 : 0;
      if (const auto bottom = value_in(kPartWords, cursor_.word(1 + hyphen)); bottom && *top < *bottom) {
        part = Fraction::of(*top, *bottom);
        cursor_.at += 2 + hyphen;
      }
    } else if (cursor_.is_word("half")) {
      part = Fraction::of(1, 2);
      ++cursor_.at;
    }
    if (!part) cursor_.at = before;
    return part;
  }

  // "-2", "to 2", "or 2" behind the first number of a range; "and 2" behind "between 1".
  std::optional<Fraction> read_upper_end(bool between) {
    const std::size_t before = cursor_.at;
    const std::size_t faults_before = faults_.size();
    bool joined = false;
    if (cursor_.is(TokenKind::dash) || cursor_.is(TokenKind::minus) || cursor_.is(TokenKind::about)) {
      joined = true;
      ++cursor_.at;
    }
    if (cursor_.is_word("to") || cursor_.is_word("or") || cursor_.is_word("through") ||
        (between && cursor_.is_word("and"))) {
      joined = true;
      ++cursor_.at;
    }
    const bool article = std::exchange(article_, false);
    if (joined && !is_article(cursor_)) {
      if (auto high = read_one()) return high;
    }
    article_ = article;
    cursor_.at = before;
    faults_.resize(faults_before);
    return std::nullopt;
  }

  Cursor& cursor_;
  std::vector<Fault>& faults_;
  bool article_ = false;
  bool like_thousands_ = false;
};

}  // namespace

std::optional<Number> read_number(Cursor& cursor, std::vector<Fault>& faults) {
  return NumberReader(cursor, faults).read();
}

}  // namespace calmag
