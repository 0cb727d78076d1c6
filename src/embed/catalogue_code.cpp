#include "catalogue_code.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "calmag/packed_foods.hpp"
#include "calmag/tables.hpp"
#include "constants.hpp"

namespace calmag {
namespace {

class Writer {
 public:
  explicit Writer(const UnitTable& units) : units_(units) {}

  std::string write(const Catalogue& catalogue) const {
    const Vocabulary& vocabulary = catalogue.vocabulary;
    const FoodTable& foods = *catalogue.foods.front();
    std::string out =
        "// Written by calmag-embed from data/*.json. Do not edit.\n"
        "#include \"calmag/catalogue.hpp\"\n#include \"calmag/packed_foods.hpp\"\n\nnamespace calmag {\nnamespace "
        "{\n\n";
    out += source_list(catalogue.sources) + unit_lists() + text_list("kFillers", vocabulary.fillers()) +
           text_list("kPreparations", vocabulary.preparations()) + synonym_list(vocabulary) + state_lists(vocabulary) +
           substance_lists(catalogue.substances) + reference_lists(catalogue.references) +
           daily_value_lists(catalogue.daily_values) + advice_ids(catalogue.advice) + food_lists(foods) +
           suggestion_lists(catalogue.suggestions);
    out += "}  // namespace\n\nCatalogue builtin_catalogue() {\n  Catalogue catalogue;\n";
    out += fmt::format(
        "  static const PackedFoods packed({}, Texts({{kFoodBlocks, sizeof(kFoodBlocks) - 1}}, kFoodBlockBegins), "
        "{{kFoodDictionary, sizeof(kFoodDictionary) - 1}}, kPortionSizes, kFoodSources);\n",
        foods.size());
    out +=
        "  static const FoodTable foods(packed, kFoodIndex, kPhrases, Additions{kAdditionKinds, kDescriptors, "
        "kAddedStates}, "
        "kFoodStates, kNumericFoodNames);\n";
    out += "  catalogue.sources = SourceTable(kSources);\n";
    out += "  catalogue.units = UnitTable(kUnits, kUnitNames);\n";
    out += "  catalogue.vocabulary = Vocabulary(kFillers, kPreparations, kSynonyms, kStates);\n";
    out +=
        "  catalogue.substances = SubstanceTable(kCompounds, kOtherNutrients, "
        "kSubstanceIndex, kSubstanceNames, kNumericSubstanceNames);\n";
    out += "  catalogue.references = ReferenceTable(kAuthorities, kIntakes, kUpperLevels, kWithoutUpperLevel);\n";
    out += advice_code(catalogue.advice);
    out += "  catalogue.daily_values = DailyValueTable(kLabelRules);\n";
    out += "  catalogue.suggestions = {&foods, kFoodGroups, kSuggestedFoods, kNotVegan, kHighOxalate, " +
           code(catalogue.suggestions.oxalate) + ", kGroupCautions};\n";
    out += "  catalogue.foods = {&foods};\n  return catalogue;\n}\n\n}  // namespace calmag\n";
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
    return fmt::format("{{{}, {}, {}}}", calmag::code(rule.value), quoted(rule.source), quoted(rule.says));
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
    return fmt::format("{{{}, {}, {}, {}}}", calmag::code(size.number), code(size.unit), code(size.size),
                       calmag::code(size.each));
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
                            quoted(unit.symbol), static_cast<int>(unit.kind), calmag::code(unit.factor),
                            calmag::code(unit.usual_up_to), unit.is_whole));
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

  template <class Integer>
  static std::string number_list(std::string name, std::span<const Integer> numbers) {
    List list(fmt::format("std::uint{}_t", 8 * sizeof(Integer)), std::move(name));
    for (const Integer number : numbers) list.add(fmt::format("{}", number));
    return list.definition();
  }

  static std::string lists(const std::string& name, const Lists<std::uint16_t>& lists) {
    return number_list(name + "All", lists.all()) + number_list(name + "Begins", lists.begins()) +
           fmt::format("constexpr Lists<std::uint16_t> {0}({0}All, {0}Begins);\n\n", name);
  }

  static std::string index_lists(const NameIndex& index, const std::string& what) {
    const std::string name = "k" + what;
    List rows("NameRow", name + "NameRows");
    for (const NameRow& row : index.rows()) rows.add(fmt::format("{{{}, {}, {}}}", row.target, row.nth, row.form));
    return number_list(name + "WordBegins", index.words().begins()) + number_list(name + "Slots", index.slots()) +
           rows.definition() + number_list(name + "NameWords", index.name_words()) +
           number_list(name + "Filed", index.filed()) + number_list(name + "FiledWords", index.filed_words()) +
           fmt::format(
               "constexpr NameIndex {0}Index(Texts({1}, {0}WordBegins), {0}Slots, {0}NameRows, {0}NameWords, "
               "{0}Filed, {0}FiledWords);\n\n",
               name, literal(index.words().all()));
  }

  static std::string substance_lists(const SubstanceTable& substances) {
    List forms("CompoundForm", "kCompoundForms");
    List compounds("Compound", "kCompounds");
    for (const Compound& compound : substances.compounds()) {
      const std::size_t first = forms.size();
      for (const CompoundForm& form : compound.forms) {
        forms.add(fmt::format("{{{}, {}, {}, {}}}", quoted(form.form), quoted(form.formula),
                              calmag::code(form.fraction), quoted(form.source)));
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
           index_lists(substances.index(), "Substance") + text_list("kSubstanceNames", substances.names()) +
           text_list("kNumericSubstanceNames", substances.numeric_names());
  }

  static std::string code(const ReferenceRow& row) {
    return fmt::format(
        "{{{}, Mineral::{}, {}, {}, {{{}, {}}}, {}, {{{}, {}}}, {}, static_cast<Counts>({}), {}, {}, {}}}",
        quoted(row.authority), name(row.mineral), quoted(row.kind),
        row.sex ? fmt::format("Sex::{}", name(*row.sex)) : "std::nullopt", row.ages.from, row.ages.to,
        row.stage ? fmt::format("Stage::{}", name(*row.stage)) : "std::nullopt", row.stage_months.from,
        row.stage_months.to, calmag::code(row.amount), static_cast<int>(row.counts), quoted(row.edition), row.support,
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
      return daily ? fmt::format("DailyValue{{{}, {}}}", calmag::code(daily->amount), quoted(daily->source)) : "{}";
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

  std::string food_lists(const FoodTable& table) const {
    const FoodPackage package = pack(table);
    List sizes("PortionSize", "kPortionSizes");
    for (const PortionSize& size : package.sizes) sizes.add(code(size));
    return sizes.definition() + text_list("kFoodSources", package.sources) +
           fmt::format("constexpr char kFoodBlocks[] = {};\n\n", bytes_literal(package.blocks)) +
           number_list<std::uint32_t>("kFoodBlockBegins", package.begins) +
           fmt::format("constexpr char kFoodDictionary[] = {};\n\n", bytes_literal(package.dictionary)) +
           lists("kPhrases", table.phrases()) + number_list("kAdditionKinds", table.additions().kinds) +
           lists("kDescriptors", table.additions().descriptors) +
           number_list("kAddedStates", table.additions().states) + lists("kFoodStates", table.states()) +
           index_lists(table.index(), "Food") + text_list("kNumericFoodNames", table.numeric_names());
  }

  static std::string suggestion_lists(const SuggestionTable& table) {
    List groups("FoodGroup", "kFoodGroups");
    for (const FoodGroup& group : table.groups) {
      groups.add(fmt::format("{{{}, {}}}", quoted(group.id), quoted(group.title)));
    }
    List contents("std::string_view", "kFoodContents");
    List suggested("SuggestedFood", "kSuggestedFoods");
    for (const SuggestedFood& row : table.foods) {
      const std::size_t first = contents.size();
      for (const std::string_view word : row.contains) contents.add(quoted(word));
      suggested.add(fmt::format("{{{}, {}, {}, {}, {}}}", row.food, quoted(row.amount), calmag::code(row.grams),
                                row.group, contents.span_from(first)));
    }
    List cautions("GroupCaution", "kGroupCautions");
    for (const GroupCaution& caution : table.cautions) {
      cautions.add(fmt::format("{{{}, {}}}", caution.group, code(caution.statement)));
    }
    return groups.definition() + contents.definition() + suggested.definition() +
           text_list("kNotVegan", table.not_vegan) + number_list("kHighOxalate", table.high_oxalate) +
           cautions.definition();
  }

  const UnitTable& units_;
};

}  // namespace

std::string catalogue_code(const Catalogue& catalogue) { return Writer(catalogue.units).write(catalogue); }

}  // namespace calmag
