// A line of a log cut at its numbers and its meal, and what it is known by without them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "calmag/quantity.hpp"

namespace calmag {

// A line whose meal, of which all are read alike, is set aside.
struct Line {
  std::string_view text;
  char meal = ' ';  // '<' in front, '>' behind, ' ' none
};

Line line_of(std::string_view text);

// A number as it stands in a line, behind a space and before one: 2, 0.25, 1/2, 1 1/2.
struct Numeral {
  std::size_t begin = 0;
  std::size_t end = 0;
  char form = 'i';              // whole, decimal, fraction, mixed: each may be read in its own way
  std::size_t last_number = 0;  // the whole number that stands last in it
  Fraction value;               // more than 0
};

struct Numerals {
  static constexpr std::size_t kMost = 4;
  std::array<Numeral, kMost> all;
  std::size_t count = 0;
  bool others = false;  // there are numbers besides that may say an amount: 1lb, 3.75oz, 300.000

  std::span<const Numeral> span() const { return {all.data(), count}; }
};

// The numbers of a line that could be others. Those that are part of a word, as in 2% milk, and of other forms, as what
// could be thousands or the number of an item, are text. None: there are none, or too many, or one is 0.
std::optional<Numerals> read_numerals(std::string_view line);

// What a line is known by: all of it, or all but its numbers, of which the forms are left.
class LineKey {
 public:
  explicit LineKey(const Line& line) : meal_(line.meal) { add(line.text, 'w'); }
  LineKey(const Line& line, const Numerals& numerals);

  std::uint64_t hash() const;
  std::string text() const;
  bool is(std::string_view text) const;

 private:
  struct Part {
    std::string_view text;
    char form = '.';  // of the number behind it; '.' there is none, 'w' the whole line
  };
  void add(std::string_view text, char form) { parts_[count_++] = {text, form}; }
  std::span<const Part> parts() const { return {parts_.data(), count_}; }

  char meal_;
  std::array<Part, Numerals::kMost + 1> parts_;
  std::size_t count_ = 0;
};

}  // namespace calmag
