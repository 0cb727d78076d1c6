#include "own_foods_file.hpp"

#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include <fmt/format.h>

#include "input.hpp"
#include "options.hpp"
#include "places.hpp"

namespace calmag::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::array kLists{"foods", "products", "recipes"};

bool is_named(const Json& row, const Words& name, const Vocabulary& vocabulary) {
  if (words_of(row.value("title", ""), vocabulary) == name) return true;
  return row.contains("names") && std::ranges::any_of(row["names"], [&](const Json& other) {
           return words_of(other.get<std::string>(), vocabulary) == name;
         });
}

}  // namespace

OwnFoodsFile::OwnFoodsFile(std::string path) : path_(std::move(path)), table_(Json::object()) {
  if (path_.empty()) throw UsageError("there is no home directory to keep foods in; set XDG_CONFIG_HOME");
  const fs::path folder = fs::path(path_).parent_path();
  fs::create_directories(folder);
  lock_ = File::for_reading(folder);
  if (flock(lock_->descriptor(), LOCK_EX) != 0) {
    throw std::system_error(errno, std::generic_category(), folder.string());
  }
  if (!file_exists(path_)) return;
  table_ = Json::parse(read_whole_file(path_), nullptr, false);
  if (!table_.is_object()) throw UsageError(fmt::format("{} is no table of foods", path_));
}

void OwnFoodsFile::add(const std::string& list, Json row) { table_[list].push_back(std::move(row)); }

std::optional<std::string> OwnFoodsFile::remove(const Words& name, const Vocabulary& vocabulary) {
  for (const char* list : kLists) {
    if (!table_.contains(list)) continue;
    Json& rows = table_[list];
    const auto at = std::ranges::find_if(rows, [&](const Json& row) { return is_named(row, name, vocabulary); });
    if (at == rows.end()) continue;
    const std::string title = at->value("title", "");
    rows.erase(at);
    if (rows.empty()) table_.erase(list);
    return title;
  }
  return std::nullopt;
}

std::string OwnFoodsFile::text() const {
  std::string out;
  for (const auto& [list, rows] : table_.items()) {
    out += fmt::format("{}{}: [", out.empty() ? "{" : ",\n", Json(list).dump());
    for (std::size_t i = 0; i < rows.size(); ++i) out += fmt::format("{}\n  {}", i == 0 ? "" : ",", rows[i].dump());
    out += "\n]";
  }
  return out.empty() ? std::string() : out + "}\n";
}

void OwnFoodsFile::save() const {
  const std::string content = text();
  const std::string target = file_exists(path_) ? fs::canonical(path_).string() : path_;
  if (content.empty()) {  // the last row is gone
    fs::remove(target);
    return;
  }
  const std::string part = target + ".part";
  try {
    const File file = File::created(part);
    file.write(content);
    struct stat old {};
    if (stat(target.c_str(), &old) == 0) fs::permissions(part, static_cast<fs::perms>(old.st_mode & 07777U));
    file.sync();
    fs::rename(part, target);
  } catch (...) {
    std::error_code ignored;
    fs::remove(part, ignored);
    throw;
  }
  lock_->sync();  // the folder, which now has the new name
}

}  // namespace calmag::cli
