// A line of a log cut at its numbers, its time set aside, and what it is known by without them.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "calmag/quantity.hpp"

namespace calmag {

// A number as it stands in a line, behind a space and before one: 2, 0.25, 1/2, 1 1/2.
struct Numeral {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool whole = true;            // whole numbers and others may be read in their own ways
  std::size_t last_number = 0;  // the whole number that stands last in it, with 0.25 standing for 25
  std::int64_t numerator = 0;   // more than 0, at most 10^8
  std::int64_t denominator = 1;

  Fraction value() const { return Fraction::of(numerator, denominator); }
};

// What a line is known by: by all but its numerals, of which the kinds are left, or as it stands.
class LineKey {
 public:
  static constexpr std::size_t kMostParts = 5;

  void add(std::string_view text, char behind);
  std::uint64_t hash() const { return hash_; }
  std::string text() const;
  bool is(std::string_view text) const;

 private:
  struct Part {
    std::string_view text;
    char behind = '.';  // of the numeral: 'i' whole, 'n' another; '.' there is none, 'w' this is the whole line
  };
  std::span<const Part> parts() const { return {parts_.data(), count_}; }

  std::array<Part, kMostParts> parts_;
  std::size_t count_ = 0;
  std::uint64_t hash_ = 0;
};

class CutLine {
 public:
  static constexpr std::size_t kMostNumerals = LineKey::kMostParts - 1;

  // The line without its date, heading and comment; it may be anything.
  explicit CutLine(std::string_view line);

  // Without space around it, and without a clock in front or a meal at either end, of which all are read alike.
  std::string_view text() const { return text_; }
  // The numbers that could be others. Those that are part of a word, as in 2% milk, and of other forms, as what could be
  // thousands or the number of an item, are text. None: there are none, or too many, or one is 0.
  std::span<const Numeral> numerals() const { return {numerals_.data(), count_}; }
  // Whether there are numbers besides that may say an amount: 1lb, 3.75oz, 300.000.
  bool has_others() const { return has_others_; }

  LineKey key() const;
  LineKey whole_key() const;

 private:
  std::string_view text_;
  std::array<Numeral, kMostNumerals> numerals_;
  std::size_t count_ = 0;
  bool has_others_ = false;
};

}  // namespace calmag
