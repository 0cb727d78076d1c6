// The table of foods: what each holds of calcium and magnesium, what its household portions weigh, and which names
// mean it. From data/foods.json, or a table of the user's own.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/lists.hpp"
#include "calmag/measure.hpp"
#include "calmag/mineral.hpp"
#include "calmag/names.hpp"
#include "calmag/quantity.hpp"
#include "calmag/units.hpp"

namespace calmag {

// Where a figure comes from: the id of a row of data/sources.json, and the item there.
struct Citation {
  std::string_view source;
  std::string_view item;
  friend bool operator==(const Citation&, const Citation&) = default;
};

struct Figure {
  Content content;
  const Citation* citation = nullptr;  // never nullptr in a food
};

// More of an element than this in 100 g of food is a slip: no food is half calcium.
inline constexpr int kMostMilligramsPerHundredGrams = 50'000;

// An amount that a portion, or "per", is given for: 1 cup, 1 large, 3.75 oz can. No unit: pieces.
struct PortionSize {
  Fraction number = 1;
  const Unit* unit = nullptr;
  const Unit* size = nullptr;
  Grams each;  // what a container of this size is labelled; 0: no size was given

  friend bool operator==(const PortionSize&, const PortionSize&) = default;
};

// Portions of one size may share it, as figures may share what they cite.
struct Portion {
  const PortionSize* amount = nullptr;  // never nullptr in a food
  Grams grams;                          // of all of `amount`; more than 0
  const Citation* citation = nullptr;   // never nullptr in a food
};

// A general name that was given to this food among several it could mean, and why.
struct PreferredMeaning {
  std::string_view name;
  std::string_view why;
};

// Words that may be added to a name together, as places in the table's index: "with skin".
using Phrase = std::span<const WordId>;

// A phrase's place in its table, which has each of them once.
using PhraseId = std::uint16_t;

struct Food {
  std::uint16_t place = 0;  // in its table
  bool pours = false;       // its ounces are fluid ounces
  bool is_dish = false;     // a number of it is so many usual portions: two curries
  std::string_view id;
  std::string_view title;                         // what reports show: "kale, cooked"
  std::string_view note;                          // may be empty
  PerMineral<std::optional<Figure>> figures;      // none: not known, which is not zero
  std::span<const Portion> portions;              // at least one
  const PortionSize* usual = nullptr;             // what is meant when no amount is given
  std::span<const std::string_view> names;        // as the table has them
  std::span<const PreferredMeaning> preferences;  // its names that could mean something else
};

// What may be added to the names of foods: many foods are of one kind.
struct Additions {
  std::span<const std::uint16_t> kinds;   // of each food, by its place
  Lists<PhraseId> descriptors;            // of each kind
  std::span<const std::uint32_t> states;  // of each kind, a bit for each of the table's states whose phrases are added
};

// The food that a name means, and by which of its names it was found; or the foods that it could mean equally well.
struct FoodMatch {
  const Food* food = nullptr;
  std::string_view name;
  std::vector<const Food*> rivals;  // two or more, or none
};

class PackedFoods;

class FoodTable {
 public:
  constexpr FoodTable() = default;
  // `states` holds the phrases of each state of the vocabulary. Every food's `place` is its place among `foods`.
  constexpr FoodTable(std::span<const Food> foods, NameIndex index, Lists<WordId> phrases, Additions additions,
                      Lists<PhraseId> states, std::span<const std::string_view> numeric_names)
      : foods_(foods),
        index_(index),
        phrases_(phrases),
        additions_(additions),
        states_(states),
        numeric_names_(numeric_names) {}

  // The same of foods that are packed.
  FoodTable(const PackedFoods& foods, NameIndex index, Lists<WordId> phrases, Additions additions,
            Lists<PhraseId> states, std::span<const std::string_view> numeric_names)
      : FoodTable(std::span<const Food>(), index, phrases, additions, states, numeric_names) {
    packed_ = &foods;
  }

  std::size_t size() const;
  // Requires place < size().
  const Food& food(std::size_t place) const;
  // All of them by their places.
  auto foods() const {
    return std::views::iota(std::size_t{0}, size()) |
           std::views::transform([this](std::size_t place) -> const Food& { return food(place); });
  }
  // Whether `food` is one of this table's.
  bool has(const Food& food) const { return food.place < size() && &this->food(food.place) == &food; }

  const NameIndex& index() const { return index_; }
  // As the table has it.
  std::string_view shown(const IndexedName& name) const { return food(name.target).names[name.nth]; }
  Phrase phrase(PhraseId id) const { return phrases_[id]; }
  const Lists<WordId>& phrases() const { return phrases_; }
  const Additions& additions() const { return additions_; }
  const Lists<PhraseId>& states() const { return states_; }
  // Names with words that could be read as an amount, folded, in their own order: "half and half", "7 up".
  std::span<const std::string_view> numeric_names() const { return numeric_names_; }

  // The food of that name: one of its names is among the words, and what is left over are descriptors of that very
  // food, words of its states, or preparations. The longest such name decides; one whose order counts goes before
  // another of as many words.
  FoodMatch match(const Name& said, const Vocabulary& vocabulary) const;

  // Whether each of these words is part of a descriptor of some food: "low fat", "uncooked".
  bool describes(const Words& words) const;

 private:
  bool accounts_for(std::size_t place, const SaidWords& said, SaidWords::Mask spare) const;

  std::span<const Food> foods_;
  const PackedFoods* packed_ = nullptr;  // in their place
  NameIndex index_;
  Lists<WordId> phrases_;
  Additions additions_;
  Lists<PhraseId> states_;
  std::span<const std::string_view> numeric_names_;
};

// What a measured amount of a food weighs.
struct Weighed {
  Interval<Grams> grams;
  const Portion* portion = nullptr;  // by which; nullptr: by weight
  bool assumed = false;              // the amount does not name that portion; it was taken for granted
  bool fluid = false;                // ounces were read as fluid ounces
};

// Weighs `measure` of `food`, or says why that cannot be done, listing what the food can be measured in. Requires units
// of `units`.
std::optional<Weighed> weigh(const Food& food, const Measure& measure, const UnitTable& units, std::string& why_not);

// The amount that a portion is given for, as a measure, and back.
Measure measure_of(const PortionSize& amount);
PortionSize size_of(const Measure& measure);

}  // namespace calmag
