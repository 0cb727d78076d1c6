// Reading a table of the user's own.
#include <fmt/format.h>

#include "calmag/own_table.hpp"
#include "calmag/text.hpp"
#include "food_rows.hpp"
#include "json_rows.hpp"
#include "table_rows.hpp"

namespace calmag {

class OwnTableReader {
 public:
  OwnTableReader(const Catalogue& catalogue, TableStorage& storage)
      : catalogue_(catalogue),
        storage_(storage),
        names_(catalogue.vocabulary, storage) {}

  OwnTable read(const JsonValue& root) {
    root.allow_only({"foods", "products", "recipes"});
    if (!root.absent() && root.optional("foods").absent() && root.optional("products").absent() &&
        root.optional("recipes").absent()) {
      root.refuse("there are no foods, products or recipes");
    }
    FoodReader foods(catalogue_.sources, catalogue_.units, catalogue_.vocabulary, storage_);
    for (const JsonValue& row : root.optional("foods").items()) foods.add(row);
    table_.foods_ = foods.finish();
    for (const JsonValue& row : root.optional("products").items()) add_product(row);
    for (const JsonValue& row : root.optional("recipes").items()) add_recipe(row);
    index();
    return std::move(table_);
  }

 private:
  void add_names(const JsonValue& row, std::string_view title, std::size_t target) {
    const JsonValue names = row.optional("names");
    if (!title.empty()) add_name(row.required("title"), title, target);
    for (const JsonValue& name : names.items()) add_name(name, name.text(), target);
  }

  // A name that means a substance would make every dose of that substance one of the product.
  void add_name(const JsonValue& place, std::string_view name, std::size_t target) {
    if (catalogue_.substances.find(words_of(name, catalogue_.vocabulary))) {
      place.refuse(fmt::format("'{}' means a mineral or vitamin already", name));
    } else if (table_.foods_.match(Name(name, catalogue_.vocabulary), catalogue_.vocabulary).food != nullptr) {
      place.refuse(fmt::format("'{}' names a food of this table already", name));
    } else {
      names_.add(place, name, target);
    }
  }

  void add_product(const JsonValue& row) {
    row.allow_only({"title", "names", "kind", "label"});
    Product product;
    product.title = storage_.keep(row.required("title").kept_text());
    const JsonValue kind = row.required("kind");
    if (kind.text() == "food") {
      product.origin = Origin::food;
    } else if (kind.text() != "supplement" && !kind.absent()) {
      kind.refuse("this must be food or supplement");
    }
    const JsonValue label = row.required("label");
    const std::string_view text = storage_.keep(label.kept_text());
    std::vector<Fault> faults;
    const std::vector<Token> tokens = tokens_of(text, faults);
    if (!text.empty()) {
      product.label = read_label(text, tokens, {0, text.size()}, catalogue_, faults);
      if (product.label.per_one_unit && faults.empty()) {
        faults.push_back({{}, "label.per", "the label does not say what it is for", "as in per 2 caplets: …"});
      }
    }
    for (const Fault& fault : faults) label.refuse(fault.reason);
    add_names(row, product.title, table_.products_.size());
    table_.products_.push_back(std::move(product));
  }

  void add_recipe(const JsonValue& row) {
    row.allow_only({"title", "names", "servings", "of"});
    Recipe recipe;
    recipe.title = storage_.keep(row.required("title").kept_text());
    if (const JsonValue servings = row.optional("servings"); !servings.absent()) {
      recipe.servings = servings.number();
      if (!(recipe.servings > 0)) servings.refuse("a recipe makes more than 0 servings");
    }
    index();
    Catalogue known = catalogue_;
    known.own.insert(known.own.begin(), &table_);
    known.foods.insert(known.foods.begin(), &table_.foods_);
    for (const JsonValue& text : row.required("of").items()) {
      for (Reading& reading : read_entries(text.text(), known)) {
        for (const Fault& fault : reading.faults) text.refuse(fault.reason);
        recipe.parts.push_back(std::move(reading.entry));
      }
    }
    if (recipe.parts.empty()) row.refuse("a recipe has parts");
    add_names(row, recipe.title, table_.products_.size() + table_.recipes_.size());
    table_.recipes_.push_back(std::move(recipe));
  }

  // Makes what was gathered so far findable.
  void index() {
    table_.index_ = names_.index();
    table_.names_ = names_.shown();
    table_.numeric_names_ = names_.numeric_names(catalogue_.units);
  }

  const Catalogue& catalogue_;
  TableStorage& storage_;
  NameCollector names_;
  OwnTable table_;
};

OwnTable read_own_table(std::string_view json, const Catalogue& catalogue, TableStorage& storage,
                        std::vector<TableFault>& faults) {
  JsonRows rows(json, faults);
  return OwnTableReader(catalogue, storage).read(rows.root());
}

}  // namespace calmag
