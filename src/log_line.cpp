#include "log_line.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "calmag/text.hpp"

namespace calmag {
namespace {

constexpr std::string_view kHowToWriteDates = "write dates as 2026-11-21";

std::string_view first_word(std::string_view line) {
  return line.substr(0, static_cast<std::size_t>(std::ranges::find_if(line, is_space) - line.begin()));
}

bool is_iso_shaped(std::string_view word) {
  constexpr std::string_view kShape = "dddd-dd-dd";
  if (word.size() < kShape.size()) return false;
  return std::ranges::equal(kShape, word.substr(0, kShape.size()),
                            [](char shape, char c) { return shape == 'd' ? is_digit(c) : c == shape; });
}

// The numbers of "03/04/2026", "11/21" or "21.11.2026" at the start of `line`, and how long that is; else length 0.
struct SlashedNumbers {
  std::vector<int> numbers;
  std::size_t length = 0;
};

SlashedNumbers slashed_numbers(std::string_view line) {
  const auto is_mark = [](char c) { return c == '.' || c == '-'; };
  const std::string_view word = first_word(line);
  if (word.find('/') == std::string_view::npos && std::ranges::count_if(word, is_mark) < 2) return {};
  constexpr std::size_t kMostDigits = 4;
  constexpr int kLeastYear = 1000;
  SlashedNumbers found;
  char mark = '\0';
  std::size_t i = 0;
  while (i < line.size() && is_digit(line[i]) && found.numbers.size() < 3) {
    int number = 0;
    const std::size_t begin = i;
    for (; i < line.size() && is_digit(line[i]) && i - begin < kMostDigits; ++i) number = number * 10 + (line[i] - '0');
    found.numbers.push_back(number);
    if (i >= line.size() || (line[i] != '/' && line[i] != '.' && line[i] != '-')) break;
    if (mark != '\0' && line[i] != mark) return {};
    mark = line[i];
    ++i;
  }
  const bool ends = i == line.size() || is_space(line[i]);
  const bool is_date = found.numbers.size() == 3 || (found.numbers.size() == 2 && mark == '/');
  if (!ends || !is_date || !is_digit(line[i - 1])) return {};
  if (mark != '/' && found.numbers[0] < kLeastYear && found.numbers[2] < kLeastYear) return {};  // 1.2.3 is no date
  found.length = i;
  return found;
}

// "3 April 2026 or 4 March 2026": the dates that the numbers could be; empty if they can be none.
std::string readings_of(const std::vector<int>& numbers) {
  constexpr int kLeastYear = 1000;
  std::string out;
  const auto add = [&](int month, int day, int year) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return;
    out += fmt::format("{}{} {}", out.empty() ? "" : " or ", day, month_name(static_cast<unsigned>(month)));
    if (year > 0) out += fmt::format(" {}", year);
  };
  if (numbers[0] >= kLeastYear) {
    add(numbers[1], numbers[2], numbers[0]);
    if (numbers[1] != numbers[2]) add(numbers[2], numbers[1], numbers[0]);
    return out;
  }
  const int year = numbers.size() < 3 ? 0 : numbers[2] < 100 ? 2000 + numbers[2] : numbers[2];
  add(numbers[1], numbers[0], year);
  if (numbers[0] != numbers[1]) add(numbers[0], numbers[1], year);
  return out;
}

bool names_month(std::string_view word) {
  constexpr std::string_view kInitials = "jfmasond";
  if (word.size() < 3 || kInitials.find(to_lower(word.front())) == std::string_view::npos) return false;
  const std::string sought = folded(word);
  for (unsigned month = 1; month <= 12; ++month) {
    const std::string known = folded(month_name(month));
    if (sought == known || sought == known.substr(0, 3)) return true;
  }
  return false;
}

// A meal without its colon; but tea is a drink.
bool is_only_meal(std::string_view word) {
  const auto meal = read_meal(word);
  return meal && *meal != Meal::tea;
}

class LineStartReader {
 public:
  explicit LineStartReader(std::string_view line) : line_(line) {}

  LineStart read() {
    skip_spaces();
    if (read_date_at_start()) {
      skip_spaces();
      if (read_heading()) skip_spaces();
      start_.dated = start_.length;
      read_clock_at_start();
    }
    return std::move(start_);
  }

 private:
  std::string_view rest() const { return line_.substr(start_.length); }
  void skip_spaces() {
    while (!rest().empty() && is_space(rest().front())) ++start_.length;
  }

  void refuse(std::size_t length, std::string_view code, std::string reason, std::string help) {
    start_.fault = Fault{{start_.length, length}, code, std::move(reason), std::move(help)};
  }

  bool refuse_date(std::size_t length, std::string reason) {
    refuse(length, "log.date", std::move(reason), std::string(kHowToWriteDates));
    start_.bad_date = true;
    return false;
  }

  // False: the line begins with something that must be taken for a date and cannot be read as one.
  bool read_date_at_start() {
    const std::string_view word = first_word(rest());
    if (word.empty() || !is_digit(word.front())) return true;
    if (!is_iso_shaped(word)) return !is_other_date(word);
    if (word.size() > kIsoLength) return refuse_date(word.size(), "a space must follow the date");
    const std::optional<Date> date = read_date(word);
    if (!date) return refuse_date(word.size(), "there is no such day");
    const std::size_t before = start_.length;
    start_.length += word.size();
    skip_spaces();
    const std::string_view next = first_word(rest());
    if (const auto weekday = read_weekday(next)) {
      const std::chrono::weekday actual{std::chrono::sys_days{*date}};
      const std::size_t end = start_.length + next.size();
      if (*weekday != actual) {
        start_.length = before;
        return refuse_date(end - before, fmt::format("{} is a {}", iso(*date), weekday_name(actual)));
      }
      start_.length = end;
    }
    start_.date = date;
    return true;
  }

  // 03/04/2026 and 11/21 alone or before another quantity; 21 Nov.
  bool is_other_date(std::string_view word) {
    const SlashedNumbers slashed = slashed_numbers(rest());
    const std::string_view behind = trimmed(rest().substr(slashed.length));
    if (slashed.length > 0 && (slashed.numbers.size() == 3 || behind.empty() || is_digit(behind.front()))) {
      const std::string readings = readings_of(slashed.numbers);
      refuse_date(slashed.length,
                  readings.empty() ? "this is no date" : fmt::format("as a date this could be {}", readings));
      return true;
    }
    const std::string_view next = first_word(trimmed(rest().substr(word.size())));
    if (slashed.length > 0 || !std::ranges::all_of(word, is_digit) || !names_month(next)) return false;
    refuse_date(static_cast<std::size_t>(next.data() + next.size() - rest().data()), "this is a date in words");
    return true;
  }

  // "breakfast:", "19:00:", "@dinner:". A word that is a meal without its colon, or a colon behind another word that
  // stands alone, is a slip.
  bool read_heading() {
    const std::string_view word = first_word(rest());
    if (word.size() < 2) return false;
    if (read_heading_of_two_words(word)) return true;
    std::string_view name = word;
    if (name.front() == '@') name.remove_prefix(1);
    const bool has_colon = name.ends_with(':');
    if (has_colon) name.remove_suffix(1);
    const std::optional<Moment> moment = has_colon ? read_moment(name) : std::nullopt;
    const std::string_view behind = trimmed(rest().substr(word.size()));
    if (moment) {
      start_.heading = moment;
      start_.length += word.size();
      return true;
    }
    // breakfast:1 egg
    const std::size_t colon = name.find(':');
    if (colon != std::string_view::npos) {
      if (const auto meal = read_meal(name.substr(0, colon))) {
        start_.heading = Moment::at(*meal);
        start_.length += static_cast<std::size_t>(name.data() - word.data()) + colon + 1;
        return true;
      }
    }
    if (has_colon && behind.empty()) {
      refuse(word.size(), "log.heading", fmt::format("'{}' is neither a meal nor a time", printable(name)),
             "as in breakfast: lunch: dinner: snack: bed: 19:00:");
    } else if ((behind.empty() || behind.front() == ':' || is_digit(behind.front())) && is_only_meal(word)) {
      refuse(word.size(), "log.heading", fmt::format("'{}' is a meal, and no food", word),
             fmt::format("write {}: to head what follows, or @{} for one entry", word, word));
    }
    return false;
  }

  // "morning snack:", "evening meal:"
  bool read_heading_of_two_words(std::string_view first) {
    const std::size_t colon = rest().find(':');
    if (colon == std::string_view::npos || colon <= first.size() || is_digit(first.front())) return false;
    const auto meal = read_meal(rest().substr(0, colon));
    if (!meal) return false;
    start_.heading = Moment::at(*meal);
    start_.length += colon + 1;
    return true;
  }

  void read_clock_at_start() {
    const std::string_view word = first_word(rest());
    if (start_.fault || word.empty() || !is_digit(word.front())) return;
    const auto minutes = read_clock(word);
    if (!minutes) return;
    if (trimmed(rest().substr(word.size())).empty()) {
      return refuse(word.size(), "time.alone", "it is not clear what this time belongs to",
                    fmt::format("write {}: to head what follows", word));
    }
    start_.moment = Moment::at_minutes(*minutes);
    start_.length += word.size();
    skip_spaces();
  }

  std::string_view line_;
  LineStart start_;
};

}  // namespace

LineStart read_line_start(std::string_view line) { return LineStartReader(line).read(); }

}  // namespace calmag
