// The file in which `calmag profile set` keeps what it was told.
#pragma once

#include <string>

#include "calmag/profile_settings.hpp"

namespace calmag::cli {

// What the file at `path` says. Throws UsageError for what breaks a rule, with every place, and std::system_error for
// what cannot be read.
ProfileSettings read_profile_file(const std::string& path, const ReferenceTable& references);

}  // namespace calmag::cli
