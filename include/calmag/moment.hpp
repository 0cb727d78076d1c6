// When something was taken: at a meal, or by the clock.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace calmag {

// Meals; and behind them the parts of a day that people head their notes with besides.
enum class Meal : unsigned char { breakfast, lunch, dinner, snack, bed, morning, tea, evening, dessert };

constexpr bool is_part_of_day(Meal meal) { return meal >= Meal::morning; }

// Whether what is noted under one of them may have been taken with the other: in the evening, with dinner or before
// bed. Of two meals it never is.
bool may_coincide(Meal one, Meal other);

// One of the two, never both.
struct Moment {
  std::optional<Meal> meal;
  int minutes = 0;  // since midnight, 0 to 1439, where there is no meal

  static Moment at(Meal meal) { return {meal, 0}; }
  static Moment at_minutes(int minutes) { return {std::nullopt, minutes}; }
  friend bool operator==(const Moment&, const Moment&) = default;
};

// "breakfast", "Supper", "bedtime", "mid-morning", "afternoon snack", "Evening": case does not matter.
std::optional<Meal> read_meal(std::string_view text);
// "8am", "8:30 pm", "20:15", "08:00", "noon": 24:00 and 13pm are not times.
std::optional<int> read_clock(std::string_view text);
// Either.
std::optional<Moment> read_moment(std::string_view text);

std::string_view name(Meal meal);
// "breakfast" or "08:00".
std::string name(const Moment& moment);

}  // namespace calmag
