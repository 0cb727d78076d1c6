#include "entry_label.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "entry_dose.hpp"

namespace calmag {
namespace {

class LabelReader {
 public:
  LabelReader(std::string_view text, const Shape& shape, const Catalogue& catalogue, std::vector<Fault>& faults)
      : text_(text),
        shape_(shape),
        catalogue_(catalogue),
        faults_(faults),
        cursor_{text, shape.label, 0} {}

  // What one serving holds; serving() is how much that is.
  std::vector<Dose> lines() {
    read_serving();
    std::vector<Dose> doses;
    std::vector<Token> line;
    const auto end_line = [&] {
      if (!line.empty()) read_line(line, doses);
      line.clear();
    };
    for (; !cursor_.done(); ++cursor_.at) {
      const TokenKind kind = cursor_.token().kind;
      if (kind == TokenKind::comma || kind == TokenKind::semicolon || kind == TokenKind::plus) {
        end_line();
      } else {
        line.push_back(cursor_.token());
      }
    }
    end_line();
    if (doses.empty() && faults_.empty()) {
      refuse(shape_.label_extent, "label.empty", "this label states nothing",
             "as in {calcium 333 mg, magnesium 133 mg}");
    }
    return doses;
  }

  const Measure& serving() const { return serving_; }
  bool per_one_unit() const { return per_one_unit_; }

 private:
  void refuse(Extent extent, std::string_view code, std::string reason, std::string help) {
    faults_.push_back({extent, code, std::move(reason), std::move(help)});
  }

  void read_serving() {
    if (!cursor_.is_word("per")) return;
    const Token per = cursor_.token();
    ++cursor_.at;
    std::optional<Measure> measure = read_measure(cursor_, catalogue_.units, faults_);
    if (!measure) {
      const Unit* unit = read_unit(cursor_, catalogue_.units, faults_);
      if (unit != nullptr) {
        measure.emplace();
        measure->amount.unit = unit;
      }
    }
    if (!measure || !cursor_.is(TokenKind::colon) || !measure->amount.number.exact() ||
        measure->amount.number.counted == 0) {
      refuse(per.extent, "label.per", "'per' needs an amount and a colon", "as in {per 2 caplets: calcium 650 mg}");
      return;
    }
    ++cursor_.at;
    serving_ = *measure;
    per_one_unit_ = false;
  }

  void read_line(const std::vector<Token>& tokens, std::vector<Dose>& doses) {
    Shape line = shape_of(text_, tokens, catalogue_);
    for (Fault& fault : line.faults) faults_.push_back(std::move(fault));
    const Component& component = line.components.front();
    const Extent extent = cover(tokens.front().extent, tokens.back().extent);
    const std::optional<NamedSubstance> named = substance_of(text_, component, catalogue_);
    if (!named) {
      const Name name(name_of(text_, component.words, catalogue_.vocabulary), catalogue_.vocabulary);
      Fault fault{extent, "label.unknown", "this is no nutrient that calmag knows",
                  "leave it out if it is neither calcium nor magnesium"};
      for (const std::string_view near : nearest_names(catalogue_.substances.index(), name.words, 3)) {
        fault.suggestions.emplace_back(near);
      }
      faults_.push_back(std::move(fault));
      return;
    }
    if (std::ranges::any_of(doses, [&](const Dose& dose) {
          return named->substance.element && dose.substance.element == named->substance.element &&
                 dose.substance.compound == named->substance.compound;
        })) {
      refuse(extent, "label.twice", fmt::format("{} is there twice", named->substance.title()), "");
    }
    std::vector<std::string> remarks;
    doses.push_back(read_dose(component, *named, catalogue_, faults_, remarks));
  }

  std::string_view text_;
  const Shape& shape_;
  const Catalogue& catalogue_;
  std::vector<Fault>& faults_;
  Cursor cursor_;
  Measure serving_;
  bool per_one_unit_ = true;
};

// How many servings `amount` is, if both are measured alike.
std::optional<Interval<Fraction>> servings_in(const Measure& amount, const Measure& serving, bool per_one_unit) {
  const Unit* unit = amount.amount.unit;
  const Unit* per = serving.amount.unit;
  const Fraction serving_number = serving.amount.number.counted;
  const auto divided_by = [&](Fraction size) {
    return amount.amount.number.map([&](Fraction number) { return number / size; });
  };
  // One cup is a serving; one gram or one millilitre is not what a label speaks of.
  const bool household = unit == nullptr || unit->kind >= UnitKind::container ||
                         (unit->kind == UnitKind::volume && !unit->id.ends_with("liter"));
  if (per_one_unit) return household ? std::optional(divided_by(1)) : std::nullopt;
  if (unit == per) return divided_by(serving_number);
  if (unit != nullptr && per != nullptr && unit->kind == per->kind && unit->factor > 0 && per->factor > 0) {
    return divided_by(serving_number * per->factor / unit->factor);
  }
  // 2 CalMag {per 1 tablet: …}: what is counted is what the label counts.
  const bool counts_alike =
      (unit == nullptr && serving.has_unit(UnitKind::dose)) || (per == nullptr && amount.counts());
  return counts_alike ? std::optional(divided_by(serving_number)) : std::nullopt;
}

std::string label_in_words(const std::vector<Dose>& doses, Fraction servings_of_one) {
  std::string out;
  for (const Dose& dose : doses) {
    if (!out.empty()) out += ", ";
    out += dose.substance.title();
    if (!dose.substance.element) continue;
    out += " " + in_words(dose.elemental.counted.exact() * servings_of_one) + " mg";
  }
  return out;
}

}  // namespace

std::vector<Dose> read_label(std::string_view text, const Shape& shape, const std::optional<Measure>& amount,
                             const Catalogue& catalogue, std::vector<Fault>& faults,
                             std::vector<std::string>& remarks) {
  LabelReader reader(text, shape, catalogue, faults);
  std::vector<Dose> doses = reader.lines();
  if (!faults.empty()) return doses;
  Measure eaten;
  if (amount)
    eaten = *amount;
  else
    eaten.amount.unit = reader.serving().amount.unit;
  const auto servings = servings_in(eaten, reader.serving(), reader.per_one_unit());
  if (!servings) {
    faults.push_back({shape.label_extent, "label.units",
                      reader.per_one_unit() ? "braces hold what one unit contains, and one of these is no serving"
                                            : "the label's serving is measured in other units than the amount",
                      "say what the label is for, as in {per 100 g: calcium 120 mg}"});
    return doses;
  }
  const Fraction servings_of_one = Fraction(1) / reader.serving().amount.number.counted;
  remarks.push_back(fmt::format("one holds {}", label_in_words(doses, servings_of_one)));
  for (Dose& dose : doses) {
    const auto times = [&](Milligrams one, Fraction count) {
      const Fraction product = one.exact() * count;
      if (product.overflowed() || product > kMostMilligramsOfElement) {
        if (faults.empty()) {
          faults.push_back({shape.label_extent, "dose.too-much",
                            fmt::format("this is more {} than anybody takes", dose.substance.title()),
                            "check the amount"});
        }
        return Milligrams{};
      }
      return Milligrams::rounded(product);
    };
    dose.elemental = {times(dose.elemental.low, servings->low), times(dose.elemental.counted, servings->counted),
                      times(dose.elemental.high, servings->high)};
  }
  return doses;
}

}  // namespace calmag
