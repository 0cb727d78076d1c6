#include <catch2/catch.hpp>

#include "calmag/profile_settings.hpp"
#include "given.hpp"

namespace {

using namespace calmag;
using given::kSaturday;

const ReferenceTable& references() { return given::catalogue().references; }

ProfileSettings settings(std::initializer_list<std::pair<ProfileKey, const char*>> said) {
  ProfileSettings all;
  for (const auto& [key, value] : said) {
    CAPTURE(value);
    REQUIRE_FALSE(all.set(key, value, references()));
  }
  return all;
}

TEST_CASE("settings take what people write, and give it back in one form", "[profile_settings]") {
  struct Case {
    ProfileKey key;
    const char* typed;
    const char* kept;
  };
  const auto [key, typed, kept] =
      GENERATE(values<Case>({{ProfileKey::age, "64", "64"},
                             {ProfileKey::age, " 64 years ", "64"},
                             {ProfileKey::age, "9 months", "9mo"},
                             {ProfileKey::age, "24mo", "2"},
                             {ProfileKey::age, "0", "0"},
                             {ProfileKey::age, "130", "130"},
                             {ProfileKey::born, "1962-05-03", "1962-05-03"},
                             {ProfileKey::born, "1962-05", "1962-05"},
                             {ProfileKey::sex, "F", "female"},
                             {ProfileKey::sex, "man", "male"},
                             {ProfileKey::stage, "Pregnant-3", "pregnant-3"},
                             {ProfileKey::stage, "none", "none"},
                             {ProfileKey::condition, "warfarin, Kidney disease", "kidney-disease,warfarin"},
                             {ProfileKey::condition, "None", "none"},
                             {ProfileKey::authority, "EFSA", "eu"}}));
  CAPTURE(typed);
  CHECK(settings({{key, typed}}).value(key) == kept);
  CHECK(settings({{key, kept}}).value(key) == kept);
}

TEST_CASE("what a key cannot be is refused, and nothing changes", "[profile_settings]") {
  struct Case {
    ProfileKey key;
    const char* typed;
  };
  const auto [key, typed] = GENERATE(values<Case>({{ProfileKey::age, "131"},
                                                   {ProfileKey::age, "-1"},
                                                   {ProfileKey::age, "1561mo"},
                                                   {ProfileKey::age, "64.5"},
                                                   {ProfileKey::age, "old"},
                                                   {ProfileKey::age, ""},
                                                   {ProfileKey::born, "64"},
                                                   {ProfileKey::born, "1962-02-30"},
                                                   {ProfileKey::sex, "x"},
                                                   {ProfileKey::stage, "pregnant-4"},
                                                   {ProfileKey::condition, "warfarin, none"},
                                                   {ProfileKey::condition, "warfarin,"},
                                                   {ProfileKey::condition, "gout"},
                                                   {ProfileKey::authority, "mars"}}));
  CAPTURE(typed);
  ProfileSettings before;
  ProfileSettings after = before;
  const std::optional<std::string> wrong = after.set(key, typed, references());
  REQUIRE(wrong);
  CHECK_THAT(*wrong, Catch::StartsWith("give "));
  CHECK(after == before);
}

TEST_CASE("an age displaces a date of birth, and the other way round", "[profile_settings]") {
  const ProfileSettings born = settings({{ProfileKey::age, "64"}, {ProfileKey::born, "1990-01-01"}});
  CHECK_FALSE(born.has(ProfileKey::age));
  const ProfileSettings aged = settings({{ProfileKey::born, "1990-01-01"}, {ProfileKey::age, "64"}});
  CHECK_FALSE(aged.has(ProfileKey::born));
  CHECK(aged.over(born).value(ProfileKey::born).empty());
  CHECK(born.over(aged).value(ProfileKey::age).empty());
}

TEST_CASE("settings go over others key by key", "[profile_settings]") {
  const ProfileSettings file = settings({{ProfileKey::born, "1962-05-03"},
                                         {ProfileKey::sex, "female"},
                                         {ProfileKey::stage, "postmenopausal"},
                                         {ProfileKey::condition, "warfarin"},
                                         {ProfileKey::authority, "uk"}});
  const ProfileSettings none;
  CHECK(none.over(file) == file);
  CHECK(file.over(none) == file);
  const ProfileSettings all = settings({{ProfileKey::condition, "none"}, {ProfileKey::authority, "eu"}}).over(file);
  CHECK(all.value(ProfileKey::condition) == "none");
  CHECK(all.value(ProfileKey::authority) == "eu");
  CHECK(all.value(ProfileKey::born) == "1962-05-03");
  CHECK(all.value(ProfileKey::stage) == "postmenopausal");
}

TEST_CASE("each key can be taken back", "[profile_settings]") {
  ProfileSettings all = settings({{ProfileKey::age, "64"},
                                  {ProfileKey::sex, "female"},
                                  {ProfileKey::stage, "none"},
                                  {ProfileKey::condition, "none"},
                                  {ProfileKey::authority, "uk"}});
  for (const auto& [key, name] : kProfileKeys) all.unset(key);
  CHECK(all == ProfileSettings());
  ProfileSettings born = settings({{ProfileKey::born, "1962-05"}});
  born.unset(ProfileKey::born);
  CHECK(born == ProfileSettings());
}

TEST_CASE("settings make a person", "[profile_settings]") {
  const Person nobody = ProfileSettings().person(references(), kSaturday);
  CHECK(nobody.authority->id == "us");
  CHECK(nobody.authority_assumed);
  CHECK_FALSE(nobody.profile.age_months);

  const Person person = settings({{ProfileKey::born, "1962-05-03"},
                                  {ProfileKey::sex, "female"},
                                  {ProfileKey::stage, "postmenopausal"},
                                  {ProfileKey::condition, "warfarin"},
                                  {ProfileKey::authority, "us"}})
                            .person(references(), kSaturday);
  CHECK(describe(person.profile) == "woman, 64, postmenopausal, warfarin");
  CHECK(person.profile.age_months == 64 * 12 + 6);  // from 3 May to 21 November
  CHECK_FALSE(person.authority_assumed);
  CHECK(person.born == read_birth("1962-05-03"));

  const Person mother = settings({{ProfileKey::stage, "pregnant-3"}}).person(references(), kSaturday);
  CHECK(mother.profile.stage_months == MonthSpan{6, 9});
}

TEST_CASE("a profile file says what was kept in it", "[profile_settings]") {
  const ProfileSettings all = settings({{ProfileKey::age, "64"},
                                        {ProfileKey::sex, "female"},
                                        {ProfileKey::stage, "postmenopausal"},
                                        {ProfileKey::condition, "warfarin,osteoporosis"},
                                        {ProfileKey::authority, "uk"}});
  const ProfileSettings some = settings({{ProfileKey::born, "1962-05"}, {ProfileKey::condition, "none"}});
  const ProfileSettings infant = settings({{ProfileKey::age, "9mo"}});
  for (const ProfileSettings& kept : {all, some, infant, ProfileSettings()}) {
    std::vector<TableFault> faults;
    CHECK(read_profile_settings(profile_file_text(kept), references(), faults) == kept);
    CHECK(faults.empty());
  }
  CHECK(profile_file_text(infant) == "{\n  \"age\": \"9mo\"\n}\n");
  std::vector<TableFault> faults;
  CHECK(read_profile_settings(" \n", references(), faults) == ProfileSettings());
  CHECK(faults.empty());
}

TEST_CASE("a profile file that breaks a rule is refused where it does", "[profile_settings]") {
  struct Case {
    const char* json;
    std::size_t line;
    std::size_t column;
    const char* reason;
  };
  const auto [json, line, column, reason] = GENERATE(values<Case>({
      {"[]", 1, 1, "this must be an object"},
      {"{\"age\": 64", 1, 11, "this is not JSON"},
      {"{\n  \"weight\": 70}", 2, 13, "'weight' is not known here"},
      {"{\n  \"age\": 131}", 2, 10, "age 131: give years from 0 to 130"},
      {"{\"age\": 64.5}", 1, 9, "this must be a whole number"},
      {"{\"age\": true}", 1, 9, "this must be a text"},
      {"{\"age\": 64, \"age\": 65}", 1, 13, "'age' is there twice"},
      {"{\"age\": 64,\n \"born\": \"1962-05\"}", 2, 10, "'age' and 'born' exclude each other"},
      {"{\"sex\": \"none\"}", 1, 9, "sex none: give one of female, male"},
      {"{\"condition\": \"warfarin\"}", 1, 15, "this must be a list"},
      {"{\"condition\": [\"warfarin\",\n\"gout\"]}", 2, 1, "gout: give some of osteopenia"},
      {"{\"authority\": \"mars\"}", 1, 15, "authority mars: give one of us"},
  }));
  CAPTURE(json);
  std::vector<TableFault> faults;
  read_profile_settings(json, references(), faults);
  REQUIRE_FALSE(faults.empty());
  CHECK(faults.front().place.line == line);
  CHECK(faults.front().place.column == column);
  CHECK_THAT(faults.front().reason, Catch::StartsWith(reason));
}

}  // namespace
