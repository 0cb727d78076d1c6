// Sample menus: how many of their entries are understood. Those in tests/menus were picked and reworded with their
// results known, and each match is held to how it was when it was last read (tests/menus/reviewed.md). Those in
// tests/menus/unchanged stand as they were first written down, by somebody who had not seen the table: of them fewer
// are understood, and of menus that nobody has looked at fewer still.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "given.hpp"

namespace {

using namespace given;
namespace fs = std::filesystem;

constexpr double kLeastUnderstood = 0.97;
constexpr std::size_t kLeastMenus = 10;
constexpr double kLeastUnderstoodUnchanged = 0.91;
constexpr std::size_t kLeastMenusUnchanged = 80;

std::string contents(const fs::path& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<Reading> readings_in(const fs::path& menu) {
  std::vector<Reading> all;
  LogReader reader(catalogue(), kSaturday, [](const Day&) {});
  reader.watch([&](const Reading& reading) { all.push_back(reading); });
  reader.begin(menu.filename().string());
  reader.feed(contents(menu));
  reader.end();
  return all;
}

// "| 1 cup milk | milk, whole | 244 g |"
std::string reviewed_line(const Reading& reading) {
  return fmt::format("| {} | {} | {} g |", reading.entry.text, reading.entry.food->title,
                     decimals(reading.entry.grams));
}

std::vector<fs::path> menus(const char* folder = "menus") {
  std::vector<fs::path> paths;
  for (const auto& file : fs::directory_iterator(fs::path(CALMAG_TESTS) / folder)) {
    if (file.path().extension() == ".txt") paths.push_back(file.path());
  }
  std::ranges::sort(paths);
  return paths;
}

struct Coverage {
  std::size_t entries = 0;
  std::size_t understood = 0;
  std::string report;  // of what was not

  double share() const { return static_cast<double>(understood) / static_cast<double>(entries); }
};

Coverage coverage_of(const std::vector<fs::path>& all) {
  Coverage coverage;
  for (const fs::path& menu : all) {
    for (const Reading& reading : readings_in(menu)) {
      ++coverage.entries;
      coverage.understood += reading.understood() ? 1U : 0U;
      if (reading.understood()) continue;
      coverage.report +=
          fmt::format("{}: {}: {}\n", menu.filename().string(), reading.entry.text, reading.faults[0].reason);
    }
  }
  return coverage;
}

void check_coverage(const std::vector<fs::path>& all, std::size_t least_menus, double least_understood) {
  const Coverage coverage = coverage_of(all);
  INFO(coverage.report);
  CHECK(all.size() >= least_menus);
  CHECK(coverage.entries >= 300);
  CHECK(coverage.share() >= least_understood);
  WARN(fmt::format("{} of {} entries of {} menus understood", coverage.understood, coverage.entries, all.size()));
}

TEST_CASE("nearly all that sample menus have is understood", "[coverage]") {
  check_coverage(menus(), kLeastMenus, kLeastUnderstood);
}

TEST_CASE("most of what menus have as they were first written down is understood", "[coverage]") {
  check_coverage(menus("menus/unchanged"), kLeastMenusUnchanged, kLeastUnderstoodUnchanged);
}

TEST_CASE("what sample menus have is matched as a second reader found right", "[coverage]") {
  std::ifstream in(fs::path(CALMAG_TESTS) / "menus" / "reviewed.md");
  std::set<std::string> reviewed;
  for (std::string line; std::getline(in, line);) reviewed.insert(line);
  REQUIRE(reviewed.size() > 100);
  for (const fs::path& menu : menus()) {
    for (const Reading& reading : readings_in(menu)) {
      if (!reading.understood() || reading.entry.food == nullptr) continue;
      CAPTURE(menu.filename().string(), reviewed_line(reading));
      CHECK(reviewed.contains(reviewed_line(reading)));
    }
  }
}

// Not run with the others. What is new among the lines is for a second reader to find right before it is kept:
//   calmag_tests "[print]" | grep '^| '
TEST_CASE("print what sample menus are matched to", "[.][print]") {
  std::set<std::string> lines;
  for (const fs::path& menu : menus()) {
    for (const Reading& reading : readings_in(menu)) {
      if (reading.understood() && reading.entry.food != nullptr) lines.insert(reviewed_line(reading));
    }
  }
  for (const std::string& line : lines) std::cout << line << '\n';
  CHECK(!lines.empty());
}

}  // namespace
