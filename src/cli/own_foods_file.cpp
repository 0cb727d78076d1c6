#include "own_foods_file.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "input.hpp"
#include "options.hpp"
#include "places.hpp"

namespace calmag::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kLists{"foods", "products", "recipes"};

bool is_named(const Json& row, const Words& name, const Vocabulary& vocabulary) {
  if (words_of(row.value("title", ""), vocabulary) == name) return true;
  return row.contains("names") && std::ranges::any_of(row["names"], [&](const Json& other) {
           return words_of(other.get<std::string>(), vocabulary) == name;
         });
}

std::string required(std::string path) {
  if (path.empty()) throw UsageError("there is no home directory to keep foods in; set XDG_CONFIG_HOME");
  return path;
}

}  // namespace

OwnFoodsFile::OwnFoodsFile(std::string path) : file_(required(std::move(path))), table_(Json::object()) {
  if (!file_exists(file_.path())) return;
  table_ = Json::parse(read_whole_file(file_.path()), nullptr, false);
  if (!table_.is_object()) throw UsageError(fmt::format("{} is no table of foods", file_.path()));
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
  content.empty() ? file_.remove() : file_.replace(content);
}

}  // namespace calmag::cli
