// Finding foods by some of their words, for somebody who looks around: calmag foods greek yog.
//
// An entry means one food or none (FoodTable::match). A search finds every food that has the words, nearest first.
#pragma once

#include <string_view>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/foods.hpp"

namespace calmag {

// Every food that has all words of `query` in its title, its names, its descriptors or the phrases of its states; a
// phrase of several words ("in butter") counts where all of them are asked for. The last word may be the beginning of
// one, as people type. Words are compared as in entries, so that plurals and synonyms do not matter; they are also
// found as the title has them, so that cheese finds cottage cheese.
//
// First comes what the query means as the name of an entry (several, where it could mean several); then foods with
// every word in full; then by the words that the query and the nearest of the food's names do not share, fewest first;
// then in the order of the tables. Blank: all foods. Nothing but marks: none.
std::vector<const Food*> search_foods(std::string_view query, const Catalogue& catalogue);

}  // namespace calmag
