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
  bool names_element = false;     // calcium carbonate; not dolomite
  bool as_compound = false;       // "compound": the amount is of the salt
  bool as_elemental = false;      // "elemental", or "as" before the salt, as on labels
  bool each = false;              // "each"
  const Measure* salt = nullptr;  // 1250 mg in "calcium carbonate 1250 mg (500 mg calcium)", where the other amount is
                                  // that of the element; points into the component
};

// Whether a word says how an amount is meant, and is no part of a name: each, compound, elemental.
bool qualifies_amount(std::string_view folded_word);

// What the words name, or nothing if it is no substance. Labels name the salt and the element, in brackets or joined by
// words such as "as" and "providing", and may state the mass of each.
std::optional<NamedSubstance> substance_of(std::string_view text, const Component& component,
                                           const Catalogue& catalogue);

// The dose that `component` states of `named`; two where the mass of a salt of both minerals is known. What is missing
// or could be read in two ways goes to `faults`; what was assumed, to `remarks`.
std::vector<Dose> read_dose(const Component& component, const NamedSubstance& named, const Catalogue& catalogue,
                            std::vector<Fault>& faults, std::vector<std::string>& remarks);

}  // namespace calmag
