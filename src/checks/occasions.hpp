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

// How it is known when an occasion was.
enum class Timing : unsigned char { meal, clock, unknown };

// Whether an occasion was at bed, or from the hour that counts as before bed.
enum class BeforeBed : unsigned char { no, maybe, yes };

struct Occasion {
  std::string name;  // "breakfast", "08:00", "without a time"
  Timing timing = Timing::unknown;
  BeforeBed before_bed = BeforeBed::maybe;
  std::optional<Meal> meal = {};
  PerMineral<Total> dose = {};
};

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
