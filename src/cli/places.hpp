// Where calmag keeps what belongs to the user, by the XDG base directories.
#pragma once

#include <string>
#include <string_view>

namespace calmag::cli {

// The value of an environment variable, empty where it is not set.
std::string_view environment(const char* variable);

// The table of the user's own foods: $XDG_CONFIG_HOME/calmag/foods.json, else ~/.config/calmag/foods.json. Empty where
// there is no home.
std::string own_foods_file();

// The user's profile: profile.json in the same folder.
std::string own_profile_file();

// The diary: $CALMAG_DIARY, else $XDG_DATA_HOME/calmag/diary.txt, else the same in ~/.local/share. Empty where there is
// no home.
std::string diary_file();

bool file_exists(const std::string& file);

}  // namespace calmag::cli
