#include "entry_dose.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "salt_comparison.hpp"

namespace calmag {
namespace {

class DoseReader {
 public:
  DoseReader(const Component& component, const NamedSubstance& named, const Catalogue& catalogue,
             std::vector<Fault>& faults, std::vector<std::string>& remarks)
      : component_(component),
        named_(named),
        catalogue_(catalogue),
        faults_(faults),
        remarks_(remarks) {}

  std::vector<Dose> read() {
    std::vector<Dose> doses{{named_.substance, {}}};
    const std::optional<Amount> one = amount_of_one();
    if (!one) return doses;
    if (!named_.substance.element) return doses;  // recognised, not counted
    if (one->unit->kind == UnitKind::activity) {
      refuse("dose.unit", fmt::format("{} is not measured in IU", title()), "give milligrams, as on the label");
      return doses;
    }
    doses.front().elemental = all_of(element_in(*one));
    if (doses.front().elemental.high > most_believed()) {
      refuse_too_much();
      doses.front().elemental = {};
    }
    if (faults_.empty()) add_other_mineral(doses, *one);
    return doses;
  }

 private:
  std::string_view title() const { return named_.substance.title(); }
  static Milligrams most_believed() { return Milligrams::rounded(Fraction(kMostMilligramsOfElement)); }

  void refuse(std::string_view code, std::string reason, std::string help) {
    faults_.push_back({component_.extent, code, std::move(reason), std::move(help)});
  }

  // Exact, since a dose is a whole number of micrograms before it is multiplied; held at what is believed at most.
  static Milligrams times(Milligrams one, Fraction count) {
    const Fraction product = one.exact() * count;
    if (product.overflowed() || product > kMostMilligramsOfElement) return most_believed() + most_believed();
    return Milligrams::rounded(product);
  }

  Interval<Milligrams> all_of(const Interval<Milligrams>& one) const {
    return {times(one.low, count_.low), times(one.counted, count_.counted), times(one.high, count_.high)};
  }

  void refuse_too_much() {
    refuse("dose.too-much", fmt::format("this is more {} than anybody takes", title()),
           "check the amount and its unit");
  }

  // The mass in one tablet, and in `count_` how many there were.
  std::optional<Amount> amount_of_one() {
    const Measure* mass = nullptr;
    const Measure* count = nullptr;
    for (const Measure& measure : component_.measures) {
      if (&measure == named_.salt) continue;
      const bool is_mass = measure.has_unit(UnitKind::mass) || measure.has_unit(UnitKind::activity);
      const Measure*& role = is_mass ? mass : count;
      if (role != nullptr) return refuse_two_amounts();
      role = &measure;
    }
    if (mass == nullptr && count != nullptr && count->each) return each_in(*count);
    if (mass == nullptr) return refuse_no_mass(count);
    if (mass->like_thousands) return refuse_like_thousands(*mass);
    if (count == nullptr && mass->equivalent) return refuse_counted_in_brackets(*mass);
    const Interval<Fraction> by = mass->times == 1 ? Interval<Fraction>(Fraction(1)) : Interval<Fraction>(mass->times);
    Amount one = mass->amount;
    one.number = one.number.map([&](Fraction number) { return number / by.counted; });
    count_ = by;
    if (count == nullptr) return one;
    if (!count->counts() || mass->multiplied) return refuse_two_amounts();
    const bool clear = count->multiplied || named_.each || count->amount.number == Interval<Fraction>(Fraction(1));
    if (!clear) return refuse_each_or_all(*count, one);
    count_ = count->amount.number;
    return one;
  }

  std::optional<Amount> each_in(const Measure& count) {
    count_ = count.amount.number;
    const Amount& each = *count.each;
    if (each.unit->kind != UnitKind::mass) return refuse_no_mass(&count);
    return each;
  }

  std::optional<Amount> refuse_two_amounts() {
    refuse("amount.two", fmt::format("there are two amounts of {}", title()),
           "give one, or separate entries with a comma");
    return std::nullopt;
  }

  std::optional<Amount> refuse_no_mass(const Measure* count) {
    if (count != nullptr && count->amount.unit == nullptr && !count->multiplied) {
      refuse("dose.amount", "this amount has no unit", fmt::format("as in {} 200 mg", title()));
    } else if (count != nullptr) {
      refuse("dose.amount", fmt::format("this does not say how much {} is in one", title()),
             fmt::format("give the label's amount, as in 2 tablets {} 250 mg each", title()));
    } else {
      refuse("dose.amount", fmt::format("this does not say how much {}", title()),
             fmt::format("give an amount, as in {} 200 mg", title()));
    }
    return std::nullopt;
  }

  std::optional<Amount> refuse_like_thousands(const Measure& mass) {
    faults_.push_back({mass.extent, "dose.thousands", "this could be a thousand, or one with three decimals",
                       "write 1000 or 1,000 for a thousand, and 1 for one"});
    return std::nullopt;
  }

  std::optional<Amount> refuse_each_or_all(const Measure& count, const Amount& one) {
    const Fraction all = one.number.counted * count.amount.number.counted;
    refuse("dose.each-or-all",
           fmt::format("this could be {} {} in all, or {} {}", in_words(one.number.counted), one.unit->symbol,
                       in_words(all), one.unit->symbol),
           fmt::format("say '{} x {} {} {}', or '{} {} {}' alone", in_words(count.amount.number.counted), title(),
                       in_words(one.number.counted), one.unit->symbol, title(), in_words(one.number.counted),
                       one.unit->symbol));
    return std::nullopt;
  }

  // calcium 500 mg (2 tablets)
  std::optional<Amount> refuse_counted_in_brackets(const Measure& mass) {
    Measure count;
    count.amount = *mass.equivalent;
    if (count.counts()) return refuse_each_or_all(count, mass.amount);
    return refuse_two_amounts();
  }

  Interval<Milligrams> element_in(const Amount& one) {
    const Grams low = grams_in(*one.unit) * one.number.low;
    const Grams high = grams_in(*one.unit) * one.number.high;
    const Grams counted = grams_in(*one.unit) * one.number.counted;
    const Fraction in_milligrams = high.units() * 1000;
    // A salt may weigh many times its element: the limit on what is believed leaves room for that.
    if (in_milligrams.overflowed() || in_milligrams > std::int64_t{kMostMilligramsOfElement} * 100)
      return most_believed() + most_believed();
    const auto as_element = [](Grams grams) { return Milligrams::rounded(grams.units() * 1000); };
    const Compound* compound = named_.substance.compound;
    if (named_.as_compound && named_.as_elemental) return refuse_contradiction();
    const Interval<Milligrams> stated{as_element(low), as_element(counted), as_element(high)};
    if (named_.salt != nullptr) {
      check_against_salt(stated);
      return stated;
    }
    if (is_whole_salt() && named_.as_elemental) return refuse_either_mineral();
    if (named_.as_compound || is_whole_salt()) {
      if (compound == nullptr || compound->forms.empty()) return refuse_compound();
      const std::string_view form = named_.substance.form;
      const Interval<Milligrams> middle = elemental(*compound, form, counted);
      remark_on_share(*compound, form);
      return {elemental(*compound, form, low).low, middle.counted, elemental(*compound, form, high).high};
    }
    const Fraction salt_from = catalogue_.advice.salt_from(*named_.substance.element).value;
    if (compound != nullptr && !named_.as_elemental && in_milligrams > salt_from)
      return refuse_salt_or_element(counted);
    return stated;
  }

  // ---- the salt and the element in it, both stated ----

  static Interval<Grams> grams_of(const Amount& amount) {
    return amount.number.map([&](Fraction number) { return grams_in(*amount.unit) * number; });
  }

  // The element is what counts; the salt shows whether the two figures belong together.
  void check_against_salt(const Interval<Milligrams>& stated) {
    const Measure& salt = *named_.salt;
    if (salt.like_thousands) {
      refuse_like_thousands(salt);
      return;
    }
    const Interval<Grams> mass = grams_of(salt.amount);
    if (mass.high.units().overflowed() || mass.high > Grams::of(kMostGramsOfFood)) return refuse_too_much();
    const SaltComparison comparison = compare_with_salt(named_.substance, stated, mass);
    if (comparison.fit == SaltFit::impossible) {
      refuse("dose.figures", comparison.says, "check which figure is that of the salt");
    } else if (comparison.fit == SaltFit::differs) {
      remarks_.push_back(comparison.says);
    }
  }

  // ---- a salt of both minerals ----

  // "dolomite 1000 mg": the name of the salt alone can only mean its mass.
  bool is_whole_salt() const {
    const Compound* compound = named_.substance.compound;
    return compound != nullptr && !compound->also.empty() && !named_.names_element;
  }

  Interval<Milligrams> refuse_either_mineral() {
    refuse("dose.compound", fmt::format("{} holds calcium and magnesium: this does not say of which it is", title()),
           fmt::format("name the mineral, as in calcium (as {}) 200 mg, or leave 'elemental' out", title()));
    return {};
  }

  // With the mass of the salt both minerals are known; with one of them alone, the other is left to the label.
  void add_other_mineral(std::vector<Dose>& doses, const Amount& one) {
    const Compound* compound = named_.substance.compound;
    if (compound == nullptr || compound->also.empty()) return;
    const Compound& other = *catalogue_.substances.find_compound(compound->also);
    const std::optional<Amount> salt = named_.salt != nullptr                    ? std::optional(named_.salt->amount)
                                       : (named_.as_compound || is_whole_salt()) ? std::optional(one)
                                                                                 : std::nullopt;
    if (!salt) {
      const Fraction share = other.forms.front().fraction / compound->forms.front().fraction;
      remarks_.push_back(
          fmt::format("{} holds {} too, about {} here: not counted unless it is entered", title(), name(other.element),
                      in_whole_milligrams(Milligrams::rounded(doses.front().elemental.counted.exact() * share))));
      return;
    }
    const Interval<Grams> mass = grams_of(*salt);
    Substance substance = named_.substance;
    substance.compound = &other;
    substance.element = other.element;
    doses.push_back({substance, all_of({elemental(other, {}, mass.low).low, elemental(other, {}, mass.counted).counted,
                                        elemental(other, {}, mass.high).high})});
    remark_on_share(other, {});
  }

  Interval<Milligrams> refuse_contradiction() {
    refuse("dose.compound", "this is said to be the mass of the salt and of the element", "say which of the two it is");
    return {};
  }

  Interval<Milligrams> refuse_compound() {
    const Compound* compound = named_.substance.compound;
    if (compound == nullptr) {
      refuse("dose.compound", fmt::format("{} is the element: a compound needs its name", title()),
             fmt::format("name the salt, as in {} citrate, or leave 'compound' out", title()));
    } else {
      refuse("dose.compound", fmt::format("how much {} is in {} varies", name(compound->element), title()),
             "give the elemental amount that the label states");
    }
    return {};
  }

  Interval<Milligrams> refuse_salt_or_element(Grams mass) {
    const Compound& compound = *named_.substance.compound;
    const std::string element(name(compound.element));
    std::string reading = "what the label says";
    if (!compound.forms.empty()) {
      const Interval<Milligrams> as_salt = elemental(compound, named_.substance.form, mass);
      reading = as_salt.exact()
                    ? in_whole_milligrams(as_salt.counted)
                    : fmt::format("{} to {}", in_whole_milligrams(as_salt.low), in_whole_milligrams(as_salt.high));
    }
    refuse("dose.salt-or-element",
           fmt::format("this could be the mass of the salt ({} {}) or of the {} in it ({})", reading, element, element,
                       in_whole_milligrams(Milligrams::rounded(mass.units() * 1000))),
           "add 'compound' for the salt, or 'elemental' for the element");
    return {};
  }

  void remark_on_share(const Compound& compound, std::string_view form) {
    std::string shares;
    for (const CompoundForm& candidate : compound.forms) {
      if (!form.empty() && candidate.form != form) continue;
      const Fraction percent = candidate.fraction * 100;
      shares += fmt::format("{}{} % ({})", shares.empty() ? "" : ", ", in_words(percent), candidate.form);
    }
    remarks_.push_back(fmt::format("mass of the salt; {} is {}", name(compound.element), shares));
  }

  const Component& component_;
  const NamedSubstance& named_;
  const Catalogue& catalogue_;
  std::vector<Fault>& faults_;
  std::vector<std::string>& remarks_;
  Interval<Fraction> count_{Fraction(1)};
};

}  // namespace

std::vector<Dose> read_dose(const Component& component, const NamedSubstance& named, const Catalogue& catalogue,
                            std::vector<Fault>& faults, std::vector<std::string>& remarks) {
  return DoseReader(component, named, catalogue, faults, remarks).read();
}

}  // namespace calmag
