#include "calmag/catalogue.hpp"

#include <functional>

#include "calmag/own_table.hpp"

namespace calmag {
namespace {

// The place of `food` in `table`, if it is one of that table's.
std::optional<std::uint16_t> place_in(const FoodTable& table, const Food* food) {
  const std::span<const Food> foods = table.foods();
  const std::less<> before;
  if (food == nullptr || foods.empty() || before(food, foods.data()) || before(&foods.back(), food))
    return std::nullopt;
  return static_cast<std::uint16_t>(food - foods.data());
}

}  // namespace

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
  const auto add = [&](const NameIndex& index, std::optional<std::uint16_t> not_this) {
    const std::vector<std::string_view> found = nearest_names(index, name.words, most - nearest.size(), not_this);
    nearest.insert(nearest.end(), found.begin(), found.end());
  };
  for (const OwnTable* table : own) add(table->index(), std::nullopt);
  for (const FoodTable* table : foods) add(table->index(), place_in(*table, except));
  return nearest;
}

}  // namespace calmag
