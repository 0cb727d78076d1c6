// What was taken together, and what the log leaves open of it.
#include <catch2/catch.hpp>

#include "checks/occasions.hpp"
#include "given_doses.hpp"

namespace {

using namespace given;

TEST_CASE("occasions are meals, and hours less than two apart from the first", "[dosing]") {
  const Day day = day_of({dose("breakfast", 1_mg, 0_mg), dose("lunch", 2_mg, 0_mg), dose("breakfast", 4_mg, 0_mg),
                          dose("snack", 8_mg, 0_mg), dose("snack", 16_mg, 0_mg)});
  const Occasions by_meal = occasions_of(day, kBedtime);
  REQUIRE(by_meal.certain.size() == 4);
  CHECK(by_meal.certain[0].name() == "breakfast");
  CHECK(by_meal.certain[0].dose.calcium.amount.counted == 5_mg);
  CHECK(by_meal.certain[1].dose.calcium.amount.counted == 2_mg);
  CHECK(by_meal.certain[2].dose.calcium.amount.counted == 8_mg);  // each snack is one of its own
  CHECK(by_meal.certain[3].dose.calcium.amount.counted == 16_mg);
  CHECK(by_meal.possible.size() == by_meal.certain.size());
}

TEST_CASE("an occasion by the clock ends two hours after its first entry, food or dose", "[dosing]") {
  struct Case {
    const char* first;
    const char* second;
    bool together;
  };
  const auto [first, second, together] = GENERATE(values<Case>({{"08:00", "08:00", true},
                                                                {"08:00", "09:59", true},
                                                                {"08:00", "10:00", false},
                                                                {"09:59", "08:00", true},
                                                                {"23:00", "00:30", false}}));
  CAPTURE(first, second);
  const Occasions doses = occasions_of(day_of({dose(first, 1_mg, 0_mg), dose(second, 2_mg, 0_mg)}), kBedtime);
  CHECK(doses.certain.size() == (together ? 1 : 2));
  // Food at 08:00 opens the occasion: what is taken at 09:30 belongs to it, what is taken at 10:15 does not.
  const Occasions food = occasions_of(
      day_of({at("08:00", eaten(1_mg, 1_mg)), dose("09:30", 1_mg, 0_mg), dose("10:15", 2_mg, 0_mg)}), kBedtime);
  CHECK(food.certain.size() == 2);
}

TEST_CASE("doses without a time leave open whether they were divided, where times could change it", "[dosing]") {
  CHECK(dosing_status("divided-doses", {dose("", 200_mg, 0_mg), dose("", 200_mg, 0_mg)}) == Status::unknown);
  CHECK(dosing_status("divided-doses", {dose("", 125_mg, 0_mg), dose("", 125_mg, 0_mg)}) == Status::ok);
  CHECK(dosing_status("divided-doses", {dose("breakfast", 200_mg, 0_mg), dose("", 100_mg, 0_mg)}) == Status::unknown);
  CHECK(dosing_status("divided-doses", {dose("breakfast", 600_mg, 0_mg), dose("", 100_mg, 0_mg)}) == Status::above);
  CHECK(dosing_status("divided-doses", {dose("breakfast", 200_mg, 0_mg), dose("", 0_mg, 200_mg)}) == Status::ok);
}

TEST_CASE("a meal and an hour may be one occasion", "[dosing]") {
  CHECK(dosing_status("divided-doses", {dose("breakfast", 200_mg, 0_mg), dose("08:00", 200_mg, 0_mg)}) ==
        Status::unknown);
  CHECK(dosing_status("divided-doses", {dose("breakfast", 100_mg, 0_mg), dose("08:00", 150_mg, 0_mg)}) == Status::ok);
  // A meal moves where the next two hours begin: 09:30 and 10:30 can then be together.
  CHECK(dosing_status("divided-doses", {dose("08:00", 10_mg, 0_mg), dose("09:30", 150_mg, 0_mg),
                                        dose("10:30", 150_mg, 0_mg), dose("breakfast", 0_mg, 10_mg)}) ==
        Status::unknown);
}

TEST_CASE("what is noted under a part of the day may have been taken with a meal", "[dosing]") {
  CHECK(dosing_status("divided-doses", {dose("dinner", 200_mg, 0_mg), dose("evening", 200_mg, 0_mg)}) ==
        Status::unknown);
  CHECK(dosing_status("divided-doses", {dose("breakfast", 200_mg, 0_mg), dose("evening", 200_mg, 0_mg)}) == Status::ok);
  CHECK(dosing_status("divided-doses", {dose("morning", 200_mg, 0_mg), dose("evening", 200_mg, 0_mg)}) == Status::ok);
  CHECK(dosing_status("divided-doses", {dose("evening", 200_mg, 0_mg), dose("evening", 60_mg, 0_mg)}) == Status::note);
  // Of dinner and bed the evening is one at most: they are not together for it.
  CHECK(dosing_status("competing-doses", {dose("dinner", 320_mg, 1_mg), dose("bed", 0_mg, 320_mg)}) == Status::above);
  CHECK(dosing_status("competing-doses", {dose("dinner", 200_mg, 0_mg), dose("evening", 10_mg, 10_mg),
                                          dose("bed", 0_mg, 280_mg)}) == Status::unknown);  // 10 mg with 290
  CHECK(dosing_status("competing-doses", {dose("dinner", 200_mg, 0_mg), dose("evening", 0_mg, 0_mg),
                                          dose("bed", 0_mg, 400_mg)}) == Status::ok);
  // Tea is dinner, or it is not; dessert belongs to lunch, to tea or to dinner.
  CHECK(dosing_status("divided-doses", {dose("dinner", 200_mg, 0_mg), dose("tea", 200_mg, 0_mg)}) == Status::unknown);
  CHECK(dosing_status("divided-doses", {dose("lunch", 200_mg, 0_mg), dose("dessert", 200_mg, 0_mg)}) ==
        Status::unknown);
  CHECK(dosing_status("divided-doses", {dose("lunch", 200_mg, 0_mg), dose("tea", 200_mg, 0_mg)}) == Status::ok);
}

}  // namespace
