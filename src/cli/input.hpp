// Reading files and standard input, and writing standard output; what fails is a std::system_error with the name.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace calmag::cli {

// Gives the contents of `file` to `take`, piece by piece. "-" is standard input.
void read_file(const std::string& file, const std::function<void(std::string_view)>& take);

// For tables, which are small: refuses what is larger than 64 MiB.
std::string read_whole_file(const std::string& file);

// What a file is called in messages: standard input has a name, too.
std::string shown_name(const std::string& file);

// Writes all of it. A reader that has gone away is no error: then, and ever after, nothing is written.
void write_output(std::string_view text);

}  // namespace calmag::cli
