// Cronometer's servings.csv, a row for each food and supplement, and dailysummary.csv, a row for each day. Which
// columns there are, and their order, is what somebody has set: they go by name.
#include <fmt/format.h>

#include "app_logs/app_table.hpp"
#include "calmag/measure.hpp"
#include "calmag/text.hpp"
#include "calmag/tokens.hpp"
#include "imports/decimal_text.hpp"

namespace calmag {
namespace {

constexpr AppFile kServings{"Cronometer, servings.csv", {}, {}};

std::string column_of(Mineral mineral) { return mineral == Mineral::calcium ? "Calcium (mg)" : "Magnesium (mg)"; }

// The names of the columns of figures that are not there.
std::string missing_figures(const AppTable& table) {
  std::string missing;
  for (const Mineral mineral : kMinerals) {
    if (table.has(column_of(mineral))) continue;
    missing += fmt::format("{}'{}'", missing.empty() ? "" : " and ", column_of(mineral));
  }
  return missing;
}

// The figures of a row; none: one of them is no amount, and the row was refused.
std::optional<AppFigures> figures_of(AppTable& table) {
  AppFigures figures;
  for (const Mineral mineral : kMinerals) {
    const std::string column = column_of(mineral);
    const std::string_view text = table.field(column);
    if (text.empty()) continue;
    const std::optional<std::int64_t> micrograms = rounded_decimal(text, 3);
    if (!micrograms || *micrograms < 0) {
      table.refuse(column, fmt::format("'{}' is no amount of {} in mg", shortened(text, 40), name(mineral)));
      return std::nullopt;
    }
    figures[mineral] = Milligrams::from_micrograms(*micrograms);
  }
  return figures;
}

std::optional<Date> date_of(AppTable& table, std::string_view column) {
  const std::optional<Date> date = date_with_year_first(table.field(column));
  if (!date) table.refuse(column, fmt::format("'{}' is no date", shortened(table.field(column), 40)));
  return date;
}

// Scoops and drops are of powders and liquids that may be either; what is swallowed whole is a supplement, and so is
// what is measured in IU.
bool is_supplement(const AppTable& table) {
  if (folded(table.field("Category")).find("supplement") != std::string::npos) return true;
  const std::string_view amount = table.field("Amount");
  if (first_unreadable(amount) != std::string_view::npos) return false;
  std::vector<Fault> ignored;
  const std::vector<Token> tokens = tokens_of(amount, ignored);
  Cursor cursor{amount, tokens, 0};
  const std::optional<Measure> measure = read_measure(cursor, table.catalogue().units, ignored);
  const Unit* unit = measure ? measure->amount.unit : nullptr;
  if (unit == nullptr) return false;
  if (unit->kind == UnitKind::activity) return true;
  return unit->kind == UnitKind::dose && unit->id != "scoop" && unit->id != "drop";
}

// The clock time, or without one the meal that the group is named after. False: the time is none, and was refused.
bool read_time(AppTable& table, std::optional<Moment>& moment) {
  const std::string_view time = table.field("Time");
  if (time.empty()) {
    if (const auto meal = read_meal(table.field("Group"))) moment = Moment::at(*meal);
    return true;
  }
  const std::optional<int> minutes = read_clock(time);
  if (minutes) moment = Moment::at_minutes(*minutes);
  if (!minutes) table.refuse("Time", fmt::format("'{}' is no time of day", shortened(time, 40)));
  return minutes.has_value();
}

void take_serving(AppTable& table) {
  AppRow row;
  row.place = table.place("Food Name");
  const std::optional<Date> date = date_of(table, "Day");
  if (!date || !read_time(table, row.moment)) return;
  const std::optional<AppFigures> figures = figures_of(table);
  if (!figures) return;
  row.date = *date;
  const Origin origin = is_supplement(table) ? Origin::supplement : Origin::food;
  row.entry = labelled_entry(origin, name_with_amount(table.field("Food Name"), table.field("Amount")), *figures);
  table.take(std::move(row));
}

void take_day(AppTable& table) {
  const std::optional<Date> date = date_of(table, "Date");
  if (!date) return;
  const std::optional<AppFigures> figures = figures_of(table);
  if (!figures) return;
  AppRow row;
  row.place = table.place("Date");
  row.date = *date;
  row.entry = labelled_entry(Origin::food, "Cronometer, whole day", *figures);
  if (folded(table.field("Completed")) == "false") row.remark = "not marked as completed in Cronometer";
  table.take(std::move(row));
}

}  // namespace

std::string read_cronometer(AppTable& table) {
  const bool servings = table.has_all({"Day", "Food Name"});
  if (!servings && !table.has_all({"Date", "Energy (kcal)"})) {
    return "this is neither Cronometer's servings.csv (Day, Food Name, …) nor its dailysummary.csv (Date, Energy "
           "(kcal), …)";
  }
  if (const std::string missing = missing_figures(table); !missing.empty()) {
    return fmt::format("there is no column {}: in Cronometer's settings, show {} among the nutrients, and export again",
                       missing, missing.find(" and ") == std::string::npos ? "it" : "them");
  }
  AppFile file = kServings;
  file.assumed = {"The figures are Cronometer's. Where it had none, calmag has none: unknown, not zero."};
  if (servings) {
    file.assumed.push_back("Tablets and the like, IU, and the category supplements are supplements; the rest is food.");
    if (table.has("Time")) {
      file.assumed.push_back("Times are those of the column Time; without one, the meal is that of the group.");
    }
  } else {
    file.title = "Cronometer, dailysummary.csv";
    file.assumed.push_back("A day is one entry, counted as food: its supplements are in it, and cannot be told apart.");
  }
  table.receiver().begin(file);
  while (table.next()) servings ? take_serving(table) : take_day(table);
  return {};
}

}  // namespace calmag
