// What the program prints, and the tables, against the schemas of data/schema.
#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

#include "schema.hpp"

namespace {

namespace fs = std::filesystem;
using given::check_refused;
using given::read_json;
using given::violations;
using nlohmann::json;

const fs::path kData = CALMAG_DATA;

// What the program prints, fed by what stands before it in a pipe. Its exit status must be one of those documented, and
// no signal.
json printed_by(const std::string& arguments, const std::string& fed = "") {
  const std::string command = fed + "NO_COLOR=1 '" + CALMAG_PROGRAM + "' " + arguments + " 2>/dev/null";
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string text;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) text += static_cast<char>(c);
  const int status = pclose(pipe);
  REQUIRE(WIFEXITED(status));
  REQUIRE(WEXITSTATUS(status) <= 4);
  return json::parse(text);
}

void check_required(const char* schema, const json& document, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    CAPTURE(key);
    json without = document;
    without.erase(key);
    CHECK(violations(schema, without) != "");
  }
}

TEST_CASE("every assessment keeps its schema", "[schema]") {
  const auto arguments =
      GENERATE("1 cup yogurt, 4 oz almonds", "1 cup v8", "'1-2 cups yogurt; calcium citrate 1000 mg compound'",
               "'2 tablets CalMag {calcium 333 mg, magnesium 133 mg} @breakfast @dinner'",
               "'1 cup oat drink {calcium 300 mg}'", "'calcium 600 mg + magnesium 200 mg @08:00; vitamin D 800 IU'",
               "gubble", "'1 cup yogurt; 1 cup yoghrt; 1/0 cup milk'", "--authority uk --age 60 --sex female almonds",
               "--authority eu --age 9mo --sex male milk", "--authority eu --age 5 milk",
               "--authority uk --age 30 --stage lactating kale", "--stage pregnant kale",
               "--age 30 --sex male --stage none kale", "</dev/null", "-f - < /dev/null",
               "\"$(printf '2026-11-20 kale\\n2026-11-21\\nalmonds\\n2026-11-20 milk')\"",
               "\"$(printf 'a\\033[31m\\302\\233 \\342\\200\\256 1 cup')\"", "magnesium 400 mg", "'calcium 0 mg'",
               "\"$(i=0; while [ $i -lt 130 ]; do echo gubble; i=$((i+1)); done)\"");
  CAPTURE(arguments);
  CHECK(violations("assessment", printed_by(std::string("--json --date 2026-11-21 ") + arguments)) == "");
}

TEST_CASE("every line of JSON Lines keeps its schema", "[schema]") {
  const auto arguments =
      GENERATE("1 cup yogurt", "'1-2 cups yogurt @8am'", "'2 tablets CalMag {calcium 333 mg, magnesium 133 mg} @bed'",
               "'1 serving \"x\" {calcium unknown, magnesium 5.5 mg}'", "'vitamin D 800 IU'", "{calcium 5 mg}");
  CAPTURE(arguments);
  const json line = printed_by(std::string("--format jsonl --date 2026-11-21 ") + arguments);
  check_refused("entry-line", line, "/kind", "drink");
  check_refused("entry-line", line, "/calcium_mg", "5");
  check_refused("entry-line", line, "/surprise", 1);
  check_required("entry-line", line, {"date", "time", "entry", "magnesium_mg"});
}

TEST_CASE("every profile keeps its schema", "[schema]") {
  const auto arguments =
      GENERATE("profile", "profile --age 64 --sex female --stage postmenopausal", "profile --age 9mo --authority eu",
               "profile --condition none", "profile --stage pregnant-3 --condition warfarin,kidney-stones");
  CAPTURE(arguments);
  CHECK(violations("profile", printed_by(std::string(arguments) + " --profile /dev/null --json")) == "");
}

// A profile that the program has written, and what it prints of a day with it.
TEST_CASE("every profile file keeps its schema", "[schema]") {
  const auto settings = GENERATE("age 64 sex female", "born 1962-05-03 sex m condition none authority uk",
                                 "born 1962-05 stage lactating-0-6", "age 9mo condition osteoporosis,warfarin");
  CAPTURE(settings);
  const fs::path file = fs::temp_directory_path() / ("calmag-profile." + std::to_string(getpid()));
  const std::string profile = " --profile '" + file.string() + "'";
  CHECK(violations("profile",
                   printed_by("profile set " + std::string(settings) + " --json --date 1995-11-21" + profile)) == "");
  CHECK(violations("profile-file", read_json(file)) == "");
  CHECK(violations("assessment", printed_by("--json --date 1995-11-21 '1995-11-20 yogurt'" + profile)) == "");
  fs::remove(file);
}

TEST_CASE("the schemas of profiles refuse what the program never writes", "[schema]") {
  struct Case {
    const char* schema;
    const char* document;
  };
  const auto [schema, document] = GENERATE(values<Case>({{"profile-file", R"({"age": 131})"},
                                                         {"profile-file", R"({"age": 64, "born": "1962-05"})"},
                                                         {"profile-file", R"({"weight": 64})"},
                                                         {"profile-file", R"({"condition": "warfarin"})"},
                                                         {"profile-file", R"({"condition": ["gout"]})"},
                                                         {"profile-file", R"({"sex": "none"})"},
                                                         {"profile", R"({"schema": "calmag.profile/1"})"}}));
  CAPTURE(document);
  CHECK(violations(schema, json::parse(document)) != "");
}

TEST_CASE("every explanation keeps its schema", "[schema]") {
  const auto arguments = GENERATE(
      "1 cup yogurt, 4 oz almonds", "'1-2 cups yogurt @8am'", "yogurt", "'3 28 oz cans baked beans'",
      "'1 large potato; ~200 g kale'", "'calcium citrate 1000 mg compound'",
      "'2 tablets CalMag {calcium 333 mg, magnesium 133 mg} @breakfast @dinner'", "'vitamin D 800 IU'", "2 cups gubble",
      "1 cup v8", "'1/0 cup milk; 1 cup; calcium'", "'1 cup + 2 tbsp milk; 2 x 250 mg calcium'",
      "'100 g/3.5 oz yogurt'", "</dev/null", "\"$(printf 'a\\033[31m\\302\\233 1 cup')\"");
  CAPTURE(arguments);
  CHECK(violations("explanation", printed_by(std::string("explain --json ") + arguments)) == "");
}

TEST_CASE("every plan keeps its schema", "[schema]") {
  const auto arguments =
      GENERATE("1 cup yogurt --age 64 --sex female", "1 cup milk --age 14", "'1-2 cups yogurt; calcium 600 mg'",
               "--condition kidney-disease kale", "--authority eu --age 40 --sex male '500 g kale; 1 cup milk'",
               "'1 cup v8; 1 cup yoghrt'", "'1 kg almonds; 1 kg yogurt'");
  CAPTURE(arguments);
  CHECK(violations("plan", printed_by(std::string("plan --json --date 2026-11-21 ") + arguments)) == "");
}

TEST_CASE("an assessment by all authorities keeps its schema", "[schema]") {
  const auto arguments = GENERATE("1 cup yogurt", "--age 3mo --sex male milk", "--age 30 --stage pregnant-3 kale",
                                  "'magnesium 400 mg; 1 cup v8'");
  CAPTURE(arguments);
  const json assessment = printed_by(std::string("--json --authority all ") + arguments);
  CHECK(violations("assessment", assessment) == "");
  CHECK(assessment["days"][0]["authorities"].size() >= 11);
  json changed = assessment;
  changed["days"][0]["authorities"][0].erase("checks");
  CHECK(violations("assessment", changed) != "");
}

TEST_CASE("every summary that the program prints keeps its schema", "[schema]") {
  const auto arguments = GENERATE("summary", "summary --by week --week-start sunday", "summary --by month",
                                  "summary --by year --authority eu --age 40", "week 2026-W47", "month 2026-11",
                                  "summary --from 2026-11-01 --to 2026-12-31");
  CAPTURE(arguments);
  const std::string log =
      "printf '2026-11-16 1 cup yogurt\\n2026-11-18 1-2 cups milk; calcium 500 mg; 1 cup gubble\\n2026-11-21 kale' | ";
  CHECK(violations("summary", printed_by(std::string(arguments) + " --json --today 2026-11-21 -f -", log)) == "");
}

TEST_CASE("ranges keep their schema", "[schema]") {
  const auto arguments =
      GENERATE("", "--age 0mo", "--age 6mo --sex male", "--age 16 --stage pregnant", "--age 30 --stage lactating-6-12",
               "--age 50 --stage postmenopausal --sex female", "--age 99 --sex male --condition osteoporosis",
               "--authority who", "--authority japan-2020 --age 60");
  CAPTURE(arguments);
  CHECK(violations("ranges", printed_by(std::string("ranges --json ") + arguments)) == "");
}

TEST_CASE("the schema of ranges refuses what the program never prints", "[schema]") {
  const json ranges = printed_by("ranges --json --age 64 --sex female");
  struct Case {
    const char* at;
    json value;
  };
  const auto [at, value] = GENERATE(values<Case>({{"/schema", "calmag.ranges/2"},
                                                  {"/surprise", 1},
                                                  {"/authorities/0/surprise", 1},
                                                  {"/authorities/0/ratio_low", "3.75"},
                                                  {"/authorities/0/calcium/recommended/low_mg", nullptr},
                                                  {"/authorities/0/calcium/upper_level/counts", "some"},
                                                  {"/authorities/0/calcium/upper_level_set", 0},
                                                  {"/authorities/0/calcium/recommended/rows/0/support", 0},
                                                  {"/authorities", json::array()}}));
  check_refused("ranges", ranges, at, value);
}

TEST_CASE("every list of foods keeps its schema", "[schema]") {
  const auto arguments = GENERATE("", "kale cooked", "yog --details", "--rich magnesium --limit 3",
                                  "--sort ratio --limit 0", "milk --per 100g", "milk --per '1 slice'", "gubble", "''",
                                  "\"$(printf 'a\\033[31m\\302\\233 \\342\\200\\256')\"");
  CAPTURE(arguments);
  CHECK(violations("foods-list", printed_by(std::string("foods --json ") + arguments)) == "");
}

TEST_CASE("every suggestion keeps its schema", "[schema]") {
  const auto arguments = GENERATE(
      "1 cup yogurt, 2 oz almonds --age 64 --sex female",
      "1 cup yogurt, 4 oz almonds, 1 cup collards, 2 oz sesame seeds", "'1-2 cups yogurt; 1 cup black bean burger'",
      "kale --from 'kale, almonds'", "kale --from spinach --without almonds", "kale --without dairy,nuts --vegan",
      "kale --condition kidney-disease", "kale --age 8mo", "kale --age 8", "gubble, kale", "'calcium 2600 mg' --age 30",
      "--swap yogurt </dev/null", "1 cup yogurt, kale --swap yogurt", "kale --swap kale --condition kidney-stones",
      "kale --authority uk --age 60", "</dev/null");
  CAPTURE(arguments);
  CHECK(violations("suggest", printed_by(std::string("suggest --json --date 2026-11-21 ") + arguments)) == "");
}

TEST_CASE("the schema of suggestions refuses what the program never prints", "[schema]") {
  const json suggestion = printed_by("suggest --json 1 cup yogurt");
  struct Case {
    const char* at;
    json value;
  };
  const auto [at, value] = GENERATE(values<Case>({{"/schema", "calmag.suggest/2"},
                                                  {"/surprise", 1},
                                                  {"/days/0/date", "21.11.2026"},
                                                  {"/days/0/short/calcium_mg", nullptr},
                                                  {"/days/0/proposals/0/portions", 0},
                                                  {"/days/0/proposals/0/foods/0/times", 1.5},
                                                  {"/days/0/proposals/0/foods", json::array()},
                                                  {"/foods/count", 0}}));
  check_refused("suggest", suggestion, at, value);
}

TEST_CASE("the schema of lists of foods refuses what the program never prints", "[schema]") {
  const json list = printed_by("foods --json kale cooked");
  struct Case {
    const char* at;
    json value;
  };
  const auto [at, value] = GENERATE(values<Case>({{"/schema", "calmag.foods/2"},
                                                  {"/query", nullptr},
                                                  {"/surprise", 1},
                                                  {"/more", -1},
                                                  {"/foods/0/calcium_mg", "94"},
                                                  {"/foods/0/surprise", 1},
                                                  {"/foods/0/portions/0/grams", "130"},
                                                  {"/foods/0/sources/0/of", "protein"},
                                                  {"/foods/0/preferred", json::array()}}));
  check_refused("foods-list", list, at, value);
  check_required("foods-list", list, {"schema", "query", "per", "foods", "more", "without_figure", "not_measured"});
}

TEST_CASE("the schemas refuse what the program never prints", "[schema]") {
  const json assessment = printed_by("--json 1 cup yogurt");
  struct Case {
    const char* at;
    json value;
  };
  const auto [at, value] = GENERATE(values<Case>({{"/schema", "calmag.assessment/2"},
                                                  {"/days/0/date", "21.11.2026"},
                                                  {"/days/0/surprise", 1},
                                                  {"/days/0/checks/0/status", "fine"},
                                                  {"/days/0/entries/0/calcium_mg", "296"},
                                                  {"/days/0/totals/calcium_mg/complete", nullptr},
                                                  {"/days/0/checks/0/id", "horoscope"}}));
  check_refused("assessment", assessment, at, value);
  check_required("assessment", assessment, {"schema", "days", "notes", "profile"});
}

TEST_CASE("every table keeps its schema, and has one", "[schema]") {
  std::size_t tables = 0;
  const auto check = [&](const fs::path& folder, const std::string& schema) {
    for (const fs::directory_entry& file : fs::directory_iterator(folder)) {
      if (file.path().extension() != ".json") continue;
      ++tables;
      CAPTURE(file.path().filename());
      CHECK(violations(schema.empty() ? file.path().stem().string() : schema, read_json(file.path())) == "");
    }
  };
  check(kData, "");
  check(fs::path(kData) / "foods", "foods");
  CHECK(tables >= 7);
}

}  // namespace
