#include "calmag/summary.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace calmag {
namespace {

Milligrams divided(Milligrams sum, int by) {
  return Milligrams::from_micrograms(Fraction::round_half_away(sum.micrograms(), by));
}

DayCount count_of(Status status, Status sought) {
  return {status == sought ? 1 : 0, status == Status::unknown ? 1 : 0};
}

// Over an upper level, or a level that guidance names.
DayCount over(Status status) { return {status >= Status::above ? 1 : 0, status == Status::unknown ? 1 : 0}; }

DayCount in_range(const Verdicts& verdicts) {
  bool all = true;
  bool possible = true;
  for (const Mineral mineral : kMinerals) {
    const Status target = verdicts.target[mineral];
    const Status limit = verdicts.limit[mineral];
    all = all && target == Status::ok && limit <= Status::not_applicable;
    possible = possible && (target == Status::ok || target == Status::unknown) && limit <= Status::unknown;
  }
  return {all ? 1 : 0, possible && !all ? 1 : 0};
}

bool complete(const Intake& intake) {
  return intake.all(Mineral::calcium).complete && intake.all(Mineral::magnesium).complete;
}

Tally tally_of(const DayRecord& day, const Verdicts& verdicts) {
  Tally tally;
  tally.counted = 1;
  tally.incomplete = complete(day.intake) ? 0 : 1;
  tally.sum = day.intake;
  for (const Mineral mineral : kMinerals) {
    tally.at_target[mineral] = count_of(verdicts.target[mineral], Status::ok);
    tally.over_limit[mineral] = over(verdicts.limit[mineral]);
  }
  tally.in_range = in_range(verdicts);
  tally.over_ratio = count_of(verdicts.ratio, Status::above);
  for (const Status status : {verdicts.target.calcium, verdicts.target.magnesium, verdicts.limit.calcium,
                              verdicts.limit.magnesium, verdicts.ratio, verdicts.food_first}) {
    if (status != Status::not_applicable) tally.worst = std::max(tally.worst, status);
  }
  return tally;
}

int checks_met(const Verdicts& verdicts) {
  const auto met = [](Status status) { return status <= Status::not_applicable ? 1 : 0; };
  return met(verdicts.target.calcium) + met(verdicts.target.magnesium) + met(verdicts.limit.calcium) +
         met(verdicts.limit.magnesium) + met(verdicts.ratio) + met(verdicts.food_first);
}

// Of the recommended intakes, the share that is reached of the one that is further away; at most 1.
Fraction share_reached(const NotableDay& day, const PerMineral<MineralReference>& reference) {
  Fraction least = 1;
  for (const Mineral mineral : kMinerals) {
    const std::optional<Reference>& recommended = reference[mineral].recommended;
    if (!recommended) continue;
    least = std::min(least, day.intake.all(mineral).amount.low.exact() / recommended->high.exact(),
                     [](Fraction a, Fraction b) { return a < b; });
  }
  return least;
}

// Makes the rows of one summary from its days, which come in the order of dates.
class SummaryMaker {
 public:
  SummaryMaker(Summary& out, const Catalogue& catalogue, const Person& given)
      : out_(out),
        catalogue_(catalogue),
        given_(given) {}

  void add(Date date, const DayRecord& day) {
    SummaryRow& row = row_at(date);
    row.reference = reference_on(date);
    row.entries += day.entries;
    row.problems += day.problems;
    out_.supplements = out_.supplements || day.supplements;
    Tally tally;
    if (day.entries > 0) {
      const Standing standing = standing_of({date, date}, out_.calendar.today);
      if (standing == Standing::over) tally = count(date, day, row);
      if (out_.by == By::day) row.intake = day.intake;
      out_.days.push_back(
          {date, {day.intake.all(Mineral::calcium).amount.counted, day.intake.all(Mineral::magnesium).amount.counted}});
    }
    tally.logged = 1;
    row.tally = row.tally + tally;
    if (out_.by != By::day && row.tally.counted > 0) row.intake = row.tally.average();
  }

  void finish() {
    for (const SummaryRow& row : out_.rows) out_.tally = out_.tally + row.tally;
    if (out_.best && out_.worst && compare(*out_.best, *out_.worst) == 0) {
      out_.best.reset();
      out_.worst.reset();
    }
  }

 private:
  SummaryRow& row_at(Date date) {
    if (out_.rows.empty() || !out_.rows.back().dates.contains(date)) {
      DateRange dates = period_of(date, out_.by, out_.calendar.week_start);
      dates = {std::max(dates.first, out_.dates.first), std::min(dates.last, out_.dates.last)};
      out_.rows.emplace_back();
      out_.rows.back().dates = dates;
      out_.rows.back().standing = standing_of(dates, out_.calendar.today);
    }
    return out_.rows.back();
  }

  // A day that is over.
  Tally count(Date date, const DayRecord& day, SummaryRow& row) {
    const Verdicts verdicts =
        verdicts_on(day.intake, day.excess, out_.references[row.reference].reference, catalogue_.advice);
    if (out_.by == By::day) row.verdicts = verdicts;
    const NotableDay notable{date, day.intake, verdicts, row.reference};
    if (!out_.best || compare(notable, *out_.best) > 0) out_.best = notable;
    if (!out_.worst || compare(notable, *out_.worst) < 0) out_.worst = notable;
    return tally_of(day, verdicts);
  }

  // Above 0: `a` is the better day.
  int compare(const NotableDay& a, const NotableDay& b) const {
    const int met = checks_met(a.verdicts) - checks_met(b.verdicts);
    if (met != 0) return met;
    const Fraction of_a = share_reached(a, out_.references[a.reference].reference);
    const Fraction of_b = share_reached(b, out_.references[b.reference].reference);
    return of_a > of_b ? 1 : of_a < of_b ? -1 : 0;
  }

  // Looked up anew only where the person is another: a month older.
  std::size_t reference_on(Date date) {
    const Person person = on_day(given_, date);
    std::vector<ReferenceFrom>& all = out_.references;
    if (all.empty() || !(all.back().profile == person.profile)) {
      PerMineral<MineralReference> reference = reference_for(catalogue_.references, person);
      if (all.empty() || !(all.back().reference == reference)) all.push_back({date, {}, std::move(reference)});
      all.back().profile = person.profile;
    }
    return all.size() - 1;
  }

  Summary& out_;
  const Catalogue& catalogue_;
  const Person& given_;
};

}  // namespace

Intake Tally::average() const {
  Intake out = sum;
  for (PerMineral<Total>* part : {&out.food, &out.supplement}) {
    for (const Mineral mineral : kMinerals) {
      Interval<Milligrams>& amount = (*part)[mineral].amount;
      amount = amount.map([&](Milligrams of_all) { return divided(of_all, counted); });
    }
  }
  return out;
}

Tally operator+(const Tally& a, const Tally& b) {
  Tally sum = a;
  sum.logged += b.logged;
  sum.counted += b.counted;
  sum.incomplete += b.incomplete;
  for (const Mineral mineral : kMinerals) {
    sum.sum.food[mineral] = a.sum.food[mineral] + b.sum.food[mineral];
    sum.sum.supplement[mineral] = a.sum.supplement[mineral] + b.sum.supplement[mineral];
    sum.at_target[mineral] = a.at_target[mineral] + b.at_target[mineral];
    sum.over_limit[mineral] = a.over_limit[mineral] + b.over_limit[mineral];
  }
  sum.in_range = a.in_range + b.in_range;
  sum.over_ratio = a.over_ratio + b.over_ratio;
  sum.worst = std::max(a.worst, b.worst);
  return sum;
}

int days_to_come(const Summary& summary) {
  int days = 0;
  for_each_row(
      summary, [](const SummaryRow&) {},
      [&](DateRange gap) {
        if (gap.first > summary.calendar.today) days += days_in(gap);
      });
  return days;
}

void Summariser::add(const Day& day) {
  if (!range_.contains(day.date) || (day.entries.empty() && day.complete())) return;
  DayRecord& record = record_of(day.date);
  for (const LoggedEntry& logged : day.entries) record.add(logged.entry, catalogue_.advice.ratio_ceiling.value);
  record.add_problems(day.problems.size() + day.more_problems);
}

bool Summariser::count(Date date, std::string_view line) {
  if (last_ != days_.end() && last_->first == date) return known_.add(line, last_->second);
  DayRecord sum;
  if (!wants(date)) return false;
  if (!known_.add(line, sum)) return false;
  record_of(date).add(sum);
  return true;
}

void Summariser::learn(std::string_view line, std::span<const Reading> readings) { known_.remember(line, readings); }

DayRecord& Summariser::record_of(Date date) {
  if (last_ == days_.end()) {
    last_ = days_.try_emplace(date).first;
  } else if (last_->first != date) {
    last_ = days_.try_emplace(std::next(last_), date);  // found at once if it is the next day
  }
  return last_->second;
}

std::optional<Summary> Summariser::summary(By by, const Calendar& calendar, const Person& given) const {
  Summary out;
  out.by = by;
  out.calendar = calendar;
  out.dates = range_;
  if (days_.empty() && (range_.first == kEarliestDate || range_.last == kLatestDate)) return std::nullopt;
  if (range_.first == kEarliestDate) out.dates.first = days_.begin()->first;
  if (range_.last == kLatestDate) out.dates.last = days_.rbegin()->first;
  if (by == By::day) out.rows.reserve(days_.size());  // rows are large
  SummaryMaker maker(out, catalogue_, given);
  for (const auto& [date, day] : days_) maker.add(date, day);
  maker.finish();
  return out;
}

}  // namespace calmag
