#include "profile_file.hpp"

#include <vector>

#include "diagnostics.hpp"
#include "input.hpp"
#include "options.hpp"

namespace calmag::cli {

ProfileSettings read_profile_file(const std::string& path, const ReferenceTable& references) {
  std::vector<TableFault> faults;
  const ProfileSettings settings = read_profile_settings(read_whole_file(path), references, faults);
  if (!faults.empty()) throw UsageError(list_of_faults(shown_name(path), faults));
  return settings;
}

}  // namespace calmag::cli
