// A summary as Markdown.
#include <fmt/format.h>

#include "calmag/notes.hpp"
#include "calmag/summary_report.hpp"
#include "markup.hpp"
#include "summary_table.hpp"
#include "summary_words.hpp"

namespace calmag {
namespace {

void add_period_rows(std::string& out, const Summary& summary, const Advice& advice) {
  out += fmt::format("| {} |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n",
                     fmt::join(kSummaryColumns, " | "));
  for (const SummaryPeriod& period : with_joined_gaps(periods_of(summary))) {
    out += markdown_row(cells(period, summary, advice));
  }
  if (summary.rows.size() > 1 && summary.tally.counted > 0) out += markdown_row(average_cells(summary, advice));
}

std::string paragraph(const std::string& text) { return markdown_text(text) + "\n"; }

}  // namespace

std::string summary_markdown(const Summary& summary, const Catalogue& catalogue, const Person& person) {
  std::string out = "# " + paragraph(heading(summary)) + '\n' + paragraph(person_and_targets(summary, person));
  for (const std::string& levels : levels_in_words(summary)) out += '\n' + paragraph(levels);
  out += '\n' + paragraph(days_counted(summary) + ".") + '\n';
  add_period_rows(out, summary, catalogue.advice);
  out += '\n';
  for (const auto& [title, says] : in_words(summary, catalogue, person)) {
    out += fmt::format("* **{}**: {}\n", markdown_text(title), markdown_text(says));
  }
  for (const std::string& note : notes_for(summary, catalogue.advice)) out += '\n' + paragraph(note);
  return out;
}

}  // namespace calmag
