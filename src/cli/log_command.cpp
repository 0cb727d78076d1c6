#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "calmag/diary_line.hpp"
#include "calmag/text.hpp"
#include "commands.hpp"
#include "day_output.hpp"
#include "diagnostics.hpp"
#include "diary.hpp"
#include "given_profile.hpp"
#include "input.hpp"
#include "local_time.hpp"
#include "log_input.hpp"
#include "places.hpp"

namespace calmag::cli {
namespace {

// What was read, and what of it goes into the diary.
struct Batch {
  std::vector<DiaryLine> lines;
  std::set<Date> dates;
  std::vector<Day> days;           // with their problems
  std::size_t problems = 0;        // of all kinds
  std::size_t not_understood = 0;  // those of entries for which there is a line
  std::vector<Problem> unwritable;

  // Whether --force can write all of it.
  bool writable() const { return unwritable.empty() && problems == not_understood; }
};

Batch read_batch(const RawLogOptions& raw, const Options& options, const Catalogue& catalogue,
                 const std::vector<std::string>& words) {
  Batch batch;
  const LocalTime now = local_time();
  LogReader reader(catalogue, options.date, [&](Day day) {
    day.entries.clear();
    batch.problems += day.problems.size() + day.more_problems;
    batch.days.push_back(std::move(day));
  });
  reader.watch_lines([&](const ReadLine& line) {
    const bool stamps = raw.now && line.date == now.date;
    DiaryLines made =
        diary_lines(line, catalogue, stamps ? std::optional(Moment::at_minutes(now.minutes)) : std::nullopt);
    for (const Reading& reading : line.readings) batch.not_understood += reading.faults.size();
    for (DiaryLine& one : made.lines) {
      batch.dates.insert(one.date);
      batch.lines.push_back(std::move(one));
    }
    for (Problem& problem : made.problems) batch.unwritable.push_back(std::move(problem));
  });
  read_log(reader, words, options.files, options.input_form);
  return batch;
}

// What could not be written is worth saying where it would have been.
void report_problems(const Batch& batch, bool force) {
  ProblemReporter problems;
  for (const Day& day : batch.days) problems.report(day);
  if (force || batch.problems == 0) {
    for (const Problem& problem : batch.unwritable) problems.report(problem);
  }
  problems.finish();
}

void append(const std::string& diary, const Batch& batch) {
  std::string text;
  for (const DiaryLine& line : batch.lines) text += line.text + "\n";
  append_to_diary(diary, text);
}

// What has been logged; where the report is for programs it goes to standard error.
void acknowledge(const Batch& batch, Format format) {
  std::string text;
  for (const DiaryLine& line : batch.lines) text += fmt::format("logged: {}\n", printable(line.text));
  if (batch.dates.size() > 1) text += fmt::format("{} entries on {} days\n", batch.lines.size(), batch.dates.size());
  if (format == Format::text) {
    write_output(text + (batch.dates.size() > 1 ? "" : "\n"));
  } else {
    write_error(text);
  }
}

// The report of the one day that entries were logged for; of several days, none.
ExitStatus report_day(const std::string& diary, const Batch& batch, Options options, const Catalogue& catalogue) {
  if (batch.dates.size() > 1) return ExitStatus::done;
  options.files = {diary};
  options.only_date = true;
  options.date = *batch.dates.begin();
  return report_days(read_days(options, catalogue, {}), options, catalogue, local_time().date);
}

ExitStatus take_back(const std::string& diary, bool has_date, const Options& options,
                     const std::vector<std::string>& words) {
  if (has_date || !words.empty() || !options.files.empty()) {
    throw UsageError("log --undo takes the last line of the diary back: give nothing else");
  }
  write_output(fmt::format("taken back: {}\n", printable(take_back_last_line(diary))));
  return ExitStatus::done;
}

ExitStatus log_entries(const std::string& diary, const RawLogOptions& raw, const Options& options,
                       const Catalogue& catalogue, const std::vector<std::string>& words) {
  const Batch batch = read_batch(raw, options, catalogue, words);
  for (const Date date : batch.dates) require_born(options.person, date);
  const bool understood = batch.problems == 0 && batch.unwritable.empty();
  const bool shown_by_report = raw.force && batch.writable() && batch.dates.size() == 1;
  if (!understood && !shown_by_report) report_problems(batch, raw.force);
  if (!understood && !(raw.force && batch.writable())) {
    write_error(batch.writable()
                    ? "calmag: nothing was logged; --force logs it all the same, marked as not understood\n"
                    : "calmag: nothing was logged\n");
    return ExitStatus::usage;
  }
  if (batch.lines.empty()) {
    write_error("calmag: there are no entries; nothing was logged\n");
    return ExitStatus::usage;
  }
  append(diary, batch);
  acknowledge(batch, options.format);
  const ExitStatus status = report_day(diary, batch, options, catalogue);
  return understood ? status : ExitStatus::in_part;
}

}  // namespace

void add_log_options(CLI::App& app, RawLogOptions& raw) {
  app.add_flag("--now", raw.now, "Give entries of today without a time the time of the clock");
  app.add_flag("--force", raw.force, "Log what is not understood, too, marked as such");
  app.add_flag("--undo", raw.undo, "Take the last entry of the diary back");
}

ExitStatus run_log(const RawLogOptions& raw, bool has_date, const Options& options, const Catalogue& catalogue,
                   const std::vector<std::string>& words) {
  require_format(options.format, "the day of what is logged", {Format::text, Format::json});
  if (raw.now && has_date) throw UsageError("log --now is about today: leave out --date");
  const std::string diary = required_diary();
  return raw.undo ? take_back(diary, has_date, options, words) : log_entries(diary, raw, options, catalogue, words);
}

}  // namespace calmag::cli
