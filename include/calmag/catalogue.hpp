// Everything that calmag knows: the tables together, as built in, with the user's own foods before the built-in ones.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "calmag/advice.hpp"
#include "calmag/foods.hpp"
#include "calmag/more_foods.hpp"
#include "calmag/names.hpp"
#include "calmag/reference.hpp"
#include "calmag/substances.hpp"
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

struct Catalogue {
  SourceTable sources;
  UnitTable units;
  Vocabulary vocabulary;
  SubstanceTable substances;
  ReferenceTable references;
  Advice advice;
  std::vector<const FoodTable*> foods;  // in the order in which they are asked; never empty
  const MoreFoods* more = nullptr;      // asked when none of them knows a name; may be nullptr

  // The food of this name in the first table that knows it, or nullptr.
  const Food* find_food(const Name& name) const {
    for (const FoodTable* table : foods) {
      if (const Food* food = table->find(name, vocabulary)) return food;
    }
    return nullptr;
  }
};

// The tables that were compiled in. They live as long as the program.
Catalogue builtin_catalogue();

}  // namespace calmag
