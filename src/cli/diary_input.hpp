// What the commands about the diary read, and which days of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calmag/period.hpp"
#include "options.hpp"

namespace calmag::cli {

// Where no files are given, takes the diary for them. Throws UsageError, which says how to begin one, if there is none.
void read_diary_by_default(Options& options);

// The period that the words of `command` name together; `command` itself where there are none: today, this week. Throws
// UsageError.
DateRange asked_period(const std::vector<std::string>& words, std::string_view command, const Calendar& calendar);

}  // namespace calmag::cli
