// Lose It!'s weekly summary and food-logs.csv: names and quantities without calcium or magnesium. What calmag knows of
// them becomes an entry of its own tables.
#include <algorithm>

#include <fmt/format.h>

#include "app_logs/app_table.hpp"
#include "calmag/text.hpp"

namespace calmag {
namespace {

bool is_true(std::string_view text) { return folded(text) == "true" || text == "1" || folded(text) == "yes"; }

// "2 eggs", "1 cup milk": as somebody would have typed it.
std::string typed(const AppTable& table) {
  const std::string_view units = table.field("Units");
  const std::string unit = folded(units) == "each" ? "" : std::string(units) + " ";
  std::string out = fmt::format("{} {}{}", table.field("Quantity"), unit, table.field("Name"));
  std::ranges::replace(out, '\n', ' ');
  std::erase(out, '\r');
  return out;
}

// Whether the text means one food, or one dose, and nothing in it is a mark of the grammar.
bool is_understood(const AppTable& table, const std::string& text) {
  const std::string_view quantity = table.field("Quantity");
  constexpr std::string_view kMarks = ";#{}\"@+\n";
  if (quantity.empty() || !is_digit(quantity.front()) || text.find_first_of(kMarks) != std::string::npos) return false;
  const std::optional<Entry> entry = table.read_back(text);
  return entry && (entry->food != nullptr || entry->origin == Origin::supplement);
}

void take_row(AppTable& table, std::string_view meal_column) {
  if (is_true(table.field("Deleted"))) return table.receiver().leave_out("deleted");
  if (folded(table.field(meal_column)) == "exercise") return table.receiver().leave_out("exercise");
  const std::optional<Date> date = date_with_month_first(table.field("Date"));
  if (!date) {
    return table.refuse("Date", fmt::format("'{}' is no date such as 11/21/2026", shortened(table.field("Date"), 40)));
  }
  AppRow row;
  row.place = table.place("Name");
  row.date = *date;
  if (const auto meal = read_meal(table.field(meal_column))) row.moment = Moment::at(*meal);
  const std::string text = typed(table);
  row.understood = is_understood(table, text);
  row.entry = printable(text);
  if (table.field("Name").empty()) return table.refuse("Name", "this row has no name");
  table.receiver().take(std::move(row));
}

}  // namespace

std::string read_lose_it(AppTable& table) {
  const std::string_view meal_column = table.has("Meal") ? "Meal" : "Type";
  if (!table.has_all({"Date", "Name", meal_column, "Quantity", "Units"})) {
    return "this is neither Lose It!'s weekly summary (Date, Name, …, Type, Quantity, Units, …) nor the food-logs.csv "
           "of its full export";
  }
  table.receiver().begin(
      {"Lose It!",
       {"Names and quantities are Lose It!'s; the figures are those that calmag has for such a name.",
        "A serving is calmag's usual portion of the food."},
       "Lose It! exports neither calcium nor magnesium: calmag looks the names up in its own tables"});
  while (table.next()) take_row(table, meal_column);
  return {};
}

}  // namespace calmag
