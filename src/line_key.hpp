// A line of a log cut at its numbers, its time set aside, and what it is known by without them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "calmag/quantity.hpp"

namespace calmag {

// A number as it stands in a line, behind a space and before one: 2, 0.25, 1/2, 1 1/2.
struct Numeral {
  std::uint32_t begin;
  std::uint32_t end;
  std::int32_t numerator;  // more than 0, at most 10^8
  std::int32_t denominator;
  std::int32_t last_number;  // the whole number that stands last in it, with 0.25 standing for 25
  bool whole;                // whole numbers and others may be read in their own ways

  Fraction value() const { return Fraction::of(numerator, denominator); }
};

// The number that a line begins with, and a space or nothing behind it. None: 0, or something else.
std::optional<Numeral> numeral_in_front(std::string_view line);

std::uint32_t hash_of_words(std::string_view text);

class CutLine {
 public:
  static constexpr std::size_t kMostNumerals = 4;
  static constexpr std::size_t kMostBytes = 160;  // longer lines are not cut

  // The line without its date, heading and comment. Requires no space around it; it may be anything.
  explicit CutLine(std::string_view line);

  // Without a clock in front or a meal at either end, of which all are read alike.
  std::string_view text() const { return text_; }
  bool is_short() const { return text_.size() <= kMostBytes; }
  // The numbers that could be others. Those that are part of a word, as in 2% milk, or 0, or of other forms, as what
  // could be thousands or the number of an item, are text, as are more than so many.
  std::span<const Numeral> numerals() const { return {numerals_.data(), count_}; }
  // Whether there are numbers besides that may say an amount: 1lb, 3.75oz, 300.000.
  bool has_others() const { return has_others_; }

 private:
  std::string_view text_;
  std::array<Numeral, kMostNumerals> numerals_;  // of which so many are written, for lines are cut by the million
  std::size_t count_ = 0;
  bool has_others_ = false;
};

// What a line is known by: by all but its numerals, of which the kinds are left, or as it stands.
class LineKey {
 public:
  enum class By : bool { form, all };

  // The line must outlive the key.
  LineKey(const CutLine& line, By by);

  std::uint32_t hash() const { return static_cast<std::uint32_t>(hash_); }
  std::string text() const;
  bool is(std::string_view text) const;

 private:
  std::span<const Numeral> numerals() const { return by_ == By::form ? line_.numerals() : std::span<const Numeral>{}; }

  const CutLine& line_;
  By by_;
  std::uint64_t hash_ = 0;
};

}  // namespace calmag
