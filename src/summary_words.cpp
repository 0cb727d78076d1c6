#include "summary_words.hpp"

#include <fmt/format.h>

#include "calmag/wording.hpp"
#include "summary_cells.hpp"

namespace calmag {
namespace {

constexpr std::size_t kMostDatesNamed = 7;

// "on 3 of 5 days, not known on 1"
std::string on_days(DayCount count, int of) {
  std::string out = fmt::format("on {} of {}", count.yes, days_in_words(of));
  if (count.unknown > 0) out += fmt::format(", not known on {}", count.unknown);
  return out;
}

// "about at target", "below target"
std::string_view against_target_in_words(Status status) {
  switch (status) {
    case Status::ok: return "at target";
    case Status::note: return "about at target";
    case Status::below: return "below target";
    case Status::unknown: return "which may reach the target or not";
    case Status::not_applicable:
    case Status::above:
    case Status::over_limit: break;
  }
  return "";
}

std::string amount_in_words(const Reference& reference) {
  if (reference.exact()) return whole(reference.low);
  return fmt::format("{} to {}", whole(reference.low), whole(reference.high));
}

class WordsOfSummary {
 public:
  WordsOfSummary(const Summary& summary, const Catalogue& catalogue, const Person& person)
      : summary_(summary),
        catalogue_(catalogue),
        person_(person) {}

  std::vector<SummaryWords> write() {
    if (summary_.tally.counted > 0) {
      for (const Mineral mineral : kMinerals) mineral_words(mineral);
      ratio_words();
      in_range_words();
      if (summary_.best) notable("Best day", *summary_.best);
      if (summary_.worst) notable("Worst day", *summary_.worst);
    }
    incomplete_words();
    changed_words();
    const std::string assumed = assumptions(person_);
    if (!assumed.empty()) say("Assumed", assumed + "; change with calmag profile set");
    return std::move(out_);
  }

 private:
  void say(std::string title, std::string says) { out_.push_back({std::move(title), std::move(says)}); }
  const PerMineral<MineralReference>& reference() const { return summary_.references.back().reference; }

  void mineral_words(Mineral mineral) {
    const Intake average = summary_.tally.average();
    const Total total = average.all(mineral);
    const std::string shown = shown_totals(average, mineral).total;
    const auto& [recommended, upper_level, set] = reference()[mineral];
    std::string says = fmt::format("{} mg a day on average", shown == "-" ? "0" : shown);
    if (recommended) {
      const Status status = target_status(total, *recommended, catalogue_.advice);
      says += fmt::format(", {} ({} mg, {})", against_target_in_words(status), amount_in_words(*recommended),
                          person_.authority->title);
      says += fmt::format("; target reached {}", on_days(summary_.tally.at_target[mineral], summary_.tally.counted));
    }
    if (mineral == Mineral::calcium && total.exact() && total.amount.counted > Milligrams{}) {
      const std::int64_t percent =
          average.food.calcium.amount.counted.micrograms() * 100 / total.amount.counted.micrograms();
      says += fmt::format("; food gives {}% of it", percent);
    }
    const DayCount over = summary_.tally.over_limit[mineral];
    if (upper_level && over.yes + over.unknown > 0) {
      says += fmt::format("; {}{} of {} mg {}", over.yes == 0 ? "perhaps " : "",
                          over_limit_in_words(reference()[mineral], mineral), amount_in_words(*upper_level),
                          over.yes == 0 ? "on " + days_in_words(over.unknown) : on_days(over, summary_.tally.counted));
    }
    say(mineral == Mineral::calcium ? "Calcium" : "Magnesium", says + ".");
  }

  void ratio_words() {
    const Rule& ceiling = catalogue_.advice.ratio_ceiling;
    const std::string ratio = shown_ratio(summary_.tally.average(), ceiling.value);
    say("Ca:Mg", fmt::format("{} on average; over {} to 1 {}. The calcium post: at most {} to 1.",
                             ratio == "?"   ? "not known"
                             : ratio == "-" ? "none"
                                            : ratio + " to 1",
                             in_words(ceiling.value), on_days(summary_.tally.over_ratio, summary_.tally.counted),
                             in_words(ceiling.value)));
  }

  void in_range_words() {
    say("In range", on_days(summary_.tally.in_range, summary_.tally.counted) +
                        ": both recommended intakes reached, no upper level exceeded.");
  }

  void notable(std::string title, const NotableDay& day) {
    const auto total = [&](Mineral mineral) { return shown_totals(day.intake, mineral).total; };
    say(std::move(title),
        fmt::format("{}: calcium {}, magnesium {}, Ca:Mg {}.", in_words(DateRange{day.date, day.date}),
                    total(Mineral::calcium), total(Mineral::magnesium),
                    shown_ratio(day.intake, catalogue_.advice.ratio_ceiling.value)));
  }

  // Which days hold something that was not understood: their totals are "at least".
  void incomplete_words() {
    std::uint64_t problems = 0;
    std::vector<std::string> named;
    for (const SummaryRow& row : summary_.rows) {
      problems += row.problems;
      if (row.problems > 0) named.push_back(row_name(row.dates, summary_));
    }
    if (problems == 0) return;
    const std::size_t more = named.size() > kMostDatesNamed ? named.size() - kMostDatesNamed : 0;
    named.resize(named.size() - more);
    say("Incomplete", fmt::format("{}{}: {} not understood, so that totals are \"at least\".", fmt::join(named, ", "),
                                  more > 0 ? fmt::format(" and {} more", more) : "",
                                  problems == 1 ? "an entry was" : fmt::format("{} entries were", problems)));
  }

  // The recommended intake changes with the age.
  void changed_words() {
    if (summary_.references.size() < 2) return;
    say("Targets", fmt::format("those above are the last; they changed with the age, from {} on.",
                               iso(summary_.references.back().from)));
  }

  const Summary& summary_;
  const Catalogue& catalogue_;
  const Person& person_;
  std::vector<SummaryWords> out_;
};

}  // namespace

std::string days_counted(const Summary& summary) {
  const int days = days_in(summary.dates);
  const int to_come = days_to_come(summary);
  const int empty = days - summary.tally.logged - to_come;
  const int open = summary.tally.logged - summary.tally.counted;
  std::string out = fmt::format("{} of {} averaged", summary.tally.counted, days_in_words(days));
  if (empty > 0) out += fmt::format("; nothing logged on {}", empty);
  if (open > 0) out += fmt::format("; {} not over, or not understood", open);
  if (to_come > 0) out += fmt::format("; {} to come", to_come);
  return out;
}

std::vector<SummaryWords> in_words(const Summary& summary, const Catalogue& catalogue, const Person& person) {
  return WordsOfSummary(summary, catalogue, on_day(person, summary.dates.last)).write();
}

}  // namespace calmag
