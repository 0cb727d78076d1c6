#include "calmag/log.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/tokens.hpp"
#include "log_line.hpp"

namespace calmag {
namespace {

// No line is held beyond this; longer ones are read entry by entry.
constexpr std::size_t kMostPending = std::size_t{64} * 1024;

// Of a longer one so much is read at once, where a separator allows it: an entry takes a hundred times its text.
constexpr std::size_t kPieceOfLine = std::size_t{4} * 1024;

// How much of an entry that is too long is marked.
constexpr std::size_t kMostMarked = 40;

// Of a day with more entries, so many are handed on at once.
constexpr std::size_t kMostEntriesHeld = 256;

// How much of a refused entry is kept.
constexpr std::size_t kMostProblemText = 200;

void skip(std::string_view& line, std::size_t& offset, std::size_t length) {
  line.remove_prefix(length);
  offset += length;
}

// "2026-": in front of most lines it is a date.
bool begins_with_year(std::string_view line) {
  constexpr std::size_t kHyphen = 4;
  return line.size() > kHyphen && line[kHyphen] == '-' && std::ranges::all_of(line.substr(0, kHyphen), is_digit);
}

// Where a long text is cut: behind its last ; within kPieceOfLine, or else behind its first. Outside braces and quoted
// names. npos: there is none.
std::size_t cut_of(std::string_view text) {
  std::size_t cut = std::string_view::npos;
  int depth = 0;
  for (std::size_t i = 0; i < text.size() && (cut == std::string_view::npos || i < kPieceOfLine); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && depth > 0) --depth;
    if (text[i] == ';' && depth == 0) cut = i + 1;
    if (text[i] == '"') i += std::max<std::size_t>(quoted_length(text, i), 1) - 1;
  }
  return cut;
}

}  // namespace

LogReader::LogReader(const Catalogue& catalogue, Date undated, DaySink sink)
    : catalogue_(catalogue),
      sink_(std::move(sink)),
      suggester_(catalogue),
      undated_(undated),
      day_{undated, {}, {}} {}

void LogReader::begin(std::string file, Comments comments) {
  start_day(undated_);
  file_ = std::move(file);
  comments_ = comments;
  pending_.clear();
  place_ = {};
  at_line_start_ = true;
  skips_to_line_end_ = skips_to_separator_ = unreadable_file_ = from_fields_ = false;
}

void LogReader::feed(std::string_view piece) {
  constexpr std::size_t kMostAtOnce = 2 * kMostPending;
  while (!piece.empty() && !unreadable_file_) {
    // Lines that lie within the piece are read where they are; of others what there is of them is kept.
    if (pending_.empty()) piece.remove_prefix(take_lines(piece.substr(0, kMostAtOnce)));
    const std::size_t room = kMostAtOnce - std::min(pending_.size(), kMostAtOnce - 1);
    const std::string_view line = piece.substr(0, std::min(piece.substr(0, room).find('\n'), room - 1) + 1);
    pending_ += line;
    piece.remove_prefix(line.size());
    pending_.erase(0, take_lines(pending_));
    while (!unreadable_file_ && pending_.size() > kMostPending) take_long_line();
  }
}

void LogReader::end() {
  if (!unreadable_file_ && !pending_.empty()) take_line(pending_, true);
  pending_.clear();
  end_undated();
  hand_on();
}

// Reads the lines that end in `text`, and returns their length.
std::size_t LogReader::take_lines(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t end = 0; !unreadable_file_ && (end = text.find('\n', begin)) != std::string_view::npos;) {
    const std::string_view line = text.substr(begin, end - begin);
    if (!pass_known(line)) take_line(line, true);
    begin = end + 1;
  }
  return begin;
}

// Reads some entries of a line that has not ended. One entry longer than all that is held is refused, and skipped.
void LogReader::take_long_line() {
  const bool reads = !skips_to_line_end_ && !skips_to_separator_;
  const std::size_t cut = reads ? cut_of(pending_) : std::string::npos;
  if (!reads || cut != std::string::npos || comment_in(pending_) != std::string::npos) {
    const std::size_t length = std::min(cut, pending_.size());
    take_line(std::string_view(pending_).substr(0, length), false);
    pending_.erase(0, length);
    return;
  }
  if (const std::size_t at = first_unreadable(pending_); at != std::string_view::npos) {
    refuse_unreadable(pending_, at);
  } else if (!trimmed(pending_).empty()) {
    refuse(pending_, {{0, kMostMarked},
                      "entry.too-long",
                      "an entry of more than 64 KiB is not read",
                      "separate entries with a semicolon or a new line"});
  }
  skips_to_separator_ = true;
  at_line_start_ = false;
  ++lines_read_;
  place_.column += pending_.size();
  pending_.clear();
}

std::size_t LogReader::comment_in(std::string_view text) const {
  if (comments_ == Comments::none) return std::string_view::npos;
  for (std::size_t from = 0;;) {
    const std::size_t hash = text.find('#', from);
    if (hash == std::string_view::npos) return hash;
    const std::size_t quote = text.substr(0, hash).find('"', from);
    if (quote == std::string_view::npos) return hash;
    from = quote + std::max<std::size_t>(quoted_length(text, quote), 1);  // a hash in a quoted name begins nothing
  }
}

// Whether the line is counted as it stands. One with a comment is not: what is known has none.
bool LogReader::pass_known(std::string_view line) {
  if (!at_line_start_) return false;
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (!is_known(trimmed(line))) return false;
  ++lines_read_;
  ++place_.line;
  return true;
}

// Reads a line, or with `line_ends` false a part of one.
void LogReader::take_line(std::string_view line, bool line_ends) {
  const Place begins = place_;
  if (at_line_start_ && begins.line == 1 && line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  std::string_view text = line;
  if (line_ends && text.ends_with('\r')) text.remove_suffix(1);
  std::size_t offset = 0;
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
  if (const std::size_t comment = comment_in(text); comment != std::string_view::npos) {
    text = text.substr(0, comment);
    skips_to_line_end_ = true;
  }
  if (!trimmed(text).empty()) {
    if (at_line_start_) ++lines_read_;
    read_text(line.substr(0, offset + text.size()), offset);
  }
  if (line_ends) {
    ++place_.line;
    place_.column = 1;
    at_line_start_ = true;
    skips_to_line_end_ = skips_to_separator_ = false;
    line_moments_.reset();
  } else {
    place_.column += line.size();
    at_line_start_ = false;
  }
}

// Reads a line of which comment and ends have been taken, from `offset` on.
void LogReader::read_text(std::string_view line, std::size_t offset) {
  if (const std::size_t at = first_unreadable(line.substr(offset)); at != std::string_view::npos) {
    return refuse_unreadable(line, offset + at);
  }
  std::size_t timed = offset;
  if (at_line_start_) {
    LineStart start = read_line_start(line.substr(offset));
    if (start.date) {
      start_day(*start.date);
      date_text_ = trimmed(line.substr(offset)).substr(0, kIsoLength);
    }
    if (start.heading) heading_ = start.heading;
    if (start.moment) line_moments_ = {*start.moment};
    if (start.fault) {
      start.fault->extent.begin += offset;
      if (start.bad_date) return begin_undated(line, *start.fault);
      return refuse(line, std::move(*start.fault));
    }
    timed = offset + start.dated;
    offset += start.length;
  }
  if (bad_date_) {
    ++lines_undated_;
    return;
  }
  read_rest(line, timed, offset);
}

// Whether a line, with no space around it, is counted without being read. It may have the date of the day in front; but
// a letter behind that may begin a day of the week.
bool LogReader::is_known(std::string_view line) {
  if (counter_ == nullptr || bad_date_ || only_ || line.empty() || line.front() == '#') return false;
  if (!begins_with_year(line)) return counter_->count(day_.date, line);
  if (date_text_.empty() || !line.starts_with(date_text_)) return false;
  line.remove_prefix(date_text_.size());
  const std::string_view rest = trimmed(line);
  if (rest.empty() || !is_space(line.front()) || is_ascii_letter(rest.front())) return false;
  if (!counter_->count(day_.date, rest)) return false;
  heading_.reset();
  return true;
}

void LogReader::refuse_unreadable(std::string_view line, std::size_t at) {
  const Character character = character_at(line, at);
  refuse(line, {{at, character.length},
                "log.encoding",
                character.valid ? "this is a control character" : "this is not UTF-8",
                character.valid ? "a log is plain text" : "save the log as UTF-8"});
}

// The lines below a date that cannot be read have no day: they are counted, and not read.
void LogReader::begin_undated(std::string_view line, Fault fault) {
  end_undated();
  fault.help += "; the entries below it are not counted until there is a date";
  bad_date_ = locate(fault, line, file_, place_);
  if (watch_) watch_at_fault(line, std::move(fault));
}

void LogReader::end_undated() {
  if (!bad_date_) return;
  if (lines_undated_ > 0) {
    bad_date_->reason += fmt::format("; {} line{} below {} not counted", lines_undated_, lines_undated_ == 1 ? "" : "s",
                                     lines_undated_ == 1 ? "is" : "are");
  }
  record(std::move(*bad_date_));
  bad_date_.reset();
  lines_undated_ = 0;
}

// The entries of `line` from `offset` on, of which `timed` is before a time that stands in front of them. Those of a
// long one are not all held at once.
void LogReader::read_rest(std::string_view line, std::size_t timed, std::size_t offset) {
  const std::string_view text = line.substr(offset);
  if (trimmed(text).empty() || (only_ && day_.date != *only_)) return;
  if (counter_ != nullptr && (!counter_->wants(day_.date) || counter_->count(day_.date, trimmed(line.substr(timed)))))
    return;
  if (!line_moments_) {
    line_moments_.emplace();
    if (heading_) line_moments_->push_back(*heading_);
  }
  for (std::size_t begin = offset; begin < line.size();) {
    const std::string_view rest = line.substr(begin);
    const std::string_view piece = rest.size() <= kPieceOfLine ? rest : rest.substr(0, cut_of(rest));
    // What is only counted needs no suggestions.
    const bool is_shown = watch_ || watch_line_ || day_.problems.size() < Day::kMostProblems;
    std::vector<Reading> readings =
        read_entries(piece, catalogue_, *line_moments_, suggests_ && is_shown ? &suggester_ : nullptr);
    if (counter_ != nullptr && piece.size() == text.size()) counter_->learn(trimmed(line.substr(timed)), readings);
    if (watch_line_) watch_line_({day_.date, piece, readings, file_, {place_.line, place_.column + begin}});
    for (Reading& reading : readings) add(std::move(reading), line, begin);
    begin += piece.size();
  }
}

void LogReader::add(Reading reading, std::string_view line, std::size_t offset) {
  for (Fault& fault : reading.faults) {
    fault.extent.begin += offset;
    Problem problem = locate(fault, line, file_, place_);
    problem.text = reading.entry.text.substr(0, kMostProblemText);
    record(std::move(problem));
  }
  if (watch_) watch_(reading);
  if (!reading.understood()) return;
  reading.entry.extent.begin += offset;
  const Place place{place_.line, place_.column + (from_fields_ ? 0 : reading.entry.extent.begin)};
  day_.entries.push_back({std::move(reading.entry), file_, place});
  if (day_.entries.size() == kMostEntriesHeld) hand_on();
}

// A fault of the line itself.
void LogReader::refuse(std::string_view line, Fault fault) {
  record(locate(fault, line, file_, place_));
  if (watch_) watch_at_fault(line, std::move(fault));
}

void LogReader::watch_at_fault(std::string_view line, Fault fault) {
  Reading reading;
  reading.entry.text = slice(line, {fault.extent.begin, std::min(fault.extent.length, kMostProblemText)});
  reading.faults.push_back(std::move(fault));
  watch_(reading);
}

void LogReader::record(Problem problem) {
  if (from_fields_) problem.place = place_;
  if (day_.problems.size() == Day::kMostProblems) {
    ++day_.more_problems;
  } else {
    day_.problems.push_back(std::move(problem));
  }
}

void LogReader::start_day(Date date) {
  end_undated();
  if (date != day_.date) hand_on();
  day_.date = date;
  date_text_.clear();
  heading_.reset();
  line_moments_.reset();
}

void LogReader::hand_on() {
  Day day = std::exchange(day_, Day{day_.date, {}, {}});
  if (!day.entries.empty() || !day.problems.empty()) sink_(std::move(day));
}

}  // namespace calmag
