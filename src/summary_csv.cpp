// A summary as CSV and TSV: a row for each period, whose columns are the keys that it has in JSON.
#include <array>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "calmag/summary_report.hpp"
#include "markup.hpp"
#include "summary_json.hpp"

namespace calmag {
namespace {

struct Column {
  std::string_view title;
  std::string_view of;         // a key of the period
  std::string_view key = {};   // of what that holds
  std::string_view part = {};  // of what that holds
};

constexpr std::array kCsvColumns = std::to_array<Column>({
    {"period", "period"},
    {"from", "from"},
    {"to", "to"},
    {"standing", "standing"},
    {"days", "days"},
    {"days_logged", "days_logged"},
    {"days_counted", "days_counted"},
    {"days_incomplete", "days_incomplete"},
    {"entries", "entries"},
    {"problems", "problems"},
    {"calcium_food_mg", "calcium_mg", "food"},
    {"calcium_supplement_mg", "calcium_mg", "supplement"},
    {"calcium_total_mg", "calcium_mg", "total"},
    {"calcium_total_low_mg", "calcium_mg", "total_low"},
    {"calcium_total_high_mg", "calcium_mg", "total_high"},
    {"calcium_complete", "calcium_mg", "complete"},
    {"magnesium_food_mg", "magnesium_mg", "food"},
    {"magnesium_supplement_mg", "magnesium_mg", "supplement"},
    {"magnesium_total_mg", "magnesium_mg", "total"},
    {"magnesium_total_low_mg", "magnesium_mg", "total_low"},
    {"magnesium_total_high_mg", "magnesium_mg", "total_high"},
    {"magnesium_complete", "magnesium_mg", "complete"},
    {"ratio", "ratio"},
    {"in_range_days", "in_range", "yes"},
    {"in_range_unknown_days", "in_range", "unknown"},
    {"over_ratio_days", "over_ratio", "yes"},
    {"over_ratio_unknown_days", "over_ratio", "unknown"},
    {"calcium_at_target_days", "at_target", "calcium", "yes"},
    {"calcium_at_target_unknown_days", "at_target", "calcium", "unknown"},
    {"magnesium_at_target_days", "at_target", "magnesium", "yes"},
    {"magnesium_at_target_unknown_days", "at_target", "magnesium", "unknown"},
    {"calcium_over_limit_days", "over_limit", "calcium", "yes"},
    {"calcium_over_limit_unknown_days", "over_limit", "calcium", "unknown"},
    {"magnesium_over_limit_days", "over_limit", "magnesium", "yes"},
    {"magnesium_over_limit_unknown_days", "over_limit", "magnesium", "unknown"},
    {"calcium_recommended_low_mg", "reference", "calcium", "recommended_low_mg"},
    {"calcium_recommended_high_mg", "reference", "calcium", "recommended_high_mg"},
    {"calcium_upper_level_low_mg", "reference", "calcium", "upper_level_low_mg"},
    {"calcium_upper_level_high_mg", "reference", "calcium", "upper_level_high_mg"},
    {"calcium_upper_level_counts", "reference", "calcium", "upper_level_counts"},
    {"magnesium_recommended_low_mg", "reference", "magnesium", "recommended_low_mg"},
    {"magnesium_recommended_high_mg", "reference", "magnesium", "recommended_high_mg"},
    {"magnesium_upper_level_low_mg", "reference", "magnesium", "upper_level_low_mg"},
    {"magnesium_upper_level_high_mg", "reference", "magnesium", "upper_level_high_mg"},
    {"magnesium_upper_level_counts", "reference", "magnesium", "upper_level_counts"},
    {"calcium_target_check", "checks", "calcium-target"},
    {"magnesium_target_check", "checks", "magnesium-target"},
    {"calcium_limit_check", "checks", "calcium-limit"},
    {"magnesium_limit_check", "checks", "magnesium-limit"},
    {"ratio_check", "checks", "ratio"},
    {"food_first_check", "checks", "food-first"},
});

// Throws, which is a bug, where `column` names no key.
std::string field(const Json& period, const Column& column) {
  const Json* value = &period;
  for (const std::string_view key : {column.of, column.key, column.part}) {
    if (!key.empty() && !value->is_null()) value = &value->at(std::string(key));
  }
  if (value->is_null()) return "";
  return value->is_string() ? value->get<std::string>() : value->dump();
}

void write_separated(const Summary& summary, std::string_view separator, std::string_view line_end,
                     const TextSink& out) {
  const auto write_line = [&](const auto& field_of) {
    std::string line;
    for (const Column& column : kCsvColumns) {
      if (&column != &kCsvColumns.front()) line += separator;
      line += csv_field(field_of(column));
    }
    out(line.append(line_end));
  };
  write_line([](const Column& column) { return std::string(column.title); });
  for (const SummaryPeriod& period : periods_of(summary)) {
    const Json json = period_json(period, summary);
    write_line([&](const Column& column) { return field(json, column); });
  }
}

}  // namespace

void write_summary_csv(const Summary& summary, const TextSink& out) { write_separated(summary, ",", kCsvLineEnd, out); }
void write_summary_tsv(const Summary& summary, const TextSink& out) { write_separated(summary, "\t", "\n", out); }

}  // namespace calmag
