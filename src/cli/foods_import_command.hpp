// calmag foods import FILE…: reads downloads of food data into tables of their own.
#pragma once

#include <string>
#include <vector>

#include "calmag/catalogue.hpp"
#include "exit_status.hpp"

namespace calmag::cli {

struct ImportOptions {
  std::vector<std::string> files;  // files and folders; "-" is standard input
  std::string folder;              // where the tables are, as import_folder() says
};

// Reads all of the files, then replaces the table of each source that they hold foods of; tables of other sources stay
// as they are. A file that must not be used leaves all tables as they are: a UsageError. Bad records go to standard
// error, the first 20 in full; progress too, if that is a terminal; the summary to standard output.
ExitStatus run_foods_import(const ImportOptions& options, const Catalogue& catalogue);

}  // namespace calmag::cli
