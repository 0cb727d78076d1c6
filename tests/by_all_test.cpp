// A day against every authority at once.
#include <catch2/catch.hpp>

#include "calmag/assess.hpp"
#include "given.hpp"

namespace {

using namespace given;

// A day of 1,000 mg calcium and 300 mg magnesium from food, and `supplement` of magnesium.
Assessment by_all(int years, Milligrams supplement) {
  const std::string text =
      fmt::format("1 cup drink {{calcium 1000 mg, magnesium 300 mg}}; magnesium {} mg @dinner", decimal(supplement));
  const ReferenceTable& table = catalogue().references;
  const Person woman{{years * 12, Sex::female, Stage::none, {}, {}}, table.find_authority("us")};
  return assess_by_all(days(text).front(), catalogue(), woman);
}

const AuthorityAssessment& by(const Assessment& assessment, std::string_view id) {
  const auto at = std::ranges::find_if(assessment.authorities,
                                       [&](const AuthorityAssessment& one) { return one.authority->id == id; });
  REQUIRE(at != assessment.authorities.end());
  return *at;
}

const Finding& finding(const std::vector<Finding>& findings, std::string_view id) {
  const auto at = std::ranges::find(findings, id, &Finding::id);
  REQUIRE(at != findings.end());
  return *at;
}

TEST_CASE("each current authority judges by its own figures", "[assess]") {
  struct Case {
    const char* authority;
    Status calcium, magnesium_limit;
  };
  // Calcium wanted at 64: US 1200, UK 700, EU 950, WHO 1300, Japan 650. Magnesium 300 from supplements: the EU's 250 is
  // crossed, the UK's 400 and the US's 350 are not; D-A-CH's 250 is guidance.
  using enum Status;
  const auto [who, calcium, magnesium_limit] = GENERATE(values<Case>({{"us", below, ok},
                                                                      {"uk", ok, ok},
                                                                      {"eu", ok, over_limit},
                                                                      {"who", below, not_applicable},
                                                                      {"dach", ok, above},
                                                                      {"japan", ok, ok},
                                                                      {"china", ok, not_applicable}}));
  const Assessment assessment = by_all(64, 300_mg);
  CAPTURE(who);
  const AuthorityAssessment& one = by(assessment, who);
  CHECK(one.findings.size() == 4);
  CHECK(finding(one.findings, "calcium-target").status == calcium);
  CHECK(finding(one.findings, "magnesium-limit").status == magnesium_limit);
}

TEST_CASE("superseded editions judge nobody, and the day itself is that of the authority assumed", "[assess]") {
  const Assessment assessment = by_all(64, 300_mg);
  CHECK(assessment.authorities.size() >= 11);
  for (const AuthorityAssessment& one : assessment.authorities) CHECK(one.authority->superseded.empty());
  CHECK(assessment.findings.size() > 4);
  CHECK(assessment.reference.calcium.recommended->low == 1200_mg);
}

TEST_CASE("the worst of all authorities is the worst of the day", "[assess]") {
  CHECK(by_all(64, 200_mg).worst() == Status::below);
  CHECK(by_all(64, 250_mg).worst() == Status::below);  // at the EU's upper level
  CHECK(by_all(64, 251_mg).worst() == Status::over_limit);
  Assessment alone = by_all(64, 251_mg);
  alone.authorities.clear();
  CHECK(alone.worst() == Status::below);
}

TEST_CASE("why nothing is compared with an upper level", "[assess]") {
  const Assessment woman = by_all(64, 300_mg);
  const auto message = [&](const Assessment& assessment, const char* who, const char* id) {
    return finding(by(assessment, who).findings, id).message;
  };
  CHECK(message(woman, "china", "magnesium-limit") == "calmag has no upper level of China for this person");
  CHECK_THAT(message(woman, "who", "magnesium-limit"), Catch::Contains("soluble magnesium in food and drinking water"));
  CHECK(by(woman, "who").reference.magnesium.upper_level_set == std::optional(true));
  CHECK_FALSE(by(woman, "who").reference.magnesium.upper_level);
  CHECK(by(woman, "china").reference.magnesium.upper_level_set == std::nullopt);
  const Assessment child = by_all(10, 100_mg);
  CHECK(message(child, "eu", "calcium-limit") == "European Union sets no upper level for this person");
  CHECK(by(child, "eu").reference.calcium.upper_level_set == std::optional(false));
}

}  // namespace
