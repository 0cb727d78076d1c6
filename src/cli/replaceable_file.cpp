#include "replaceable_file.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <system_error>

#include "places.hpp"

namespace calmag::cli {
namespace {

namespace fs = std::filesystem;

File locked_folder_of(const std::string& path) {
  const fs::path parent = fs::path(path).parent_path();
  const std::string folder = parent.empty() ? "." : parent.string();
  fs::create_directories(folder);
  File file = File::for_reading(folder);
  file.lock();
  return file;
}

}  // namespace

ReplaceableFile::ReplaceableFile(std::string path) : path_(std::move(path)), folder_(locked_folder_of(path_)) {}

std::string ReplaceableFile::target() const { return file_exists(path_) ? fs::canonical(path_).string() : path_; }

void ReplaceableFile::replace(std::string_view content) const {
  const std::string whole = target();
  const std::string part = whole + ".part";
  try {
    const File file = File::created(part);
    file.write(content);
    struct stat old {};
    if (stat(whole.c_str(), &old) == 0) fs::permissions(part, static_cast<fs::perms>(old.st_mode & 07777U));
    file.sync();
    fs::rename(part, whole);
  } catch (...) {
    std::error_code ignored;
    fs::remove(part, ignored);
    throw;
  }
  folder_.sync();  // which now has the new name
}

void ReplaceableFile::remove() const { fs::remove(target()); }

}  // namespace calmag::cli
