// Columns, lines and whole numbers of a text report.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/quantity.hpp"

namespace calmag {

// A space at which no line is broken; nothing typed can hold it.
inline constexpr char kFirmSpace = '\x01';

// `text` with spaces behind it, or before it, up to `width` columns.
std::string padded(std::string text, std::size_t width);
std::string padded_left(const std::string& text, std::size_t width);

// `text` in lines of at most `width` columns, the later ones behind `indent` spaces, for a place `indent` columns from
// the left. A word that no line holds is cut. Firm spaces become spaces.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width);

std::string capitalised(std::string_view text);

// `rows` as lines, each cell in a column as wide as its widest, two spaces between columns, or one where two would make
// a line longer than `width`. Requires rows of the same number of cells.
std::string in_columns(const std::vector<std::vector<std::string>>& rows, std::size_t width);

// `exact` amounts as whole milligrams that add up to `total`: each rounded down, and what is missing given to those
// with the largest remainders, the first of equals first. Requires amounts of at least 0, and a total from the sum of
// the amounts rounded down to that sum plus one for each.
std::vector<std::int64_t> whole_parts(const std::vector<Milligrams>& exact, std::int64_t total);

}  // namespace calmag
