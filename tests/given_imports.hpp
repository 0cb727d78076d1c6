// What tests of imports are given: a folder that is gone at the end, files in it, and what was read of a file.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "calmag/imports.hpp"
#include "given.hpp"

namespace given {

class TemporaryFolder {
 public:
  TemporaryFolder() : path_((std::filesystem::temp_directory_path() / "calmag.XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no temporary folder");
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }
  // A file in it with that content; its path.
  std::string with(const std::string& name, std::string_view content) const {
    const std::string path = path_ + "/" + name;
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }
  // The names of what is in it, sorted.
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) names.push_back(entry.path().filename());
    std::ranges::sort(names);
    return names;
  }

 private:
  std::string path_;
};

inline std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// "fdc 323604 Egg, whole [ACME] calcium 55 magnesium ?; 1 cup = 245 g"
inline std::string in_short(const ImportedFood& food) {
  std::string out = fmt::format("{} {} {}", item_prefix(food.source), food.item, food.description);
  if (!food.brand.empty()) out += fmt::format(" [{}]", food.brand);
  for (const Mineral mineral : kMinerals) {
    const auto& figure = food.per_hundred_grams[mineral];
    out += fmt::format(" {} {}", name(mineral), figure ? decimal(*figure) : "?");
  }
  for (const ImportedPortion& portion : food.portions) {
    out += fmt::format("; {} = {} g", portion.amount, decimal(portion.grams));
  }
  return out;
}

// What was read of a file, a record a line.
struct Records : ImportReceiver {
  std::string text;
  std::vector<ImportedFood> foods;
  std::size_t bad = 0;

  void take(const RecordPlace& place, ImportedRecord record) override {
    if (auto* food = std::get_if<ImportedFood>(&record)) {
      text += in_short(*food) + "\n";
      foods.push_back(std::move(*food));
    } else if (const auto* why = std::get_if<LeftOut>(&record)) {
      text += fmt::format("left out: {}\n", in_words(*why));
    } else {
      text += fmt::format("bad, {}:{}: {}\n", place.record, place.line, std::get<std::string>(record));
      ++bad;
    }
  }
  void advance(std::uint64_t /*bytes_read*/, std::uint64_t /*bytes_in_all*/) override {}
};

inline std::string records_of(const std::string& path) {
  const TemporaryFolder scratch;
  Records records;
  const std::string refusal = import_foods(path, scratch.path(), records);
  return records.text + (refusal.empty() ? "" : "refused: " + refusal + "\n");
}

}  // namespace given
