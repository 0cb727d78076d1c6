// A small table of foods for a test, read by the reader of tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "calmag/tables.hpp"
#include "given.hpp"

namespace given {

// A row. `more` are further keys, as JSON; without figures or portions among them, it has none but a cup of 100 g.
struct GivenFood {
  std::string_view id;
  std::string_view title;
  std::vector<std::string_view> names;
  std::string_view more;
};

inline std::string row_of(const GivenFood& food) {
  std::string names;
  for (const std::string_view name : food.names) names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", name);
  std::string row = fmt::format(R"({{"id": "{}", "title": "{}", "names": [{}])", food.id, food.title, names);
  if (!food.more.empty()) row += fmt::format(", {}", food.more);
  if (food.more.find("portions") == std::string_view::npos) {
    row += R"(, "portions": [{"amount": "1 cup", "grams": 100, "source": "own"}], "usual": "1 cup")";
  }
  return row + "}";
}

// The table of these rows alone, with the built-in words, units and sources.
class GivenFoods {
 public:
  explicit GivenFoods(const std::vector<GivenFood>& foods) : catalogue_(given::catalogue()) {
    std::string json;
    for (const GivenFood& food : foods) json += (json.empty() ? "" : ",\n") + row_of(food);
    std::vector<TableFault> faults;
    table_ = read_foods(fmt::format("{{\"foods\": [{}]}}", json), catalogue_.sources, catalogue_.units,
                        catalogue_.vocabulary, storage_, faults);
    for (const TableFault& fault : faults) FAIL(fault.place.line << ": " << fault.reason);
    catalogue_.foods = {&table_};
  }
  GivenFoods(const GivenFoods&) = delete;
  GivenFoods& operator=(const GivenFoods&) = delete;

  const Catalogue& catalogue() const { return catalogue_; }
  const FoodTable* table() const { return &table_; }

 private:
  TableStorage storage_;
  FoodTable table_;
  Catalogue catalogue_;
};

}  // namespace given
