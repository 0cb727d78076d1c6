#include "calmag/moment.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "calmag/text.hpp"

namespace calmag {
namespace {

constexpr std::array<std::pair<std::string_view, Meal>, 8> kMealNames{{{"breakfast", Meal::breakfast},
                                                                       {"lunch", Meal::lunch},
                                                                       {"dinner", Meal::dinner},
                                                                       {"supper", Meal::dinner},
                                                                       {"snack", Meal::snack},
                                                                       {"bed", Meal::bed},
                                                                       {"bedtime", Meal::bed},
                                                                       {"snacks", Meal::snack}}};

// One or two digits at the start of `text`, which loses them.
std::optional<int> take_number(std::string_view& text) {
  if (text.empty() || !is_digit(text.front())) return std::nullopt;
  int value = 0;
  std::size_t digits = 0;
  for (; digits < text.size() && is_digit(text[digits]); ++digits) {
    if (digits == 2) return std::nullopt;
    value = value * 10 + (text[digits] - '0');
  }
  text.remove_prefix(digits);
  return value;
}

}  // namespace

std::optional<Meal> read_meal(std::string_view text) {
  const std::string word = folded(text);
  for (const auto& [known, meal] : kMealNames) {
    if (known == word) return meal;
  }
  return std::nullopt;
}

std::optional<int> read_clock(std::string_view text) {
  const std::string lower = folded(text);
  if (lower == "noon") return 12 * 60;
  std::string_view rest = lower;
  const std::optional<int> hour = take_number(rest);
  if (!hour) return std::nullopt;
  int minute = 0;
  const bool has_minutes = rest.starts_with(':');
  if (has_minutes) {
    rest.remove_prefix(1);
    const std::size_t before = rest.size();
    const std::optional<int> read = take_number(rest);
    if (!read || before - rest.size() != 2 || *read > 59) return std::nullopt;
    minute = *read;
  }
  rest = trimmed(rest);
  if (rest.empty()) {
    if (!has_minutes || *hour > 23) return std::nullopt;
    return *hour * 60 + minute;
  }
  if ((rest != "am" && rest != "pm") || *hour < 1 || *hour > 12) return std::nullopt;
  return (*hour % 12 + (rest == "pm" ? 12 : 0)) * 60 + minute;
}

std::optional<Moment> read_moment(std::string_view text) {
  if (const auto meal = read_meal(text)) return Moment::at(*meal);
  if (const auto minutes = read_clock(text)) return Moment::at_minutes(*minutes);
  return std::nullopt;
}

std::string_view name(Meal meal) {
  switch (meal) {
    case Meal::breakfast: return "breakfast";
    case Meal::lunch: return "lunch";
    case Meal::dinner: return "dinner";
    case Meal::snack: return "snack";
    case Meal::bed: return "bed";
  }
  return "";
}

std::string name(const Moment& moment) {
  if (moment.meal) return std::string(name(*moment.meal));
  return fmt::format("{:02}:{:02}", moment.minutes / 60, moment.minutes % 60);
}

}  // namespace calmag
