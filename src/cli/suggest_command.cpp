#include <unistd.h>
#include <algorithm>

#include <fmt/format.h>

#include "calmag/proposals.hpp"
#include "calmag/text.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"
#include "given_profile.hpp"
#include "input.hpp"
#include "log_input.hpp"

namespace calmag::cli {
namespace {

// Each of `typed` a word, or several with commas between them.
std::vector<std::string> words_in(const std::vector<std::string>& typed, std::string_view option) {
  std::vector<std::string> words;
  for (const std::string& list : typed) {
    for (const std::string_view one : split(list, ',')) {
      if (trimmed(one).empty() || first_unreadable(one) != std::string::npos) {
        throw UsageError(fmt::format("{} {}: give words, as in dairy,nuts", option, printable(list)));
      }
      words.emplace_back(trimmed(one));
    }
  }
  return words;
}

// What the value of an option says, read as a line of a log is. Throws UsageError for what is no entry.
Day entries_in(const std::vector<std::string>& typed, std::string_view option, const Options& options,
               const Catalogue& catalogue) {
  Day all;
  LogReader reader(catalogue, options.date, [&](Day day) {
    day.date = all.date;
    append(all, std::move(day));
  });
  for (const std::string& text : typed) {
    reader.begin(std::string(option), LogReader::Comments::none);
    reader.feed(text);
    reader.end();
  }
  if (all.complete() && !all.entries.empty()) return all;
  ProblemReporter problems;
  problems.report(all);
  problems.finish();
  throw UsageError(fmt::format("{}: name foods, as in 'kale, almonds'", option));
}

void refuse_unknown(const std::vector<std::string>& unknown, const Catalogue& catalogue) {
  if (unknown.empty()) return;
  const std::string& first = unknown.front();
  const std::string groups = listed(catalogue.suggestions.groups, &FoodGroup::id);
  std::vector<std::string> nearest;
  for (const std::string_view food : catalogue.nearest_foods(Name(first, catalogue.vocabulary), kNearestShown)) {
    nearest.push_back(printable(food));
  }
  std::string help = did_you_mean(nearest);
  if (!help.empty()) help.pop_back();
  throw UsageError(fmt::format("--without {}: this is no food, nor one of {}, gluten, shellfish, peanuts, sesame{}{}",
                               printable(first), groups, help.empty() ? "" : "\n", help));
}

ProposalChoice choice_of(const RawSuggestOptions& raw, const Options& options, const Catalogue& catalogue) {
  ProposalChoice choice;
  choice.at_hand = !raw.from.empty();
  if (choice.at_hand) {
    AtHand at_hand = candidates_of(entries_in(raw.from, "--from", options, catalogue), catalogue);
    if (!at_hand.refused.empty()) throw UsageError(fmt::format("--from {}", at_hand.refused.front()));
    choice.candidates = std::move(at_hand.candidates);
  } else {
    choice.candidates = everyday_candidates(catalogue);
  }
  choice.left_out = words_in(raw.without, "--without");
  if (raw.vegan) {
    const auto& words = catalogue.suggestions.not_vegan;
    choice.left_out.insert(choice.left_out.end(), words.begin(), words.end());
  }
  LeftOutFoods left_out = leave_out(choice.candidates, choice.left_out, catalogue);
  refuse_unknown(left_out.unknown, catalogue);
  choice.undecided = std::move(left_out.undecided);
  if (choice.candidates.empty()) throw UsageError("--without: this leaves no food to propose");
  return choice;
}

void write_swaps(const Entry& entry, const std::map<Date, Day>& days, const ProposalChoice& choice,
                 const Options& options, const Catalogue& catalogue) {
  std::vector<Swap> swaps;
  std::string why_not;
  const auto add = [&](const Day* day) {
    if (std::optional<Swap> swap = swap_for(entry, day, choice, catalogue, options.person, why_not)) {
      swaps.push_back(std::move(*swap));
    }
  };
  for (const auto& [date, day] : days) add(&day);
  if (days.empty()) add(nullptr);
  if (swaps.empty()) throw UsageError(fmt::format("--swap: {}", why_not));
  if (options.format == Format::json) {
    write_output(suggestions_json({}, swaps, choice, catalogue, options.person));
    return;
  }
  for (const Swap& swap : swaps) {
    if (&swap != &swaps.front()) write_output("\n");
    write_output(swap_text(swap, choice, catalogue, options.person, {options.colour, options.width}));
  }
}

void write_suggestions(const std::map<Date, Day>& days, const ProposalChoice& choice, const Options& options,
                       const Catalogue& catalogue) {
  std::vector<Suggestion> suggestions;
  for (const auto& [date, day] : days) {
    if (day.entries.empty()) continue;
    suggestions.push_back(
        suggestion_for(assess(day, catalogue, options.person), choice, catalogue, on_day(options.person, date)));
  }
  if (options.format == Format::json) {
    write_output(suggestions_json(suggestions, {}, choice, catalogue, options.person));
    return;
  }
  for (const Suggestion& suggestion : suggestions) {
    if (&suggestion != &suggestions.front()) write_output("\n");
    const Person person = on_day(options.person, suggestion.assessment.day.date);
    write_output(suggestion_text(suggestion, choice, catalogue, person, {options.colour, options.width}));
  }
}

}  // namespace

void add_suggest_options(CLI::App& app, RawSuggestOptions& raw) {
  app.add_option("--without", raw.without, "Leave out groups (dairy,nuts,gluten,...) or foods")
      ->option_text("LIST")
      ->allow_extra_args(false);
  app.add_flag("--vegan", raw.vegan, "Leave out what comes from animals");
  app.add_option("--from", raw.from, "Propose from these foods alone, as in 'kale, almonds'")
      ->option_text("FOODS")
      ->allow_extra_args(false);
  app.add_option("--swap", raw.swap, "What could stand in the place of this food")->option_text("FOOD");
}

ExitStatus run_suggest(const RawSuggestOptions& raw, const Options& options, const Catalogue& catalogue,
                       const std::vector<std::string>& words) {
  require_format(options.format, "suggestions", {Format::text, Format::json});
  const ProposalChoice choice = choice_of(raw, options, catalogue);
  std::optional<Day> swapped;
  if (!raw.swap.empty()) swapped = entries_in({raw.swap}, "--swap", options, catalogue);
  if (swapped && swapped->entries.size() != 1) throw UsageError("--swap: name one food");
  const bool is_alone = swapped && words.empty() && options.files.empty() && isatty(STDIN_FILENO) != 0;
  std::map<Date, Day> days;
  if (!is_alone) days = read_days(options, catalogue, words);
  ProblemReporter problems;
  std::size_t entries = 0;
  for (const auto& [date, day] : days) {
    require_born(options.person, date);
    problems.report(day);
    entries += day.entries.size();
  }
  problems.finish();
  if (swapped) {
    write_swaps(swapped->entries.front().entry, days, choice, options, catalogue);
  } else {
    if (days.empty()) write_error("calmag: there are no entries\n");
    write_suggestions(days, choice, options, catalogue);
  }
  if (problems.count() > 0) return entries == 0 ? ExitStatus::usage : ExitStatus::in_part;
  return ExitStatus::done;
}

}  // namespace calmag::cli
