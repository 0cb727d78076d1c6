// The commands, a file each. Each gets its options and words, writes its answer once, and returns the exit status.
#pragma once

#include <string>
#include <vector>

#include "calmag/catalogue.hpp"
#include "exit_status.hpp"
#include "options.hpp"

namespace calmag::cli {

// calmag [ENTRY…]: assesses the days in the words, in the files, or on standard input.
ExitStatus run_assess(const Options& options, const Catalogue& catalogue, const std::vector<std::string>& words);

// calmag explain ENTRY…: shows how each entry is read.
ExitStatus run_explain(const Options& options, const Catalogue& catalogue, const std::vector<std::string>& words);

}  // namespace calmag::cli
