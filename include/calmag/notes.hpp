// Information that stands beside the figures of a day where it applies: what the supplements need, what the foods hide,
// and what the answer is worth. Each sentence is a row of data/advice.json.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "calmag/advice.hpp"
#include "calmag/assess.hpp"
#include "calmag/summary.hpp"

namespace calmag {

// The sentences that apply to any of these days, each once, in a fixed order.
std::vector<std::string> notes_for(std::span<const Assessment> days, const Advice& advice);

// Of many days: those that depend on totals alone.
std::vector<std::string> notes_for(const Summary& summary, const Advice& advice);

}  // namespace calmag
