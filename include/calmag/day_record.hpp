// What is kept of a day in a summary: its totals, never its entries.
#pragma once

#include <cstdint>

#include "calmag/intake.hpp"
#include "calmag/log.hpp"

namespace calmag {

// Parts of one day add up, in any order.
struct DayRecord {
  Intake intake;
  Excess excess;              // over the ratio ceiling
  std::uint64_t entries = 0;  // understood
  std::uint64_t problems = 0;
  bool supplements = false;  // whether any were entered, or may be among what was not understood

  void add(const Entry& entry, Fraction ratio_ceiling);
  // Of an entry that holds so much, and no range. What is not known of it is 0.
  void add(Origin origin, const PerMineral<Milligrams>& exact, const PerMineral<bool>& known, Fraction ratio_ceiling);
  void add(const DayRecord& more);
  void add_problems(std::uint64_t count);
};

}  // namespace calmag
