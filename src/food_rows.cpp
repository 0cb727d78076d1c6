// Reading a table of foods: data/foods.json, and tables of the user's own.
#include "food_rows.hpp"

#include <algorithm>
#include <deque>

#include <fmt/format.h>

#include "calmag/text.hpp"

namespace calmag {
namespace {

// A figure without "per" is for so many grams.
constexpr int kUsualBasis = 100;

// "kale-cooked"
bool is_identifier(std::string_view text) {
  char last = '-';
  for (const char c : text) {
    if (!is_digit(c) && !(c >= 'a' && c <= 'z') && !(c == '-' && last != '-')) return false;
    last = c;
  }
  return last != '-';
}

}  // namespace

void FoodReader::add(const JsonValue& row) {
  row.allow_only({"id", "title", "names", "names_in_order", "states", "descriptors", "source", "item", "calcium",
                  "magnesium", "portions", "usual", "pours", "dish", "note", "preferred"});
  Food food;
  food.place = static_cast<std::uint16_t>(foods_.size());
  food.id = storage_.keep(row.required("id").kept_text());
  if (!is_identifier(food.id)) row.required("id").refuse("an id is small letters, digits and single hyphens");
  food.title = storage_.keep(row.required("title").kept_text());
  food.note = storage_.keep(row.optional("note").kept_text());
  food.pours = row.optional("pours").is_true();
  food.is_dish = row.optional("dish").is_true();
  food.portions = read_portions(row);
  if (food.portions.empty()) row.refuse("a food needs at least one portion");
  const JsonValue usual = row.required("usual");
  food.usual = read_size(usual);
  for (const Mineral mineral : kMinerals) food.figures[mineral] = read_figure(row, name(mineral), food);
  const auto next = static_cast<std::uint16_t>(kinds_.size());  // fewer than foods, which are counted
  kinds_of_foods_.push_back(kinds_.try_emplace({read_descriptors(row), read_states(row)}, next).first->second);
  food.preferences = read_preferences(row);
  std::string why_not;
  if (!usual.absent() && !food.portions.empty() && !weigh(food, measure_of(*food.usual), units_, why_not)) {
    usual.refuse(why_not);
  }
  if (!ids_.insert(food.id).second) row.refuse(fmt::format("there are two foods '{}'", food.id));
  for (const JsonValue& name : row.required("names").items()) names_.add(name, name.text(), foods_.size());
  for (const JsonValue& name : row.optional("names_in_order").items()) {
    names_.add_in_order(name, name.text(), foods_.size());
  }
  foods_.push_back(food);
  rows_.push_back(row);
}

FoodTable FoodReader::finish() {
  const NameIndex index = names_.index();
  const std::vector<std::span<const std::string_view>> names = names_.shown_by_target(foods_.size());
  for (Food& food : foods_) food.names = names[food.place];
  const auto foods = storage_.keep(std::move(foods_));
  const FoodTable table(foods, index, names_.phrases(), additions(), storage_.keep_lists<PhraseId>(states_),
                        names_.numeric_names(units_));
  for (std::size_t i = 0; i < foods.size(); ++i) check_names(table, foods[i], rows_[i]);
  return table;
}

Additions FoodReader::additions() {
  std::vector<std::span<const PhraseId>> descriptors(kinds_.size());
  std::vector<std::uint32_t> states(kinds_.size());
  for (const auto& [added, kind] : kinds_) {
    descriptors[kind] = added.first;
    states[kind] = added.second;
  }
  return {storage_.keep(std::move(kinds_of_foods_)), storage_.keep_lists<PhraseId>(descriptors),
          storage_.keep(std::move(states))};
}

Measure FoodReader::read_amount(const JsonValue& value) {
  const std::string_view text = value.text();
  if (text.empty()) return {};
  const std::optional<Measure> measure = read_exact_amount(text, units_);
  if (!measure) value.refuse(fmt::format("'{}' is not an amount", text));
  return measure.value_or(Measure{});
}

const PortionSize* FoodReader::read_size(const JsonValue& value) {
  return storage_.keep_one(size_of(read_amount(value)));
}

const Citation* FoodReader::read_citation(const JsonValue& value, const JsonValue& row) {
  const bool has_source = !value.optional("source").absent();
  const bool of_the_row = !has_source && !row.optional("source").absent();
  Citation citation{read_source(of_the_row ? row : value, sources_, storage_), {}};
  const JsonValue own = value.optional("item");
  const JsonValue item = own.absent() && of_the_row ? row.optional("item") : own;
  citation.item = storage_.keep(item.kept_text());
  return storage_.keep_one(citation);
}

std::span<const Portion> FoodReader::read_portions(const JsonValue& row) {
  std::vector<Portion> portions;
  for (const JsonValue& portion : row.required("portions").items()) {
    portion.allow_only({"amount", "grams", "source", "item"});
    const JsonValue grams = portion.required("grams");
    const Fraction weight = grams.number();
    if (weight == 0) grams.refuse("a portion weighs more than 0 g");
    portions.push_back({read_size(portion.required("amount")), Grams::of(weight), read_citation(portion, row)});
  }
  return storage_.keep(std::move(portions));
}

std::optional<Figure> FoodReader::read_figure(const JsonValue& row, std::string_view mineral, const Food& food) {
  const JsonValue value = row.optional(mineral);
  if (value.absent() || food.portions.empty()) return std::nullopt;
  value.allow_only({"mg", "per", "source", "item"});
  Figure figure;
  const Fraction milligrams = value.required("mg").number();
  figure.content.element = Milligrams::rounded(milligrams);
  figure.citation = read_citation(value, row);
  figure.content.per = Grams::of(kUsualBasis);
  if (const JsonValue per = value.optional("per"); !per.absent()) {
    std::string why_not;
    const std::optional<Weighed> weighed = weigh(food, read_amount(per), units_, why_not);
    if (!weighed || !(weighed->grams.counted > Grams{})) {
      per.refuse(why_not.empty() ? "this weighs nothing" : why_not);
      return std::nullopt;
    }
    figure.content.per = weighed->grams.counted;
  }
  if (milligrams * 100 > figure.content.per.units() * kMostMilligramsPerHundredGrams) {
    value.refuse("this is more than any food holds");
  }
  return figure;
}

std::span<const PhraseId> FoodReader::phrases(std::span<const std::string_view> texts) {
  std::vector<PhraseId> phrases;
  for (const std::string_view text : texts) phrases.push_back(names_.phrase(text));
  return storage_.keep(std::move(phrases));
}

std::vector<PhraseId> FoodReader::read_descriptors(const JsonValue& row) {
  std::vector<PhraseId> ids;
  for (const JsonValue& phrase : row.optional("descriptors").items()) {
    ids.push_back(names_.phrase(phrase.text()));
    if (names_.overflows(phrase)) break;
  }
  return ids;
}

std::uint32_t FoodReader::read_states(const JsonValue& row) {
  std::uint32_t states = 0;
  const std::span<const State> known = vocabulary_.states();
  for (const JsonValue& state : row.optional("states").items()) {
    const auto at = std::ranges::find(known, state.text(), &State::id);
    if (at == known.end()) {
      state.refuse(fmt::format("'{}' is no state of data/words.json", state.text()));
    } else {
      states |= std::uint32_t{1} << static_cast<unsigned>(at - known.begin());
    }
  }
  return states;
}

std::span<const PreferredMeaning> FoodReader::read_preferences(const JsonValue& row) {
  std::vector<PreferredMeaning> preferences;
  for (const auto& [name, why] : row.optional("preferred").members()) {
    preferences.push_back({storage_.keep(std::string(name)), storage_.keep(why.kept_text())});
  }
  return storage_.keep(std::move(preferences));
}

const Food* FoodReader::meaning_of(const FoodTable& table, std::string_view name) const {
  return table.match(Name(name, vocabulary_), vocabulary_).food;
}

void FoodReader::check_names(const FoodTable& table, const Food& food, const JsonValue& row) const {
  const auto refuse_other = [&](const JsonValue& place, std::string_view what, std::string_view name) {
    if (const Food* meant = meaning_of(table, name); meant != &food) {
      place.refuse(fmt::format("{} '{}' means {}", what, name, meant == nullptr ? "no row" : meant->title));
    }
  };
  refuse_other(row, "the title", food.title);
  for (const PreferredMeaning& preferred : food.preferences) {
    refuse_other(row.required("preferred"), "the preferred name", preferred.name);
  }
  for (const JsonValue& name : row.required("names").items()) {
    for (const JsonValue& phrase : row.optional("descriptors").items()) {
      const Words words = words_of(name.text(), vocabulary_);
      const Words more = words_of(phrase.text(), vocabulary_);
      if (std::ranges::includes(words, more)) continue;
      refuse_other(row, "the name", fmt::format("{} {}", name.text(), phrase.text()));
    }
  }
}

FoodTable read_foods(std::span<const std::string_view> texts, const SourceTable& sources, const UnitTable& units,
                     const Vocabulary& vocabulary, TableStorage& storage, std::vector<TableFault>& faults) {
  std::deque<JsonRows> files;
  FoodReader reader(sources, units, vocabulary, storage);
  for (const std::string_view text : texts) {
    const JsonValue root = files.emplace_back(text, faults, files.size()).root();
    root.allow_only({"foods"});
    const std::vector<JsonValue> list = root.required("foods").items();
    if (list.empty() && faults.empty()) root.refuse("there are no foods");
    for (const JsonValue& row : list) reader.add(row);
  }
  return reader.finish();
}

FoodTable read_foods(std::string_view json, const SourceTable& sources, const UnitTable& units,
                     const Vocabulary& vocabulary, TableStorage& storage, std::vector<TableFault>& faults) {
  return read_foods(std::span(&json, 1), sources, units, vocabulary, storage, faults);
}

}  // namespace calmag
