#include "app_logs/app_table.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "imports/imported_fields.hpp"

namespace calmag {
namespace {

// The numbers of "2012-9-10", none of them longer than four digits.
std::optional<std::array<int, 3>> three_numbers(std::string_view text, char separator) {
  const std::vector<std::string_view> parts = split(text, separator);
  std::array<int, 3> numbers{};
  if (parts.size() != numbers.size()) return std::nullopt;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::string_view part = parts[i];
    if (part.empty() || part.size() > 4 || !std::ranges::all_of(part, is_digit)) return std::nullopt;
    std::from_chars(part.data(), part.data() + part.size(), numbers[i]);
  }
  return numbers;
}

std::optional<Date> date_of(int year, int month, int day) {
  return read_date(fmt::format("{:04}-{:02}-{:02}", year, month, day));
}

}  // namespace

bool AppTable::has_all(std::initializer_list<std::string_view> names) const {
  return std::ranges::all_of(names, [&](std::string_view name) { return has(name); });
}

bool AppTable::next() {
  while (rows_.next()) {
    if (rows_.fault().empty() && !rows_.row_is_empty()) return true;
    if (!rows_.fault().empty()) receiver_.refuse({rows_.line(), 1}, std::string(rows_.fault()));
  }
  return false;
}

std::string_view AppTable::field(std::string_view name) const { return trimmed(rows_.field(rows_.column(name))); }

Place AppTable::place(std::string_view name) const {
  return {rows_.line(), rows_.field_offset(rows_.column(name)) + 1};
}

bool AppTable::take(AppRow row) {
  const std::vector<Reading> readings = read_entries(row.entry, catalogue_);
  if (readings.size() != 1 || !readings.front().understood()) {
    const bool has_reason = !readings.empty() && !readings.front().faults.empty();
    receiver_.refuse(row.place, has_reason ? readings.front().faults.front().reason : "this is no entry");
    return false;
  }
  receiver_.take(std::move(row));
  return true;
}

std::optional<Entry> AppTable::read_back(std::string_view text) const {
  if (first_unreadable(text) != std::string_view::npos) return std::nullopt;
  std::vector<Reading> readings = read_entries(text, catalogue_);
  if (readings.size() != 1 || !readings.front().understood()) return std::nullopt;
  return std::move(readings.front().entry);
}

std::optional<Date> date_with_year_first(std::string_view text) {
  const auto numbers = three_numbers(text, '-');
  return numbers ? date_of((*numbers)[0], (*numbers)[1], (*numbers)[2]) : std::nullopt;
}

std::optional<Date> date_with_month_first(std::string_view text) {
  const auto numbers = three_numbers(text, '/');
  return numbers ? date_of((*numbers)[2], (*numbers)[0], (*numbers)[1]) : std::nullopt;
}

std::string name_with_amount(std::string_view name, std::string_view amount) {
  const std::size_t space = std::min(amount.find(' '), amount.size());
  const std::string_view number = without_trailing_zeros(amount.substr(0, space));
  std::string out(name);
  if (!amount.empty()) out += fmt::format(", {}{}", number, amount.substr(space));
  std::ranges::replace(out, '\n', ' ');
  std::erase(out, '\r');
  return printable(out);
}

}  // namespace calmag
