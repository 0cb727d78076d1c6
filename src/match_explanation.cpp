#include "match_explanation.hpp"

#include <algorithm>

namespace calmag {

MatchExplanation explain_match(const Entry& entry, const Catalogue& catalogue) {
  constexpr std::size_t kMostOthers = 3;
  MatchExplanation out;
  const Name said(entry.name, catalogue.vocabulary);
  out.others = catalogue.nearest_foods(said, kMostOthers, entry.food);
  const FoodMatch match = catalogue.match_food(said);
  if (match.food != entry.food) return out;
  out.name = match.name;
  out.added = said.words;
  for (const std::string& word : Name(match.name, catalogue.vocabulary).words) {
    if (const auto at = std::ranges::find(out.added, word); at != out.added.end()) out.added.erase(at);
  }
  const Words of_the_name = words_of(match.name, catalogue.vocabulary);
  for (const PreferredMeaning& preferred : entry.food->preferences) {
    if (words_of(preferred.name, catalogue.vocabulary) == of_the_name) out.preferred = preferred.why;
  }
  return out;
}

}  // namespace calmag
