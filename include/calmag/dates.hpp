// Calendar dates as people write them in a log.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace calmag {

using Date = std::chrono::year_month_day;

// "2026-11-21", four, two and two digits, and a day that exists; years 1900 to 2199.
std::optional<Date> read_date(std::string_view text);
// "Sat", "saturday".
std::optional<std::chrono::weekday> read_weekday(std::string_view text);

std::string iso(Date date);        // 2026-11-21
std::string long_form(Date date);  // Saturday 21 November 2026
std::string_view weekday_name(std::chrono::weekday day);
std::string_view month_name(unsigned month);  // 1 is January. Requires 1 to 12.

}  // namespace calmag
