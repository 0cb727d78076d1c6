#include "given_profile.hpp"

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "places.hpp"
#include "profile_file.hpp"

namespace calmag::cli {
namespace {

void take(ProfileSettings& settings, ProfileKey key, const std::string& typed, const ReferenceTable& references) {
  if (typed.empty()) return;
  if (const auto wrong = settings.set(key, typed, references)) {
    throw UsageError(fmt::format("--{} {}: {}", name(key), printable(typed), *wrong));
  }
}

// `all` is an authority to ask for, not one to keep.
void take_authority(ProfileSettings& settings, const RawOptions& raw, const ReferenceTable& references) {
  if (raw.authority.empty() || names_all_authorities(raw)) return;
  if (const auto wrong = settings.set(ProfileKey::authority, raw.authority, references)) {
    throw UsageError(fmt::format("--authority {}: {}, all", printable(raw.authority), *wrong));
  }
}

}  // namespace

GivenProfile given_profile(const RawOptions& raw, const ReferenceTable& references) {
  GivenProfile given;
  take(given.typed, ProfileKey::age, raw.age, references);
  take(given.typed, ProfileKey::sex, raw.sex, references);
  take(given.typed, ProfileKey::stage, raw.stage, references);
  take(given.typed, ProfileKey::condition, fmt::format("{}", fmt::join(raw.conditions, ",")), references);
  take_authority(given.typed, raw, references);
  given.file = raw.profile.empty() ? own_profile_file() : raw.profile;
  given.file_is_there = !raw.profile.empty() || file_exists(given.file);
  if (given.file_is_there) given.kept = read_profile_file(given.file, references);
  return given;
}

Person person_of(const GivenProfile& given, const ReferenceTable& references, Date day) {
  const Person person = given.settings().person(references, day);
  require_born(person, day);
  if (const std::string why = contradiction(person.profile); !why.empty()) {
    const bool file_plays_a_part = !(given.kept == ProfileSettings());
    throw UsageError(file_plays_a_part ? fmt::format("{}\nthe profile is {}", why, printable(given.file)) : why);
  }
  return person;
}

void require_born(const Person& person, Date day) {
  if (!person.born || months_lived(*person.born, day)) return;
  throw UsageError(fmt::format("{} is before the birth on {}, as the profile has it", iso(day), iso(*person.born)));
}

}  // namespace calmag::cli
