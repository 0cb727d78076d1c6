// A product of Open Food Facts with its fields as they are written there, and what becomes of it. The readers of lines
// and of the table both gather one of these.
#pragma once

#include <string>

#include "calmag/imports.hpp"

namespace calmag {

// Amounts of calcium and magnesium as the contributor typed them (calcium_value, calcium_unit) and those that were
// computed (nutriments_estimated) are not here on purpose.
struct OffProduct {
  std::string code;
  std::string name;
  std::string brands;  // "Tine,Tine Melk"
  PerMineral<std::string> grams_in_hundred;
  std::string quantity;          // "1 l"
  std::string quantity_unit;     // "ml"
  std::string serving;           // "2 biscuits (30 g)"
  std::string serving_quantity;  // "30", in grams or millilitres
  std::string serving_unit;      // "g"
};

ImportedRecord imported(const OffProduct& product);

}  // namespace calmag
