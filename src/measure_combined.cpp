#include <string>

#include "measure_reader.hpp"

namespace calmag {

// 2 x 250 mg   2 x calcium 250 mg
void MeasureReader::read_multiplied(Measure& measure) {
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

void MeasureReader::multiply(Measure& measure, const Interval<Fraction>& times) {
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
void MeasureReader::read_range_behind_unit(Measure& measure) {
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
void MeasureReader::read_sum(Measure& measure) {
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
void MeasureReader::read_container(Measure& measure) {
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
void MeasureReader::read_equivalent(Measure& measure) {
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

// 245 g   1 lb 2 oz
std::optional<Amount> MeasureReader::read_summed_amount() {
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

// 500 mg x 2
void MeasureReader::read_times_behind(Measure& measure) {
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
void MeasureReader::read_counted_unit_behind_times() {
  Measure ignored;
  read_counted_unit(ignored);
}

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

}  // namespace calmag
