// A file of the user's that is read, changed, and put in the place of the old one at once.
#pragma once

#include <string>
#include <string_view>

#include "file.hpp"

namespace calmag::cli {

// Holds a lock on the file's folder while it lives, so that two programs that change the file at once lose nothing.
class ReplaceableFile {
 public:
  // Makes the folder, if it is not there. Throws std::system_error.
  explicit ReplaceableFile(std::string path);

  // Whatever happens, the file holds the old content or the new. A link stays a link, and a file keeps its permissions;
  // a new one is for its owner alone. Throws std::system_error.
  void replace(std::string_view content) const;
  void remove() const;
  const std::string& path() const { return path_; }

 private:
  std::string target() const;

  std::string path_;
  File folder_;
};

}  // namespace calmag::cli
