// Reading data/daily_values.json.
#include <set>

#include <fmt/format.h>

#include "calmag/tables.hpp"
#include "calmag/text.hpp"
#include "json_rows.hpp"
#include "table_rows.hpp"

namespace calmag {
namespace {

std::optional<DailyValue> read_value(const JsonValue& value, const SourceTable& sources, TableStorage& storage) {
  if (value.absent()) return std::nullopt;
  value.allow_only({"mg", "source"});
  const JsonValue milligrams = value.required("mg");
  DailyValue out{Milligrams::rounded(milligrams.number()), read_source(value, sources, storage)};
  if (!(out.amount > Milligrams{})) milligrams.refuse("this must be more than 0");
  return out;
}

}  // namespace

DailyValueTable read_daily_values(std::string_view json, const SourceTable& sources, TableStorage& storage,
                                  std::vector<TableFault>& faults) {
  JsonRows rows(json, faults);
  const JsonValue root = rows.root();
  root.allow_only({"labels"});
  std::vector<LabelRules> labels;
  std::set<std::string> known;
  for (const JsonValue& row : root.required("labels").items()) {
    row.allow_only({"id", "title", "names", "calcium", "magnesium"});
    LabelRules label;
    label.id = storage.keep(row.required("id").kept_text());
    label.title = storage.keep(row.required("title").kept_text());
    std::vector<std::string_view> names;
    for (const JsonValue& name : row.required("names").items()) {
      names.push_back(storage.keep(folded(name.text())));
      if (!known.insert(std::string(names.back())).second) {
        name.refuse(fmt::format("'{}' names another row already", name.text()));
      }
    }
    label.names = storage.keep(std::move(names));
    for (const Mineral mineral : kMinerals) {
      label.values[mineral] = read_value(row.optional(name(mineral)), sources, storage);
    }
    labels.push_back(label);
  }
  return DailyValueTable(storage.keep(std::move(labels)));
}

}  // namespace calmag
