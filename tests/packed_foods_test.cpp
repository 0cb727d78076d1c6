// Foods as bytes: what is unpacked is what was packed.
#include <catch2/catch.hpp>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "calmag/packed_foods.hpp"
#include "calmag/tables.hpp"
#include "given.hpp"
#include "given_foods.hpp"

namespace {

using namespace given;

bool are_same(const std::optional<Figure>& unpacked, const std::optional<Figure>& packed) {
  if (!unpacked || !packed) return unpacked.has_value() == packed.has_value();
  return unpacked->content == packed->content && *unpacked->citation == *packed->citation;
}

bool are_same(const Portion& unpacked, const Portion& packed) {
  return *unpacked.amount == *packed.amount && unpacked.grams == packed.grams && *unpacked.citation == *packed.citation;
}

bool are_same(const PreferredMeaning& unpacked, const PreferredMeaning& packed) {
  return unpacked.name == packed.name && unpacked.why == packed.why;
}

template <class T>
bool are_same(std::span<const T> unpacked, std::span<const T> packed) {
  return std::ranges::equal(unpacked, packed, [](const T& one, const T& other) { return are_same(one, other); });
}

// What differs, or nothing: foods have a hundred thousand fields, too many to check each by itself.
std::string_view difference(const Food& unpacked, const Food& packed) {
  if (unpacked.place != packed.place) return "place";
  if (unpacked.id != packed.id) return "id";
  if (unpacked.title != packed.title) return "title";
  if (unpacked.note != packed.note) return "note";
  if (unpacked.pours != packed.pours) return "pours";
  if (unpacked.is_dish != packed.is_dish) return "is_dish";
  for (const Mineral mineral : kMinerals) {
    if (!are_same(unpacked.figures[mineral], packed.figures[mineral])) return name(mineral);
  }
  if (*unpacked.usual != *packed.usual) return "usual portion";
  if (!are_same(unpacked.portions, packed.portions)) return "portions";
  if (!std::ranges::equal(unpacked.names, packed.names)) return "names";
  if (!are_same(unpacked.preferences, packed.preferences)) return "preferences";
  return "";
}

void check_same(const Food& unpacked, const Food& packed) {
  CAPTURE(packed.id);
  CHECK(difference(unpacked, packed) == "");
}

TEST_CASE("the foods that were compiled in are those of the tables", "[packed_foods][slow]") {
  std::vector<std::filesystem::path> paths;
  for (const auto& file : std::filesystem::directory_iterator(CALMAG_TESTS "/../data/foods")) {
    if (file.path().extension() == ".json") paths.push_back(file.path());
  }
  std::ranges::sort(paths);
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  TableStorage storage;
  std::vector<TableFault> faults;
  const FoodTable read =
      read_foods(views, catalogue().sources, catalogue().units, catalogue().vocabulary, storage, faults);
  CHECK(faults.empty());
  const FoodTable& compiled = *catalogue().foods.front();
  REQUIRE(read.size() > 4000);
  REQUIRE(compiled.size() == read.size());
  for (std::size_t place = 0; place < read.size(); ++place) check_same(compiled.food(place), read.food(place));
}

TEST_CASE("foods of every number are packed, and asked for in any order", "[packed_foods]") {
  const std::size_t count = GENERATE(1U, 15U, 16U, 17U, 31U, 32U, 33U, 63U, 64U, 65U, 400U);
  std::deque<std::string> names;
  std::vector<GivenFood> rows;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view name = names.emplace_back(fmt::format("florp{}", i));
    rows.push_back({name, name, {name, names.emplace_back(fmt::format("caf\u00e9 {}", name))}, ""});
  }
  const GivenFoods foods(rows);
  const FoodPackage package = pack(*foods.table());
  const PackedFoods packed(count, Texts(package.blocks, package.begins), package.dictionary, package.sizes,
                           package.sources);
  REQUIRE(packed.size() == count);
  for (std::size_t place = count; place-- > 0;) check_same(packed.food(place), foods.table()->food(place));
  CHECK(&packed.food(0) == &packed.food(0));
}

}  // namespace
