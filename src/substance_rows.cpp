// Reading data/compounds.json.
#include <algorithm>

#include <fmt/format.h>

#include "calmag/tables.hpp"
#include "json_rows.hpp"
#include "table_rows.hpp"

namespace calmag {
namespace {

std::vector<CompoundForm> read_forms(const JsonValue& row, const SourceTable& sources, TableStorage& storage) {
  std::vector<CompoundForm> forms;
  for (const JsonValue& form : row.required("forms").items()) {
    form.allow_only({"form", "formula", "fraction", "source"});
    const Fraction fraction = form.required("fraction").number();
    if (!(fraction > 0 && fraction < 1)) form.refuse("the fraction must lie between 0 and 1");
    forms.push_back({storage.keep(form.required("form").kept_text()),
                     storage.keep(form.required("formula").kept_text()), fraction,
                     read_source(form, sources, storage)});
  }
  return forms;
}

// A salt of both elements has a row for each, which name each other.
void check_both(const std::vector<Compound>& compounds, const std::vector<JsonValue>& rows) {
  for (std::size_t i = 0; i < compounds.size(); ++i) {
    if (compounds[i].also.empty()) continue;
    const auto other = std::ranges::find(compounds, compounds[i].also, &Compound::id);
    const bool pair = other != compounds.end() && other->also == compounds[i].id &&
                      other->element != compounds[i].element && other->forms.size() == 1 &&
                      compounds[i].forms.size() == 1;
    if (!pair)
      rows[i].optional("also").refuse("this must be the row of the other element, with one form, and name this one");
  }
}

}  // namespace

SubstanceTable read_substances(std::string_view json, const SourceTable& sources, const Vocabulary& vocabulary,
                               TableStorage& storage, std::vector<TableFault>& faults) {
  JsonRows rows(json, faults);
  const JsonValue root = rows.root();
  NameCollector names(vocabulary, storage);
  std::size_t target = 0;
  const auto add_names = [&](const JsonValue& row) {
    for (const JsonValue& name : row.required("names").items()) names.add(name, name.text(), target);
    ++target;
  };

  const std::vector<JsonValue> elements = root.required("elements").items();
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (i >= kMinerals.size() || elements[i].required("id").text() != name(kMinerals[i])) {
      elements[i].refuse("the elements are calcium and magnesium, in this order");
    }
    add_names(elements[i]);
  }
  std::vector<Compound> compounds;
  for (const JsonValue& row : root.required("compounds").items()) {
    row.allow_only({"id", "title", "element", "names", "forms", "label_only", "note", "also"});
    Compound compound;
    compound.id = storage.keep(row.required("id").kept_text());
    compound.title = storage.keep(row.required("title").kept_text());
    compound.element = read_mineral(row.required("element"));
    compound.note = storage.keep(row.optional("note").kept_text());
    compound.also = storage.keep(row.optional("also").kept_text());
    std::vector<CompoundForm> forms = read_forms(row, sources, storage);
    if (forms.empty() != row.optional("label_only").is_true()) {
      row.refuse("a compound has forms, or it is label_only");
    }
    compound.forms = storage.keep(std::move(forms));
    compounds.push_back(compound);
    add_names(row);
  }
  check_both(compounds, root.required("compounds").items());
  std::vector<OtherNutrient> others;
  for (const JsonValue& row : root.required("nutrients").items()) {
    row.allow_only({"id", "title", "names"});
    others.push_back({storage.keep(row.required("id").kept_text()), storage.keep(row.required("title").kept_text())});
    add_names(row);
  }
  const auto kept_compounds = storage.keep(std::move(compounds));
  const auto kept_others = storage.keep(std::move(others));
  const NameIndex index = names.index();
  return {kept_compounds, kept_others, index, names.shown(), names.numeric_names(UnitTable())};
}

}  // namespace calmag
