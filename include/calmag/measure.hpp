// An amount with its unit, as people write it: 1 cup + 2 tbsp, 2 x 250 mg, 3 28 oz cans, 2 large slices, 1 cup (245 g).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calmag/number.hpp"
#include "calmag/quantity.hpp"
#include "calmag/source.hpp"
#include "calmag/units.hpp"

namespace calmag {

// An amount in one unit. No unit: pieces, counted.
struct Amount {
  Interval<Fraction> number{Fraction(1)};
  const Unit* unit = nullptr;
};

struct Measure {
  Amount amount = {};
  const Unit* size = nullptr;        // small, medium, large
  std::optional<Amount> each;        // what one of them holds or weighs: 28 oz in 3 28 oz cans
  std::optional<Amount> equivalent;  // the same amount said again: 1 cup (245 g)
  std::optional<Amount> length;      // of each: 3-inch piece; weighed only where a food has a portion of that length
  Fraction times = 1;                // 2 in 2 x 250 mg; `amount` is the product
  bool multiplied = false;           // there was a times sign
  bool approximate = false;          // ~, about, heaped
  bool like_thousands = false;       // 1.000
  bool article = false;              // the number was only "a" or "an"
  Extent extent;

  bool counts() const { return amount.unit == nullptr || amount.unit->kind >= UnitKind::container; }
  bool has_unit(UnitKind kind) const { return amount.unit != nullptr && amount.unit->kind == kind; }
};

// Reads the measure at the cursor and moves behind it. None there: nothing moves, no fault. `faults` receives what is
// wrong with a measure that is there.
std::optional<Measure> read_measure(Cursor& cursor, const UnitTable& units, std::vector<Fault>& faults);

// The unit named at the cursor, which moves behind it, or nullptr. `in_capitals` is true in an entry all in capitals,
// where a lone T may be either spoon: a fault.
const Unit* read_unit(Cursor& cursor, const UnitTable& units, std::vector<Fault>& faults);

// Takes `again`, in brackets or behind a slash, as said of `measure`: the same amount once more, the length of each
// piece, or what one piece holds. Several pieces leave that last open: a fault at `extent`.
void say_again(Measure& measure, const Amount& again, Extent extent, std::vector<Fault>& faults);

// An amount in brackets with nothing else there, such as (245 g) or (about 1 lb 2 oz): moves behind the closing
// bracket. Nothing there: nothing moves.
std::optional<Amount> read_bracketed_amount(Cursor& cursor, const UnitTable& units);

// The amount that `text` is, and nothing else: 1 cup, 3.75 oz can, 100 g. None: there is more in it, or it is a range,
// nothing, or wrong. Requires readable text (see text.hpp).
std::optional<Measure> read_exact_amount(std::string_view text, const UnitTable& units);

}  // namespace calmag
