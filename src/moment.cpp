#include "calmag/moment.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "calmag/text.hpp"

namespace calmag {
namespace {

// Brunch is not among them: it is breakfast and lunch.
constexpr auto kMealNames = std::to_array<std::pair<std::string_view, Meal>>({
    {"breakfast", Meal::breakfast},
    {"lunch", Meal::lunch},
    {"dinner", Meal::dinner},
    {"supper", Meal::dinner},
    {"evening meal", Meal::dinner},
    {"snack", Meal::snack},
    {"snacks", Meal::snack},
    {"midmorning", Meal::snack},
    {"mid-morning", Meal::snack},
    {"elevenses", Meal::snack},
    {"afternoon", Meal::snack},
    {"midafternoon", Meal::snack},
    {"mid-afternoon", Meal::snack},
    {"afternoon tea", Meal::snack},
    {"morning tea", Meal::snack},
    {"second breakfast", Meal::snack},
    {"arvo", Meal::snack},
    {"smoko", Meal::snack},
    {"after school", Meal::snack},
    {"merienda", Meal::snack},
    {"fika", Meal::snack},
    {"gouter", Meal::snack},
    {"tea break", Meal::snack},
    {"coffee break", Meal::snack},
    {"bed", Meal::bed},
    {"bedtime", Meal::bed},
    {"morning", Meal::morning},
    {"early morning", Meal::morning},
    {"on waking", Meal::morning},
    {"tea", Meal::tea},
    {"teatime", Meal::tea},
    {"tea time", Meal::tea},
    {"high tea", Meal::tea},
    {"evening tea", Meal::tea},
    {"evening", Meal::evening},
    {"late evening", Meal::evening},
    {"night", Meal::evening},
    {"late night", Meal::evening},
    {"dessert", Meal::dessert},
    {"afters", Meal::dessert},
});

constexpr auto kMayCoincide = std::to_array<std::pair<Meal, Meal>>({
    {Meal::morning, Meal::breakfast},
    {Meal::tea, Meal::dinner},
    {Meal::tea, Meal::evening},
    {Meal::evening, Meal::dinner},
    {Meal::evening, Meal::bed},
    {Meal::dessert, Meal::lunch},
    {Meal::dessert, Meal::dinner},
    {Meal::dessert, Meal::tea},
    {Meal::dessert, Meal::evening},
});

// Behind these a snack is a snack.
constexpr std::array<std::string_view, 10> kTimesOfSnacks{
    "morning",       "midmorning", "mid-morning", "afternoon", "midafternoon",
    "mid-afternoon", "evening",    "late",        "am",        "pm"};

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

bool may_coincide(Meal one, Meal other) {
  return std::ranges::any_of(
      kMayCoincide, [&](const auto& pair) { return pair == std::pair(one, other) || pair == std::pair(other, one); });
}

std::optional<Meal> read_meal(std::string_view text) {
  const std::string said = folded(text);
  for (const auto& [known, meal] : kMealNames) {
    if (known == said) return meal;
  }
  const std::size_t space = said.find(' ');
  if (space == std::string::npos) return std::nullopt;
  const bool is_snack =
      std::ranges::find(kTimesOfSnacks, std::string_view(said).substr(0, space)) != kTimesOfSnacks.end();
  return is_snack && said.substr(space).starts_with(" snack") ? read_meal(said.substr(space + 1)) : std::nullopt;
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
    case Meal::morning: return "morning";
    case Meal::tea: return "tea";
    case Meal::evening: return "evening";
    case Meal::dessert: return "dessert";
  }
  return "";
}

std::string name(const Moment& moment) {
  if (moment.meal) return std::string(name(*moment.meal));
  return fmt::format("{:02}:{:02}", moment.minutes / 60, moment.minutes % 60);
}

}  // namespace calmag
