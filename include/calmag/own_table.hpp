// What a user has added of their own: foods with figures by weight, products that a label describes, and recipes.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/entry.hpp"
#include "calmag/label.hpp"
#include "calmag/tables.hpp"

namespace calmag {

// A supplement or a food known by its label, which need not say what a serving weighs.
struct Product {
  std::string_view title;
  Origin origin = Origin::supplement;
  Label label;
};

// What goes under one name. An amount of it counts servings.
struct Recipe {
  std::string_view title;
  Fraction servings = 1;     // that the parts make; more than 0
  std::vector<Entry> parts;  // as they were understood when the table was read
};

class OwnTable {
 public:
  // The product or recipe of that name: all its words, with nothing besides but preparations. nullptr: there is none.
  const Product* find_product(const Name& said, const Vocabulary& vocabulary) const;
  const Recipe* find_recipe(const Name& said, const Vocabulary& vocabulary) const;

  const FoodTable& foods() const { return foods_; }
  std::span<const Product> products() const { return products_; }
  std::span<const Recipe> recipes() const { return recipes_; }
  const NameIndex& index() const { return index_; }  // of products, then recipes
  // A name of the index, as the table has it.
  std::string_view shown(const IndexedName& name) const { return names_[name.place]; }
  std::span<const std::string_view> numeric_names() const { return numeric_names_; }

 private:
  friend class OwnTableReader;
  std::optional<std::size_t> find(const Name& said, const Vocabulary& vocabulary) const;

  FoodTable foods_;
  std::vector<Product> products_;
  std::vector<Recipe> recipes_;
  NameIndex index_;
  std::span<const std::string_view> names_;  // by their places in the index
  std::span<const std::string_view> numeric_names_;
};

// Reads a table of the user's own, whose recipes may use what `catalogue` knows, what the table adds, and recipes that
// stand before them. What is wrong goes to `faults`, all of it, and then the table must not be used. Names, and
// whatever the table points at, live in `storage`.
OwnTable read_own_table(std::string_view json, const Catalogue& catalogue, TableStorage& storage,
                        std::vector<TableFault>& faults);

// The product or recipe of that name in the first of the user's tables that knows it, or nullptr.
const Product* find_product(const Catalogue& catalogue, const Name& said);
const Recipe* find_recipe(const Catalogue& catalogue, const Name& said);

// The parts of `amount` of `recipe`: none says one serving. A recipe is measured in servings; an amount that is not,
// and more than anybody eats, is a fault at `extent`.
std::vector<Entry> parts_of(const Recipe& recipe, const std::optional<Measure>& amount, Extent extent,
                            std::vector<Fault>& faults);

}  // namespace calmag
