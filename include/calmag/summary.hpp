// Many days at once: a row for each day, week, month or year, and what they come to.
//
// Of a day a summary keeps totals, never its entries, so that a log of any length fits in little memory.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/day_record.hpp"
#include "calmag/intake.hpp"
#include "calmag/known_lines.hpp"
#include "calmag/log.hpp"
#include "calmag/mineral.hpp"
#include "calmag/period.hpp"
#include "calmag/person.hpp"
#include "calmag/verdict.hpp"

namespace calmag {

// On how many days something is so, and on how many it is not known.
struct DayCount {
  int yes = 0;
  int unknown = 0;

  friend DayCount operator+(DayCount a, DayCount b) { return {a.yes + b.yes, a.unknown + b.unknown}; }
};

// What the days of a period come to.
struct Tally {
  int logged = 0;      // days with anything logged
  int counted = 0;     // those over, with an entry that was understood; the rest counts these alone
  int incomplete = 0;  // those with something that was not understood, or of which a figure is not known
  Intake sum;
  PerMineral<DayCount> at_target;   // reach the recommended intake
  PerMineral<DayCount> over_limit;  // are over the upper level
  DayCount in_range;                // reach both recommended intakes, and are over no upper level
  Status worst = Status::ok;        // of the checks that apply
  DayCount over_ratio;              // have more calcium than the ceiling against magnesium allows

  // Of a day, to the nearest microgram. Requires counted > 0.
  Intake average() const;
  friend Tally operator+(const Tally& a, const Tally& b);
};

// A day, or a longer period, with something logged.
struct SummaryRow {
  DateRange dates;                     // of the period, as far as it lies in what was asked for
  Standing standing = Standing::over;  // so far: today is in it, or to come
  Tally tally;                         // of its days
  std::optional<Intake> intake;        // of the day; of a longer period, its average day; none: nothing to show
  std::optional<Verdicts> verdicts;    // of a day that is over
  std::uint64_t entries = 0;           // understood
  std::uint64_t problems = 0;          // lines and entries that were not
  std::size_t reference = 0;           // the place in Summary::references of what its last day is compared with
};

// A day that stands out, of those that are over.
struct NotableDay {
  Date date{};
  Intake intake;
  Verdicts verdicts;
  std::size_t reference = 0;
};

// What charts and sparklines draw of a day.
struct DayTotals {
  Date date{};
  PerMineral<Milligrams> total;  // as counted
};

// What the days from `from` on are compared with.
struct ReferenceFrom {
  Date from{};
  Profile profile;  // the person as they are on the last day that was compared with it
  PerMineral<MineralReference> reference;
};

struct Summary {
  By by = By::day;
  Calendar calendar;
  DateRange dates;                        // what was asked for; an end that was left open is that of the log
  std::vector<SummaryRow> rows;           // in the order of dates; periods with nothing logged are not among them
  Tally tally;                            // of all days
  std::vector<DayTotals> days;            // with an entry that was understood
  std::vector<ReferenceFrom> references;  // more than one where they change with the age
  // The day on which most of the checks on totals hold, and that on which fewest do; of equals, by the share of the
  // target that it reaches in the mineral that is further from it. None with fewer than two days that differ.
  std::optional<NotableDay> best;
  std::optional<NotableDay> worst;
  bool supplements = false;  // whether any were entered on any day, or may be among what was not understood
};

// Counts lines that it knows as they are read, where a reader is told to ask (see LogReader::count_with).
class Summariser : public LineCounter {
 public:
  // Takes days of `range` only, whose ends may be kEarliestDate and kLatestDate. The catalogue must outlive this.
  Summariser(const Catalogue& catalogue, DateRange range)
      : catalogue_(catalogue),
        range_(range),
        known_(catalogue, catalogue.advice.ratio_ceiling.value) {}

  // A day or a part of one. Of days outside of the range, nothing is kept.
  void add(const Day& day);

  bool wants(Date date) const override { return range_.contains(date); }
  bool count(Date date, std::string_view line) override;
  void learn(std::string_view line, std::span<const Reading> readings) override;

  const std::map<Date, DayRecord>& days() const { return days_; }

  // None: nothing was logged in the range, of which both ends are open. Person: as given, see on_day().
  std::optional<Summary> summary(By by, const Calendar& calendar, const Person& given) const;

 private:
  const Catalogue& catalogue_;
  DateRange range_;
  DayRecord& record_of(Date date);

  std::map<Date, DayRecord> days_;
  // The day that was added to last, for the next line is most often its, too.
  std::map<Date, DayRecord>::iterator last_ = days_.end();
  KnownLines known_;
};

// Gives the rows and the runs of periods between them with nothing logged, in the order of dates. A run goes from the
// first day of its first period to the last of its last, within Summary::dates; it ends with today.
template <class OnRow, class OnGap>
void for_each_row(const Summary& summary, const OnRow& on_row, const OnGap& on_gap) {
  const Date today = summary.calendar.today;
  Date from = summary.dates.first;
  const auto gap_before = [&](Date end) {
    if (from <= today && next(today) < end) {
      on_gap(DateRange{from, today});
      from = next(today);
    }
    if (from < end) on_gap(DateRange{from, previous(end)});
  };
  for (const SummaryRow& row : summary.rows) {
    gap_before(row.dates.first);
    on_row(row);
    from = next(row.dates.last);
  }
  gap_before(next(summary.dates.last));
}

// Days after today, of which nothing is logged yet.
int days_to_come(const Summary& summary);

}  // namespace calmag
