// The entries of days, a row each, as CSV, with tabs, or as JSON Lines. log_file.hpp reads them back, and the totals
// are then the same to the microgram.
#pragma once

#include <string>

#include "calmag/catalogue.hpp"
#include "calmag/intake.hpp"
#include "calmag/log.hpp"

namespace calmag {

// The first row of a table.
std::string entry_rows_head(char separator);

// date, time, kind, entry, name, food, grams, calcium_mg, magnesium_mg. `entry` is the entry as it was written, if that
// reads back as the same; else its figures in braces. What one entry holds several foods of (a recipe) is one row.
// Of a range the middle is shown; a figure that is not known is empty. `separator` is a comma or a tab.
std::string entry_rows(const Day& day, const Catalogue& catalogue, char separator);

// The same as an object a line; what is not known is null.
std::string entry_lines(const Day& day, const Catalogue& catalogue);

}  // namespace calmag
