// A day as text: the entries with what they hold, the totals, bars, the checks, and what the answer rests on.
#include <algorithm>

#include <fmt/format.h>

#include "calmag/notes.hpp"
#include "calmag/report.hpp"
#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "day_words.hpp"
#include "report_authorities.hpp"
#include "report_findings.hpp"
#include "text_layout.hpp"

namespace calmag {
namespace {

constexpr std::size_t kTimeColumn = 11;
constexpr std::size_t kFigureColumn = 12;
constexpr std::size_t kBarWidth = 40;

// "245 g", "1.2 g"
std::string grams_in_words(const Interval<Grams>& grams) {
  if (grams.exact()) return in_tenths(grams.counted) + " g";
  return fmt::format("{}-{} g", in_tenths(grams.low), in_tenths(grams.high));
}

// What the report calls an entry: "1 cup yogurt, plain, whole milk (245 g)"; a dose as typed.
std::string title_of(const Entry& entry) {
  if (entry.food == nullptr) return printable(entry.text);
  std::string amount = in_words(*entry.measure);
  std::string grams = grams_in_words(entry.grams);
  for (std::string* text : {&amount, &grams}) std::ranges::replace(*text, ' ', kFirmSpace);
  return fmt::format("{} {} ({})", amount, entry.food->title, grams);
}

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
    const std::string date =
        long_form(assessment_.day.date) + (assessment_.standing == Standing::over ? "" : ", so far");
    line(coloured(date, "1") + padded_left(entries_in_words(assessment_.day), style_.width - date.size()));
    paragraph(by_all()
                  ? person_and_targets(person_, fmt::format("those of {} authorities", assessment_.authorities.size()))
                  : person_and_targets(person_));
    out_ += '\n';
    line(std::string(figures_at(), ' ') + padded_left("calcium", kFigureColumn) +
         padded_left("magnesium", kFigureColumn));
  }

  bool by_all() const { return !assessment_.authorities.empty(); }

  // ---- figures ----

  static Milligrams counted(const std::optional<Interval<Milligrams>>& amount) {
    return amount ? amount->counted : Milligrams{};
  }

  // Whole milligrams for each entry, so that each column adds up.
  std::vector<std::int64_t> column(Mineral mineral) const {
    const std::vector<std::int64_t> halves = origin_totals(mineral);
    std::vector<std::int64_t> shown(assessment_.entries.size());
    for (const Origin origin : {Origin::food, Origin::supplement}) {
      std::vector<Milligrams> exact;
      std::vector<std::size_t> places;
      for (std::size_t i = 0; i < shown.size(); ++i) {
        if (assessment_.day.entries[i].entry.origin != origin) continue;
        exact.push_back(counted(assessment_.entries[i][mineral]));
        places.push_back(i);
      }
      const std::vector<std::int64_t> parts = whole_parts(exact, halves[origin == Origin::food ? 0 : 1]);
      for (std::size_t i = 0; i < places.size(); ++i) shown[places[i]] = parts[i];
    }
    return shown;
  }

  // From food and from supplements, adding up to the rounded total.
  std::vector<std::int64_t> origin_totals(Mineral mineral) const {
    const Intake& intake = assessment_.intake;
    return whole_parts({intake.food[mineral].amount.counted, intake.supplement[mineral].amount.counted},
                       intake.all(mineral).amount.counted.exact().rounded());
  }

  static std::string figure(const std::optional<Interval<Milligrams>>& amount, std::int64_t shown) {
    if (!amount) return "?";
    if (amount->exact()) return amount->counted == Milligrams{} ? "-" : thousands(shown);
    return "~" + thousands(shown);
  }

  static std::string figure(const Total& total, std::int64_t shown) {
    if (!total.complete) return "≥" + thousands(total.amount.exact() ? shown : total.amount.low.exact().rounded());
    return (total.amount.exact() ? "" : "~") + thousands(shown);
  }

  void row(std::string_view time, std::string_view text, const std::string& calcium, const std::string& magnesium) {
    const std::size_t width = figures_at();
    const std::string wrapped_text = wrapped(text, kTimeColumn, width);
    const std::size_t first_end = std::min(wrapped_text.find('\n'), wrapped_text.size());
    const std::string first = padded(std::string(time), kTimeColumn) + wrapped_text.substr(0, first_end);
    line(padded(first, width) + padded_left(calcium, kFigureColumn) + padded_left(magnesium, kFigureColumn));
    if (first_end < wrapped_text.size()) line(wrapped_text.substr(first_end + 1));
  }

  void entries() {
    const std::vector<std::int64_t> calcium = column(Mineral::calcium);
    const std::vector<std::int64_t> magnesium = column(Mineral::magnesium);
    std::string last_time;
    for (std::size_t i = 0; i < assessment_.entries.size(); ++i) {
      const Entry& entry = assessment_.day.entries[i].entry;
      const std::string time = entry.moment ? capitalised(name(*entry.moment)) : last_time.empty() ? "" : "(no time)";
      const EntryIntake& intake = assessment_.entries[i];
      row(time == last_time ? "" : time, title_of(entry), figure(intake.calcium, calcium[i]),
          figure(intake.magnesium, magnesium[i]));
      last_time = time;
      for (const std::string& remark : entry.remarks) {
        line(std::string(kTimeColumn + 2, ' ') + wrapped(remark, kTimeColumn + 2, style_.width));
      }
    }
    for (const Problem& problem : assessment_.day.problems) {
      row("", fmt::format("not understood: {}", printable(problem.text)), "?", "?");
    }
  }

  void totals() {
    const Intake& intake = assessment_.intake;
    line(std::string(figures_at() + 4, ' ') + "--------   ---------");
    const auto total_row = [&](std::string_view what, auto figure_of, std::string_view unit) {
      const std::string calcium = figure_of(Mineral::calcium);
      const std::string magnesium = figure_of(Mineral::magnesium);
      const std::string text = padded(std::string(kTimeColumn, ' ') + std::string(what), figures_at());
      line(text + padded_left(calcium, kFigureColumn) + padded_left(magnesium, kFigureColumn) + std::string(unit));
    };
    const PerMineral<std::vector<std::int64_t>> parts{origin_totals(Mineral::calcium),
                                                      origin_totals(Mineral::magnesium)};
    total_row(
        "From food", [&](Mineral mineral) { return figure(intake.food[mineral], parts[mineral][0]); }, "");
    total_row(
        "From supplements", [&](Mineral mineral) { return figure(intake.supplement[mineral], parts[mineral][1]); }, "");
    total_row(
        "All, mg", [&](Mineral mineral) { return figure(intake.all(mineral), parts[mineral][0] + parts[mineral][1]); },
        "");
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
    const Day& day = assessment_.day;
    if (!day.complete()) {
      paragraph("Not everything was understood: totals are \"at least\", and the day is incomplete.");
    }
    for (std::size_t i = 0; i < day.entries.size(); ++i) unknown_figures(i);
    const std::string assumed = assumptions(person_);
    if (!assumed.empty()) {
      paragraph(fmt::format("Assumed: {}. Change with calmag profile set.", assumed));
    }
    paragraph("Figures: " + sources_in_words() + ".");
    paragraph(fmt::format("{}", fmt::join(notes_for({&assessment_, 1}, catalogue_.advice), " ")));
  }

  void unknown_figures(std::size_t i) {
    for (const Mineral mineral : kMinerals) {
      if (assessment_.entries[i][mineral]) continue;
      const Entry& entry = assessment_.day.entries[i].entry;
      const std::string title = entry.food != nullptr ? std::string(entry.food->title) : printable(entry.name);
      paragraph(fmt::format("There is no {} figure for {}: it is not counted as zero.", name(mineral), title));
    }
  }

  std::string sources_in_words() const {
    std::vector<std::string_view> ids;
    const auto add = [&](std::string_view id) {
      if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    };
    for (const LoggedEntry& logged : assessment_.day.entries) {
      if (logged.entry.food == nullptr)
        add(logged.entry.labelled ? "the label" : "the dose as stated");
      else
        for (const Mineral mineral : kMinerals) {
          if (const auto& figure = logged.entry.food->figures[mineral]) add(figure->citation.source);
        }
    }
    std::string out;
    for (std::string_view id : ids) {
      const Source* source = catalogue_.sources.find(id);
      if (id == "own") id = "your own table";
      std::string text = source == nullptr ? std::string(id) : std::string(source->short_title);
      out += (out.empty() ? "" : "; ") + text;
    }
    return out.empty() ? "none" : out;
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
