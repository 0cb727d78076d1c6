#include "summary_table.hpp"

#include <fmt/format.h>

#include "calmag/wording.hpp"
#include "day_words.hpp"
#include "summary_cells.hpp"
#include "text_layout.hpp"

namespace calmag {
namespace {

std::string recommended_in_words(const PerMineral<MineralReference>& references, Mineral mineral) {
  const std::optional<Reference>& recommended = references[mineral].recommended;
  return fmt::format("{} {}", name(mineral), recommended ? in_words(*recommended) : "without a figure");
}

std::string upper_level_of_mineral(const PerMineral<MineralReference>& references, Mineral mineral) {
  const auto& [recommended, upper_level, set] = references[mineral];
  if (upper_level) {
    const std::string counts = counts_in_words(*upper_level);
    return fmt::format("{} {}{}{}", name(mineral), in_words(*upper_level), counts.empty() ? "" : " from ", counts);
  }
  if (!set) return fmt::format("{} without a figure", name(mineral));
  return fmt::format("{} {}", name(mineral), *set ? "not comparable with what is logged" : "none set");
}

void add_figures(const Intake& intake, const Advice& advice, SummaryCells& out) {
  std::size_t at = kFirstSummaryFigure;
  for (const Mineral mineral : kMinerals) {
    const ShownTotals shown = shown_totals(intake, mineral);
    for (const std::string& text : {shown.total, shown.food, shown.supplement}) out[at++] = text;
  }
  out[at] = shown_ratio(intake, advice.ratio_ceiling.value);
}

}  // namespace

std::string heading(const Summary& summary) {
  return fmt::format("Calcium and magnesium by {}, {}", name(summary.by), in_words(summary.dates));
}

std::string person_and_targets(const Summary& summary, const Person& given) {
  Person person = on_day(given, summary.dates.last);
  if (!summary.references.empty()) person.profile = summary.references.back().profile;
  return person_and_targets(person);
}

std::string in_words(const Reference& reference) {
  if (reference.exact()) return in_whole_milligrams(reference.low);
  return fmt::format("{}-{}", whole(reference.low), in_whole_milligrams(reference.high));
}

std::string counts_in_words(const Reference& upper_level) {
  switch (upper_level.rows.front()->counts) {
    case Counts::all_sources: return "";
    case Counts::supplements: return "supplements";
    case Counts::supplements_and_fortified: return "supplements and fortified food";
    case Counts::soluble_in_food_and_water: return "what is soluble in food and water";
  }
  return "";
}

std::vector<std::string> levels_in_words(const Summary& summary) {
  std::vector<std::string> out;
  for (const ReferenceFrom& from : summary.references) {
    const auto both = [&](const auto& in_words_of) {
      return fmt::format("{}, {}", in_words_of(from.reference, Mineral::calcium),
                         in_words_of(from.reference, Mineral::magnesium));
    };
    const std::string since =
        summary.references.size() == 1 ? "" : fmt::format("from {}, ", in_words(DateRange{from.from, from.from}));
    out.push_back(capitalised(fmt::format("{}recommended a day: {}. Upper levels: {}.", since,
                                          both(recommended_in_words), both(upper_level_of_mineral))));
  }
  return out;
}

std::string in_words(const SummaryPeriod& period, By by) {
  const int year = static_cast<int>(period.dates.first.year());
  const bool whole = period.dates == period_of(period.dates.first, by);
  if (by == By::year && whole) return fmt::format("{}", year);
  if (by == By::month && whole) {
    return fmt::format("{} {}", month_name(static_cast<unsigned>(period.dates.first.month())), year);
  }
  return in_words(period.dates);
}

SummaryCells cells(const SummaryPeriod& period, const Summary& summary, const Advice& advice) {
  SummaryCells out;
  out.front() = in_words(period, summary.by);
  if (period.row == nullptr) {
    out[kSummaryRemarks] = period.standing == Standing::ahead ? "to come" : "nothing logged";
    return out;
  }
  if (period.row->intake) add_figures(*period.row->intake, advice, out);
  out[kSummaryRemarks] = fmt::format("{}", fmt::join(remarks_on(*period.row, summary), "; "));
  return out;
}

SummaryCells average_cells(const Summary& summary, const Advice& advice) {
  SummaryCells out;
  out.front() = "average day";
  add_figures(summary.tally.average(), advice, out);
  out[kSummaryRemarks] = fmt::format("of {}", days_in_words(summary.tally.counted));
  return out;
}

}  // namespace calmag
