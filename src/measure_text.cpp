// A text that is an amount and nothing else: in a table, or the value of an option.
#include "calmag/measure.hpp"

namespace calmag {

std::optional<Measure> read_exact_amount(std::string_view text, const UnitTable& units) {
  std::vector<Fault> faults;
  const std::vector<Token> tokens = tokens_of(text, faults);
  Cursor cursor{text, tokens, 0};
  std::optional<Measure> measure = read_measure(cursor, units, faults);
  if (!measure || !cursor.done() || !faults.empty()) return std::nullopt;
  const Interval<Fraction>& number = measure->amount.number;
  if (!number.exact() || !(number.counted > 0)) return std::nullopt;
  if (measure->each && !measure->each->number.exact()) return std::nullopt;
  return measure;
}

}  // namespace calmag
