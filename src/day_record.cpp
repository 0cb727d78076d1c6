#include "calmag/day_record.hpp"

namespace calmag {

void DayRecord::add(const Entry& entry, Fraction ratio_ceiling) {
  const EntryIntake held = intake_of(entry);
  intake.add(entry.origin, held);
  excess = excess + excess_of(entry, held, ratio_ceiling);
  supplements = supplements || entry.origin == Origin::supplement;
  ++entries;
}

void DayRecord::add(Origin origin, const PerMineral<Milligrams>& exact, const PerMineral<bool>& known,
                    Fraction ratio_ceiling) {
  PerMineral<Total>& totals = origin == Origin::food ? intake.food : intake.supplement;
  for (const Mineral mineral : kMinerals) {
    totals[mineral].amount = totals[mineral].amount + exact[mineral];
    totals[mineral].complete = totals[mineral].complete && known[mineral];
  }
  excess = excess + excess_of(exact, ratio_ceiling);
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
