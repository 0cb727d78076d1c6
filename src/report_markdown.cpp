// Days as Markdown.
#include <algorithm>

#include <fmt/format.h>

#include "calmag/notes.hpp"
#include "calmag/report.hpp"
#include "calmag/text.hpp"
#include "day_rows.hpp"
#include "day_words.hpp"
#include "intake_figures.hpp"
#include "markup.hpp"
#include "report_authorities.hpp"
#include "report_findings.hpp"
#include "text_layout.hpp"

namespace calmag {
namespace {

std::string plain(std::string text) {
  std::ranges::replace(text, kFirmSpace, ' ');
  return markdown_text(text);
}

std::string paragraph(const std::string& text) { return "\n" + markdown_text(text) + "\n"; }

std::string line_of(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& cell : cells) out += "| " + plain(cell) + (cell.empty() ? "" : " ");
  return out + "|\n";
}

std::string entry_cell(const DayRow& row) {
  return row.remarks.empty() ? row.text : fmt::format("{} ({})", row.text, fmt::join(row.remarks, "; "));
}

std::string entries_table(const Assessment& assessment) {
  std::string out = "\n| time | entry | calcium, mg | magnesium, mg |\n| --- | --- | ---: | ---: |\n";
  for (const DayRow& row : rows_of(assessment)) {
    out += line_of({row.time, entry_cell(row), row.figures.calcium, row.figures.magnesium});
  }
  const IntakeFigures calcium = figures_of(assessment.intake, Mineral::calcium);
  const IntakeFigures magnesium = figures_of(assessment.intake, Mineral::magnesium);
  out += line_of({"", "from food", calcium.food, magnesium.food});
  out += line_of({"", "from supplements", calcium.supplement, magnesium.supplement});
  return out + line_of({"", "all", calcium.all, magnesium.all});
}

std::string authorities_table(const Assessment& assessment, const Catalogue& catalogue, const Profile& profile) {
  const AuthorityTable table = authority_table(assessment, catalogue, profile);
  std::string out = "\n" + line_of(table.rows.front()) + "| --- | --- | --- | --- | --- |\n";
  for (std::size_t i = 1; i < table.rows.size(); ++i) out += line_of(table.rows[i]);
  for (const std::string& note : table.notes) out += paragraph(note);
  return out;
}

std::string checks_table(const Assessment& assessment) {
  std::string out = "\n| check | status | what was found |\n| --- | --- | --- |\n";
  for (const Finding& finding : assessment.findings) {
    if (!assessment.authorities.empty() && compares_with_authority(finding)) continue;  // they have their own table
    out += line_of({title_of(finding), in_words(finding.status), finding.message});
  }
  return out;
}

std::string problems_list(const Day& day) {
  std::string out = "\n### Not understood\n\n";
  for (const Problem& problem : day.problems) {
    out += "* " + markdown_text(in_one_line(problem)) + "\n";
  }
  if (day.more_problems > 0) out += fmt::format("* and {} more\n", day.more_problems);
  return out;
}

std::string section(const Assessment& assessment, const Catalogue& catalogue, const Person& person) {
  std::string out = fmt::format("\n## {}\n", title_of(assessment));
  out += paragraph(person_and_targets(person, assessment));
  out += paragraph(capitalised(entries_in_words(assessment.day)) + ".");
  out += entries_table(assessment);
  if (!assessment.authorities.empty()) out += authorities_table(assessment, catalogue, person.profile);
  out += checks_table(assessment);
  if (!assessment.day.problems.empty()) out += problems_list(assessment.day);
  for (const std::string& sentence : unknowns_in_words(assessment)) out += paragraph(sentence);
  return out + paragraph(fmt::format("Figures: {}.", figure_sources(assessment.day, catalogue.sources)));
}

}  // namespace

std::string report_markdown(const std::vector<Assessment>& days, const Catalogue& catalogue, const Person& person) {
  std::string out = "# " + markdown_text(heading(days)) + "\n";
  for (const Assessment& assessment : days) {
    out += section(assessment, catalogue, on_day(person, assessment.day.date));
  }
  out += "\n## Notes\n";
  for (const std::string& note : notes_for(days, catalogue.advice)) out += paragraph(note);
  if (const std::string assumed = assumptions(person); !assumed.empty()) {
    out += paragraph(fmt::format("Assumed: {}.", assumed));
  }
  return out;
}

}  // namespace calmag
