// A summary as text for people, and in the other forms.
#pragma once

#include <string>

#include "calmag/report.hpp"
#include "calmag/summary.hpp"

namespace calmag {

// With a newline at the end. A wide page has sparklines of the days beside longer periods.
std::string summary_text(const Summary& summary, const Catalogue& catalogue, const Person& person, TextStyle style);

}  // namespace calmag
