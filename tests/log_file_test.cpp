#include <catch2/catch.hpp>

#include <string>

#include "given_logs.hpp"

namespace {

using namespace given;
using namespace std::string_literals;

struct FileCase {
  const char* name;
  std::string content;
  const char* read;
};

void check_files(const std::vector<FileCase>& cases) {
  for (const FileCase& one : cases) {
    INFO(one.name);
    CHECK(in_short(days_of_file(one.content)) == one.read);
  }
}

TEST_CASE("what a log is, its first line says", "[log]") {
  struct Form {
    const char* beginning;
    LogForm form;
  };
  const auto [beginning, form] = GENERATE(values<Form>({
      {"", LogForm::text},
      {"1 cup yogurt, almonds 10 g\n", LogForm::text},
      {"2026-11-21\n1 egg\n", LogForm::text},
      {"date\n1 egg\n", LogForm::text},
      {"date,colour\n", LogForm::text},
      {"date,time\n", LogForm::separated},
      {"entry\n1 egg\n", LogForm::separated},
      {"text\n1 egg\n", LogForm::separated},
      {"\xEF\xBB\xBFnote;ENTRY;x\r\n", LogForm::separated},
      {"\"date\",\"entry\"\n", LogForm::separated},
      {"name\tDate\tcalcium_mg\n", LogForm::separated},
      {"name,calcium_mg\n", LogForm::text},
      {"{\"entry\":\"1 egg\"}\n", LogForm::json_lines},
      {" { \"entry\" : 1\n", LogForm::json_lines},
      {"{}\n", LogForm::json_lines},
      {"\xEF\xBB\xBF{\"a\":1}", LogForm::json_lines},
      {"{calcium 20 mg}\n", LogForm::text},
      {"{\n  \"schema\": \"calmag.assessment/1\"\n", LogForm::text},
  }));
  INFO(beginning);
  CHECK(log_form_of(beginning) == form);
}

TEST_CASE("a table of entries is read by the names of its columns", "[log]") {
  check_files({
      {"entries with dates and times",
       "date,time,entry\n2026-11-20,breakfast,1 cup yogurt\n2026-11-20,08:00,almonds 10 g\n",
       "2026-11-20: 2:22 yogurt-whole 245 g @breakfast | 3:18 almonds 10 g @08:00"},
      {"any order, any case, others ignored", "colour,Entry,DATE\nred,1 cup yogurt,2026-11-20\n",
       "2026-11-20: 2:5 yogurt-whole 245 g"},
      {"text is another name of entry", "text,date\n1 cup yogurt,2026-11-20\n", "2026-11-20: 2:1 yogurt-whole 245 g"},
      {"no date", "entry\n1 cup yogurt\n", "2026-11-21: 2:1 yogurt-whole 245 g"},
      {"an empty date", "date,entry\n,1 cup yogurt\n", "2026-11-21: 2:2 yogurt-whole 245 g"},
      {"several entries in one row, one with a time of its own",
       "date,time,entry\n2026-11-20,dinner,1 cup yogurt; almonds 10 g @bed\n",
       "2026-11-20: 2:19 yogurt-whole 245 g @dinner | 2:33 almonds 10 g @bed"},
      {"a clock time at the start of the entry", "entry\n08:00 1 cup yogurt\n",
       "2026-11-21: 2:7 yogurt-whole 245 g @08:00"},
      {"quotes, commas, semicolons between columns",
       "date;entry\r\n2026-11-20;\"1 cup yogurt; 1 serving \"\"x, y\"\" {calcium 5 mg}\"\r\n",
       "2026-11-20: 2:13 yogurt-whole 245 g | 2:27 calcium 5 mg (food)"},
      {"tabs, with a quote", "date\tentry\n2026-11-20\t\"1 serving \"\"x\"\" {calcium 5 mg}\"\n",
       "2026-11-20: 2:13 calcium 5 mg (food)"},
      {"byte order mark, carriage returns, no newline at the end",
       "\xEF\xBB\xBF"
       "date,entry\r\n2026-11-20,almonds 10 g",
       "2026-11-20: 2:12 almonds 10 g"},
      {"blank rows and rows of separators", "date,entry\n\n,\n2026-11-20,almonds 10 g\n\n",
       "2026-11-20: 4:12 almonds 10 g"},
      {"the guard against formulas is undone", "entry\n'-2 cups milk\n", "2026-11-21: 2:1 !number.negative"},
      {"the header alone", "date,entry\n", ""},
      {"a date met again comes again",
       "date,entry\n2026-11-20,almonds 10 g\n2026-11-19,almonds 20 g\n2026-11-20,almonds 30 g\n",
       "2026-11-20: 2:12 almonds 10 g\n2026-11-19: 3:12 almonds 20 g\n2026-11-20: 4:12 almonds 30 g"},
  });
}

TEST_CASE("a row of figures is an entry with a label; what is empty is unknown", "[log]") {
  check_files({
      {"food", "name,calcium_mg,magnesium_mg,date\nkale,94,30.5,2026-11-20\n",
       "2026-11-20: 2:1 calcium 94 mg + magnesium 30.5 mg (food)"},
      {"a supplement", "date,kind,name,calcium_mg,magnesium_mg\n2026-11-20,dose,CalMag,333,0.001\n,Supplement,x,1,2\n",
       "2026-11-20: 2:17 calcium 333 mg + magnesium 0.001 mg\n2026-11-21: 3:13 calcium 1 mg + magnesium 2 mg"},
      {"entry goes before figures", "date,entry,name,calcium_mg\n2026-11-20,almonds 10 g,kale,94\n",
       "2026-11-20: 2:12 almonds 10 g"},
      {"where entry is empty the figures count", "entry,name,calcium_mg,magnesium_mg\n,kale,94,1\n",
       "2026-11-21: 2:2 calcium 94 mg + magnesium 1 mg (food)"},
      {"no thousand is made of three decimals", "entry,name,calcium_mg,magnesium_mg\n,kale,1.234,999.999\n",
       "2026-11-21: 2:2 calcium 1.234 mg + magnesium 999.999 mg (food)"},
  });
  const std::vector<Day> days = days_of_file(
      "date,kind,name,amount,calcium_mg,magnesium_mg\n"
      "2026-11-20,food,\"2 oz \"\"nuts\"\" with 1 egg\",28 g,,30\n"
      "2026-11-20,dose,pill,,200,\n");
  REQUIRE(days.size() == 1);
  REQUIRE(days[0].problems.empty());
  REQUIRE(days[0].entries.size() == 2);
  const Entry& food = days[0].entries[0].entry;
  CHECK(food.name == "2 oz 'nuts' with 1 egg, 28 g");
  CHECK(food.text == "1 serving \"2 oz 'nuts' with 1 egg, 28 g\" {calcium unknown, magnesium 30 mg}");
  CHECK_FALSE(intake_of(food).calcium);
  CHECK(intake_of(food).magnesium == Interval<Milligrams>(30_mg));
  const Entry& pill = days[0].entries[1].entry;
  CHECK(pill.text == "1 \"pill\" {calcium 200 mg, magnesium unknown}");
  CHECK(intake_of(pill).calcium == Interval<Milligrams>(200_mg));
  CHECK_FALSE(intake_of(pill).magnesium);
}

TEST_CASE("a bad row is refused at its place, and the next one is read", "[log]") {
  check_files({
      {"no date", "date,entry\n20.11.2026,almonds 10 g\n2026-02-30,almonds 20 g\n,almonds 30 g\n",
       "2026-11-21: 4:2 almonds 30 g | 2:1 !log.date | 3:1 !log.date"},
      {"no time", "entry,time\nalmonds 10 g,brunch\n", "2026-11-21: 2:14 !time.unknown"},
      {"a problem belongs to the day of its row",
       "date,time,entry\n2026-11-19,,almonds 10 g\n2026-11-20,brunch,almonds 20 g\n",
       "2026-11-19: 2:13 almonds 10 g\n2026-11-20: 3:12 !time.unknown"},
      {"an unknown food", "date,entry\n2026-11-20,1 cup gubble\n2026-11-20,almonds 10 g\n",
       "2026-11-20: 3:12 almonds 10 g | 2:18 !food.unknown"},
      {"neither entry nor name", "date,entry,kind\n2026-11-20,,food\n", "2026-11-20: 2:1 !log.entry"},
      {"no amount", "name,calcium_mg,date\nx,n/a,\nx,-5,\nx,\"1,656\",\n",
       "2026-11-21: 2:3 !log.figure | 3:3 !log.figure | 4:4 !log.figure"},
      {"more than anybody takes", "name,calcium_mg,date\nx,10001,\n", "2026-11-21: 2:1 !dose.too-much"},
      {"no kind", "name,calcium_mg,kind,date\nx,5,drink,\n", "2026-11-21: 2:5 !log.kind"},
      {"too few and too many fields", "date,entry\n2026-11-20\n2026-11-20,almonds 10 g,x\n",
       "2026-11-21: 2:1 !log.row | 3:1 !log.row"},
      {"a quote that is never closed", "date,entry\n2026-11-20,\"almonds 10 g\n2026-11-20,almonds 20 g\n",
       "2026-11-21: 2:1 !log.row"},
      {"a date within the entry", "entry\n2026-11-20 almonds 10 g\n", "2026-11-21: 2:1 !log.entry"},
      {"a heading that is none", "entry\nbrunch:\n", "2026-11-21: 2:1 !log.heading"},
      {"a line break within the entry", "entry\n\"almonds 10 g\nalmonds 20 g\"\nalmonds 30 g\n",
       "2026-11-21: 4:1 almonds 30 g | 2:14 !log.encoding"},
      {"a zero byte", "entry\nalmonds \0 10 g\n"s, "2026-11-21: 2:9 !log.encoding"},
      {"not UTF-8", "entry\nalmonds \xFF 10 g\n", "2026-11-21: 2:9 !log.encoding"},
      {"two columns of one name", "entry,date,text\nalmonds 10 g,,x\n", "2026-11-21: 1:1 !log.columns"},
      {"a name without figures", "date,name\n,x\n", "2026-11-21: 1:1 !log.columns"},
      {"neither entry nor name among the columns", "date,time\n,\n", "2026-11-21: 1:1 !log.columns"},
  });
}

TEST_CASE("JSON Lines have the same names as keys", "[log]") {
  check_files({
      {"entries",
       "{\"date\":\"2026-11-20\",\"time\":\"breakfast\",\"entry\":\"1 cup yogurt\"}\n"
       "{\"entry\":\"almonds 10 g\",\"time\":null,\"date\":\"2026-11-20\",\"more\":{\"entry\":[1,2]}}\n",
       "2026-11-20: 1:50 yogurt-whole 245 g @breakfast | 2:11 almonds 10 g"},
      {"figures, of which null is unknown",
       "{\"date\":\"2026-11-20\",\"name\":\"kale\",\"calcium_mg\":94.125,\"magnesium_mg\":null}\n",
       "2026-11-20: 1:30 calcium 94.125 mg + magnesium 0 mg (food)"},
      {"no newline at the end, blank lines, carriage returns",
       "\n{\"entry\":\"almonds 10 g\"}\r\n\r\n{\"text\":\"almonds 20 g\"}",
       "2026-11-21: 2:11 almonds 10 g | 4:1 almonds 20 g"},
      {"escapes", "{\"entry\":\"\\u00bd cup yogurt\"}", "2026-11-21: 1:11 yogurt-whole 122.5 g"},
      {"a key given twice", "{\"entry\":\"almonds 10 g\",\"entry\":\"almonds 20 g\"}\n{\"entry\":\"almonds 30 g\"}\n",
       "2026-11-21: 2:11 almonds 30 g | 1:11 !log.row"},
      {"two names of one key", "{\"entry\":\"almonds 10 g\",\"text\":\"almonds 20 g\"}\n", "2026-11-21: 1:33 !log.row"},
      {"a list, an object, a truth",
       "{\"entry\":[\"almonds 10 g\",\"almonds 20 g\"]}\n{\"entry\":{\"a\":\"almonds 10 g\"}}\n{\"entry\":true}\n",
       "2026-11-21: 1:10 !log.row | 2:10 !log.row | 3:10 !log.row"},
      {"no JSON", "{\"entry\":\"almonds 10 g\"}\nalmonds 20 g\n{\"entry\":\n[1]\n{} {}\n",
       "2026-11-21: 1:11 almonds 10 g | 2:1 !log.row | 3:1 !log.row | 4:1 !log.row | 5:1 !log.row"},
      {"a line break in an entry", "{\"entry\":\"almonds 10 g\\nalmonds 20 g\"}\n", "2026-11-21: 1:23 !log.encoding"},
      {"nothing in the object", "{}\n", "2026-11-21: 1:1 !log.entry"},
  });
}

TEST_CASE("hostile files break nothing", "[log]") {
  const std::string megabyte(1'000'000, 'a');
  const std::string quoted_megabyte = "date,entry\n,\"" + megabyte + megabyte;
  check_files({
      {"nothing", "", ""},
      {"an entry of 1 MB", "entry\n" + megabyte + "\nalmonds 10 g\n",
       "2026-11-21: 3:1 almonds 10 g | 2:1 !entry.too-long"},
      {"a row of more than 1 MiB", "entry\n" + megabyte + megabyte + "\nalmonds 10 g\n",
       "2026-11-21: 3:1 almonds 10 g | 2:1 !log.row"},
      {"an open quote and no end", quoted_megabyte, "2026-11-21: 2:1 !log.row"},
      {"a line of more than 1 MiB", "{\"entry\":\"" + megabyte + megabyte + "\"}\n{\"entry\":\"almonds 10 g\"}\n",
       "2026-11-21: 2:11 almonds 10 g | 1:1 !log.row"},
      {"deep objects", "{\"entry\":\"almonds 10 g\"}\n" + std::string(100'000, '[') + "\n",
       "2026-11-21: 1:11 almonds 10 g | 2:1 !log.row"},
      {"many columns", "entry" + std::string(5'000, ',') + "\nalmonds 10 g" + std::string(5'000, ',') + "\n",
       "2026-11-21: 2:1 almonds 10 g"},
      {"a binary",
       "\x7F"
       "ELF\x02\x01\x01\0\0\0"s,
       "2026-11-21: 1:1 !log.encoding"},
  });
}

TEST_CASE("the form can be said outright", "[log]") {
  CHECK(in_short(days_of_file("name,calcium_mg,magnesium_mg\nkale,94,30\n", LogForm::separated)) ==
        "2026-11-21: 2:1 calcium 94 mg + magnesium 30 mg (food)");
  CHECK(in_short(days_of_file("almonds 10 g\n", LogForm::separated)) == "2026-11-21: 1:1 !log.columns");
  CHECK(in_short(days_of_file("almonds 10 g\n", LogForm::json_lines)) == "2026-11-21: 1:1 !log.row");
  CHECK(in_short(days_of_file("entry\nalmonds 10 g\n", LogForm::text)) ==
        "2026-11-21: 2:1 almonds 10 g | 1:1 !food.unknown");
}

}  // namespace
