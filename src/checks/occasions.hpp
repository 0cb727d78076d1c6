// What was taken together: the doses of one meal, or of clock times less than two hours after the first of them.
//
// A dose without a time may have been taken at any; where some entries have meals and some have clock times, a meal may
// have been at any of these; and what is noted under "evening" may have been taken with dinner. So there are two
// answers: what the log says at the least, and what it does not rule out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calmag/intake.hpp"
#include "calmag/log.hpp"

namespace calmag {

// Whether an occasion was at bed, or from the hour that counts as before bed.
enum class BeforeBed : unsigned char { no, maybe, yes };

struct Occasion {
  std::optional<Moment> moment = {};  // the meal, or when it began; none: no time was given
  BeforeBed before_bed = BeforeBed::maybe;
  PerMineral<Total> dose = {};

  // "breakfast", "08:00", "without a time"
  std::string name() const { return moment ? calmag::name(*moment) : "without a time"; }
  bool is_at_meal() const { return moment && moment->meal; }
};

// Whether what is said of one of them leaves open that it was the other: no time, a meal beside a time by the clock, or
// a part of the day that may have been that meal.
bool may_be_one(const Occasion& one, const Occasion& other);

struct Occasions {
  // Surely together; a dose without a time stands alone.
  std::vector<Occasion> certain;
  // All that may have been together: each true occasion holds no more than one of these. The same as `certain` where
  // the log leaves nothing open.
  std::vector<Occasion> possible;
  bool timed = true;  // every dose has a time
};

// Of the supplements of a day; food counts for the hour at which an occasion begins, not for what it holds.
// `bedtime` is in minutes after midnight.
Occasions occasions_of(const Day& day, int bedtime);

}  // namespace calmag
