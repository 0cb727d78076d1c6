// Pages: what they say, what they draw, and that they hold nothing but themselves.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "calmag/report.hpp"
#include "calmag/summary_report.hpp"
#include "calmag/text.hpp"
#include "given_summaries.hpp"

namespace {

using namespace given;

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t out = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++out;
  return out;
}

// Why the tags of a page do not close each other, or its attributes are not quoted; "" if they do.
std::string imbalance(std::string_view page) {
  std::vector<std::string> open;
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at)) {
    const std::size_t end = page.find('>', at);
    if (end == std::string_view::npos) return "a tag does not end";
    const std::string_view tag = page.substr(at + 1, end - at - 1);
    at = end;
    if (tag.starts_with("!DOCTYPE")) continue;
    if (count(tag, "\"") % 2 != 0 || count(tag, "=\"") * 2 != count(tag, "\"") ||
        tag.find('<') != std::string_view::npos)
      return "not quoted: " + std::string(tag);
    const std::string name(tag.substr(0, tag.find(' ')));
    if (name == "meta" || tag.ends_with('/')) continue;
    if (!name.starts_with('/')) {
      open.push_back(name);
    } else if (open.empty() || "/" + open.back() != name) {
      return "closes what is not open: " + name;
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : "stays open: " + open.back();
}

std::vector<std::string> values_of(std::string_view page, std::string_view attribute) {
  const std::string begin = fmt::format(" {}=\"", attribute);
  std::vector<std::string> out;
  for (std::size_t at = page.find(begin); at != std::string_view::npos; at = page.find(begin, at)) {
    at += begin.size();
    for (const std::string_view value : split(page.substr(at, page.find('"', at) - at), ' ')) out.emplace_back(value);
  }
  return out;
}

void check_page(const std::string& page) {
  CHECK(imbalance(page) == "");
  for (const char* outside : {"<script", "http", "src=", "@import", "<link", "<img"}) {
    CAPTURE(outside);
    CHECK(page.find(outside) == std::string::npos);
  }
  CHECK(count(page, "url(") == count(page, "url(#hatch)"));
  std::vector<std::string> ids = values_of(page, "id");
  for (const std::string& id : values_of(page, "aria-labelledby")) CHECK(std::ranges::count(ids, id) == 1);
  std::ranges::sort(ids);
  CHECK(std::ranges::adjacent_find(ids) == ids.end());
  CHECK(count(page, "role=\"img\"") == count(page, "<desc id="));
}

std::string page_of(const Summary& summary) { return summary_html(summary, catalogue(), woman_of_64()); }

// What stands between `begin` and the next `end`.
std::string part(std::string_view page, std::string_view begin, std::string_view end) {
  const std::size_t at = page.find(begin);
  REQUIRE(at != std::string_view::npos);
  return std::string(page.substr(at, page.find(end, at) - at));
}

std::string chart(const std::string& page, std::string_view id) {
  return part(page, fmt::format("aria-labelledby=\"{}-title", id), "</figure>");
}

TEST_CASE("the page of a summary has heading, sentences, three charts and a table", "[html]") {
  const std::string page = page_of(week());
  check_page(page);
  for (const char* expected :
       {"<title>Calcium and magnesium by day, Mon 16 to Sun 22 November 2026 (2026-W47)</title>",
        "<h1>Calcium and magnesium by day, Mon 16 to Sun 22 November 2026 (2026-W47)</h1>",
        "<p>Woman, 64. Targets: US and Canada (calcium 2011, magnesium 1997)</p>",
        "<li><b>In range</b>: on 1 of 4 days, not known on 1: both recommended intakes reached, no upper level "
        "exceeded.</li>",
        "<title id=\"calcium-title\">Calcium by day, mg</title>",
        "<tr class=\"day\"><th scope=\"row\">Mon 16 November 2026</th><td class=\"figure\">1,200</td>",
        "<tr class=\"gap\"><th scope=\"row\">Wed 18 November 2026</th>", "<td>nothing logged</td>",
        "Dietary Reference Intakes for Calcium and Vitamin D (Institute of Medicine (National Academies), 2011)",
        "not medical advice", "prefers-color-scheme: dark", "@media print"}) {
    CHECK_THAT(page, Catch::Contains(expected));
  }
  CHECK(count(page, "role=\"img\"") == 3);
}

TEST_CASE("bars stand to scale before the recommended intake and the upper level", "[html]") {
  const std::string calcium = chart(page_of(week()), "calcium");
  // 2,000 mg are 162 high, from 34 to 196; seven slots of 90.29 begin at 64.
  CHECK_THAT(calcium, Catch::Contains("<rect class=\"food\" x=\"87.1\" y=\"98.8\" width=\"44.00\" height=\"97.2\"/>"));
  CHECK_THAT(calcium, Catch::Contains("<line class=\"band-edge\" x1=\"64.0\" y1=\"98.8\" x2=\"696.0\" y2=\"98.8\"/>"));
  CHECK_THAT(calcium, Catch::Contains("<line class=\"limit\" x1=\"64.0\" y1=\"34.0\" x2=\"696.0\" y2=\"34.0\"/>"));
  // Tuesday's 450 may be 300 to 600.
  CHECK_THAT(calcium, Catch::Contains("<line class=\"range\" x1=\"199.4\" y1=\"171.7\" x2=\"199.4\" y2=\"147.4\"/>"));
  CHECK(count(calcium, "<g>") + count(calcium, "<g class=\"unfinished\">") == 5);  // of seven days
  CHECK(count(calcium, "class=\"supplement\"") == 2);                              // Friday's and Saturday's
}

TEST_CASE("charts say their figures in words, and mark what is at least and what is so far", "[html]") {
  const std::string page = page_of(week());
  const std::string calcium = chart(page, "calcium");
  CHECK_THAT(calcium, Catch::Contains("Mon 16 November 2026: calcium 1,200 mg, 1,200 from food, 0 from supplements."));
  CHECK_THAT(calcium, Catch::Contains("Bars of 5 of 7 periods. Recommended: 1,200 mg. Upper level: 2,000 mg."));
  CHECK_THAT(calcium, Catch::Contains(">≥250</text>"));
  const std::string today = part(calcium, "<g class=\"unfinished\">", "</g>");
  CHECK_THAT(today, Catch::Contains("Sat 21 November 2026: calcium 500 mg (so far)"));
  CHECK_THAT(calcium, Catch::Contains(">so far</text>"));
  const std::string ratio = chart(page, "ratio");
  CHECK_THAT(ratio, Catch::Contains("Thu 19 November 2026: calcium to magnesium ≤1.50 to 1"));
  CHECK(count(ratio, "<g>") == 3);  // neither of Friday, which is not known, nor of today, without magnesium
  CHECK(count(ratio, "class=\"limit\"") == 1);
}

TEST_CASE("a bar of which something is not known is as high as its figure", "[html]") {
  const std::string page = page_of(
      summary_of("2026-11-16 1-2 cups oat drink {calcium 300 mg, magnesium 100 mg}; 2 cups oat drink {calcium 300 mg}",
                 "2026-11-16", "2026-11-16"));
  const std::string magnesium = chart(page, "magnesium");  // of 400 mg, 162 high, at least 100
  CHECK_THAT(magnesium,
             Catch::Contains("<rect class=\"food\" x=\"358.0\" y=\"155.5\" width=\"44.00\" height=\"40.5\"/>"));
  CHECK_THAT(magnesium, Catch::Contains(">≥100</text>"));
  CHECK(count(magnesium, "class=\"range\"") == 0);
  CHECK_THAT(chart(page, "ratio"), Catch::Contains(">↑ ≤12.00</text>"));  // 600 + 600 to 100
}

TEST_CASE("no line is drawn for an upper level that counts supplements alone", "[html]") {
  const std::string magnesium = chart(page_of(week()), "magnesium");
  CHECK(count(magnesium, "class=\"limit\"") == 0);
  CHECK_THAT(magnesium,
             Catch::Contains("<p>The upper level for magnesium, 350 mg, counts supplements alone: no line is "
                             "drawn for it. Days over it: 1 of 4.</p>"));
}

TEST_CASE("where the profile is open, the recommended intake is a band", "[html]") {
  Person person;
  person.authority = catalogue().references.find_authority("us");
  const Summary summary = summary_of(kWeek, "2026-11-16", "2026-11-22", By::day, person);
  const std::string page = summary_html(summary, catalogue(), person);
  check_page(page);
  CHECK(count(chart(page, "calcium"), "<rect class=\"band\"") == 1);
  CHECK_THAT(page, Catch::Contains("recommended: 1,000-1,200 mg"));
  CHECK_THAT(page, Catch::Contains("<li><b>Assumed</b>: adult, age not given; sex not given"));
}

TEST_CASE("pages hold from one day to a year, and by every period", "[html]") {
  struct Case {
    const char* first;
    const char* last;
    By by;
    std::size_t labels;
  };
  const auto [first, last, by, labels] = GENERATE(values<Case>({{"2026-11-16", "2026-11-16", By::day, 1},
                                                                {"2026-11-16", "2026-11-22", By::day, 7},
                                                                {"2026-11-01", "2026-11-30", By::day, 5},    // Mondays
                                                                {"2024-01-01", "2024-12-31", By::day, 12},   // months
                                                                {"2010-01-01", "2026-11-22", By::day, 9},    // years
                                                                {"2026-01-01", "2026-12-31", By::week, 12},  // months
                                                                {"2026-01-01", "2026-12-31", By::month, 12},
                                                                {"1990-01-01", "2026-12-31", By::year, 10}}));
  CAPTURE(first, last, name(by));
  const std::string log = fmt::format("{}\n1 cup yogurt\n{}calcium 300 mg\n", first, kWeek);
  const std::string page = page_of(summary_of(log, first, last, by));
  check_page(page);
  const std::string calcium = chart(page, "calcium");
  CHECK(count(calcium, "text-anchor=\"middle\"") >= labels);
  CHECK(count(calcium, "y=\"212.0\"") == labels);
}

TEST_CASE("a bar far beyond the others is cut off and says so", "[html]") {
  const std::string log = fmt::format("{}{}", kWeek, "2026-11-18 100 kg yogurt\n");
  const std::string calcium = chart(page_of(summary_of(log, "2026-11-16", "2026-11-22")), "calcium");
  CHECK_THAT(calcium, Catch::Contains(">↑ 120,816</text>"));  // 296 mg in 245 g
  CHECK_THAT(calcium,
             Catch::Contains("<rect class=\"food\" x=\"267.7\" y=\"34.0\" width=\"44.00\" height=\"162.0\"/>"));
  CHECK_THAT(calcium, Catch::Contains("↑ higher than the chart"));
}

TEST_CASE("a day of nothing has a bar of nothing, and no gap", "[html]") {
  const std::string page = page_of(summary_of("2026-11-16 calcium 0 mg", "2026-11-16", "2026-11-17"));
  check_page(page);
  CHECK_THAT(chart(page, "calcium"), Catch::Contains("height=\"1.5\"/>"));
}

TEST_CASE("a page of nothing logged says so and draws nothing", "[html]") {
  const std::string page = page_of(summary_of("", "2026-11-16", "2026-11-18"));
  check_page(page);
  CHECK_THAT(page, Catch::Contains("<p>0 of 3 days averaged; nothing logged on 3.</p>"));
  CHECK(count(page, "role=\"img\"") == 0);
}

// ---- the page of days ----

constexpr std::string_view kHostile =
    "2026-11-16 breakfast: 1 cup <script>alert(1)</script>; 1 cup yogurt; calcium 600 mg @bed\n"
    "1 cup =1+1 | \"a\" 'b' & c\n"
    "1 egg \x1B[31m\n";

std::vector<Assessment> assessed_days(std::string_view log) {
  std::vector<Assessment> out;
  for (Day& day : days(log)) out.push_back(assess(std::move(day), catalogue(), woman_of_64()));
  return out;
}

TEST_CASE("the page of a day has entries, totals, bars, checks and problems", "[html]") {
  const std::string page = report_html(assessed_days(kHostile), catalogue(), woman_of_64());
  check_page(page);
  for (const char* expected :
       {"<h1>Calcium and magnesium, Monday 16 November 2026</h1>", "<p>2 entries, and ",
        "<td>1&nbsp;cup yogurt, plain, whole milk (245&nbsp;g)</td><td class=\"figure\">296</td>",
        "<tr class=\"total\"><th scope=\"row\"></th><td>from supplements</td><td class=\"figure\">≥600</td>",
        "<th scope=\"row\">calcium in supplements</th><td><span class=\"status alarm\">above</span></td>",
        "not understood: 1 cup &lt;script&gt;alert(1)&lt;/script&gt;", "<li>log:1:", "not medical advice"}) {
    CHECK_THAT(page, Catch::Contains(expected));
  }
  CHECK(page.find('\x1B') == std::string::npos);
  CHECK(count(page, "<th scope=\"row\">higher need</th>") == 1);
  CHECK(count(page, "role=\"img\"") == 2);
}

TEST_CASE("the page of a day that is not over says so", "[html]") {
  std::vector<Assessment> today;
  today.push_back(assess(days("calcium 300 mg").front(), catalogue(), woman_of_64(), Standing::so_far));
  CHECK_THAT(report_html(today, catalogue(), woman_of_64()),
             Catch::Contains("<h1>Calcium and magnesium, Saturday 21 November 2026, so far</h1>"));
}

TEST_CASE("the page of several days has a section for each", "[html]") {
  const std::string page = report_html(assessed_days(kWeek), catalogue(), woman_of_64());
  check_page(page);
  CHECK_THAT(page, Catch::Contains("<h1>Calcium and magnesium, Mon 16 to Sat 21 November 2026</h1>"));
  CHECK(count(page, "<section>") == 5);
  CHECK_THAT(page, Catch::Contains("<h2>Thursday 19 November 2026</h2>"));
  check_page(report_html({}, catalogue(), woman_of_64()));
}

TEST_CASE("the page of a day by all authorities has their table", "[html]") {
  std::vector<Assessment> by_all;
  by_all.push_back(assess_by_all(days("magnesium 400 mg").front(), catalogue(), woman_of_64()));
  const std::string page = report_html(by_all, catalogue(), woman_of_64());
  check_page(page);
  CHECK_THAT(page, Catch::Contains("<th scope=\"row\">US and Canada</th><td>below 1200</td><td>ok 2000</td>"));
  CHECK_THAT(page, Catch::Contains("<p>Upper levels count all sources; s supplements only"));
}

TEST_CASE("Markdown of a day acts on nothing that was typed", "[html]") {
  const std::string markdown = report_markdown(assessed_days(kHostile), catalogue(), woman_of_64());
  for (const char* expected :
       {"# Calcium and magnesium, Monday 16 November 2026\n", "\n## Monday 16 November 2026\n",
        "\n| Breakfast | 1 cup yogurt, plain, whole milk (245 g) | 296 | 29 |\n",
        "\n| Bed | calcium 600 mg | 600 | - |\n", "\n| | from food | ≥296 | ≥29 |\n", "\n| | all | ≥896 | ≥29 |\n",
        "| | not understood: 1 cup \\<script\\>alert(1)\\</script\\> | ? | ? |\n",
        "| | not understood: 1 cup =1+1 \\| \"a\" 'b' \\& c | ? | ? |\n", "\n| calcium in supplements | above | "}) {
    CHECK_THAT(markdown, Catch::Contains(expected));
  }
  CHECK(markdown.find('\x1B') == std::string::npos);
  CHECK(count(markdown, "| | not understood: 1 cup \\<script") == 1);  // one entry, with many faults
}

}  // namespace
