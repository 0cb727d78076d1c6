// The units people measure with, from data/units.json.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "calmag/quantity.hpp"

namespace calmag {

enum class UnitKind : unsigned char {
  mass,       // gram
  volume,     // cup
  activity,   // IU, for vitamins alone
  length,     // inch: says how a piece is cut, never how much it is
  container,  // can: also stands behind its size, as in 28 oz can
  piece,      // slice, clove, serving: what it weighs is the food's own
  size,       // small, medium, large
  dose,       // tablet, scoop
};

struct Unit {
  std::string_view id;      // singular English: "tablespoon"
  std::string_view plural;  // "tablespoons"
  std::string_view symbol;  // "tbsp"; the id where there is none
  UnitKind kind = UnitKind::piece;
  Fraction factor;  // in grams (mass) or millilitres (volume); 0 for the others
  // bowl, handful: one of them is one usual portion, of a food that has no portion of that unit and whose usual portion
  // weighs at most so much; 0: it is not
  Grams usual_up_to;
  // link, ear: one of them is one whole piece of a food that is counted in nothing else
  bool is_whole = false;

  bool is_usual_portion() const { return usual_up_to > Grams{}; }
};

// A folded singular name of one or two words (see text.hpp) and the unit it means.
struct UnitName {
  std::string_view words;
  std::uint16_t unit = 0;
};

// All units, and their names sorted by `words`. The units outlive whatever points at them.
class UnitTable {
 public:
  constexpr UnitTable() = default;
  constexpr UnitTable(std::span<const Unit> units, std::span<const UnitName> names) : units_(units), names_(names) {}

  std::span<const Unit> units() const { return units_; }
  std::span<const UnitName> names() const { return names_; }
  // The unit of that folded singular name, or nullptr.
  const Unit* find(std::string_view words) const;
  // The unit with that id. Requires that there is one.
  const Unit& of(std::string_view id) const { return *find_id(id); }
  const Unit* find_id(std::string_view id) const;

 private:
  std::span<const Unit> units_;
  std::span<const UnitName> names_;
};

// Requires unit.kind == mass, or volume.
constexpr Grams grams_in(const Unit& unit) { return Grams::of(unit.factor); }
constexpr Millilitres millilitres_in(const Unit& unit) { return Millilitres::of(unit.factor); }

}  // namespace calmag
