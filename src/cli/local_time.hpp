// The clock on the wall, by TZ.
#pragma once

#include "calmag/dates.hpp"

namespace calmag::cli {

struct LocalTime {
  Date date{};
  int minutes = 0;  // since midnight, 0 to 1439
};

LocalTime local_time();

}  // namespace calmag::cli
