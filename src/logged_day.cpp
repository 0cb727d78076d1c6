// A day of a log by itself.
#include <algorithm>
#include <iterator>
#include <utility>

#include "calmag/log.hpp"
#include "calmag/period.hpp"

namespace calmag {

std::size_t Day::supplements() const {
  const auto is_supplement = [](const LoggedEntry& logged) { return logged.entry.origin == Origin::supplement; };
  return static_cast<std::size_t>(std::ranges::count_if(entries, is_supplement));
}

void append(Day& day, Day more) {
  std::ranges::move(more.entries, std::back_inserter(day.entries));
  for (Problem& problem : more.problems) {
    if (day.problems.size() == Day::kMostProblems) {
      ++day.more_problems;
    } else {
      day.problems.push_back(std::move(problem));
    }
  }
  day.more_problems += more.more_problems;
}

Day taken_before(Day& day, int minutes) {
  Day before{previous(day.date), {}, {}};
  const auto is_later = [&](const LoggedEntry& logged) {
    const std::optional<Moment>& moment = logged.entry.moment;
    return !moment || moment->meal || moment->minutes >= minutes;
  };
  const auto first = std::stable_partition(day.entries.begin(), day.entries.end(), is_later);
  std::move(first, day.entries.end(), std::back_inserter(before.entries));
  day.entries.erase(first, day.entries.end());
  return before;
}

}  // namespace calmag
