#include "calmag/dates.hpp"

#include <array>

#include <fmt/format.h>

#include "calmag/text.hpp"

namespace calmag {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1900 || *year > 2199) return std::nullopt;
  const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                  std::chrono::day{static_cast<unsigned>(*day)}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<std::chrono::weekday> read_weekday(std::string_view text) {
  const std::string word = folded(text);
  if (word.size() < 3) return std::nullopt;
  for (unsigned i = 0; i < kWeekdays.size(); ++i) {
    const std::string full = folded(kWeekdays[i]);
    if (word == full || word == full.substr(0, 3) || (word == "tues" && i == 2) || (word == "thurs" && i == 4)) {
      return std::chrono::weekday{i};
    }
  }
  return std::nullopt;
}

std::string iso(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string long_form(Date date) {
  return fmt::format("{} {} {} {}", weekday_name(std::chrono::weekday{std::chrono::sys_days{date}}),
                     static_cast<unsigned>(date.day()), month_name(static_cast<unsigned>(date.month())),
                     static_cast<int>(date.year()));
}

std::string_view weekday_name(std::chrono::weekday day) { return kWeekdays[day.c_encoding()]; }

std::string_view month_name(unsigned month) { return kMonths[month - 1]; }

}  // namespace calmag
