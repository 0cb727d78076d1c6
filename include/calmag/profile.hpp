// The person whose day it is, as far as is known. What is not known stays open, and answers become ranges.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace calmag {

enum class Sex : unsigned char { female, male };
enum class Stage : unsigned char { none, pregnant, lactating };

constexpr std::string_view name(Sex sex) { return sex == Sex::female ? "female" : "male"; }
constexpr std::string_view name(Stage stage) {
  return stage == Stage::none ? "none" : stage == Stage::pregnant ? "pregnant" : "lactating";
}

// The first age, in months, at which calmag takes somebody of unknown age to be: an adult.
inline constexpr int kAdultFromMonths = 19 * 12;

struct Profile {
  std::optional<int> age_months;  // 0 to kMostAgeMonths
  std::optional<Sex> sex;
  std::optional<Stage> stage;  // not given: not pregnant, not lactating

  static constexpr int kMostAgeMonths = 130 * 12;
};

// Whether somebody who fits this profile could be pregnant or lactating.
bool could_bear_children(const Profile& profile);

// Why nobody fits this profile, or empty: a pregnant man, a lactating infant.
std::string contradiction(const Profile& profile);

// "woman, 64", "adult (age and sex not given)", "girl, 9 months"; with the stage where there is one.
std::string describe(const Profile& profile);

}  // namespace calmag
