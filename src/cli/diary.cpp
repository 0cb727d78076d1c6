#include "diary.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "places.hpp"

namespace calmag::cli {
namespace {

namespace fs = std::filesystem;

// An editor may have put another file in its place while this one waited for the lock.
bool is_still_at(const std::string& path, const File& file) {
  struct stat named {};
  struct stat opened {};
  return stat(path.c_str(), &named) == 0 && fstat(file.descriptor(), &opened) == 0 && named.st_dev == opened.st_dev &&
         named.st_ino == opened.st_ino;
}

}  // namespace

std::string required_diary() {
  std::string file = diary_file();
  if (!file.empty()) return file;
  throw std::system_error(ENOENT, std::generic_category(), "without HOME, CALMAG_DIARY must say where the diary is");
}

void make_folder_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string();
  if (folder.empty() || file_exists(folder)) return;
  const mode_t before = umask(S_IRWXG | S_IRWXO);
  std::error_code error;
  fs::create_directories(folder, error);
  umask(before);
  if (error) throw std::system_error(error, folder);
}

File locked_diary(const std::string& path) {
  make_folder_of(path);
  for (;;) {
    File file = File::for_appending(path);
    file.lock();
    if (is_still_at(path, file)) return file;
  }
}

}  // namespace calmag::cli
