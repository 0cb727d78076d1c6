// An assessment as text, Markdown and a page for people, and as JSON for programs.
#pragma once

#include <string>
#include <vector>

#include "calmag/assess.hpp"
#include "calmag/catalogue.hpp"
#include "calmag/entry.hpp"

namespace calmag {

struct TextStyle {
  bool colour = false;
  std::size_t width = 80;  // columns; at least 60
};

// One day, with a newline at the end. Printable whatever was typed.
std::string report_text(const Assessment& assessment, const Catalogue& catalogue, const Person& person,
                        TextStyle style);

// calmag.assessment/1: see data/schema/assessment.schema.json.
std::string report_json(const std::vector<Assessment>& days, const Catalogue& catalogue, const Person& person);

// All days as one document; each with the person as they are on it. Nothing typed can act on its reader.
std::string report_markdown(const std::vector<Assessment>& days, const Catalogue& catalogue, const Person& person);
// One page that holds all it needs, to look at and to print.
std::string report_html(const std::vector<Assessment>& days, const Catalogue& catalogue, const Person& person);

// How each entry was read.
std::string explain_text(const std::vector<Reading>& readings, const Catalogue& catalogue);
// calmag.explanation/1
std::string explain_json(const std::vector<Reading>& readings, const Catalogue& catalogue);

}  // namespace calmag
