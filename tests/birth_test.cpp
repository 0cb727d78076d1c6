#include <catch2/catch.hpp>

#include "calmag/birth.hpp"

namespace {

using namespace calmag;

TEST_CASE("a birth is a day or a month", "[birth]") {
  CHECK(iso(read_birth("1962-05-03")->date) == "1962-05-03");
  CHECK(iso(*read_birth("1962-05-03")) == "1962-05-03");
  CHECK(iso(read_birth("1962-05")->date) == "1962-05-01");
  CHECK(iso(*read_birth("1962-05")) == "1962-05");
  const char* text = GENERATE("", "1962", "1962-13", "1962-5-3", "03/05/1962", "1962-02-30", "1899-12-31", "1962-05-");
  CAPTURE(text);
  CHECK_FALSE(read_birth(text));
}

TEST_CASE("months are lived from one day of the month to the same of the next", "[birth]") {
  struct Case {
    const char* birth;
    const char* day;
    std::optional<int> months;
  };
  const auto [birth, day, months] = GENERATE(values<Case>({
      {"1962-05-03", "1962-05-02", std::nullopt},
      {"1962-05-03", "1962-05-03", 0},
      {"1962-05-03", "1962-06-02", 0},
      {"1962-05-03", "1962-06-03", 1},
      {"1962-05-03", "2026-05-02", 64 * 12 - 1},
      {"1962-05-03", "2026-05-03", 64 * 12},
      {"1962-05", "2026-04-30", 64 * 12 - 1},
      {"1962-05", "2026-05-01", 64 * 12},
      {"2000-02-29", "2001-02-28", 11},  // the birthday of a common year is the first of March
      {"2000-02-29", "2001-03-01", 12},
      {"2000-02-29", "2004-02-29", 48},
  }));
  CAPTURE(birth, day);
  CHECK(months_lived(*read_birth(birth), *read_date(day)) == months);
}

}  // namespace
