#include "chart_axis.hpp"

#include <optional>

#include <fmt/format.h>

namespace calmag {
namespace {

constexpr std::size_t kMostLabels = 12;
constexpr std::size_t kRoomyLabels = 8;  // more of them have no weekday

std::string_view short_month(Date date) { return month_name(static_cast<unsigned>(date.month())).substr(0, 3); }

std::string day_and_month(Date date) {
  return fmt::format("{} {}", static_cast<unsigned>(date.day()), short_month(date));
}

bool begins(const std::vector<SummaryPeriod>& periods, std::size_t i, By unit, const Summary& summary) {
  if (i == 0) return true;
  const auto unit_of = [&](const SummaryPeriod& period) {
    return period_of(period.dates.first, unit, summary.calendar.week_start);
  };
  return !(unit_of(periods[i]) == unit_of(periods[i - 1]));
}

std::vector<std::size_t> places_of(const std::vector<SummaryPeriod>& periods, By unit, const Summary& summary) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < periods.size(); ++i) {
    if (begins(periods, i, unit, summary)) out.push_back(i);
  }
  // The first may be cut off: no label where the next would touch it.
  if (out.size() > 2 && 2 * out[1] < out[2] - out[1]) out.erase(out.begin());
  return out;
}

std::string text_of(const SummaryPeriod& period, By unit, bool with_year, bool roomy, const Summary& summary) {
  const Date first = period.dates.first;
  switch (unit) {
    case By::day:
      if (!roomy) return day_and_month(first);
      return fmt::format("{} {}", weekday_name(std::chrono::weekday{std::chrono::sys_days{first}}).substr(0, 3),
                         day_and_month(first));
    case By::week: return summary.by == By::week && roomy ? label(period, summary) : day_and_month(first);
    case By::month:
      return with_year ? fmt::format("{} {}", short_month(first), static_cast<int>(first.year()))
                       : std::string(short_month(first));
    case By::year: break;
  }
  return fmt::format("{}", static_cast<int>(first.year()));
}

}  // namespace

std::vector<ChartLabel> axis_labels(const std::vector<SummaryPeriod>& periods, const Summary& summary) {
  By unit = summary.by;
  std::vector<std::size_t> places = places_of(periods, unit, summary);
  for (const By longer : {By::week, By::month, By::year}) {
    if (places.size() <= kMostLabels || longer <= unit) continue;
    unit = longer;
    places = places_of(periods, unit, summary);
  }
  const std::size_t every = (places.size() + kMostLabels - 1) / kMostLabels;
  std::vector<ChartLabel> out;
  std::optional<std::chrono::year> last_year;
  for (std::size_t i = 0; i < places.size(); i += every) {
    const SummaryPeriod& period = periods[places[i]];
    const bool with_year = last_year != period.dates.first.year();
    last_year = period.dates.first.year();
    out.push_back({places[i], text_of(period, unit, with_year, places.size() <= kRoomyLabels, summary)});
  }
  return out;
}

}  // namespace calmag
