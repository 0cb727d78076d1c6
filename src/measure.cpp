#include "calmag/measure.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "calmag/text.hpp"

namespace calmag {
namespace {

// Words between a number and its unit that say it is more or less than one.
constexpr std::array<std::string_view, 9> kLooseWords{"heaped", "heaping",  "rounded", "scant", "generous",
                                                      "good",   "brimming", "thick",   "thin"};

bool measures(const Unit* unit) {
  return unit != nullptr && (unit->kind == UnitKind::mass || unit->kind == UnitKind::volume);
}

class MeasureReader {
 public:
  MeasureReader(Cursor& cursor, const UnitTable& units, std::vector<Fault>& faults)
      : cursor_(cursor),
        units_(units),
        faults_(faults) {}

  std::optional<Measure> read() {
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

 private:
  std::optional<Measure> read_single() {
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
  bool is_beside_article(std::size_t start, const Number& number) const {
    const std::size_t hyphen = cursor_.is(TokenKind::dash) && cursor_.glued() && cursor_.glued(1) ? 1 : 0;
    return cursor_.tokens[start].kind == TokenKind::word && number.value.exact() &&
           number.value.counted.denominator() == 1 && (cursor_.is_word("a", hyphen) || cursor_.is_word("an", hyphen));
  }

  // A size and a unit at the start of an entry are one of it: small handful of nuts.
  std::optional<Measure> read_sized_unit() {
    if (cursor_.at != 0) return std::nullopt;
    Measure measure;
    read_own_unit(measure);
    if (measure.size != nullptr && measure.amount.unit != nullptr) return measure;
    cursor_.at = 0;
    return std::nullopt;
  }

  // The unit behind a number, with what may stand between: 2 level tsp, 8-oz, half of a cup, 2 large slices.
  void read_own_unit(Measure& measure) {
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
  void read_size_of_each(Measure& measure) {
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
  bool is_digit_group() const {
    const auto digits_only = [&](std::size_t at, std::size_t least) {
      const Token& token = cursor_.tokens[at];
      return token.kind == TokenKind::numeral && token.extent.length >= least && token.extent.length <= 3 &&
             std::ranges::all_of(slice(cursor_.text, token.extent), is_digit);
    };
    return cursor_.at > 0 && !cursor_.done() && digits_only(cursor_.at - 1, 1) && digits_only(cursor_.at, 3);
  }

  // three fifty: as spoken, or three times fifty.
  bool is_word_group() const {
    return cursor_.at > 0 && cursor_.tokens[cursor_.at - 1].kind == TokenKind::word && cursor_.is(TokenKind::word);
  }

  // A number and its unit, and nothing more.
  std::optional<Amount> read_plain_amount() {
    const std::optional<Number> number = read_number(cursor_, faults_);
    if (!number || number->article) return std::nullopt;
    Measure measure;
    measure.amount.number = number->value;
    read_own_unit(measure);
    return measure.amount.unit == nullptr ? std::nullopt : std::optional(measure.amount);
  }

  void skip_hyphen() {
    if (cursor_.is(TokenKind::dash) && cursor_.glued() && cursor_.glued(1)) ++cursor_.at;
  }

  // The container or piece that `measure.each` is the size of.
  void read_counted_unit(Measure& measure) {
    const std::size_t before = cursor_.at;
    const Unit* unit = read_unit(cursor_, units_, faults_);
    if (unit != nullptr && unit->kind >= UnitKind::container && unit->kind != UnitKind::size) {
      measure.amount.unit = unit;
    } else {
      cursor_.at = before;
    }
  }

  // 2 x 250 mg   2 x calcium 250 mg
  void read_multiplied(Measure& measure) {
    ++cursor_.at;
    measure.multiplied = true;
    const std::size_t before = cursor_.at;
    std::optional<Measure> inner = read_single();
    if (inner) read_container(*inner);
    if (!inner || inner->article) {
      cursor_.at = before;
      read_own_unit(measure);
      measure.times = measure.amount.number.counted;
      return;
    }
    const Interval<Fraction> times = measure.amount.number;
    const bool approximate = measure.approximate;
    measure = *inner;
    measure.approximate = measure.approximate || approximate;
    multiply(measure, times);
  }

  void multiply(Measure& measure, const Interval<Fraction>& times) {
    if (times.low == 0) {
      faults_.push_back(
          {cursor_.tokens[cursor_.at - 1].extent, "amount.two", "nothing is taken zero times", "leave the entry out"});
    }
    const Interval<Fraction>& one = measure.amount.number;
    measure.amount.number = {one.low * times.low, one.counted * times.counted, one.high * times.high};
    measure.times = measure.times * times.counted;
    measure.multiplied = true;
  }

  // 80 g to 100 g: a range with its unit said twice.
  void read_range_behind_unit(Measure& measure) {
    const bool joined = cursor_.is(TokenKind::dash) || cursor_.is_word("to");
    if (!joined || !measures(measure.amount.unit) || !measure.amount.number.exact()) return;
    const std::size_t before = cursor_.at;
    const std::size_t faults_before = faults_.size();
    ++cursor_.at;
    const std::optional<Amount> upper = read_plain_amount();
    const Fraction low = measure.amount.number.counted;
    if (!upper || upper->unit != measure.amount.unit || !upper->number.exact() || upper->number.counted < low) {
      cursor_.at = before;
      faults_.resize(faults_before);
      return;
    }
    const Fraction high = upper->number.counted;
    measure.amount.number = {low, (low + high) * Fraction::of(1, 2), high};
  }

  // 1 lb 4 oz   1 cup + 2 tbsp   a cup and a half
  void read_sum(Measure& measure) {
    while (measures(measure.amount.unit) && measure.times == 1) {
      const std::size_t before = cursor_.at;
      const std::size_t faults_before = faults_.size();
      const bool plus = cursor_.is(TokenKind::plus) || cursor_.is_word("plus");
      const bool joined = plus || cursor_.is_word("and");
      if (joined) ++cursor_.at;
      if (joined && !plus && cursor_.is_word("a") && cursor_.is_word("half", 1)) {
        cursor_.at += 2;
        measure.amount.number = measure.amount.number + Interval<Fraction>(Fraction::of(1, 2));
        return;
      }
      const std::optional<Amount> more = read_plain_amount();
      const bool descends = more && measures(more->unit) && more->unit->kind == measure.amount.unit->kind &&
                            (joined || more->unit->factor < measure.amount.unit->factor);
      if (!descends) {
        cursor_.at = before;
        faults_.resize(faults_before);
        return;
      }
      const Fraction rate = more->unit->factor / measure.amount.unit->factor;
      measure.amount.number = measure.amount.number + more->number.map([&](Fraction number) { return number * rate; });
    }
  }

  // 28 oz can: one can of that size. 6 oz fillet: 6 oz. 3-inch piece: one piece.
  void read_container(Measure& measure) {
    const bool is_length = measure.has_unit(UnitKind::length);
    if ((!measures(measure.amount.unit) && !is_length) || measure.multiplied) return;
    const std::size_t before = cursor_.at;
    skip_hyphen();
    const Unit* unit = read_unit(cursor_, units_, faults_);
    if (unit == nullptr || unit->kind < UnitKind::container || unit->kind == UnitKind::size) {
      cursor_.at = before;
      return;
    }
    if (is_length) {
      measure.length = measure.amount;
      measure.amount = {Fraction(1), unit};
      return;
    }
    if (unit->kind == UnitKind::piece && !measure.has_unit(UnitKind::mass)) {
      cursor_.at = before;
      return;
    }
    if (unit->kind == UnitKind::piece) return;  // the word only says what was weighed
    measure.each = measure.amount;
    measure.amount = {Fraction(1), unit};
  }

  // 1 cup (245 g)   100 g/3.5 oz   1 can (14 oz)
  void read_equivalent(Measure& measure) {
    if (measure.equivalent || measure.each) return;
    const std::size_t before = cursor_.at;
    std::optional<Amount> again;
    if (cursor_.is(TokenKind::open_round)) {
      again = read_bracketed_amount(cursor_, units_);
    } else if (cursor_.is(TokenKind::slash) && measures(measure.amount.unit)) {
      ++cursor_.at;
      again = read_summed_amount();
      if (!again) cursor_.at = before;
    }
    if (!again) return;
    say_again(measure, *again, cover(cursor_.tokens[before].extent, cursor_.tokens[cursor_.at - 1].extent), faults_);
  }

 public:
  // 245 g   1 lb 2 oz
  std::optional<Amount> read_summed_amount() {
    const std::size_t before = cursor_.at;
    const std::size_t faults_before = faults_.size();
    Measure measure;
    if (const auto amount = read_plain_amount()) {
      measure.amount = *amount;
      read_sum(measure);
      return measure.amount;
    }
    cursor_.at = before;
    faults_.resize(faults_before);
    return std::nullopt;
  }

 private:
  // 500 mg x 2
  void read_times_behind(Measure& measure) {
    if (!cursor_.is(TokenKind::multiply)) return;
    const std::size_t before = cursor_.at;
    const std::size_t faults_before = faults_.size();
    ++cursor_.at;
    const std::optional<Number> times = read_number(cursor_, faults_);
    if (!times || times->article || measure.multiplied) {
      cursor_.at = before;
      faults_.resize(faults_before);
      return;
    }
    const Unit* unit = measure.counts() ? read_unit(cursor_, units_, faults_) : nullptr;
    if (measures(unit)) {  // 2 tablets x 500 mg
      measure.each = Amount{times->value, unit};
      measure.multiplied = true;
      return;
    }
    if (unit != nullptr) {
      cursor_.at = before;
      return;
    }
    multiply(measure, times->value);
    read_counted_unit_behind_times();
  }

  // The "tablets" of 500 mg x 2 tablets says what was counted, and no more.
  void read_counted_unit_behind_times() {
    Measure ignored;
    read_counted_unit(ignored);
  }

  Cursor& cursor_;
  const UnitTable& units_;
  std::vector<Fault>& faults_;
  bool in_product_ = false;  // 2 x 3 x 4 is no amount that anybody writes
};

}  // namespace

namespace {

// Whether two amounts of one kind are the same to within rounding: 100 g and 3.5 oz.
bool agree(const Amount& a, const Amount& b) {
  const Fraction one = a.number.counted * a.unit->factor;
  const Fraction other = b.number.counted * b.unit->factor;
  return one * Fraction::of(9, 10) <= other && other * Fraction::of(9, 10) <= one;
}

}  // namespace

void say_again(Measure& measure, const Amount& again, Extent extent, std::vector<Fault>& faults) {
  if (measure.counts() && again.unit->kind == UnitKind::length) {
    measure.length = again;
  } else if (!measure.counts() || !measures(again.unit)) {
    measure.equivalent = again;
    if (!measure.counts() && measure.amount.unit->kind == again.unit->kind && !agree(measure.amount, again)) {
      faults.push_back(
          {extent, "amount.two", "this says another amount than what stands before it", "give one amount"});
    }
  } else if (measure.amount.number == Interval<Fraction>(Fraction(1))) {
    measure.each = again;
  } else {
    faults.push_back({extent, "amount.each-or-all", "this could be the size of each, or of all of them together",
                      "put the size before the container, as in 2 (14 oz) cans, or give the total alone"});
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
