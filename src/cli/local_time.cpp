#include "local_time.hpp"

#include <ctime>

namespace calmag::cli {

LocalTime local_time() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {Date{std::chrono::year{local.tm_year + 1900}, std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
               std::chrono::day{static_cast<unsigned>(local.tm_mday)}},
          local.tm_hour * 60 + local.tm_min};
}

}  // namespace calmag::cli
