#include "calmag/profile_settings.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/text.hpp"

namespace calmag {
namespace {

constexpr std::string_view kNoConditions = "none";
constexpr std::string_view kDefaultAuthority = "us";

// "kidney disease, warfarin", "none". Nothing: one of them is not known.
std::optional<Conditions> read_conditions(std::string_view text) {
  Conditions all;
  if (text.empty() || folded(trimmed(text)) == kNoConditions) return all;
  for (const std::string_view part : split(text, ',')) {
    std::string one = folded(trimmed(part));
    std::ranges::replace(one, ' ', '-');
    const std::optional<Condition> condition = read_condition(one);
    if (!condition) return std::nullopt;
    all.add(*condition);
  }
  return all;
}

std::string conditions_in_words(Conditions conditions) {
  std::string all;
  for (const auto& [condition, name] : kConditions) {
    if (conditions.has(condition)) all += (all.empty() ? "" : ",") + std::string(name);
  }
  return all.empty() ? std::string(kNoConditions) : all;
}

std::string authority_names(const ReferenceTable& references) {
  return listed(references.authorities(), &Authority::id);
}

// Puts `value` into `kept` if there is one; otherwise returns what would be right.
template <class Kept, class Value>
std::optional<std::string> take(Kept& kept, const Value& value, std::string_view right) {
  if (!value) return fmt::format("give {}", right);
  kept = value;
  return std::nullopt;
}

}  // namespace

std::string_view name(ProfileKey key) {
  return std::ranges::find(kProfileKeys, key, &std::pair<ProfileKey, std::string_view>::first)->second;
}

std::optional<ProfileKey> read_profile_key(std::string_view text) {
  if (text == "conditions") return ProfileKey::condition;
  const auto at = std::ranges::find(kProfileKeys, text, &std::pair<ProfileKey, std::string_view>::second);
  return at == kProfileKeys.end() ? std::nullopt : std::optional(at->first);
}

std::string profile_key_names() { return listed(kProfileKeys, &std::pair<ProfileKey, std::string_view>::second); }

std::optional<std::string> ProfileSettings::set(ProfileKey key, std::string_view text,
                                                const ReferenceTable& references) {
  const std::string word = folded(trimmed(text));
  std::optional<std::string> wrong;
  switch (key) {
    case ProfileKey::age:
      wrong = take(age_months_, read_age(text),
                   fmt::format("years from 0 to {}, or months, as in 9mo", Profile::kMostAgeMonths / 12));
      if (!wrong) born_ = std::nullopt;
      break;
    case ProfileKey::born:
      wrong =
          take(born_, read_birth(trimmed(text)), "a date from 1900 on, as in 1962-05-03, or its month, as in 1962-05");
      if (!wrong) age_months_ = std::nullopt;
      break;
    case ProfileKey::sex: wrong = take(sex_, read_sex(word), "one of female, male"); break;
    case ProfileKey::stage: wrong = take(stage_, read_stage(word), "one of " + stage_names()); break;
    case ProfileKey::condition:
      wrong = take(conditions_, read_conditions(text),
                   fmt::format("{}, or some of {}, with commas", kNoConditions, condition_names()));
      break;
    case ProfileKey::authority:
      wrong = take(authority_, references.find_authority(trimmed(text)), "one of " + authority_names(references));
      break;
  }
  return wrong;
}

void ProfileSettings::unset(ProfileKey key) {
  switch (key) {
    case ProfileKey::age: age_months_ = std::nullopt; break;
    case ProfileKey::born: born_ = std::nullopt; break;
    case ProfileKey::sex: sex_ = std::nullopt; break;
    case ProfileKey::stage: stage_ = std::nullopt; break;
    case ProfileKey::condition: conditions_ = std::nullopt; break;
    case ProfileKey::authority: authority_ = nullptr; break;
  }
}

bool ProfileSettings::has(ProfileKey key) const { return !value(key).empty(); }

std::string ProfileSettings::value(ProfileKey key) const {
  switch (key) {
    case ProfileKey::age:
      if (!age_months_) return {};
      return *age_months_ % 12 == 0 ? fmt::format("{}", *age_months_ / 12) : fmt::format("{}mo", *age_months_);
    case ProfileKey::born: return born_ ? iso(*born_) : std::string();
    case ProfileKey::sex: return sex_ ? std::string(name(*sex_)) : std::string();
    case ProfileKey::stage: return stage_ ? std::string(name(*stage_)) : std::string();
    case ProfileKey::condition: return conditions_ ? conditions_in_words(*conditions_) : std::string();
    case ProfileKey::authority: return authority_ != nullptr ? std::string(authority_->id) : std::string();
  }
  return {};
}

ProfileSettings ProfileSettings::over(const ProfileSettings& others) const {
  ProfileSettings all = *this;
  if (!age_months_ && !born_) {
    all.age_months_ = others.age_months_;
    all.born_ = others.born_;
  }
  if (!sex_) all.sex_ = others.sex_;
  if (!stage_) all.stage_ = others.stage_;
  if (!conditions_) all.conditions_ = others.conditions_;
  if (authority_ == nullptr) all.authority_ = others.authority_;
  return all;
}

Person ProfileSettings::person(const ReferenceTable& references, Date day) const {
  Person person;
  person.profile.age_months = age_months_;
  person.profile.sex = sex_;
  if (stage_) {
    person.profile.stage = stage_->stage;
    person.profile.stage_months = stage_->months;
  }
  person.profile.conditions = conditions_.value_or(Conditions{});
  person.authority_assumed = authority_ == nullptr;
  person.authority = authority_ != nullptr ? authority_ : references.find_authority(kDefaultAuthority);
  person.born = born_;
  if (born_) person.profile.age_months = age_on(*born_, day);
  return person;
}

}  // namespace calmag
