// A chart of bars over time as SVG to stand in a page: each bar food below and supplement above, told apart by a
// pattern and not by colour alone, before the bands and lines that they are compared with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace calmag {

struct ChartBar {
  bool drawn = false;  // false: a gap
  double food = 0;     // 0 or more, as are all values
  double supplement = 0;
  double low = 0;  // of what the sum may be, where that is a range
  double high = 0;
  std::string mark;        // "≥": what the sum is of the figure that is meant
  std::string figure;      // shown above where there is room
  std::string words;       // the whole, shown where somebody points at it
  std::string unfinished;  // "so far": it is lighter, and this stands above
};

struct ChartLabel {
  std::size_t bar = 0;
  std::string text;
};

// From `low` to `high`, or a line where these are equal, before the bars from `begin` up to but not including `end`.
struct ChartSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  double low = 0;
  double high = 0;
};

struct BarChart {
  std::string id;           // letters; what the page has once
  std::string title;        // text, as all below
  std::string description;  // says in words what is drawn
  std::vector<ChartBar> bars;
  std::vector<ChartLabel> labels;  // below, in the order of bars
  std::vector<ChartSpan> bands;    // what is aimed at
  std::vector<ChartSpan> limits;   // dashed
  double top = 0;                  // bars end here, with an arrow; 0: there is nothing to draw
};

std::string svg(const BarChart& chart);

// What is drawn where there are so many bars: the ends of ranges; marks as such, and not as a tick.
bool has_room_for_marks(std::size_t bars);

// The distance of at most `most_lines` marks of a scale up to `top`: 1, 2, 2.5 or 5 times a power of ten. Requires top
// > 0.
double scale_step(double top, int most_lines);
// What stands at a mark: "1,500", or "0.5" where `step` is no whole number.
std::string scale_figure(double value, double step);

// The pattern of supplements, which each page needs once that has charts, and how they look.
extern const std::string_view kChartPattern;
extern const std::string_view kChartStyle;

// A swatch for the key of a chart: "food", "supplement", "unfinished", "band", "band-edge" (a band that is a line),
// "limit".
std::string chart_swatch(std::string_view what);

}  // namespace calmag
