// Reading data/reference_intakes.json.
#include <algorithm>

#include <fmt/format.h>

#include "calmag/tables.hpp"
#include "json_rows.hpp"
#include "table_rows.hpp"

namespace calmag {
namespace {

std::optional<Sex> read_sex(const JsonValue& value) {
  for (const Sex sex : {Sex::female, Sex::male}) {
    if (value.text() == name(sex)) return sex;
  }
  if (value.text() != "any") value.refuse("this must be female, male or any");
  return std::nullopt;
}

std::optional<Stage> read_stage_of_row(const JsonValue& value) {
  for (const Stage stage : kStages) {
    if (value.text() == name(stage)) return stage;
  }
  if (value.text() != "any") value.refuse("this must be none, pregnant, lactating, postmenopausal or any");
  return std::nullopt;
}

Counts read_counts(const JsonValue& value) {
  for (const Counts counts : {Counts::all_sources, Counts::supplements, Counts::supplements_and_fortified,
                              Counts::soluble_in_food_and_water}) {
    if (value.text() == name(counts)) return counts;
  }
  value.refuse("this must be all, supplements, supplements-and-fortified or soluble-in-food-and-water");
  return Counts::all_sources;
}

MonthSpan read_months(const JsonValue& value) {
  const std::vector<JsonValue> ends = value.items();
  if (ends.size() != 2) {
    value.refuse("this takes two months, [from, to), null for no end");
    return {};
  }
  MonthSpan ages{ends[0].whole_number(), ends[1].is_null() ? MonthSpan::kNoEnd : ends[1].whole_number()};
  if (ages.from >= ages.to) value.refuse("the first month must be below the second");
  return ages;
}

template <class T>
bool meet(const std::optional<T>& a, const std::optional<T>& b) {
  return !a || !b || *a == *b;
}

bool overlap(const ReferenceRow& a, const ReferenceRow& b) {
  return a.authority == b.authority && a.mineral == b.mineral && a.ages.overlaps(b.ages) && meet(a.sex, b.sex) &&
         meet(a.stage, b.stage) && a.stage_months.overlaps(b.stage_months);
}

// The rows of one list: those with a figure, and those that say that there is none to be set.
struct ReadRows {
  std::vector<ReferenceRow> set;
  std::vector<ReferenceRow> none_set;
};

class ReferenceReader {
 public:
  ReferenceReader(const SourceTable& sources, TableStorage& storage, std::span<const Authority> authorities)
      : sources_(sources),
        storage_(storage),
        authorities_(authorities) {}

  ReadRows read(const JsonValue& list, bool upper) {
    ReadRows rows;
    for (const JsonValue& value : list.items()) {
      const ReferenceRow row = read_row(value, upper);
      for (const std::vector<ReferenceRow>* earlier : {&rows.set, &rows.none_set}) {
        for (const ReferenceRow& other : *earlier) {
          if (overlap(row, other)) value.refuse("this row holds for somebody for whom an earlier row holds");
        }
      }
      (sets_none(value, upper) ? rows.none_set : rows.set).push_back(row);
      places_.push_back(value);
    }
    return rows;
  }

  // Nobody is recommended more than an upper level that counts the same sources allows.
  void compare(const std::vector<ReferenceRow>& intakes, const std::vector<ReferenceRow>& upper_levels) const {
    for (std::size_t i = 0; i < intakes.size(); ++i) {
      for (const ReferenceRow& upper : upper_levels) {
        if (upper.counts == Counts::all_sources && overlap(intakes[i], upper) && intakes[i].amount > upper.amount) {
          places_[i].refuse("this is above the upper level for the same person");
        }
      }
    }
  }

 private:
  static bool sets_none(const JsonValue& row, bool upper) { return upper && row.optional("mg").is_null(); }

  ReferenceRow read_row(const JsonValue& value, bool upper) {
    value.allow_only({"authority", "mineral", "kind", "sex", "months", "stage", "stage_months", "mg", "counts",
                      "edition", "sources", "support", "note"});
    ReferenceRow row;
    const JsonValue authority = value.required("authority");
    const auto at = std::ranges::find(authorities_, authority.text(), &Authority::id);
    if (at == authorities_.end()) {
      authority.refuse("this authority is not in the list");
    } else {
      row.authority = at->id;
    }
    row.mineral = read_mineral(value.required("mineral"));
    row.kind = storage_.keep(value.required("kind").kept_text());
    row.sex = read_sex(value.required("sex"));
    row.stage = read_stage_of_row(value.required("stage"));
    const JsonValue part = value.optional("stage_months");
    if (!part.absent()) row.stage_months = read_months(part);
    row.ages = read_months(value.required("months"));
    if (sets_none(value, upper)) {
      if (!value.optional("counts").absent()) value.refuse("no upper level counts nothing: leave out 'counts'");
    } else {
      row.amount = Milligrams::rounded(value.required("mg").number());
      if (upper) row.counts = read_counts(value.required("counts"));
    }
    row.note = storage_.keep(value.optional("note").kept_text());
    row.edition = storage_.keep(value.required("edition").kept_text());
    check_source(value.required("edition"));
    for (const JsonValue& source : value.required("sources").items()) check_source(source);
    const JsonValue support = value.required("support");
    row.support = support.whole_number();
    if (!support.absent() && row.support < 1) support.refuse("a row that nothing supports is left out");
    return row;
  }

  void check_source(const JsonValue& value) const {
    if (sources_.find(value.text()) == nullptr) {
      value.refuse(fmt::format("'{}' is not in the table of sources", value.text()));
    }
  }

  const SourceTable& sources_;
  TableStorage& storage_;
  std::span<const Authority> authorities_;
  std::vector<JsonValue> places_;  // of the intakes first
};

}  // namespace

ReferenceTable read_references(std::string_view json, const SourceTable& sources, TableStorage& storage,
                               std::vector<TableFault>& faults) {
  JsonRows rows(json, faults);
  const JsonValue root = rows.root();
  root.allow_only({"authorities", "intakes", "upper_levels"});
  std::vector<Authority> authorities;
  for (const JsonValue& row : root.required("authorities").items()) {
    row.allow_only({"id", "title", "names", "edition", "issuer", "superseded", "left_out"});
    std::vector<std::string_view> names;
    for (const JsonValue& name : row.required("names").items()) names.push_back(storage.keep(name.kept_text()));
    authorities.push_back(
        {storage.keep(row.required("id").kept_text()), storage.keep(row.required("title").kept_text()),
         storage.keep(std::move(names)), storage.keep(row.required("edition").kept_text()),
         storage.keep(row.required("issuer").kept_text()), storage.keep(row.optional("superseded").kept_text()),
         storage.keep(row.optional("left_out").kept_text())});
  }
  const auto kept = storage.keep(std::move(authorities));
  ReferenceReader reader(sources, storage, kept);
  ReadRows intakes = reader.read(root.required("intakes"), false);
  ReadRows upper_levels = reader.read(root.required("upper_levels"), true);
  reader.compare(intakes.set, upper_levels.set);
  const auto kept_intakes = storage.keep(std::move(intakes.set));
  const auto kept_levels = storage.keep(std::move(upper_levels.set));
  return {kept, kept_intakes, kept_levels, storage.keep(std::move(upper_levels.none_set))};
}

}  // namespace calmag
