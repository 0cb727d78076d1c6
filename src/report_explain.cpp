// How entries were read, as text.
#include <fmt/format.h>

#include "calmag/report.hpp"
#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "match_explanation.hpp"

namespace calmag {
namespace {

class ExplanationText {
 public:
  explicit ExplanationText(const Catalogue& catalogue) : catalogue_(catalogue) {}

  void add(const Reading& reading) {
    const Entry& entry = reading.entry;
    if (!out_.empty()) out_ += '\n';
    out_ += printable(entry.text) + '\n';
    row("amount", entry.measure ? amount_in_words(*entry.measure) : "none given");
    if (entry.moment) row("time", name(*entry.moment));
    if (!entry.name.empty()) row("name", printable(entry.name));
    if (entry.food != nullptr) add_food(entry);
    if (reading.understood()) {
      for (const Dose& dose : entry.doses) add_dose(dose);
      add_minerals(entry);
    }
    for (const std::string& remark : entry.remarks) row("note", printable(remark));
    if (!entry.recipe.empty()) row("note", fmt::format("part of {}", entry.recipe));
    for (const Fault& fault : reading.faults) {
      row("not read", printable(fault.reason));
      if (!fault.help.empty()) row("help", printable(fault.help));
      if (!fault.suggestions.empty()) row("nearest", fmt::format("{}", fmt::join(fault.suggestions, ", ")));
    }
  }

  std::string take() { return std::move(out_); }

 private:
  void row(std::string_view what, const std::string& text) { out_ += fmt::format("  {:<10}{}\n", what, text); }

  static std::string amount_in_words(const Measure& measure) {
    std::string out = in_words(measure);
    if (!measure.amount.number.exact()) {
      out += fmt::format(" (counted as the middle, {})", in_words(measure.amount.number.counted));
    }
    if (measure.amount.unit != nullptr) out += fmt::format("   unit: {}", measure.amount.unit->id);
    return out;
  }

  void add_food(const Entry& entry) {
    const Food& food = *entry.food;
    row("food", fmt::format("{} [{}]", food.title, food.id));
    if (!food.note.empty()) row("", std::string(food.note));
    add_match(explain_match(entry, catalogue_));
    if (entry.grams.high > Grams{}) {
      const auto grams = [](Grams mass) { return in_words(mass.units()); };
      row("weighs", entry.grams.exact() ? grams(entry.grams.counted) + " g"
                                        : fmt::format("{} to {} g", grams(entry.grams.low), grams(entry.grams.high)));
    }
    for (const Mineral mineral : kMinerals) {
      const auto& figure = food.figures[mineral];
      row(name(mineral), figure ? figure_in_words(*figure) : "not known, which is not zero");
    }
  }

  void add_match(const MatchExplanation& match) {
    if (!match.name.empty()) {
      row("matched",
          fmt::format("'{}'{}{}", match.name, match.added.empty() ? "" : ", with ", fmt::join(match.added, ", ")));
    }
    if (!match.preferred.empty()) row("why", std::string(match.preferred));
    if (!match.others.empty()) row("others", fmt::format("{}", fmt::join(match.others, ", ")));
  }

  std::string figure_in_words(const Figure& figure) const {
    const Source* source = catalogue_.sources.find(figure.citation->source);
    return fmt::format("{} in {} g: {}{}", in_milligrams(figure.content.element), in_words(figure.content.per.units()),
                       source == nullptr ? figure.citation->source : source->title,
                       figure.citation->item.empty() ? "" : fmt::format(", item {}", figure.citation->item));
  }

  void add_dose(const Dose& dose) {
    if (!dose.substance.element) {
      row("dose", fmt::format("{}, not counted", dose.substance.title()));
      return;
    }
    if (!dose.known) {
      row("dose", fmt::format("{}: not known, which is not zero", dose.substance.title()));
      return;
    }
    row("dose", fmt::format("{}: {} elemental {}", dose.substance.title(), range_in_words(dose.elemental),
                            name(*dose.substance.element)));
  }

  static std::string range_in_words(const Interval<Milligrams>& amount) {
    if (amount.exact()) return in_milligrams(amount.counted);
    return fmt::format("{} to {}", in_words(amount.low.exact()), in_milligrams(amount.high));
  }

  void add_minerals(const Entry& entry) {
    const EntryIntake intake = intake_of(entry);
    const auto one = [&](Mineral mineral) {
      return intake[mineral] ? range_in_words(*intake[mineral]) : std::string("not known");
    };
    row("holds", fmt::format("calcium {}, magnesium {}", one(Mineral::calcium), one(Mineral::magnesium)));
  }

  const Catalogue& catalogue_;
  std::string out_;
};

}  // namespace

std::string explain_text(const std::vector<Reading>& readings, const Catalogue& catalogue) {
  ExplanationText text(catalogue);
  for (const Reading& reading : readings) text.add(reading);
  return text.take();
}

}  // namespace calmag
