#include "day_words.hpp"

#include <fmt/format.h>

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

}  // namespace calmag
