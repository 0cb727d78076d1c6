#include <memory>
#include <set>

#include <fmt/format.h>

#include "calmag/app_logs.hpp"
#include "calmag/log_file.hpp"
#include "calmag/text.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"
#include "diary.hpp"
#include "imports/decimal_text.hpp"
#include "input.hpp"
#include "local_time.hpp"
#include "places.hpp"

namespace calmag::cli {
namespace {

constexpr std::size_t kBuffered = std::size_t{64} * 1024;

// The days that the diary has something of.
std::set<Date> days_in(const std::string& diary, const Catalogue& catalogue, Date undated) {
  std::set<Date> days;
  if (!file_exists(diary)) return days;
  LogReader reader(catalogue, undated, [&](const Day& day) { days.insert(day.date); });
  read_log_file(diary, LogForm::text, reader);
  return days;
}

// A log of the rows: on standard output as they come, or kept for the diary, without the days that it has already.
class LogOfApp : public AppLogReceiver {
 public:
  explicit LogOfApp(std::string file) : file_(std::move(file)) {}
  LogOfApp(std::string file, std::string diary, std::set<Date> days)
      : file_(std::move(file)),
        diary_(std::move(diary)),
        days_in_diary_(std::move(days)) {}

  void begin(const AppFile& file) override {
    out_ += fmt::format("# Imported by calmag from {}.\n", file.title);
    for (const std::string_view sentence : file.assumed) out_ += fmt::format("# {}\n", sentence);
    if (!file.lacks.empty()) write_message(file.lacks);
  }

  void take(AppRow row) override {
    if (days_in_diary_.contains(row.date)) {
      days_left_alone_.insert(row.date);
      return;
    }
    const std::string when = iso(row.date);
    if (row.understood) days_.insert(row.date);
    if (!row.remark.empty()) out_ += fmt::format("# {}: {}\n", when, row.remark);
    ++(row.understood ? entries_ : not_understood_);
    out_ += fmt::format("{}{}{} {}\n", row.understood ? "" : "# not understood: ", when, time_of(row), row.entry);
    if (diary_.empty() && out_.size() >= kBuffered) flush();
  }

  void refuse(Place place, std::string reason) override {
    Problem problem;
    problem.file = file_;
    problem.place = place;
    problem.reason = std::move(reason);
    problems_.report(problem);
  }

  void leave_out(std::string_view why) override { ++(why == "deleted" ? deleted_ : exercise_); }

  ExitStatus finish() {
    if (diary_.empty()) {
      flush();
    } else {
      keep();
    }
    problems_.finish();
    if (problems_.count() > 0) write_message(counted(problems_.count(), "row") + " could not be read");
    if (not_understood_ > 0) {
      write_message(counted(not_understood_, "row") + " not understood: kept in the log as comments");
    }
    if (deleted_ > 0) write_message(counted(deleted_, "deleted row") + " left out");
    if (exercise_ > 0) write_message(counted(exercise_, "row") + " of exercise left out");
    const std::size_t bad = problems_.count() + not_understood_;
    if (entries_ == 0 && bad > 0 && days_left_alone_.empty()) return ExitStatus::usage;
    if (entries_ == 0 && days_left_alone_.empty()) write_message("there are no entries");
    return bad > 0 ? ExitStatus::in_part : ExitStatus::done;
  }

 private:
  static std::string time_of(const AppRow& row) {
    if (!row.moment) return "";
    return fmt::format(" {}{}", row.moment->meal ? "@" : "", name(*row.moment));
  }

  void keep() {
    if (entries_ + not_understood_ > 0) append_to_diary(diary_, out_);
    write_output(fmt::format("{} of {} added to {}\n", entries_ == 1 ? "1 entry" : fmt::format("{} entries", entries_),
                             counted(days_.size(), "day"), printable(diary_)));
    if (days_left_alone_.empty()) return;
    const std::size_t count = days_left_alone_.size();
    write_message(fmt::format("{} {} in the diary already, and left alone: {}", counted(count, "day"),
                              count == 1 ? "is" : "are",
                              listed(days_left_alone_, [](Date date) { return iso(date); })));
  }

  void flush() {
    write_output(out_);
    out_.clear();
  }

  std::string file_;
  std::string diary_;  // empty: the log goes to standard output
  std::set<Date> days_in_diary_;
  std::set<Date> days_left_alone_;
  std::set<Date> days_;
  std::string out_;
  ProblemReporter problems_;
  std::size_t entries_ = 0;
  std::size_t not_understood_ = 0;
  std::size_t deleted_ = 0;
  std::size_t exercise_ = 0;
};

std::optional<Milligrams> daily_value_of(const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  const std::optional<std::int64_t> micrograms = rounded_decimal(typed, 3);
  if (!micrograms || *micrograms <= 0 || Milligrams::from_micrograms(*micrograms).exact() > kMostMilligramsOfElement) {
    throw UsageError(fmt::format("--calcium-100-percent {}: give the daily value in mg, as in 1000", printable(typed)));
  }
  return Milligrams::from_micrograms(*micrograms);
}

}  // namespace

void add_import_options(CLI::App& app, RawImportOptions& raw) {
  app.add_option("--calcium-100-percent", raw.calcium_of_100_percent,
                 "MyFitnessPal: the daily value of calcium behind its percentages, in mg")
      ->option_text("MG");
  app.add_flag("--diary", raw.to_diary, "Add to the diary the days that it does not have yet");
}

ExitStatus run_import(const RawImportOptions& raw, const Catalogue& catalogue, const std::vector<std::string>& words) {
  constexpr std::string_view kUsage =
      "import: give an application and its file, as in calmag import cronometer servings.csv";
  if (words.empty()) throw UsageError(std::string(kUsage));
  const std::optional<App> app = read_app(words.front());
  if (!app) {
    throw UsageError(fmt::format("import {}: give one of cronometer, myfitnesspal, loseit", printable(words.front())));
  }
  if (words.size() != 2) throw UsageError(std::string(kUsage));
  if (!raw.calcium_of_100_percent.empty() && *app != App::myfitnesspal) {
    throw UsageError("--calcium-100-percent is for myfitnesspal alone");
  }
  std::unique_ptr<LogOfApp> log = std::make_unique<LogOfApp>(shown_name(words[1]));
  if (raw.to_diary) {
    const std::string diary = required_diary();
    log = std::make_unique<LogOfApp>(shown_name(words[1]), diary, days_in(diary, catalogue, local_time().date));
  }
  const std::string refusal =
      read_app_log(*app, words[1], {daily_value_of(raw.calcium_of_100_percent)}, catalogue, *log);
  if (!refusal.empty()) throw UsageError(fmt::format("{}: {}", shown_name(words[1]), refusal));
  return log->finish();
}

}  // namespace calmag::cli
