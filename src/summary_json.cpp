// Summaries as JSON. What is not known, and what cannot be said of a period with nothing logged, is null.
#include "summary_json.hpp"

#include <array>
#include <utility>

#include "calmag/notes.hpp"
#include "calmag/summary_report.hpp"
#include "calmag/text.hpp"
#include "intake_figures.hpp"
#include "profile_json.hpp"
#include "reference_json.hpp"
#include "total_json.hpp"

namespace calmag {
namespace {

Json count_json(DayCount count) {
  Json out = object_of(2);
  out["yes"] = count.yes;
  out["unknown"] = count.unknown;
  return out;
}

Json count_json(const PerMineral<DayCount>& counts) {
  Json out = object_of(kMinerals.size());
  for (const Mineral mineral : kMinerals) out[std::string(name(mineral))] = count_json(counts[mineral]);
  return out;
}

void add_days(Json& out, DateRange dates, const Tally& tally) {
  out["days"] = days_in(dates);
  out["days_logged"] = tally.logged;
  out["days_counted"] = tally.counted;
  out["days_incomplete"] = tally.incomplete;
}

void add_intake(Json& out, const std::optional<Intake>& intake) {
  out["calcium_mg"] = intake ? total_json(*intake, Mineral::calcium) : Json(nullptr);
  out["magnesium_mg"] = intake ? total_json(*intake, Mineral::magnesium) : Json(nullptr);
  out["ratio"] = intake ? number(exact_ratio(*intake)) : Json(nullptr);
}

void add_counts(Json& out, const Tally& tally) {
  out["in_range"] = count_json(tally.in_range);
  out["over_ratio"] = count_json(tally.over_ratio);
  out["at_target"] = count_json(tally.at_target);
  out["over_limit"] = count_json(tally.over_limit);
}

Json levels_json(const PerMineral<MineralReference>& references) {
  Json out = object_of(kMinerals.size());
  for (const Mineral mineral : kMinerals) {
    const auto& [recommended, upper_level, set] = references[mineral];
    Json& one = out[std::string(name(mineral))] = object_of(5);
    one["recommended_low_mg"] = recommended ? number(recommended->low) : Json(nullptr);
    one["recommended_high_mg"] = recommended ? number(recommended->high) : Json(nullptr);
    one["upper_level_low_mg"] = upper_level ? number(upper_level->low) : Json(nullptr);
    one["upper_level_high_mg"] = upper_level ? number(upper_level->high) : Json(nullptr);
    one["upper_level_counts"] = upper_level ? Json(name(upper_level->rows.front()->counts)) : Json(nullptr);
  }
  return out;
}

Json checks_json(const Verdicts& verdicts) {
  Json out = object_of(6);
  out["calcium-target"] = name(verdicts.target.calcium);
  out["magnesium-target"] = name(verdicts.target.magnesium);
  out["calcium-limit"] = name(verdicts.limit.calcium);
  out["magnesium-limit"] = name(verdicts.limit.magnesium);
  out["ratio"] = name(verdicts.ratio);
  out["food-first"] = name(verdicts.food_first);
  return out;
}

Json notable_json(const std::optional<NotableDay>& day) {
  if (!day) return nullptr;
  Json out;
  out["date"] = iso(day->date);
  add_intake(out, day->intake);
  out["checks"] = checks_json(day->verdicts);
  return out;
}

Json overall_json(const Summary& summary) {
  const Tally& tally = summary.tally;
  Json out;
  add_days(out, summary.dates, tally);
  add_intake(out, tally.counted > 0 ? std::optional(tally.average()) : std::nullopt);
  add_counts(out, tally);
  out["best"] = notable_json(summary.best);
  out["worst"] = notable_json(summary.worst);
  return out;
}

Json references_json(const Summary& summary, const Person& person) {
  Json out = Json::array();
  for (const ReferenceFrom& reference : summary.references) {
    Json one;
    one["from"] = iso(reference.from);
    one.update(references_json(*person.authority, reference.reference));
    out.push_back(std::move(one));
  }
  return out;
}

// Each by itself, for as documents all of them would take several times the room; but in a list within an object, so
// that its lines begin as they do there.
void write_periods(const Summary& summary, const TextSink& out) {
  Json object;
  Json& list = object["periods"] = Json::array({nullptr});
  std::string_view behind_last;
  for (const SummaryPeriod& period : periods_of(summary)) {
    list.front() = period_json(period, summary);
    const std::string text = object.dump(2);
    const std::size_t begin = text.find('[') + 1;
    out(behind_last);
    out(std::string_view(text).substr(begin, text.rfind("\n  ]") - begin));
    behind_last = ",";
  }
  if (!behind_last.empty()) out("\n  ");
}

}  // namespace

Json period_json(const SummaryPeriod& period, const Summary& summary) {
  const SummaryRow nothing;
  const SummaryRow& row = period.row == nullptr ? nothing : *period.row;
  Json out = object_of(19);
  out["period"] = label(period, summary);
  out["from"] = iso(period.dates.first);
  out["to"] = iso(period.dates.last);
  out["standing"] = name(period.standing);
  add_days(out, period.dates, row.tally);
  out["entries"] = row.entries;
  out["problems"] = row.problems;
  add_intake(out, row.intake);
  add_counts(out, row.tally);
  out["reference"] = period.row == nullptr ? Json(nullptr) : levels_json(summary.references[row.reference].reference);
  out["checks"] = row.verdicts ? checks_json(*row.verdicts) : Json(nullptr);
  return out;
}

void write_summary_json(const Summary& summary, const Catalogue& catalogue, const Person& person, const TextSink& out) {
  Json all;
  all["schema"] = "calmag.summary/1";
  all["profile"] = person_json(person);
  all["assumed"] = text_or_null(assumptions(person));
  all["from"] = iso(summary.dates.first);
  all["to"] = iso(summary.dates.last);
  all["by"] = name(summary.by);
  all["today"] = iso(summary.calendar.today);
  all["references"] = references_json(summary, person);
  all["periods"] = Json::array();
  all["overall"] = overall_json(summary);
  all["notes"] = notes_for(summary, catalogue.advice);
  constexpr std::string_view kPeriods = "\"periods\": [";  // within a string its quotes would be escaped
  const std::string text = all.dump(2) + "\n";
  const std::size_t at = text.find(kPeriods) + kPeriods.size();
  out(std::string_view(text).substr(0, at));
  write_periods(summary, out);
  out(std::string_view(text).substr(at));
}

void write_summary_json_lines(const Summary& summary, const TextSink& out) {
  for (const SummaryPeriod& period : periods_of(summary)) out(period_json(period, summary).dump() + "\n");
}

}  // namespace calmag
