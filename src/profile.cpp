#include "calmag/profile.hpp"

#include <fmt/format.h>

namespace calmag {
namespace {

// Outside these ages a pregnancy is taken to be a slip of the finger.
constexpr int kLeastChildbearingMonths = 10 * 12;
constexpr int kMostChildbearingMonths = 60 * 12;

std::string age_in_words(int months) {
  return months < 24 ? fmt::format("{} month{}", months, months == 1 ? "" : "s") : fmt::format("{}", months / 12);
}

}  // namespace

bool could_bear_children(const Profile& profile) {
  if (profile.sex == Sex::male) return false;
  return !profile.age_months ||
         (*profile.age_months >= kLeastChildbearingMonths && *profile.age_months < kMostChildbearingMonths);
}

std::string contradiction(const Profile& profile) {
  if (!profile.stage || *profile.stage == Stage::none) return {};
  if (profile.sex == Sex::male) return fmt::format("sex male and stage {} exclude each other", name(*profile.stage));
  if (!could_bear_children(profile)) {
    return fmt::format("age {} and stage {} exclude each other", age_in_words(*profile.age_months),
                       name(*profile.stage));
  }
  return {};
}

std::string describe(const Profile& profile) {
  const bool adult = !profile.age_months || *profile.age_months >= kAdultFromMonths;
  const std::string_view who = !profile.sex                  ? (adult ? "adult" : "child")
                               : *profile.sex == Sex::female ? (adult ? "woman" : "girl")
                                                             : (adult ? "man" : "boy");
  std::string out(who);
  if (profile.age_months) out += fmt::format(", {}", age_in_words(*profile.age_months));
  if (profile.stage && *profile.stage != Stage::none) out += fmt::format(", {}", name(*profile.stage));
  return out;
}

}  // namespace calmag
