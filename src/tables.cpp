// The small tables: sources, units, advice. Words, foods, substances and references have files of their own.
#include "calmag/tables.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "json_rows.hpp"
#include "table_rows.hpp"

namespace calmag {
namespace {

std::optional<UnitKind> unit_kind(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, UnitKind>, 8> kKinds{{{"mass", UnitKind::mass},
                                                                         {"volume", UnitKind::volume},
                                                                         {"activity", UnitKind::activity},
                                                                         {"length", UnitKind::length},
                                                                         {"container", UnitKind::container},
                                                                         {"piece", UnitKind::piece},
                                                                         {"size", UnitKind::size},
                                                                         {"dose", UnitKind::dose}}};
  for (const auto& [known, kind] : kKinds) {
    if (known == name) return kind;
  }
  return std::nullopt;
}

// Above whatever a portion weighs.
constexpr int kAnyGrams = 1'000'000;

Unit read_unit_row(const JsonValue& row, TableStorage& storage) {
  row.allow_only({"id", "names", "plural", "symbol", "kind", "grams", "millilitres", "source", "usual",
                  "usual_up_to_grams", "whole"});
  Unit unit;
  unit.id = storage.keep(row.required("id").kept_text());
  const JsonValue plural = row.optional("plural");
  unit.plural = storage.keep(plural.absent() ? std::string(unit.id) + "s" : plural.kept_text());
  const JsonValue symbol = row.optional("symbol");
  unit.symbol = symbol.absent() ? unit.id : storage.keep(symbol.kept_text());
  const JsonValue kind = row.required("kind");
  if (const auto known = unit_kind(kind.text())) {
    unit.kind = *known;
  } else {
    kind.refuse("this is no kind of unit");
  }
  if (unit.kind == UnitKind::mass) unit.factor = row.required("grams").number();
  if (unit.kind == UnitKind::volume) unit.factor = row.required("millilitres").number();
  unit.is_whole = row.optional("whole").is_true();
  const JsonValue up_to = row.optional("usual_up_to_grams");
  if (row.optional("usual").is_true()) unit.usual_up_to = Grams::of(kAnyGrams);
  if (!up_to.absent()) unit.usual_up_to = Grams::of(up_to.number());
  return unit;
}

}  // namespace

std::string_view read_source(const JsonValue& row, const SourceTable& sources, TableStorage& storage) {
  const JsonValue value = row.required("source");
  const std::string_view id = value.text();
  if (!id.empty() && sources.find(id) == nullptr && id != kOwnLabel) {
    value.refuse(fmt::format("'{}' is not in the table of sources", id));
  }
  return storage.keep(std::string(id));
}

SourceTable read_sources(std::string_view json, TableStorage& storage, std::vector<TableFault>& faults) {
  JsonRows rows(json, faults);
  std::vector<Source> sources;
  for (const JsonValue& row : rows.root().required("sources").items()) {
    row.allow_only({"id", "title", "short", "author", "publisher", "year", "kind"});
    Source source;
    source.id = storage.keep(row.required("id").kept_text());
    source.title = storage.keep(row.required("title").kept_text());
    const JsonValue short_title = row.optional("short");
    source.short_title = short_title.absent() ? source.title : storage.keep(short_title.kept_text());
    source.publisher = storage.keep(row.required("publisher").kept_text());
    if (const JsonValue year = row.optional("year"); !year.absent()) source.year = year.whole_number();
    if (std::ranges::find(sources, source.id, &Source::id) != sources.end()) {
      row.refuse(fmt::format("there are two sources '{}'", source.id));
    }
    sources.push_back(source);
  }
  return SourceTable(storage.keep(std::move(sources)));
}

UnitTable read_units(std::string_view json, TableStorage& storage, std::vector<TableFault>& faults) {
  JsonRows rows(json, faults);
  std::vector<Unit> units;
  std::vector<UnitName> names;
  for (const JsonValue& row : rows.root().required("units").items()) {
    units.push_back(read_unit_row(row, storage));
    for (const JsonValue& name : row.required("names").items()) {
      names.push_back({storage.keep(folded_singular(name.text())), static_cast<std::uint16_t>(units.size() - 1)});
    }
  }
  std::ranges::stable_sort(names, {}, &UnitName::words);
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names[i].words != names[i - 1].words) continue;
    if (names[i].unit != names[i - 1].unit) {
      rows.root().refuse(fmt::format("'{}' names two units", names[i].words));
    }
  }
  const auto same_words = [](const UnitName& a, const UnitName& b) { return a.words == b.words; };
  names.erase(std::unique(names.begin(), names.end(), same_words), names.end());
  return {storage.keep(std::move(units)), storage.keep(std::move(names))};
}

Advice read_advice(std::string_view json, const SourceTable& sources, TableStorage& storage,
                   std::vector<TableFault>& faults) {
  JsonRows rows(json, faults);
  const JsonValue root = rows.root();
  Advice advice;
  const std::array<std::pair<std::string_view, Rule*>, 7> known{{{"ratio-ceiling", &advice.ratio_ceiling},
                                                                 {"food-share", &advice.food_share},
                                                                 {"near-target", &advice.near_target},
                                                                 {"calcium-salt-from", &advice.salt_from.calcium},
                                                                 {"magnesium-salt-from", &advice.salt_from.magnesium},
                                                                 {"record-error", &advice.record_error},
                                                                 {"small-portion", &advice.small_portion}}};
  for (const JsonValue& row : root.required("rules").items()) {
    row.allow_only({"id", "value", "unit", "source", "says"});
    const JsonValue id = row.required("id");
    const auto at = std::ranges::find(known, id.text(), &std::pair<std::string_view, Rule*>::first);
    if (at == known.end()) {
      id.refuse("no check asks for this rule");
      continue;
    }
    if (!at->second->source.empty()) id.refuse("this rule is there twice");
    *at->second = {row.required("value").number(), read_source(row, sources, storage),
                   storage.keep(row.required("says").kept_text())};
    if (at->second->value == 0) row.refuse("the value must be more than 0");
  }
  for (const auto& [id, rule] : known) {
    if (rule->source.empty()) root.refuse(fmt::format("the rule '{}' is missing", id));
  }
  const std::array<std::pair<std::string_view, Statement*>, 3> statements{
      {{"kidney", &advice.kidney}, {"medicine-spacing", &advice.medicine_spacing}, {"disclaimer", &advice.disclaimer}}};
  for (const JsonValue& row : root.required("statements").items()) {
    row.allow_only({"id", "source", "says"});
    const JsonValue id = row.required("id");
    const auto at = std::ranges::find(statements, id.text(), &std::pair<std::string_view, Statement*>::first);
    if (at == statements.end()) {
      id.refuse("nothing shows this statement");
      continue;
    }
    *at->second = {read_source(row, sources, storage), storage.keep(row.required("says").kept_text())};
  }
  for (const auto& [id, statement] : statements) {
    if (statement->says.empty()) root.refuse(fmt::format("the statement '{}' is missing", id));
  }
  return advice;
}

bool is_numeric_name(std::string_view name) {
  std::vector<Fault> faults;
  const std::vector<Token> tokens = tokens_of(name, faults);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Cursor cursor{name, tokens, at};
    if (read_number(cursor, faults)) return true;
  }
  return false;
}

const Source* SourceTable::find(std::string_view id) const {
  const auto at = std::ranges::find(sources_, id, &Source::id);
  return at != sources_.end() ? &*at : nullptr;
}

}  // namespace calmag
