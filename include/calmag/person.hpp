// The person whose days are assessed: who they are, and whose reference intakes they go by.
#pragma once

#include <optional>
#include <string>

#include "calmag/birth.hpp"
#include "calmag/dates.hpp"
#include "calmag/profile.hpp"
#include "calmag/reference.hpp"

namespace calmag {

struct Person {
  Profile profile;
  const Authority* authority = nullptr;
  bool authority_assumed = false;  // nobody asked for it
  std::optional<Birth> born;       // where it is known, the age is that on the day assessed
};

// The age on `day` in months, at most Profile::kMostAgeMonths. None: not born yet.
std::optional<int> age_on(const Birth& birth, Date day);

// The same person on `day`: of the age that they have then, and without a stage where that age rules out the one given,
// which is of another time. Before the birth, and where it is not known, as given.
Person on_day(Person person, Date day);

// "adult, age not given; sex not given; US and Canada": what was not said about the person and is taken for granted.
// Empty where nothing is.
std::string assumptions(const Person& person);

}  // namespace calmag
