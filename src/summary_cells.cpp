#include "summary_cells.hpp"

#include <fmt/format.h>

#include "intake_figures.hpp"

namespace calmag {
namespace {

// "on 2 days", ", not known on 1"
void add_count(std::vector<std::string>& out, std::string_view what, DayCount count) {
  if (count.yes > 0) out.push_back(fmt::format("{} on {}", what, days_in_words(count.yes)));
  if (count.yes == 0 && count.unknown > 0) {
    out.push_back(fmt::format("perhaps {} on {}", what, days_in_words(count.unknown)));
  }
}

void add_verdicts(std::vector<std::string>& out, const Verdicts& verdicts,
                  const PerMineral<MineralReference>& reference) {
  std::string below;
  std::string near;
  for (const Mineral mineral : kMinerals) {
    if (verdicts.target[mineral] == Status::below) below += (below.empty() ? "" : " and ") + std::string(name(mineral));
    if (verdicts.target[mineral] == Status::note) near += (near.empty() ? "" : " and ") + std::string(name(mineral));
  }
  if (!below.empty()) out.push_back("below target: " + below);
  if (!near.empty()) out.push_back("about at target: " + near);
  for (const Mineral mineral : kMinerals) {
    if (verdicts.limit[mineral] >= Status::above) out.push_back(over_limit_in_words(reference[mineral], mineral));
  }
  if (verdicts.ratio == Status::above) out.emplace_back("over 2 to 1");
  if (verdicts.ratio == Status::unknown) out.emplace_back("ratio not known");
}

void add_tally(std::vector<std::string>& out, const Tally& tally, const PerMineral<MineralReference>& reference) {
  if (tally.counted == 0) return;
  out.push_back(fmt::format("{} of {} in range", tally.in_range.yes, days_in_words(tally.counted)));
  add_count(out, "over 2 to 1", tally.over_ratio);
  for (const Mineral mineral : kMinerals) {
    add_count(out, over_limit_in_words(reference[mineral], mineral), tally.over_limit[mineral]);
  }
  if (tally.incomplete > 0) out.push_back(fmt::format("{} incomplete", days_in_words(tally.incomplete)));
}

}  // namespace

ShownTotals shown_totals(const Intake& intake, Mineral mineral) {
  const IntakeFigures figures = figures_of(intake, mineral);
  const auto shown = [](const Total& total, const std::string& text) { return total.is_nothing() ? "-" : text; };
  return {shown(intake.food[mineral], figures.food), shown(intake.supplement[mineral], figures.supplement),
          shown(intake.all(mineral), figures.all)};
}

std::string shown_ratio(const Intake& intake, Fraction ceiling) {
  const std::string figure = ratio_figure(intake);
  const std::optional<Fraction> ratio = exact_ratio(intake);
  const bool hides = ratio && *ratio > ceiling && Fraction::of(ratio->rounded(100), 100) == ceiling;
  return (hides ? ">" : "") + figure;
}

std::string row_name(DateRange dates, const Summary& all) {
  if (all.by != By::day) return label(period_of(dates.first, all.by, all.calendar.week_start), all.by);
  if (all.dates.first.year() != all.dates.last.year()) return iso(dates.first);
  const std::chrono::weekday weekday{std::chrono::sys_days{dates.first}};
  std::string out = fmt::format("{} {}", weekday_name(weekday).substr(0, 3), static_cast<unsigned>(dates.first.day()));
  if (all.dates.first.month() != all.dates.last.month()) {
    out += fmt::format(" {}", month_name(static_cast<unsigned>(dates.first.month())).substr(0, 3));
  }
  return out;
}

std::vector<std::string> remarks_on(const SummaryRow& row, const Summary& all) {
  std::vector<std::string> out;
  const PerMineral<MineralReference>& reference = all.references[row.reference].reference;
  if (row.standing == Standing::so_far) out.emplace_back(all.by == By::day ? "so far, not averaged" : "so far");
  if (row.standing == Standing::ahead) out.emplace_back("still ahead, not averaged");
  if (!row.intake && row.entries == 0) out.emplace_back("nothing was understood");
  if (row.verdicts) {
    add_verdicts(out, *row.verdicts, reference);
  } else if (all.by != By::day) {
    add_tally(out, row.tally, reference);
  }
  if (row.problems > 0) {
    out.push_back(fmt::format("incomplete: {} not understood", row.problems));
  } else if (all.by == By::day && row.tally.incomplete > 0) {
    out.emplace_back("a figure is missing");
  }
  return out;
}

std::string days_in_words(int count) { return fmt::format("{} day{}", count, count == 1 ? "" : "s"); }

std::string over_limit_in_words(const MineralReference& reference, Mineral mineral) {
  const bool counts_food = !reference.upper_level || reference.upper_level->counts_food();
  const bool guidance = reference.upper_level && is_guidance(*reference.upper_level);
  return fmt::format("{}{} over the {} level", counts_food ? "" : "supplemental ", name(mineral),
                     guidance ? "guidance" : "upper");
}

}  // namespace calmag
