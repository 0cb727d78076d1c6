#include "calmag/log.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "calmag/text.hpp"

namespace calmag {
namespace {

// No line is held beyond this; longer ones are read entry by entry.
constexpr std::size_t kMostPending = 64 * 1024;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

void skip_spaces(std::string_view& line, std::size_t& offset) {
  while (!line.empty() && is_space(line.front())) {
    line.remove_prefix(1);
    ++offset;
  }
}

void skip(std::string_view& line, std::size_t& offset, std::size_t length) {
  line.remove_prefix(length);
  offset += length;
}

std::string_view first_word(std::string_view line) { return line.substr(0, line.find_first_of(" \t")); }

// The numbers of "03/04/2026", "11/21" or "21.11.2026" at the start of `line`, and how long that is; else length 0.
struct SlashedNumbers {
  std::vector<int> numbers;
  std::size_t length = 0;
};

SlashedNumbers slashed_numbers(std::string_view line) {
  SlashedNumbers found;
  char mark = '\0';
  std::size_t i = 0;
  while (i < line.size() && is_digit(line[i])) {
    int number = 0;
    const std::size_t begin = i;
    for (; i < line.size() && is_digit(line[i]) && i - begin < 4; ++i) number = number * 10 + (line[i] - '0');
    found.numbers.push_back(number);
    if (i >= line.size() || (line[i] != '/' && line[i] != '.' && line[i] != '-')) break;
    if (mark != '\0' && line[i] != mark) return {};
    mark = line[i];
    ++i;
  }
  const bool ends = i == line.size() || is_space(line[i]);
  const bool is_date = found.numbers.size() == 3 || (found.numbers.size() == 2 && mark == '/');
  if (!ends || !is_date || !is_digit(line[i - 1])) return {};
  if (mark != '/' && found.numbers[0] < 1000 && found.numbers[2] < 1000) return {};  // 1.2.3 is no date
  found.length = i;
  return found;
}

bool could_be(int month, int day) { return month >= 1 && month <= 12 && day >= 1 && day <= 31; }

// "4 March or 3 April": the dates that the numbers could be.
std::string readings_of(const std::vector<int>& numbers) {
  std::string out;
  const auto add = [&](int month, int day, int year) {
    if (!could_be(month, day)) return;
    out += fmt::format("{}{} {}", out.empty() ? "" : " or ", day, month_name(static_cast<unsigned>(month)));
    if (year > 0) out += fmt::format(" {}", year);
  };
  if (numbers[0] >= 1000) {
    add(numbers[1], numbers[2], numbers[0]);
    if (numbers[1] != numbers[2]) add(numbers[2], numbers[1], numbers[0]);
    return out;
  }
  const int year = numbers.size() < 3 ? 0 : numbers[2] < 100 ? 2000 + numbers[2] : numbers[2];
  add(numbers[1], numbers[0], year);
  if (numbers[0] != numbers[1]) add(numbers[0], numbers[1], year);
  return out;
}

// The last ; outside braces in `text`, or npos.
std::size_t last_separator(std::string_view text) {
  std::size_t last = std::string_view::npos;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && depth > 0) --depth;
    if (text[i] == ';' && depth == 0) last = i;
  }
  return last;
}

}  // namespace

void append(Day& day, Day more) {
  std::ranges::move(more.entries, std::back_inserter(day.entries));
  for (Problem& problem : more.problems) {
    if (day.problems.size() == Day::kMostProblems) {
      ++day.more_problems;
    } else {
      day.problems.push_back(std::move(problem));
    }
  }
  day.more_problems += more.more_problems;
}

LogReader::LogReader(const Catalogue& catalogue, Date undated, DaySink sink)
    : catalogue_(catalogue),
      sink_(std::move(sink)),
      undated_(undated),
      day_{undated, {}, {}} {}

void LogReader::begin(std::string file) {
  start_day(undated_);
  file_ = std::move(file);
  pending_.clear();
  place_ = {};
  at_line_start_ = true;
  skips_to_line_end_ = skips_to_separator_ = skips_undated_ = unreadable_file_ = false;
}

void LogReader::feed(std::string_view piece) {
  if (unreadable_file_) return;
  while (!piece.empty()) {
    const std::size_t room = 2 * kMostPending - std::min(pending_.size(), 2 * kMostPending - 1);
    pending_ += piece.substr(0, room);
    piece.remove_prefix(std::min(room, piece.size()));
    take_lines();
    if (unreadable_file_) return;
  }
}

void LogReader::end() {
  if (!unreadable_file_ && !pending_.empty()) take_line(pending_, true);
  pending_.clear();
  hand_on();
}

void LogReader::take_lines() {
  std::size_t begin = 0;
  for (;;) {
    const std::size_t end = pending_.find('\n', begin);
    if (end == std::string::npos) break;
    take_line(std::string_view(pending_).substr(begin, end - begin), true);
    if (unreadable_file_) return;
    begin = end + 1;
  }
  pending_.erase(0, begin);
  if (pending_.size() > kMostPending) take_long_line();
}

// Reads what can be read of a line that has not ended: entries up to its last separator. One entry longer than all
// that is refused, and skipped.
void LogReader::take_long_line() {
  std::size_t length = pending_.size();
  if (!skips_to_line_end_ && !skips_to_separator_) {
    const std::size_t separator = last_separator(pending_);
    const std::size_t comment = pending_.find('#');
    if (comment == std::string::npos && separator != std::string::npos) length = separator + 1;
  }
  const std::string_view part = std::string_view(pending_).substr(0, length);
  if (length == pending_.size() && !skips_to_line_end_ && !skips_to_separator_ && part.find('#') == std::string::npos) {
    refuse(part, {{0, std::min<std::size_t>(length, 40)},
                  "entry.too-long",
                  "an entry of more than 64 KiB is not read",
                  "separate entries with a semicolon or a new line"});
    skips_to_separator_ = true;
    at_line_start_ = false;
    ++lines_read_;
    place_.column += length;
  } else {
    take_line(part, false);
  }
  pending_.erase(0, length);
}

// Reads a line, or with `line_ends` false a part of one.
void LogReader::take_line(std::string_view line, bool line_ends) {
  const Place begins = place_;
  std::string_view text = line;
  if (line_ends && text.ends_with('\r')) text.remove_suffix(1);
  std::size_t offset = 0;
  if (at_line_start_ && begins.line == 1 && text.starts_with(kByteOrderMark)) skip(text, offset, kByteOrderMark.size());
  if (at_line_start_ && begins.line == 1 && (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))) {
    refuse(line, {{0, 2}, "log.encoding", "this file is UTF-16, not UTF-8", "save it as UTF-8"});
    unreadable_file_ = true;
    return;
  }
  if (skips_to_separator_ && !skips_to_line_end_) {
    const std::size_t separator = text.find(';');
    const std::size_t skipped = separator == std::string_view::npos ? text.size() : separator + 1;
    skip(text, offset, skipped);
    skips_to_separator_ = separator == std::string_view::npos;
  }
  if (skips_to_line_end_) text = {};
  if (const std::size_t comment = text.find('#'); comment != std::string_view::npos) {
    text = text.substr(0, comment);
    skips_to_line_end_ = true;
  }
  if (!trimmed(text).empty()) {
    if (at_line_start_) ++lines_read_;
    if (const std::size_t at = first_unreadable(text); at != std::string_view::npos) {
      const Character character = character_at(text, at);
      refuse(line, {{offset + at, character.length},
                    "log.encoding",
                    character.valid ? "this is a control character" : "this is not UTF-8",
                    character.valid ? "a log is plain text" : "save the log as UTF-8"});
    } else {
      if (at_line_start_) read_line_start(text, offset);
      if (!skips_undated_) read_rest(line.substr(0, offset + text.size()), offset);
    }
  }
  if (line_ends) {
    ++place_.line;
    place_.column = 1;
    at_line_start_ = true;
    skips_to_line_end_ = skips_to_separator_ = false;
    line_moment_.reset();
  } else {
    place_.column += line.size();
    at_line_start_ = false;
  }
}

// Takes a date, a heading or a time of day from the start of a line. `offset` is where `line` stands in its own line.
void LogReader::read_line_start(std::string_view& line, std::size_t& offset) {
  skip_spaces(line, offset);
  if (!read_leading_date(line, offset)) return;
  skip_spaces(line, offset);
  if (read_heading(line, offset)) skip_spaces(line, offset);
  const std::string_view word = first_word(line);
  if (word.find(':') != std::string_view::npos) {
    if (const auto minutes = read_clock(word)) {
      line_moment_ = Moment::at_minutes(*minutes);
      skip(line, offset, word.size());
      skip_spaces(line, offset);
    }
  }
}

// False: the line begins with something that must be taken for a date and cannot be read as one.
bool LogReader::read_leading_date(std::string_view& line, std::size_t& offset) {
  const std::string_view whole(line.data() - offset, line.size() + offset);
  const auto refuse_date = [&](std::size_t length, std::string reason, std::string help) {
    refuse(whole, {{offset, length}, "log.date", std::move(reason), std::move(help)});
    skips_undated_ = true;
    line = {};
    return false;
  };
  const std::string_view word = first_word(line);
  const bool iso_shaped = word.size() == 10 && word[4] == '-' && word[7] == '-' && is_digit(word[0]);
  if (!iso_shaped) {
    const SlashedNumbers slashed = slashed_numbers(line);
    const std::string_view behind = trimmed(line.substr(std::min(slashed.length, line.size())));
    if (slashed.length == 0 || (slashed.numbers.size() == 2 && !behind.empty() && !is_digit(behind.front())))
      return true;
    const std::string readings = readings_of(slashed.numbers);
    return refuse_date(slashed.length,
                       readings.empty() ? "this is no date" : fmt::format("as a date this could be {}", readings),
                       "write dates as 2026-11-21; the entries below are not counted until there is one");
  }
  const std::optional<Date> date = read_date(word);
  if (!date) {
    return refuse_date(word.size(), "there is no such day",
                       "write dates as 2026-11-21; the entries below are not counted until there is one");
  }
  const std::size_t date_at = offset;
  skip(line, offset, word.size());
  skip_spaces(line, offset);
  const std::string_view next = first_word(line);
  if (const auto weekday = read_weekday(next)) {
    const std::chrono::weekday actual{std::chrono::sys_days{*date}};
    if (*weekday != actual) {
      const std::size_t length = offset + next.size() - date_at;
      offset = date_at;
      return refuse_date(length, fmt::format("{} is a {}", iso(*date), weekday_name(actual)),
                         "correct the date or the weekday; the entries below are not counted until then");
    }
    skip(line, offset, next.size());
  }
  start_day(*date);
  return true;
}

// "breakfast:", "19:00:", "@dinner:" at the start of a line: holds until the next.
bool LogReader::read_heading(std::string_view& line, std::size_t& offset) {
  const std::string_view word = first_word(line);
  if (word.size() < 2 || word.back() != ':') return false;
  std::string_view name = word.substr(0, word.size() - 1);
  if (name.front() == '@') name.remove_prefix(1);
  const std::optional<Moment> moment = read_moment(name);
  if (!moment) {
    if (trimmed(line).size() > word.size()) return false;
    const std::string_view whole(line.data() - offset, line.size() + offset);
    refuse(whole, {{offset, word.size()},
                   "log.heading",
                   fmt::format("'{}' is neither a meal nor a time", printable(name)),
                   "as in breakfast: lunch: dinner: snack: bed: 19:00:"});
    line = {};
    return false;
  }
  heading_ = moment;
  skip(line, offset, word.size());
  return true;
}

// The entries of `line` from `offset` on.
void LogReader::read_rest(std::string_view line, std::size_t offset) {
  const std::string_view text = line.substr(offset);
  if (trimmed(text).empty()) return;
  std::vector<Moment> moments;
  if (line_moment_) {
    moments.push_back(*line_moment_);
  } else if (heading_) {
    moments.push_back(*heading_);
  }
  for (Reading& reading : read_entries(text, catalogue_, moments)) add(std::move(reading), line, offset);
}

void LogReader::add(Reading reading, std::string_view line, std::size_t offset) {
  for (Fault& fault : reading.faults) {
    fault.extent.begin += offset;
    record(line, fault);
  }
  if (watch_) watch_(reading);
  if (!reading.understood()) return;
  reading.entry.extent.begin += offset;
  const Place place{place_.line, place_.column + reading.entry.extent.begin};
  day_.entries.push_back({std::move(reading.entry), file_, place});
}

// A fault of the line itself.
void LogReader::refuse(std::string_view line, Fault fault) {
  record(line, fault);
  if (!watch_) return;
  constexpr std::size_t kMostText = 200;
  Reading reading;
  reading.entry.text = slice(line, {fault.extent.begin, std::min(fault.extent.length, kMostText)});
  reading.faults.push_back(std::move(fault));
  watch_(reading);
}

void LogReader::record(std::string_view line, const Fault& fault) {
  if (day_.problems.size() == Day::kMostProblems) {
    ++day_.more_problems;
  } else {
    day_.problems.push_back(locate(fault, line, file_, place_));
  }
}

void LogReader::start_day(Date date) {
  if (date != day_.date) hand_on();
  day_.date = date;
  heading_.reset();
  line_moment_.reset();
  skips_undated_ = false;
}

void LogReader::hand_on() {
  Day day = std::exchange(day_, Day{day_.date, {}, {}});
  if (!day.entries.empty() || !day.problems.empty()) sink_(std::move(day));
}

}  // namespace calmag
