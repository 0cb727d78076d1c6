// What the parts cost that a command is made of: reading an entry, matching a food's name, assessing a day, counting a
// line like one that was read. For Google Benchmark, which is no dependency of the tests: see run.sh.
#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/assess.hpp"
#include "calmag/catalogue.hpp"
#include "calmag/entry.hpp"
#include "calmag/known_lines.hpp"
#include "calmag/log.hpp"

namespace {

using namespace calmag;

const Catalogue& catalogue() {
  static const Catalogue tables = builtin_catalogue();
  return tables;
}

constexpr std::array<std::string_view, 6> kEntries{
    "1 cup yogurt",
    "2 slices whole wheat bread @breakfast",
    "calcium citrate 250 mg @lunch",
    "2 tablets CalMag {calcium 333 mg, magnesium 133 mg}",
    "1/3 cup mixed, unsalted nuts",
    "toast with butter and 2 boiled eggs",
};

void read_an_entry(benchmark::State& state) {
  const std::string_view entry = kEntries.at(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(read_entries(entry, catalogue()));
  state.SetLabel(std::string(entry));
}
BENCHMARK(read_an_entry)->DenseRange(0, kEntries.size() - 1);

void read_an_unknown_food(benchmark::State& state) {
  std::vector<Moment> moments;
  for (auto _ : state) benchmark::DoNotOptimize(read_entries("1 cup florp", catalogue(), moments, nullptr));
}
BENCHMARK(read_an_unknown_food);

void suggest_names(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(read_entries("1 cup florp", catalogue()));
}
BENCHMARK(suggest_names);

void match_a_food(benchmark::State& state) {
  for (auto _ : state) {
    const Name name("low fat plain yoghurt", catalogue().vocabulary);
    benchmark::DoNotOptimize(catalogue().match_food(name));
  }
}
BENCHMARK(match_a_food);

void assess_a_day(benchmark::State& state) {
  std::vector<Day> days;
  LogReader reader(catalogue(), Date{}, [&](Day day) { days.push_back(std::move(day)); });
  reader.begin("day");
  for (const std::string_view entry : kEntries) reader.feed(std::string(entry) + "\n");
  reader.end();
  Person person;
  person.profile.age_months = 64 * 12;
  person.profile.sex = Sex::female;
  person.authority = catalogue().references.find_authority("us");
  for (auto _ : state) benchmark::DoNotOptimize(assess(days.front(), catalogue(), person));
}
BENCHMARK(assess_a_day);

void count_a_known_line(benchmark::State& state) {
  KnownLines known(catalogue(), catalogue().advice.ratio_ceiling.value);
  known.remember("1.25 cups yogurt", read_entries("1.25 cups yogurt", catalogue()));
  DayRecord day;
  for (auto _ : state) benchmark::DoNotOptimize(known.add("2.75 cups yogurt @lunch", day));
}
BENCHMARK(count_a_known_line);

}  // namespace

BENCHMARK_MAIN();
