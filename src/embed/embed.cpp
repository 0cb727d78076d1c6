// The build-time program: reads data/*.json and data/foods/*.json with the reader that calmag itself uses, refuses what
// breaks a rule, and writes the tables as one C++ file of constant data, so that starting calmag costs nothing.
//
//   calmag-embed DATA_DIRECTORY OUTPUT.cpp
//
// Exit 1 and "FILE:LINE:COLUMN: error: reason" for each bad row.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <fmt/format.h>

#include "calmag/tables.hpp"

namespace {

using namespace calmag;

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

// A text and its length, so that the compiler need not count.
std::string quoted(std::string_view text) {
  return text.empty() ? "{}" : fmt::format("{{{}, {}}}", literal(text), text.size());
}

std::string code(Fraction value) {
  return fmt::format("Fraction::in_lowest_terms({}, {})", value.numerator(), value.denominator());
}
std::string code(Grams value) { return fmt::format("Grams::of({})", code(value.units())); }
std::string code(Milligrams value) { return fmt::format("Milligrams::from_micrograms({})", value.micrograms()); }

// A list of constants with a name of its own; pieces of it are referred to as a span. An array of the language, for its
// places are constants that the compiler need not call a function for.
class List {
 public:
  List(std::string type, std::string name) : type_(std::move(type)), name_(std::move(name)) {}

  std::size_t size() const { return size_; }
  const std::string& name() const { return name_; }
  void add(const std::string& row) {
    rows_ += "    " + row + ",\n";
    ++size_;
  }
  // The rows from `first` to the last added.
  std::string span_from(std::size_t first) const {
    if (first == size_) return "{}";
    return fmt::format("{{{} + {}, {}}}", name_, first, size_ - first);
  }
  std::string definition() const {
    if (size_ == 0) return fmt::format("constexpr std::span<const {}> {};\n\n", type_, name_);
    return fmt::format("constexpr {} {}[] = {{\n{}}};\n\n", type_, name_, rows_);
  }

 private:
  std::string type_;
  std::string name_;
  std::string rows_;
  std::size_t size_ = 0;
};

// A list that has each row once, however often it is referred to.
class SharedList {
 public:
  SharedList(std::string type, std::string name) : list_(std::move(type), std::move(name)) {}

  // A pointer to the row.
  std::string add(const std::string& row) {
    const auto [at, added] = places_.try_emplace(row, list_.size());
    if (added) list_.add(row);
    return fmt::format("{} + {}", list_.name(), at->second);
  }
  std::string definition() const { return list_.definition(); }

 private:
  List list_;
  std::map<std::string, std::size_t> places_;
};

class Writer {
 public:
  explicit Writer(const UnitTable& units) : units_(units) {}

  std::string write(const SourceTable& sources, const SubstanceTable& substances, const ReferenceTable& references,
                    const DailyValueTable& daily_values, const Advice& advice, const FoodTable& foods,
                    const Vocabulary& vocabulary, const SuggestionTable& suggestions) const {
    std::string out =
        "// Written by calmag-embed from data/*.json. Do not edit.\n"
        "#include \"calmag/catalogue.hpp\"\n\nnamespace calmag {\nnamespace {\n\n";
    out += source_list(sources) + unit_lists() + text_list("kFillers", vocabulary.fillers()) +
           text_list("kPreparations", vocabulary.preparations()) + synonym_list(vocabulary) + state_lists(vocabulary) +
           substance_lists(substances) + reference_lists(references) + daily_value_lists(daily_values) +
           advice_ids(advice) + food_lists(foods) + suggestion_lists(suggestions, foods);
    out +=
        "constexpr FoodTable kFoodTable(kFoods, NameIndex(kFoodWords, kFoodSlots, kFoodNames, kFoodFiled), "
        "kPhrases, kFoodStates, kNumericFoodNames);\n\n";
    out += "}  // namespace\n\nCatalogue builtin_catalogue() {\n  Catalogue catalogue;\n";
    out += "  catalogue.sources = SourceTable(kSources);\n";
    out += "  catalogue.units = UnitTable(kUnits, kUnitNames);\n";
    out += "  catalogue.vocabulary = Vocabulary(kFillers, kPreparations, kSynonyms, kStates);\n";
    out +=
        "  catalogue.substances = SubstanceTable(kCompounds, kOtherNutrients, "
        "NameIndex(kSubstanceWords, kSubstanceSlots, kSubstanceNames, kSubstanceFiled), kNumericSubstanceNames);\n";
    out += "  catalogue.references = ReferenceTable(kAuthorities, kIntakes, kUpperLevels, kWithoutUpperLevel);\n";
    out += advice_code(advice);
    out += "  catalogue.daily_values = DailyValueTable(kLabelRules);\n";
    out += "  catalogue.suggestions = {kFoodGroups, kSuggestedFoods, kNotVegan, kHighOxalate, " +
           code(suggestions.oxalate) + ", kGroupCautions};\n";
    out += "  catalogue.foods = {&kFoodTable};\n  return catalogue;\n}\n\n}  // namespace calmag\n";
    return out;
  }

 private:
  static std::string advice_ids(const Advice& advice) {
    List ids("std::string_view", "kAdviceIds");
    for (const auto& [name, selection] : kAdviceSelections) {
      for (const std::string_view id : (advice.*selection).ids) ids.add(quoted(id));
    }
    return ids.definition();
  }

  static std::string advice_code(const Advice& advice) {
    std::string out;
    const auto set = [&](std::string_view id, const std::string& value) {
      std::string member(id);
      std::ranges::replace(member, '-', '_');
      out += fmt::format("  catalogue.advice.{} = {};\n", member, value);
    };
    for (const auto& [id, rule] : kAdviceRules) set(id, code(advice.*rule));
    for (const auto& [id, statement] : kAdviceStatements) set(id, code(advice.*statement));
    std::size_t first = 0;
    for (const auto& [id, selection] : kAdviceSelections) {
      const Selection& chosen = advice.*selection;
      set(id, fmt::format("{{{}, {}, {{kAdviceIds + {}, {}}}}}", quoted(chosen.source), quoted(chosen.says), first,
                          chosen.ids.size()));
      first += chosen.ids.size();
    }
    return out;
  }

  static std::string code(const Rule& rule) {
    return fmt::format("{{{}, {}, {}}}", ::code(rule.value), quoted(rule.source), quoted(rule.says));
  }
  static std::string code(const Statement& statement) {
    return fmt::format("{{{}, {}}}", quoted(statement.source), quoted(statement.says));
  }
  static std::string code(const Citation& citation) {
    return fmt::format("{{{}, {}}}", quoted(citation.source), quoted(citation.item));
  }
  std::string code(const Unit* unit) const {
    return unit == nullptr ? "nullptr" : fmt::format("&kUnits[{}]", unit - units_.units().data());
  }
  std::string code(const PortionSize& size) const {
    return fmt::format("{{{}, {}, {}, {}}}", ::code(size.number), code(size.unit), code(size.size), ::code(size.each));
  }
  static std::string code(const std::optional<Figure>& figure, SharedList& citations) {
    if (!figure) return "{}";
    return fmt::format("Figure{{{{{}, {}}}, {}}}", ::code(figure->content.element), ::code(figure->content.per),
                       citations.add(code(*figure->citation)));
  }

  static std::string source_list(const SourceTable& sources) {
    List list("Source", "kSources");
    for (const Source& source : sources.sources()) {
      list.add(fmt::format("{{{}, {}, {}, {}, {}}}", quoted(source.id), quoted(source.title),
                           quoted(source.short_title), quoted(source.publisher), source.year));
    }
    return list.definition();
  }

  std::string unit_lists() const {
    List units("Unit", "kUnits");
    for (const Unit& unit : units_.units()) {
      units.add(fmt::format("{{{}, {}, {}, static_cast<UnitKind>({}), {}, {}}}", quoted(unit.id), quoted(unit.plural),
                            quoted(unit.symbol), static_cast<int>(unit.kind), ::code(unit.factor),
                            ::code(unit.usual_up_to), unit.is_whole));
    }
    List names("UnitName", "kUnitNames");
    for (const UnitName& name : units_.names()) names.add(fmt::format("{{{}, {}}}", quoted(name.words), name.unit));
    return units.definition() + names.definition();
  }

  static std::string text_list(std::string name, std::span<const std::string_view> texts) {
    List list("std::string_view", std::move(name));
    for (const std::string_view text : texts) list.add(quoted(text));
    return list.definition();
  }

  static std::string synonym_list(const Vocabulary& vocabulary) {
    List list("Synonym", "kSynonyms");
    for (const Synonym& synonym : vocabulary.synonyms()) {
      list.add(fmt::format("{{{}, {}}}", quoted(synonym.said), quoted(synonym.means)));
    }
    return list.definition();
  }

  static std::string state_lists(const Vocabulary& vocabulary) {
    List phrases("std::string_view", "kStatePhrases");
    List states("State", "kStates");
    for (const State& state : vocabulary.states()) {
      const std::size_t first = phrases.size();
      for (const std::string_view phrase : state.phrases) phrases.add(quoted(phrase));
      states.add(fmt::format("{{{}, {}}}", quoted(state.id), phrases.span_from(first)));
    }
    return phrases.definition() + states.definition();
  }

  static std::string number_list(std::string name, std::span<const std::uint16_t> numbers) {
    List list("std::uint16_t", std::move(name));
    for (const std::uint16_t number : numbers) list.add(fmt::format("{}", number));
    return list.definition();
  }

  static std::string index_lists(const NameIndex& index, const std::string& what) {
    List words("WordId", "k" + what + "NameWords");
    List names("IndexedName", "k" + what + "Names");
    for (const IndexedName& name : index.names()) {
      names.add(fmt::format("{{{}, {} + {}, {}, {}, {}, {}}}", literal(name.shown()), words.name(), words.size(),
                            name.length, name.target, name.word_count, name.in_order));
      for (const WordId word : name.words()) words.add(fmt::format("{}", word));
    }
    return text_list("k" + what + "Words", index.words()) + number_list("k" + what + "Slots", index.slots()) +
           words.definition() + names.definition() + number_list("k" + what + "Filed", index.filed());
  }

  static std::string substance_lists(const SubstanceTable& substances) {
    List forms("CompoundForm", "kCompoundForms");
    List compounds("Compound", "kCompounds");
    for (const Compound& compound : substances.compounds()) {
      const std::size_t first = forms.size();
      for (const CompoundForm& form : compound.forms) {
        forms.add(fmt::format("{{{}, {}, {}, {}}}", quoted(form.form), quoted(form.formula), ::code(form.fraction),
                              quoted(form.source)));
      }
      compounds.add(fmt::format("{{{}, {}, Mineral::{}, {}, {}, {}}}", quoted(compound.id), quoted(compound.title),
                                name(compound.element), forms.span_from(first), quoted(compound.note),
                                quoted(compound.also)));
    }
    List others("OtherNutrient", "kOtherNutrients");
    for (const OtherNutrient& other : substances.others()) {
      others.add(fmt::format("{{{}, {}}}", quoted(other.id), quoted(other.title)));
    }
    return forms.definition() + compounds.definition() + others.definition() +
           index_lists(substances.index(), "Substance") +
           text_list("kNumericSubstanceNames", substances.numeric_names());
  }

  static std::string code(const ReferenceRow& row) {
    return fmt::format(
        "{{{}, Mineral::{}, {}, {}, {{{}, {}}}, {}, {{{}, {}}}, {}, static_cast<Counts>({}), {}, {}, {}}}",
        quoted(row.authority), name(row.mineral), quoted(row.kind),
        row.sex ? fmt::format("Sex::{}", name(*row.sex)) : "std::nullopt", row.ages.from, row.ages.to,
        row.stage ? fmt::format("Stage::{}", name(*row.stage)) : "std::nullopt", row.stage_months.from,
        row.stage_months.to, ::code(row.amount), static_cast<int>(row.counts), quoted(row.edition), row.support,
        quoted(row.note));
  }

  static std::string reference_lists(const ReferenceTable& references) {
    List names("std::string_view", "kAuthorityNames");
    List authorities("Authority", "kAuthorities");
    for (const Authority& authority : references.authorities()) {
      const std::size_t first = names.size();
      for (const std::string_view name : authority.names) names.add(quoted(name));
      authorities.add(fmt::format("{{{}, {}, {}, {}, {}, {}, {}}}", quoted(authority.id), quoted(authority.title),
                                  names.span_from(first), quoted(authority.edition), quoted(authority.issuer),
                                  quoted(authority.superseded), quoted(authority.left_out)));
    }
    List intakes("ReferenceRow", "kIntakes");
    for (const ReferenceRow& row : references.intakes()) intakes.add(code(row));
    List upper_levels("ReferenceRow", "kUpperLevels");
    for (const ReferenceRow& row : references.upper_levels()) upper_levels.add(code(row));
    List without("ReferenceRow", "kWithoutUpperLevel");
    for (const ReferenceRow& row : references.without_upper_level()) without.add(code(row));
    return names.definition() + authorities.definition() + intakes.definition() + upper_levels.definition() +
           without.definition();
  }

  static std::string daily_value_lists(const DailyValueTable& table) {
    const auto value = [](const std::optional<DailyValue>& daily) {
      return daily ? fmt::format("DailyValue{{{}, {}}}", ::code(daily->amount), quoted(daily->source)) : "{}";
    };
    List names("std::string_view", "kLabelNames");
    List labels("LabelRules", "kLabelRules");
    for (const LabelRules& label : table.labels()) {
      const std::size_t first = names.size();
      for (const std::string_view name : label.names) names.add(quoted(name));
      labels.add(fmt::format("{{{}, {}, {}, {{{}, {}}}}}", quoted(label.id), quoted(label.title),
                             names.span_from(first), value(label.values.calcium), value(label.values.magnesium)));
    }
    return names.definition() + labels.definition();
  }

  static std::string phrase_lists(const FoodTable& table) {
    List words("WordId", "kPhraseWords");
    List phrases("Phrase", "kPhrases");
    for (const Phrase phrase : table.phrases()) {
      const std::size_t first = words.size();
      for (const WordId word : phrase) words.add(fmt::format("{}", word));
      phrases.add(words.span_from(first));
    }
    return words.definition() + phrases.definition();
  }

  // Adds `ids` to `list`; returns them as code.
  static std::string add_ids(List& list, std::span<const PhraseId> ids) {
    const std::size_t first = list.size();
    for (const PhraseId id : ids) list.add(fmt::format("{}", id));
    return list.span_from(first);
  }

  std::string food_lists(const FoodTable& table) const {
    List portions("Portion", "kPortions");
    List preferences("PreferredMeaning", "kPreferences");
    List foods("Food", "kFoods");
    List states("std::span<const PhraseId>", "kFoodStates");
    List phrase_ids("PhraseId", "kPhraseIds");
    SharedList citations("Citation", "kCitations");
    SharedList sizes("PortionSize", "kPortionSizes");
    for (const auto& state : table.states()) states.add(add_ids(phrase_ids, state));
    for (const Food& food : table.foods()) {
      const std::size_t first_portion = portions.size();
      for (const Portion& portion : food.portions) {
        portions.add(fmt::format("{{{}, {}, {}}}", sizes.add(code(*portion.amount)), ::code(portion.grams),
                                 citations.add(code(*portion.citation))));
      }
      const std::size_t first_preference = preferences.size();
      for (const PreferredMeaning& preferred : food.preferences) {
        preferences.add(fmt::format("{{{}, {}}}", quoted(preferred.name), quoted(preferred.why)));
      }
      foods.add(fmt::format("{{{}, {}, {}, {{{}, {}}}, {}, {}, {}, {}, {}, {}, {}}}", quoted(food.id),
                            quoted(food.title), quoted(food.note), code(food.figures.calcium, citations),
                            code(food.figures.magnesium, citations), portions.span_from(first_portion),
                            sizes.add(code(*food.usual)), add_ids(phrase_ids, food.descriptors), food.states,
                            preferences.span_from(first_preference), food.pours, food.is_dish));
    }
    return citations.definition() + sizes.definition() + portions.definition() + phrase_lists(table) +
           phrase_ids.definition() + states.definition() + preferences.definition() + foods.definition() +
           index_lists(table.index(), "Food") + text_list("kNumericFoodNames", table.numeric_names());
  }

  static std::string suggestion_lists(const SuggestionTable& table, const FoodTable& foods) {
    const auto food_code = [&](const Food* food) { return fmt::format("&kFoods[{}]", food - foods.foods().data()); };
    List groups("FoodGroup", "kFoodGroups");
    for (const FoodGroup& group : table.groups) {
      groups.add(fmt::format("{{{}, {}}}", quoted(group.id), quoted(group.title)));
    }
    List contents("std::string_view", "kFoodContents");
    List suggested("SuggestedFood", "kSuggestedFoods");
    for (const SuggestedFood& row : table.foods) {
      const std::size_t first = contents.size();
      for (const std::string_view word : row.contains) contents.add(quoted(word));
      suggested.add(fmt::format("{{{}, {}, {}, {}, {}}}", food_code(row.food), quoted(row.amount), ::code(row.grams),
                                row.group, contents.span_from(first)));
    }
    List high_oxalate("const Food*", "kHighOxalate");
    for (const Food* food : table.high_oxalate) high_oxalate.add(food_code(food));
    List cautions("GroupCaution", "kGroupCautions");
    for (const GroupCaution& caution : table.cautions) {
      cautions.add(fmt::format("{{{}, {}}}", caution.group, code(caution.statement)));
    }
    return groups.definition() + contents.definition() + suggested.definition() +
           text_list("kNotVegan", table.not_vegan) + high_oxalate.definition() + cautions.definition();
  }

  const UnitTable& units_;
};

// Reads the files of one directory, one by one, and says what is wrong with each.
class Loader {
 public:
  explicit Loader(std::string directory) : directory_(std::move(directory)) {}

  bool failed() const { return failed_; }
  TableStorage& storage() { return storage_; }

  // The table that `read` makes of one file.
  template <class Read>
  auto load(const std::string& file, Read read) {
    return load_all({directory_ + "/" + file}, [&](std::span<const std::string_view> texts, auto& storage,
                                                   auto& faults) { return read(texts.front(), storage, faults); });
  }

  // The table that `read` makes of all files in a folder.
  template <class Read>
  auto load_folder(const std::string& folder, Read read) {
    std::vector<std::string> paths;
    for (const auto& file : std::filesystem::directory_iterator(directory_ + "/" + folder)) {
      if (file.path().extension() == ".json") paths.push_back(file.path());
    }
    if (paths.empty()) fmt::print(stderr, "{}/{}: error: there is no table\n", directory_, folder);
    failed_ = failed_ || paths.empty();
    std::ranges::sort(paths);
    return load_all(paths, read);
  }

 private:
  template <class Read>
  auto load_all(const std::vector<std::string>& paths, Read read) {
    std::vector<std::string> contents;
    for (const std::string& path : paths) {
      std::ifstream in(path, std::ios::binary);
      contents.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
      if (!in) fmt::print(stderr, "{}:1:1: error: cannot be read\n", path);
      failed_ = failed_ || !in;
    }
    const std::vector<std::string_view> texts(contents.begin(), contents.end());
    std::vector<TableFault> faults;
    auto table = read(texts, storage_, faults);
    for (const TableFault& fault : faults) {
      fmt::print(stderr, "{}:{}:{}: error: {}\n", paths[fault.text], fault.place.line, fault.place.column,
                 fault.reason);
    }
    failed_ = failed_ || !faults.empty();
    return table;
  }

  std::string directory_;
  TableStorage storage_;
  bool failed_ = false;
};

int embed(const std::string& directory, const std::string& output) {
  using Faults = std::vector<TableFault>;
  Loader loader(directory);
  const SourceTable sources = loader.load("sources.json", read_sources);
  const UnitTable units = loader.load("units.json", read_units);
  const Vocabulary vocabulary = loader.load("words.json", read_vocabulary);
  const Advice advice = loader.load("advice.json", [&](std::string_view json, TableStorage& storage, Faults& faults) {
    return read_advice(json, sources, storage, faults);
  });
  const SubstanceTable substances =
      loader.load("compounds.json", [&](std::string_view json, TableStorage& storage, Faults& faults) {
        return read_substances(json, sources, vocabulary, storage, faults);
      });
  const ReferenceTable references =
      loader.load("reference_intakes.json", [&](std::string_view json, TableStorage& storage, Faults& faults) {
        return read_references(json, sources, storage, faults);
      });
  const DailyValueTable daily_values =
      loader.load("daily_values.json", [&](std::string_view json, TableStorage& storage, Faults& faults) {
        return read_daily_values(json, sources, storage, faults);
      });
  if (loader.failed()) return 1;  // foods name sources, units and words
  const FoodTable foods =
      loader.load_folder("foods", [&](std::span<const std::string_view> texts, TableStorage& storage, Faults& faults) {
        return read_foods(texts, sources, units, vocabulary, storage, faults);
      });
  if (loader.failed()) return 1;  // suggestions name foods
  const SuggestionTable suggestions =
      loader.load("suggestions.json", [&](std::string_view json, TableStorage& storage, Faults& faults) {
        return read_suggestions(json, sources, units, foods, storage, faults);
      });
  if (loader.failed()) return 1;
  std::ofstream out(output, std::ios::binary);
  out << Writer(units).write(sources, substances, references, daily_values, advice, foods, vocabulary, suggestions);
  out.close();
  if (!out) fmt::print(stderr, "{}: error: cannot be written\n", output);
  return out ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {  // NOLINT(bugprone-exception-escape): printing to stderr is the last resort
  if (argc != 3) {
    fmt::print(stderr, "usage: calmag-embed DATA_DIRECTORY OUTPUT.cpp\n");
    return 2;
  }
  try {
    return embed(argv[1], argv[2]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "calmag-embed: error: {}\n", error.what());
    return 1;
  }
}
