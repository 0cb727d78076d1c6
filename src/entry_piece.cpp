#include "entry_piece.hpp"
#include "entry_names.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/label.hpp"
#include "calmag/own_table.hpp"
#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "entry_dose.hpp"
#include "entry_food.hpp"

namespace calmag {
namespace {

class PieceReader {
 public:
  PieceReader(std::string_view text, const std::vector<Token>& tokens, const Catalogue& catalogue)
      : text_(text),
        catalogue_(catalogue),
        shape_(shape_of(text, tokens, catalogue)) {
    entry_.extent = cover(tokens.front().extent, tokens.back().extent);
    entry_.text = slice(text, entry_.extent);
  }

  std::vector<Reading> read() {
    std::vector<Fault> faults = std::move(shape_.faults);
    faults_.swap(faults);
    shape_is_wrong_ = faults_.size();
    const Component& first = shape_.components.front();
    entry_.name = name_of(text_, naming(first.words), catalogue_.vocabulary);
    if (!first.measures.empty()) entry_.measure = first.measures.front();
    entry_.amount_stated = entry_.measure.has_value();
    if (shape_.has_label) {
      read_labelled(first);
    } else if (!read_own(first) && !read_doses()) {
      read_as_food(first);
    }
    // What follows from a shape that is wrong is not worth saying.
    if (shape_is_wrong_ > 0) faults_.resize(shape_is_wrong_);
    if (parts_.empty() || !faults_.empty()) return {{std::move(entry_), std::move(faults_)}};
    std::vector<Reading> readings;
    for (Entry& part : parts_) readings.push_back({std::move(part), {}});
    return readings;
  }

 private:
  void refuse(Extent extent, std::string_view code, std::string reason, std::string help) {
    faults_.push_back({extent, code, std::move(reason), std::move(help)});
  }

  // The words that name something: without those that say how an amount is meant.
  std::vector<Token> naming(std::vector<Token> words) const {
    std::erase_if(words, [&](const Token& word) { return qualifies_amount(folded(slice(text_, word.extent))); });
    return words;
  }

  // ---- what the user has added ----

  // Whether the entry is one of the user's own products or recipes.
  bool read_own(const Component& component) {
    if (catalogue_.own.empty() || shape_.components.size() > 1) return false;
    const Name name(entry_.name, catalogue_.vocabulary);
    const Product* product = find_product(catalogue_, name);
    const Recipe* recipe = product == nullptr ? find_recipe(catalogue_, name) : nullptr;
    if (product == nullptr && recipe == nullptr) return false;
    if (component.measures.size() > 1) {
      faults_.push_back(two_amounts(component));
    } else if (product != nullptr) {
      take_product(*product);
    } else {
      parts_ = parts_of(*recipe, entry_.measure, entry_.extent, faults_);
    }
    return true;
  }

  void take_product(const Product& product) {
    entry_.origin = product.origin;
    entry_.labelled = true;
    entry_.name = product.title;
    if (!entry_.measure) {
      entry_.measure = product.label.serving;
      entry_.remarks.push_back(fmt::format("no amount given: one serving, {}", in_words(*entry_.measure)));
    }
    entry_.doses = doses_in(product.label, entry_.measure, entry_.extent, faults_);
    entry_.remarks.push_back(contents_in_words(product.label) + ", by its label");
  }

  // ---- doses ----

  // Whether the entry is a dose, or several joined by plus signs.
  bool read_doses() {
    std::vector<NamedSubstance> named;
    for (const Component& component : shape_.components) {
      auto substance = substance_of(text_, component, catalogue_);
      if (!substance) break;
      named.push_back(*substance);
    }
    if (named.size() < shape_.components.size()) {
      // A dose and something unknown: say what is wrong with the name, if the rest is a dose.
      return false;
    }
    if (is_food_name(shape_.components.front())) return false;
    entry_.origin = Origin::supplement;
    if (shape_.components.size() > 1 && counts_some(shape_.components)) {
      refuse(entry_.extent, "amount.two", "it is not clear whether the count is for all that is joined by '+'",
             "put the doses in braces, as in 2 tablets CalMag {calcium 333 mg, magnesium 133 mg}");
      return true;
    }
    for (std::size_t i = 0; i < named.size(); ++i) {
      for (Dose& dose : read_dose(shape_.components[i], named[i], catalogue_, faults_, entry_.remarks)) {
        entry_.doses.push_back(dose);
      }
    }
    if (named.size() > 1 || named.front().salt != nullptr) entry_.name = entry_.text;
    if (named.size() > 1) {
      refuse_too_much();
    }
    for (const Dose& dose : entry_.doses) {
      if (!dose.substance.element) {
        entry_.remarks.push_back(fmt::format("{} is recognised, not counted", dose.substance.title()));
      }
    }
    return true;
  }

  // Each dose was within what is believed; together they may not be.
  void refuse_too_much() {
    for (const Mineral mineral : kMinerals) {
      Milligrams sum;
      for (const Dose& dose : entry_.doses) {
        if (dose.substance.element == mineral) sum += dose.elemental.high;
      }
      if (faults_.empty() && sum > Milligrams::rounded(Fraction(kMostMilligramsOfElement))) {
        refuse(entry_.extent, "dose.too-much", fmt::format("this is more {} than anybody takes", name(mineral)),
               "check the amounts and their units");
      }
    }
  }

  static bool counts_some(const std::vector<Component>& components) {
    return std::ranges::any_of(components, [](const Component& component) {
      return std::ranges::any_of(component.measures, [](const Measure& measure) {
        return measure.multiplied || (measure.counts() && measure.amount.number != Interval<Fraction>(Fraction(1)));
      });
    });
  }

  bool is_food_name(const Component& component) const {
    return catalogue_.find_food(Name(name_of(text_, component.words, catalogue_.vocabulary), catalogue_.vocabulary)) !=
           nullptr;
  }

  // ---- labels ----

  void read_labelled(const Component& component) {
    entry_.labelled = true;
    if (shape_.components.size() > 1) return refuse_plus();
    if (component.measures.size() > 1) return faults_.push_back(two_amounts(component));
    const Unit* unit = entry_.measure ? entry_.measure->amount.unit : nullptr;
    const bool in_the_kitchen = unit != nullptr && unit->kind != UnitKind::dose;
    entry_.origin = in_the_kitchen ? Origin::food : Origin::supplement;
    const Label label = read_label(text_, shape_.label, shape_.label_extent, catalogue_, faults_);
    entry_.doses = label.doses;
    if (faults_.empty()) {
      entry_.doses = doses_in(label, entry_.measure, shape_.label_extent, faults_);
      entry_.remarks.push_back(contents_in_words(label));
    }
    entry_.remarks.emplace_back(in_the_kitchen ? "counted as food, by its unit" : "counted as a supplement");
    if (component.words.empty()) {
      entry_.name = "label";
    } else {
      std::string_view name = slice(text_, cover(component.words.front().extent, component.words.back().extent));
      if (quoted_length(name, 0) == name.size()) name = name.substr(1, name.size() - 2);
      entry_.name = name;
    }
  }

  void read_as_food(const Component& component) {
    if (shape_.components.size() > 1) return refuse_plus();
    read_food(text_, component, catalogue_, entry_, faults_);
  }

  void refuse_plus() {
    refuse(entry_.extent, "entry.plus", "'+' adds amounts of one thing, or doses of one supplement",
           "separate foods with a comma");
  }

  std::string_view text_;
  const Catalogue& catalogue_;
  Shape shape_;
  Entry entry_;
  std::vector<Entry> parts_;  // of a recipe
  std::vector<Fault> faults_;
  std::size_t shape_is_wrong_ = 0;  // how many of the faults are the shape's
};

}  // namespace

std::vector<Reading> read_piece(std::string_view text, const std::vector<Token>& tokens, const Catalogue& catalogue) {
  return PieceReader(text, tokens, catalogue).read();
}

}  // namespace calmag
