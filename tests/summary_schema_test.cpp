// Summaries as JSON against their schema.
#include <catch2/catch.hpp>

#include "calmag/summary_report.hpp"
#include "given_summaries.hpp"
#include "schema.hpp"

namespace {

using namespace given;
using nlohmann::json;

json printed(const Summary& summary, const Person& person) { return json::parse(summary_json(summary, person)); }

TEST_CASE("every summary keeps its schema", "[schema]") {
  const By by = GENERATE(By::day, By::week, By::month, By::year);
  const char* authority = GENERATE("us", "uk", "eu");
  Person person;
  person.authority = catalogue().references.find_authority(authority);
  person.authority_assumed = true;
  if (by == By::week) person.born = Birth{date("1975-11-18")};
  CAPTURE(name(by), authority);
  CHECK(violations("summary", printed(summary_of(kWeek, "2026-10-30", "2026-12-02", by, person), person)) == "");
  CHECK(violations("summary", printed(summary_of("", "2026-10-30", "2026-12-02", by, person), person)) == "");
}

TEST_CASE("the schema of summaries refuses what the program never prints", "[schema]") {
  struct Case {
    const char* at;
    json value;
  };
  const auto [at, value] = GENERATE(values<Case>({{"/schema", "calmag.summary/2"},
                                                  {"/surprise", 1},
                                                  {"/by", "fortnight"},
                                                  {"/from", "16.11.2026"},
                                                  {"/periods", json::array()},
                                                  {"/periods/0/surprise", 1},
                                                  {"/periods/0/period", "Monday"},
                                                  {"/periods/0/standing", "done"},
                                                  {"/periods/0/days", 0},
                                                  {"/periods/0/calcium_mg/total", "1200"},
                                                  {"/periods/0/ratio", -1},
                                                  {"/periods/0/in_range/yes", nullptr},
                                                  {"/periods/0/at_target/calcium", 1},
                                                  {"/periods/0/checks/ratio", "fine"},
                                                  {"/periods/0/reference/calcium/upper_level_counts", "some"},
                                                  {"/overall/best/date", nullptr},
                                                  {"/references/0/from", nullptr}}));
  check_refused("summary", printed(week(), woman_of_64()), at, value);
}

}  // namespace
