#include <fmt/format.h>

#include "calmag/plan_report.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"
#include "given_profile.hpp"
#include "input.hpp"
#include "log_input.hpp"

namespace calmag::cli {

ExitStatus run_plan(const Options& options, const Catalogue& catalogue, const std::vector<std::string>& words) {
  require_format(options.format, "a plan", {Format::text, Format::json});
  std::map<Date, Day> days = read_days(options, catalogue, words);
  if (days.size() > 1) {
    throw UsageError(fmt::format("calmag plan takes one day; here are {}: choose one with --date", days.size()));
  }
  if (days.empty()) days.emplace(options.date, Day{options.date, {}, {}, 0});
  require_born(options.person, days.begin()->first);
  ProblemReporter problems;
  Day& day = days.begin()->second;
  problems.report(day);
  problems.finish();
  if (day.entries.empty() && problems.count() > 0) return ExitStatus::usage;
  const PlannedDay plan = planned(std::move(day), catalogue, options.person);
  write_output(options.format == Format::json
                   ? plan_json(plan, catalogue, options.person)
                   : plan_text(plan, catalogue, options.person, {options.colour, options.width}));
  return problems.count() > 0 ? ExitStatus::in_part : ExitStatus::done;
}

}  // namespace calmag::cli
