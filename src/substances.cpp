#include "calmag/substances.hpp"

#include <algorithm>
#include <string>

namespace calmag {
namespace {

// "Mg glycinate" is magnesium glycinate.
Words with_symbols_spelled_out(const Words& words) {
  Words out;
  for (const std::string& word : words) add_word(out, word == "mg" ? "magnesium" : word == "ca" ? "calcium" : word);
  return out;
}

}  // namespace

Interval<Milligrams> elemental(const Compound& compound, std::string_view form, Grams mass) {
  Fraction least = 1;
  Fraction most = 0;
  for (const CompoundForm& candidate : compound.forms) {
    if (!form.empty() && candidate.form != form) continue;
    least = std::min(least, candidate.fraction, [](Fraction a, Fraction b) { return a < b; });
    most = std::max(most, candidate.fraction, [](Fraction a, Fraction b) { return a < b; });
  }
  const auto element = [&](Fraction fraction) { return Milligrams::rounded(mass.units() * fraction * 1000); };
  return {element(least), element((least + most) * Fraction::of(1, 2)), element(most)};
}

std::optional<Substance> SubstanceTable::find(const Words& words) const {
  const Words spelled = with_symbols_spelled_out(words);
  if (auto substance = find_named(spelled)) return substance;
  for (std::size_t i = 0; i < spelled.size(); ++i) {
    Words without = spelled;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
    auto substance = find_named(without);
    if (!substance || substance->compound == nullptr) continue;
    const auto form = std::ranges::find(substance->compound->forms, std::string_view(spelled[i]), &CompoundForm::form);
    if (form == substance->compound->forms.end()) continue;
    substance->form = form->form;
    return substance;
  }
  return std::nullopt;
}

const Compound* SubstanceTable::find_compound(std::string_view id) const {
  const auto at = std::ranges::find(compounds_, id, &Compound::id);
  return at == compounds_.end() ? nullptr : &*at;
}

std::optional<Substance> SubstanceTable::find_named(const Words& words) const {
  const std::optional<IndexedName> name = index_.find(words);
  if (!name) return std::nullopt;
  std::size_t target = name->target;
  Substance substance;
  if (target < kMinerals.size()) {
    substance.element = kMinerals[target];
    return substance;
  }
  target -= kMinerals.size();
  if (target < compounds_.size()) {
    substance.compound = &compounds_[target];
    substance.element = substance.compound->element;
  } else {
    substance.other = &others_[target - compounds_.size()];
  }
  return substance;
}

}  // namespace calmag
