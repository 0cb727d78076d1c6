// Everyday foods that may be proposed, by the portion that people eat of them, and what must be known for that: from
// data/suggestions.json. What is in the table of foods and not here (baking powder) is never proposed.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

#include "calmag/advice.hpp"
#include "calmag/foods.hpp"

namespace calmag {

struct FoodGroup {
  std::string_view id;     // "dairy"
  std::string_view title;  // "milk, yogurt and cheese"
};

struct SuggestedFood {
  std::uint16_t food = 0;                      // place in the table of foods; it has a figure for both minerals
  std::string_view amount;                     // "1/4 cup"
  Grams grams;                                 // of that amount
  std::uint16_t group = 0;                     // place among the groups
  std::span<const std::string_view> contains;  // what people leave out: gluten, dairy, …; besides its group
};

// What belongs beside a proposal with a food of that group.
struct GroupCaution {
  std::uint16_t group = 0;
  Statement statement;
};

struct SuggestionTable {
  const FoodTable* table = nullptr;  // whose foods are meant; nullptr: there are none
  std::span<const FoodGroup> groups;
  std::span<const SuggestedFood> foods;
  std::span<const std::string_view> not_vegan;  // groups, and words of `contains`
  std::span<const std::uint16_t> high_oxalate;  // places in the table of foods
  Statement oxalate;                            // why their calcium closes no gap
  std::span<const GroupCaution> cautions;

  bool is_high_in_oxalate(const Food& food) const {
    return is_of_table(food) && std::ranges::find(high_oxalate, food.place) != high_oxalate.end();
  }
  const SuggestedFood* find(const Food& food) const {
    const auto at = std::ranges::find(foods, food.place, &SuggestedFood::food);
    return is_of_table(food) && at != foods.end() ? &*at : nullptr;
  }
  const Food& food_of(const SuggestedFood& row) const { return table->food(row.food); }

 private:
  bool is_of_table(const Food& food) const { return table != nullptr && table->has(food); }
};

}  // namespace calmag
