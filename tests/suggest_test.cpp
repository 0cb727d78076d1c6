// The search for the smallest additions: against exhaustive search on small tables, and at its limits.
#include <catch2/catch.hpp>

#include <functional>
#include <random>
#include <tuple>

#include "calmag/suggest.hpp"
#include "given.hpp"

namespace {

using namespace given;

Addable portion(Milligrams calcium, Milligrams magnesium, int grams, std::size_t kind = 0) {
  return {calcium, calcium, magnesium, Grams::of(grams), kind};
}

Gaps gaps(Milligrams calcium, Milligrams magnesium) {
  Gaps out;
  out.calcium = calcium;
  out.magnesium = magnesium;
  out.ceiling = 2;
  return out;
}

int portions_in(const Addition& addition) {
  int portions = 0;
  for (const Added& added : addition) portions += added.times;
  return portions;
}

std::int64_t milligrams_in(std::span<const Addable> addables, const Addition& addition) {
  std::int64_t mass = 0;
  for (const Added& added : addition) mass += added.times * addables[added.addable].grams.units().rounded(1000);
  return mass;
}

// What is left open, in parts of a microgram of calcium that are whole.
std::int64_t open_after(const Gaps& rest) {
  const std::int64_t calcium = std::max<std::int64_t>(rest.calcium.micrograms(), 0);
  const std::int64_t over = rest.ceiling.denominator() * rest.calcium_held.micrograms() -
                            rest.ceiling.numerator() * rest.magnesium_held.micrograms();
  return rest.ceiling.denominator() * calcium +
         std::max<std::int64_t>({rest.ceiling.numerator() * rest.magnesium.micrograms(), over, 0});
}

using Size = std::tuple<std::int64_t, int, std::int64_t>;  // open, portions, mass

Size size_of(std::span<const Addable> addables, const Gaps& from, const Addition& addition) {
  return {open_after(after(from, addables, addition)), portions_in(addition), milligrams_in(addables, addition)};
}

// The least of all additions within the limits, tried one by one.
Size exhaustive(std::span<const Addable> addables, const Gaps& from, AddingLimits limits) {
  std::optional<Size> best;
  Addition chosen;
  const std::function<void(std::size_t)> try_from = [&](std::size_t first) {
    if (portions_in(chosen) > limits.portions) return;
    const Gaps rest = after(from, addables, chosen);
    const bool takes_calcium = rest.calcium_held > from.calcium_held;
    if (rest.room && *rest.room < Milligrams{} && takes_calcium) return;
    const Size size = size_of(addables, from, chosen);
    if (!best || size < *best) best = size;
    for (std::size_t i = first; i < addables.size(); ++i) {
      for (int times = 1; times <= limits.of_one; ++times) {
        chosen.push_back({i, times});
        try_from(i + 1);
        chosen.pop_back();
      }
    }
  };
  try_from(0);
  return *best;
}

struct Table {
  std::vector<Addable> addables;
  Gaps gaps;
  AddingLimits limits;
};

// Few different figures, so that equals and near misses are common.
Table random_table(unsigned seed) {
  std::mt19937 random(seed);
  const auto up_to = [&](unsigned most) { return static_cast<std::int64_t>(random() % (most + 1)); };
  const auto amount = [&](unsigned most) { return Milligrams::from_micrograms(up_to(most) * 25'000 + up_to(1)); };
  Table table;
  for (std::int64_t i = 0, count = up_to(6); i < count; ++i) {
    Addable addable;
    addable.calcium = amount(12);
    addable.usable_calcium = up_to(4) == 0 ? Milligrams{} : addable.calcium;
    addable.magnesium = amount(8);
    addable.grams = Grams::of(Fraction::of(up_to(8) + 1, 3));
    addable.kind = static_cast<std::size_t>(up_to(2));
    table.addables.push_back(addable);
  }
  const std::array<Fraction, 3> ceilings{Fraction(2), Fraction::of(3, 2), Fraction::of(7, 3)};
  table.gaps.ceiling = ceilings[random() % ceilings.size()];
  table.gaps.calcium = amount(24) - amount(6);
  table.gaps.magnesium = amount(12) - amount(6);
  table.gaps.calcium_held = amount(24);
  table.gaps.magnesium_held = amount(12);
  if (up_to(1) == 0) table.gaps.room = amount(40) - amount(4);
  table.limits = {static_cast<int>(up_to(5)), static_cast<int>(up_to(2)) + 1};
  return table;
}

TEST_CASE("no addition is smaller than the one that is found, nor comes nearer where none closes", "[suggest]") {
  int closed = 0;
  int open = 0;
  for (unsigned seed = 0; seed < 6000; ++seed) {
    const Table table = random_table(seed);
    CAPTURE(seed);
    const Size best = exhaustive(table.addables, table.gaps, table.limits);
    const std::optional<Addition> found = closing_addition(table.addables, table.gaps, table.limits);
    REQUIRE(found.has_value() == (std::get<0>(best) == 0));
    if (found) REQUIRE(size_of(table.addables, table.gaps, *found) == best);
    const Addition nearest = nearest_addition(table.addables, table.gaps, table.limits);
    REQUIRE(size_of(table.addables, table.gaps, nearest) == best);
    ++(found ? closed : open);
  }
  CHECK(closed > 1000);
  CHECK(open > 1000);
}

TEST_CASE("what greed would take first need not belong to the smallest addition", "[suggest]") {
  // The cheese closes most at once, and then two more portions are needed; the other two close all.
  const std::vector<Addable> addables{portion(550_mg, 20_mg, 30), portion(290_mg, 150_mg, 60),
                                      portion(310_mg, 160_mg, 61)};
  const std::optional<Addition> found = closing_addition(addables, gaps(600_mg, 300_mg), {});
  REQUIRE(found);
  CHECK(*found == Addition{{1, 1}, {2, 1}});
}

TEST_CASE("a gap is closed exactly, and not a microgram before", "[suggest]") {
  const std::vector<Addable> addables{portion(200_mg, 100_mg, 50)};
  struct Case {
    const char* name;
    Gaps gaps;
    bool closes;
  };
  Gaps held = gaps(200_mg, 100_mg);
  held.calcium_held = 100_mg;
  held.magnesium_held = 50_mg;
  Gaps over = held;
  over.calcium_held = 100001_ug;
  Gaps room = held;
  room.room = 200_mg;
  Gaps no_room = held;
  no_room.room = 199999_ug;
  const auto [name, from, closes] = GENERATE_COPY(values<Case>({{"at both targets", gaps(200_mg, 100_mg), true},
                                                                {"calcium short", gaps(200001_ug, 100_mg), false},
                                                                {"magnesium short", gaps(200_mg, 100001_ug), false},
                                                                {"at 2 to 1 with what is held", held, true},
                                                                {"a microgram over 2 to 1", over, false},
                                                                {"at the upper level", room, true},
                                                                {"a microgram over it", no_room, false}}));
  INFO(name);
  CHECK(closing_addition(addables, from, {1, 1}).has_value() == closes);
}

TEST_CASE("calcium that is not absorbed closes no gap, and counts against the ceiling and the level", "[suggest]") {
  Addable spinach = portion(245_mg, 157_mg, 180);
  spinach.usable_calcium = Milligrams{};
  const std::vector<Addable> only{spinach};
  CHECK_FALSE(closing_addition(only, gaps(1_ug, 0_mg), {}));
  CHECK(closing_addition(only, gaps(0_mg, 157_mg), {}));
  Gaps tight = gaps(0_mg, 157_mg);
  tight.room = 244_mg;
  CHECK_FALSE(closing_addition(only, tight, {}));
  Gaps at_ceiling = gaps(0_mg, 100_mg);  // 69 mg of calcium may be held beside 2 x 157 - 245
  at_ceiling.calcium_held = 69_mg;
  CHECK(closing_addition(only, at_ceiling, {1, 1}));
  at_ceiling.calcium_held = 70_mg;
  CHECK_FALSE(closing_addition(only, at_ceiling, {1, 1}));
}

TEST_CASE("where nothing is short nothing is added, and where there is no food nothing can be", "[suggest]") {
  const std::vector<Addable> addables{portion(300_mg, 150_mg, 60)};
  CHECK(different_additions(addables, gaps(0_mg, Milligrams::from_micrograms(-5)), {}, 3).empty());
  CHECK(closing_addition(addables, gaps(0_mg, 0_mg), {}) == Addition{});
  CHECK_FALSE(closing_addition({}, gaps(1_mg, 0_mg), {}));
  CHECK(nearest_addition({}, gaps(1_mg, 0_mg), {}).empty());
}

TEST_CASE("proposals differ in the kind of what does most, or in the food where no other kind will do", "[suggest]") {
  const std::vector<Addable> addables{portion(300_mg, 150_mg, 60, 0), portion(300_mg, 150_mg, 50, 0),
                                      portion(300_mg, 150_mg, 90, 1), portion(10_mg, 5_mg, 20, 2)};
  const std::vector<Addition> found = different_additions(addables, gaps(300_mg, 150_mg), {}, 9);
  REQUIRE(found.size() == 3);
  CHECK(found[0] == Addition{{1, 1}});
  CHECK(found[1] == Addition{{2, 1}});  // heavier, but of another kind
  CHECK(found[2] == Addition{{0, 1}});  // of a kind that was there, but another food
}

TEST_CASE("what takes the place of a food brings its calcium, and no worse a ratio", "[suggest]") {
  // The post's yogurt, 296 mg and 29.4 mg, by itself: its ratio is 10.07.
  const std::vector<Addable> addables{portion(268_mg, 39900_ug, 190, 0), portion(188_mg, 31680_ug, 144, 0),
                                      portion(276_mg, 24400_ug, 244, 1), portion(351_mg, 35880_ug, 92, 2),
                                      portion(100_mg, 90_mg, 30, 3)};
  Replaced yogurt;
  yogurt.calcium = Milligrams::from_micrograms(266'400);
  yogurt.ratio_at_most = Fraction::of(296'000, 29'400);
  CHECK(replacements(addables, yogurt, 2) ==
        Addition{{3, 1}, {0, 1}});  // milk's ratio is 11.3; of seeds it takes three
  CHECK(replacements(addables, yogurt, 3) == Addition{{3, 1}, {0, 1}, {4, 3}});
  yogurt.ratio_at_most.reset();
  CHECK(replacements(addables, yogurt, 2) == Addition{{3, 1}, {0, 1}, {1 + 1, 1}});
}

// ---- a day's gaps ----

PerMineral<MineralReference> reference_of(const Person& person) {
  PerMineral<MineralReference> out;
  for (const Mineral mineral : kMinerals) {
    out[mineral] = {recommended(catalogue().references, *person.authority, person.profile, mineral),
                    upper_level(catalogue().references, *person.authority, person.profile, mineral)};
  }
  return out;
}

Person woman_aged(std::optional<int> years) {
  Person person;
  if (years) person.profile.age_months = *years * 12;
  person.profile.sex = Sex::female;
  person.authority = catalogue().references.find_authority("us");
  return person;
}

TEST_CASE("the gaps of a day are to its targets, to the ceiling, and to the upper level", "[suggest]") {
  const Day day = day_of({eaten(600_mg, 200_mg), swallowed(100_mg, 100_mg)});
  const Gaps short_of = gaps_of(day, reference_of(woman_aged(64)), 2);  // 1,200 and 320; at most 2,000
  CHECK(short_of.short_calcium() == 500_mg);
  CHECK(short_of.short_magnesium() == 50_mg);  // 2 to 1 asks for 350 now
  CHECK(short_of.short_magnesium_at_target() == 300_mg);
  CHECK(short_of.room == 1300_mg);
}

TEST_CASE("a day that is not exactly known, or a person, is taken at the worst", "[suggest]") {
  const Interval<Grams> one_to_two{Grams::of(1), Grams::of(Fraction::of(3, 2)), Grams::of(2)};
  const Day day =
      day_of({eaten(300_mg, 30_mg, one_to_two), eaten(0_mg, 100_mg, one_to_two), eaten(100_mg, std::nullopt)});
  const Gaps short_of =
      gaps_of(day, reference_of(woman_aged(std::nullopt)), 2);  // 1,000 to 1,200, 310 to 320; from 2,000
  CHECK(short_of.calcium == 800_mg);                            // 1,200 - 300 - 100
  CHECK(short_of.magnesium == 190_mg);                          // 320 - 30 - 100
  CHECK(short_of.calcium_held == 700_mg);                       // two of the first, for more calcium
  CHECK(short_of.magnesium_held == 160_mg);                     // and one of the second, for less magnesium
  CHECK(short_of.room == 1300_mg);
}

TEST_CASE("a level that counts supplements alone leaves room for any food", "[suggest]") {
  Person person = woman_aged(64);
  person.authority = catalogue().references.find_authority("uk");
  CHECK_FALSE(gaps_of(day_of({eaten(2000_mg, 10_mg)}), reference_of(person), 2).room);
}

}  // namespace
