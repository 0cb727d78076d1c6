#include "calmag/number.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "calmag/text.hpp"
#include "number_words.hpp"

namespace calmag {

std::string Cursor::word(std::size_t ahead) const {
  return is(TokenKind::word, ahead) ? folded(written(ahead)) : std::string{};
}

bool Cursor::is_word(std::string_view word_there, std::size_t ahead) const {
  if (!is(TokenKind::word, ahead)) return false;
  const std::string_view there = written(ahead);
  return folds_to(there, word_there) || (there == "&" && word_there == "and");
}

namespace {

// Words between an article and a number that only say how well the measure is filled: a scant 1/2 cup.
constexpr std::array<std::string_view, 5> kFillWords{"scant", "generous", "good", "heaped", "level"};

constexpr std::array<std::string_view, 8> kApproximateWords{"about",   "approx", "approximately", "around",
                                                            "roughly", "nearly", "almost",        "circa"};

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

  std::optional<Fraction> read_words() {
    const std::optional<SpokenNumber> spoken = read_spoken_number(cursor_);
    if (!spoken) return std::nullopt;
    article_ = article_ || spoken->article;
    return spoken->value;
  }

  // "and a half", "& 1/2" behind a number: moves behind it.
  std::optional<Fraction> read_and_part() {
    const bool joined = cursor_.is_word("and") || (cursor_.is(TokenKind::other) && cursor_.written() == "&");
    if (!joined) return std::nullopt;
    const std::size_t before = cursor_.at;
    ++cursor_.at;
    std::optional<Fraction> part;
    if (cursor_.is(TokenKind::numeral)) {
      const std::size_t faults_before = faults_.size();
      part = cursor_.token().vulgar ? std::optional(cursor_.tokens[cursor_.at++].value) : read_slashed(0);
      if (part && !(*part < 1)) part.reset();
      if (!part) faults_.resize(faults_before);
    } else {
      part = read_spoken_part(cursor_);
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
