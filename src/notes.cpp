#include "calmag/notes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/wording.hpp"

namespace calmag {
namespace {

template <class Holds>
bool any_entry(std::span<const Assessment> days, const Holds& holds) {
  return std::ranges::any_of(days, [&](const Assessment& assessment) {
    return std::ranges::any_of(assessment.day.entries, [&](const LoggedEntry& logged) { return holds(logged.entry); });
  });
}

// Whether supplements were entered, understood or not.
bool has_supplements(std::span<const Assessment> days) {
  return std::ranges::any_of(days, [](const Assessment& assessment) {
    return assessment.day.supplements() > 0 || std::ranges::any_of(assessment.day.problems, [](const Problem& problem) {
             return problem.code.starts_with("dose.") || problem.code.starts_with("label.");
           });
  });
}

bool has_compound(std::span<const Assessment> days, const Selection& compounds) {
  return any_entry(days, [&](const Entry& entry) {
    return entry.origin == Origin::supplement && std::ranges::any_of(entry.doses, [&](const Dose& dose) {
             return dose.substance.compound != nullptr && compounds.has(dose.substance.compound->id);
           });
  });
}

bool has_food(std::span<const Assessment> days, const Selection& foods) {
  return any_entry(days, [&](const Entry& entry) { return entry.food != nullptr && foods.has(entry.food->id); });
}

std::string record_error_in_words(const Advice& advice) {
  return fmt::format("Records of food are commonly off by {} mg of calcium a day.",
                     in_words(advice.record_error.value));
}

void add_supplement_notes(std::vector<std::string>& notes, const Advice& advice) {
  for (const Statement* statement : {&advice.kidney, &advice.medicine_spacing, &advice.prescribed}) {
    notes.emplace_back(statement->says);
  }
}

}  // namespace

std::vector<std::string> notes_for(std::span<const Assessment> days, const Advice& advice) {
  std::vector<std::string> notes;
  const auto say = [&](const Statement& statement) { notes.emplace_back(statement.says); };
  notes.push_back(record_error_in_words(advice));
  if (has_food(days, advice.high_oxalate_foods)) say(advice.oxalate);
  if (has_compound(days, advice.calcium_with_meal)) say(advice.carbonate);
  if (has_compound(days, advice.calcium_any_time)) say(advice.citrate);
  if (has_supplements(days)) add_supplement_notes(notes, advice);
  say(advice.disclaimer);
  return notes;
}

std::vector<std::string> notes_for(const Summary& summary, const Advice& advice) {
  std::vector<std::string> notes{record_error_in_words(advice)};
  if (summary.supplements) add_supplement_notes(notes, advice);
  notes.emplace_back(advice.disclaimer.says);
  return notes;
}

}  // namespace calmag
