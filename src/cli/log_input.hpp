// Where a log comes from: words on the command line, files, standard input.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "calmag/log.hpp"
#include "calmag/log_file.hpp"
#include "options.hpp"

namespace calmag::cli {

// Feeds `reader` the words, as one text, then each file; standard input if there is neither. Throws std::system_error
// for a file that cannot be read. No form: each file is read as what it begins like.
void read_log(LogReader& reader, const std::vector<std::string>& words, const std::vector<std::string>& files,
              std::optional<LogForm> form = std::nullopt);

// Every day in the words and the files. A date met again joins its day, so that days are known when all is read.
// Where the options ask about their date only, no other day.
std::map<Date, Day> read_days(const Options& options, const Catalogue& catalogue,
                              const std::vector<std::string>& words);

}  // namespace calmag::cli
