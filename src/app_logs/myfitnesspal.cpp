// MyFitnessPal's Nutrition-Summary: a row for each meal, no magnesium, and calcium in percent of a daily value that the
// file does not name.
#include <fmt/format.h>

#include "app_logs/app_table.hpp"
#include "calmag/text.hpp"
#include "imports/decimal_text.hpp"

namespace calmag {
namespace {

// The calcium of a meal, which may be unknown; none: the percentage is no number, and the row was refused.
std::optional<AppFigures> figures_of(AppTable& table, const AppLogOptions& options) {
  AppFigures figures;
  std::string_view percent = table.field("Calcium");
  if (percent.ends_with('%')) percent = trimmed(percent.substr(0, percent.size() - 1));
  if (percent.empty()) return figures;
  const std::optional<std::int64_t> thousandths = rounded_decimal(percent, 3);
  if (!thousandths || *thousandths < 0) {
    table.refuse("Calcium", fmt::format("'{}' is no percentage", shortened(percent, 40)));
    return std::nullopt;
  }
  if (!options.calcium_of_100_percent) return figures;
  const Fraction milligrams = Fraction(*thousandths) / 100'000 * options.calcium_of_100_percent->exact();
  if (milligrams.overflowed() || milligrams > kMostMilligramsOfElement) {
    table.refuse("Calcium", "this is more calcium than anybody eats");
    return std::nullopt;
  }
  figures.calcium = Milligrams::rounded(milligrams);
  return figures;
}

void take_meal(AppTable& table, const AppLogOptions& options) {
  const std::optional<Date> date = date_with_year_first(table.field("Date"));
  if (!date) {
    return table.refuse("Date", fmt::format("'{}' is no date such as 2026-11-21", shortened(table.field("Date"), 40)));
  }
  const std::optional<AppFigures> figures = figures_of(table, options);
  if (!figures) return;
  AppRow row;
  row.place = table.place("Meal");
  row.date = *date;
  if (const auto meal = read_meal(table.field("Meal"))) row.moment = Moment::at(*meal);
  row.entry = labelled_entry(Origin::food, name_with_amount(fmt::format("MyFitnessPal, {}", table.field("Meal")), ""),
                             *figures);
  table.take(std::move(row));
}

}  // namespace

std::string read_myfitnesspal(AppTable& table, const AppLogOptions& options) {
  if (!table.has_all({"Date", "Meal", "Calories", "Calcium"})) {
    return "this is not MyFitnessPal's Nutrition-Summary (Date, Meal, Calories, …, Calcium, …)";
  }
  AppFile file{
      "MyFitnessPal, Nutrition-Summary", {"A row is a meal, with all that was eaten then, counted as food."}, {}};
  if (options.calcium_of_100_percent) {
    file.assumed.push_back("Calcium is the file's percentage of the daily value that was given.");
    file.lacks = "MyFitnessPal exports no magnesium: it is unknown in every entry";
  } else {
    file.lacks =
        "MyFitnessPal exports no magnesium, and calcium in percent of a daily value that the file does not name: both "
        "are unknown in every entry. If you know that value, give it, as in --calcium-100-percent 1000";
  }
  table.receiver().begin(file);
  while (table.next()) take_meal(table, options);
  return {};
}

}  // namespace calmag
