#include <catch2/catch.hpp>

#include <numeric>
#include <random>
#include <string>

#include <nlohmann/json.hpp>

#include "calmag/report.hpp"
#include "calmag/text.hpp"
#include "given.hpp"
#include "text_layout.hpp"

namespace {

using namespace given;

TEST_CASE("whole parts add up to the total, each within one of its own", "[report]") {
  struct Case {
    std::vector<Milligrams> exact;
    std::int64_t total;
    std::vector<std::int64_t> parts;
  };
  const auto [exact, total, parts] = GENERATE(values<Case>({
      {{}, 0, {}},
      {{0_mg, 0_mg}, 0, {0, 0}},
      {{29'400_ug, 306'175_ug}, 336, {30, 306}},  // 335.575: the larger remainder gets the one
      {{500_ug, 500_ug}, 1, {1, 0}},              // equal remainders: the first
      {{333'400_ug, 333'300_ug, 333'300_ug}, 1000, {334, 333, 333}},
      {{1'600_ug, 1'700_ug, 1'800_ug}, 5, {1, 2, 2}},
      {{1000_mg}, 1000, {1000}},
  }));
  CHECK(whole_parts(exact, total) == parts);
}

TEST_CASE("whole parts of random amounts add up", "[report]") {
  std::mt19937 random(2);
  for (int round = 0; round < 5000; ++round) {
    std::vector<Milligrams> exact;
    Milligrams sum;
    for (unsigned i = 0; i < random() % 20; ++i) {
      exact.push_back(Milligrams::from_micrograms(static_cast<std::int64_t>(random() % (i % 3 == 0 ? 1000 : 500'000))));
      sum += exact.back();
    }
    const std::int64_t total = sum.exact().rounded();
    const std::vector<std::int64_t> parts = whole_parts(exact, total);
    REQUIRE(parts.size() == exact.size());
    REQUIRE(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) == total);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::int64_t below = exact[i].micrograms() / 1000;
      REQUIRE((parts[i] == below || parts[i] == below + 1));
    }
  }
}

Person person() { return {{64 * 12, Sex::female, {}}, catalogue().references.find_authority("us")}; }

Assessment assessed_log(std::string_view log) {
  Day all{kSaturday, {}, {}, 0};
  for (Day& day : days(log)) append(all, std::move(day));
  return assess(std::move(all), catalogue(), person());
}

// The figures of the lines of a text report whose first words are `label`, calcium and magnesium.
std::vector<std::string> last_words(const std::string& report, std::string_view label) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < report.size();) {
    const std::size_t end = report.find('\n', begin);
    const std::string_view line = trimmed(std::string_view(report).substr(begin, end - begin));
    begin = end + 1;
    if (!line.starts_with(label)) continue;
    const std::size_t last = line.find_last_of(' ');
    const std::string_view rest = trimmed(line.substr(0, last));
    out.emplace_back(rest.substr(rest.find_last_of(' ') + 1));
    out.emplace_back(line.substr(last + 1));
    break;
  }
  return out;
}

TEST_CASE("the text shows the figures of each entry and their totals", "[report]") {
  const std::string report =
      report_text(assessed_log("1 cup yogurt; 4 oz almonds; calcium 200 mg"), catalogue(), person(), {});
  using Words = std::vector<std::string>;
  CHECK(last_words(report, "1 cup yogurt") == Words{"296", "30"});  // 29.4 and 306.175 make 336
  CHECK(last_words(report, "4 oz almonds") == Words{"300", "306"});
  CHECK(last_words(report, "calcium 200 mg") == Words{"200", "-"});
  CHECK(last_words(report, "From food") == Words{"596", "336"});
  CHECK(last_words(report, "From supplements") == Words{"200", "0"});
  CHECK(last_words(report, "All") == Words{"796", "336"});
}

TEST_CASE("what is not known shows as a question mark and at least", "[report]") {
  const std::string report = report_text(assessed_log("1 cup v8; 1 cup yogurt"), catalogue(), person(), {});
  using Words = std::vector<std::string>;
  CHECK(last_words(report, "1 cup v8") == Words{"39", "?"});
  CHECK(last_words(report, "All") == Words{"335", "≥29"});  // 38.88 + 296
  CHECK_THAT(report, Catch::Contains("no magnesium figure for v8"));
}

TEST_CASE("no line is wider than asked", "[report]") {
  const std::size_t width = GENERATE(std::size_t{60}, std::size_t{72}, std::size_t{80});
  const std::string report =
      report_text(assessed_log("1 cup yogurt @breakfast; 1 cup 2% milk; calcium 600 mg + magnesium "
                               "400 mg; 1 cup v8 vegetable juice; 1 cup gubble"),
                  catalogue(), person(), {false, width});
  for (std::size_t begin = 0; begin < report.size();) {
    const std::size_t end = report.find('\n', begin);
    const std::string line = report.substr(begin, end - begin);
    begin = end + 1;
    CAPTURE(width, line);
    CHECK(display_width(line) <= width);
    CHECK_FALSE(line.ends_with(' '));
  }
}

TEST_CASE("colour is escapes around words and nothing else", "[report]") {
  const Assessment day = assessed_log("calcium 600 mg + magnesium 400 mg; 1 cup yogurt");
  const std::string plain = report_text(day, catalogue(), person(), {false, 80});
  std::string coloured = report_text(day, catalogue(), person(), {true, 80});
  CHECK(plain.find('\x1B') == std::string::npos);
  CHECK(coloured.find('\x1B') != std::string::npos);
  for (std::size_t at = coloured.find('\x1B'); at != std::string::npos; at = coloured.find('\x1B')) {
    coloured.erase(at, coloured.find('m', at) - at + 1);
  }
  CHECK(coloured == plain);
}

TEST_CASE("nothing that was typed reaches the terminal raw, in any report", "[report]") {
  std::mt19937 random(13);
  constexpr std::string_view kHostile = "\x1B[]0;m\x07\x9B\x7F\xC2\x9B\xE2\x80\xAE {}@,;1 cup yogurt";
  for (int round = 0; round < 300; ++round) {
    std::string log;
    for (unsigned i = 0; i < 5 + random() % 40; ++i) log += kHostile[random() % kHostile.size()];
    const Assessment day = assessed_log(log);
    for (const std::string& report :
         {report_text(day, catalogue(), person(), {}), report_json({day}, catalogue(), person())}) {
      for (std::size_t i = 0; i < report.size();) {
        const Character character = character_at(report, i);
        const bool harmless = character.valid && (character.code >= 0x20 || character.code == '\n') &&
                              (character.code < 0x7F || character.code > 0x9F) && character.code != 0x202E;
        if (!harmless) FAIL("seed 13, round " << round << ": " << std::hex << std::uint32_t{character.code});
        i += character.length;
      }
    }
  }
}

TEST_CASE("JSON carries three decimals, and null for what is not known", "[report]") {
  const auto json = nlohmann::json::parse(
      report_json({assessed_log("1 cup yogurt; 1 cup v8; calcium 0.0004 mg")}, catalogue(), person()));
  CHECK(json["schema"] == "calmag.assessment/1");
  const auto& day = json["days"][0];
  CHECK(day["date"] == "2026-11-21");
  CHECK(day["complete"] == false);
  CHECK(day["entries"][0]["magnesium_mg"] == 29.4);
  CHECK(day["entries"][1]["calcium_mg"] == 38.88);
  CHECK(day["entries"][1]["magnesium_mg"].is_null());
  CHECK(day["totals"]["calcium_mg"]["food"] == 334.88);
  CHECK(day["totals"]["calcium_mg"]["complete"] == true);
  CHECK(day["totals"]["magnesium_mg"]["complete"] == false);
  CHECK(day["ratio"].is_null());
  CHECK(day["checks"].size() == 15);
}

TEST_CASE("JSON of problems says where and what", "[report]") {
  const auto json = nlohmann::json::parse(report_json({assessed_log("\n1 cup yoghrt\n")}, catalogue(), person()));
  const auto& problem = json["days"][0]["problems"][0];
  CHECK(problem["line"] == 2);
  CHECK(problem["column"] == 7);
  CHECK(problem["code"] == "food.unknown");
  CHECK(problem["text"] == "1 cup yoghrt");
  CHECK(problem["suggestions"][0] == "yogurt");
}

TEST_CASE("an explanation gives amount, unit, food and grams", "[report]") {
  const auto json =
      nlohmann::json::parse(explain_json(readings("1-2 cups yogurt; 1 cup gubble; calcium 500 mg"), catalogue()));
  CHECK(json["schema"] == "calmag.explanation/1");
  const auto& yogurt = json["entries"][0];
  CHECK(yogurt["amount"] == 1.5);
  CHECK(yogurt["amount_low"] == 1);
  CHECK(yogurt["amount_high"] == 2);
  CHECK(yogurt["unit"] == "cup");
  CHECK(yogurt["food"] == "yogurt-whole");
  CHECK(yogurt["grams"] == 367.5);
  const auto& unknown = json["entries"][1];
  CHECK(unknown["amount"] == 1);
  CHECK(unknown["unit"] == "cup");
  CHECK(unknown["name"] == "gubble");
  CHECK(unknown["food"].is_null());
  CHECK(unknown["understood"] == false);
  CHECK(json["entries"][2]["unit"] == "milligram");
  CHECK(json["entries"][2]["food"].is_null());
  CHECK(json["entries"][2]["calcium_mg"] == 500);
}

}  // namespace
