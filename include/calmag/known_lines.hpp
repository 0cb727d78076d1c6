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
#include <unordered_map>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/day_record.hpp"
#include "calmag/entry.hpp"

namespace calmag {

class CutLine;
class LineKey;

class KnownLines {
 public:
  // Sums are against that ratio ceiling. The catalogue must outlive this.
  KnownLines(const Catalogue& catalogue, Fraction ratio_ceiling);

  // Adds what the entries of a line hold to `day`, its date, heading and comment apart. False: it has to be read.
  bool add(std::string_view line, DayRecord& day) const;

  // Remembers what a line was read as, as far as there is room; one with faults is not remembered.
  void remember(std::string_view line, std::span<const Reading> readings);

 private:
  struct Whole {
    std::string key;
    DayRecord sum;
  };
  // So many micrograms of a mineral in each unit of the first number, times that other number where there is one.
  struct Share {
    Mineral mineral = Mineral::calcium;
    std::size_t numeral = 0;  // 0: none besides the first
    Fraction micrograms;
  };
  static constexpr std::size_t kMostNumerals = 4;
  struct Pattern {
    std::string key;
    Origin origin = Origin::food;
    PerMineral<bool> known;                             // false: there is no figure
    std::vector<Share> shares;                          // of the minerals that are known
    std::array<Fraction, kMostNumerals> most;           // numbers above these are left to the grammar
    std::array<std::uint32_t, kMostNumerals> beside{};  // the first letters of the words beside each, a bit each
  };

  void avoid_numbers_of(std::span<const std::string_view> names);
  bool is_within(const Pattern& pattern, const CutLine& line) const;
  void add(const Pattern& pattern, const CutLine& line, DayRecord& day) const;
  void remember(const LineKey& key, Pattern pattern);
  static std::optional<Pattern> pattern_of(const Entry& entry, const CutLine& line);
  static std::optional<Pattern> pattern_of_food(const Entry& entry, Fraction count);
  static std::optional<Pattern> pattern_of_doses(const Entry& entry, const CutLine& line);

  Fraction ratio_ceiling_;
  // For each number that is part of a name the first letters of the words beside it there, a bit each.
  std::vector<std::uint32_t> letters_in_names_;
  std::unordered_map<std::uint64_t, Whole> whole_;
  std::unordered_map<std::uint64_t, Pattern> patterns_;
};

}  // namespace calmag
