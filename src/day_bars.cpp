#include "day_bars.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "bar_chart.hpp"
#include "calmag/wording.hpp"
#include "intake_figures.hpp"
#include "markup.hpp"
#include "report_authorities.hpp"
#include "summary_table.hpp"

namespace calmag {
namespace {

constexpr double kDayWidth = 720;
constexpr double kDayHeight = 62;
constexpr double kDayLeft = 84;
constexpr double kDayRight = 96;  // for the figure behind the longest bar
constexpr double kDayTop = 8;
constexpr double kBar = 26;
constexpr double kBeyond = 5;       // how far bands and lines stand out above and below bars
constexpr double kDayFarAbove = 3;  // times what else is drawn: beyond that, no line
constexpr int kTicks = 4;

std::string day_at(double value) { return fmt::format("{:.1f}", value); }

class MineralBar {
 public:
  MineralBar(const Assessment& assessment, Mineral mineral)
      : mineral_(mineral),
        date_(iso(assessment.day.date)),
        total_(drawn_total(assessment.intake, mineral)),
        figures_(figures_of(assessment.intake, mineral)),
        wanted_(recommended_span(assessment, mineral)) {
    const std::optional<Reference>& level = assessment.reference[mineral].upper_level;
    most_ = std::max(1.0, total_.all.high.milligrams());
    if (wanted_) most_ = std::max(most_, wanted_->high.milligrams());
    if (!assessment.authorities.empty() || !level || !level->counts_food()) return;
    if (level->high.milligrams() > kDayFarAbove * most_) return;
    limit_ = *level;
    most_ = std::max(most_, level->high.milligrams());
  }

  bool has_limit() const { return limit_.has_value(); }

  std::string svg() {
    const std::string id = fmt::format("{}-{}", name(mineral_), date_);
    out_ = fmt::format(
        "<svg class=\"chart\" viewBox=\"0 0 {0:.0f} {1:.0f}\" role=\"img\" aria-labelledby=\"{2}-title {2}-text\">\n"
        "<title id=\"{2}-title\">{3}</title>\n<desc id=\"{2}-text\">{4}</desc>\n",
        kDayWidth, kDayHeight, id, fmt::format("{} of {}", name(mineral_), date_), html_text(words()));
    text(kDayLeft - 10, kDayTop + kBar / 2 + 4, name(mineral_), "end");
    scale();
    if (wanted_ && !wanted_->exact()) rectangle(wanted_->low.milligrams(), wanted_->high.milligrams(), kBeyond, "band");
    const double food = total_.food.milligrams();
    const double all = total_.all.counted.milligrams();
    if (food > 0) rectangle(0, food, 0, "food");
    if (all > food) rectangle(food, all, 0, "supplement");
    if (wanted_) {
      upright(wanted_->low.milligrams(), "band-edge");
      if (!wanted_->exact()) upright(wanted_->high.milligrams(), "band-edge");
    }
    if (limit_) upright(limit_->low.milligrams(), "limit");
    if (!total_.all.exact()) range();
    text(x(total_.all.high.milligrams()) + 8, kDayTop + kBar / 2 + 4, figures_.all + " mg", "start");
    return out_ + "</svg>\n";
  }

 private:
  std::string words() const {
    std::string out = fmt::format("{} {} mg: {} from food, {} from supplements.", name(mineral_), figures_.all,
                                  figures_.food, figures_.supplement);
    if (wanted_) {
      out += wanted_->exact()
                 ? fmt::format(" Recommended: {}.", in_whole_milligrams(wanted_->low))
                 : fmt::format(" Recommended: {}-{}.", whole(wanted_->low), in_whole_milligrams(wanted_->high));
    }
    if (limit_) out += fmt::format(" Upper level: {}.", in_words(*limit_));
    return out;
  }

  double x(double value) const { return kDayLeft + value / most_ * (kDayWidth - kDayLeft - kDayRight); }

  void rectangle(double from, double to, double beyond, std::string_view style) {
    out_ += fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\n", style, day_at(x(from)),
                        day_at(kDayTop - beyond), day_at(x(to) - x(from)), day_at(kBar + 2 * beyond));
  }
  void upright(double value, std::string_view style) {
    out_ += fmt::format("<line class=\"{0}\" x1=\"{1}\" y1=\"{2}\" x2=\"{1}\" y2=\"{3}\"/>\n", style, day_at(x(value)),
                        day_at(kDayTop - kBeyond), day_at(kDayTop + kBar + kBeyond));
  }
  // From the lowest to the highest that it may be.
  void range() {
    const double middle = kDayTop + kBar / 2;
    out_ +=
        fmt::format("<line class=\"range\" x1=\"{0}\" y1=\"{2}\" x2=\"{1}\" y2=\"{2}\"/>\n",
                    day_at(x(total_.all.low.milligrams())), day_at(x(total_.all.high.milligrams())), day_at(middle));
  }
  void text(double left, double base, std::string_view words, std::string_view anchor) {
    out_ += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>\n", day_at(left), day_at(base), anchor,
                        html_text(words));
  }

  void scale() {
    const double step = scale_step(most_, kTicks);
    const double base = kDayTop + kBar + kBeyond + 3;
    out_ += fmt::format("<line class=\"axis\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>\n", day_at(kDayLeft),
                        day_at(base), day_at(kDayWidth - kDayRight), day_at(base));
    for (int i = 0; step * i <= most_ * 1.0001; ++i) {
      text(x(step * i), base + 14, fmt::format("{}", scale_figure(step * i, step)), "middle");
    }
  }

  Mineral mineral_;
  std::string date_;
  DrawnTotal total_;
  IntakeFigures figures_;
  std::optional<Interval<Milligrams>> wanted_;
  std::optional<Reference> limit_;  // where it is drawn
  double most_ = 1;
  std::string out_;
};

}  // namespace

std::string day_bars(const Assessment& assessment) {
  std::string key;
  const auto add_key = [&](std::string_view swatch, std::string_view meaning) {
    key += fmt::format("<li>{}{}</li>", chart_swatch(swatch), meaning);
  };
  MineralBar calcium(assessment, Mineral::calcium);
  MineralBar magnesium(assessment, Mineral::magnesium);
  add_key("food", "from food");
  add_key("supplement", "from supplements");
  add_key("band-edge", assessment.authorities.empty() ? "recommended" : "lowest and highest recommended");
  if (calcium.has_limit() || magnesium.has_limit()) add_key("limit", "upper level, counting all sources");
  return fmt::format("<figure>\n<figcaption>Totals, mg</figcaption>\n<ul class=\"key\">{}</ul>\n{}{}</figure>\n", key,
                     calcium.svg(), magnesium.svg());
}

}  // namespace calmag
