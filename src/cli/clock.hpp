// The one place that looks at the clock: local time, by TZ.
#pragma once

#include "calmag/dates.hpp"

namespace calmag::cli {

// Today, for somebody whose days begin `day_start` minutes after midnight.
Date date_now(int day_start = 0);

// Minutes since midnight.
int minutes_now();

}  // namespace calmag::cli
