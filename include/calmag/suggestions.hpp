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
  const Food* food = nullptr;                  // with a figure for both minerals
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
  std::span<const FoodGroup> groups;
  std::span<const SuggestedFood> foods;
  std::span<const std::string_view> not_vegan;  // groups, and words of `contains`
  std::span<const Food* const> high_oxalate;
  Statement oxalate;  // why their calcium closes no gap
  std::span<const GroupCaution> cautions;

  bool is_high_in_oxalate(const Food& food) const {
    return std::ranges::find(high_oxalate, &food) != high_oxalate.end();
  }
  const SuggestedFood* find(const Food& food) const {
    const auto at = std::ranges::find(foods, &food, &SuggestedFood::food);
    return at != foods.end() ? &*at : nullptr;
  }
};

}  // namespace calmag
