// One entry that is an amount of a food: which food its words name, and what the amount weighs.
#pragma once

#include <string_view>
#include <vector>

#include "calmag/entry.hpp"
#include "entry_shape.hpp"

namespace calmag {

// Adds to `entry`, which has the name and the first amount of `component`, the food and its weight, and what was
// assumed to its remarks. What is wrong goes to `faults`; an unknown food has no suggestions yet. With faults there
// already, nothing is weighed.
void read_food(std::string_view text, const Component& component, const Catalogue& catalogue, Entry& entry,
               std::vector<Fault>& faults);

// The fault of two amounts of one thing. Requires that there are two.
Fault two_amounts(const Component& component);

}  // namespace calmag
