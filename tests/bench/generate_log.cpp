// Writes a log to measure with, the same for the same arguments on every machine.
//
//   generate_log ENTRIES [SEED]
//
// Days of a dozen entries, over thirty years and then again from the first, as a study's participants have them: some
// four hundred foods in amounts that vary from line to line, doses with times, labels in braces, comments, and now and
// then a food that nobody knows. Every form but the last is one that calmag understands.
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "calmag/catalogue.hpp"
#include "calmag/dates.hpp"
#include "calmag/entry.hpp"
#include "calmag/wording.hpp"

namespace {

using namespace calmag;

constexpr std::size_t kFoods = 400;
constexpr int kDays = 30 * 365;
constexpr Date kFirstDay{std::chrono::year{1995}, std::chrono::January, std::chrono::day{1}};

// SplitMix64: the standard's distributions differ between libraries.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  // 0 to below - 1
  std::uint64_t roll(std::uint64_t below) {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t bits = state_;
    bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9U;
    bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebU;
    return (bits ^ (bits >> 31U)) % below;
  }
  bool once_in(std::uint64_t times) { return roll(times) == 0; }
  template <class List>
  const auto& one_of(const List& list) {
    return list[roll(list.size())];
  }

 private:
  std::uint64_t state_;
};

bool is_understood(const std::string& entry, const Catalogue& catalogue) {
  const std::vector<Reading> readings = read_entries(entry, catalogue);
  return readings.size() == 1 && readings.front().understood();
}

// What stands behind an amount: "cup yogurt, plain, whole milk", "g kale, cooked".
std::vector<std::string> foods_with_units(const Catalogue& catalogue) {
  std::vector<std::string> out;
  const auto foods = catalogue.foods.front()->foods();
  for (std::size_t i = 0; i < foods.size() && out.size() < kFoods; i += foods.size() / kFoods / 2) {
    for (const std::string unit : {"cup", "tbsp", "oz", "g"}) {
      const std::string form = fmt::format("{} {}", unit, foods[i].title);
      if (!is_understood("3.25 " + form, catalogue)) continue;
      out.push_back(form);
      break;
    }
  }
  return out;
}

class LogWriter {
 public:
  LogWriter(const Catalogue& catalogue, std::uint64_t seed) : foods_(foods_with_units(catalogue)), dice_(seed) {}

  void write(std::uint64_t entries, std::ostream& out) {
    std::string text;
    for (std::uint64_t i = 0, day = 0; i < entries; ++day) {
      const std::chrono::sys_days date =
          std::chrono::sys_days{kFirstDay} + std::chrono::days{static_cast<int>(day % kDays)};
      text += iso(Date{date}) + "\n";
      const std::uint64_t in_day = std::min<std::uint64_t>(entries - i, 8 + dice_.roll(9));
      for (std::uint64_t j = 0; j < in_day; ++j) add_line(text, j * 5 / in_day);
      i += in_day;
      out << text;
      text.clear();
    }
  }

 private:
  // Quarters of a cup, and tens of grams to the tenth.
  std::string amount_of(std::string_view form) {
    if (form.starts_with("g ")) return fmt::format("{}.{}", 5 + dice_.roll(300), dice_.roll(10));
    if (dice_.once_in(4)) return std::string(dice_.one_of(std::vector<std::string_view>{"1/2", "1 1/2", "3/4", "2"}));
    return fmt::format("{}.{}", dice_.roll(4), 25 * (1 + dice_.roll(3)));
  }

  void add_line(std::string& text, std::uint64_t meal) {
    constexpr std::string_view kMeals[] = {"breakfast", "lunch", "snack", "dinner", "bed"};
    if (dice_.once_in(50)) text += "# weighed on the kitchen scale\n";
    if (dice_.once_in(12)) {
      text += fmt::format("  calcium citrate {} mg @{}\n", 100 + 5 * dice_.roll(40), kMeals[meal]);
    } else if (dice_.once_in(14)) {
      text += fmt::format("  {:02}:{:02} magnesium glycinate {} mg\n", 6 + dice_.roll(17), dice_.roll(60),
                          50 + 5 * dice_.roll(60));
    } else if (dice_.once_in(25)) {
      text += fmt::format("  {} tablets CalMag {{calcium {} mg, magnesium {} mg}}\n", 1 + dice_.roll(3),
                          100 + dice_.roll(300), 50 + dice_.roll(150));
    } else if (dice_.once_in(2000)) {
      text += fmt::format("  {} cup florp\n", 1 + dice_.roll(3));
    } else {
      const std::string& form = dice_.one_of(foods_);
      text +=
          fmt::format("  {} {}{}\n", amount_of(form), form, dice_.once_in(3) ? fmt::format(" @{}", kMeals[meal]) : "");
    }
  }

  std::vector<std::string> foods_;
  Dice dice_;
};

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t entries = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 0;
  if (entries == 0 || argc > 3) {
    std::cerr << "generate_log ENTRIES [SEED]\n";
    return 2;
  }
  std::ios::sync_with_stdio(false);
  LogWriter(builtin_catalogue(), argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1).write(entries, std::cout);
  std::cout.flush();
  return std::cout ? 0 : 3;
}
