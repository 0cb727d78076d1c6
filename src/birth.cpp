#include "calmag/birth.hpp"

namespace calmag {

std::optional<Birth> read_birth(std::string_view text) {
  constexpr std::size_t kMonthLength = 7;  // 1962-05
  const bool day_known = text.size() != kMonthLength;
  const std::optional<Date> date = read_date(day_known ? std::string(text) : std::string(text) + "-01");
  return date ? std::optional(Birth{*date, day_known}) : std::nullopt;
}

std::string iso(const Birth& birth) {
  const std::string date = iso(birth.date);
  return birth.day_known ? date : date.substr(0, date.rfind('-'));
}

std::optional<int> months_lived(const Birth& birth, Date day) {
  if (std::chrono::sys_days{day} < std::chrono::sys_days{birth.date}) return std::nullopt;
  const auto begun = (day.year() / day.month()) - (birth.date.year() / birth.date.month());
  return static_cast<int>(begun.count()) - (day.day() < birth.date.day() ? 1 : 0);
}

}  // namespace calmag
