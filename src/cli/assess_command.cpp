#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "calmag/entry_rows.hpp"
#include "calmag/report.hpp"
#include "commands.hpp"
#include "day_output.hpp"
#include "diagnostics.hpp"
#include "given_profile.hpp"
#include "input.hpp"
#include "log_input.hpp"

namespace calmag::cli {
namespace {

// Whether all that is known of a day are dates that could not be read: then it is no day.
bool has_no_date(const Day& day) { return std::ranges::all_of(day.problems, is_of_no_day); }

void write_text(const std::vector<Assessment>& days, const Options& options, const Catalogue& catalogue) {
  bool first = true;
  for (const Assessment& assessment : days) {
    if (assessment.day.entries.empty() && has_no_date(assessment.day)) continue;
    if (!std::exchange(first, false)) write_output("\n");
    write_output(report_text(assessment, catalogue, on_day(options.person, assessment.day.date),
                             {options.colour, options.width}));
  }
}

// The entries of all days, a row each.
void write_rows(const std::vector<Assessment>& days, char separator, const Catalogue& catalogue) {
  write_output(entry_rows_head(separator));
  for (const Assessment& assessment : days) write_output(entry_rows(assessment.day, catalogue, separator));
}

void write(const std::vector<Assessment>& days, const Options& options, const Catalogue& catalogue) {
  switch (options.format) {
    case Format::text: return write_text(days, options, catalogue);
    case Format::json: return write_output(report_json(days, catalogue, options.person));
    case Format::csv: return write_rows(days, ',', catalogue);
    case Format::tsv: return write_rows(days, '\t', catalogue);
    case Format::jsonl:
      for (const Assessment& assessment : days) write_output(entry_lines(assessment.day, catalogue));
      return;
    case Format::markdown: return write_output(report_markdown(days, catalogue, options.person));
    case Format::html: return write_output(report_html(days, catalogue, options.person));
  }
}

}  // namespace

ExitStatus run_assess(const Options& options, const Catalogue& catalogue, const std::vector<std::string>& words) {
  return report_days(read_days(options, catalogue, words), options, catalogue, kAfterAllDays);
}

ExitStatus report_days(std::map<Date, Day> days, const Options& options, const Catalogue& catalogue, Date today) {
  ProblemReporter problems;
  std::vector<Assessment> assessments;
  std::size_t entries = 0;
  Status worst = Status::ok;
  for (auto& [date, day] : days) {
    require_born(options.person, date);
    problems.report(day);
    entries += day.entries.size();
    const auto assessing = options.all_authorities ? assess_by_all : assess;
    assessments.push_back(assessing(std::move(day), catalogue, options.person, standing_of({date, date}, today)));
    worst = std::max(worst, assessments.back().worst());
  }
  problems.finish();
  if (days.empty()) write_error("calmag: there are no entries\n");
  const bool nothing_understood = entries == 0 && problems.count() > 0;
  if (options.format != Format::text || !nothing_understood) write(assessments, options, catalogue);
  if (nothing_understood) return ExitStatus::usage;
  if (problems.count() > 0) return ExitStatus::in_part;
  if (options.check && worst >= *options.check) return ExitStatus::check_failed;
  return ExitStatus::done;
}

}  // namespace calmag::cli
