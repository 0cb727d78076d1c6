// Everything that calmag knows: the tables together, as built in, with the user's own foods before the built-in ones.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "calmag/advice.hpp"
#include "calmag/daily_values.hpp"
#include "calmag/foods.hpp"
#include "calmag/more_foods.hpp"
#include "calmag/names.hpp"
#include "calmag/reference.hpp"
#include "calmag/substances.hpp"
#include "calmag/suggestions.hpp"
#include "calmag/units.hpp"

namespace calmag {

// A publication or database that figures come from.
struct Source {
  std::string_view id;
  std::string_view title;
  std::string_view short_title;  // for reports: "USDA SR28"; the title where there is none
  std::string_view publisher;
  int year = 0;  // 0: not known
};

class SourceTable {
 public:
  constexpr SourceTable() = default;
  constexpr explicit SourceTable(std::span<const Source> sources) : sources_(sources) {}

  std::span<const Source> sources() const { return sources_; }
  // The source of that id, or nullptr.
  const Source* find(std::string_view id) const;

 private:
  std::span<const Source> sources_;
};

class OwnTable;

// How many names are shown where one was not known.
inline constexpr std::size_t kNearestShown = 3;

struct Catalogue {
  SourceTable sources;
  UnitTable units;
  Vocabulary vocabulary;
  SubstanceTable substances;
  ReferenceTable references;
  Advice advice;
  DailyValueTable daily_values;
  SuggestionTable suggestions;
  std::vector<const FoodTable*> foods;  // in the order in which they are asked; never empty
  std::vector<const OwnTable*> own;     // products and recipes, asked before all foods (see own_table.hpp)
  const MoreFoods* more = nullptr;      // asked when none of them knows a name; may be nullptr

  // What this name means in the first table that knows it.
  FoodMatch match_food(const Name& name) const;
  // The food of this name, or nullptr: there is none, or there are several.
  const Food* find_food(const Name& name) const { return match_food(name).food; }
  // Up to `most` names of foods nearest to `name`, the user's own first; none of `except`.
  std::vector<std::string_view> nearest_foods(const Name& name, std::size_t most, const Food* except = nullptr) const;
};

// The tables that were compiled in. They live as long as the program.
Catalogue builtin_catalogue();

}  // namespace calmag
