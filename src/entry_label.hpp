// Labels in braces: {calcium 333 mg, magnesium 133 mg} and {per 2 caplets: calcium 650 mg}.
#pragma once

#include <string_view>
#include <vector>

#include "calmag/entry.hpp"
#include "entry_shape.hpp"

namespace calmag {

// What `amount` of a thing with the label of `shape` holds: every line of the label times the amount. Without an
// amount, one unit. Adds faults, and remarks that repeat the label for one unit.
std::vector<Dose> read_label(std::string_view text, const Shape& shape, const std::optional<Measure>& amount,
                             const Catalogue& catalogue, std::vector<Fault>& faults, std::vector<std::string>& remarks);

}  // namespace calmag
