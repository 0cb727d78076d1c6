// What was said of a person, key by key: by options, in the profile file, or to `calmag profile set`. What was not said
// stays open.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calmag/birth.hpp"
#include "calmag/person.hpp"
#include "calmag/profile.hpp"
#include "calmag/reference.hpp"
#include "calmag/tables.hpp"

namespace calmag {

enum class ProfileKey : unsigned char { age, born, sex, stage, condition, authority };

// With the names that the file and `calmag profile set` use.
inline constexpr std::array<std::pair<ProfileKey, std::string_view>, 6> kProfileKeys{{
    {ProfileKey::age, "age"},
    {ProfileKey::born, "born"},
    {ProfileKey::sex, "sex"},
    {ProfileKey::stage, "stage"},
    {ProfileKey::condition, "condition"},
    {ProfileKey::authority, "authority"},
}};

std::string_view name(ProfileKey key);
std::optional<ProfileKey> read_profile_key(std::string_view text);  // folded; "conditions" too
// All of them, joined by ", ".
std::string profile_key_names();

class ProfileSettings {
 public:
  // Takes what `text` says for `key`, in the place of what was said before; an age displaces a date of birth, and the
  // other way round. Returns nothing, or what would be right ("give one of female, male"), and then takes nothing.
  [[nodiscard]] std::optional<std::string> set(ProfileKey key, std::string_view text, const ReferenceTable& references);
  void unset(ProfileKey key);
  bool has(ProfileKey key) const;
  // As set() reads it: "9mo", "osteoporosis,warfarin", "none" of conditions where it was said that there are none.
  // Empty: nothing was said.
  std::string value(ProfileKey key) const;

  // These, where something was said, and `others` where not.
  ProfileSettings over(const ProfileSettings& others) const;

  // Who that is on `day`. Nothing said of the authority: "us". Requires that `references` has it.
  Person person(const ReferenceTable& references, Date day) const;

  const std::optional<Birth>& born() const { return born_; }
  const std::optional<Conditions>& conditions() const { return conditions_; }  // empty: said that there are none
  friend bool operator==(const ProfileSettings&, const ProfileSettings&) = default;

 private:
  std::optional<int> age_months_;  // excludes born_
  std::optional<Birth> born_;
  std::optional<Sex> sex_;
  std::optional<StagePart> stage_;
  std::optional<Conditions> conditions_;
  const Authority* authority_ = nullptr;
};

// Reads the text of a profile file: an object with those keys. A text without anything in it says nothing. What is
// wrong goes to `faults`, all of it, and then the settings must not be used.
ProfileSettings read_profile_settings(std::string_view json, const ReferenceTable& references,
                                      std::vector<TableFault>& faults);
// The same as the text of a file.
std::string profile_file_text(const ProfileSettings& settings);

}  // namespace calmag
