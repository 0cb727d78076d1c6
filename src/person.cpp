#include "calmag/person.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace calmag {

std::optional<int> age_on(const Birth& birth, Date day) {
  const std::optional<int> months = months_lived(birth, day);
  return months ? std::optional(std::min(*months, Profile::kMostAgeMonths)) : std::nullopt;
}

Person on_day(Person person, Date day) {
  const std::optional<int> age = person.born ? age_on(*person.born, day) : std::nullopt;
  if (!age) return person;
  Profile& profile = person.profile;
  profile.age_months = age;
  if (!contradiction(profile).empty()) {
    profile.stage = std::nullopt;
    profile.stage_months = {};
  }
  return person;
}

std::string assumptions(const Person& person) {
  const Profile& profile = person.profile;
  std::vector<std::string> open;
  if (!profile.age_months) open.emplace_back("adult, age not given");
  if (person.born && !person.born->day_known) open.push_back(fmt::format("born on {}", iso(person.born->date)));
  if (!profile.sex && profile.stage.value_or(Stage::none) == Stage::none) open.emplace_back("sex not given");
  if (!profile.stage && could_bear_children(profile)) open.emplace_back("not pregnant or lactating");
  if (person.authority_assumed) open.emplace_back(person.authority->title);
  return fmt::format("{}", fmt::join(open, "; "));
}

}  // namespace calmag
