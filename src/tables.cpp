// The small tables: sources and units. The others have files of their own.
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
