// Reading the tables of data/*.json, with every rule that a row must keep. The build reads the shipped files with it
// and compiles them in (src/embed); the program reads a user's own with it. What one refuses, so does the other.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "calmag/advice.hpp"
#include "calmag/catalogue.hpp"
#include "calmag/daily_values.hpp"
#include "calmag/foods.hpp"
#include "calmag/reference.hpp"
#include "calmag/source.hpp"
#include "calmag/substances.hpp"
#include "calmag/suggestions.hpp"
#include "calmag/units.hpp"

namespace calmag {

// Owns what the tables read at run time point into. Tables read into it live as long as it does.
class TableStorage {
 public:
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }

  template <class T>
  std::span<const T> keep(std::vector<T> rows) {
    return std::get<std::deque<std::vector<T>>>(rows_).emplace_back(std::move(rows));
  }
  template <class T>
  const T* keep_one(T row) {
    return keep(std::vector{std::move(row)}).data();
  }
  template <class T>
  Lists<T> keep_lists(std::span<const std::span<const T>> lists) {
    std::vector<T> all;
    std::vector<std::uint32_t> begins{0};
    for (const std::span<const T> list : lists) {
      all.insert(all.end(), list.begin(), list.end());
      begins.push_back(static_cast<std::uint32_t>(all.size()));
    }
    return {keep(std::move(all)), keep(std::move(begins))};
  }
  Texts keep_texts(std::span<const std::string_view> texts) {
    std::string all;
    std::vector<std::uint32_t> begins{0};
    for (const std::string_view text : texts) {
      all += text;
      begins.push_back(static_cast<std::uint32_t>(all.size()));
    }
    return {keep(std::move(all)), keep(std::move(begins))};
  }

 private:
  std::deque<std::string> texts_;
  std::tuple<std::deque<std::vector<std::string_view>>, std::deque<std::vector<std::uint16_t>>,
             std::deque<std::vector<std::uint32_t>>, std::deque<std::vector<NameRow>>, std::deque<std::vector<Synonym>>,
             std::deque<std::vector<State>>, std::deque<std::vector<PreferredMeaning>>, std::deque<std::vector<Unit>>,
             std::deque<std::vector<UnitName>>, std::deque<std::vector<Source>>, std::deque<std::vector<Food>>,
             std::deque<std::vector<Citation>>, std::deque<std::vector<PortionSize>>, std::deque<std::vector<Portion>>,
             std::deque<std::vector<Compound>>, std::deque<std::vector<CompoundForm>>,
             std::deque<std::vector<OtherNutrient>>, std::deque<std::vector<Authority>>,
             std::deque<std::vector<ReferenceRow>>, std::deque<std::vector<LabelRules>>,
             std::deque<std::vector<const Food*>>, std::deque<std::vector<FoodGroup>>,
             std::deque<std::vector<SuggestedFood>>, std::deque<std::vector<GroupCaution>>>
      rows_;
};

// A row that breaks a rule, and where it stands: in which of the texts of a table that is read from several.
struct TableFault {
  Place place;
  std::string reason;
  std::size_t text = 0;
};

// Each reads one file's text. What is wrong goes to `faults`, all of it, and then the table must not be used.
SourceTable read_sources(std::string_view json, TableStorage& storage, std::vector<TableFault>& faults);
UnitTable read_units(std::string_view json, TableStorage& storage, std::vector<TableFault>& faults);
Vocabulary read_vocabulary(std::string_view json, TableStorage& storage, std::vector<TableFault>& faults);
Advice read_advice(std::string_view json, const SourceTable& sources, TableStorage& storage,
                   std::vector<TableFault>& faults);
DailyValueTable read_daily_values(std::string_view json, const SourceTable& sources, TableStorage& storage,
                                  std::vector<TableFault>& faults);
ReferenceTable read_references(std::string_view json, const SourceTable& sources, TableStorage& storage,
                               std::vector<TableFault>& faults);
SubstanceTable read_substances(std::string_view json, const SourceTable& sources, const Vocabulary& vocabulary,
                               TableStorage& storage, std::vector<TableFault>& faults);
// One table of foods from all of `texts`. Foods whose figures name a source that is not in `sources` are refused,
// except "own": the user's label.
FoodTable read_foods(std::span<const std::string_view> texts, const SourceTable& sources, const UnitTable& units,
                     const Vocabulary& vocabulary, TableStorage& storage, std::vector<TableFault>& faults);
// The same from one text.
FoodTable read_foods(std::string_view json, const SourceTable& sources, const UnitTable& units,
                     const Vocabulary& vocabulary, TableStorage& storage, std::vector<TableFault>& faults);
// Foods of `foods`, which must outlive the table.
SuggestionTable read_suggestions(std::string_view json, const SourceTable& sources, const UnitTable& units,
                                 const FoodTable& foods, TableStorage& storage, std::vector<TableFault>& faults);

// Whether `name`, cut into tokens, could be read as an amount somewhere: "half and half", "vitamin a".
bool is_numeric_name(std::string_view name);

}  // namespace calmag
