#include "calmag/label.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "entry_dose.hpp"
#include "entry_names.hpp"

namespace calmag {
namespace {

class LabelReader {
 public:
  LabelReader(std::string_view text, std::span<const Token> tokens, Extent extent, const Catalogue& catalogue,
              std::vector<Fault>& faults)
      : text_(text),
        extent_(extent),
        catalogue_(catalogue),
        faults_(faults),
        cursor_{text, tokens, 0} {}

  Label read() {
    read_serving();
    std::vector<Token> line;
    const auto end_line = [&] {
      if (!line.empty()) read_line(line);
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
    if (label_.doses.empty() && faults_.empty()) {
      refuse(extent_, "label.empty", "this label states nothing", "as in {calcium 333 mg, magnesium 133 mg}");
    }
    return std::move(label_);
  }

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
    label_.serving = *measure;
    label_.per_one_unit = false;
  }

  void read_line(std::vector<Token> tokens) {
    const Extent extent = cover(tokens.front().extent, tokens.back().extent);
    const bool unknown = tokens.size() > 1 && folded(slice(text_, tokens.back().extent)) == "unknown";
    if (unknown) tokens.pop_back();
    Shape line = shape_of(text_, tokens, catalogue_);
    for (Fault& fault : line.faults) faults_.push_back(std::move(fault));
    const Component& component = line.components.front();
    const std::optional<NamedSubstance> named = substance_of(text_, component, catalogue_);
    if (!named) {
      const Name name(name_of(text_, component.words, catalogue_.vocabulary), catalogue_.vocabulary);
      Fault fault{extent, "label.unknown", "this is no nutrient that calmag knows",
                  "leave it out if it is neither calcium nor magnesium"};
      for (const IndexedName& near : nearest_names(catalogue_.substances.index(), name.words, 3)) {
        fault.suggestions.emplace_back(catalogue_.substances.names()[near.place]);
      }
      faults_.push_back(std::move(fault));
      return;
    }
    if (std::ranges::any_of(label_.doses, [&](const Dose& dose) {
          return named->substance.element && dose.substance.element == named->substance.element &&
                 dose.substance.compound == named->substance.compound;
        })) {
      refuse(extent, "label.twice", fmt::format("{} is there twice", named->substance.title()), "");
    }
    if (unknown) {
      if (!component.measures.empty()) {
        refuse(extent, "amount.two", "this has an amount, and is said to be unknown", "give one of the two");
      }
      label_.doses.push_back({named->substance, {}, false});
      return;
    }
    std::vector<std::string> remarks;
    for (Dose& dose : read_dose(component, *named, catalogue_, faults_, remarks)) label_.doses.push_back(dose);
  }

  std::string_view text_;
  Extent extent_;
  const Catalogue& catalogue_;
  std::vector<Fault>& faults_;
  Cursor cursor_;
  Label label_;
};

// The number of `size`s, in its own unit, that `number` of `unit` are, if both are measured alike.
std::optional<Interval<Fraction>> divided(const Amount& amount, const Amount& size) {
  Fraction one = size.number.counted;
  if (amount.unit != size.unit) {
    if (amount.unit == nullptr || size.unit == nullptr || amount.unit->kind != size.unit->kind) return std::nullopt;
    if (!(amount.unit->factor > 0 && size.unit->factor > 0)) return std::nullopt;
    one = one * size.unit->factor / amount.unit->factor;
  }
  return amount.number.map([&](Fraction number) { return number / one; });
}

// How many servings `amount` is, if both are measured alike.
std::optional<Interval<Fraction>> servings_in(const Measure& amount, const Label& label) {
  const Unit* unit = amount.amount.unit;
  const Measure& serving = label.serving;
  if (label.per_one_unit) {
    // One cup is a serving; one gram or one millilitre is not what a label speaks of.
    const bool household = unit == nullptr || unit->kind >= UnitKind::container ||
                           (unit->kind == UnitKind::volume && !unit->id.ends_with("liter"));
    return household ? std::optional(amount.amount.number) : std::nullopt;
  }
  if (const auto servings = divided(amount.amount, serving.amount)) return servings;
  if (serving.equivalent) {
    if (const auto servings = divided(amount.amount, *serving.equivalent)) return servings;
  }
  if (serving.each) {  // 1 slice (40 g)
    const Amount all{serving.each->number.counted * serving.amount.number.counted, serving.each->unit};
    if (const auto servings = divided(amount.amount, all)) return servings;
  }
  if (unit != nullptr && unit->is_usual_portion()) return amount.amount.number;
  // 2 CalMag {per 1 tablet: …}: what is counted is what the label counts.
  const bool counts_alike = unit == nullptr ? serving.counts() : serving.amount.unit == nullptr && amount.counts();
  if (!counts_alike) return std::nullopt;
  return amount.amount.number.map([&](Fraction number) { return number / serving.amount.number.counted; });
}

// "94.5", to the microgram. Three decimals get a fourth, since 1.000 could be read as a thousand.
std::string digits_of(Milligrams mass) {
  const std::int64_t rest = mass.micrograms() % 1000;
  std::string out = fmt::format("{}", mass.micrograms() / 1000);
  if (rest == 0) return out;
  out += fmt::format(".{:03}", rest);
  if (out.back() != '0') return out + '0';
  out.erase(out.find_last_not_of('0') + 1);
  return out;
}

std::string figure_in_braces(Mineral mineral, const std::optional<Interval<Milligrams>>& mass) {
  if (!mass) return fmt::format("{} unknown", name(mineral));
  const std::string upto = mass->exact() ? "" : "-" + digits_of(mass->high);
  return fmt::format("{} {}{} mg", name(mineral), digits_of(mass->low), upto);
}

}  // namespace

std::string labelled_entry(Origin origin, std::string_view name,
                           const PerMineral<std::optional<Interval<Milligrams>>>& holds) {
  std::string quoted(trimmed(name));
  std::ranges::replace(quoted, '"', '\'');
  if (quoted.empty()) quoted = "without a name";
  return fmt::format("1 {}\"{}\" {{{}, {}}}", origin == Origin::food ? "serving " : "", quoted,
                     figure_in_braces(Mineral::calcium, holds.calcium),
                     figure_in_braces(Mineral::magnesium, holds.magnesium));
}

Label read_label(std::string_view text, std::span<const Token> tokens, Extent extent, const Catalogue& catalogue,
                 std::vector<Fault>& faults) {
  return LabelReader(text, tokens, extent, catalogue, faults).read();
}

std::vector<Dose> doses_in(const Label& label, const std::optional<Measure>& amount, Extent extent,
                           std::vector<Fault>& faults) {
  Measure taken;
  if (amount)
    taken = *amount;
  else
    taken.amount.unit = label.serving.amount.unit;
  const auto servings = servings_in(taken, label);
  if (!servings) {
    faults.push_back({extent, "label.units",
                      label.per_one_unit ? "braces hold what one unit contains, and one of these is no serving"
                                         : "the label's serving is measured in other units than the amount",
                      "say what the label is for, as in {per 100 g: calcium 120 mg}"});
    return label.doses;
  }
  std::vector<Dose> doses = label.doses;
  for (Dose& dose : doses) {
    const auto times = [&](Milligrams one, Fraction count) {
      const Fraction product = one.exact() * count;
      if (product.overflowed() || product > kMostMilligramsOfElement) {
        if (faults.empty()) {
          faults.push_back({extent, "dose.too-much",
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

std::string contents_in_words(const Label& label) {
  const bool counted = label.serving.counts();
  const Fraction servings = counted ? Fraction(1) / label.serving.amount.number.counted : Fraction(1);
  std::string out = counted ? "one holds" : in_words(label.serving) + " holds";
  for (const Dose& dose : label.doses) {
    out += fmt::format("{} {}", &dose == &label.doses.front() ? "" : ",", dose.substance.title());
    if (!dose.substance.element) continue;
    if (!dose.known) {
      out += " unknown";
      continue;
    }
    out += " " + in_words(dose.elemental.counted.exact() * servings) + " mg";
    const Compound* compound = dose.substance.compound;
    if (compound != nullptr && !compound->also.empty()) out += fmt::format(" {}", name(compound->element));
  }
  return out;
}

}  // namespace calmag
