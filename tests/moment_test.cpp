#include <catch2/catch.hpp>

#include "calmag/moment.hpp"

namespace {

using namespace calmag;

TEST_CASE("times of day", "[moment]") {
  struct Case {
    const char* text;
    std::optional<int> minutes;
  };
  const auto [text, minutes] = GENERATE(values<Case>({
      {"00:00", 0},   {"08:00", 480}, {"8:00", 480},    {"20:15", 1215},   {"23:59", 1439}, {"8am", 480},
      {"8 am", 480},  {"8AM", 480},   {"8:30pm", 1230}, {"8:30 pm", 1230}, {"12am", 0},     {"12pm", 720},
      {"12:01am", 1}, {"noon", 720},  {"24:00", {}},    {"8:60", {}},      {"8:5", {}},     {"13pm", {}},
      {"0am", {}},    {"8", {}},      {"", {}},         {":", {}},         {"8:", {}},      {"100:00", {}},
      {"8:000", {}},  {"am", {}},     {"8xm", {}},      {"-8:00", {}},
  }));
  CAPTURE(text);
  CHECK(read_clock(text) == minutes);
}

TEST_CASE("meals go by their names in any case", "[moment]") {
  struct Case {
    const char* text;
    std::optional<Meal> meal;
  };
  const auto [text, meal] = GENERATE(values<Case>({{"breakfast", Meal::breakfast},
                                                   {"Lunch", Meal::lunch},
                                                   {"DINNER", Meal::dinner},
                                                   {"supper", Meal::dinner},
                                                   {"snack", Meal::snack},
                                                   {"bed", Meal::bed},
                                                   {"bedtime", Meal::bed},
                                                   {"Mid-morning", Meal::snack},
                                                   {"elevenses", Meal::snack},
                                                   {"afternoon tea", Meal::snack},
                                                   {"Morning snack", Meal::snack},
                                                   {"evening snacks", Meal::snack},
                                                   {"evening meal", Meal::dinner},
                                                   {"tea", Meal::tea},
                                                   {"Teatime", Meal::tea},
                                                   {"evening", Meal::evening},
                                                   {"MORNING", Meal::morning},
                                                   {"dessert", Meal::dessert},
                                                   {"Late night", Meal::evening},
                                                   {"early morning", Meal::morning},
                                                   {"arvo", Meal::snack},
                                                   {"go\u00fbter", Meal::snack},
                                                   {"morning snacked", {}},
                                                   {"large snack", {}},
                                                   {"brunch", {}},
                                                   {"", {}},
                                                   {"breakfas", {}}}));
  CAPTURE(text);
  CHECK(read_meal(text) == meal);
}

TEST_CASE("a part of the day may be a meal, and two meals are never one", "[moment]") {
  CHECK(may_coincide(Meal::evening, Meal::dinner));
  CHECK(may_coincide(Meal::dinner, Meal::evening));
  CHECK(may_coincide(Meal::morning, Meal::breakfast));
  CHECK_FALSE(may_coincide(Meal::morning, Meal::evening));
  CHECK_FALSE(may_coincide(Meal::dinner, Meal::dinner));
  CHECK_FALSE(may_coincide(Meal::dinner, Meal::bed));
}

TEST_CASE("a moment is a meal or a time, and is named as it is read", "[moment]") {
  CHECK(read_moment("dinner") == Moment::at(Meal::dinner));
  CHECK(read_moment("8pm") == Moment::at_minutes(1200));
  CHECK_FALSE(read_moment("later"));
  CHECK(name(Moment::at_minutes(5)) == "00:05");
  CHECK(name(Moment::at_minutes(1439)) == "23:59");
  for (const Meal meal : {Meal::breakfast, Meal::lunch, Meal::dinner, Meal::snack, Meal::bed, Meal::morning, Meal::tea,
                          Meal::evening, Meal::dessert})
    CHECK(read_meal(name(meal)) == meal);
}

}  // namespace
