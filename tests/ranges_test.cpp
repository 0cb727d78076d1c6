#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "calmag/ranges.hpp"
#include "calmag/text.hpp"
#include "given.hpp"

namespace {

using namespace given;

AuthorityRange range(const char* authority, const Profile& profile) {
  const ReferenceTable& table = catalogue().references;
  return range_of(table, *table.find_authority(authority), profile);
}

Profile person(std::optional<int> months, std::optional<Sex> sex, const char* stage = nullptr) {
  if (stage == nullptr) return {months, sex, {}, {}, {}};
  const StagePart part = *read_stage(stage);
  return {months, sex, part.stage, part.months, {}};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::string line_with(const std::string& text, const std::string& begin) {
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with(begin)) return line;
  }
  return "";
}

TEST_CASE("the ratio of two targets is that of one and the same person", "[ranges]") {
  struct Case {
    const char* authority;
    Profile profile;
    Fraction low, high;
  };
  using enum Sex;
  const auto [who, profile, low, high] = GENERATE(values<Case>({
      {"us", person(years(64), female), Fraction::of(1200, 320), Fraction::of(1200, 320)},  // 3.75
      {"us", person(years(71), male), Fraction::of(1200, 420), Fraction::of(1200, 420)},
      // From 31 to 50 years 1000 to 320, from 51 1200 to 320: nobody has 1200 to 310.
      {"us", person({}, female), Fraction::of(1000, 320), Fraction::of(1200, 320)},
      {"us", person({}, male), Fraction::of(1000, 420), Fraction::of(1200, 420)},
      {"who", person(years(30), female, "pregnant"), Fraction::of(1000, 220), Fraction::of(1200, 220)},
      {"us-1989", person(years(30), female, "lactating"), Fraction::of(1200, 355), Fraction::of(1200, 340)},
      {"japan", person({}, {}), Fraction::of(750, 380), Fraction::of(800, 340)},
  }));
  const auto ratio = range(who, profile).ratio;
  CAPTURE(who);
  REQUIRE(ratio);
  CHECK(ratio->low == low);
  CHECK(ratio->high == high);
  CHECK(ratio->exact() == (low == high));
  CHECK_FALSE(range("india", profile).ratio);  // a gap in magnesium
}

TEST_CASE("every current authority has its line, old editions where they say something", "[ranges]") {
  const ReferenceTable& table = catalogue().references;
  const auto has = [&](const Ranges& ranges, const char* id) {
    return std::ranges::any_of(ranges.lines, [&](const AuthorityRange& line) { return line.authority->id == id; });
  };
  const Ranges adult = ranges_for(table, person(years(40), Sex::male));
  const Ranges child = ranges_for(table, person(years(9), Sex::male));
  for (const Authority& authority : table.authorities()) {
    if (!authority.superseded.empty()) continue;
    CHECK(has(adult, std::string(authority.id).c_str()));
    CHECK(has(child, std::string(authority.id).c_str()));
  }
  CHECK(has(adult, "us-1989"));
  CHECK(has(child, "japan-2020"));
  CHECK_FALSE(has(adult, "japan-2020"));
  CHECK(ranges_for(table, person(years(40), Sex::male), table.find_authority("japan-2020")).lines.size() == 1);
}

TEST_CASE("the table shows a gap, that none is set, and what an upper level counts", "[ranges]") {
  const auto text = [](const Profile& profile) {
    return ranges_text(ranges_for(catalogue().references, profile), catalogue(), {});
  };
  const std::string woman = text(person(years(64), Sex::female));
  CHECK(line_with(woman, "US and Canada 2011/97") ==
        "US and Canada 2011/97  1200 RDA   2000     320 RDA    350s    3.75");
  CHECK(line_with(woman, "United Kingdom 1991") ==
        "United Kingdom 1991    700 RNI    1500s°*  270 RNI    400s°   2.59");
  CHECK(line_with(woman, "WHO and FAO") == "WHO and FAO 2004       1300 RNI   -        220 RNI    350w*   5.91");
  CHECK(line_with(woman, "India") == "India 2020             1200 RDA*  2500*    -          350s*   -");
  CHECK(line_with(woman, "China 2013†") == "China 2013†            1000 RNI   2000*    330 RNI*   none*   3.03");
  CHECK(line_with(woman, "India: calmag") ==
        "India: calmag leaves out magnesium, since copies of this edition disagree.");
  const std::string infant = text(person(8, Sex::male));
  CHECK(line_with(infant, "European Union") == "European Union 2015    280 AI    none   80 AI      none*  3.50");
  CHECK(line_with(infant, "US and Canada 2011") == "US and Canada 2011/97  260 AI    1500   75 AI      none   3.47");
}

TEST_CASE("the table has room in 80 columns for everybody, and its marks are explained", "[ranges]") {
  const std::map<std::string, std::string> marks{{"*", "* seen in one copy"}, {"†", "† superseded"},
                                                 {"‡", "‡ that of the age"},  {"§", "§ no figure for some ages"},
                                                 {"°", "° guidance"},         {"w", "w soluble magnesium"},
                                                 {"f", "f supplements and"},  {"s", "s supplements only"}};
  std::vector<std::optional<int>> ages{std::nullopt};
  for (int months = 0; months < years(90); months += months < years(3) ? 1 : 12) ages.emplace_back(months);
  for (const std::optional<int>& age : ages) {
    for (const std::optional<Sex> sex : {std::optional<Sex>{}, std::optional(Sex::female), std::optional(Sex::male)}) {
      for (const char* stage : {"", "none", "pregnant", "pregnant-3", "lactating", "postmenopausal"}) {
        const Profile profile = person(age, sex, *stage == '\0' ? nullptr : stage);
        if (!contradiction(profile).empty()) continue;
        const std::string text = ranges_text(ranges_for(catalogue().references, profile), catalogue(), {});
        std::string table;
        std::string notes;
        bool below = false;
        for (const std::string& line : lines_of(text)) {
          if (display_width(line) > 80) FAIL_CHECK("too long for " << describe(profile) << ": " << line);
          if (line.starts_with("Upper levels count")) below = true;
          (below ? notes : table) += line + ' ';
        }
        table = table.substr(table.find("Ca:Mg"));
        for (const auto& [mark, meaning] : marks) {
          const bool letter = mark.size() == 1 && mark != "*";
          bool used = false;
          for (std::size_t at = table.find(mark); at != std::string::npos; at = table.find(mark, at + 1)) {
            used = used || !letter || is_digit(table[at - 1]);
          }
          if (used && notes.find(meaning) == std::string::npos) {
            FAIL_CHECK("not explained for " << describe(profile) << ": " << mark);
          }
        }
      }
    }
  }
}

TEST_CASE("CSV has the same fields on every line, and is empty where nothing is known", "[ranges]") {
  const std::string csv = ranges_csv(ranges_for(catalogue().references, person(years(64), Sex::female)));
  const std::vector<std::string> lines = lines_of(csv);
  REQUIRE(lines.size() > 12);
  for (const std::string& line : lines) {
    CAPTURE(line);
    CHECK(line.ends_with('\r'));
    bool quoted = false;
    std::size_t fields = 1;
    for (const char c : line) {
      if (c == '"') quoted = !quoted;
      if (c == ',' && !quoted) ++fields;
    }
    CHECK(fields == 28);
  }
  CHECK(line_with(csv, "us,") ==
        "us,US and Canada,\"calcium 2011, magnesium 1997\",,1200,1200,RDA,2,false,true,true,2000,2000,all,2,"
        "320,320,RDA,2,false,true,true,350,350,supplements,2,3.75,3.75\r");
  CHECK(line_with(csv, "india,") ==
        "india,India,2020,,1200,1200,RDA,1,false,true,true,2500,2500,all,1,,,,,,,true,350,350,supplements,1,,\r");
  CHECK(line_with(csv, "china-2013,") ==
        "china-2013,China 2013,2013,2023,1000,1000,RNI,2,false,true,true,2000,2000,all,1,"
        "330,330,RNI,1,false,true,false,,,,1,3.03,3.03\r");
}

}  // namespace
