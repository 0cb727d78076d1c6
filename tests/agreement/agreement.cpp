// Compares the tables with the notes they were made from, where those are at hand.
//
//   agreement DATA NOTES      DATA: the directory of the tables; NOTES: that of blog_foods.json, reference_intakes.json
//
// Exit status: 0 they agree; 1 they do not, and where; 77 there are no notes.
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "references.hpp"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kSkipped = 77;

int disagreements = 0;

void disagree(const std::string& what) {
  std::cerr << what << '\n';
  ++disagreements;
}

json read_json(const fs::path& path) {
  std::ifstream in(path);
  return json::parse(in);
}

// ---- foods ----

// The rows of all files in a folder.
json read_foods(const fs::path& folder) {
  json foods = json::array();
  for (const auto& file : fs::directory_iterator(folder)) {
    const json table = read_json(file.path());
    for (const json& food : table["foods"]) foods.push_back(food);
  }
  return foods;
}

// The food whose calcium is the post's for this portion: the figure, and the item that the magnesium comes from.
bool has_food(const json& foods, const json& noted) {
  for (const json& food : foods) {
    const json none = json::object();
    const json& calcium = food.contains("calcium") ? food["calcium"] : none;
    const json& magnesium = food.contains("magnesium") ? food["magnesium"] : none;
    if (calcium.value("source", "") != "calcium-post" || calcium["mg"] != noted["blog_calcium_mg"]) continue;
    const std::string item =
        noted["ndb_no"].is_string() ? noted["ndb_no"].get<std::string>() : noted["cnf_food_id"].dump();
    if (magnesium.value("item", food.value("item", "")) == item && magnesium["mg"] == noted["magnesium_mg_per_100g"] &&
        magnesium.value("per", "100 g") == "100 g") {
      return true;
    }
  }
  return false;
}

void compare_foods(const json& foods, const json& notes) {
  for (const json& noted : notes) {
    if (!has_food(foods, noted)) disagree("no food has the figures of " + noted["blog_food"].get<std::string>());
  }
  std::size_t of_the_post = 0;
  for (const json& food : foods) {
    if (food.contains("calcium") && food["calcium"].value("source", "") == "calcium-post") ++of_the_post;
  }
  if (of_the_post != notes.size()) disagree(std::to_string(of_the_post) + " foods have calcium of the post");
}

// ---- USDA ----

// The fields of one line of comma-separated values, quotes doubled in quoted ones.
std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') {
      if (quoted && i + 1 < line.size() && line[i + 1] == '"')
        fields.back() += line[++i];
      else
        quoted = !quoted;
    } else if (line[i] == ',' && !quoted) {
      fields.emplace_back();
    } else {
      fields.back() += line[i];
    }
  }
  return fields;
}

struct UsdaItem {
  std::string calcium;  // mg in 100 g, empty where there is none
  std::string magnesium;
};

std::map<std::string, UsdaItem> read_usda(const fs::path& path, std::size_t key) {
  std::map<std::string, UsdaItem> items;
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const std::vector<std::string> fields = fields_of(line);
    items[fields.at(key)] = {fields.at(4), fields.at(5)};
  }
  return items;
}

// Every figure that names a USDA item is that item's, and none is left out that the item has.
void compare_with_usda(const json& foods, const fs::path& notes) {
  const std::map<std::string, std::map<std::string, UsdaItem>> usda{
      {"usda-sr28", read_usda(notes / "usda-sr28.csv", 0)},
      {"usda-foundation", read_usda(notes / "usda-foundation.csv", 1)}};
  std::size_t compared = 0;
  for (const json& food : foods) {
    for (const char* mineral : {"calcium", "magnesium"}) {
      const json figure = food.value(mineral, json::object());
      const std::string source = figure.value("source", food.value("source", ""));
      const auto table = usda.find(source);
      if (table == usda.end()) continue;
      const std::string item = figure.value("item", food.value("item", ""));
      const auto at = table->second.find(item);
      const std::string what = food["id"].get<std::string>() + ", " + mineral + ", item " + item;
      if (at == table->second.end()) {
        disagree("no such item: " + what);
        continue;
      }
      const std::string& theirs = std::string_view(mineral) == "calcium" ? at->second.calcium : at->second.magnesium;
      const bool is_there = figure.contains("mg");
      if (is_there == theirs.empty()) disagree("known to one and not to the other: " + what);
      if (is_there && !theirs.empty() && std::abs(figure["mg"].get<double>() - std::stod(theirs)) > 1e-9) {
        disagree("another figure: " + what);
      }
      ++compared;
    }
  }
  if (compared < 2000) disagree("only " + std::to_string(compared) + " figures were compared with USDA's");
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: agreement DATA NOTES\n";
    return 2;
  }
  const fs::path data = arguments[1];
  const fs::path notes = arguments[2];
  if (!fs::exists(notes / "blog_foods.json")) {
    std::cerr << "skipped: there is no " << notes << '\n';
    return kSkipped;
  }
  const json foods = read_foods(data / "foods");
  compare_foods(foods, read_json(notes / "blog_foods.json"));
  compare_with_usda(foods, notes);
  const json references = read_json(data / "reference_intakes.json");
  for (const std::string& what : reference_disagreements(references, read_json(notes / "reference_intakes.json"))) {
    disagree(what);
  }
  return disagreements == 0 ? 0 : 1;
}
