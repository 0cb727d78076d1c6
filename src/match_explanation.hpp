// Why a name was taken for the food that it was, for both forms of `calmag explain`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/entry.hpp"

namespace calmag {

struct MatchExplanation {
  std::string_view name;                 // of the food, found among the words said; empty: it was found otherwise
  Words added;                           // what was said besides and makes no difference
  std::string_view preferred;            // why that name means this food; empty: it means nothing else
  std::vector<std::string_view> others;  // names of the foods that came next
};

// Requires entry.food.
MatchExplanation explain_match(const Entry& entry, const Catalogue& catalogue);

}  // namespace calmag
