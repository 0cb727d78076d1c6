// A log: days of entries in plain text, from a file, a pipe or the command line. docs/log-format.md describes it.
//
// The reader is fed text in pieces of any size and hands on one day at a time; it holds no more than that, and a line
// of any length in bounded memory.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/dates.hpp"
#include "calmag/entry.hpp"
#include "calmag/source.hpp"

namespace calmag {

struct LoggedEntry {
  Entry entry;
  std::string file;
  Place place;
};

// Entries under one date in the order of the log, and what could not be read among them.
struct Day {
  Date date{};
  std::vector<LoggedEntry> entries;
  std::vector<Problem> problems;  // the first kMostProblems of them
  std::size_t more_problems = 0;  // how many there were besides

  static constexpr std::size_t kMostProblems = 100;
  bool complete() const { return problems.empty(); }
  // How many of the entries are supplements.
  std::size_t supplements() const;
};

// Whether it is not known which day it belongs to: a date that could not be read, with the lines below it, or a row of
// a table that could not.
inline bool is_of_no_day(const Problem& problem) {
  return problem.code == "log.date" || problem.code == "log.row" || problem.code == "log.columns";
}

// Adds what `more` holds to `day`. Requires the same date.
void append(Day& day, Day more);

// Takes what was taken by the clock before `minutes` after midnight out of `day`: for somebody whose days begin then,
// it belongs to the day before, as which it is returned.
Day taken_before(Day& day, int minutes);

// The entries of one line, as they were written and as they were read.
struct ReadLine {
  Date date{};
  std::string_view text;              // the line from its first entry on, without a comment; of a long one a piece
  std::span<const Reading> readings;  // extents count in `text`
  const std::string& file;
  Place place;  // where `text` begins
};

// Somebody to whom what lines add up to is enough, and who knows it of some without their being read.
class LineCounter {
 public:
  LineCounter() = default;
  LineCounter(const LineCounter&) = delete;
  LineCounter& operator=(const LineCounter&) = delete;
  LineCounter(LineCounter&&) = delete;
  LineCounter& operator=(LineCounter&&) = delete;
  virtual ~LineCounter() = default;

  // False: lines of that day need not be read.
  virtual bool wants(Date date) const = 0;
  // Whether it knows the line, which is without its date, heading and comment and without space around it, and has
  // counted it: then the sink gets nothing of it. A time in front is part of the line.
  virtual bool count(Date date, std::string_view line) = 0;
  // What a line that it does not know was read as.
  virtual void learn(std::string_view line, std::span<const Reading> readings) = 0;
};

class LogReader {
 public:
  using DaySink = std::function<void(Day)>;

  // Entries before any date belong to `undated`. The catalogue must outlive the reader. `sink` receives a day when
  // another begins or the log ends, and of a long one a part at a time: a date met again comes as a day again. Days
  // with nothing in them do not come.
  LogReader(const Catalogue& catalogue, Date undated, DaySink sink);

  // Gives every reading to `watch`, too, those with faults included; a fault that lies in no entry comes as a reading
  // of its own.
  using ReadingSink = std::function<void(const Reading&)>;
  void watch(ReadingSink watch) { watch_ = std::move(watch); }

  // Gives every line that has entries to `watch`, too. A line that is refused as a whole, for its date, its heading or
  // what it is written in, does not come.
  using LineSink = std::function<void(const ReadLine&)>;
  void watch_lines(LineSink watch) { watch_line_ = std::move(watch); }

  // From now on reads the entries of this day alone; what others hold is passed over, with its faults.
  void read_only(Date date) { only_ = date; }

  // From now on suggests no names for those that are not known: for somebody who has enough problems to show.
  void leave_out_suggestions() { suggests_ = false; }

  // Asks `counter` first, of every line. It must outlive the reader.
  void count_with(LineCounter& counter) { counter_ = &counter; }

  // Begins another text, whose name stands in problems. On the command line a hash begins no comment.
  enum class Comments : bool { none, behind_hash };
  void begin(std::string file, Comments comments = Comments::behind_hash);
  // The next piece of the text; it may end anywhere.
  void feed(std::string_view piece);
  // Ends the text, and the day.
  void end();

  // Instead of feeding text: entries that a row of a table holds. Day and time are for this row alone; a time of the
  // entries' own goes before that of the row. `place` is where `text` begins.
  struct Row {
    Date date{};
    std::optional<Moment> moment;
    Place place;
    bool from_fields = false;  // the text was put together from several fields: all of it is at `place`
  };
  void read_row(const Row& row, std::string_view text);
  // Something in a row that cannot be read; `text` begins at its place. No date: that could not be read either.
  void refuse_row(std::optional<Date> date, Place place, std::string_view text, Fault fault);
  // The day of entries without a date.
  Date undated() const { return undated_; }

  // Lines with something on them, comments apart.
  std::size_t lines_read() const { return lines_read_; }

 private:
  std::size_t take_lines(std::string_view text);
  void take_long_line();
  std::size_t comment_in(std::string_view text) const;
  void take_line(std::string_view line, bool line_ends);
  void read_text(std::string_view line, std::size_t offset);
  bool pass_known(std::string_view line);
  bool is_known(std::string_view line);
  void read_rest(std::string_view line, std::size_t timed, std::size_t offset);
  void begin_undated(std::string_view line, Fault fault);
  void end_undated();
  void start_day(Date date);
  void hand_on();
  void refuse(std::string_view line, Fault fault);
  void refuse_unreadable(std::string_view line, std::size_t at);
  void record(Problem problem);
  void watch_at_fault(std::string_view line, Fault fault);
  void add(Reading reading, std::string_view line, std::size_t offset);

  const Catalogue& catalogue_;
  DaySink sink_;
  LineCounter* counter_ = nullptr;
  NameSuggester suggester_;
  bool suggests_ = true;
  ReadingSink watch_;
  LineSink watch_line_;
  Date undated_;
  std::optional<Date> only_;
  Day day_;
  std::string file_;
  std::string pending_;                              // the line that has not ended
  Place place_;                                      // where `pending_` begins
  std::optional<Moment> heading_;                    // until the next heading or date
  std::optional<std::vector<Moment>> line_moments_;  // in place of the heading, until the line ends
  Comments comments_ = Comments::behind_hash;
  bool at_line_start_ = true;
  bool skips_to_line_end_ = false;  // in a comment, or in an entry that is too long
  bool skips_to_separator_ = false;
  std::optional<Problem> bad_date_;  // a date that could not be read: what follows has no day
  std::size_t lines_undated_ = 0;    // below it
  bool unreadable_file_ = false;
  bool from_fields_ = false;  // the text of a row
  std::string date_text_;     // of the day, as its last date was written in the text; empty: it was not
  std::size_t lines_read_ = 0;
};

}  // namespace calmag
