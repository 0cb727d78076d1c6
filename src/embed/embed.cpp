// The build-time program: reads data/*.json and data/foods/*.json with the reader that calmag itself uses, refuses what
// breaks a rule, and writes the tables as one C++ file of constant data, so that starting calmag costs nothing.
//
//   calmag-embed DATA_DIRECTORY OUTPUT.cpp
//
// Exit 1 and "FILE:LINE:COLUMN: error: reason" for each bad row.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <fmt/format.h>

#include "calmag/tables.hpp"
#include "catalogue_code.hpp"

namespace {

using namespace calmag;

// Reads the files of one directory, one by one, and says what is wrong with each.
class Loader {
 public:
  explicit Loader(std::string directory) : directory_(std::move(directory)) {}

  bool failed() const { return failed_; }
  TableStorage& storage() { return storage_; }

  // The table that `read` makes of one file.
  template <class Read>
  auto load(const std::string& file, Read read) {
    return load_all({directory_ + "/" + file}, [&](std::span<const std::string_view> texts, auto& storage,
                                                   auto& faults) { return read(texts.front(), storage, faults); });
  }

  // The table that `read` makes of all files in a folder.
  template <class Read>
  auto load_folder(const std::string& folder, Read read) {
    std::vector<std::string> paths;
    for (const auto& file : std::filesystem::directory_iterator(directory_ + "/" + folder)) {
      if (file.path().extension() == ".json") paths.push_back(file.path());
    }
    if (paths.empty()) fmt::print(stderr, "{}/{}: error: there is no table\n", directory_, folder);
    failed_ = failed_ || paths.empty();
    std::ranges::sort(paths);
    return load_all(paths, read);
  }

 private:
  template <class Read>
  auto load_all(const std::vector<std::string>& paths, Read read) {
    std::vector<std::string> contents;
    for (const std::string& path : paths) {
      std::ifstream in(path, std::ios::binary);
      contents.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
      if (!in) fmt::print(stderr, "{}:1:1: error: cannot be read\n", path);
      failed_ = failed_ || !in;
    }
    const std::vector<std::string_view> texts(contents.begin(), contents.end());
    std::vector<TableFault> faults;
    auto table = read(texts, storage_, faults);
    for (const TableFault& fault : faults) {
      fmt::print(stderr, "{}:{}:{}: error: {}\n", paths[fault.text], fault.place.line, fault.place.column,
                 fault.reason);
    }
    failed_ = failed_ || !faults.empty();
    return table;
  }

  std::string directory_;
  TableStorage storage_;
  bool failed_ = false;
};

int embed(const std::string& directory, const std::string& output) {
  using Faults = std::vector<TableFault>;
  Loader loader(directory);
  Catalogue all;
  all.sources = loader.load("sources.json", read_sources);
  all.units = loader.load("units.json", read_units);
  all.vocabulary = loader.load("words.json", read_vocabulary);
  all.advice = loader.load("advice.json", [&](std::string_view json, TableStorage& storage, Faults& faults) {
    return read_advice(json, all.sources, storage, faults);
  });
  all.substances = loader.load("compounds.json", [&](std::string_view json, TableStorage& storage, Faults& faults) {
    return read_substances(json, all.sources, all.vocabulary, storage, faults);
  });
  all.references =
      loader.load("reference_intakes.json", [&](std::string_view json, TableStorage& storage, Faults& faults) {
        return read_references(json, all.sources, storage, faults);
      });
  all.daily_values =
      loader.load("daily_values.json", [&](std::string_view json, TableStorage& storage, Faults& faults) {
        return read_daily_values(json, all.sources, storage, faults);
      });
  if (loader.failed()) return 1;  // foods name sources, units and words
  const FoodTable foods =
      loader.load_folder("foods", [&](std::span<const std::string_view> texts, TableStorage& storage, Faults& faults) {
        return read_foods(texts, all.sources, all.units, all.vocabulary, storage, faults);
      });
  all.foods = {&foods};
  if (loader.failed()) return 1;  // suggestions name foods
  all.suggestions = loader.load("suggestions.json", [&](std::string_view json, TableStorage& storage, Faults& faults) {
    return read_suggestions(json, all.sources, all.units, foods, storage, faults);
  });
  if (loader.failed()) return 1;
  std::ofstream out(output, std::ios::binary);
  out << catalogue_code(all);
  out.close();
  if (!out) fmt::print(stderr, "{}: error: cannot be written\n", output);
  return out ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {  // NOLINT(bugprone-exception-escape): printing to stderr is the last resort
  if (argc != 3) {
    fmt::print(stderr, "usage: calmag-embed DATA_DIRECTORY OUTPUT.cpp\n");
    return 2;
  }
  try {
    return embed(argv[1], argv[2]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "calmag-embed: error: {}\n", error.what());
    return 1;
  }
}
