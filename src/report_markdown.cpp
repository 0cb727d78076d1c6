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

std::string block(const std::string& text) { return "\n" + markdown_text(text) + "\n"; }

std::string table_row(std::vector<std::string> cells) {
  for (std::string& cell : cells) std::ranges::replace(cell, kFirmSpace, ' ');
  return markdown_row(cells);
}

std::string entry_text(const DayRow& row) {
  return row.remarks.empty() ? row.text : fmt::format("{} ({})", row.text, fmt::join(row.remarks, "; "));
}

std::string entry_rows(const Assessment& assessment) {
  std::string out = "\n| time | entry | calcium, mg | magnesium, mg |\n| --- | --- | ---: | ---: |\n";
  for (const DayRow& row : rows_of(assessment)) {
    out += table_row({row.time, entry_text(row), row.figures.calcium, row.figures.magnesium});
  }
  const IntakeFigures calcium = figures_of(assessment.intake, Mineral::calcium);
  const IntakeFigures magnesium = figures_of(assessment.intake, Mineral::magnesium);
  out += table_row({"", "from food", calcium.food, magnesium.food});
  out += table_row({"", "from supplements", calcium.supplement, magnesium.supplement});
  return out + table_row({"", "all", calcium.all, magnesium.all});
}

std::string authority_rows(const Assessment& assessment, const Catalogue& catalogue, const Profile& profile) {
  const AuthorityTable table = authority_table(assessment, catalogue, profile);
  std::string out = "\n" + table_row(table.rows.front()) + "| --- | --- | --- | --- | --- |\n";
  for (std::size_t i = 1; i < table.rows.size(); ++i) out += table_row(table.rows[i]);
  for (const std::string& note : table.notes) out += block(note);
  return out;
}

std::string check_rows(const Assessment& assessment) {
  std::string out = "\n| check | status | what was found |\n| --- | --- | --- |\n";
  for (const Finding& finding : assessment.findings) {
    if (!assessment.authorities.empty() && compares_with_authority(finding)) continue;  // they have their own table
    out += table_row({title_of(finding), in_words(finding.status), finding.message});
  }
  return out;
}

std::string problem_lines(const Day& day) {
  std::string out = "\n### Not understood\n\n";
  for (const Problem& problem : day.problems) {
    out += "* " + markdown_text(in_one_line(problem)) + "\n";
  }
  if (day.more_problems > 0) out += fmt::format("* and {} more\n", day.more_problems);
  return out;
}

std::string chapter(const Assessment& assessment, const Catalogue& catalogue, const Person& person) {
  std::string out = fmt::format("\n## {}\n", title_of(assessment));
  out += block(person_and_targets(person, assessment));
  out += block(capitalised(entries_in_words(assessment.day)) + ".");
  out += entry_rows(assessment);
  if (!assessment.authorities.empty()) out += authority_rows(assessment, catalogue, person.profile);
  out += check_rows(assessment);
  if (!assessment.day.problems.empty()) out += problem_lines(assessment.day);
  for (const std::string& sentence : unknowns_in_words(assessment)) out += block(sentence);
  return out + block(fmt::format("Figures: {}.", figure_sources(assessment.day, catalogue.sources)));
}

}  // namespace

std::string report_markdown(const std::vector<Assessment>& days, const Catalogue& catalogue, const Person& person) {
  std::string out = "# " + markdown_text(heading(days)) + "\n";
  for (const Assessment& assessment : days) {
    out += chapter(assessment, catalogue, on_day(person, assessment.day.date));
  }
  out += "\n## Notes\n";
  for (const std::string& note : notes_for(days, catalogue.advice)) out += block(note);
  if (const std::string assumed = assumptions(person); !assumed.empty()) {
    out += block(fmt::format("Assumed: {}.", assumed));
  }
  return out;
}

}  // namespace calmag
