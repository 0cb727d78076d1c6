// What a summary comes to, in sentences.
#pragma once

#include <string>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/person.hpp"
#include "calmag/summary.hpp"

namespace calmag {

struct SummaryWords {
  std::string title;  // "Calcium"
  std::string says;
};

// "5 days averaged of 7; on 1 nothing is logged; 1 is not over"
std::string days_counted(const Summary& summary);

// Calcium, magnesium, the ratio, days in range, the best and the worst day, what is not known, and what was assumed;
// those that have something to say.
std::vector<SummaryWords> in_words(const Summary& summary, const Catalogue& catalogue, const Person& person);

}  // namespace calmag
