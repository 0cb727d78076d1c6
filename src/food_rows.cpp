// Reading a table of foods: data/foods.json, and tables of the user's own.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "calmag/tables.hpp"
#include "calmag/text.hpp"
#include "json_rows.hpp"
#include "table_rows.hpp"

namespace calmag {
namespace {

// "kale-cooked"
bool is_identifier(std::string_view text) {
  char last = '-';
  for (const char c : text) {
    if (!is_digit(c) && !(c >= 'a' && c <= 'z') && !(c == '-' && last != '-')) return false;
    last = c;
  }
  return last != '-';
}

class FoodReader {
 public:
  FoodReader(const SourceTable& sources, const UnitTable& units, const Vocabulary& vocabulary, TableStorage& storage)
      : sources_(sources),
        units_(units),
        vocabulary_(vocabulary),
        storage_(storage),
        names_(vocabulary, storage) {}

  void add(const JsonValue& row) {
    row.allow_only({"id", "title", "names", "names_in_order", "descriptors", "calcium", "magnesium", "portions",
                    "usual", "pours", "note"});
    Food food;
    food.id = storage_.keep(row.required("id").kept_text());
    if (!is_identifier(food.id)) row.required("id").refuse("an id is small letters, digits and single hyphens");
    food.title = storage_.keep(row.required("title").kept_text());
    food.note = storage_.keep(row.optional("note").kept_text());
    food.pours = row.optional("pours").is_true();
    food.portions = read_portions(row);
    if (food.portions.empty()) row.refuse("a food needs at least one portion");
    const JsonValue usual = row.required("usual");
    food.usual = size_of(read_amount(usual));
    for (const Mineral mineral : kMinerals) food.figures[mineral] = read_figure(row.optional(name(mineral)), food);
    food.descriptors = read_descriptors(row);
    std::string why_not;
    if (!usual.absent() && !food.portions.empty() && !weigh(food, measure_of(food.usual), units_, why_not)) {
      usual.refuse(why_not);
    }
    if (std::ranges::find(foods_, food.id, &Food::id) != foods_.end()) {
      row.refuse(fmt::format("there are two foods '{}'", food.id));
    }
    const auto target = static_cast<std::uint32_t>(foods_.size());
    for (const JsonValue& name : row.required("names").items()) names_.add(name, name.text(), target);
    for (const JsonValue& name : row.optional("names_in_order").items()) names_.add_in_order(name, name.text(), target);
    foods_.push_back(food);
    rows_.push_back(row);
  }

  FoodTable finish() {
    const auto foods = storage_.keep(std::move(foods_));
    FoodTable table(foods, names_.index(), names_.numeric_names());
    for (std::size_t i = 0; i < foods.size(); ++i) check_names(table, foods[i], rows_[i]);
    return table;
  }

 private:
  // The amount that the text at `value` is, read as an entry would be.
  Measure read_amount(const JsonValue& value) {
    const std::string_view text = value.text();
    if (text.empty()) return {};
    std::vector<Fault> faults;
    const std::vector<Token> tokens = tokens_of(text, faults);
    Cursor cursor{text, tokens, 0};
    const std::optional<Measure> measure = read_measure(cursor, units_, faults);
    if (!measure || !cursor.done() || !faults.empty() || !measure->amount.number.exact() ||
        measure->amount.number.counted == 0) {
      value.refuse(fmt::format("'{}' is not an amount", text));
      return {};
    }
    return *measure;
  }

  static PortionSize size_of(const Measure& measure) {
    PortionSize size{measure.amount.number.counted, measure.amount.unit, measure.size, {}};
    if (measure.each && measure.each->unit->kind == UnitKind::mass) {
      size.each = grams_in(*measure.each->unit) * measure.each->number.counted;
    }
    return size;
  }

  std::span<const Portion> read_portions(const JsonValue& row) {
    std::vector<Portion> portions;
    for (const JsonValue& portion : row.required("portions").items()) {
      portion.allow_only({"amount", "grams", "source", "item"});
      const JsonValue grams = portion.required("grams");
      const Fraction weight = grams.number();
      if (weight == 0) grams.refuse("a portion weighs more than 0 g");
      portions.push_back(
          {size_of(read_amount(portion.required("amount"))),
           Grams::of(weight),
           {read_source(portion, sources_, storage_), storage_.keep(portion.optional("item").kept_text())}});
    }
    return storage_.keep(std::move(portions));
  }

  std::optional<Figure> read_figure(const JsonValue& row, const Food& food) {
    if (row.absent() || food.portions.empty()) return std::nullopt;
    row.allow_only({"mg", "per", "source", "item"});
    Figure figure;
    const Fraction milligrams = row.required("mg").number();
    figure.content.element = Milligrams::rounded(milligrams);
    figure.citation = {read_source(row, sources_, storage_), storage_.keep(row.optional("item").kept_text())};
    const JsonValue per = row.required("per");
    std::string why_not;
    const std::optional<Weighed> weighed = weigh(food, read_amount(per), units_, why_not);
    if (!weighed || !(weighed->grams.counted > Grams{})) {
      per.refuse(why_not.empty() ? "this weighs nothing" : why_not);
      return std::nullopt;
    }
    figure.content.per = weighed->grams.counted;
    if (milligrams * 100 > figure.content.per.units() * kMostMilligramsPerHundredGrams) {
      row.refuse("this is more than any food holds");
    }
    return figure;
  }

  std::span<const std::string_view> read_descriptors(const JsonValue& row) {
    std::vector<std::string_view> descriptors;
    for (const JsonValue& phrase : row.optional("descriptors").items()) {
      descriptors.push_back(storage_.keep(joined(words_of(phrase.text(), vocabulary_))));
    }
    return storage_.keep(std::move(descriptors));
  }

  // Every title means its own row, and no descriptor makes another row's name of one of this row's.
  void check_names(const FoodTable& table, const Food& food, const JsonValue& row) const {
    if (const Food* meant = table.find(Name(food.title, vocabulary_), vocabulary_); meant != &food) {
      row.refuse(fmt::format("the title '{}' means {}", food.title, meant == nullptr ? "no row" : meant->title));
    }
    for (const JsonValue& name : row.required("names").items()) {
      for (const std::string_view phrase : food.descriptors) {
        const std::string longer = fmt::format("{} {}", name.text(), phrase);
        const Food* meant = table.find(Name(longer, vocabulary_), vocabulary_);
        if (meant != &food && !joined(words_of(name.text(), vocabulary_)).ends_with(phrase)) {
          row.refuse(fmt::format("'{}' with '{}' means {}", name.text(), phrase,
                                 meant == nullptr ? "no row, or two" : meant->title));
        }
      }
    }
  }

  const SourceTable& sources_;
  const UnitTable& units_;
  const Vocabulary& vocabulary_;
  TableStorage& storage_;
  NameCollector names_;
  std::vector<Food> foods_;
  std::vector<JsonValue> rows_;
};

}  // namespace

FoodTable read_foods(std::string_view json, const SourceTable& sources, const UnitTable& units,
                     const Vocabulary& vocabulary, TableStorage& storage, std::vector<TableFault>& faults) {
  JsonRows rows(json, faults);
  const JsonValue root = rows.root();
  root.allow_only({"foods"});
  FoodReader reader(sources, units, vocabulary, storage);
  const std::vector<JsonValue> list = root.required("foods").items();
  if (list.empty() && faults.empty()) root.refuse("there are no foods");
  for (const JsonValue& row : list) reader.add(row);
  return reader.finish();
}

}  // namespace calmag
