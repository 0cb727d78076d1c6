// Days as one page, to look at, to print and to keep.
#include <algorithm>

#include <fmt/format.h>

#include "bar_chart.hpp"
#include "calmag/notes.hpp"
#include "calmag/report.hpp"
#include "calmag/text.hpp"
#include "day_bars.hpp"
#include "day_rows.hpp"
#include "day_words.hpp"
#include "html_page.hpp"
#include "html_table.hpp"
#include "intake_figures.hpp"
#include "markup.hpp"
#include "report_authorities.hpp"
#include "report_findings.hpp"
#include "source_words.hpp"
#include "text_layout.hpp"

namespace calmag {
namespace {

constexpr std::string_view kReportStyle = R"(
.remark { display: block; color: var(--faint); font-size: 0.875em; }
.status { white-space: nowrap; }
.alarm { font-weight: 700; }
section + section { margin-top: 3rem; }
@media print { section + section { break-before: page; margin-top: 0; } }
)";

// Text of a row, of which some spaces hold words together.
std::string cell_text(std::string_view text) {
  std::string out;
  for (const char c : html_text(text)) out += c == kFirmSpace ? std::string("&nbsp;") : std::string(1, c);
  return out;
}

std::string entry_cell(const DayRow& row) {
  std::string out = cell_text(row.text);
  for (const std::string& remark : row.remarks) {
    out += fmt::format("<span class=\"remark\">{}</span>", cell_text(remark));
  }
  return out;
}

std::string entries_table(const Assessment& assessment) {
  HtmlTable table({{"time"}, {"entry"}, {"calcium, mg", true}, {"magnesium, mg", true}});
  for (const DayRow& row : rows_of(assessment)) {
    table.row({html_text(row.time), entry_cell(row), html_text(row.figures.calcium), html_text(row.figures.magnesium)});
  }
  const PerMineral<IntakeFigures> figures{figures_of(assessment.intake, Mineral::calcium),
                                          figures_of(assessment.intake, Mineral::magnesium)};
  const auto total = [&](std::string_view what, std::string IntakeFigures::*part) {
    table.row({"", std::string(what), figures.calcium.*part, figures.magnesium.*part}, "total");
  };
  total("from food", &IntakeFigures::food);
  total("from supplements", &IntakeFigures::supplement);
  total("all", &IntakeFigures::all);
  return table.html();
}

std::string authorities_table(const Assessment& assessment, const Catalogue& catalogue, const Profile& profile) {
  const AuthorityTable by_all = authority_table(assessment, catalogue, profile);
  std::vector<HtmlTable::Column> columns;
  for (const std::string& title : by_all.rows.front()) columns.push_back({title});
  HtmlTable table(std::move(columns));
  for (std::size_t i = 1; i < by_all.rows.size(); ++i) {
    std::vector<std::string> cells;
    for (const std::string& cell : by_all.rows[i]) cells.push_back(html_text(cell));
    table.row(cells);
  }
  std::string out = table.html();
  for (const std::string& note : by_all.notes) out += html_paragraph(note);
  return out;
}

std::string checks_table(const Assessment& assessment) {
  HtmlTable table({{"check"}, {"status"}, {"what was found"}});
  for (const Finding& finding : assessment.findings) {
    if (!assessment.authorities.empty() && compares_with_authority(finding)) continue;  // they have their own table
    const bool alarming = finding.status >= Status::below;
    table.row({html_text(title_of(finding)),
               fmt::format("<span class=\"status{}\">{}</span>", alarming ? " alarm" : "", in_words(finding.status)),
               html_text(finding.message)});
  }
  return table.html();
}

std::string problems_list(const Day& day) {
  std::string out = "<h3>Not understood</h3>\n<ul>\n";
  for (const Problem& problem : day.problems) {
    out += fmt::format("<li>{}</li>\n", html_text(in_one_line(problem)));
  }
  if (day.more_problems > 0) out += fmt::format("<li>and {} more</li>\n", day.more_problems);
  return out + "</ul>\n";
}

std::string section(const Assessment& assessment, const Catalogue& catalogue, const Person& person, bool titled) {
  std::string out = "<section>\n";
  if (titled) out += fmt::format("<h2>{}</h2>\n", title_of(assessment));
  out += html_paragraph(person_and_targets(person, assessment));
  out += html_paragraph(capitalised(entries_in_words(assessment.day)) + ".");
  out += entries_table(assessment);
  out += day_bars(assessment);
  if (!assessment.authorities.empty()) {
    out += "<h3>By authority</h3>\n" + authorities_table(assessment, catalogue, person.profile);
  }
  out += "<h3>Checks</h3>\n" + checks_table(assessment);
  if (!assessment.day.problems.empty()) out += problems_list(assessment.day);
  for (const std::string& sentence : unknowns_in_words(assessment)) out += html_paragraph(sentence);
  out += html_paragraph(fmt::format("Figures: {}.", figure_sources(assessment.day, catalogue.sources)));
  return out + "</section>\n";
}

// What the checks go by, each once.
std::string sources_of_checks(const std::vector<Assessment>& days, const SourceTable& sources) {
  std::vector<std::string_view> ids;
  std::vector<std::string> titles;
  for (const Assessment& assessment : days) {
    for (const Finding& finding : assessment.findings) {
      for (const std::string_view id : finding.sources) {
        if (std::ranges::find(ids, id) != ids.end()) continue;
        ids.push_back(id);
        titles.push_back(source_in_words(sources, id));
      }
    }
  }
  return fmt::format("Checks: {}.", fmt::join(titles, "; "));
}

}  // namespace

std::string report_html(const std::vector<Assessment>& days, const Catalogue& catalogue, const Person& person) {
  std::string body = std::string(kChartPattern) + fmt::format("<h1>{}</h1>\n", heading(days));
  for (const Assessment& assessment : days) {
    body += section(assessment, catalogue, on_day(person, assessment.day.date), days.size() > 1);
  }
  body += "<h2>Notes</h2>\n";
  for (const std::string& note : notes_for(days, catalogue.advice)) body += html_paragraph(note);
  if (const std::string assumed = assumptions(person); !assumed.empty()) {
    body += html_paragraph(fmt::format("Assumed: {}.", assumed));
  }
  if (!days.empty()) body += html_paragraph(sources_of_checks(days, catalogue.sources));
  return html_page(heading(days), body,
                   std::string(kDocumentStyle) + std::string(kChartStyle) + std::string(kReportStyle));
}

}  // namespace calmag
