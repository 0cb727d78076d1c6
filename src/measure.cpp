#include "calmag/measure.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "calmag/text.hpp"
#include "measure_reader.hpp"

namespace calmag {
namespace {

// Words between a number and its unit that say it is more or less than one.
constexpr std::array<std::string_view, 9> kLooseWords{"heaped", "heaping",  "rounded", "scant", "generous",
                                                      "good",   "brimming", "thick",   "thin"};

}  // namespace

std::optional<Measure> MeasureReader::read() {
  const std::size_t start = cursor_.at;
  std::optional<Measure> measure = read_single();
  if (!measure) return std::nullopt;
  read_range_behind_unit(*measure);
  read_sum(*measure);
  read_container(*measure);
  read_equivalent(*measure);
  read_times_behind(*measure);
  measure->extent = cover(cursor_.tokens[start].extent, cursor_.tokens[cursor_.at - 1].extent);
  const Interval<Fraction>& number = measure->amount.number;
  if (number.low.overflowed() || number.counted.overflowed() || number.high.overflowed()) {
    faults_.push_back({measure->extent, "number.unreadable", "this amount is beyond what can be computed", ""});
    measure->amount.number = Fraction(0);
  }
  return measure;
}

std::optional<Measure> MeasureReader::read_single() {
  const std::size_t start = cursor_.at;
  const std::optional<Number> number = read_number(cursor_, faults_);
  if (!number) return read_sized_unit();
  if (is_beside_article(start, *number)) {
    cursor_.at = start;
    return std::nullopt;
  }
  Measure measure;
  measure.amount.number = number->value;
  measure.approximate = number->approximate;
  measure.like_thousands = number->like_thousands;
  measure.article = number->article;
  if (cursor_.is(TokenKind::multiply) && !in_product_) {
    in_product_ = true;
    read_multiplied(measure);
    in_product_ = false;
    return measure;
  }
  read_own_unit(measure);
  if (measure.amount.unit == nullptr && measure.size == nullptr) read_size_of_each(measure);
  return measure;
}

// one a day, One-A-Day: a whole number in words before an article is part of a name, not an amount.
bool MeasureReader::is_beside_article(std::size_t start, const Number& number) const {
  const std::size_t hyphen = cursor_.is(TokenKind::dash) && cursor_.glued() && cursor_.glued(1) ? 1 : 0;
  return cursor_.tokens[start].kind == TokenKind::word && number.value.exact() &&
         number.value.counted.denominator() == 1 && (cursor_.is_word("a", hyphen) || cursor_.is_word("an", hyphen));
}

// A size and a unit at the start of an entry are one of it: small handful of nuts.
std::optional<Measure> MeasureReader::read_sized_unit() {
  if (cursor_.at != 0) return std::nullopt;
  Measure measure;
  read_own_unit(measure);
  if (measure.size != nullptr && measure.amount.unit != nullptr) return measure;
  cursor_.at = 0;
  return std::nullopt;
}

// The unit behind a number, with what may stand between: 2 level tsp, 8-oz, half of a cup, 2 large slices.
void MeasureReader::read_own_unit(Measure& measure) {
  const std::size_t before = cursor_.at;
  bool loose = false;
  while (std::ranges::find(kLooseWords, std::string_view(cursor_.word())) != kLooseWords.end()) {
    loose = true;
    ++cursor_.at;
  }
  if (cursor_.is_word("level")) ++cursor_.at;
  if (cursor_.is(TokenKind::dash) && cursor_.glued() && cursor_.is(TokenKind::word, 1)) ++cursor_.at;
  if (cursor_.is_word("of")) ++cursor_.at;
  if (cursor_.is_word("a") || cursor_.is_word("an") || cursor_.is_word("the")) ++cursor_.at;
  const Unit* unit = read_unit(cursor_, units_, faults_);
  if (unit == nullptr) {
    cursor_.at = before;
    return;
  }
  measure.approximate = measure.approximate || loose;
  measure.amount.unit = unit;
  if (unit->kind != UnitKind::size) return;
  measure.size = unit;
  measure.amount.unit = nullptr;
  const std::size_t behind_size = cursor_.at;
  const Unit* piece = read_unit(cursor_, units_, faults_);
  if (piece != nullptr && piece->kind >= UnitKind::container && piece->kind != UnitKind::size) {
    measure.amount.unit = piece;
  } else {
    cursor_.at = behind_size;
  }
}

// 2 (14.5 oz) cans   3 28 oz cans   12 (6-ounce) breasts   1 2-inch piece
void MeasureReader::read_size_of_each(Measure& measure) {
  const std::size_t before = cursor_.at;
  const std::size_t faults_before = faults_.size();
  if (cursor_.is_word("of")) ++cursor_.at;
  if (cursor_.is_word("a") || cursor_.is_word("the")) ++cursor_.at;  // half a 3.75 oz can
  const bool bracketed = cursor_.is(TokenKind::open_round);
  if (bracketed) ++cursor_.at;
  const bool hyphenated = cursor_.is(TokenKind::dash, 1) && cursor_.glued(1) && cursor_.glued(2);
  const bool like_thousands =
      !bracketed && !hyphenated && cursor_.at == before && (is_digit_group() || is_word_group());
  const std::optional<Amount> each = read_plain_amount();
  if (bracketed && cursor_.is_word("thick")) ++cursor_.at;
  const bool is_length = each && each->unit->kind == UnitKind::length;
  if (each && (measures(each->unit) || is_length) && (!bracketed || cursor_.is(TokenKind::close_round))) {
    if (bracketed) ++cursor_.at;
    if (is_length)
      measure.length = each;
    else
      measure.each = each;
    if (!bracketed) read_bracketed_amount(cursor_, units_);  // 1 15 oz (425 g) can
    skip_hyphen();
    read_counted_unit(measure);
    if (like_thousands && measure.amount.unit == nullptr) {
      faults_.push_back({cover(cursor_.tokens[before - 1].extent, cursor_.tokens[before].extent), "number.spaced",
                         "this could be one number with a space in it, or two numbers",
                         "write 1200 or 1,200 for one number, and 2 x 500 for two"});
      return;
    }
    // "1 1 cup" is a slip; "2 1 lb steaks" and "2 8-cup jugs" are not.
    const bool deliberate =
        bracketed || hyphenated || measure.amount.unit != nullptr || each->unit->kind == UnitKind::mass;
    if (deliberate) return;
    measure.each.reset();
  }
  cursor_.at = before;
  faults_.resize(faults_before);
}

// 1 200: three digits behind a space and one to three others.
bool MeasureReader::is_digit_group() const {
  const auto digits_only = [&](std::size_t at, std::size_t least) {
    const Token& token = cursor_.tokens[at];
    return token.kind == TokenKind::numeral && token.extent.length >= least && token.extent.length <= 3 &&
           std::ranges::all_of(slice(cursor_.text, token.extent), is_digit);
  };
  return cursor_.at > 0 && !cursor_.done() && digits_only(cursor_.at - 1, 1) && digits_only(cursor_.at, 3);
}

// three fifty: as spoken, or three times fifty.
bool MeasureReader::is_word_group() const {
  return cursor_.at > 0 && cursor_.tokens[cursor_.at - 1].kind == TokenKind::word && cursor_.is(TokenKind::word);
}

// A number and its unit, and nothing more.
std::optional<Amount> MeasureReader::read_plain_amount() {
  const std::optional<Number> number = read_number(cursor_, faults_);
  if (!number || number->article) return std::nullopt;
  Measure measure;
  measure.amount.number = number->value;
  read_own_unit(measure);
  return measure.amount.unit == nullptr ? std::nullopt : std::optional(measure.amount);
}

void MeasureReader::skip_hyphen() {
  if (cursor_.is(TokenKind::dash) && cursor_.glued() && cursor_.glued(1)) ++cursor_.at;
}

// The container or piece that `measure.each` is the size of.
void MeasureReader::read_counted_unit(Measure& measure) {
  const std::size_t before = cursor_.at;
  const Unit* unit = read_unit(cursor_, units_, faults_);
  if (unit != nullptr && unit->kind >= UnitKind::container && unit->kind != UnitKind::size) {
    measure.amount.unit = unit;
  } else {
    cursor_.at = before;
  }
}

std::optional<Amount> read_bracketed_amount(Cursor& cursor, const UnitTable& units) {
  if (!cursor.is(TokenKind::open_round)) return std::nullopt;
  const std::size_t before = cursor.at;
  std::vector<Fault> ignored;
  ++cursor.at;
  const std::optional<Amount> amount = MeasureReader(cursor, units, ignored).read_summed_amount();
  if (!amount || !cursor.is(TokenKind::close_round)) {
    cursor.at = before;
    return std::nullopt;
  }
  ++cursor.at;
  return amount;
}

std::optional<Measure> read_measure(Cursor& cursor, const UnitTable& units, std::vector<Fault>& faults) {
  return MeasureReader(cursor, units, faults).read();
}

}  // namespace calmag
