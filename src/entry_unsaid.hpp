// How much was taken of things that were said together, where not each has an amount of its own: an amount before
// several of them, or none behind "with".
#pragma once

#include <span>

#include "calmag/entry.hpp"
#include "calmag/units.hpp"

namespace calmag {

// In these, the first entry's amount was said before all of them, and is the only one.

// 2 slices of toast and butter, 1 apple and a banana: whether a number of pieces is for the first alone, as it is where
// there is one of them, or where a usual portion of each other is no more than `little`.
bool is_for_first(std::span<Entry* const> entries, Grams little);

// 1 cup broccoli and mushrooms, a bowl of jelly and ice cream: equal shares, where each may be all of it. False, and
// nothing is changed: it is a number of pieces; or not all of them can be measured so; or a usual portion of one, which
// may have been meant, is more than all of it.
bool share_out(std::span<Entry* const> entries, const UnitTable& units);

// What was added without an amount.

// By the splash, as milk to tea. False: the table does not know how much that is, or there is an amount.
bool take_splash(Entry& added);

// A cup of milk is not what everybody means who takes muesli with milk: unless a usual portion is no more than
// `little`, anything up to it may have been taken. Half of it counts.
void take_up_to_usual(Entry& added, Grams little);

}  // namespace calmag
