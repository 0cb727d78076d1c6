// Reading data/advice.json.
#include <algorithm>

#include <fmt/format.h>

#include "calmag/tables.hpp"
#include "json_rows.hpp"
#include "table_rows.hpp"

namespace calmag {
namespace {

Rule read_rule(const JsonValue& row, const SourceTable& sources, TableStorage& storage) {
  row.allow_only({"id", "value", "unit", "source", "says"});
  const JsonValue value = row.required("value");
  const Rule rule{value.number(), read_source(row, sources, storage), storage.keep(row.required("says").kept_text())};
  if (!value.absent() && rule.value == 0) row.refuse("the value must be more than 0");
  return rule;
}

Statement read_statement(const JsonValue& row, const SourceTable& sources, TableStorage& storage) {
  row.allow_only({"id", "source", "says"});
  return {read_source(row, sources, storage), storage.keep(row.required("says").kept_text())};
}

Selection read_selection(const JsonValue& row, const SourceTable& sources, TableStorage& storage) {
  row.allow_only({"id", "source", "says", "ids"});
  std::vector<std::string_view> ids;
  for (const JsonValue& id : row.required("ids").items()) ids.push_back(storage.keep(id.kept_text()));
  return {read_source(row, sources, storage), storage.keep(row.required("says").kept_text()),
          storage.keep(std::move(ids))};
}

// Every row of `list` is one of `known`, and each of these is there once.
template <class Part, std::size_t size, class Read>
void read_parts(const JsonValue& list, std::string_view kind,
                const std::array<std::pair<std::string_view, Part Advice::*>, size>& known, Advice& advice,
                const Read& read) {
  for (const JsonValue& row : list.items()) {
    const JsonValue id = row.required("id");
    const auto at = std::ranges::find(known, id.text(), &std::pair<std::string_view, Part Advice::*>::first);
    if (at == known.end()) {
      id.refuse(fmt::format("nothing asks for this {}", kind));
      continue;
    }
    Part& part = advice.*at->second;
    if (!part.says.empty()) id.refuse(fmt::format("this {} is there twice", kind));
    part = read(row);
  }
  for (const auto& [id, member] : known) {
    if ((advice.*member).says.empty()) list.refuse(fmt::format("the {} '{}' is missing", kind, id));
  }
}

}  // namespace

Advice read_advice(std::string_view json, const SourceTable& sources, TableStorage& storage,
                   std::vector<TableFault>& faults) {
  JsonRows rows(json, faults);
  const JsonValue root = rows.root();
  root.allow_only({"rules", "statements", "selections"});
  Advice advice;
  read_parts(root.required("rules"), "rule", kAdviceRules, advice,
             [&](const JsonValue& row) { return read_rule(row, sources, storage); });
  read_parts(root.required("statements"), "statement", kAdviceStatements, advice,
             [&](const JsonValue& row) { return read_statement(row, sources, storage); });
  read_parts(root.required("selections"), "selection", kAdviceSelections, advice,
             [&](const JsonValue& row) { return read_selection(row, sources, storage); });
  return advice;
}

}  // namespace calmag
