// The file that holds the user's own table, changed a row at a time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "calmag/names.hpp"
#include "replaceable_file.hpp"

namespace calmag::cli {

// Holds a lock on the table while it lives, so that two programs that add at once lose nothing.
class OwnFoodsFile {
 public:
  // Opens the table at `path` (see own_foods_file), or begins an empty one. Throws UsageError where there is no home or
  // what is there is no table, std::system_error for what cannot be read.
  explicit OwnFoodsFile(std::string path);

  // Puts `row` at the end of `list` ("products", "recipes").
  void add(const std::string& list, nlohmann::ordered_json row);
  // Takes out the row of any list with that title or one of its names; returns its title, or nothing.
  std::optional<std::string> remove(const Words& name, const Vocabulary& vocabulary);

  // The whole table, one row a line.
  std::string text() const;
  // Writes it: see ReplaceableFile. A table without rows is removed.
  void save() const;
  const std::string& path() const { return file_.path(); }

 private:
  ReplaceableFile file_;
  nlohmann::ordered_json table_;
};

}  // namespace calmag::cli
