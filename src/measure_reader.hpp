// The reader of an amount with its unit, in two parts: what stands there alone (measure.cpp), and what multiplies it,
// adds to it, or says it again (measure_combined.cpp).
#pragma once

#include <optional>
#include <vector>

#include "calmag/measure.hpp"

namespace calmag {

// Whether a unit says by itself how much it is.
inline bool measures(const Unit* unit) {
  return unit != nullptr && (unit->kind == UnitKind::mass || unit->kind == UnitKind::volume);
}

// A method that does not find what it is named for moves nothing, and leaves no fault.
class MeasureReader {
 public:
  MeasureReader(Cursor& cursor, const UnitTable& units, std::vector<Fault>& faults)
      : cursor_(cursor),
        units_(units),
        faults_(faults) {}

  std::optional<Measure> read();
  std::optional<Amount> read_summed_amount();

 private:
  std::optional<Measure> read_single();
  bool is_beside_article(std::size_t start, const Number& number) const;
  std::optional<Measure> read_sized_unit();
  void read_own_unit(Measure& measure);
  void read_size_of_each(Measure& measure);
  bool is_digit_group() const;
  bool is_word_group() const;
  std::optional<Amount> read_plain_amount();
  void skip_hyphen();
  void read_counted_unit(Measure& measure);

  void read_multiplied(Measure& measure);
  void multiply(Measure& measure, const Interval<Fraction>& times);
  void read_range_behind_unit(Measure& measure);
  void read_sum(Measure& measure);
  void read_container(Measure& measure);
  void read_equivalent(Measure& measure);
  void read_times_behind(Measure& measure);
  void read_counted_unit_behind_times();

  Cursor& cursor_;
  const UnitTable& units_;
  std::vector<Fault>& faults_;
  bool in_product_ = false;  // 2 x 3 x 4 is no amount that anybody writes
};

}  // namespace calmag
