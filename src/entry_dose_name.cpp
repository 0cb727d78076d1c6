// What a dose is of. Labels name the salt beside the element, and may state the mass of either or both:
//
//   Magnesium (as magnesium oxide) 250 mg             calcium carbonate 1250 mg (500 mg calcium)
//   1250 mg calcium carbonate providing 500 mg calcium
#include <algorithm>
#include <array>

#include "calmag/text.hpp"
#include "entry_dose.hpp"

namespace calmag {
namespace {

// Words that say that something is a supplement, and not what of.
bool says_supplement(std::string_view word, const UnitTable& units) {
  const Unit* unit = units.find(word);
  return word == "supplement" || (unit != nullptr && unit->kind == UnitKind::dose);
}

// What a word joins: behind "as" stands the salt, behind "providing" the element.
enum class Link : unsigned char { none, to_salt, to_element };

Link link_of(std::string_view word) {
  constexpr std::array kToElement{"providing",  "provides", "supplying",  "supplies", "yielding", "yields",
                                  "containing", "contains", "equivalent", "equal",    "equals"};
  if (word == "as" || word == "from") return Link::to_salt;
  return std::ranges::find(kToElement, word) == kToElement.end() ? Link::none : Link::to_element;
}

bool is_element(std::string_view word) {
  return word == "calcium" || word == "ca" || word == "magnesium" || word == "mg";
}

// Words of one part of a component, and what they say of it.
struct Part {
  Words words;  // of the name
  bool compound = false;
  bool elemental = false;
  bool each = false;
  Link link = Link::none;
  std::size_t link_at = 0;
  const Measure* mass = nullptr;
  bool two_masses = false;
};

class DoseName {
 public:
  DoseName(std::string_view text, const Component& component, const Catalogue& catalogue)
      : text_(text),
        component_(component),
        catalogue_(catalogue) {}

  std::optional<NamedSubstance> read() const {
    const Part all = part_in({0, text_.size()}, true);
    const std::optional<Substance> substance = catalogue_.substances.find(all.words);
    if (!substance) return std::nullopt;
    NamedSubstance named;
    named.substance = *substance;
    named.names_element = std::ranges::any_of(all.words, is_element);
    named.as_compound = all.compound;
    named.as_elemental = all.elemental || all.link == Link::to_salt;
    named.each = all.each;
    if (substance->compound != nullptr) tell_salt_from_element(all, named);
    return named;
  }

 private:
  // What stands within `extent`, or beside it.
  Part part_in(Extent extent, bool within) const {
    const auto is_here = [&](Extent other) {
      return (other.begin >= extent.begin && other.begin < extent.end()) == within;
    };
    Part part;
    for (const Token& token : component_.words) {
      if (!is_here(token.extent)) continue;
      for (const std::string& word : Name(slice(text_, token.extent), catalogue_.vocabulary).words) {
        take(word, token.extent.begin, part);
      }
    }
    part.words.erase(std::unique(part.words.begin(), part.words.end()), part.words.end());
    for (const Measure& measure : component_.measures) {
      if (!is_here(measure.extent) || !measure.has_unit(UnitKind::mass)) continue;
      part.two_masses = part.mass != nullptr;
      part.mass = &measure;
    }
    return part;
  }

  void take(const std::string& word, std::size_t at, Part& part) const {
    if (const Link link = link_of(word); link != Link::none) {
      if (part.link == Link::none) part.link_at = at;
      part.link = link;
    } else if (word == "compound" || word == "salt") {
      part.compound = true;
    } else if (word == "elemental" || word == "element") {
      part.elemental = true;
    } else if (word == "each" || word == "apiece") {
      part.each = true;
    } else if (!catalogue_.vocabulary.is_filler(word) && !catalogue_.vocabulary.is_preparation(word) &&
               !says_supplement(word, catalogue_.units) && !(word == "to" && part.link == Link::to_element)) {
      add_word(part.words, word);
    }
  }

  // The first brackets that are no part of an amount.
  std::optional<Extent> brackets() const {
    for (std::size_t open = text_.find('('); open != std::string_view::npos; open = text_.find('(', open + 1)) {
      const bool in_amount = std::ranges::any_of(component_.measures, [&](const Measure& measure) {
        return measure.extent.begin <= open && open < measure.extent.end();
      });
      if (in_amount || open < component_.extent.begin || open >= component_.extent.end()) continue;
      return Extent{open, std::min(text_.find(')', open), text_.size()) - open};
    }
    return std::nullopt;
  }

  // Brackets, or a joining word, part the salt from the element; which is which, their names say.
  void tell_salt_from_element(const Part& all, NamedSubstance& named) const {
    if (all.mass == nullptr) return;
    const std::optional<Extent> bracketed = brackets();
    if (!bracketed && all.link == Link::none) return;
    const Extent inner_extent = bracketed.value_or(Extent{all.link_at, text_.size() - all.link_at});
    const Part inner = part_in(inner_extent, true);
    const Part outer = part_in(inner_extent, false);
    const bool inner_is_salt =
        names_salt(inner) || (!names_salt(outer) && !outer.words.empty() && names_element(outer));
    const Part& salt = inner_is_salt ? inner : outer;
    const Part& element = inner_is_salt ? outer : inner;
    if (!names_element(element) || salt.two_masses || element.two_masses) return;
    if (salt.mass != nullptr && element.mass != nullptr) {
      named.salt = salt.mass;
      named.as_compound = named.as_elemental = salt.elemental || element.compound;  // said the wrong way round
    } else if (element.mass != nullptr) {
      named.as_elemental = named.as_elemental || all.link != Link::none || names_salt(salt);
    } else if (all.link == Link::to_element) {
      named.as_compound = true;
    } else if (bracketed) {
      named.as_elemental = all.elemental;  // calcium (as calcium carbonate 1250 mg): it stands beside the salt
    }
  }

  bool names_salt(const Part& part) const {
    const std::optional<Substance> substance = catalogue_.substances.find(part.words);
    return substance && substance->compound != nullptr;
  }

  bool names_element(const Part& part) const {
    if (part.words.empty()) return part.elemental || part.link == Link::to_element;
    const std::optional<Substance> substance = catalogue_.substances.find(part.words);
    return substance && substance->compound == nullptr && substance->element.has_value();
  }

  std::string_view text_;
  const Component& component_;
  const Catalogue& catalogue_;
};

}  // namespace

bool qualifies_amount(std::string_view word) {
  return word == "each" || word == "apiece" || word == "compound" || word == "elemental";
}

std::optional<NamedSubstance> substance_of(std::string_view text, const Component& component,
                                           const Catalogue& catalogue) {
  return DoseName(text, component, catalogue).read();
}

}  // namespace calmag
