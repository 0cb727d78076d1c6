// What the rows of a summary show, in every form for people.
#pragma once

#include <string>
#include <vector>

#include "calmag/summary.hpp"

namespace calmag {

// Whole milligrams: food and supplement add up to the total. "≥1,212" where something is not known, "~300" where it is
// the middle of a range, "-" of nothing.
struct ShownTotals {
  std::string food;
  std::string supplement;
  std::string total;
};
ShownTotals shown_totals(const Intake& intake, Mineral mineral);

// Calcium over magnesium: "1.99", "≤2.30" and "≥2.30" where one of them is not known, "~2.30" of ranges, "?", "-"
// without magnesium. One that is above `ceiling` never looks as if it were at it.
std::string shown_ratio(const Intake& intake, Fraction ceiling);

// What a row is called among others of `all`: "Mon 16", "Mon 16 Nov", "2026-11-16"; "2026-W47", "2026-11", "2026".
std::string row_name(DateRange dates, const Summary& all);

// What is to be said of a row: "below target: calcium", "so far, not averaged", "2 of 5 days in range".
std::vector<std::string> remarks_on(const SummaryRow& row, const Summary& all);

// "1 day", "5 days"
std::string days_in_words(int count);

// "Supplements hold more magnesium than the upper level": on a day.
std::string over_limit_in_words(const MineralReference& reference, Mineral mineral);

}  // namespace calmag
