#include "calmag/day_record.hpp"

namespace calmag {

void DayRecord::add(const Entry& entry, Fraction ratio_ceiling) {
  const EntryIntake held = intake_of(entry);
  add(entry.origin, held, excess_of(entry, held, ratio_ceiling));
}

void DayRecord::add(Origin origin, const EntryIntake& entry, Excess over_ceiling) {
  intake.add(origin, entry);
  excess = excess + over_ceiling;
  supplements = supplements || origin == Origin::supplement;
  ++entries;
}

void DayRecord::add(const DayRecord& more) {
  for (const Mineral mineral : kMinerals) {
    intake.food[mineral] = intake.food[mineral] + more.intake.food[mineral];
    intake.supplement[mineral] = intake.supplement[mineral] + more.intake.supplement[mineral];
  }
  excess = excess + more.excess;
  entries += more.entries;
  problems += more.problems;
  supplements = supplements || more.supplements;
}

void DayRecord::add_problems(std::uint64_t count) {
  if (count == 0) return;
  problems += count;
  supplements = true;
  intake.leave_open();
}

}  // namespace calmag
