// A day as rows of figures, and what has to be said of them, as people read it in text, Markdown and HTML.
#pragma once

#include <string>
#include <vector>

#include "calmag/assess.hpp"
#include "calmag/catalogue.hpp"

namespace calmag {

// An entry, or what was not understood. Printable; spaces at which no line may be broken are kFirmSpace.
struct DayRow {
  std::string time;  // "Breakfast"; "(no time)" behind entries with one; empty: that of the row above, if any
  std::string text;  // "1 cup yogurt, plain, whole milk (245 g)"; a dose as typed
  std::vector<std::string> remarks;
  PerMineral<std::string> figures;  // whole milligrams, which add up to those of figures_of() the day
};

// The entries in their order, then what was not understood.
std::vector<DayRow> rows_of(const Assessment& assessment);

// "log:3:7: 1 cup yoghrt: there is no such food (did you mean 'yogurt'?)". Printable.
std::string in_one_line(const Problem& problem);

// That totals are "at least", and of which foods there is no figure; a sentence each.
std::vector<std::string> unknowns_in_words(const Assessment& assessment);

// "USDA SR28; the label": where the figures of the entries come from.
std::string figure_sources(const Day& day, const SourceTable& sources);

}  // namespace calmag
