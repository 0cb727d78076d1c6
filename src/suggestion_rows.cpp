// Reading data/suggestions.json.
#include <fmt/format.h>

#include "calmag/tables.hpp"
#include "json_rows.hpp"
#include "table_rows.hpp"

namespace calmag {
namespace {

class SuggestionReader {
 public:
  SuggestionReader(const SourceTable& sources, const UnitTable& units, const FoodTable& foods, TableStorage& storage)
      : sources_(sources),
        units_(units),
        foods_(foods),
        storage_(storage) {}

  SuggestionTable read(const JsonValue& root) {
    root.allow_only({"groups", "vegan", "high_oxalate", "cautions", "foods"});
    SuggestionTable table;
    table.table = &foods_;
    read_groups(root.required("groups"));
    table.not_vegan = read_words(root.required("vegan"));
    const JsonValue high_oxalate = root.required("high_oxalate");
    high_oxalate.allow_only({"source", "says", "foods"});
    table.oxalate = read_statement(high_oxalate);
    std::vector<std::uint16_t> high;
    for (const JsonValue& value : high_oxalate.required("foods").items()) {
      if (const Food* food = read_food(value)) high.push_back(food->place);
    }
    table.high_oxalate = storage_.keep(std::move(high));
    std::vector<GroupCaution> cautions;
    for (const JsonValue& row : root.required("cautions").items()) {
      row.allow_only({"group", "source", "says"});
      cautions.push_back({read_group(row.required("group")), read_statement(row)});
    }
    table.cautions = storage_.keep(std::move(cautions));
    std::vector<SuggestedFood> foods;
    for (const JsonValue& row : root.required("foods").items()) {
      const std::optional<SuggestedFood> read = read_row(row);
      if (!read) continue;
      if (std::ranges::find(foods, read->food, &SuggestedFood::food) != foods.end()) {
        row.refuse(fmt::format("'{}' is there twice", foods_.food(read->food).id));
      }
      foods.push_back(*read);
    }
    table.foods = storage_.keep(std::move(foods));
    table.groups = storage_.keep(std::move(groups_));
    return table;
  }

 private:
  void read_groups(const JsonValue& list) {
    for (const JsonValue& row : list.items()) {
      row.allow_only({"id", "title"});
      const FoodGroup group{storage_.keep(row.required("id").kept_text()),
                            storage_.keep(row.required("title").kept_text())};
      if (std::ranges::find(groups_, group.id, &FoodGroup::id) != groups_.end()) {
        row.refuse(fmt::format("there are two groups '{}'", group.id));
      }
      groups_.push_back(group);
    }
  }

  std::uint16_t read_group(const JsonValue& value) const {
    const auto at = std::ranges::find(groups_, value.text(), &FoodGroup::id);
    if (at == groups_.end()) {
      value.refuse(fmt::format("'{}' is none of the groups", value.text()));
      return 0;
    }
    return static_cast<std::uint16_t>(at - groups_.begin());
  }

  std::span<const std::string_view> read_words(const JsonValue& list) {
    std::vector<std::string_view> words;
    for (const JsonValue& word : list.items()) words.push_back(storage_.keep(word.kept_text()));
    return storage_.keep(std::move(words));
  }

  Statement read_statement(const JsonValue& row) {
    return {read_source(row, sources_, storage_), storage_.keep(row.required("says").kept_text())};
  }

  const Food* read_food(const JsonValue& value) const {
    for (const Food& food : foods_.foods()) {
      if (food.id == value.text()) return &food;
    }
    value.refuse(fmt::format("there is no food '{}'", value.text()));
    return nullptr;
  }

  std::optional<SuggestedFood> read_row(const JsonValue& row) {
    row.allow_only({"food", "portion", "group", "contains"});
    SuggestedFood out;
    out.group = read_group(row.required("group"));
    out.contains = read_words(row.optional("contains"));
    const JsonValue named = row.required("food");
    const Food* food = read_food(named);
    if (food == nullptr) return std::nullopt;
    out.food = food->place;
    if (!food->figures.calcium || !food->figures.magnesium) {
      named.refuse("a food that is proposed needs a figure for both minerals");
    }
    const JsonValue portion = row.required("portion");
    const std::optional<Measure> measure = read_exact_amount(portion.text(), units_);
    std::string why_not;
    const std::optional<Weighed> weighed = measure ? weigh(*food, *measure, units_, why_not) : std::optional<Weighed>();
    if (!weighed || weighed->assumed) {
      portion.refuse(fmt::format("the table has no weight for '{}' of {}", portion.text(), food->title));
      return out;
    }
    out.amount = storage_.keep(portion.kept_text());
    out.grams = weighed->grams.counted;
    return out;
  }

  const SourceTable& sources_;
  const UnitTable& units_;
  const FoodTable& foods_;
  TableStorage& storage_;
  std::vector<FoodGroup> groups_;
};

}  // namespace

SuggestionTable read_suggestions(std::string_view json, const SourceTable& sources, const UnitTable& units,
                                 const FoodTable& foods, TableStorage& storage, std::vector<TableFault>& faults) {
  JsonRows rows(json, faults);
  return SuggestionReader(sources, units, foods, storage).read(rows.root());
}

}  // namespace calmag
