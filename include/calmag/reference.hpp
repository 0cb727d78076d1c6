// Reference intakes: what each authority recommends a person takes in a day, and the upper level it sets. From
// data/reference_intakes.json; a row that is not there is a gap, never a guess.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "calmag/mineral.hpp"
#include "calmag/profile.hpp"
#include "calmag/quantity.hpp"

namespace calmag {

struct Authority {
  std::string_view id;     // "us"
  std::string_view title;  // "US and Canada"
  std::span<const std::string_view> names;
  std::string_view edition;
  std::string_view issuer;
  std::string_view superseded = {};  // by what: "2011"; empty: it is current
  std::string_view left_out = {};    // what copies have and calmag has not, and why; may be empty
};

// What an upper level is compared with. How much of the magnesium in food and water is soluble is not known, so that
// with such a level nothing is compared.
enum class Counts : unsigned char { all_sources, supplements, supplements_and_fortified, soluble_in_food_and_water };

constexpr std::string_view name(Counts counts) {
  switch (counts) {
    case Counts::all_sources: return "all";
    case Counts::supplements: return "supplements";
    case Counts::supplements_and_fortified: return "supplements-and-fortified";
    case Counts::soluble_in_food_and_water: return "soluble-in-food-and-water";
  }
  return "";
}

struct ReferenceRow {
  std::string_view authority;
  Mineral mineral = Mineral::calcium;
  std::string_view kind;   // "RDA", "AI", "UL", …
  std::optional<Sex> sex;  // none: either
  MonthSpan ages;
  std::optional<Stage> stage;           // none: any
  MonthSpan stage_months;               // the part of the stage it holds for
  Milligrams amount;                    // a day; 0 in a row that says that there is no upper level
  Counts counts = Counts::all_sources;  // of an upper level
  std::string_view edition;             // id of a source
  int support = 0;                      // how many independent copies of the edition it was seen in: 1, or 2 or more
  std::string_view note = {};
};

class ReferenceTable {
 public:
  constexpr ReferenceTable() = default;
  constexpr ReferenceTable(std::span<const Authority> authorities, std::span<const ReferenceRow> intakes,
                           std::span<const ReferenceRow> upper_levels,
                           std::span<const ReferenceRow> without_upper_level = {})
      : authorities_(authorities),
        intakes_(intakes),
        upper_levels_(upper_levels),
        without_upper_level_(without_upper_level) {}

  std::span<const Authority> authorities() const { return authorities_; }
  std::span<const ReferenceRow> intakes() const { return intakes_; }
  std::span<const ReferenceRow> upper_levels() const { return upper_levels_; }
  // For whom an authority says that it sets none.
  std::span<const ReferenceRow> without_upper_level() const { return without_upper_level_; }
  // The authority of that id or name, in any case; nullptr if there is none.
  const Authority* find_authority(std::string_view name) const;

 private:
  std::span<const Authority> authorities_;
  std::span<const ReferenceRow> intakes_;
  std::span<const ReferenceRow> upper_levels_;
  std::span<const ReferenceRow> without_upper_level_;
};

// The rows that hold for somebody who fits a profile. Where the profile leaves age or sex open there may be several,
// and then the amount is a range from the lowest to the highest.
struct Reference {
  Milligrams low;
  Milligrams high;
  std::vector<const ReferenceRow*> rows;  // in the order of the table; at least one
  bool complete = true;                   // false: for some whom the profile fits there is no row
  bool by_age_alone = false;              // there is none for the pregnancy or lactation: the row of the age was taken

  bool exact() const { return low == high; }
  // Whether a day can be compared with it.
  bool comparable() const { return rows.front()->counts != Counts::soluble_in_food_and_water; }
  // Whether an upper level counts what food holds by nature.
  bool counts_food() const { return rows.front()->counts == Counts::all_sources; }
  friend bool operator==(const Reference&, const Reference&) = default;
};

// The kinds of its rows ("RDA", "AI"), each once.
std::vector<std::string_view> kinds_of(const Reference& reference);

// Whether one of the rows was seen in a single copy of its edition.
bool weakly_supported(std::span<const ReferenceRow* const> rows);

// The ages at which rows are looked up: that of the profile, or those of all adults whom its stage fits.
MonthSpan ages_of(const Profile& profile);

// What `authority` recommends of `mineral`, or sets as its upper level, to the persons that `profile` fits. None: the
// authority's table, as calmag has it, has no row for them.
std::optional<Reference> recommended(const ReferenceTable& table, const Authority& authority, const Profile& profile,
                                     Mineral mineral);
std::optional<Reference> upper_level(const ReferenceTable& table, const Authority& authority, const Profile& profile,
                                     Mineral mineral);

// The rows that say that `authority` sets no upper level to the persons that `profile` fits. Empty where nothing says
// so: that upper_level() finds nothing either means that calmag has no figure.
std::vector<const ReferenceRow*> without_upper_level(const ReferenceTable& table, const Authority& authority,
                                                     const Profile& profile, Mineral mineral);

}  // namespace calmag
