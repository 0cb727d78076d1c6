#include <catch2/catch.hpp>

#include <random>
#include <string>

#include "calmag/log.hpp"
#include "given_logs.hpp"

namespace {

using namespace given;
using namespace std::string_literals;

struct LogCase {
  const char* name;
  std::string text;
  const char* read;
};

void check_logs(const std::vector<LogCase>& cases) {
  for (const LogCase& one : cases) {
    INFO(one.name);
    CHECK(in_short(days(one.text)) == one.read);
  }
}

const char* const kExample =
    "# anything after a hash is a comment\n"
    "2026-11-21 Sat\n"
    "08:00  1 cup yogurt; 2 oz chia seeds\n"
    "breakfast:\n"
    "  calcium citrate 200 mg + magnesium glycinate 200 mg\n"
    "@dinner  1 cup cooked kale, 3.75 oz can sardines\n"
    "2026-11-22 12:30  half an avocado\n";

TEST_CASE("the documented log is read as documented", "[log]") {
  CHECK(in_short(days(kExample)) ==
        "2026-11-21: 3:8 yogurt-whole 245 g @08:00 | 3:22 chia-seeds 56.69905 g @08:00 |"
        " 5:3 calcium citrate 200 mg + magnesium glycinate 200 mg @breakfast |"
        " 6:1 kale-cooked 130 g @dinner | 6:29 sardines-canned 92 g @dinner\n"
        "2026-11-22: 7:19 avocado 100.5 g @12:30");
}

TEST_CASE("dates, headings and times of a log", "[log]") {
  check_logs({
      {"nothing", "", ""},
      {"blank lines and comments", "\n   \n# 1 cup yogurt\n\t\n", ""},
      {"no date: the day given", "1 cup yogurt\n", "2026-11-21: 1:1 yogurt-whole 245 g"},
      {"no newline at the end", "1 cup yogurt", "2026-11-21: 1:1 yogurt-whole 245 g"},
      {"byte order mark",
       "\xEF\xBB\xBF"
       "1 cup yogurt\n",
       "2026-11-21: 1:1 yogurt-whole 245 g"},
      {"carriage returns", "2026-11-20\r\n1 cup yogurt\r\n", "2026-11-20: 2:1 yogurt-whole 245 g"},
      {"a hash in a quoted name is part of it",
       "1 serving \"Bar #1; {x}, @8am\" {calcium 20 mg} # \"note\"\nalmonds 10 g\n",
       "2026-11-21: 1:1 calcium 20 mg (food) | 2:1 almonds 10 g"},
      {"a lone quote does not hide a comment", "1 cup yogurt # 6\" of \"it\n", "2026-11-21: 1:1 yogurt-whole 245 g"},
      {"a quote behind a digit opens nothing", "almonds 10 g # 6\" # \"\n", "2026-11-21: 1:1 almonds 10 g"},
      {"a comment behind an entry", "1 cup yogurt # with honey\n", "2026-11-21: 1:1 yogurt-whole 245 g"},
      {"a date alone", "2026-11-20\n1 cup yogurt\n", "2026-11-20: 2:1 yogurt-whole 245 g"},
      {"a date and a weekday", "2026-11-20 Fri\n1 cup yogurt\n", "2026-11-20: 2:1 yogurt-whole 245 g"},
      {"a weekday in full", "2026-11-20 friday\n1 cup yogurt\n", "2026-11-20: 2:1 yogurt-whole 245 g"},
      {"a date leads an entry", "2026-11-20 1 cup yogurt\n", "2026-11-20: 1:12 yogurt-whole 245 g"},
      {"a date, a weekday, a time and an entry", "2026-11-20 Fri 08:00 1 cup yogurt\n",
       "2026-11-20: 1:22 yogurt-whole 245 g @08:00"},
      {"entries before any date", "almonds 10 g\n2026-11-20\n1 cup yogurt\n",
       "2026-11-21: 1:1 almonds 10 g\n2026-11-20: 3:1 yogurt-whole 245 g"},
      {"a day without entries does not come", "2026-11-19\n2026-11-20\n1 cup yogurt\n",
       "2026-11-20: 3:1 yogurt-whole 245 g"},
      {"a heading holds until the next", "breakfast:\n1 cup yogurt\nalmonds 10 g\ndinner:\nalmonds 20 g\n",
       "2026-11-21: 2:1 yogurt-whole 245 g @breakfast | 3:1 almonds 10 g @breakfast | 5:1 almonds 20 g @dinner"},
      {"a heading by the clock", "19:00:\n1 cup yogurt\n", "2026-11-21: 2:1 yogurt-whole 245 g @19:00"},
      {"a heading ends with its day", "breakfast:\n1 cup yogurt\n2026-11-22\n1 cup yogurt\n",
       "2026-11-21: 2:1 yogurt-whole 245 g @breakfast\n2026-11-22: 4:1 yogurt-whole 245 g"},
      {"a heading and an entry on one line", "lunch: 1 cup yogurt\n", "2026-11-21: 1:8 yogurt-whole 245 g @lunch"},
      {"a heading of two words", "Morning snack:\nalmonds 10 g\nEvening meal: 1 cup yogurt\n",
       "2026-11-21: 2:1 almonds 10 g @snack | 3:15 yogurt-whole 245 g @dinner"},
      {"a snack is no heading without a colon", "almonds 10 g\nsnack mix 10 g\n",
       "2026-11-21: 1:1 almonds 10 g | 2:1 chex-mix 10 g"},
      {"a time holds to the end of its line", "08:00 1 cup yogurt; almonds 10 g\nalmonds 20 g\n",
       "2026-11-21: 1:7 yogurt-whole 245 g @08:00 | 1:21 almonds 10 g @08:00 | 2:1 almonds 20 g"},
      {"a time of its own beats the heading", "dinner:\nmagnesium 100 mg @bed\n",
       "2026-11-21: 2:1 magnesium 100 mg @bed"},
      {"indented entries", "dinner:\n  1 cup yogurt\n", "2026-11-21: 2:3 yogurt-whole 245 g @dinner"},
      {"an unknown heading", "brunch:\n1 cup yogurt\n", "2026-11-21: 2:1 yogurt-whole 245 g | 1:1 !log.heading"},
  });
}

TEST_CASE("dates that are none, or could be two, are refused and what follows is not counted", "[log]") {
  check_logs({
      {"no such day", "2026-02-29\n1 cup yogurt\n", "2026-11-21: 1:1 !log.date"},
      {"month 13", "2026-13-01\n1 cup yogurt\n", "2026-11-21: 1:1 !log.date"},
      {"wrong weekday", "2026-11-21 Sun\n1 cup yogurt\n", "2026-11-21: 1:1 !log.date"},
      {"slashes alone on a line", "03/04/2026\n1 cup yogurt\n", "2026-11-21: 1:1 !log.date"},
      {"slashes before an amount", "11/21 1 cup yogurt\n", "2026-11-21: 1:1 !log.date"},
      {"dots", "21.11.2026\n1 cup yogurt\n", "2026-11-21: 1:1 !log.date"},
      {"a fraction is no date", "1/2 cup yogurt\n", "2026-11-21: 1:1 yogurt-whole 122.5 g"},
      {"until the next date", "03/04/2026\n1 cup yogurt\n2026-11-20\nalmonds 10 g\n",
       "2026-11-21: 1:1 !log.date\n2026-11-20: 4:1 almonds 10 g"},
  });
  const std::vector<Day> all = days("03/04/2026\n");
  CHECK_THAT(all.at(0).problems.at(0).reason, Catch::Contains("3 April 2026") && Catch::Contains("4 March 2026"));
  CHECK_THAT(days("2026-11-21 Sun\n").at(0).problems.at(0).reason, Catch::Contains("Saturday"));
}

TEST_CASE("one day alone is read, whatever the others hold", "[log]") {
  std::vector<Day> all;
  LogReader reader(catalogue(), kSaturday, [&](Day day) { all.push_back(std::move(day)); });
  reader.read_only(kSaturday);
  reader.begin("log");
  reader.feed("1 egg\n2026-11-20\nlunch:\n1 cup gubble\n2026-11-21 almonds 10 g\n2026-11-22 almonds 20 g\n");
  reader.end();
  CHECK(in_short(all) == "2026-11-21: 1:1 egg 50 g\n2026-11-21: 5:12 almonds 10 g");
}

TEST_CASE("a bad entry does not stop the rest of the line or log", "[log]") {
  check_logs({
      {"in a line", "1 cup gubble; almonds 10 g\n", "2026-11-21: 1:15 almonds 10 g | 1:7 !food.unknown"},
      {"in a log", "1 cup gubble\nalmonds 10 g\n", "2026-11-21: 2:1 almonds 10 g | 1:7 !food.unknown"},
      {"behind a time", "08:00  1 cup gubble\n", "2026-11-21: 1:14 !food.unknown"},
  });
}

TEST_CASE("what is not readable text is refused where it stands", "[log]") {
  check_logs({
      {"not UTF-8", "1 cup yogurt\nalmonds \xFF 10 g\nalmonds 20 g\n",
       "2026-11-21: 1:1 yogurt-whole 245 g | 3:1 almonds 20 g | 2:9 !log.encoding"},
      {"a zero byte", "almonds\0 10 g\nalmonds 20 g\n"s, "2026-11-21: 2:1 almonds 20 g | 1:8 !log.encoding"},
      {"an escape", "almonds \x1B[31m10 g\n", "2026-11-21: 1:9 !log.encoding"},
      {"UTF-16, little end first",
       "\xFF\xFE"
       "1\0 \0\n\0"s,
       "2026-11-21: 1:1 !log.encoding"},
      {"UTF-16, big end first",
       "\xFE\xFF\0"
       "1\0\n"s,
       "2026-11-21: 1:1 !log.encoding"},
      {"in a comment it does no harm", "almonds 10 g # \xFF\n", "2026-11-21: 1:1 almonds 10 g"},
  });
}

TEST_CASE("a date met again is handed on again, and append joins it to its day", "[log]") {
  std::vector<Day> all =
      days("2026-11-20\n1 cup yogurt\n2026-11-21\nalmonds 10 g\n2026-11-20\n1 cup gubble\nalmonds 20 g\n");
  REQUIRE(all.size() == 3);
  append(all[0], std::move(all[2]));
  CHECK(in_short(all[0]) == "2026-11-20: 2:1 yogurt-whole 245 g | 7:1 almonds 20 g | 6:7 !food.unknown");
}

TEST_CASE("the first hundred problems of a day are kept, the rest counted", "[log]") {
  std::string text;
  for (int i = 0; i < 130; ++i) text += "1 cup gubble\n";
  std::vector<Day> all = days(text);
  REQUIRE(all.size() == 1);
  CHECK(all[0].problems.size() == 100);
  CHECK(all[0].more_problems == 30);
  Day more = days(text).at(0);
  append(all[0], std::move(more));
  CHECK(all[0].problems.size() == 100);
  CHECK(all[0].more_problems == 160);
}

TEST_CASE("however the text is cut into pieces, the days are the same", "[log]") {
  const std::string text = GENERATE(as<std::string>{}, kExample,
                                    "\xEF\xBB\xBF"
                                    "2026-11-20\r\n½ cup yogurt # ½\r\n\r\nbrunch:\r\n03/04/2026\r\nalmonds",
                                    "1 cup gubble; almonds 10 g\n# \xFF\nalmonds \xFF\n\xFF\xFE",
                                    "\xFF\xFE"
                                    "1\n",
                                    "2026-11-20 Fri 08:00 calcium 1,5 mg @breakfast @dinner\n");
  const std::string whole = in_short(days(text));
  for (std::size_t piece = 1; piece <= text.size(); ++piece) {
    CAPTURE(piece);
    REQUIRE(in_short(days(text, piece)) == whole);
  }
}

TEST_CASE("pieces of random size give the same days", "[log]") {
  std::string text;
  std::mt19937 random(7);
  for (int day = 1; day <= 28; ++day) {
    text += fmt::format("2026-02-{:02}\n", day);
    for (unsigned line = 0; line < random() % 6; ++line) {
      text += fmt::format("  {} g yogurt; calcium {} mg @dinner # note\r\n", random() % 300, random() % 400);
    }
  }
  const std::string whole = in_short(days(text));
  for (int round = 0; round < 30; ++round) {
    std::vector<Day> all;
    LogReader reader(catalogue(), kSaturday, [&](Day day) { all.push_back(std::move(day)); });
    reader.begin("log");
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t size = 1 + random() % 97;
      reader.feed(std::string_view(text).substr(at, size));
      at += size;
    }
    reader.end();
    REQUIRE(in_short(all) == whole);
  }
}

TEST_CASE("a line of any length is read entry by entry", "[log][slow]") {
  std::string line;
  while (line.size() < 300'000) line += "almonds 10 g; ";
  const std::size_t entries = line.size() / 14;
  const std::size_t piece = GENERATE(std::size_t{1000}, std::size_t{4096}, std::size_t{65536}, std::string::npos);
  CAPTURE(piece);
  // A day as long as that comes in parts, none of which holds more than some hundreds of entries.
  Day whole{kSaturday, {}, {}};
  for (Day& part : days(line + "\nalmonds 20 g\n", piece)) {
    CHECK(part.date == kSaturday);
    CHECK(part.entries.size() < 1000);
    append(whole, std::move(part));
  }
  CHECK(whole.problems.empty());
  REQUIRE(whole.entries.size() == entries + 1);
  CHECK(whole.entries[entries - 1].place.column == 14 * (entries - 1) + 1);
  CHECK(whole.entries.back().place.line == 2);
}

TEST_CASE("of a long line or row some entries are read at once, whether it ends or not", "[log]") {
  const std::string entry = "1 cup \"Oats; plain\" {calcium 10 mg}; ";
  constexpr std::size_t kEntries = 1000;
  std::string line;
  for (std::size_t i = 0; i < kEntries; ++i) line += entry;
  const bool as_row = GENERATE(false, true);
  CAPTURE(as_row);
  std::vector<Day> all;
  std::size_t longest = 0;
  LogReader reader(catalogue(), kSaturday, [&](Day day) { all.push_back(std::move(day)); });
  reader.watch_lines([&](const ReadLine& read) { longest = std::max(longest, read.text.size()); });
  reader.begin("long");
  if (as_row) {
    reader.read_row({kSaturday, {}, {}, false}, line);
  } else {
    reader.feed(line + "\n");
  }
  reader.end();
  CHECK(longest <= 4096);
  Day whole{kSaturday, {}, {}};
  for (Day& part : all) append(whole, std::move(part));
  CHECK(whole.problems.empty());
  REQUIRE(whole.entries.size() == kEntries);
  for (std::size_t i = 0; i < kEntries; ++i) REQUIRE(whole.entries[i].place.column == entry.size() * i + 1);
}

TEST_CASE("a time in front of a long line holds to its end", "[log]") {
  std::string line = "@lunch almonds 10 g";
  const bool is_halfway = GENERATE(false, true);
  for (int i = 1; i < 1000; ++i) line += is_halfway && i == 500 ? "; @dinner almonds 10 g" : "; almonds 10 g";
  const std::size_t repeats = GENERATE(std::size_t{1}, std::size_t{10});  // ten are longer than what is held of a line
  CAPTURE(is_halfway, repeats);
  std::string text = line;
  for (std::size_t i = 1; i < repeats; ++i) text += "; " + line;
  Day whole{kSaturday, {}, {}};
  for (Day& part : days("breakfast:\n" + text + "\nalmonds 20 g\n", 65536)) append(whole, std::move(part));
  REQUIRE(whole.entries.size() == repeats * 1000 + 1);
  for (std::size_t i = 0; i < repeats * 1000; ++i) {
    CAPTURE(i);
    REQUIRE(whole.entries[i].entry.moment == Moment::at(is_halfway && i % 1000 >= 500 ? Meal::dinner : Meal::lunch));
  }
  CHECK(whole.entries.back().entry.moment == Moment::at(Meal::breakfast));
}

TEST_CASE("an entry that never ends is one problem, and the next line is read", "[log]") {
  std::string text(1'000'000, 'a');
  text += "\nalmonds 20 g\n";
  const std::size_t piece = GENERATE(std::size_t{4096}, std::size_t{65536}, std::string::npos);
  const std::vector<Day> all = days(text, piece);
  REQUIRE(all.size() == 1);
  REQUIRE(all[0].problems.size() == 1);
  CHECK(all[0].problems[0].code == "entry.too-long");
  CHECK(all[0].problems[0].text.size() < 500);
  CHECK(all[0].problems[0].excerpt.size() < 1000);
  REQUIRE(all[0].entries.size() == 1);
  CHECK(all[0].entries[0].place.line == 2);
}

TEST_CASE("several texts follow one another, each from line 1 and without the date of the last", "[log]") {
  std::vector<Day> all;
  LogReader reader(catalogue(), kSaturday, [&](Day day) { all.push_back(std::move(day)); });
  reader.begin("one");
  reader.feed("2026-11-20\nbreakfast:\n1 cup yogurt");
  reader.end();
  reader.begin("two");
  reader.feed("almonds 10 g\n");
  reader.end();
  CHECK(in_short(all) == "2026-11-20: 3:1 yogurt-whole 245 g @breakfast\n2026-11-21: 1:1 almonds 10 g");
  CHECK(all.at(0).entries.at(0).file == "one");
  CHECK(all.at(1).entries.at(0).file == "two");
  CHECK(reader.lines_read() == 4);
}

}  // namespace
