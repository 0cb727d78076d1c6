// A summary as text: a row a period with bars, the averages, and what the days come to in words.
#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "calmag/notes.hpp"
#include "calmag/summary_report.hpp"
#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "day_words.hpp"
#include "summary_cells.hpp"
#include "summary_words.hpp"
#include "text_layout.hpp"

namespace calmag {
namespace {

constexpr std::size_t kNameColumn = 11;
constexpr std::size_t kBarCells = 8;
constexpr std::size_t kTargetCell = 6;  // where the recommended intake stands in each bar
constexpr std::size_t kRatioColumn = 7;
constexpr std::size_t kTableWidth = 76;
constexpr std::size_t kReadable = 80;  // sentences are no wider than this

struct MineralColumns {
  std::size_t food;
  std::size_t supplement;
  std::size_t total;
};
constexpr PerMineral<MineralColumns> kColumns{{7, 7, 8}, {6, 6, 7}};

// Food and supplement on a scale on which the recommended intake is always in the same place.
std::string bar(const Intake& intake, Mineral mineral, const std::optional<Reference>& recommended) {
  std::vector<std::string_view> cells(kBarCells, " ");
  if (!recommended) return std::string(kBarCells, ' ');
  const Fraction scale = Fraction(static_cast<std::int64_t>(kTargetCell)) / recommended->high.exact();
  const auto cells_of = [&](Milligrams amount) {
    return std::min(kBarCells, static_cast<std::size_t>((amount.exact() * scale).rounded()));
  };
  const std::size_t food = cells_of(intake.food[mineral].amount.counted);
  const std::size_t all = cells_of(intake.all(mineral).amount.counted);
  for (std::size_t i = 0; i < all; ++i) cells[i] = i < food ? "█" : "░";
  if (all <= kTargetCell) cells[kTargetCell] = "|";
  return fmt::format("{}", fmt::join(cells, ""));
}

// Of each day's total, its height among eight against the greatest; a space where nothing is logged.
std::string sparkline(const std::vector<DayTotals>& days, DateRange dates, Mineral mineral) {
  constexpr std::array<std::string_view, 8> kHeights{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  std::int64_t most = 1;
  for (const DayTotals& day : days) most = std::max(most, day.total[mineral].micrograms());
  std::string out;
  Date date = dates.first;
  for (const DayTotals& day : days) {
    if (!dates.contains(day.date)) continue;
    for (; date < day.date; date = next(date)) out += ' ';
    out += kHeights[static_cast<std::size_t>(day.total[mineral].micrograms() * 7 / most)];
    date = next(day.date);
  }
  return out;
}

class SummaryText {
 public:
  SummaryText(const Summary& summary, const Catalogue& catalogue, const Person& person, TextStyle style)
      : summary_(summary),
        catalogue_(catalogue),
        person_(person),
        style_(style) {}

  std::string write() {
    heading();
    table();
    for (const SummaryWords& words : in_words(summary_, catalogue_, person_)) {
      line(padded(words.title, kNameColumn) + wrapped(words.says, kNameColumn, std::min(style_.width, kReadable)));
    }
    out_ += '\n';
    paragraph(fmt::format("{}", fmt::join(notes_for(summary_, catalogue_.advice), " ")));
    return std::move(out_);
  }

 private:
  void line(std::string_view text) {
    out_ += text.substr(0, text.find_last_not_of(' ') + 1);
    out_ += '\n';
  }
  void paragraph(const std::string& text) {
    if (!text.empty()) line(wrapped(text, 0, std::min(style_.width, kReadable)));
  }
  std::string coloured(std::string_view text, std::string_view code) const {
    return style_.colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }
  const PerMineral<MineralReference>& reference(std::size_t place) const {
    return summary_.references[place].reference;
  }

  void heading() {
    line(coloured(in_words(summary_.dates), "1"));
    paragraph(person_and_targets(on_day(person_, summary_.dates.last)));
    paragraph(days_counted(summary_) + ".");
    out_ += '\n';
  }

  // ---- the table ----

  void heads() {
    std::string names = std::string(kNameColumn, ' ');
    std::string parts = names;
    for (const Mineral mineral : kMinerals) {
      const auto& [food, supplement, total] = kColumns[mineral];
      const std::size_t width = food + supplement + total;
      names += padded_left(fmt::format("{}, mg", name(mineral)), width) + std::string(kBarCells + 1, ' ');
      parts += padded_left("food", food) + padded_left("suppl", supplement) + padded_left("all", total) +
               std::string(kBarCells + 1, ' ');
    }
    line(names + padded_left("Ca:Mg", kRatioColumn));
    line(parts);
  }

  void figures(const std::string& name, const Intake& intake, const PerMineral<MineralReference>& compared,
               const std::string& beside = "") {
    std::string out = padded(name, kNameColumn);
    for (const Mineral mineral : kMinerals) {
      const ShownTotals shown = shown_totals(intake, mineral);
      const auto& [food, supplement, total] = kColumns[mineral];
      out += padded_left(shown.food, food) + padded_left(shown.supplement, supplement) +
             padded_left(shown.total, total) + " " + bar(intake, mineral, compared[mineral].recommended);
    }
    line(out + padded_left(shown_ratio(intake, catalogue_.advice.ratio_ceiling.value), kRatioColumn) + beside);
  }

  void row(const SummaryRow& row) {
    const std::string called = row_name(row.dates, summary_);
    const std::string remarks = fmt::format("{}", fmt::join(remarks_on(row, summary_), "; "));
    if (!row.intake) return line(padded(called, kNameColumn) + "  " + remarks);
    const bool draws = summary_.by != By::day && summary_.by != By::year && style_.width >= kTableWidth + 10;
    figures(called, *row.intake, reference(row.reference),
            draws ? "  " + sparkline(summary_.days, row.dates, Mineral::calcium) : "");
    if (!remarks.empty()) {
      constexpr std::size_t kRemarksIndent = kNameColumn + 2;
      line(std::string(kRemarksIndent, ' ') +
           coloured(wrapped(remarks, kRemarksIndent, std::min(style_.width, kReadable)), "2"));
    }
  }

  void gap(DateRange dates) {
    std::string called = row_name(dates, summary_);
    const std::string last = row_name({dates.last, dates.last}, summary_);
    const bool many = called != last;
    if (many) called += " to " + last;
    const std::string_view what = dates.first > summary_.calendar.today ? "to come" : "nothing logged";
    line(padded(called, kNameColumn) +
         (many ? fmt::format(": {} ({})", what, days_in_words(days_in(dates))) : fmt::format("  {}", what)));
  }

  void table() {
    if (summary_.rows.empty()) {
      line("Nothing is logged in this time.");
      out_ += '\n';
      return;
    }
    heads();
    for_each_row(
        summary_, [&](const SummaryRow& one) { row(one); }, [&](DateRange dates) { gap(dates); });
    rule();
    const std::size_t last = summary_.references.size() - 1;
    if (summary_.tally.counted > 0) figures("Average", summary_.tally.average(), reference(last));
    target(reference(last));
    line(fmt::format("{:{}}  █ food  ░ supplement  | recommended", "", kNameColumn));
    out_ += '\n';
  }

  void rule() {
    std::string out(kNameColumn, ' ');
    for (const Mineral mineral : kMinerals) {
      const auto& [food, supplement, total] = kColumns[mineral];
      out += padded_left("----", food) + padded_left("-----", supplement) + padded_left("-----", total) +
             std::string(kBarCells + 1, ' ');
    }
    line(out + padded_left("-----", kRatioColumn));
  }

  void target(const PerMineral<MineralReference>& compared) {
    std::string out = padded("Target", kNameColumn);
    for (const Mineral mineral : kMinerals) {
      const auto& [food, supplement, total] = kColumns[mineral];
      const std::optional<Reference>& recommended = compared[mineral].recommended;
      const std::string amount = !recommended ? "?"
                                 : recommended->exact()
                                     ? whole(recommended->low)
                                     : fmt::format("{}-{}", whole(recommended->low), whole(recommended->high));
      out += padded_left(amount, food + supplement + total) + std::string(kBarCells + 1, ' ');
    }
    line(out);
  }

  const Summary& summary_;
  const Catalogue& catalogue_;
  const Person& person_;
  TextStyle style_;
  std::string out_;
};

}  // namespace

std::string summary_text(const Summary& summary, const Catalogue& catalogue, const Person& person, TextStyle style) {
  return SummaryText(summary, catalogue, person, style).write();
}

}  // namespace calmag
