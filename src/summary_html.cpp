// A summary as one page, to look at, to print and to keep.
#include <fmt/format.h>

#include "bar_chart.hpp"
#include "calmag/notes.hpp"
#include "calmag/summary_report.hpp"
#include "html_page.hpp"
#include "html_table.hpp"
#include "markup.hpp"
#include "source_words.hpp"
#include "summary_charts.hpp"
#include "summary_table.hpp"
#include "summary_words.hpp"

namespace calmag {
namespace {

std::string period_table(const Summary& summary, const Advice& advice) {
  std::vector<HtmlTable::Column> columns;
  for (std::size_t i = 0; i < kSummaryColumns.size(); ++i) {
    const bool is_long = kSummaryColumns[i] == "supplement";
    columns.push_back({is_long ? "supple\u00ADment" : std::string(kSummaryColumns[i]),
                       kFirstSummaryFigure <= i && i < kSummaryRemarks});
  }
  HtmlTable out(std::move(columns));
  const auto add = [&](const SummaryCells& cells, std::string_view style) {
    std::vector<std::string> escaped;
    for (const std::string& cell : cells) escaped.push_back(html_text(cell));
    out.row(escaped, style);
  };
  for (const SummaryPeriod& period : with_joined_gaps(periods_of(summary))) {
    const std::string_view style = summary.by == By::day ? "day" : "";
    add(cells(period, summary, advice), period.row == nullptr ? "gap" : style);
  }
  if (summary.rows.size() > 1 && summary.tally.counted > 0) add(average_cells(summary, advice), "total");
  return out.html();
}

std::string sources(const Summary& summary, const Catalogue& catalogue) {
  std::vector<std::string_view> ids;
  for (const ReferenceFrom& from : summary.references) add_editions(ids, from.reference);
  ids.push_back(catalogue.advice.ratio_ceiling.source);
  std::vector<std::string> titles;
  for (const std::string_view id : ids) titles.push_back(source_in_words(catalogue.sources, id));
  return fmt::format("Sources of what is compared with: {}.", fmt::join(titles, "; "));
}

}  // namespace

std::string summary_html(const Summary& summary, const Catalogue& catalogue, const Person& person) {
  std::string body = fmt::format("<h1>{}</h1>\n", html_text(heading(summary)));
  body += html_paragraph(person_and_targets(summary, person));
  for (const std::string& levels : levels_in_words(summary)) body += html_paragraph(levels);
  body += html_paragraph(days_counted(summary) + ".");
  body += "<ul>\n";
  for (const auto& [title, says] : in_words(summary, catalogue, person)) {
    body += fmt::format("<li><b>{}</b>: {}</li>\n", html_text(title), html_text(says));
  }
  body += "</ul>\n" + summary_charts(summary, catalogue.advice);
  body += "<h2>Figures</h2>\n" + period_table(summary, catalogue.advice);
  body += "<h2>Notes</h2>\n";
  for (const std::string& note : notes_for(summary, catalogue.advice)) body += html_paragraph(note);
  body += html_paragraph(sources(summary, catalogue));
  return html_page(heading(summary), body, std::string(kDocumentStyle) + std::string(kChartStyle));
}

}  // namespace calmag
