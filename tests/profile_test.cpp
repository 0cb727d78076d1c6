#include <catch2/catch.hpp>

#include "calmag/profile.hpp"

namespace {

using namespace calmag;

TEST_CASE("profiles that nobody fits are named as contradictions", "[profile]") {
  struct Case {
    const char* name;
    Profile profile;
    bool contradicts;
  };
  const auto [name, profile, contradicts] = GENERATE(values<Case>({
      {"nothing known", {}, false},
      {"a pregnant woman", {30 * 12, Sex::female, Stage::pregnant}, false},
      {"pregnant, sex not given", {30 * 12, {}, Stage::pregnant}, false},
      {"a pregnant man", {30 * 12, Sex::male, Stage::pregnant}, true},
      {"a man, not pregnant", {30 * 12, Sex::male, Stage::none}, false},
      {"a lactating infant", {5, Sex::female, Stage::lactating}, true},
      {"pregnant at 9", {119, Sex::female, Stage::pregnant}, true},
      {"pregnant at 10", {120, Sex::female, Stage::pregnant}, false},
      {"pregnant at 59", {719, Sex::female, Stage::pregnant}, false},
      {"pregnant at 60", {720, Sex::female, Stage::pregnant}, true},
  }));
  INFO(name);
  CHECK(contradiction(profile).empty() == !contradicts);
}

TEST_CASE("a profile in words", "[profile]") {
  struct Case {
    Profile profile;
    const char* words;
  };
  const auto [profile, words] = GENERATE(values<Case>({{{}, "adult"},
                                                       {{64 * 12, Sex::female, {}}, "woman, 64"},
                                                       {{64 * 12, Sex::male, Stage::none}, "man, 64"},
                                                       {{64 * 12 + 11, {}, {}}, "adult, 64"},
                                                       {{18 * 12, Sex::male, {}}, "boy, 18"},
                                                       {{19 * 12, Sex::male, {}}, "man, 19"},
                                                       {{9, Sex::female, {}}, "girl, 9 months"},
                                                       {{1, {}, {}}, "child, 1 month"},
                                                       {{24, {}, {}}, "child, 2"},
                                                       {{30 * 12, Sex::female, Stage::pregnant}, "woman, 30, pregnant"},
                                                       {{{}, Sex::female, Stage::lactating}, "woman, lactating"}}));
  CHECK(describe(profile) == words);
}

}  // namespace
