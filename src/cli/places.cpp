#include "places.hpp"

#include <sys/stat.h>

#include <cstdlib>

#include <fmt/format.h>

namespace calmag::cli {
namespace {

// `variable`, which must be an absolute path to count, or else `otherwise` in the home directory; empty without either.
std::string base_directory(const char* variable, std::string_view otherwise) {
  const std::string_view given = environment(variable);
  if (given.starts_with('/')) return std::string(given);
  const std::string_view home = environment("HOME");
  return home.empty() ? std::string() : std::string(home).append("/").append(otherwise);
}

std::string configuration_file(std::string_view name) {
  const std::string base = base_directory("XDG_CONFIG_HOME", ".config");
  return base.empty() ? base : fmt::format("{}/calmag/{}", base, name);
}

}  // namespace

std::string_view environment(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? std::string_view{} : std::string_view(value);
}

std::string own_foods_file() { return configuration_file("foods.json"); }

std::string own_profile_file() { return configuration_file("profile.json"); }

std::string diary_file() {
  const std::string_view given = environment("CALMAG_DIARY");
  if (!given.empty()) return std::string(given);
  const std::string base = base_directory("XDG_DATA_HOME", ".local/share");
  return base.empty() ? base : fmt::format("{}/calmag/diary.txt", base);
}

bool file_exists(const std::string& file) {
  struct stat found {};
  return !file.empty() && stat(file.c_str(), &found) == 0;
}

}  // namespace calmag::cli
