// What stands in a diary: each entry on a line of its own, which says its day and its time, and so means the same
// wherever it stands: "2026-11-21 @breakfast 1 cup yogurt".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/dates.hpp"
#include "calmag/log.hpp"
#include "calmag/moment.hpp"
#include "calmag/source.hpp"

namespace calmag {

struct DiaryLine {
  Date date{};
  std::string text;  // without a line's end
  bool understood = true;
};

struct DiaryLines {
  std::vector<DiaryLine> lines;
  std::vector<Problem> problems;  // entries that cannot stand on a line of a diary: they have none
};

// The lines for the entries of `line`: what was joined with "with" or "and" is one, a dose at two times is two. An
// entry without a time gets `otherwise`. Words stay as they were written. A line is read again before it is given, and
// is not given if it does not say the same. What was not understood ends in a comment that says so. Codes: log.hash,
// log.line.
DiaryLines diary_lines(const ReadLine& line, const Catalogue& catalogue, std::optional<Moment> otherwise = {});

// Whether a line begins with a date and holds an entry: it can be taken out, and no other line changes its meaning.
bool stands_alone(std::string_view line);

}  // namespace calmag
