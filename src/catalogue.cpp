#include "calmag/catalogue.hpp"

#include "calmag/own_table.hpp"

namespace calmag {
FoodMatch Catalogue::match_food(const Name& name) const {
  FoodMatch match;
  for (const FoodTable* table : foods) {
    match = table->match(name, vocabulary);
    if (match.food != nullptr || !match.rivals.empty()) break;
  }
  return match;
}

std::vector<std::string_view> Catalogue::nearest_foods(const Name& name, std::size_t most, const Food* except) const {
  std::vector<std::string_view> nearest;
  for (const OwnTable* table : own) {
    for (const IndexedName& near : nearest_names(table->index(), name.words, most - nearest.size())) {
      nearest.push_back(table->shown(near));
    }
  }
  for (const FoodTable* table : foods) {
    const bool has_it = except != nullptr && table->has(*except);
    const std::optional<std::uint16_t> not_this = has_it ? std::optional(except->place) : std::nullopt;
    for (const IndexedName& near : nearest_names(table->index(), name.words, most - nearest.size(), not_this)) {
      nearest.push_back(table->shown(near));
    }
  }
  return nearest;
}

}  // namespace calmag
