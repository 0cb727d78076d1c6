#include "entry_food.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "entry_names.hpp"

namespace calmag {
namespace {

constexpr std::array<std::string_view, 7> kVagueWords{"several", "many", "little", "bit", "lot", "lots", "plenty"};

class FoodEntryReader {
 public:
  FoodEntryReader(std::string_view text, const Catalogue& catalogue, Entry& entry, std::vector<Fault>& faults)
      : text_(text),
        catalogue_(catalogue),
        entry_(entry),
        faults_(faults) {}

  void read(const Component& component) {
    std::vector<Token> words = component.words;
    const bool each = take_each(words);
    if (words.empty()) {
      refuse(entry_.extent, "entry.no-name", "this is an amount of nothing", "name the food, as in 1 cup yogurt");
      return;
    }
    entry_.food = find_food(words);
    prefer_canned(words);
    if (component.measures.size() == 2) combine(component.measures, each);
    if (component.measures.size() > 2) return faults_.push_back(two_amounts(component));
    if (entry_.food == nullptr || ends_beside_name(words)) find_with_unit(words);
    if (entry_.food == nullptr && faults_.empty()) find_imported(words);
    if (!faults_.empty()) return;
    if (entry_.food == nullptr) return refuse_unknown(component, words);
    weigh_food();
  }

 private:
  void refuse(Extent extent, std::string_view code, std::string reason, std::string help) {
    faults_.push_back({extent, code, std::move(reason), std::move(help)});
  }

  // Asks for an imported food, since no other has this name.
  void find_imported(const std::vector<Token>& words) {
    if (catalogue_.more == nullptr) return;
    const Extent extent = cover(words.front().extent, words.back().extent);
    const std::string name = name_of(text_, words, catalogue_.vocabulary);
    const MoreFoods::Answer answer = catalogue_.more->find(words_of(name, catalogue_.vocabulary));
    entry_.food = answer.food;
    if (!answer.trouble.empty()) {
      refuse(extent, "food.imported", "no food of the tables has this name, and the imported ones cannot be asked",
             answer.trouble);
    } else if (!answer.candidates.empty()) {
      refuse(extent, "food.ambiguous", "imported foods of this name differ in what they hold",
             fmt::format("say which by its number: {}", fmt::join(answer.candidates, ", ")));
    }
  }

  // Takes the word "each" away: what it says is in the amounts.
  bool take_each(std::vector<Token>& words) const {
    const auto is_each = [&](const Token& word) {
      const std::string said = folded(slice(text_, word.extent));
      return said == "each" || said == "apiece";
    };
    return std::erase_if(words, is_each) > 0;
  }

  const Food* find_food(const std::vector<Token>& words) const {
    return catalogue_.find_food(Name(name_of(text_, words, catalogue_.vocabulary), catalogue_.vocabulary));
  }

  // A can of tomatoes holds canned ones, where the table has both.
  void prefer_canned(const std::vector<Token>& words) {
    if (!entry_.measure || entry_.measure->amount.unit == nullptr || entry_.measure->amount.unit->id != "can") return;
    const std::string canned = name_of(text_, words, catalogue_.vocabulary) + " canned";
    const Food* food = catalogue_.find_food(Name(canned, catalogue_.vocabulary));
    if (food == nullptr || food == entry_.food) return;
    entry_.food = food;
    entry_.remarks.emplace_back("from a can: canned");
  }

  // 2 bananas, 4 oz each   1 can sardines 3.75 oz
  void combine(const std::vector<Measure>& measures, bool each) {
    const Measure* count = &measures.front();
    const Measure* size = &measures.back();
    if (!count->counts()) std::swap(count, size);
    const bool one = count->amount.number == Interval<Fraction>(Fraction(1));
    // One can, 12 oz: its size. One apple and one cup of something: two amounts.
    const bool sized =
        one && (count->amount.unit != nullptr || (entry_.food != nullptr && size->has_unit(UnitKind::mass)));
    if (!count->counts() || size->counts() || count->each || (!each && !sized)) {
      return refuse(cover(measures[0].extent, measures[1].extent), "amount.two", "there are two amounts",
                    "give one, say '4 oz each', or separate entries with a comma");
    }
    Measure combined = *count;
    combined.each = size->amount;
    combined.approximate = count->approximate || size->approximate;
    entry_.measure = combined;
  }

  // Whether a number stands before words of which the last is no part of the name that the food was found by, but says
  // what is counted: 3 apple slices are slices, and not 3 apples.
  bool ends_beside_name(const std::vector<Token>& words) const {
    if (words.size() < 2 || !entry_.measure || entry_.measure->amount.unit != nullptr) return false;
    const FoodMatch match = catalogue_.match_food(Name(entry_.name, catalogue_.vocabulary));
    const Name last(slice(text_, words.back().extent), catalogue_.vocabulary);
    const Words name = Name(match.name, catalogue_.vocabulary).words;
    return match.food != nullptr && std::ranges::find(name, last.words.back()) == name.end();
  }

  // "2 bread slices", "cup of milk", "yogurt cup": a unit among the words, first or last, if what is left is a food.
  void find_with_unit(std::vector<Token>& words) {
    if (words.size() < 2 || (entry_.measure && entry_.measure->amount.unit != nullptr)) return;
    for (const bool last : {true, false}) {
      std::vector<Token> rest = words;
      rest.erase(last ? rest.end() - 1 : rest.begin());
      const Token token = last ? words.back() : words.front();
      std::vector<Fault> ignored;
      Cursor cursor{text_, {&token, 1}, 0};
      const Unit* unit = read_unit(cursor, catalogue_.units, ignored);
      // A bare letter is no unit without a number before it.
      const bool is_size = unit != nullptr && unit->kind == UnitKind::size;
      if (unit == nullptr || (is_size && last) || token.extent.length == 1) continue;
      if (!entry_.measure && last) continue;  // "yogurt cup" names no amount
      const Food* food = find_food(rest);
      if (food == nullptr) continue;
      if (!entry_.measure) {
        entry_.measure.emplace();
        entry_.measure->extent = token.extent;
        entry_.amount_stated = true;
      }
      (is_size ? entry_.measure->size : entry_.measure->amount.unit) = unit;
      entry_.food = food;
      entry_.name = name_of(text_, rest, catalogue_.vocabulary);
      return;
    }
  }

  // 2 lettuce leaves: the last word of the name is what is counted.
  std::optional<Weighed> weigh_in_unit_of_name() {
    const Words words = Name(entry_.name, catalogue_.vocabulary).words;
    const Unit* unit = catalogue_.units.find(words.back());
    if (!entry_.measure || entry_.measure->amount.unit != nullptr || unit == nullptr) return std::nullopt;
    Measure measure = *entry_.measure;
    measure.amount.unit = unit;
    std::string why_not;
    return weigh(*entry_.food, measure, catalogue_.units, why_not);
  }

  void weigh_food() {
    const Food& food = *entry_.food;
    const bool stated = entry_.measure.has_value();
    const Measure measure = stated ? *entry_.measure : measure_of(*food.usual);
    std::string why_not;
    std::optional<Weighed> weighed = weigh(food, measure, catalogue_.units, why_not);
    if (!weighed) weighed = weigh_in_unit_of_name();
    if (!weighed) return refuse_measure(measure, why_not);
    if (weighed->grams.low.units().overflowed() || weighed->grams.high.units().overflowed() ||
        !(weighed->grams.high <= Grams::of(kMostGramsOfFood))) {
      refuse(entry_.measure ? entry_.measure->extent : entry_.extent, "food.too-much", "this is more than anybody eats",
             "check the amount and its unit");
      return;
    }
    entry_.grams = weighed->grams;
    if (!stated) {
      entry_.remarks.push_back(fmt::format("no amount given: one usual portion, {}", in_words(measure)));
      entry_.measure = measure;
    } else if (weighed->assumed && weighed->portion != nullptr) {
      entry_.remarks.push_back(fmt::format("by the table's {} = {} g", in_words(measure_of(*weighed->portion->amount)),
                                           in_words(weighed->portion->grams.units())));
    }
    if (weighed->fluid) {
      entry_.remarks.emplace_back("fluid ounces, since this is poured");
      const Unit& fluid_ounce = catalogue_.units.of("fluid ounce");
      (measure.each ? entry_.measure->each->unit : entry_.measure->amount.unit) = &fluid_ounce;
    }
    const bool by_length = weighed->portion != nullptr && weighed->portion->amount->unit != nullptr &&
                           weighed->portion->amount->unit->kind == UnitKind::length;
    if (measure.length && !by_length)
      entry_.remarks.emplace_back("a length is not weighed: the piece is taken as the table has it");
    if (measure.equivalent && measure.equivalent->unit->kind == UnitKind::mass && !weighed->portion) {
      entry_.remarks.emplace_back("weighed by the amount in brackets or behind the slash");
    } else if (measure.equivalent) {
      entry_.remarks.emplace_back("the amount in brackets or behind the slash says the same again: not used");
    }
  }

  // ---- what cannot be read ----

  // Lengths and "a few" are said as they were typed.
  void refuse_measure(const Measure& measure, const std::string& why_not) {
    const std::string typed = printable(slice(text_, measure.extent));
    if (measure.has_unit(UnitKind::length)) {
      refuse(measure.extent, "food.measure", fmt::format("what a piece of {} weighs is not known", typed), why_not);
    } else if (folded(typed).ends_with("few")) {
      refuse(measure.extent, "food.measure", fmt::format("how much '{}' of this weighs is not known", typed),
             fmt::format("give an amount, as in {}; {}", usual_amount_of(*entry_.food, entry_.name), why_not));
    } else {
      refuse(measure.extent, "food.measure", fmt::format("what {} of this weighs is not known", in_words(measure)),
             why_not);
    }
  }

  // "1/2 cup peas"
  static std::string usual_amount_of(const Food& food, const std::string& name) {
    return fmt::format("{} {}", in_words(measure_of(*food.usual)), printable(name));
  }

  // several dates, a bit of butter: words for an amount that nobody has measured. Whether it was that.
  bool refuse_vague(const std::vector<Token>& words) {
    if (words.size() < 2) return false;
    const std::string first = folded(slice(text_, words.front().extent));
    if (std::ranges::find(kVagueWords, std::string_view(first)) == kVagueWords.end()) return false;
    const std::vector<Token> rest(words.begin() + 1, words.end());
    const Food* food = find_food(rest);
    if (food == nullptr) return false;
    refuse(
        words.front().extent, "entry.how-much", fmt::format("'{}' does not say how much", first),
        fmt::format("give an amount, as in {}", usual_amount_of(*food, name_of(text_, rest, catalogue_.vocabulary))));
    return true;
  }

  void refuse_unknown(const Component& component, const std::vector<Token>& words) {
    const Extent extent = cover(words.front().extent, words.back().extent);
    if (const FoodMatch match = catalogue_.match_food(Name(entry_.name, catalogue_.vocabulary));
        !match.rivals.empty()) {
      return refuse_ambiguous(extent, match);
    }
    if (refuse_vague(words)) return;
    if (entry_.measure && entry_.measure->amount.unit == nullptr && words.size() > 1 &&
        words.front().extent.begin >= component.measures.front().extent.end() && !is_known_word(words.front())) {
      const std::vector<Token> rest(words.begin() + 1, words.end());
      if (find_food(rest) != nullptr) {
        refuse(words.front().extent, "unit.unknown",
               fmt::format("'{}' is no unit that calmag knows, nor part of a food's name",
                           printable(slice(text_, words.front().extent))),
               "as in 1 cup, 2 slices, 100 g");
        return;
      }
    }
    refuse(extent, "food.unknown", fmt::format("'{}' is not in the table of foods", printable(entry_.name)),
           "if you have its label: 1 cup NAME {calcium 300 mg, magnesium 15 mg}, or keep it: calmag foods add");
  }

  // Whether a word stands in the name of any food.
  bool is_known_word(const Token& token) const {
    const Name word(slice(text_, token.extent), catalogue_.vocabulary);
    return std::ranges::any_of(catalogue_.foods, [&](const FoodTable* table) {
      return table->index().find_word(word.words.front()).has_value();
    });
  }

  void refuse_ambiguous(Extent extent, const FoodMatch& match) {
    Fault fault{extent,
                "food.ambiguous",
                fmt::format("'{}' could be several foods", printable(entry_.name)),
                "say it in one of these ways",
                {}};
    for (const Food* food : match.rivals) {
      if (fault.suggestions.size() < kNearestShown) fault.suggestions.emplace_back(food->title);
    }
    faults_.push_back(std::move(fault));
  }

  std::string_view text_;
  const Catalogue& catalogue_;
  Entry& entry_;
  std::vector<Fault>& faults_;
};

}  // namespace

void read_food(std::string_view text, const Component& component, const Catalogue& catalogue, Entry& entry,
               std::vector<Fault>& faults) {
  FoodEntryReader(text, catalogue, entry, faults).read(component);
}

Fault two_amounts(const Component& component) {
  return {component.measures[1].extent, "amount.two", "there are two amounts", "separate entries with a comma"};
}

}  // namespace calmag
