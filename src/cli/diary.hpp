// The diary as a file that several programs write to at once, and people with their editors.
#pragma once

#include <string>
#include <string_view>

#include "file.hpp"

namespace calmag::cli {

// The file of the diary (see places.hpp). Throws std::system_error where there is no home.
std::string required_diary();

// Makes the folder of `path`, for the user alone, if it is not there. Throws std::system_error.
void make_folder_of(const std::string& path);

// The diary, locked until it is closed against all that do the same. It is made if it is not there, for its owner
// alone, and so is its folder. A link is followed. Throws std::system_error.
File locked_diary(const std::string& path);

// Adds whole lines, all of them or none, whenever this program is killed; when it returns, the disk has them. What
// others append without a lock stands before or behind them. Throws std::system_error; the diary is then as it was.
void append_to_diary(const std::string& path, std::string_view lines);

// Takes the last line out, and returns it. Throws UsageError if there is none, or if it does not stand alone (see
// calmag/diary_line.hpp), and std::system_error.
std::string take_back_last_line(const std::string& path);

}  // namespace calmag::cli
