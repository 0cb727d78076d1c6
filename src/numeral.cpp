#include "numeral.hpp"

#include <algorithm>
#include <array>

#include "calmag/text.hpp"

namespace calmag {
namespace {

constexpr std::size_t kMostWholeDigits = 9;
constexpr std::size_t kMostDecimals = 9;

struct VulgarFraction {
  char32_t code;
  int numerator;
  int denominator;
};

constexpr std::array<VulgarFraction, 19> kVulgarFractions{{
    {U'½', 1, 2}, {U'⅓', 1, 3}, {U'⅔', 2, 3}, {U'¼', 1, 4},  {U'¾', 3, 4}, {U'⅕', 1, 5}, {U'⅖', 2, 5},
    {U'⅗', 3, 5}, {U'⅘', 4, 5}, {U'⅙', 1, 6}, {U'⅚', 5, 6},  {U'⅐', 1, 7}, {U'⅛', 1, 8}, {U'⅜', 3, 8},
    {U'⅝', 5, 8}, {U'⅞', 7, 8}, {U'⅑', 1, 9}, {U'⅒', 1, 10}, {U'↉', 0, 3},
}};

// A numeral as written: its digits and the marks between them. 1.000,5
struct Numeral {
  std::string_view text;

  std::size_t count(char mark) const { return static_cast<std::size_t>(std::count(text.begin(), text.end(), mark)); }

  // Whether the part before `end` is one to three digits, not a lone 0, then groups of three behind each `mark`.
  bool grouped_by(char mark, std::size_t end) const {
    const std::string_view whole = text.substr(0, end);
    const std::size_t first = whole.find(mark);
    if (first == 0 || first > 3 || whole.substr(0, first).find_first_not_of('0') == std::string_view::npos)
      return false;
    for (std::size_t i = first; i < whole.size(); i += 4) {
      if (whole[i] != mark || whole.size() - i < 4) return false;
      if (!std::all_of(whole.begin() + i + 1, whole.begin() + i + 4, is_digit)) return false;
    }
    return true;
  }
};

// The value of digits with an optional decimal mark at `decimal` (npos: none), other marks skipped.
NumeralValue value_of(std::string_view text, std::size_t decimal) {
  std::int64_t digits = 0;
  std::int64_t scale = 1;
  std::size_t whole_digits = 0;
  std::string_view decimals = decimal == std::string_view::npos ? std::string_view{} : text.substr(decimal + 1);
  while (!decimals.empty() && decimals.back() == '0') decimals.remove_suffix(1);
  for (const char c : text.substr(0, decimal)) {
    if (!is_digit(c) || (digits == 0 && c == '0')) continue;
    if (++whole_digits > kMostWholeDigits) return {{}, false, "is more than anybody eats"};
    digits = digits * 10 + (c - '0');
  }
  if (decimals.size() > kMostDecimals) return {{}, false, "has more digits than can be measured"};
  for (const char c : decimals) {
    digits = digits * 10 + (c - '0');
    scale *= 10;
  }
  return {Fraction::of(digits, scale), false, {}};
}

}  // namespace

std::optional<Fraction> vulgar_fraction(char32_t code) {
  for (const VulgarFraction& fraction : kVulgarFractions) {
    if (fraction.code == code) return Fraction::of(fraction.numerator, fraction.denominator);
  }
  return std::nullopt;
}

NumeralValue read_numeral(std::string_view text) {
  const Numeral numeral{text};
  constexpr std::string_view kUnclear = "mixes marks that could group thousands or begin decimals";
  const std::size_t commas = numeral.count(',');
  const std::size_t dots = numeral.count('.');
  constexpr std::size_t none = std::string_view::npos;
  if (commas == 0 && dots == 0) return value_of(text, none);
  if (commas > 0 && dots > 0) {
    const std::size_t last = text.find_last_of(".,");
    const char decimal = text[last];
    const char group = decimal == '.' ? ',' : '.';
    if (numeral.count(decimal) != 1 || !numeral.grouped_by(group, last)) return {{}, false, kUnclear};
    return value_of(text, last);
  }
  const char mark = commas > 0 ? ',' : '.';
  const std::size_t first = text.find(mark);
  if (commas + dots > 1) {
    if (!numeral.grouped_by(mark, text.size())) return {{}, false, kUnclear};
    return value_of(text, none);
  }
  const bool groups = numeral.grouped_by(mark, text.size());
  if (mark == ',' && groups) return value_of(text, none);
  const bool zero_before = text.substr(0, first).find_first_not_of('0') == none;
  if (mark == ',' && text.size() - first == 4 && !zero_before) return {{}, false, kUnclear};  // 1234,567
  NumeralValue value = value_of(text, first);
  value.like_thousands = groups;
  return value;
}

}  // namespace calmag
