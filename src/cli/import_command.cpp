#include <fmt/format.h>

#include "calmag/app_logs.hpp"
#include "calmag/text.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"
#include "imports/decimal_text.hpp"
#include "input.hpp"

namespace calmag::cli {
namespace {

constexpr std::size_t kBuffered = std::size_t{64} * 1024;

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

// Writes a log of the rows as they come.
class LogOfApp : public AppLogReceiver {
 public:
  explicit LogOfApp(std::string file) : file_(std::move(file)) {}

  void begin(const AppFile& file) override {
    out_ += fmt::format("# Imported by calmag from {}.\n", file.title);
    for (const std::string_view sentence : file.assumed) out_ += fmt::format("# {}\n", sentence);
    if (!file.lacks.empty()) write_message(file.lacks);
  }

  void take(AppRow row) override {
    const std::string when = iso(row.date);
    if (!row.remark.empty()) out_ += fmt::format("# {}: {}\n", when, row.remark);
    ++(row.understood ? entries_ : not_understood_);
    out_ += fmt::format("{}{}{} {}\n", row.understood ? "" : "# not understood: ", when, time_of(row), row.entry);
    if (out_.size() >= kBuffered) flush();
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
    flush();
    problems_.finish();
    if (problems_.count() > 0) write_message(counted(problems_.count(), "row") + " could not be read");
    if (not_understood_ > 0) {
      write_message(counted(not_understood_, "row") + " not understood: kept in the log as comments");
    }
    if (deleted_ > 0) write_message(counted(deleted_, "deleted row") + " left out");
    if (exercise_ > 0) write_message(counted(exercise_, "row") + " of exercise left out");
    const std::size_t bad = problems_.count() + not_understood_;
    if (entries_ == 0 && bad > 0) return ExitStatus::usage;
    if (entries_ == 0) write_message("there are no entries");
    return bad > 0 ? ExitStatus::in_part : ExitStatus::done;
  }

 private:
  static std::string time_of(const AppRow& row) {
    if (!row.moment) return "";
    return fmt::format(" {}{}", row.moment->meal ? "@" : "", name(*row.moment));
  }

  void flush() {
    write_output(out_);
    out_.clear();
  }

  std::string file_;
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
  LogOfApp log(shown_name(words[1]));
  const std::string refusal =
      read_app_log(*app, words[1], {daily_value_of(raw.calcium_of_100_percent)}, catalogue, log);
  if (!refusal.empty()) throw UsageError(fmt::format("{}: {}", shown_name(words[1]), refusal));
  return log.finish();
}

}  // namespace calmag::cli
