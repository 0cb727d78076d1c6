#include "decimal_text.hpp"

#include <charconv>
#include <string>

#include "calmag/text.hpp"

namespace calmag {
namespace {

constexpr std::int64_t kMostDigits = 15;
constexpr std::int64_t kMostExponent = 1'000'000;

// The digits of a number without their mark, and the power of ten of the last one.
struct Digits {
  std::string text;
  std::int64_t power = 0;
};

std::optional<Digits> digits_of(std::string_view mantissa) {
  Digits digits;
  bool behind_mark = false;
  bool any = false;
  for (const char c : mantissa) {
    if (c == '.' && !behind_mark) {
      behind_mark = true;
      continue;
    }
    if (!is_digit(c)) return std::nullopt;
    any = true;
    digits.power -= behind_mark ? 1 : 0;
    if (c != '0' || !digits.text.empty()) digits.text += c;
  }
  return any ? std::optional(digits) : std::nullopt;
}

std::optional<std::int64_t> exponent_of(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  std::int64_t exponent = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (exponent < -kMostExponent || exponent > kMostExponent) return std::nullopt;
  return exponent;
}

}  // namespace

std::optional<std::int64_t> rounded_decimal(std::string_view text, int shift) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t exponent_at = text.find_first_of("eE");
  std::optional<Digits> digits = digits_of(text.substr(0, exponent_at));
  if (!digits) return std::nullopt;
  if (exponent_at != std::string_view::npos) {
    const std::optional<std::int64_t> exponent = exponent_of(text.substr(exponent_at + 1));
    if (!exponent) return std::nullopt;
    digits->power += *exponent;
  }
  const std::int64_t whole_digits = static_cast<std::int64_t>(digits->text.size()) + digits->power + shift;
  if (digits->text.empty() || whole_digits < 0) return 0;
  if (whole_digits > kMostDigits) return std::nullopt;
  const auto whole = static_cast<std::size_t>(whole_digits);
  std::int64_t value = 0;
  for (std::size_t i = 0; i < whole; ++i) value = value * 10 + (i < digits->text.size() ? digits->text[i] - '0' : 0);
  if (whole < digits->text.size() && digits->text[whole] >= '5') ++value;
  return negative ? -value : value;
}

}  // namespace calmag
