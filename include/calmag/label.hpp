// What a label says: how much of calcium and magnesium a serving holds.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/entry.hpp"
#include "calmag/measure.hpp"
#include "calmag/mineral.hpp"
#include "calmag/quantity.hpp"
#include "calmag/source.hpp"
#include "calmag/tokens.hpp"

namespace calmag {

struct Label {
  Measure serving;           // 2 caplets, 100 g; exact and more than 0
  bool per_one_unit = true;  // no serving was said: the label holds for one unit of whatever is counted
  std::vector<Dose> doses;   // in one serving
};

// Reads the inside of the braces, as in "per 2 caplets: calcium 650 mg, vitamin D 400 IU". `extent` is the place of all
// of it in `text`. With faults, the label must not be used.
Label read_label(std::string_view text, std::span<const Token> tokens, Extent extent, const Catalogue& catalogue,
                 std::vector<Fault>& faults);

// The doses in `amount` of what has that label: none says one unit. An amount that is measured in other units than the
// serving is a fault at `extent`, and so is more of an element than anybody takes.
std::vector<Dose> doses_in(const Label& label, const std::optional<Measure>& amount, Extent extent,
                           std::vector<Fault>& faults);

// An entry that states what something holds, which reads back as just that, whatever is in its name:
// 1 serving "kale, cooked" {calcium 94 mg, magnesium unknown}. What is not given is unknown. A supplement has no unit.
// Requires readable text (see text.hpp).
std::string labelled_entry(Origin origin, std::string_view name,
                           const PerMineral<std::optional<Interval<Milligrams>>>& holds);

// What the label says, of one unit where units are counted: "one holds calcium 325 mg", "100 ml holds calcium 120 mg".
std::string contents_in_words(const Label& label);

}  // namespace calmag
