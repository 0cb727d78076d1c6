#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "calmag/notes.hpp"
#include "calmag/summary_report.hpp"
#include "calmag/text.hpp"
#include "given_summaries.hpp"

namespace {

using namespace given;
using nlohmann::json;

json parsed(const Summary& summary) { return json::parse(summary_json(summary, woman_of_64())); }

std::vector<std::string> lines_in(const std::string& text, std::string_view end = "\n") {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t at = text.find(end, begin);
    REQUIRE(at != std::string::npos);  // each line ends
    out.push_back(text.substr(begin, at - begin));
    begin = at + end.size();
  }
  return out;
}

TEST_CASE("JSON of a summary has every period, those with nothing logged too", "[summary-report]") {
  const json summary = parsed(week());
  CHECK(summary["schema"] == "calmag.summary/1");
  CHECK(summary["from"] == "2026-11-16");
  CHECK(summary["to"] == "2026-11-22");
  CHECK(summary["by"] == "day");
  CHECK(summary["today"] == "2026-11-21");
  CHECK(summary["references"].size() == 1);
  CHECK(summary["references"][0]["calcium"]["recommended"]["low_mg"] == 1200);
  const json& periods = summary["periods"];
  REQUIRE(periods.size() == 7);
  const std::vector<std::string> standings{"over", "over", "over", "over", "over", "so-far", "ahead"};
  for (std::size_t i = 0; i < 7; ++i) {
    CAPTURE(i);
    CHECK(periods[i]["period"] == "2026-11-" + std::to_string(16 + i));
    CHECK(periods[i]["standing"] == standings[i]);
    CHECK(periods[i]["days"] == 1);
  }
  for (const std::size_t nothing : {2U, 6U}) {
    CHECK(periods[nothing]["days_logged"] == 0);
    for (const char* key : {"calcium_mg", "magnesium_mg", "ratio", "reference", "checks"}) {
      CAPTURE(key);
      CHECK(periods[nothing][key].is_null());
    }
  }
}

TEST_CASE("JSON of a day has totals, ratio, reference and checks", "[summary-report]") {
  const json periods = parsed(week())["periods"];
  CHECK(periods[0]["calcium_mg"] == json::parse(R"({"food": 1200, "supplement": 0, "total": 1200, "total_low": 1200,
                                                    "total_high": 1200, "complete": true})"));
  CHECK(periods[0]["ratio"] == 3);
  CHECK(periods[0]["in_range"] == json::parse(R"({"yes": 1, "unknown": 0})"));
  CHECK(periods[0]["checks"] == json::parse(R"({"calcium-target": "ok", "magnesium-target": "ok", "calcium-limit": "ok",
                        "magnesium-limit": "ok", "ratio": "above", "food-first": "ok"})"));
  CHECK(periods[0]["reference"]["magnesium"] ==
        json::parse(R"({"recommended_low_mg": 320, "recommended_high_mg": 320, "upper_level_low_mg": 350,
                        "upper_level_high_mg": 350, "upper_level_counts": "supplements"})"));
  // A range: the middle counts.
  CHECK(periods[1]["calcium_mg"]["total"] == 450);
  CHECK(periods[1]["calcium_mg"]["total_low"] == 300);
  CHECK(periods[1]["calcium_mg"]["total_high"] == 600);
  CHECK(periods[1]["ratio"].is_null());
  // Without a magnesium figure.
  CHECK(periods[3]["magnesium_mg"] == json::parse(R"({"food": 0, "supplement": 400, "total": 400, "total_low": 400,
                                                      "total_high": null, "complete": false})"));
  CHECK(periods[3]["days_incomplete"] == 1);
  CHECK(periods[3]["checks"]["magnesium-limit"] == "over-limit");
  // Something was not understood.
  CHECK(periods[4]["entries"] == 1);
  CHECK(periods[4]["problems"] == 1);
  CHECK(periods[4]["calcium_mg"]["supplement"] == 250.4);
  CHECK(periods[4]["calcium_mg"]["complete"] == false);
  // Today has totals and no verdict.
  CHECK(periods[5]["calcium_mg"]["total"] == 500);
  CHECK(periods[5]["days_counted"] == 0);
  CHECK(periods[5]["checks"].is_null());
}

TEST_CASE("JSON has the average day, counts, and the days that stand out", "[summary-report]") {
  const json overall = parsed(week())["overall"];
  CHECK(overall["days"] == 7);
  CHECK(overall["days_logged"] == 5);
  CHECK(overall["days_counted"] == 4);
  CHECK(overall["days_incomplete"] == 2);
  // Of Monday, Tuesday, Thursday and Friday: (1200 + 450 + 600 + 250.4) / 4, at least (1200 + 300 + 600 + 250.4) / 4.
  CHECK(overall["calcium_mg"] == json::parse(R"({"food": 562.5, "supplement": 62.6, "total": 625.1,
                                                 "total_low": 587.6, "total_high": null, "complete": false})"));
  CHECK(overall["magnesium_mg"]["total"] == 237.5);  // (400 + 150 + 400) / 4
  CHECK(overall["magnesium_mg"]["total_low"] == 225);
  CHECK(overall["ratio"].is_null());
  CHECK(overall["in_range"] == json::parse(R"({"yes": 1, "unknown": 1})"));
  CHECK(overall["over_ratio"] == json::parse(R"({"yes": 2, "unknown": 1})"));
  CHECK(overall["at_target"]["calcium"] == json::parse(R"({"yes": 1, "unknown": 1})"));
  CHECK(overall["at_target"]["magnesium"] == json::parse(R"({"yes": 2, "unknown": 1})"));
  CHECK(overall["over_limit"]["calcium"] == json::parse(R"({"yes": 0, "unknown": 1})"));
  CHECK(overall["over_limit"]["magnesium"] == json::parse(R"({"yes": 1, "unknown": 1})"));
  CHECK(overall["best"]["date"] == "2026-11-16");   // all but the ratio
  CHECK(overall["worst"]["date"] == "2026-11-20");  // nothing is decided
}

TEST_CASE("weeks are named whole where the ends of the summary cut them off", "[summary-report]") {
  const Summary summary = summary_of("2026-11-05 calcium 100 mg\n2026-11-07 calcium 201 mg\n2026-11-20 calcium 7 mg\n",
                                     "2026-11-05", "2026-11-20", By::week);
  const json periods = parsed(summary)["periods"];
  REQUIRE(periods.size() == 3);
  CHECK(periods[0]["period"] == "2026-W45");
  CHECK(periods[0]["from"] == "2026-11-05");
  CHECK(periods[0]["to"] == "2026-11-08");
  CHECK(periods[0]["days"] == 4);
  CHECK(periods[0]["days_logged"] == 2);
  CHECK(periods[0]["calcium_mg"]["total"] == 150.5);
  CHECK(periods[0]["checks"].is_null());
  CHECK(periods[1]["period"] == "2026-W46");
  CHECK(periods[1]["days"] == 7);
  CHECK(periods[1]["calcium_mg"].is_null());
  CHECK(periods[2]["period"] == "2026-W47");
  CHECK(periods[2]["standing"] == "over");  // its last day that was asked for is
}

// Today, the 21st, is in the last week but one.
TEST_CASE("a period with nothing logged is one, be it so far", "[summary-report]") {
  const json periods = parsed(summary_of("2026-11-05 calcium 100 mg", "2026-11-02", "2026-11-25", By::week))["periods"];
  std::string seen;
  for (const json& period : periods) {
    seen += period["period"].get<std::string>() + " " + period["standing"].get<std::string>() + "; ";
  }
  CHECK(periods.back()["to"] == "2026-11-25");
  CHECK(seen == "2026-W45 over; 2026-W46 over; 2026-W47 so-far; 2026-W48 ahead; ");
}

TEST_CASE("the ratio is at most what all that may be of calcium is to what is known of magnesium", "[summary-report]") {
  const Summary summary =
      summary_of("2026-11-16 1-2 cups oat drink {calcium 300 mg, magnesium 100 mg}; 2 cups oat drink {calcium 300 mg}",
                 "2026-11-16", "2026-11-16");
  CHECK_THAT(summary_markdown(summary, catalogue(), woman_of_64()),
             Catch::Contains("| \\~1,050 | \\~1,050 | - | ≥100 | ≥100 | - | ≤12.00 |"));  // 600 + 600 to 100
}

TEST_CASE("JSON Lines are the periods, one on each line", "[summary-report]") {
  const std::vector<std::string> all = lines_in(summary_json_lines(week()));
  const json periods = parsed(week())["periods"];
  REQUIRE(all.size() == 7);
  for (std::size_t i = 0; i < all.size(); ++i) CHECK(json::parse(all[i]) == periods[i]);
}

TEST_CASE("CSV has a header and a row for each period, empty for what is not known", "[summary-report]") {
  const std::vector<std::string> all = lines_in(summary_csv(week()), "\r\n");
  REQUIRE(all.size() == 8);
  CHECK(
      all[0].starts_with("period,from,to,standing,days,days_logged,days_counted,days_incomplete,entries,problems,"
                         "calcium_food_mg,calcium_supplement_mg,calcium_total_mg,"));
  CHECK(all[1] ==
        "2026-11-16,2026-11-16,2026-11-16,over,1,1,1,0,1,0,"
        "1200,0,1200,1200,1200,true,400,0,400,400,400,true,3,"
        "1,0,1,0,1,0,1,0,0,0,0,0,"
        "1200,1200,2000,2000,all,320,320,350,350,supplements,"
        "ok,ok,ok,ok,above,ok");
  CHECK(all[3] ==
        "2026-11-18,2026-11-18,2026-11-18,over,1,0,0,0,0,0,"
        ",,,,,,,,,,,,,"
        "0,0,0,0,0,0,0,0,0,0,0,0,"
        ",,,,,,,,,,"
        ",,,,,");
  CHECK(
      all[5].starts_with("2026-11-20,2026-11-20,2026-11-20,over,1,1,1,1,1,1,"
                         "0,250.4,250.4,250.4,,false,0,0,0,0,,false,,"));
  CHECK_THAT(all[6], Catch::Contains(",so-far,"));
  for (const std::string& line : all) CHECK(split(line, ',').size() == 51);
}

TEST_CASE("TSV has the same fields between tabs", "[summary-report]") {
  const std::vector<std::string> csv = lines_in(summary_csv(week()), "\r\n");
  const std::vector<std::string> tsv = lines_in(summary_tsv(week()));
  REQUIRE(tsv.size() == csv.size());
  for (std::size_t i = 0; i < csv.size(); ++i) CHECK(split(tsv[i], '\t') == split(csv[i], ','));
}

TEST_CASE("Markdown has dates, targets, a row for each period, averages and counts", "[summary-report]") {
  const std::string markdown = summary_markdown(week(), catalogue(), woman_of_64());
  CAPTURE(markdown);
  for (const char* part : {
           "# Calcium and magnesium by day, Mon 16 to Sun 22 November 2026 (2026-W47)\n",
           "\nWoman, 64. Targets: US and Canada (calcium 2011, magnesium 1997)\n",
           "\nRecommended a day: calcium 1,200 mg, magnesium 320 mg. Upper levels: calcium 2,000 mg, magnesium 350 mg "
           "from supplements.\n",
           "\n4 of 7 days averaged; nothing logged on 1; 1 not over, or not understood; 1 to come.\n",
           "\n| Mon 16 November 2026 | 1,200 | 1,200 | - | 400 | 400 | - | 3.00 | over 2 to 1 |\n",
           "\n| Tue 17 November 2026 | \\~450 | \\~450 | - | \\~150 | \\~150 | - | \\~3.00 | below target: calcium and "
           "magnesium; over 2 to 1 |\n",
           "\n| Wed 18 November 2026 | | | | | | | | nothing logged |\n",
           "\n| Thu 19 November 2026 | 600 | 600 | - | ≥400 | ≥0 | 400 | ≤1.50 | below target: calcium; supplemental "
           "magnesium over the upper level; a figure is missing |\n",
           "\n| Fri 20 November 2026 | ≥250 | ≥0 | ≥250 | ≥0 | ≥0 | ≥0 | ? | ratio not known; incomplete: 1 not "
           "understood |\n",
           "\n| Sat 21 November 2026 | 500 | - | 500 | - | - | - | - | so far, not averaged |\n",
           "\n| Sun 22 November 2026 | | | | | | | | to come |\n",
           // 562.5 + 62.6 = 625.1; what is a range shows its low end
           "\n| average day | ≥588 | ≥525 | ≥63 | ≥225 | ≥125 | ≥100 | ? | of 4 days |\n",
           "\n* **Calcium**: ≥588 mg a day on average, which may reach the target or not (1,200 mg, US and Canada); "
           "target "
           "reached on 1 of 4 days, not known on 1",
           "\n* **In range**: on 1 of 4 days, not known on 1: ",
           "\n* **Best day**: Mon 16 November 2026: calcium 1,200, magnesium 400, Ca:Mg 3.00.\n",
       }) {
    CHECK_THAT(markdown, Catch::Contains(part));
  }
}

TEST_CASE("Markdown joins periods with nothing logged, but for those to come", "[summary-report]") {
  const Summary summary = summary_of("2026-10-01 calcium 100 mg\n", "2026-09-29", "2026-11-25");
  const std::string markdown = summary_markdown(summary, catalogue(), woman_of_64());
  CHECK_THAT(markdown, Catch::Contains("| Tue 29 to Wed 30 September 2026 | | | | | | | | nothing logged |\n"
                                       "| Thu 1 October 2026 | 100 |"));
  CHECK_THAT(markdown, Catch::Contains("| Fri 2 October to Sat 21 November 2026 | | | | | | | | nothing logged |\n"
                                       "| Sun 22 to Wed 25 November 2026 | | | | | | | | to come |\n"));
}

TEST_CASE("a summary with nothing logged says so in every format", "[summary-report]") {
  const Summary summary = summary_of("", "2026-11-16", "2026-11-18");
  const json document = parsed(summary);
  CHECK(document["periods"].size() == 3);
  CHECK(document["overall"]["calcium_mg"].is_null());
  CHECK(document["overall"]["best"].is_null());
  CHECK(document["references"].empty());
  CHECK(lines_in(summary_csv(summary), "\r\n").size() == 4);
  CHECK_THAT(summary_markdown(summary, catalogue(), woman_of_64()),
             Catch::Contains("\n0 of 3 days averaged; nothing logged on 3.\n"));
}

TEST_CASE("months and years have short names, and their rows say on how many days what is so", "[summary-report]") {
  const auto markdown_by = [](By by) {
    return summary_markdown(summary_of(kWeek, "2026-01-01", "2026-12-31", by), catalogue(), woman_of_64());
  };
  CHECK_THAT(
      markdown_by(By::month),
      Catch::Contains("| November 2026 | ≥588 | ≥525 | ≥63 | ≥225 | ≥125 | ≥100 | ? | so far; 1 of 4 days in range; "
                      "over 2 to 1 on 2 days; perhaps calcium over the upper level on 1 day; supplemental magnesium "
                      "over the upper level on 1 day; 2 days incomplete; incomplete: 1 not understood |\n"
                      "| December 2026 | | | | | | | | to come |\n"));
  CHECK_THAT(markdown_by(By::year), Catch::Contains("\n| 2026 | ≥588 |"));
}

TEST_CASE("the targets of each age are named with the day they begin", "[summary-report]") {
  Person person = woman_of_64();
  person.born = Birth{date("1975-11-18")};  // 51 on Wednesday: 1,000 mg become 1,200
  const Summary summary = summary_of(kWeek, "2026-11-16", "2026-11-22", By::day, person);
  const std::string markdown = summary_markdown(summary, catalogue(), person);
  CHECK_THAT(markdown, Catch::Contains("\nFrom Mon 16 November 2026, recommended a day: calcium 1,000 mg,"));
  CHECK_THAT(markdown, Catch::Contains("\nFrom Thu 19 November 2026, recommended a day: calcium 1,200 mg,"));
  CHECK_THAT(markdown, Catch::Contains("\nWoman, 51. Targets"));
  CHECK(parsed(summary)["references"].size() == 2);
}

TEST_CASE("notes on supplements stand where any were entered", "[summary-report]") {
  struct Case {
    const char* log;
    bool said;
  };
  const auto [log, said] = GENERATE(values<Case>({{"2026-11-16 1 cup kale", false},
                                                  {"2026-11-16 1 cup gubble", true},  // may be one
                                                  {"2026-11-16 vitamin D 800 IU", true},
                                                  {"2026-11-16 calcium", true},               // how much is not said
                                                  {"2026-11-21 magnesium 200 mg", true},      // today
                                                  {"2026-12-21 magnesium 200 mg", false}}));  // not asked for
  CAPTURE(log);
  const Advice& advice = catalogue().advice;
  const std::vector<std::string> notes = notes_for(summary_of(log, "2026-11-16", "2026-11-22", By::week), advice);
  for (const Statement& statement : {advice.kidney, advice.medicine_spacing, advice.prescribed}) {
    CHECK((std::ranges::find(notes, statement.says) != notes.end()) == said);
  }
  CHECK(notes.back() == advice.disclaimer.says);
}

}  // namespace
