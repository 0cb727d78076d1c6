// What one authority or every one says of a day, as people read it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calmag/assess.hpp"
#include "calmag/catalogue.hpp"

namespace calmag {

// What is recommended: by the one authority, or the lowest and the highest by any of assessment.authorities.
std::optional<Interval<Milligrams>> recommended_span(const Assessment& assessment, Mineral mineral);

// A compact table: its head, and a row for each of assessment.authorities, with the status of targets and limits and
// the figures they are compared with; and what the marks mean.
struct AuthorityTable {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> notes;
};
AuthorityTable authority_table(const Assessment& assessment, const Catalogue& catalogue, const Profile& profile);

// The same as text. Ends with a newline; lines of at most `width` columns.
std::string authorities_text(const Assessment& assessment, const Catalogue& catalogue, const Profile& profile,
                             std::size_t width);

}  // namespace calmag
