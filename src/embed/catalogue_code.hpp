// The tables as C++ code.
#pragma once

#include <string>

#include "calmag/catalogue.hpp"

namespace calmag {

// A source file that defines builtin_catalogue(), with all rows as constants. Requires a catalogue of one table of
// foods and none of the user's own.
std::string catalogue_code(const Catalogue& catalogue);

}  // namespace calmag
