#include "salt_comparison.hpp"

#include <fmt/format.h>

#include "calmag/wording.hpp"

namespace calmag {

SaltComparison compare_with_salt(const Substance& substance, const Interval<Milligrams>& element,
                                 const Interval<Grams>& salt) {
  // Labels give two digits or more: rounded so, a figure is at most this far off.
  const Fraction rounding = Fraction::of(1, 20);
  const Compound& compound = *substance.compound;
  const Fraction all = salt.high.units() * 1000;
  if (!(element.low.exact() < all)) {
    return {SaltFit::impossible, fmt::format("{} mg of {} cannot hold {} of {}", in_words(all), compound.title,
                                             in_milligrams(element.low), name(compound.element))};
  }
  if (compound.forms.empty()) return {};
  const Milligrams least = elemental(compound, substance.form, salt.low).low;
  const Milligrams most = elemental(compound, substance.form, salt.high).high;
  if (element.high.exact() >= least.exact() * (Fraction(1) - rounding) &&
      element.low.exact() <= most.exact() * (Fraction(1) + rounding)) {
    return {};
  }
  const std::string computed =
      least == most ? in_milligrams(most) : fmt::format("{} to {}", in_words(least.exact()), in_milligrams(most));
  return {SaltFit::differs,
          fmt::format("the {} is counted as stated, {}; {} mg of {} would hold {}", name(compound.element),
                      in_milligrams(element.counted), in_words(all), compound.title, computed)};
}

}  // namespace calmag
