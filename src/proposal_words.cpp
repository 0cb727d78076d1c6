#include "proposal_words.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "text_layout.hpp"

namespace calmag {
namespace {

// The candidates of all these additions, each once, in their order.
std::vector<const Candidate*> used_in(const std::vector<const Addition*>& shown, const ProposalChoice& choice) {
  std::set<std::size_t> places;
  for (const Addition* addition : shown) {
    for (const Added& added : *addition) places.insert(added.addable);
  }
  std::vector<const Candidate*> used;
  used.reserve(places.size());
  for (const std::size_t place : places) used.push_back(&choice.candidates[place]);
  return used;
}

std::string where_foods_come_from(const ProposalChoice& choice) {
  const std::size_t count = choice.candidates.size();
  std::string out = fmt::format("Chosen among {}", choice.at_hand ? "the " : "");
  out += fmt::format("{} {}food{}{}", count, choice.at_hand ? "" : "everyday ", count == 1 ? "" : "s",
                     choice.at_hand ? " at hand" : "");
  if (!choice.left_out.empty()) out += fmt::format(", without {}", fmt::join(choice.left_out, ", "));
  out += ".";
  if (!choice.left_out.empty()) {
    out += " What is left out goes by what a food is usually made of: the label of what you buy decides.";
  }
  for (const std::string& title : choice.undecided) {
    out += fmt::format(" What {} contains is not known to calmag: it was kept, since you named it.", title);
  }
  return out;
}

std::string source_titles(const std::vector<const Candidate*>& used, const Catalogue& catalogue) {
  std::vector<std::string> titles;
  const auto add = [&](std::string title) {
    if (std::ranges::find(titles, title) == titles.end()) titles.push_back(std::move(title));
  };
  for (const Candidate* candidate : used) {
    if (candidate->food == nullptr) {
      add("your own table");
      continue;
    }
    for (const Mineral mineral : kMinerals) {
      const Source* source = catalogue.sources.find(candidate->food->figures[mineral]->citation->source);
      add(source == nullptr ? "your own table" : std::string(source->short_title));
    }
  }
  return fmt::format("{}", fmt::join(titles, "; "));
}

// "Most of its calcium is not absorbed (Vegetarian Resource Group)."
std::string with_source(const Statement& statement, const Catalogue& catalogue) {
  const Source* source = catalogue.sources.find(statement.source);
  std::string_view says = statement.says;
  if (says.ends_with('.')) says.remove_suffix(1);
  return fmt::format("{} ({}).", says, source == nullptr ? statement.source : source->short_title);
}

}  // namespace

std::string words_for(const Candidate& candidate, int times) {
  std::string amount = candidate.amount;
  if (times > 1) amount = fmt::format("{} x {}", times, amount);
  std::string grams = candidate.grams ? fmt::format(" ({} g)", in_tenths(*candidate.grams * times)) : "";
  for (std::string* text : {&amount, &grams}) {
    if (!text->empty()) std::ranges::replace(*text, ' ', kFirmSpace);
  }
  if (!grams.empty()) grams.front() = ' ';
  return amount.empty() ? candidate.title + grams : fmt::format("{} {}{}", amount, candidate.title, grams);
}

bool is_exact(const Suggestion& suggestion) {
  const Intake& intake = suggestion.assessment.intake;
  return intake.all(Mineral::calcium).exact() && intake.all(Mineral::magnesium).exact();
}

std::string how_the_day_was_taken(const Suggestion& suggestion) {
  const Intake& intake = suggestion.assessment.intake;
  const bool complete = intake.all(Mineral::calcium).complete && intake.all(Mineral::magnesium).complete;
  std::string out;
  if (!complete) {
    out =
        "Not all of the day is known. What is not known was counted as nothing, so that the additions may be more "
        "than it takes, and the ratio and the calcium may turn out higher than shown.";
  } else if (!is_exact(suggestion)) {
    out = "Where an amount is a range, its least counts towards the targets, and the end that is worse for the ratio.";
  }
  const auto is_open = [](const std::optional<Reference>& reference) { return reference && !reference->exact(); };
  const PerMineral<MineralReference>& reference = suggestion.assessment.reference;
  if (is_open(reference.calcium.recommended) || is_open(reference.magnesium.recommended)) {
    out += (out.empty() ? "" : " ") +
           std::string("Age or sex are open: the highest recommended intakes that could hold were taken.");
  }
  return out;
}

std::vector<std::string> notes_for(const std::vector<const Addition*>& shown, const ProposalChoice& choice,
                                   const Catalogue& catalogue, const Person& person) {
  std::vector<std::string> notes;
  const std::vector<const Candidate*> used = used_in(shown, choice);
  if (std::ranges::any_of(used, &Candidate::high_oxalate)) {
    notes.push_back("* Its calcium is in the totals, and closes no gap. " +
                    with_source(catalogue.suggestions.oxalate, catalogue));
  }
  for (const GroupCaution& caution : catalogue.suggestions.cautions) {
    const bool concerns = std::ranges::any_of(used, [&](const Candidate* candidate) {
      return candidate->row != nullptr && candidate->row->group == caution.group;
    });
    if (concerns) notes.push_back(with_source(caution.statement, catalogue));
  }
  if (!person.profile.adult()) notes.emplace_back("The foods and their portions are chosen for adults.");
  const std::string assumed = assumptions(person);
  if (!assumed.empty()) {
    notes.push_back(fmt::format("Assumed: {}. Change with calmag profile set.", assumed));
  }
  notes.push_back(where_foods_come_from(choice));
  if (!used.empty()) notes.push_back(fmt::format("Figures: {}.", source_titles(used, catalogue)));
  notes.push_back(fmt::format("Records of food are commonly off by {} mg of calcium a day. {}",
                              in_words(catalogue.advice.record_error.value), catalogue.advice.disclaimer.says));
  return notes;
}

}  // namespace calmag
