// The answer of calmag suggest as text.
#include <algorithm>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "day_words.hpp"
#include "proposal_words.hpp"
#include "text_layout.hpp"

namespace calmag {
namespace {

constexpr std::size_t kIndent = 3;
constexpr std::size_t kCalciumColumn = 10;
constexpr std::size_t kMagnesiumColumn = 12;
constexpr std::size_t kRatioWidth = 9;

constexpr std::array<std::string_view, 7> kCounts{"no", "one", "two", "three", "four", "five", "six"};

std::string in_letters(std::size_t count) {
  return count < kCounts.size() ? std::string(kCounts[count]) : fmt::format("{}", count);
}

// Two decimals; a ratio over the ceiling never looks as if it were at it.
std::string ratio_in_words(const Gaps& gaps) {
  if (gaps.magnesium_held == Milligrams{}) return gaps.calcium_held == Milligrams{} ? "-" : "no Mg";
  const Fraction ratio = gaps.calcium_held.exact() / gaps.magnesium_held.exact();
  std::int64_t hundredths = ratio.rounded(100);
  if (ratio > gaps.ceiling && Fraction::of(hundredths, 100) <= gaps.ceiling) ++hundredths;
  return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

// A table of what adds up, and paragraphs around it.
class Page {
 public:
  explicit Page(TextStyle style) : style_(style) {}

  void line(std::string_view text) {
    out_ += text.substr(0, text.find_last_not_of(' ') + 1);
    out_ += '\n';
  }
  void paragraph(const std::string& text) {
    if (!text.empty()) line(wrapped(text, 0, style_.width));
  }
  void bold(const std::string& text) { line(style_.colour ? fmt::format("\x1b[1m{}\x1b[0m", text) : text); }
  void row(std::string_view what, const std::string& calcium, const std::string& magnesium, const std::string& ratio,
           std::size_t indent = 0) {
    const std::size_t width = style_.width - kCalciumColumn - kMagnesiumColumn - kRatioWidth;
    const std::string text = wrapped(what, indent, width);
    const std::size_t end = std::min(text.find('\n'), text.size());
    line(padded(std::string(indent, ' ') + text.substr(0, end), width) + padded_left(calcium, kCalciumColumn) +
         padded_left(magnesium, kMagnesiumColumn) + padded_left(ratio, kRatioWidth));
    if (end < text.size()) line(text.substr(end + 1));
  }
  void heads() { row("", "calcium", "magnesium", "Ca:Mg"); }
  TextStyle style() const { return style_; }
  std::string take() { return std::move(out_); }

 private:
  TextStyle style_;
  std::string out_;
};

void heading(Page& page, const Assessment& assessment, const Person& person) {
  const std::string date = long_form(assessment.day.date);
  page.line(date + padded_left(entries_in_words(assessment.day), page.style().width - date.size()));
  page.paragraph(person_and_targets(person));
  page.line("");
}

class SuggestionPage {
 public:
  SuggestionPage(const Suggestion& suggestion, const ProposalChoice& choice, const Catalogue& catalogue,
                 const Person& person, TextStyle style)
      : suggestion_(suggestion),
        choice_(choice),
        catalogue_(catalogue),
        person_(person),
        addables_(addables_of(choice.candidates)),
        page_(style) {}

  std::string write() {
    heading(page_, suggestion_.assessment, person_);
    standing();
    if (suggestion_.gaps.closed()) {
      page_.paragraph(is_sure()
                          ? "Nothing is short: both minerals are at their targets, and calcium is within its ceiling."
                          : "As far as is known, nothing is short.");
    } else if (!suggestion_.withheld.empty()) {
      page_.paragraph(suggestion_.withheld);
    } else {
      proposals();
    }
    page_.line("");
    page_.paragraph(how_the_day_was_taken(suggestion_));
    std::vector<const Addition*> shown;
    for (const Addition& addition : suggestion_.proposals) shown.push_back(&addition);
    for (const std::string& note : notes_for(shown, choice_, catalogue_, person_)) page_.paragraph(note);
    return page_.take();
  }

 private:
  // Whether what is known decides that nothing is short.
  bool is_sure() const {
    const Assessment& assessment = suggestion_.assessment;
    return assessment.intake.all(Mineral::calcium).complete && assessment.reference.calcium.recommended &&
           assessment.reference.magnesium.recommended;
  }

  Milligrams held(Mineral mineral) const { return suggestion_.assessment.intake.all(mineral).amount.low; }

  // "≥" where the day holds more than that, or may.
  std::string at_least(Mineral mineral) const { return suggestion_.assessment.intake.all(mineral).exact() ? "" : "≥"; }

  std::string ratio_of(const Gaps& gaps) const {
    if (!suggestion_.assessment.intake.all(Mineral::calcium).complete) return "?";
    return (is_exact(suggestion_) ? "" : "≤") + ratio_in_words(gaps);
  }

  std::string target_of(Mineral mineral) const {
    const std::optional<Reference>& reference = suggestion_.assessment.reference[mineral].recommended;
    return reference ? whole(reference->high) : "none";
  }

  // Where the day stands, where it should, and what is between.
  void standing() {
    const Gaps& gaps = suggestion_.gaps;
    page_.heads();
    page_.row("So far, mg", at_least(Mineral::calcium) + whole(held(Mineral::calcium)),
              at_least(Mineral::magnesium) + whole(held(Mineral::magnesium)), ratio_of(gaps));
    page_.row("Recommended", target_of(Mineral::calcium), target_of(Mineral::magnesium), "≤" + in_words(gaps.ceiling));
    const Milligrams magnesium = std::max(gaps.magnesium, Milligrams{});
    page_.row("To go", to_go(gaps.short_calcium()), to_go(magnesium), "");
    page_.line("");
    const Milligrams for_ratio = gaps.short_magnesium_at_target();
    if (for_ratio > magnesium) {
      page_.paragraph(fmt::format(
          "{} of magnesium to go {}, since the calcium post has calcium at most {} to 1, a ceiling and not an ideal.",
          in_whole_milligrams_up(for_ratio),
          gaps.short_calcium() > Milligrams{} ? "once calcium is at its target" : "for the calcium held",
          in_words(gaps.ceiling)));
    }
    if (gaps.room && *gaps.room < Milligrams{}) {
      page_.paragraph("Calcium is above its upper level already: no food with calcium is proposed.");
    }
  }

  static std::string to_go(Milligrams amount) { return amount == Milligrams{} ? "-" : whole_up(amount); }

  void proposals() {
    const bool closing = closes(suggestion_, choice_);
    const std::size_t count = suggestion_.proposals.size();
    if (!closing) {
      const bool has_any = !suggestion_.proposals.front().empty();
      page_.paragraph(fmt::format("No addition of these foods, of up to {} closes this.{}", limits(),
                                  has_any ? " The nearest:" : " None comes nearer."));
      if (!has_any) return;
    } else {
      page_.paragraph(fmt::format("{} addition{} of up to {} that would close this, the smallest first:",
                                  capitalised(in_letters(count)), count == 1 ? "" : "s", limits()));
    }
    for (std::size_t i = 0; i < count; ++i) proposal(i, suggestion_.proposals[i]);
    if (closing && count < choice_.proposals) {
      page_.paragraph("Among these foods there is no other with another main food.");
    }
  }

  // "6 portions, 2 of one food at most"
  std::string limits() const {
    return fmt::format("{} portions, {} of one food at most,", choice_.limits.portions, choice_.limits.of_one);
  }

  void proposal(std::size_t number, const Addition& addition) {
    const Gaps rest = after(suggestion_.gaps, addables_, addition);
    int portions = 0;
    for (const Added& added : addition) portions += added.times;
    page_.line("");
    page_.bold(fmt::format("{}. {} portion{}", number + 1, portions, portions == 1 ? "" : "s"));
    const std::vector<std::int64_t> calcium = shown_parts(addition, Mineral::calcium);
    const std::vector<std::int64_t> magnesium = shown_parts(addition, Mineral::magnesium);
    for (std::size_t i = 0; i < addition.size(); ++i) {
      const Candidate& candidate = choice_.candidates[addition[i].addable];
      page_.row(words_for(candidate, addition[i].times) + (candidate.high_oxalate ? " *" : ""), thousands(calcium[i]),
                thousands(magnesium[i]), "", kIndent);
    }
    page_.row("With the day, mg", at_least(Mineral::calcium) + whole(total(addition, Mineral::calcium)),
              at_least(Mineral::magnesium) + whole(total(addition, Mineral::magnesium)), ratio_of(rest), kIndent);
    still_open(rest);
  }

  void still_open(const Gaps& rest) {
    if (rest.closed()) return;
    std::string open;
    if (rest.short_calcium() > Milligrams{})
      open = fmt::format("{} of calcium", in_whole_milligrams_up(rest.short_calcium()));
    if (rest.short_magnesium() > Milligrams{}) {
      open += fmt::format("{}{} of magnesium{}", open.empty() ? "" : " and ",
                          in_whole_milligrams_up(rest.short_magnesium()),
                          rest.magnesium < rest.short_magnesium() ? " for the ratio" : "");
    }
    page_.line(std::string(kIndent, ' ') + wrapped(fmt::format("Still open: {}.", open), kIndent, page_.style().width));
  }

  static Milligrams of(const Addable& addable, Mineral mineral) {
    return mineral == Mineral::calcium ? addable.calcium : addable.magnesium;
  }

  Milligrams total(const Addition& addition, Mineral mineral) const {
    Milligrams sum = held(mineral);
    for (const Added& added : addition) {
      sum += Milligrams::from_micrograms(of(addables_[added.addable], mineral).micrograms() * added.times);
    }
    return sum;
  }

  // Whole milligrams that, with what the day holds, add up to the total shown.
  std::vector<std::int64_t> shown_parts(const Addition& addition, Mineral mineral) const {
    std::vector<Milligrams> parts;
    for (const Added& added : addition) {
      parts.push_back(Milligrams::from_micrograms(of(addables_[added.addable], mineral).micrograms() * added.times));
    }
    return whole_parts(parts, total(addition, mineral).exact().rounded() - held(mineral).exact().rounded());
  }

  const Suggestion& suggestion_;
  const ProposalChoice& choice_;
  const Catalogue& catalogue_;
  const Person& person_;
  std::vector<Addable> addables_;
  Page page_;
};

}  // namespace

std::string suggestion_text(const Suggestion& suggestion, const ProposalChoice& choice, const Catalogue& catalogue,
                            const Person& person, TextStyle style) {
  return SuggestionPage(suggestion, choice, catalogue, person, style).write();
}

std::string swap_text(const Swap& swap, const ProposalChoice& choice, const Catalogue& catalogue, const Person& person,
                      TextStyle style) {
  Page page(style);
  const auto ratio = [&](Milligrams calcium, Milligrams magnesium) {
    Gaps gaps;
    gaps.ceiling = catalogue.advice.ratio_ceiling.value;
    gaps.calcium_held = swap.rest.calcium + calcium;
    gaps.magnesium_held = swap.rest.magnesium + magnesium;
    return ratio_in_words(gaps);
  };
  page.paragraph(fmt::format("What could stand in the place of {} {}{}", swap.amount, swap.title,
                             swap.date ? ", " + long_form(*swap.date) : ""));
  page.line("");
  page.row("", "calcium", "magnesium", "Ca:Mg");
  const Milligrams was_calcium = swap.replaced.calcium->counted;
  const Milligrams was_magnesium = swap.replaced.magnesium->counted;
  page.row(fmt::format("{} {}", swap.amount, swap.title), whole(was_calcium), whole(was_magnesium),
           ratio(was_calcium, was_magnesium));
  for (const Added& added : swap.replacements) {
    const Candidate& candidate = choice.candidates[added.addable];
    const auto all = [&](Milligrams one) { return Milligrams::from_micrograms(one.micrograms() * added.times); };
    const Milligrams calcium = all(candidate.addable.calcium);
    const Milligrams magnesium = all(candidate.addable.magnesium);
    page.row(words_for(candidate, added.times), whole(calcium), whole(magnesium), ratio(calcium, magnesium), kIndent);
  }
  page.line("");
  if (!swap.withheld.empty()) {
    page.paragraph(swap.withheld);
  } else if (swap.replacements.empty()) {
    page.paragraph("None of these foods brings as much calcium in so few portions without a higher ratio.");
  } else {
    page.paragraph(fmt::format(
        "Of each group of foods the smallest that brings about as much calcium, {} or more, and no higher ratio{}.",
        in_whole_milligrams(swap.wanted),
        swap.date ? fmt::format(" than the day's, or than {}", in_words(catalogue.advice.ratio_ceiling.value)) : ""));
    if (swap.date) page.paragraph("Ca:Mg is that of the whole day.");
  }
  for (const std::string& note : notes_for({&swap.replacements}, choice, catalogue, person)) page.paragraph(note);
  return page.take();
}

}  // namespace calmag
