// The cells of a table of reference intakes, and the notes that explain the marks in them: what text, Markdown and the
// assessment against all authorities share.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/ranges.hpp"

namespace calmag {

inline constexpr std::string_view kSeenOnce = "*";  // in one copy of the edition alone
inline constexpr std::string_view kSuperseded = "†";
inline constexpr std::string_view kAgeAlone = "‡";  // no row for the pregnancy or lactation: that of the age
inline constexpr std::string_view kSomeAges = "§";  // no row for some of the ages the profile leaves open
inline constexpr std::string_view kGuidance = "°";  // a level of an authority's guidance, not an upper level
inline constexpr std::string_view kGap = "-";
inline constexpr std::string_view kNoneSet = "none";

// "1000-1200", with the marks that belong to it: "330*§".
std::string marked_amount(const Reference& reference);

// "1200 RDA", "-"
std::string recommended_cell(const MineralRange& range);
// "2000", "350s" (supplements only), "400s°*", "none", "-"
std::string upper_level_cell(const MineralRange& range);
// "3.75", "3.13-3.75", "-": two decimals, half away from zero.
std::string ratio_cell(const AuthorityRange& line);
// "US and Canada 2011/97": the title with the years of the editions, calcium first; a superseded edition has its year
// in the title, and a mark.
std::string authority_cell(const AuthorityRange& line, const Catalogue& catalogue);

inline constexpr std::array<std::string_view, 6> kRangeColumns{"authority, edition", "calcium", "upper",
                                                               "magnesium",          "upper",   "Ca:Mg"};

// What stands below kRangeColumns.
std::array<std::string, 6> cells(const AuthorityRange& line, const Catalogue& catalogue);

// What upper levels count, and what the marks in these cells mean: each that is there, and no other.
std::vector<std::string> notes_on_marks(const std::vector<std::string>& cells);

// Notes on the whole table: the marks, editions superseded, what is left out, how many ratios are above the ceiling.
std::vector<std::string> notes(const Ranges& ranges, const Catalogue& catalogue);

// "Woman, 64: recommended and upper levels, mg a day"
std::string heading(const Ranges& ranges);

}  // namespace calmag
