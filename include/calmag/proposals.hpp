// What calmag suggest answers for a day, as values, as text, and as JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calmag/assess.hpp"
#include "calmag/candidates.hpp"
#include "calmag/report.hpp"
#include "calmag/suggest.hpp"

namespace calmag {

// What is proposed from, for every day alike.
struct ProposalChoice {
  std::vector<Candidate> candidates;
  bool at_hand = false;                // the user has said what there is
  std::vector<std::string> left_out;   // as the user said it
  std::vector<std::string> undecided;  // see LeftOutFoods
  AddingLimits limits;
  std::size_t proposals = 3;  // at most
};

// Why nothing is proposed to this person; empty: there is no reason.
std::string reason_to_withhold(const Person& person);

struct Suggestion {
  Assessment assessment;  // of the day as it is
  Gaps gaps;
  std::string withheld;             // see reason_to_withhold()
  std::vector<Addition> proposals;  // the smallest first; one alone may only come nearest
};

// Requires candidates that are known exactly, and an assessment for `person`.
Suggestion suggestion_for(Assessment assessment, const ProposalChoice& choice, const Catalogue& catalogue,
                          const Person& person);

// Whether the first proposal closes the gaps; else it is the nearest that there is.
bool closes(const Suggestion& suggestion, const ProposalChoice& choice);

// What could stand in the place of a food.
struct Swap {
  std::string title;  // of the food, printable
  std::string amount;
  EntryIntake replaced;         // known of both minerals
  std::optional<Date> date;     // none: not in a day, by itself
  PerMineral<Milligrams> rest;  // of the day without it, at least
  Milligrams wanted;            // calcium that its place must bring
  std::string withheld;
  Addition replacements;  // of the candidates, the smallest first
};

// For the food of `entry`: for all entries of it in `day`, where there is a day. Calcium counts as the same where it is
// about the same, as for a target; the ratio may be as high as the day's was, or as the ceiling. None: the day has no
// such food, or a figure is not known; `why_not` says which.
std::optional<Swap> swap_for(const Entry& entry, const Day* day, const ProposalChoice& choice,
                             const Catalogue& catalogue, const Person& person, std::string& why_not);

// Each ends with a newline, and is printable.
std::string suggestion_text(const Suggestion& suggestion, const ProposalChoice& choice, const Catalogue& catalogue,
                            const Person& person, TextStyle style);
std::string swap_text(const Swap& swap, const ProposalChoice& choice, const Catalogue& catalogue, const Person& person,
                      TextStyle style);
// calmag.suggest/1: see data/schema/suggest.schema.json.
std::string suggestions_json(const std::vector<Suggestion>& suggestions, const std::vector<Swap>& swaps,
                             const ProposalChoice& choice, const Catalogue& catalogue, const Person& person);

}  // namespace calmag
