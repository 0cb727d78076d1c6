#include "checks/occasions.hpp"

#include <algorithm>
#include <optional>

namespace calmag {
namespace {

constexpr int kOccasionMinutes = 120;
// A day with more doses than this is not looked at combination by combination: all may have been together.
constexpr std::size_t kMostDoses = 64;

struct ClockEntry {
  int minutes = 0;
  const Entry* dose = nullptr;  // none: food
};

void add(Occasion& occasion, const Entry& dose) {
  const EntryIntake intake = intake_of(dose);
  for (const Mineral mineral : kMinerals) occasion.dose[mineral].add(intake[mineral]);
}

void add(Occasion& occasion, const Occasion& other) {
  for (const Mineral mineral : kMinerals) {
    occasion.dose[mineral] = occasion.dose[mineral] + other.dose[mineral];
  }
}

class OccasionReader {
 public:
  OccasionReader(const Day& day, int bedtime) : bedtime_(bedtime) {
    for (const LoggedEntry& logged : day.entries) take(logged.entry);
    std::ranges::stable_sort(clock_, {}, &ClockEntry::minutes);
    group_by_clock();
  }

  Occasions read() const {
    Occasions all;
    all.timed = untimed_.empty();
    all.certain = by_meal_;
    const std::vector<Occasion> meals = meals_together();
    all.certain.insert(all.certain.end(), by_clock_.begin(), by_clock_.end());
    all.possible = meals;
    all.possible.insert(all.possible.end(), by_clock_.begin(), by_clock_.end());
    all.certain.insert(all.certain.end(), untimed_.begin(), untimed_.end());
    const bool settled = untimed_.empty() && (by_meal_.empty() || clock_.empty());
    if (!settled) all.possible = possible(meals);
    return all;
  }

 private:
  void take(const Entry& entry) {
    const bool is_dose = entry.origin == Origin::supplement;
    if (entry.moment && !entry.moment->meal) {
      clock_.push_back({entry.moment->minutes, is_dose ? &entry : nullptr});
      return;
    }
    if (!is_dose) return;
    if (!entry.moment) {
      add(untimed_.emplace_back(), entry);
    } else {
      add(meal(*entry.moment->meal), entry);
    }
  }

  // Each snack is an occasion of its own.
  Occasion& meal(Meal meal) {
    const auto at = std::ranges::find(by_meal_, Moment::at(meal), &Occasion::moment);
    if (meal != Meal::snack && at != by_meal_.end()) return *at;
    const BeforeBed before_bed = meal == Meal::bed               ? BeforeBed::yes
                                 : may_coincide(meal, Meal::bed) ? BeforeBed::maybe
                                                                 : BeforeBed::no;
    return by_meal_.emplace_back(Occasion{Moment::at(meal), before_bed});
  }

  // Each meal with all that may have been taken with it.
  std::vector<Occasion> meals_together() const {
    std::vector<Occasion> all = by_meal_;
    for (Occasion& together : all) {
      for (const Occasion& other : by_meal_) {
        // To a meal, and not the other way round: two that the evening may have been are not together for that.
        if (is_part_of_day(*other.moment->meal) && may_be_one(together, other)) add(together, other);
      }
    }
    return all;
  }

  void group_by_clock() {
    std::optional<int> first;
    bool open = false;  // an occasion that holds a dose has begun
    for (const ClockEntry& entry : clock_) {
      if (!first || entry.minutes - *first >= kOccasionMinutes) {
        first = entry.minutes;
        open = false;
      }
      if (entry.dose == nullptr) continue;
      if (!open) by_clock_.push_back(at_clock(entry.minutes));
      open = true;
      add(by_clock_.back(), *entry.dose);
    }
  }

  Occasion at_clock(int minutes) const {
    return {Moment::at_minutes(minutes), minutes >= bedtime_ ? BeforeBed::yes : BeforeBed::no};
  }

  // A meal can begin an occasion at any hour, and so move where the next ones begin: any two hours may be one.
  std::vector<Occasion> windows() const {
    std::vector<Occasion> all;
    for (const ClockEntry& first : clock_) {
      if (first.dose == nullptr) continue;
      Occasion window = at_clock(first.minutes);
      for (const ClockEntry& entry : clock_) {
        const int later = entry.minutes - first.minutes;
        if (entry.dose != nullptr && later >= 0 && later < kOccasionMinutes) add(window, *entry.dose);
      }
      all.push_back(std::move(window));
    }
    return all;
  }

  // A meal or none, with two hours or none, and every dose of which the time is not given.
  std::vector<Occasion> possible(std::vector<Occasion> meals) const {
    const Occasion nothing;
    Occasion anywhere = nothing;
    for (const Occasion& dose : untimed_) add(anywhere, dose);
    if (by_meal_.size() + clock_.size() > kMostDoses) {
      for (const Occasion& meal : by_meal_) add(anywhere, meal);
      for (const Occasion& hours : by_clock_) add(anywhere, hours);
      return {anywhere};
    }
    meals.push_back(nothing);
    std::vector<Occasion> hours = windows();
    hours.push_back(nothing);
    std::vector<Occasion> all;
    for (const Occasion& meal : meals) {
      for (const Occasion& hour : hours) {
        Occasion together = meal;
        add(together, hour);
        add(together, anywhere);
        all.push_back(std::move(together));
      }
    }
    return all;
  }

  int bedtime_;
  std::vector<ClockEntry> clock_;  // by time
  std::vector<Occasion> by_meal_;
  std::vector<Occasion> by_clock_;
  std::vector<Occasion> untimed_;
};

}  // namespace

bool may_be_one(const Occasion& one, const Occasion& other) {
  if (!one.moment || !other.moment || one.is_at_meal() != other.is_at_meal()) return true;
  return one.is_at_meal() && may_coincide(*one.moment->meal, *other.moment->meal);
}

Occasions occasions_of(const Day& day, int bedtime) { return OccasionReader(day, bedtime).read(); }

}  // namespace calmag
