// Days shown one by one, each with its assessment.
#pragma once

#include <map>

#include "calmag/catalogue.hpp"
#include "calmag/log.hpp"
#include "calmag/period.hpp"
#include "exit_status.hpp"
#include "options.hpp"

namespace calmag::cli {

// Of this day, all days that there are in a log are over.
inline constexpr Date kAfterAllDays{kLatestDate.year() + std::chrono::years{1}, std::chrono::January,
                                    std::chrono::day{1}};

// Assesses each day, writes the problems and the answer. A day that is not over on `today` is shown as far as it has
// come.
ExitStatus report_days(std::map<Date, Day> days, const Options& options, const Catalogue& catalogue, Date today);

}  // namespace calmag::cli
