#include "clock.hpp"

#include <ctime>

namespace calmag::cli {
namespace {

std::tm local_now() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return local;
}

int minutes_of(const std::tm& local) { return local.tm_hour * 60 + local.tm_min; }

}  // namespace

Date date_now(int day_start) {
  const std::tm local = local_now();
  const Date date{std::chrono::year{local.tm_year + 1900}, std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
                  std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
  if (minutes_of(local) >= day_start) return date;
  return Date{std::chrono::sys_days{date} - std::chrono::days{1}};
}

int minutes_now() { return minutes_of(local_now()); }

}  // namespace calmag::cli
