// What the readers of several tables share: sources of figures, and names gathered into an index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calmag/names.hpp"
#include "calmag/tables.hpp"
#include "json_rows.hpp"

namespace calmag {

// The source of figures from a label of the user's own.
inline constexpr std::string_view kOwnLabel = "own";

// The "source" of a row: refused unless it is in `sources`.
std::string_view read_source(const JsonValue& row, const SourceTable& sources, TableStorage& storage);

Mineral read_mineral(const JsonValue& value);

// Gathers the names of a table. A name that means two rows is refused at the second.
class NameCollector {
 public:
  NameCollector(const Vocabulary& vocabulary, TableStorage& storage) : vocabulary_(vocabulary), storage_(storage) {}

  void add(const JsonValue& place, std::string_view shown, std::uint32_t target);
  // A name whose words count in their order alone: see FoodTable::find.
  void add_in_order(const JsonValue& place, std::string_view shown, std::uint32_t target);

  // What the names collected mean, so far: a place in the table, or nothing.
  std::optional<std::uint32_t> target_of(std::string_view words) const;

  NameIndex index();
  std::span<const std::string_view> numeric_names();

 private:
  void add_words(const JsonValue& place, std::string words, std::string_view shown, std::uint32_t target);

  const Vocabulary& vocabulary_;
  TableStorage& storage_;
  std::vector<IndexedName> names_;
  std::vector<std::string_view> numeric_;
};

}  // namespace calmag
