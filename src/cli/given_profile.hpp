// Who it is for: what the options say, and what the profile file says where they say nothing.
#pragma once

#include <string>

#include "calmag/dates.hpp"
#include "calmag/person.hpp"
#include "calmag/profile_settings.hpp"
#include "options.hpp"

namespace calmag::cli {

struct GivenProfile {
  std::string file;            // of the profile: --profile, or the user's own; empty where there is no home
  bool file_is_there = false;  // the user's own may be absent
  ProfileSettings kept;        // in the file
  ProfileSettings typed;       // as options

  ProfileSettings settings() const { return typed.over(kept); }
};

// Throws UsageError for an option or a file that breaks a rule, std::system_error for a file that cannot be read, and
// for the one of --profile if it is absent.
GivenProfile given_profile(const RawOptions& raw, const ReferenceTable& references);

// Throws UsageError, which says whence it comes, if nobody is like that on `day`: see contradiction().
Person person_of(const GivenProfile& given, const ReferenceTable& references, Date day);

// Throws UsageError if the person is not born on `day`.
void require_born(const Person& person, Date day);

}  // namespace calmag::cli
