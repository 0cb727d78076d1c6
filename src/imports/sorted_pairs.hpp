// Sorting more pairs of numbers than memory should hold: runs are sorted in memory, kept in a nameless file, and
// merged.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "file.hpp"

namespace calmag {

struct Pair {
  std::uint64_t key = 0;
  std::uint64_t value = 0;
  friend auto operator<=>(const Pair&, const Pair&) = default;
};

// Holds at most 4 MiB of pairs while they are added, and 64 KiB of each run while they are read. Throws
// std::system_error.
class SortedPairs {
 public:
  explicit SortedPairs(std::string scratch_folder) : folder_(std::move(scratch_folder)) {}

  // Requires that next() has not been called.
  void add(Pair pair);

  // The smallest pair that has not been handed out, by key, then by value; none when there are no more.
  std::optional<Pair> next();

  std::uint64_t count() const { return count_; }

 private:
  // A sorted stretch of the file, of which a part is in memory.
  struct Run {
    std::uint64_t at = 0;   // of the pair behind those in memory
    std::uint64_t end = 0;  // both in pairs
    std::vector<Pair> held;
    std::size_t taken = 0;  // of those held
  };

  void end_run();
  void begin_reading();
  // Whether the run has a pair left; it is then in memory.
  bool fill(Run& run) const;

  std::string folder_;
  std::optional<File> file_;  // none while one run in memory is all
  std::vector<Pair> pairs_;
  std::vector<Run> runs_;
  std::vector<std::size_t> heap_;  // places in runs_, the one with the smallest pair first
  std::uint64_t count_ = 0;
  std::size_t taken_ = 0;  // of pairs_, when they are all
  bool reading_ = false;
};

}  // namespace calmag
