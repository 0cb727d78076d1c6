#include "bar_chart.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "calmag/wording.hpp"
#include "markup.hpp"

namespace calmag {

// currentColor is that of the figure the chart stands in.
const std::string_view kChartPattern =
    "<svg class=\"patterns\" aria-hidden=\"true\" focusable=\"false\"><defs>"
    "<pattern id=\"hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
    "<rect class=\"hatch-ground\" width=\"4\" height=\"4\"/><rect class=\"hatch-line\" width=\"1.6\" height=\"4\"/>"
    "</pattern></defs></svg>\n";

const std::string_view kChartStyle = R"(
:root { --bar: #2f6690; --band: #e2d9b8; --band-edge: #8a7420; --limit: #b3261e; --grid: #d8d8d8; }
@media (prefers-color-scheme: dark) {
  :root { --bar: #7fb2dc; --band: #46402a; --band-edge: #c9b45c; --limit: #ff8a80; --grid: #3c3c3c; }
}
figure { margin: 1.75rem 0; overflow-x: auto; }
figure p { margin: 0.25rem 0; font-size: 0.875em; }
figcaption { font-weight: 600; }
.key { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0.25rem 0; padding: 0; list-style: none;
  font-size: 0.875em; color: var(--faint); }
.key svg { width: 1.5rem; height: 0.8rem; margin-right: 0.4rem; vertical-align: -0.05rem; }
.chart { display: block; width: 100%; min-width: 34rem; height: auto; font: 11px system-ui, sans-serif; }
.chart text { fill: var(--ink); stroke: var(--paper); stroke-width: 2px; stroke-linejoin: round; paint-order: stroke; }
.chart .axis { stroke: var(--faint); }
.chart .grid { stroke: var(--grid); stroke-width: 0.75; }
.chart .range { stroke: var(--ink); }
.chart .leader { stroke: var(--faint); stroke-width: 0.75; stroke-dasharray: 2 2; }
.food, .hatch-line { fill: var(--bar); }
.hatch-ground { fill: var(--paper); }
.supplement { fill: url(#hatch); stroke: var(--bar); stroke-width: 0.75; }
.dense .supplement { stroke: none; }
.band { fill: var(--band); }
.band-edge { stroke: var(--band-edge); stroke-width: 1.5; }
.limit { stroke: var(--limit); stroke-width: 1.5; stroke-dasharray: 6 3; }
.unfinished .food, .unfinished .supplement { opacity: 0.45; }
.patterns { position: absolute; width: 0; height: 0; }
@media print {
  :root { --bar: #2f6690; --band: #e2d9b8; --band-edge: #6b5a18; --limit: #b3261e; --grid: #d8d8d8; }
  figure { margin: 8pt 0; break-inside: avoid; overflow: visible; }
  .chart { min-width: 0; }
  .chart, .key svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

double scale_step(double top, int most_lines) {
  const double least = top / most_lines;
  double power = 1;
  while (power * 10 <= least) power *= 10;
  while (power > least) power /= 10;
  for (const double times : {1.0, 2.0, 2.5, 5.0}) {
    if (times * power >= least) return times * power;
  }
  return 10 * power;
}

std::string scale_figure(double value, double step) {
  const bool is_whole = step == static_cast<double>(static_cast<std::int64_t>(step));
  return is_whole ? thousands(static_cast<std::int64_t>(value + 0.5)) : fmt::format("{:.1f}", value);
}

namespace {

constexpr double kWidth = 720;
constexpr double kHeight = 220;
constexpr double kLeft = 64;
constexpr double kRight = 24;
constexpr double kTop = 34;
constexpr double kBottom = 24;
constexpr double kShareOfSlot = 0.72;
constexpr double kWidestBar = 44;
constexpr double kRoomForFigure = 38;  // of a slot
constexpr double kRoomForMark = 9;
constexpr double kDense = 4;   // slots narrower than that are filled by their bars
constexpr double kStub = 1.5;  // the height of a bar of nothing, which is no gap
constexpr double kLineHeight = 12;
constexpr int kMostLines = 5;  // of the scale

// The mark of the scale that is not below `top`.
double scale_top(double top, double step) {
  int marks = 1;
  while (marks * step < top - step * 1e-9) ++marks;
  return marks * step;
}

std::string at(double value) { return fmt::format("{:.1f}", value); }

class Drawing {
 public:
  explicit Drawing(const BarChart& chart)
      : chart_(chart),
        step_(scale_step(chart.top > 0 ? chart.top : 1, kMostLines)),
        scale_top_(scale_top(chart.top > 0 ? chart.top : 1, step_)),
        slot_((kWidth - kLeft - kRight) / static_cast<double>(std::max<std::size_t>(chart.bars.size(), 1))) {}

  std::string draw() {
    out_ = fmt::format(
        "<svg class=\"chart{5}\" viewBox=\"0 0 {0:.0f} {1:.0f}\" role=\"img\" aria-labelledby=\"{2}-title {2}-text\">\n"
        "<title id=\"{2}-title\">{3}</title>\n<desc id=\"{2}-text\">{4}</desc>\n",
        kWidth, kHeight, chart_.id, html_text(chart_.title), html_text(chart_.description),
        slot_ < kDense ? " dense" : "");
    for (const ChartSpan& band : chart_.bands) ground(band);
    scale();
    for (std::size_t i = 0; i < chart_.bars.size(); ++i) {
      if (chart_.bars[i].drawn) bar(i);
    }
    for (const ChartSpan& band : chart_.bands) edges(band, "band-edge");
    for (const ChartSpan& limit : chart_.limits) edges(limit, "limit");
    for (std::size_t i = 0; i < chart_.bars.size(); ++i) {
      if (chart_.bars[i].drawn) above(i);
    }
    for (const ChartLabel& label : chart_.labels) text(middle(label.bar), kHeight - kBottom + 16, label.text, "middle");
    return out_ + "</svg>\n";
  }

 private:
  double x(std::size_t bar) const { return kLeft + slot_ * static_cast<double>(bar); }
  double middle(std::size_t bar) const { return x(bar) + slot_ / 2; }
  double y(double value) const {
    const double base = kHeight - kBottom;
    return base - std::min(value, chart_.top) / scale_top_ * (base - kTop);
  }

  void line(double x1, double y1, double x2, double y2, std::string_view style) {
    out_ += fmt::format("<line class=\"{}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>\n", style, at(x1), at(y1), at(x2),
                        at(y2));
  }
  void rectangle(double left, double top, double width, double height, std::string_view style) {
    out_ += fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\n", style, at(left), at(top),
                        fmt::format("{:.2f}", width), at(height));
  }
  void text(double left, double base, std::string_view words, std::string_view anchor) {
    out_ += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>\n", at(left), at(base), anchor,
                        html_text(words));
  }

  void scale() {
    for (int i = 0; step_ * i <= scale_top_ * 1.0001; ++i) {
      const double value = step_ * i;
      const double height = kHeight - kBottom - value / scale_top_ * (kHeight - kBottom - kTop);
      line(kLeft, height, kWidth - kRight, height, i == 0 ? "axis" : "grid");
      text(kLeft - 8, height + 4, scale_figure(value, step_), "end");
    }
  }

  void ground(const ChartSpan& band) {
    if (band.low < band.high) {
      rectangle(x(band.begin), y(band.high), x(band.end) - x(band.begin), y(band.low) - y(band.high), "band");
    }
  }
  void edges(const ChartSpan& span, std::string_view style) {
    line(x(span.begin), y(span.low), x(span.end), y(span.low), style);
    if (span.low < span.high) line(x(span.begin), y(span.high), x(span.end), y(span.high), style);
  }

  void bar(std::size_t i) {
    const ChartBar& bar = chart_.bars[i];
    const double width = slot_ < kDense ? slot_ : std::min(slot_ * kShareOfSlot, kWidestBar);
    const double left = middle(i) - width / 2;
    const double sum = bar.food + bar.supplement;
    out_ += fmt::format("<g{}>\n<title>{}</title>\n", bar.unfinished.empty() ? "" : " class=\"unfinished\"",
                        html_text(bar.words));
    if (sum <= 0) rectangle(left, y(0) - kStub, width, kStub, "food");
    if (bar.food > 0) rectangle(left, y(bar.food), width, y(0) - y(bar.food), "food");
    if (bar.supplement > 0) rectangle(left, y(sum), width, y(bar.food) - y(sum), "supplement");
    if (has_range(bar)) line(middle(i), y(bar.low), middle(i), y(bar.high), "range");
    out_ += "</g>\n";
  }

  bool has_range(const ChartBar& bar) const { return bar.low < bar.high && slot_ >= kRoomForMark; }

  void above(std::size_t i) {
    const ChartBar& bar = chart_.bars[i];
    const double base = std::min(y(bar.food + bar.supplement), has_range(bar) ? y(bar.high) : y(0)) - 4;
    const std::string arrow = bar.food + bar.supplement > chart_.top ? "↑" : "";
    if (slot_ >= kRoomForFigure) {
      text(middle(i), base, arrow + (arrow.empty() ? "" : " ") + bar.figure, "middle");
    } else if (slot_ >= kRoomForMark) {
      if (!arrow.empty() || !bar.mark.empty()) text(middle(i), base, arrow + bar.mark, "middle");
    } else if (!bar.mark.empty()) {
      line(middle(i), base - 4, middle(i), base + 2, "range");
    }
    if (bar.unfinished.empty()) return;
    if (slot_ >= kRoomForFigure) {
      text(middle(i), base - kLineHeight, bar.unfinished, "middle");
    } else if (i == 0 || chart_.bars[i - 1].unfinished.empty()) {
      line(middle(i), kLineHeight + 4, middle(i), base - kLineHeight, "leader");
      text(middle(i), kLineHeight, bar.unfinished, middle(i) > kWidth - 60 ? "end" : "middle");
    }
  }

  const BarChart& chart_;
  double step_;
  double scale_top_;
  double slot_;
  std::string out_;
};

}  // namespace

bool has_room_for_marks(std::size_t bars) {
  return static_cast<double>(bars) * kRoomForMark <= kWidth - kLeft - kRight;
}

std::string svg(const BarChart& chart) { return Drawing(chart).draw(); }

std::string chart_swatch(std::string_view what) {
  const auto rectangle = [](std::string_view style) {
    return fmt::format("<rect class=\"{}\" x=\"1\" y=\"1\" width=\"22\" height=\"10\"/>", style);
  };
  const auto line = [](std::string_view style, int y) {
    return fmt::format("<line class=\"{0}\" x1=\"0\" y1=\"{1}\" x2=\"24\" y2=\"{1}\"/>", style, y);
  };
  std::string drawn;
  if (what == "unfinished") {
    drawn = fmt::format("<g class=\"unfinished\">{}</g>", rectangle("food"));
  } else if (what == "limit" || what == "band-edge") {
    drawn = line(what, 6);
  } else {
    drawn = rectangle(what);
    if (what == "band") drawn += line("band-edge", 1) + line("band-edge", 11);
  }
  return fmt::format("<svg viewBox=\"0 0 24 12\" aria-hidden=\"true\" focusable=\"false\">{}</svg>", drawn);
}

}  // namespace calmag
