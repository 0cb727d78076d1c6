// Doses: what an amount of calcium, of a salt, or of a vitamin amounts to.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calmag/entry.hpp"
#include "entry_shape.hpp"

namespace calmag {

// The substance that a component names, with the words that may stand beside it.
struct NamedSubstance {
  Substance substance;
  bool as_compound = false;   // "compound": the amount is of the salt
  bool as_elemental = false;  // "elemental", or "as" before the salt, as on labels
  bool each = false;          // "each"
};

// Whether a word says how an amount is meant, and is no part of a name: each, compound, elemental.
bool qualifies_amount(std::string_view folded_word);

// What the words name, or nothing if it is no substance.
std::optional<NamedSubstance> substance_of(std::string_view text, const Component& component,
                                           const Catalogue& catalogue);

// The dose that `component` states of `named`. What is missing or could be read in two ways goes to `faults`; what was
// assumed, to `remarks`.
Dose read_dose(const Component& component, const NamedSubstance& named, const Catalogue& catalogue,
               std::vector<Fault>& faults, std::vector<std::string>& remarks);

}  // namespace calmag
