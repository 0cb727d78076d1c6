// What supplements are made of, from data/compounds.json: the two elements, their salts with the share of the element
// in each, and the other nutrients that labels list, which calmag recognises and does not count.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "calmag/mineral.hpp"
#include "calmag/names.hpp"
#include "calmag/quantity.hpp"

namespace calmag {

// One hydrate of a salt. `fraction` of its mass is the element.
struct CompoundForm {
  std::string_view form;  // "tetrahydrate"
  std::string_view formula;
  Fraction fraction;
  std::string_view source;
};

struct Compound {
  std::string_view id;
  std::string_view title;  // "calcium citrate"
  Mineral element = Mineral::calcium;
  std::span<const CompoundForm> forms;  // none: only the label's elemental figure says what it holds
  std::string_view note;
  std::string_view also;  // the id of the same salt as one of the other element: of dolomite; empty: it holds one alone
};

// A vitamin or mineral that calmag does not count.
struct OtherNutrient {
  std::string_view id;
  std::string_view title;
};

// What a dose is of: one of the three.
struct Substance {
  std::optional<Mineral> element;  // of the element, or of the compound
  const Compound* compound = nullptr;
  std::string_view form;  // the hydrate that was named, or empty
  const OtherNutrient* other = nullptr;

  std::string_view title() const {
    return compound != nullptr ? compound->title : other != nullptr ? other->title : name(*element);
  }
};

// The element in a mass of `compound`: a range over its forms, or over the one form named. Requires forms, and that
// `form` is empty or one of them.
Interval<Milligrams> elemental(const Compound& compound, std::string_view form, Grams mass);

class SubstanceTable {
 public:
  constexpr SubstanceTable() = default;
  // The targets of `index` count through the two elements, then `compounds`, then `others`; `names` are its names as
  // the table has them.
  constexpr SubstanceTable(std::span<const Compound> compounds, std::span<const OtherNutrient> others, NameIndex index,
                           std::span<const std::string_view> names, std::span<const std::string_view> numeric_names)
      : compounds_(compounds),
        others_(others),
        index_(index),
        names_(names),
        numeric_names_(numeric_names) {}

  // The substance that exactly these words name, with or without the name of a form. Requires words without fillers.
  std::optional<Substance> find(const Words& words) const;

  // The compound of that id, or nullptr.
  const Compound* find_compound(std::string_view id) const;

  std::span<const Compound> compounds() const { return compounds_; }
  std::span<const OtherNutrient> others() const { return others_; }
  const NameIndex& index() const { return index_; }
  std::span<const std::string_view> names() const { return names_; }  // by their places in the index
  std::span<const std::string_view> numeric_names() const { return numeric_names_; }

 private:
  std::optional<Substance> find_named(const Words& words) const;

  std::span<const Compound> compounds_;
  std::span<const OtherNutrient> others_;
  NameIndex index_;
  std::span<const std::string_view> names_;
  std::span<const std::string_view> numeric_names_;
};

}  // namespace calmag
