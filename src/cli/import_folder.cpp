#include "import_folder.hpp"

#include <cstdlib>

namespace calmag::cli {

std::string import_folder() {
  const char* data = std::getenv("XDG_DATA_HOME");
  if (data != nullptr && *data == '/') return std::string(data) + "/calmag/imported";
  const char* home = std::getenv("HOME");
  if (home != nullptr && *home == '/') return std::string(home) + "/.local/share/calmag/imported";
  return {};
}

}  // namespace calmag::cli
