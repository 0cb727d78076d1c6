#include <catch2/catch.hpp>

#include "calmag/person.hpp"
#include "given.hpp"

namespace {

using namespace calmag;

Person born(const char* birth, Profile profile = {}) {
  Person person;
  person.profile = profile;
  person.born = read_birth(birth);
  return person;
}

TEST_CASE("a person has the age of the day assessed", "[person]") {
  const Person person = born("1962-05-03");
  CHECK(on_day(person, given::date("1980-11-21")).profile.age_months == 18 * 12 + 6);
  CHECK(on_day(person, given::date("2026-05-03")).profile.age_months == 64 * 12);
  CHECK(on_day(born("1900-01-01"), given::date("2199-12-31")).profile.age_months == Profile::kMostAgeMonths);
  CHECK_FALSE(on_day(Person{}, given::date("2026-05-03")).profile.age_months);
  CHECK(on_day(Person{{30 * 12, {}, {}}}, given::date("1980-11-21")).profile.age_months == 30 * 12);
}

TEST_CASE("a stage of today is not said of the days that it does not fit", "[person]") {
  const Person person = born("1962-05-03", {{}, Sex::female, Stage::postmenopausal, {0, 12}});
  CHECK(on_day(person, given::date("2026-05-03")).profile.stage == Stage::postmenopausal);
  CHECK(on_day(person, given::date("1981-05-03")).profile.stage == Stage::postmenopausal);  // 19: early, and possible
  const Profile girl = on_day(person, given::date("1981-05-02")).profile;
  CHECK_FALSE(girl.stage);
  CHECK(girl.stage_months == MonthSpan{});
}

TEST_CASE("assumptions name what the profile leaves open", "[person]") {
  const Authority* us = given::catalogue().references.find_authority("us");
  CHECK(assumptions({{}, us}) == "adult, age not given; sex not given; not pregnant or lactating");
  CHECK(assumptions({{30 * 12, Sex::female, {}}, us}) == "not pregnant or lactating");
  CHECK(assumptions({{30 * 12, Sex::female, {}}, us, true}) == "not pregnant or lactating; US and Canada");
  CHECK(assumptions({{64 * 12, Sex::female, {}}, us}).empty());
  CHECK(assumptions({{30 * 12, Sex::male, {}}, us}).empty());
  CHECK(assumptions({{30 * 12, Sex::female, Stage::none}, us}).empty());
  CHECK(assumptions({{30 * 12, {}, Stage::pregnant}, us}).empty());
  CHECK(assumptions({{64 * 12, Sex::male, {}}, us, false, read_birth("1962-05")}) == "born on 1962-05-01");
  CHECK(assumptions({{64 * 12, Sex::male, {}}, us, false, read_birth("1962-05-03")}).empty());
}

}  // namespace
