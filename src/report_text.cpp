// A day as text: the entries with what they hold, the totals, bars, the checks, and what the answer rests on.
#include <algorithm>

#include <fmt/format.h>

#include "calmag/notes.hpp"
#include "calmag/report.hpp"
#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "day_rows.hpp"
#include "day_words.hpp"
#include "intake_figures.hpp"
#include "report_authorities.hpp"
#include "report_findings.hpp"
#include "text_layout.hpp"

namespace calmag {
namespace {

constexpr std::size_t kTimeColumn = 11;
constexpr std::size_t kFigureColumn = 12;
constexpr std::size_t kBarWidth = 40;

class DayText {
 public:
  DayText(const Assessment& assessment, const Catalogue& catalogue, const Person& person, TextStyle style)
      : assessment_(assessment),
        catalogue_(catalogue),
        person_(person),
        style_(style) {}

  std::string write() {
    heading();
    entries();
    totals();
    bars();
    findings();
    footer();
    return std::move(out_);
  }

 private:
  void line(const std::string& text) {
    std::size_t end = text.size();
    while (end > 0 && text[end - 1] == ' ') --end;
    out_.append(text, 0, end);
    out_ += '\n';
  }

  std::string coloured(std::string_view text, std::string_view code) const {
    return style_.colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }

  std::size_t figures_at() const { return style_.width - 2 * kFigureColumn; }

  void heading() {
    const std::string date = title_of(assessment_);
    line(coloured(date, "1") + padded_left(entries_in_words(assessment_.day), style_.width - date.size()));
    paragraph(person_and_targets(person_, assessment_));
    out_ += '\n';
    line(std::string(figures_at(), ' ') + padded_left("calcium", kFigureColumn) +
         padded_left("magnesium", kFigureColumn));
  }

  bool by_all() const { return !assessment_.authorities.empty(); }

  // ---- figures ----

  void row(std::string_view time, std::string_view text, const std::string& calcium, const std::string& magnesium) {
    const std::size_t width = figures_at();
    const std::string wrapped_text = wrapped(text, kTimeColumn, width);
    const std::size_t first_end = std::min(wrapped_text.find('\n'), wrapped_text.size());
    const std::string first = padded(std::string(time), kTimeColumn) + wrapped_text.substr(0, first_end);
    line(padded(first, width) + padded_left(calcium, kFigureColumn) + padded_left(magnesium, kFigureColumn));
    if (first_end < wrapped_text.size()) line(wrapped_text.substr(first_end + 1));
  }

  void entries() {
    for (const auto& [time, text, remarks, figures] : rows_of(assessment_)) {
      row(time, text, figures.calcium, figures.magnesium);
      for (const std::string& remark : remarks) {
        line(std::string(kTimeColumn + 2, ' ') + wrapped(remark, kTimeColumn + 2, style_.width));
      }
    }
  }

  void totals() {
    const Intake& intake = assessment_.intake;
    line(std::string(figures_at() + 4, ' ') + "--------   ---------");
    const PerMineral<IntakeFigures> figures{figures_of(intake, Mineral::calcium),
                                            figures_of(intake, Mineral::magnesium)};
    const auto total_row = [&](std::string_view what, std::string IntakeFigures::*part) {
      const std::string text = padded(std::string(kTimeColumn, ' ') + std::string(what), figures_at());
      line(text + padded_left(figures.calcium.*part, kFigureColumn) +
           padded_left(figures.magnesium.*part, kFigureColumn));
    };
    total_row("From food", &IntakeFigures::food);
    total_row("From supplements", &IntakeFigures::supplement);
    total_row("All, mg", &IntakeFigures::all);
    out_ += '\n';
  }

  // ---- bars and checks ----

  void bars() {
    for (const Mineral mineral : kMinerals) {
      const std::string what = capitalised(name(mineral));
      line(padded(what, kTimeColumn) + bar(mineral));
    }
    line(fmt::format("{:{}}█ food  ░ supplement  | {}", "", kTimeColumn,
                     by_all() ? "lowest and highest recommended" : "recommended"));
    out_ += '\n';
  }

  // Food, supplement, and the recommended intake on one scale, which ends a quarter beyond the greatest.
  std::string bar(Mineral mineral) const {
    const Intake& intake = assessment_.intake;
    const Milligrams food = intake.food[mineral].amount.counted;
    const Milligrams all = intake.all(mineral).amount.counted;
    const std::optional<Interval<Milligrams>> wanted = recommended_span(assessment_, mineral);
    Milligrams most = all;
    if (wanted) most = std::max(most, wanted->high);
    if (most == Milligrams{}) return "";
    const Fraction scale = Fraction(static_cast<std::int64_t>(kBarWidth - 1)) / most.exact();
    const auto cells = [&](Milligrams amount) { return static_cast<std::size_t>((amount.exact() * scale).rounded()); };
    std::vector<std::string_view> drawn(kBarWidth, " ");
    for (std::size_t i = 0; i < cells(all); ++i) drawn[i] = i < cells(food) ? "█" : "░";
    if (wanted) {
      drawn[cells(wanted->low)] = "|";
      drawn[cells(wanted->high)] = "|";
    }
    return fmt::format("{}", fmt::join(drawn, ""));
  }

  void findings() {
    if (by_all()) out_ += authorities_text(assessment_, catalogue_, person_.profile, style_.width) + '\n';
    out_ += findings_text(assessment_, person_.profile, style_);
    out_ += '\n';
  }

  // ---- what the answer rests on ----

  void paragraph(const std::string& text) { line(wrapped(text, 0, style_.width)); }

  void footer() {
    for (const std::string& sentence : unknowns_in_words(assessment_)) paragraph(sentence);
    const std::string assumed = assumptions(person_);
    if (!assumed.empty()) {
      paragraph(fmt::format("Assumed: {}. Change with calmag profile set.", assumed));
    }
    paragraph("Figures: " + figure_sources(assessment_.day, catalogue_.sources) + ".");
    paragraph(fmt::format("{}", fmt::join(notes_for({&assessment_, 1}, catalogue_.advice), " ")));
  }

  const Assessment& assessment_;
  const Catalogue& catalogue_;
  const Person& person_;
  TextStyle style_;
  std::string out_;
};

}  // namespace

std::string report_text(const Assessment& assessment, const Catalogue& catalogue, const Person& person,
                        TextStyle style) {
  return DayText(assessment, catalogue, person, style).write();
}

}  // namespace calmag
