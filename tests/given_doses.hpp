// Days of doses, and what the checks of dosing find in them.
#pragma once

#include <catch2/catch.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

#include "calmag/assess.hpp"
#include "given.hpp"

namespace given {

inline constexpr int kBedtime = 20 * 60;

inline LoggedEntry at(const char* moment, LoggedEntry logged) {
  logged.entry.moment = read_moment(moment);
  REQUIRE(logged.entry.moment);
  return logged;
}

// A dose of calcium and magnesium at a meal or an hour; an empty moment: no time is given.
inline LoggedEntry dose(const char* moment, Interval<Milligrams> calcium, Interval<Milligrams> magnesium) {
  LoggedEntry logged = swallowed(calcium, magnesium);
  return *moment == '\0' ? logged : at(moment, std::move(logged));
}

inline Person woman_of(int years, Conditions conditions = {}, std::optional<Stage> stage = {}) {
  Person person;
  person.profile.age_months = years * 12;
  person.profile.sex = Sex::female;
  person.profile.conditions = conditions;
  person.profile.stage = stage;
  person.authority = catalogue().references.find_authority("us");
  return person;
}

inline const Person kWoman = woman_of(64);

inline Finding dosing_finding(const char* id, const Day& day, const Person& person = kWoman) {
  const Assessment assessment = assess(day, catalogue(), person);
  const auto at = std::ranges::find(assessment.findings, std::string_view(id), &Finding::id);
  REQUIRE(at != assessment.findings.end());
  return *at;
}

inline Status dosing_status(const char* id, const Day& day, const Person& person = kWoman) {
  return dosing_finding(id, day, person).status;
}

inline Status dosing_status(const char* id, std::vector<LoggedEntry> entries) {
  return dosing_status(id, day_of(std::move(entries)));
}

inline Day logged(std::string_view text) {
  const std::vector<Day> all = days(text);
  REQUIRE(all.size() == 1);
  REQUIRE(all[0].problems.empty());
  return all[0];
}

}  // namespace given
