// Reference intakes side by side: what each authority and edition says of one person, computed once, and written in
// four formats. A gap stays a gap, and is told from an upper level that an authority does not set.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/mineral.hpp"
#include "calmag/profile.hpp"
#include "calmag/quantity.hpp"
#include "calmag/reference.hpp"
#include "calmag/report.hpp"

namespace calmag {

// What one authority says of one mineral.
struct MineralRange {
  std::optional<Reference> recommended;       // none: calmag has no figure
  std::optional<Reference> upper_level;       // none: see none_set
  std::vector<const ReferenceRow*> none_set;  // the rows that say that there is no upper level
};

struct RatioRange {
  Fraction low;
  Fraction high;

  bool exact() const { return low == high; }
};

struct AuthorityRange {
  const Authority* authority = nullptr;
  PerMineral<MineralRange> minerals;
  std::optional<RatioRange> ratio;  // calcium to magnesium, where both targets are just met; none: one is a gap
};

struct Ranges {
  Profile profile;
  std::vector<AuthorityRange> lines;  // in the order of the table
};

// What `authority` says of the persons that `profile` fits.
AuthorityRange range_of(const ReferenceTable& table, const Authority& authority, const Profile& profile);

// What each authority and edition says, or `only` that one. A superseded edition of which calmag has nothing for these
// persons is left out.
Ranges ranges_for(const ReferenceTable& table, const Profile& profile, const Authority* only = nullptr);

// Each ends with a newline. Text and Markdown are the same table, in whole milligrams, with notes below that explain
// the marks in it; requires a catalogue that holds the rows of `ranges`.
std::string ranges_text(const Ranges& ranges, const Catalogue& catalogue, TextStyle style);
std::string ranges_markdown(const Ranges& ranges, const Catalogue& catalogue);
// RFC 4180 with a header, a line for each authority; what calmag does not know is empty.
std::string ranges_csv(const Ranges& ranges);
// calmag.ranges/1: see data/schema/ranges.schema.json.
std::string ranges_json(const Ranges& ranges, const Catalogue& catalogue);

}  // namespace calmag
