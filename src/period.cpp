#include "calmag/period.hpp"

#include <array>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "calmag/text.hpp"

namespace calmag {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::array<std::string_view, 4> kNames{"day", "week", "month", "year"};

Date moved(Date date, int by) { return Date{sys_days{date} + days{by}}; }

std::chrono::weekday weekday_of(Date date) { return std::chrono::weekday{sys_days{date}}; }

DateRange month_of(Date date) {
  return {Date{date.year(), date.month(), std::chrono::day{1}},
          Date{std::chrono::year_month_day_last{date.year(), std::chrono::month_day_last{date.month()}}}};
}

DateRange year_of(Date date) {
  return {Date{date.year(), std::chrono::January, std::chrono::day{1}},
          Date{date.year(), std::chrono::December, std::chrono::day{31}}};
}

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool all = error == std::errc{} && end == text.data() + text.size() && !text.empty() && is_digit(text.front());
  return all ? std::optional(value) : std::nullopt;
}

bool is_year(int year) {
  return year >= static_cast<int>(kEarliestDate.year()) && year <= static_cast<int>(kLatestDate.year());
}

// The Monday of an ISO week: the week with the year's first Thursday, and so with 4 January, is the first.
Date monday_of(int year, int week) {
  const Date fourth{std::chrono::year{year}, std::chrono::January, std::chrono::day{4}};
  return moved(period_of(fourth, By::week).first, 7 * (week - 1));
}

// The year and the number of the ISO week that begins on that Monday; they are those of its Thursday.
std::pair<int, int> iso_week_of(Date monday) {
  const int year = static_cast<int>(moved(monday, 3).year());
  return {year, static_cast<int>((sys_days{monday} - sys_days{monday_of(year, 1)}).count()) / 7 + 1};
}

// "2026-W47"
std::optional<DateRange> read_week(std::string_view word) {
  constexpr std::size_t kYear = 4;
  if (word.size() < kYear + 3 || word.size() > kYear + 4 || word.substr(kYear, 2) != "-w") return std::nullopt;
  const auto year = whole_number(word.substr(0, kYear));
  const auto week = whole_number(word.substr(kYear + 2));
  if (!year || !week || !is_year(*year) || *week < 1 || *week > 53) return std::nullopt;
  const Date monday = monday_of(*year, *week);
  if (iso_week_of(monday) != std::pair(*year, *week)) return std::nullopt;  // not every year has a week 53
  return DateRange{monday, moved(monday, 6)};
}

// "2026", "2026-11"
std::optional<DateRange> read_year_or_month(std::string_view word) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  if (word.size() != kYear && word.size() != kMonth) return std::nullopt;
  if (const auto date = read_date(std::string(word) + (word.size() == kYear ? "-01-01" : "-01"))) {
    return word.size() == kYear ? year_of(*date) : month_of(*date);
  }
  return std::nullopt;
}

// The month of that name that began last.
std::optional<DateRange> read_month_name(std::string_view word, Date today) {
  if (word.size() < 3) return std::nullopt;
  for (unsigned i = 1; i <= 12; ++i) {
    const std::string known = folded(month_name(i));
    if (word != known && word != known.substr(0, 3)) continue;
    const std::chrono::month month{i};
    const auto year = month > today.month() ? today.year() - std::chrono::years{1} : today.year();
    return month_of(Date{year, month, std::chrono::day{1}});
  }
  return std::nullopt;
}

std::optional<DateRange> read_word(std::string_view word, const Calendar& calendar) {
  const Date today = calendar.today;
  if (word == "today") return DateRange{today, today};
  if (word == "yesterday") return DateRange{moved(today, -1), moved(today, -1)};
  if (const auto date = read_date(word)) return DateRange{*date, *date};
  if (const auto week = read_week(word)) return week;
  if (const auto range = read_year_or_month(word)) return range;
  if (const auto weekday = read_weekday(word)) {
    const Date day = moved(today, -static_cast<int>((weekday_of(today) - *weekday).count()));
    return DateRange{day, day};
  }
  return read_month_name(word, today);
}

std::optional<By> read_unit(std::string_view word) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (word == kNames[i] || word == fmt::format("{}s", kNames[i])) return static_cast<By>(i);
  }
  return std::nullopt;
}

// The period that many before the one that today is in.
DateRange earlier(By by, int count, const Calendar& calendar) {
  DateRange range = period_of(calendar.today, by, calendar.week_start);
  for (int i = 0; i < count; ++i) range = period_of(moved(range.first, -1), by, calendar.week_start);
  return range;
}

// "last week", "this month"
std::optional<DateRange> read_two_words(std::string_view first, std::string_view second, const Calendar& calendar) {
  const std::optional<By> unit = read_unit(second);
  if (unit && first == "this") return earlier(*unit, 0, calendar);
  if (unit && (first == "last" || first == "previous")) return earlier(*unit, 1, calendar);
  const auto year = whole_number(second);
  if (!year || second.size() != 4 || !is_year(*year)) return std::nullopt;
  const Date new_years_eve{std::chrono::year{*year}, std::chrono::December, std::chrono::day{31}};
  return read_month_name(first, new_years_eve);  // november 2026
}

// "last 7 days": those up to and with today; "last 2 weeks": whole ones before this one.
std::optional<DateRange> read_three_words(const std::vector<std::string_view>& words, const Calendar& calendar) {
  constexpr int kMost = 10'000;
  const std::optional<int> count = whole_number(words[1]);
  const std::optional<By> unit = read_unit(words[2]);
  if ((words[0] != "last" && words[0] != "past") || !count || !unit || *count < 1 || *count > kMost)
    return std::nullopt;
  if (*unit == By::day) return DateRange{moved(calendar.today, 1 - *count), calendar.today};
  const DateRange first = earlier(*unit, *count, calendar);
  return DateRange{first.first, earlier(*unit, 1, calendar).last};
}

std::optional<DateRange> read_one(std::string_view text, const Calendar& calendar) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(text, ' ')) {
    if (!word.empty()) words.push_back(word);
  }
  if (words.size() == 1) return read_word(words[0], calendar);
  if (words.size() == 2) return read_two_words(words[0], words[1], calendar);
  if (words.size() == 3) return read_three_words(words, calendar);
  return std::nullopt;
}

// "Sat 21"
std::string weekday_and_day(Date date) {
  return fmt::format("{} {}", weekday_name(weekday_of(date)).substr(0, 3), static_cast<unsigned>(date.day()));
}

std::string month_and_year(Date date) {
  return fmt::format("{} {}", month_name(static_cast<unsigned>(date.month())), static_cast<int>(date.year()));
}

}  // namespace

std::string_view name(By by) { return kNames[static_cast<std::size_t>(by)]; }

int days_in(DateRange range) { return static_cast<int>((sys_days{range.last} - sys_days{range.first}).count()) + 1; }

Date next(Date date) { return moved(date, 1); }

DateRange period_of(Date date, By by, std::chrono::weekday week_start) {
  switch (by) {
    case By::day: break;
    case By::week: {
      const Date first = moved(date, -static_cast<int>((weekday_of(date) - week_start).count()));
      return {first, moved(first, 6)};
    }
    case By::month: return month_of(date);
    case By::year: return year_of(date);
  }
  return {date, date};
}

std::optional<DateRange> read_period(std::string_view text, const Calendar& calendar) {
  std::string lower;
  for (const char c : trimmed(text)) lower += to_lower(c);
  const std::size_t dots = lower.find("..");
  if (dots == std::string::npos) return read_one(lower, calendar);
  const std::string_view from = trimmed(std::string_view(lower).substr(0, dots));
  const std::string_view to = trimmed(std::string_view(lower).substr(dots + 2));
  const auto first = from.empty() ? DateRange{kEarliestDate, kEarliestDate} : read_one(from, calendar);
  const auto last = to.empty() ? DateRange{kLatestDate, kLatestDate} : read_one(to, calendar);
  if (!first || !last || last->last < first->first || (from.empty() && to.empty())) return std::nullopt;
  return DateRange{first->first, last->last};
}

std::optional<std::string> iso_week(DateRange range) {
  if (weekday_of(range.first) != kIsoWeekStart || days_in(range) != 7) return std::nullopt;
  const auto [year, week] = iso_week_of(range.first);
  return fmt::format("{:04}-W{:02}", year, week);
}

std::string in_words(DateRange range) {
  const std::string last = fmt::format("{} {}", weekday_and_day(range.last), month_and_year(range.last));
  if (range.first == range.last) return last;
  std::string first = weekday_and_day(range.first);
  if (range.first.year() != range.last.year()) {
    first += " " + month_and_year(range.first);
  } else if (range.first.month() != range.last.month()) {
    first += fmt::format(" {}", month_name(static_cast<unsigned>(range.first.month())));
  }
  const std::optional<std::string> week = iso_week(range);
  return fmt::format("{} to {}{}", first, last, week ? fmt::format(" ({})", *week) : "");
}

std::string label(DateRange range, By by) {
  const std::string first = iso(range.first);
  if (by == By::week) return iso_week(range).value_or(first);
  if (by == By::month) return first.substr(0, 7);
  return by == By::year ? first.substr(0, 4) : first;
}

}  // namespace calmag
