#include "calmag/diary_line.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/tokens.hpp"
#include "log_line.hpp"

namespace calmag {
namespace {

constexpr std::string_view kNotUnderstood = " # not understood";

// What was typed as one entry: "tea with milk" has two readings, and so has a dose at two times.
struct TypedEntry {
  Extent extent;
  std::vector<const Reading*> readings;

  bool understood() const {
    return std::ranges::all_of(readings, [](const Reading* reading) { return reading->understood(); });
  }
};

std::vector<Token> tokens_in(std::string_view text) {
  std::vector<Fault> ignored;
  return tokens_of(text, ignored);
}

// Whether there is nothing but marks between entries, and times.
bool only_separates(std::string_view text) {
  return std::ranges::all_of(tokens_in(text), [](const Token& token) {
    return token.kind == TokenKind::comma || token.kind == TokenKind::semicolon || token.kind == TokenKind::time;
  });
}

std::vector<TypedEntry> typed_entries(const ReadLine& line) {
  std::vector<const Reading*> readings;
  for (const Reading& reading : line.readings) readings.push_back(&reading);
  std::ranges::stable_sort(readings, {}, [](const Reading* reading) { return reading->entry.extent.begin; });
  std::vector<TypedEntry> typed;
  for (const Reading* reading : readings) {
    const Extent extent = reading->entry.extent;
    const std::size_t before = typed.empty() ? 0 : typed.back().extent.end();
    const bool overlaps = extent.begin < before;
    if (typed.empty() || (!overlaps && only_separates(line.text.substr(before, extent.begin - before)))) {
      typed.push_back({extent, {reading}});
      continue;
    }
    TypedEntry& entry = typed.back();
    entry.extent.length = std::max(before, extent.end()) - entry.extent.begin;
    entry.readings.push_back(reading);
  }
  return typed;
}

// What stands between the times at the start and at the end, without the bullet of a list.
std::string_view bare(std::string_view text) {
  const std::vector<Token> tokens = tokens_in(text);
  const auto is_no_time = [](const Token& token) { return token.kind != TokenKind::time; };
  const auto is_text = [&](const Token& token) {
    return is_no_time(token) && token.kind != TokenKind::dash && slice(text, token.extent) != "*";
  };
  const auto first = std::ranges::find_if(tokens, is_text);
  if (first == tokens.end()) return text;
  const auto last = std::find_if(tokens.rbegin(), tokens.rend(), is_no_time);
  return slice(text, cover(first->extent, last->extent));
}

bool holds_time(std::string_view text) {
  return std::ranges::any_of(tokens_in(text), [](const Token& token) { return token.kind == TokenKind::time; });
}

std::string in_line(Date date, const std::optional<Moment>& moment, std::string_view text) {
  if (!moment) return fmt::format("{} {}", iso(date), text);
  return fmt::format("{} {}{} {}", iso(date), moment->meal ? "@" : "", name(*moment), text);
}

// The same with the weekday, so that "Sun" of "sun-dried tomatoes" is not taken for one.
std::string in_line_with_weekday(Date date, std::string_view text) {
  const std::chrono::weekday weekday{std::chrono::sys_days{date}};
  return fmt::format("{} {} {}", iso(date), weekday_name(weekday).substr(0, 3), text);
}

bool same(const Entry& a, const Entry& b) {
  const auto same_dose = [](const Dose& one, const Dose& other) {
    return one.substance.title() == other.substance.title() && one.elemental == other.elemental;
  };
  const bool same_food = a.food == nullptr || b.food == nullptr ? a.food == b.food : a.food->id == b.food->id;
  return a.moment == b.moment && bare(a.text) == bare(b.text) && same_food && a.grams == b.grams &&
         a.origin == b.origin && std::ranges::equal(a.doses, b.doses, same_dose);
}

// Whether `line` of a diary holds these entries, on `date` alone, and nothing that is not understood.
bool reads_back(const std::string& line, Date date, const std::vector<Entry>& entries, const Catalogue& catalogue) {
  const Date another{std::chrono::sys_days{date} + std::chrono::days{1}};
  std::vector<Day> read;
  LogReader reader(catalogue, another, [&](Day day) { read.push_back(std::move(day)); });
  reader.begin("diary");
  reader.feed(line);
  reader.end();
  if (read.size() != 1 || read.front().date != date || !read.front().complete()) return false;
  return std::ranges::equal(read.front().entries, entries,
                            [](const LoggedEntry& logged, const Entry& entry) { return same(logged.entry, entry); });
}

class LineMaker {
 public:
  LineMaker(const ReadLine& line, const Catalogue& catalogue, std::optional<Moment> otherwise)
      : line_(line),
        catalogue_(catalogue),
        otherwise_(otherwise) {}

  DiaryLines make() {
    for (const TypedEntry& typed : typed_entries(line_)) {
      const std::string_view text = slice(line_.text, typed.extent);
      if (const std::size_t hash = text.find('#'); hash != std::string_view::npos) {
        refuse({typed.extent.begin + hash, 1}, "log.hash", "in a diary a hash begins a comment",
               "leave it out, or write 'number'");
      } else if (typed.understood()) {
        add_understood(typed, bare(text));
      } else {
        add_refused(typed, text);
      }
    }
    return std::move(out_);
  }

 private:
  std::optional<Moment> moment_of(const Reading& reading) const {
    return reading.entry.moment ? reading.entry.moment : otherwise_;
  }

  std::vector<std::optional<Moment>> moments_of(const TypedEntry& typed) const {
    std::vector<std::optional<Moment>> moments;
    for (const Reading* reading : typed.readings) {
      const auto moment = moment_of(*reading);
      if (std::ranges::find(moments, moment) == moments.end()) moments.push_back(moment);
    }
    return moments;
  }

  void add_understood(const TypedEntry& typed, std::string_view text) {
    for (const std::optional<Moment>& moment : moments_of(typed)) {
      std::vector<Entry> entries;
      for (const Reading* reading : typed.readings) {
        if (moment_of(*reading) != moment) continue;
        entries.push_back(reading->entry);
        entries.back().moment = moment;
      }
      std::string written = in_line(line_.date, moment, text);
      if (!reads_back(written, line_.date, entries, catalogue_)) written = in_line_with_weekday(line_.date, text);
      if (reads_back(written, line_.date, entries, catalogue_)) {
        out_.lines.push_back({line_.date, std::move(written), true});
      } else {
        refuse(typed.extent, "log.line", "this would not mean the same on a line of its own",
               "write its amount and its name in other words");
      }
    }
  }

  // A time that was written stays where it was, since what is wrong may be the time.
  void add_refused(const TypedEntry& typed, std::string_view text) {
    const auto moment = holds_time(text) ? std::nullopt : moment_of(*typed.readings.front());
    std::string written = in_line(line_.date, moment, text);
    const std::size_t date_ends = read_line_start(written).length;
    if (!moment && date_ends != written.size() - text.size()) written = in_line_with_weekday(line_.date, text);
    out_.lines.push_back({line_.date, written + std::string(kNotUnderstood), false});
  }

  void refuse(Extent extent, std::string_view code, std::string reason, std::string help) {
    out_.problems.push_back(
        locate({extent, code, std::move(reason), std::move(help)}, line_.text, line_.file, line_.place));
  }

  const ReadLine& line_;
  const Catalogue& catalogue_;
  std::optional<Moment> otherwise_;
  DiaryLines out_;
};

}  // namespace

DiaryLines diary_lines(const ReadLine& line, const Catalogue& catalogue, std::optional<Moment> otherwise) {
  return LineMaker(line, catalogue, otherwise).make();
}

bool stands_alone(std::string_view line) {
  const std::string_view text = line.substr(0, line.find('#'));
  const LineStart start = read_line_start(text);
  return start.date && !start.fault && !trimmed(text.substr(start.length)).empty();
}

}  // namespace calmag
