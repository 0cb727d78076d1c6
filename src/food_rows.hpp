// Reading rows of foods, for the built-in table and for those of users.
#pragma once

#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "calmag/tables.hpp"
#include "json_rows.hpp"
#include "table_rows.hpp"

namespace calmag {

class FoodReader {
 public:
  FoodReader(const SourceTable& sources, const UnitTable& units, const Vocabulary& vocabulary, TableStorage& storage)
      : sources_(sources),
        units_(units),
        vocabulary_(vocabulary),
        storage_(storage),
        names_(vocabulary, storage) {
    for (const State& state : vocabulary.states()) states_.push_back(phrases(state.phrases));
  }

  // Requires that the text of `row` is not given up before finish().
  void add(const JsonValue& row);
  // The table of all rows, each of whose names has been tried on the whole of it.
  FoodTable finish();

 private:
  // The amount that the text at `value` is, read as an entry would be.
  Measure read_amount(const JsonValue& value);
  const PortionSize* read_size(const JsonValue& value);
  // What `value`, a figure or a portion of `row`, was taken from.
  const Citation* read_citation(const JsonValue& value, const JsonValue& row);
  std::span<const Portion> read_portions(const JsonValue& row);
  std::optional<Figure> read_figure(const JsonValue& row, std::string_view mineral, const Food& food);
  std::span<const PhraseId> phrases(std::span<const std::string_view> texts);
  std::vector<PhraseId> read_descriptors(const JsonValue& row);
  std::uint32_t read_states(const JsonValue& row);
  std::span<const PreferredMeaning> read_preferences(const JsonValue& row);
  Additions additions();
  const Food* meaning_of(const FoodTable& table, std::string_view name) const;
  // Every title means its own row, as do its preferred names, and no descriptor makes another row's name of one of
  // this row's.
  void check_names(const FoodTable& table, const Food& food, const JsonValue& row) const;

  const SourceTable& sources_;
  const UnitTable& units_;
  const Vocabulary& vocabulary_;
  TableStorage& storage_;
  NameCollector names_;
  std::set<std::string_view> ids_;
  std::vector<std::span<const PhraseId>> states_;
  std::vector<Food> foods_;
  std::map<std::pair<std::vector<PhraseId>, std::uint32_t>, std::uint16_t> kinds_;  // of descriptors and states
  std::vector<std::uint16_t> kinds_of_foods_;
  std::vector<JsonValue> rows_;
};

}  // namespace calmag
