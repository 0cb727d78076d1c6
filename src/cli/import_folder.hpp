// Where imported foods are kept.
#pragma once

#include <string>

namespace calmag::cli {

// $XDG_DATA_HOME/calmag/imported, or that under ~/.local/share; empty where neither is known.
std::string import_folder();

}  // namespace calmag::cli
