// calmag summary, week and month: many days, a row each or one for each longer period.
#include "calmag/summary.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "calmag/summary_report.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"
#include "diary_input.hpp"
#include "given_profile.hpp"
#include "input.hpp"
#include "log_input.hpp"

namespace calmag::cli {
namespace {

constexpr std::array<std::pair<std::string_view, By>, 4> kBys{
    {{"day", By::day}, {"week", By::week}, {"month", By::month}, {"year", By::year}}};

struct Question {
  DateRange range{kEarliestDate, kLatestDate};
  By by = By::day;
};

DateRange period(std::string_view option, const std::string& typed, const Calendar& calendar) {
  if (const auto range = read_period(typed, calendar)) return *range;
  throw UsageError(fmt::format("{} {}: this is no period; {}", option, printable(typed), kHowToWritePeriods));
}

Question question_of(const RawSummaryOptions& raw, const Calendar& calendar) {
  Question question;
  question.by = choice("--by", raw.by, kBys).value_or(By::day);
  if (!raw.from.empty()) question.range.first = period("--from", raw.from, calendar).first;
  if (!raw.to.empty()) question.range.last = period("--to", raw.to, calendar).last;
  if (question.range.last < question.range.first) {
    throw UsageError(fmt::format("--from {} is after --to {}", iso(question.range.first), iso(question.range.last)));
  }
  return question;
}

void write(const Summary& summary, const Options& options, const Catalogue& catalogue) {
  const Person& person = options.person;
  switch (options.format) {
    case Format::text: return write_output(summary_text(summary, catalogue, person, {options.colour, options.columns}));
    case Format::json: return write_summary_json(summary, catalogue, person, write_output);
    case Format::jsonl: return write_summary_json_lines(summary, write_output);
    case Format::csv: return write_summary_csv(summary, write_output);
    case Format::tsv: return write_summary_tsv(summary, write_output);
    case Format::markdown: return write_output(summary_markdown(summary, catalogue, person));
    case Format::html: return write_output(summary_html(summary, catalogue, person));
  }
}

// Reads the days of the range, and reports what was not understood in it. None: there is nothing to sum up.
std::optional<Summary> read_summary(const Question& question, const Calendar& calendar, ProblemReporter& problems,
                                    const Options& options, const Catalogue& catalogue) {
  const DateRange range = question.range;
  Summariser summariser(catalogue, range);
  LogReader reader(catalogue, options.date, [&](Day day) {
    for (const Problem& problem : day.problems) {
      if (range.contains(day.date) || is_of_no_day(problem)) problems.report(problem);
    }
    if (range.contains(day.date)) problems.count_unlisted(day.more_problems);
    if (problems.is_full()) reader.leave_out_suggestions();
    if (options.day_start > 0) summariser.add(taken_before(day, options.day_start));
    summariser.add(day);
  });
  // Where the time of an entry decides what day it belongs to, each has to be read.
  if (options.day_start == 0) reader.count_with(summariser);
  read_log(reader, {}, options.files, options.input_form);
  problems.finish();
  return summariser.summary(question.by, calendar, options.person);
}

ExitStatus summarise(const Question& question, const CalendarOptions& calendar, Options options,
                     const Catalogue& catalogue) {
  if (options.all_authorities) throw UsageError("--authority all: a summary goes by one authority");
  read_diary_by_default(options);
  take_calendar(options, calendar);
  ProblemReporter problems;
  const std::optional<Summary> summary = read_summary(question, calendar.calendar, problems, options, catalogue);
  if (!summary) {
    if (problems.count() == 0) write_error("calmag: there are no entries\n");
    return problems.count() == 0 ? ExitStatus::done : ExitStatus::usage;
  }
  require_born(options.person, summary->dates.first);
  write(*summary, options, catalogue);
  if (problems.count() > 0) return summary->days.empty() ? ExitStatus::usage : ExitStatus::in_part;
  if (options.check && summary->tally.worst >= *options.check) return ExitStatus::check_failed;
  return ExitStatus::done;
}

}  // namespace

void add_summary_options(CLI::App& app, RawSummaryOptions& raw) {
  app.add_option("--by", raw.by, "A row for each of these (default: day)")->option_text("day|week|month|year");
  app.add_option("--from", raw.from, "From this day on, or from the first of a period")->option_text("PERIOD");
  app.add_option("--to", raw.to, "Up to this day, or the last of a period")->option_text("PERIOD");
  add_calendar_options(app, raw.calendar);
}

ExitStatus run_summary(const RawSummaryOptions& raw, Options options, const Catalogue& catalogue,
                       const std::vector<std::string>& words) {
  const CalendarOptions calendar = meaning_of(raw.calendar);
  options.files.insert(options.files.end(), words.begin(), words.end());
  return summarise(question_of(raw, calendar.calendar), calendar, std::move(options), catalogue);
}

ExitStatus run_period(By by, const RawCalendarOptions& raw, Options options, const Catalogue& catalogue,
                      const std::vector<std::string>& words) {
  const CalendarOptions calendar = meaning_of(raw);
  const DateRange asked = asked_period(words, name(by), calendar.calendar);
  const Calendar& days = calendar.calendar;
  const DateRange range{period_of(asked.first, by, days.week_start).first,
                        period_of(asked.last, by, days.week_start).last};
  return summarise({range, By::day}, calendar, std::move(options), catalogue);
}

}  // namespace calmag::cli
