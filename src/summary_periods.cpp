#include "summary_periods.hpp"

#include <algorithm>

namespace calmag {
namespace {

bool one_run(const SummaryPeriod& a, const SummaryPeriod& b) {
  const bool to_come = a.standing == Standing::ahead;
  return a.row == nullptr && b.row == nullptr && to_come == (b.standing == Standing::ahead);
}

}  // namespace

std::vector<SummaryPeriod> periods_of(const Summary& summary) {
  std::vector<SummaryPeriod> out;
  Date first = summary.dates.first;
  const auto fill_up_to = [&](Date last) {
    while (first <= last) {
      const DateRange period = period_of(first, summary.by, summary.calendar.week_start);
      const DateRange dates{first, std::min(period.last, last)};
      out.push_back({dates, standing_of(dates, summary.calendar.today), nullptr});
      first = next(dates.last);
    }
  };
  for (const SummaryRow& row : summary.rows) {
    fill_up_to(previous(row.dates.first));
    out.push_back({row.dates, row.standing, &row});
    first = next(row.dates.last);
  }
  fill_up_to(summary.dates.last);
  return out;
}

std::vector<SummaryPeriod> with_joined_gaps(const std::vector<SummaryPeriod>& periods) {
  std::vector<SummaryPeriod> out;
  for (const SummaryPeriod& period : periods) {
    if (!out.empty() && one_run(out.back(), period)) {
      out.back().dates.last = period.dates.last;
    } else {
      out.push_back(period);
    }
  }
  return out;
}

std::string label(const SummaryPeriod& period, const Summary& summary) {
  return label(period_of(period.dates.first, summary.by, summary.calendar.week_start), summary.by);
}

}  // namespace calmag
