// A label's two figures, of a salt and of the element in it: whether they belong together.
#pragma once

#include <string>

#include "calmag/quantity.hpp"
#include "calmag/substances.hpp"

namespace calmag {

enum class SaltFit : unsigned char {
  agrees,      // to within the rounding of labels, or nobody can tell: the salt has no formula
  differs,     // a blend, a hydrate of its own, or a slip
  impossible,  // there is as much of the element as of the salt, or more
};

struct SaltComparison {
  SaltFit fit = SaltFit::agrees;
  std::string says;  // why; empty where they agree
};

// Requires a substance with a compound, and masses that have not overflowed.
SaltComparison compare_with_salt(const Substance& substance, const Interval<Milligrams>& element,
                                 const Interval<Grams>& salt);

}  // namespace calmag
