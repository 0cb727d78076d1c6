#include "day_words.hpp"

#include <fmt/format.h>

#include "calmag/period.hpp"
#include "text_layout.hpp"

namespace calmag {

std::string entries_in_words(const Day& day) {
  const std::size_t failed = day.problems.size() + day.more_problems;
  const std::string count = fmt::format("{} {}", day.entries.size(), day.entries.size() == 1 ? "entry" : "entries");
  return failed == 0 ? count + ", all understood" : fmt::format("{}, and {} not understood", count, failed);
}

std::string person_and_targets(const Person& person) {
  return person_and_targets(person, fmt::format("{} ({})", person.authority->title, person.authority->edition));
}

std::string person_and_targets(const Person& person, std::string_view whose) {
  return fmt::format("{}. Targets: {}", capitalised(describe(person.profile)), whose);
}

std::string person_and_targets(const Person& person, const Assessment& assessment) {
  if (assessment.authorities.empty()) return person_and_targets(person);
  return person_and_targets(person, fmt::format("those of {} authorities", assessment.authorities.size()));
}

std::string title_of(const Assessment& assessment) {
  return long_form(assessment.day.date) + (assessment.standing == Standing::over ? "" : ", so far");
}

std::string heading(const std::vector<Assessment>& days) {
  if (days.empty()) return "Calcium and magnesium: nothing logged";
  if (days.size() == 1) return "Calcium and magnesium, " + title_of(days.front());
  return "Calcium and magnesium, " + in_words(DateRange{days.front().day.date, days.back().day.date});
}

}  // namespace calmag
