#include "imported_fields.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/foods.hpp"
#include "calmag/text.hpp"
#include "decimal_text.hpp"

namespace calmag {
namespace {

constexpr std::int64_t kMicrograms = 1'000'000;  // in a gram
constexpr std::int64_t kMostPortionGrams = 100'000;

}  // namespace

std::optional<std::string> item_number(std::string_view text, std::string& why) {
  text = trimmed(text);
  if (text.empty() || text.size() > kMostItemDigits || !std::ranges::all_of(text, is_digit)) {
    why = text.empty() ? "it has no number" : fmt::format("'{}' is not its number", text.substr(0, kMostItemDigits));
    return std::nullopt;
  }
  return std::string(text);
}

std::optional<std::string> shown_text(std::string_view text, std::string_view field, std::string& why) {
  std::string shown(text.substr(0, kMostDescriptionBytes + 1));
  std::ranges::replace_if(
      shown, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  if (text.size() > kMostDescriptionBytes) {
    why = fmt::format("the {} is longer than {} bytes", field, kMostDescriptionBytes);
    return std::nullopt;
  }
  if (first_unreadable(shown) != std::string::npos) {
    why = fmt::format("the {} holds characters that cannot be read", field);
    return std::nullopt;
  }
  return std::string(trimmed(shown));
}

std::optional<Milligrams> figure_of(std::string_view text, int micrograms, std::string_view field, std::string& why) {
  text = trimmed(text);
  if (text.empty()) return std::nullopt;
  const std::optional<std::int64_t> value = rounded_decimal(text, micrograms);
  const Milligrams most = Milligrams::rounded(Fraction(kMostMilligramsPerHundredGrams));
  if (!value || *value < 0 || *value > most.micrograms()) {
    why = fmt::format("'{}' cannot be its {} in 100 g", printable(text.substr(0, 40)), field);
    return std::nullopt;
  }
  return Milligrams::from_micrograms(*value);
}

std::optional<Grams> portion_weight(std::string_view text) {
  const std::optional<std::int64_t> micrograms = rounded_decimal(trimmed(text), 6);
  if (!micrograms || *micrograms <= 0 || *micrograms > kMostPortionGrams * kMicrograms) return std::nullopt;
  return Grams::of(Fraction::of(*micrograms, kMicrograms));
}

std::string_view without_trailing_zeros(std::string_view number) {
  if (number.find('.') == std::string_view::npos) return number;
  while (number.ends_with('0')) number.remove_suffix(1);
  if (number.ends_with('.')) number.remove_suffix(1);
  return number;
}

std::vector<ImportedPortion> serving_portions(std::string_view household, std::string_view grams) {
  std::vector<ImportedPortion> portions;
  const std::optional<Grams> weight = portion_weight(grams);
  if (!weight) return portions;
  portions.push_back({"1 serving", *weight});
  household = trimmed(household);
  std::string ignored;
  if (const auto amount = shown_text(household, "serving", ignored); amount && !amount->empty()) {
    portions.push_back({*amount, *weight});
  }
  return portions;
}

}  // namespace calmag
