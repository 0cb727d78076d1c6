// What lines of a log add up to, remembered, so that a line like one that was read before need not be read again.
//
// The one grammar reads every kind of line once. A line is then known as it stands; and where it has a single amount,
// so is every line that differs from it in that amount alone, for what a food holds is in proportion to what is eaten
// of it. Whatever could make another amount mean something else (a number that belongs to a name, a dose larger than
// one that was accepted, more than anybody eats) is left to the grammar.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/day_record.hpp"
#include "calmag/entry.hpp"

namespace calmag {

class CutLine;
class LineKey;
struct Numeral;

// Finds places in a list by the hash of what stands there. Open addressing: with half of the slots free at least, the
// next one is seldom taken. Small, so that what lines are known by stays in the cache.
class HashSlots {
 public:
  // The first place filed under `hash` of which `is` is true.
  template <class Predicate>
  std::optional<std::size_t> find(std::uint32_t hash, const Predicate& is) const {
    if (slots_.empty()) return std::nullopt;
    for (std::size_t at = hash & (slots_.size() - 1); slots_[at].place != kFree; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].hash == hash && is(std::size_t{slots_[at].place})) return slots_[at].place;
    }
    return std::nullopt;
  }
  void add(std::uint32_t hash, std::size_t place);

 private:
  static constexpr std::uint32_t kFree = 0xFFFFFFFF;
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t place = kFree;
  };
  std::vector<Slot> slots_;  // a power of two
  std::size_t taken_ = 0;
};

class KnownLines {
 public:
  // Sums are against that ratio ceiling. The catalogue must outlive this.
  KnownLines(const Catalogue& catalogue, Fraction ratio_ceiling);

  // Adds what the entries of a line hold to `day`, its date, heading and comment apart. False: it has to be read.
  bool add(std::string_view line, DayRecord& day);

  // Remembers what a line was read as, as far as there is room; one with faults is not remembered.
  void remember(std::string_view line, std::span<const Reading> readings);

 private:
  struct Whole {
    std::string key;
    DayRecord sum;
  };
  static constexpr std::size_t kMostNumerals = 4;
  // So many micrograms of a mineral in each unit of the first number, times that other number where there is one.
  struct Share {
    Fraction micrograms;  // 0 or more
    Mineral mineral = Mineral::calcium;
    std::uint8_t numeral = 0;  // 0: none besides the first
  };
  // What is left to the grammar.
  struct Bounds {
    Fraction most;             // numbers above it
    std::uint32_t beside = 0;  // those that belong to a name whose words beside them begin so: a bit for each letter
  };
  // In the order in which it is needed, and in one piece: it is looked up for nearly every line of a log.
  struct Pattern {
    Origin origin = Origin::food;
    PerMineral<bool> known;  // false: there is no figure
    std::uint8_t share_count = 0;
    std::array<Share, kMostNumerals> shares;   // of the minerals that are known
    std::array<Bounds, kMostNumerals> bounds;  // of each number
    std::string key;

    // Requires room.
    void add(Share share) { shares[share_count++] = share; }
  };
  // What stood behind the only number of a line, in front: the shortest way to its pattern.
  struct Tail {
    std::uint32_t begin = 0;  // in `tail_texts_`
    std::uint32_t pattern = 0;
    std::uint8_t length = 0;
    bool behind_whole = false;  // number
  };

  void avoid_numbers_of(std::span<const std::string_view> names);
  bool is_within(const Pattern& pattern, std::span<const Numeral> numerals) const;
  void add(const Pattern& pattern, std::span<const Numeral> numerals, DayRecord& day) const;
  // Adds the line if what stands behind `front` is a known tail.
  bool add_by_tail(const Numeral& front, std::string_view text, DayRecord& day) const;
  void remember_tail(const Numeral& front, std::string_view text, std::size_t pattern);
  void remember(const LineKey& key, Pattern pattern);
  static std::optional<Pattern> pattern_of(const Entry& entry, const CutLine& line);
  static std::optional<Pattern> pattern_of_food(const Entry& entry, Fraction count);
  static std::optional<Pattern> pattern_of_doses(const Entry& entry, const CutLine& line);

  Fraction ratio_ceiling_;
  // For each number that is part of a name the first letters of the words beside it there, a bit each.
  std::vector<std::uint32_t> letters_in_names_;
  std::vector<Whole> whole_;
  std::vector<Pattern> patterns_;
  std::vector<Tail> tails_;
  std::string tail_texts_;
  HashSlots whole_slots_;
  HashSlots pattern_slots_;
  HashSlots tail_slots_;
};

}  // namespace calmag
