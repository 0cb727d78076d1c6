#include "summary_charts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "bar_chart.hpp"
#include "calmag/wording.hpp"
#include "chart_axis.hpp"
#include "html_page.hpp"
#include "intake_figures.hpp"
#include "markup.hpp"
#include "summary_table.hpp"
#include "text_layout.hpp"

namespace calmag {
namespace {

constexpr std::size_t kMostDescribed = 31;  // bars that a description names one by one
constexpr double kFarAbove = 3;             // times what else is drawn: beyond that, nothing is
constexpr double kLeastRatioTop = 3;
constexpr double kMostRatioTop = 8;

// A chart with what stands around it.
struct ChartFigure {
  BarChart chart;
  std::vector<std::pair<std::string, std::string>> key;  // swatches and what they mean
  std::vector<std::string> notes;
};

std::string figure_html(const ChartFigure& figure) {
  std::string key;
  for (const auto& [swatch, meaning] : figure.key) {
    key += fmt::format("<li>{}{}</li>", chart_swatch(swatch), html_text(meaning));
  }
  std::string out = fmt::format("<figure>\n<figcaption>{}</figcaption>\n<ul class=\"key\">{}</ul>\n{}",
                                html_text(figure.chart.title), key, svg(figure.chart));
  for (const std::string& note : figure.notes) out += html_paragraph(note);
  return out + "</figure>\n";
}

// What the bars of all charts have in common.
class Charts {
 public:
  Charts(const Summary& summary, const Advice& advice)
      : summary_(summary),
        advice_(advice),
        periods_(periods_of(summary)),
        labels_(axis_labels(periods_, summary)) {}

  std::string html() {
    const bool any = std::ranges::any_of(summary_.rows, [](const SummaryRow& row) { return row.intake.has_value(); });
    if (!any) return "";
    return std::string(kChartPattern) + figure_html(mineral(Mineral::calcium)) +
           figure_html(mineral(Mineral::magnesium)) + figure_html(ratio());
  }

 private:
  // ---- what is compared with ----

  // Adds what `reference_of` gives of each reference before the bars of the days that are compared with it.
  template <class ReferenceOf>
  std::vector<ChartSpan> spans(const ReferenceOf& reference_of) const {
    std::vector<ChartSpan> out;
    for (std::size_t i = 0; i < periods_.size(); ++i) {
      const std::optional<Reference> reference = reference_of(reference_before(i));
      if (!reference) continue;
      const double low = reference->low.milligrams();
      const double high = reference->high.milligrams();
      const bool goes_on = !out.empty() && out.back().end == i && out.back().low == low && out.back().high == high;
      if (goes_on) {
        out.back().end = i + 1;
      } else {
        out.push_back({i, i + 1, low, high});
      }
    }
    return out;
  }

  // That of the last day of the period.
  const PerMineral<MineralReference>& reference_before(std::size_t i) const {
    std::size_t at = 0;
    while (at + 1 < summary_.references.size() && summary_.references[at + 1].from <= periods_[i].dates.last) ++at;
    return summary_.references[at].reference;
  }

  static double highest(const std::vector<ChartSpan>& spans) {
    double out = 0;
    for (const ChartSpan& span : spans) out = std::max(out, span.high);
    return out;
  }

  // ---- the bars ----

  ChartBar bar_of(const SummaryPeriod& period, std::string_view what, std::string figure, std::string_view unit) const {
    ChartBar bar;
    bar.drawn = true;
    bar.words = fmt::format("{}: {} {}{}", in_words(period, summary_.by), what, figure, unit);
    for (const std::string_view mark : {"≥", "≤"}) {
      if (figure.starts_with(mark)) bar.mark = mark;
    }
    bar.figure = std::move(figure);
    if (period.standing == Standing::so_far) bar.unfinished = "so far";
    if (period.standing == Standing::ahead) bar.unfinished = "to come";
    if (!bar.unfinished.empty()) bar.words += fmt::format(" ({})", bar.unfinished);
    return bar;
  }

  // A bar for each period; a gap where `draw` gives none.
  template <class Draw>
  std::vector<ChartBar> bars(const Draw& draw) const {
    std::vector<ChartBar> out;
    for (const SummaryPeriod& period : periods_) {
      const bool shown = period.row != nullptr && period.row->intake;
      out.push_back(shown ? draw(period, *period.row->intake) : ChartBar{});
    }
    return out;
  }

  static double highest(const std::vector<ChartBar>& bars) {
    double out = 0;
    for (const ChartBar& bar : bars) out = std::max({out, bar.food + bar.supplement, bar.high});
    return out;
  }

  ChartBar mineral_bar(const SummaryPeriod& period, const Intake& intake, Mineral mineral) const {
    const IntakeFigures figures = figures_of(intake, mineral);
    ChartBar bar = bar_of(period, name(mineral), figures.all, " mg");
    bar.words += fmt::format(", {} from food, {} from supplements", figures.food, figures.supplement);
    const DrawnTotal drawn = drawn_total(intake, mineral);
    bar.food = drawn.food.milligrams();
    bar.supplement = drawn.supplement.milligrams();
    bar.low = drawn.all.low.milligrams();
    bar.high = drawn.all.high.milligrams();
    return bar;
  }

  // ---- the figures ----

  ChartFigure mineral(Mineral mineral) const {
    ChartFigure figure;
    BarChart& chart = figure.chart;
    begin(chart, name(mineral), capitalised(name(mineral)), ", mg");
    chart.bars =
        bars([&](const SummaryPeriod& period, const Intake& intake) { return mineral_bar(period, intake, mineral); });
    chart.bands = spans([&](const auto& reference) { return reference[mineral].recommended; });
    figure.key = {{"food", "from food"}, {"supplement", "from supplements"}};
    add_recommended(figure, mineral);
    add_upper_level(figure, mineral);
    const double compared = std::max(highest(chart.bands), highest(chart.limits));
    chart.top = std::max(compared, highest(chart.bars));
    if (compared > 0) chart.top = std::min(chart.top, kFarAbove * compared);
    finish(figure);
    return figure;
  }

  void add_recommended(ChartFigure& figure, Mineral mineral) const {
    if (figure.chart.bands.empty()) return;
    const bool is_line =
        std::ranges::all_of(figure.chart.bands, [](const ChartSpan& span) { return span.low == span.high; });
    figure.key.emplace_back(is_line ? "band-edge" : "band",
                            "recommended: " + amounts(&MineralReference::recommended, mineral));
  }

  // "1,000 mg, then 1,200 mg"
  std::string amounts(std::optional<Reference> MineralReference::*level, Mineral mineral) const {
    std::vector<std::string> out;
    for (const ReferenceFrom& from : summary_.references) {
      const std::optional<Reference>& reference = from.reference[mineral].*level;
      if (reference && (out.empty() || out.back() != in_words(*reference))) out.push_back(in_words(*reference));
    }
    return fmt::format("{}", fmt::join(out, ", then "));
  }

  void add_upper_level(ChartFigure& figure, Mineral mineral) const {
    const std::optional<Reference>& level = summary_.references.back().reference[mineral].upper_level;
    if (!level) return;
    if (!level->counts_food()) {
      const std::string counts = counts_in_words(*level);
      figure.notes.push_back(fmt::format(
          "The upper level for {}, {}, counts {} alone: no line is drawn for it. Days over it: {} of {}.",
          name(mineral), in_words(*level), counts, summary_.tally.over_limit[mineral].yes, summary_.tally.counted));
      return;
    }
    std::vector<ChartSpan> limits = spans([&](const auto& reference) { return reference[mineral].upper_level; });
    const double others = std::max(highest(figure.chart.bands), highest(figure.chart.bars));
    if (highest(limits) > kFarAbove * others) {
      figure.notes.push_back(fmt::format("The upper level, {}, is above the chart.", in_words(*level)));
      return;
    }
    figure.chart.limits = std::move(limits);
    figure.key.emplace_back("limit", "upper level: " + amounts(&MineralReference::upper_level, mineral));
  }

  ChartFigure ratio() const {
    ChartFigure figure;
    BarChart& chart = figure.chart;
    begin(chart, "ratio", "Calcium to magnesium", "");
    const double ceiling = advice_.ratio_ceiling.milligrams().milligrams();
    chart.bars = bars([&](const SummaryPeriod& period, const Intake& intake) { return ratio_bar(period, intake); });
    chart.limits.push_back({0, periods_.size(), ceiling, ceiling});
    chart.top = std::clamp(highest(chart.bars), kLeastRatioTop, kMostRatioTop);
    figure.key = {
        {"food", "mg of calcium to 1 mg of magnesium"},
        {"limit", fmt::format("{} to 1: the ceiling of the calcium post", in_words(advice_.ratio_ceiling.value))}};
    finish(figure);
    return figure;
  }

  ChartBar ratio_bar(const SummaryPeriod& period, const Intake& intake) const {
    const std::optional<Fraction> ratio = ratio_in_figure(intake);
    if (!ratio) return {};
    ChartBar bar = bar_of(period, "calcium to magnesium", ratio_figure(intake), " to 1");
    bar.food = static_cast<double>(ratio->numerator()) / static_cast<double>(ratio->denominator());
    return bar;
  }

  void begin(BarChart& chart, std::string_view id, std::string_view title, std::string_view unit) const {
    chart.id = id;
    chart.title = fmt::format("{} by {}{}{}", title, name(summary_.by), unit,
                              summary_.by == By::day ? "" : ": the average day of each");
    chart.labels = labels_;
  }

  void finish(ChartFigure& figure) const {
    const BarChart& chart = figure.chart;
    const auto any = [&](const auto& holds) { return std::ranges::any_of(chart.bars, holds); };
    std::string unfinished;
    for (const std::string_view word : {"so far", "to come"}) {
      if (!any([&](const ChartBar& bar) { return bar.unfinished == word; })) continue;
      unfinished += fmt::format("{}{}", unfinished.empty() ? "" : ", or ", word);
    }
    if (!unfinished.empty()) figure.key.emplace_back("unfinished", unfinished);
    const bool roomy = has_room_for_marks(chart.bars.size());
    std::vector<std::string> marks;
    for (const auto& [mark, meaning] : {std::pair("≥", "at least"), std::pair("≤", "at most")}) {
      if (!any([&, &sought = mark](const ChartBar& bar) { return bar.mark == sought; })) continue;
      marks.push_back(
          fmt::format("{} {}, since something is not known", roomy ? mark : "a tick above a bar:", meaning));
    }
    if (roomy && any([](const ChartBar& bar) { return bar.low < bar.high; })) {
      marks.emplace_back("a thin line: from the lowest to the highest that it may be");
    }
    if (any([&](const ChartBar& bar) { return bar.food + bar.supplement > chart.top; })) {
      marks.emplace_back(roomy ? "↑ higher than the chart" : "bars that end at the upper edge go on beyond it");
    }
    if (!marks.empty()) {
      figure.notes.insert(figure.notes.begin(), capitalised(fmt::format("{}.", fmt::join(marks, "; "))));
    }
    describe(figure);
  }

  // What is drawn, bar by bar or, of many, the lowest and the highest.
  void describe(ChartFigure& figure) const {
    std::vector<const ChartBar*> drawn;
    for (const ChartBar& bar : figure.chart.bars) {
      if (bar.drawn) drawn.push_back(&bar);
    }
    std::string out = fmt::format("Bars of {} of {} periods.", drawn.size(), periods_.size());
    for (std::size_t i = 2; i < figure.key.size(); ++i) out += fmt::format(" {}.", capitalised(figure.key[i].second));
    if (drawn.size() <= kMostDescribed) {
      for (const ChartBar* bar : drawn) out += fmt::format(" {}.", bar->words);
    } else {
      const auto [least, most] =
          std::ranges::minmax_element(drawn, {}, [](const ChartBar* bar) { return bar->food + bar->supplement; });
      out += fmt::format(" Lowest: {}. Highest: {}. The table has every figure.", (*least)->words, (*most)->words);
    }
    figure.chart.description = std::move(out);
  }

  const Summary& summary_;
  const Advice& advice_;
  std::vector<SummaryPeriod> periods_;
  std::vector<ChartLabel> labels_;
};

}  // namespace

std::string summary_charts(const Summary& summary, const Advice& advice) { return Charts(summary, advice).html(); }

}  // namespace calmag
