// Exports of other applications, with rows of our own invention under the header lines that were found in real files.
#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "calmag/app_logs.hpp"
#include "given_logs.hpp"

namespace {

using namespace given;
using namespace std::string_literals;

// What a receiver was given, a line for each: "2: 2026-11-21 @breakfast ENTRY", "3:5 !reason", "-deleted".
class Heard : public AppLogReceiver {
 public:
  void begin(const AppFile& file) override {
    title = file.title;
    lacks = file.lacks;
  }
  void take(AppRow row) override {
    const std::string when = row.moment ? " @" + name(*row.moment) : "";
    said += fmt::format("{}: {}{} {}{}{}\n", row.place.line, iso(row.date), when, row.understood ? "" : "? ", row.entry,
                        row.remark.empty() ? "" : " # " + std::string(row.remark));
    entries += row.entry + "\n";
  }
  void refuse(Place place, std::string reason) override {
    said += fmt::format("{}:{} !{}\n", place.line, place.column, reason);
  }
  void leave_out(std::string_view why) override { said += fmt::format("-{}\n", why); }

  std::string title;
  std::string lacks;
  std::string said;
  std::string entries;
};

std::string read(App app, std::string_view content, Heard& heard, AppLogOptions options = {}) {
  const GivenFile file(content);
  return read_app_log(app, file.path(), options, catalogue(), heard);
}

std::string said(App app, std::string_view content, AppLogOptions options = {}) {
  Heard heard;
  const std::string refusal = read(app, content, heard, options);
  return refusal.empty() ? heard.said : "refused: " + refusal;
}

TEST_CASE("Cronometer's servings, in every set of columns", "[apps]") {
  struct Case {
    const char* name;
    const char* content;
    const char* said;
  };
  const auto [name, content, expected] = GENERATE(values<Case>({
      {"2012: no group, no time, dates without zeros",
       "Day,Food Name,Amount,Energy (kcal),Calcium (mg),Magnesium (mg)\n2012-9-10,\"Almonds, Raw\",28.00 "
       "g,164.1,76.25,76.5\n",
       "2: 2012-09-10 1 serving \"Almonds, Raw, 28 g\" {calcium 76.25 mg, magnesium 76.5 mg}\n"},
      {"2020: time and group",
       "Day,Time,Group,Food Name,Amount,Energy (kcal),Calcium (mg),Iron (mg),Magnesium (mg),Category\n"
       "2020-07-01,05:17,Breakfast,Kale,1.50 cup,30,140,1,33,Vegetables\n",
       "2: 2020-07-01 @05:17 1 serving \"Kale, 1.5 cup\" {calcium 140 mg, magnesium 33 mg}\n"},
      {"2024: times in halves of the day, or none",
       "Day,Time,Group,Food Name,Amount,Energy (kcal),Calcium (mg),Magnesium (mg),Category\n"
       "2024-09-01,9:00 AM,Lunch,Kale,1.00 cup,30,94,31,Vegetables\n"
       "2024-09-01,,Lunch,Kale,1.00 cup,30,94,31,Vegetables\n"
       "2024-09-01,12:05 PM,,Kale,1.00 cup,30,94,31,Vegetables\n",
       "2: 2024-09-01 @09:00 1 serving \"Kale, 1 cup\" {calcium 94 mg, magnesium 31 mg}\n"
       "3: 2024-09-01 @lunch 1 serving \"Kale, 1 cup\" {calcium 94 mg, magnesium 31 mg}\n"
       "4: 2024-09-01 @12:05 1 serving \"Kale, 1 cup\" {calcium 94 mg, magnesium 31 mg}\n"},
      {"2025: group alone",
       "Day,Group,Food Name,Amount,Energy (kcal),Magnesium (mg),Calcium (mg),Category\n"
       "2025-07-01,Breakfast,Kale,1.00 cup,30,31,94,\n2025-07-01,Snacks,Kale,1.00 cup,30,31,94,\n"
       "2025-07-01,Uncategorized,Kale,1.00 cup,30,31,94,\n2025-07-01,Second breakfast,Kale,1.00 cup,30,31,94,\n",
       "2: 2025-07-01 @breakfast 1 serving \"Kale, 1 cup\" {calcium 94 mg, magnesium 31 mg}\n"
       "3: 2025-07-01 @snack 1 serving \"Kale, 1 cup\" {calcium 94 mg, magnesium 31 mg}\n"
       "4: 2025-07-01 1 serving \"Kale, 1 cup\" {calcium 94 mg, magnesium 31 mg}\n"
       "5: 2025-07-01 @snack 1 serving \"Kale, 1 cup\" {calcium 94 mg, magnesium 31 mg}\n"},
      {"an empty figure is unknown, and 0 is not",
       "Day,Food Name,Amount,Calcium (mg),Magnesium (mg)\n2025-07-01,x,1.00 g,,0.00\n",
       "2: 2025-07-01 1 serving \"x, 1 g\" {calcium unknown, magnesium 0 mg}\n"},
      {"supplements by their unit, in IU, by their category",
       "Day,Food Name,Amount,Calcium (mg),Magnesium (mg),Category\n"
       "2025-07-01,Citrate,2.00 softgel,400,,\n2025-07-01,D3,1.00 x 1000.0 IU,,,\n2025-07-01,Mix,1.00 "
       "serving,5,6,Supplements\n"
       "2025-07-01,Whey,1.00 scoop,100,20,\n2025-07-01,ZMA,3.00 capsules,0,450,\n",
       "2: 2025-07-01 1 \"Citrate, 2 softgel\" {calcium 400 mg, magnesium unknown}\n"
       "3: 2025-07-01 1 \"D3, 1 x 1000.0 IU\" {calcium unknown, magnesium unknown}\n"
       "4: 2025-07-01 1 \"Mix, 1 serving\" {calcium 5 mg, magnesium 6 mg}\n"
       "5: 2025-07-01 1 serving \"Whey, 1 scoop\" {calcium 100 mg, magnesium 20 mg}\n"
       "6: 2025-07-01 1 \"ZMA, 3 capsules\" {calcium 0 mg, magnesium 450 mg}\n"},
      {"names that would mean something",
       "Day,Food Name,Amount,Calcium (mg),Magnesium (mg)\n"
       "2025-07-01,\"Pasta with 2 eggs; {x} #1 @8am \"\"big\"\"\",\"2.00 medium (2-2/3\"\" dia)\",5,6\n",
       "2: 2025-07-01 1 serving \"Pasta with 2 eggs; {x} #1 @8am 'big', 2 medium (2-2/3' dia)\" {calcium 5 mg, "
       "magnesium "
       "6 mg}\n"},
      {"semicolons, a byte order mark, carriage returns",
       "\xEF\xBB\xBF"
       "Day;Food Name;Amount;Calcium (mg);Magnesium (mg)\r\n2025-07-01;Kale;1.00 g;5;6\r\n",
       "2: 2025-07-01 1 serving \"Kale, 1 g\" {calcium 5 mg, magnesium 6 mg}\n"},
      {"bad rows are refused, and the next is read",
       "Day,Time,Food Name,Amount,Calcium (mg),Magnesium (mg)\n"
       "07/01/2025,,x,1 g,1,2\n2025-07-01,soon,x,1 g,1,2\n2025-07-01,,x,1 g,\"1,5\",2\n2025-07-01,,x,1 g,1,-2\n"
       "2025-07-01,,x,1 g,20000,2\n2025-07-01,x\n2025-07-01,,x,1 g,1,2\n",
       "2:1 !'07/01/2025' is no date\n3:12 !'soon' is no time of day\n4:20 !'1,5' is no amount of calcium in mg\n"
       "5:21 !'-2' is no amount of magnesium in mg\n6:13 !this is more calcium than anybody takes\n"
       "7:1 !this row has more or fewer fields than there are names\n"
       "8: 2025-07-01 1 serving \"x, 1 g\" {calcium 1 mg, magnesium 2 mg}\n"},
  }));
  INFO(name);
  CHECK(said(App::cronometer, content) == expected);
}

TEST_CASE("Cronometer's day is one entry, and says if it was not completed", "[apps]") {
  Heard heard;
  CHECK(read(App::cronometer,
             "Date,Energy (kcal),Calcium (mg),Iron (mg),Magnesium (mg),Completed\n2026-04-01,1900,900.5,10,300,true\n"
             "2026-04-02,1800,,9,250,false\n",
             heard)
            .empty());
  CHECK(heard.title == "Cronometer, dailysummary.csv");
  CHECK(
      heard.said ==
      "2: 2026-04-01 1 serving \"Cronometer, whole day\" {calcium 900.5 mg, magnesium 300 mg}\n"
      "3: 2026-04-02 1 serving \"Cronometer, whole day\" {calcium unknown, magnesium 250 mg} # not marked as completed "
      "in Cronometer\n");
}

TEST_CASE("MyFitnessPal knows no magnesium, and calcium only if its daily value is given", "[apps]") {
  const std::string content =
      "Date,Meal,Calories,Fat "
      "(g),Calcium,Iron,Note\n2024-10-01,Breakfast,500,10,25,5,\n2024-10-01,Brunch,500,10,12.5%,5,\n"
      "2024-10-02,Snacks,50,1,,5,\n10/02/2024,Snacks,50,1,1,5,\n2024-10-02,Dinner,50,1,many,5,\n";
  const std::string bad = "5:1 !'10/02/2024' is no date such as 2026-11-21\n6:24 !'many' is no percentage\n";
  CHECK(said(App::myfitnesspal, content) ==
        "2: 2024-10-01 @breakfast 1 serving \"MyFitnessPal, Breakfast\" {calcium unknown, magnesium unknown}\n"
        "3: 2024-10-01 1 serving \"MyFitnessPal, Brunch\" {calcium unknown, magnesium unknown}\n"
        "4: 2024-10-02 @snack 1 serving \"MyFitnessPal, Snacks\" {calcium unknown, magnesium unknown}\n" +
            bad);
  CHECK(said(App::myfitnesspal, content, {1300_mg}) ==
        "2: 2024-10-01 @breakfast 1 serving \"MyFitnessPal, Breakfast\" {calcium 325 mg, magnesium unknown}\n"
        "3: 2024-10-01 1 serving \"MyFitnessPal, Brunch\" {calcium 162.5 mg, magnesium unknown}\n"
        "4: 2024-10-02 @snack 1 serving \"MyFitnessPal, Snacks\" {calcium unknown, magnesium unknown}\n" +
            bad);
  Heard heard;
  read(App::myfitnesspal, content, heard);
  CHECK_THAT(heard.lacks, Catch::Contains("no magnesium") && Catch::Contains("--calcium-100-percent"));
}

TEST_CASE("of Lose It! what calmag knows becomes entries", "[apps]") {
  const std::string head = "Date,Name,Icon,Type,Quantity,Units,Calories,Deleted,Fat (g)\n";
  CHECK(said(App::lose_it, head + "01/31/2026,Almonds,Nut,Snacks,28,Grams,164,false,14\n"
                                  "01/31/2026,\"Milk, whole\",Milk,Breakfast,1.5,Cups,220,false,12\n"
                                  "01/31/2026,Eggs,Egg,Breakfast,2,Each,140,0,10\n"
                                  "01/31/2026,Big Chain Burger #4,Burger,Dinner,1,Serving,900,false,50\n"
                                  "01/31/2026,Almonds,Nut,Snacks,28,Grams,164,true,14\n"
                                  "01/31/2026,Running,Shoe,Exercise,30,Minutes,300,false,n/a\n"
                                  "01/31/2026,\"Milk, 2 eggs\",Milk,Breakfast,1,Cups,220,false,12\n"
                                  "01/31/2026,Almonds,Nut,Lunch,n/a,Grams,164,false,14\n"
                                  "01/31/2026,Almonds,Nut,Lunch,\"1,656\",Milligrams,164,false,14\n"
                                  "31/01/2026,Almonds,Nut,Lunch,28,Grams,164,false,14\n") ==
        "2: 2026-01-31 @snack 28 Grams Almonds\n3: 2026-01-31 @breakfast 1.5 Cups Milk, whole\n"
        "4: 2026-01-31 @breakfast 2 Eggs\n5: 2026-01-31 @dinner ? 1 Serving Big Chain Burger #4\n-deleted\n-exercise\n"
        "8: 2026-01-31 @breakfast ? 1 Cups Milk, 2 eggs\n9: 2026-01-31 @lunch ? n/a Grams Almonds\n"
        "10: 2026-01-31 @lunch 1,656 Milligrams Almonds\n11:1 !'31/01/2026' is no date such as 11/21/2026\n");
  CHECK(said(App::lose_it,
             "Date,Name,Icon,Meal,Quantity,Units,Calories,Deleted\n01/31/2026,Almonds,Nut,Dinner,1,Ounces,164,\n") ==
        "2: 2026-01-31 @dinner 1 Ounces Almonds\n");
  CHECK(said(App::lose_it, "Date,Name,Type,Quantity,Units,Calories\n01/31/2026,Almonds,Dinner,1,Ounces,164\n") ==
        "2: 2026-01-31 @dinner 1 Ounces Almonds\n");
}

TEST_CASE("a file of another kind is refused with what was expected", "[apps]") {
  struct Case {
    App app;
    std::string content;
    const char* reason;
  };
  const auto [app, content, reason] = GENERATE(values<Case>({
      {App::cronometer, "", "the file is empty"},
      {App::cronometer, "1 cup yogurt\n", "servings.csv"},
      {App::cronometer, "Date,Meal,Calories,Calcium\n", "dailysummary.csv"},
      {App::cronometer, "Day,Food Name,Amount\n", "no column 'Calcium (mg)' and 'Magnesium (mg)'"},
      {App::cronometer, "Date,Energy (kcal),Calcium (mg)\n", "no column 'Magnesium (mg)'"},
      {App::myfitnesspal, "Day,Food Name,Amount\n", "Nutrition-Summary"},
      {App::lose_it, "Day,Food Name,Amount\n", "food-logs.csv"},
      {App::lose_it,
       "\x7F"
       "ELF\0\0"s,
       "food-logs.csv"},
  }));
  INFO(content);
  CHECK_THAT(said(app, content), Catch::StartsWith("refused: ") || Catch::Equals("refused: the file is empty"));
  CHECK_THAT(said(app, content), Catch::Contains(reason));
}

TEST_CASE("what is imported reads back with the same totals, whatever the names are", "[apps]") {
  std::string content = "Day,Group,Food Name,Amount,Calcium (mg),Magnesium (mg),Category\n";
  std::int64_t calcium = 0;
  std::int64_t magnesium = 0;
  const std::vector<std::string> names{"Milk, 2%",
                                       "{braces}",
                                       "a;b",
                                       "#5",
                                       "@noon",
                                       "2 eggs",
                                       "mac and cheese",
                                       "=1+1",
                                       "\x1B[31m",
                                       "\xFF\xFE",
                                       "1e3",
                                       "-",
                                       "x and y and z and w and v",
                                       "\"\"q\"\"",
                                       "per 2: 5",
                                       "unknown",
                                       "ünï",
                                       "a\nb",
                                       "  spaces  ",
                                       "1/0",
                                       "2026-11-21"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto thousandths = static_cast<std::int64_t>(1'001 * (i + 1));
    calcium += thousandths;
    magnesium += 10 * thousandths;
    content += fmt::format("2026-11-20,Dinner,\"{}\",\"1.00 {}\",{}.{:03},{}.{:02},\n", names[i], names[i],
                           thousandths / 1000, thousandths % 1000, thousandths / 100, thousandths % 100);
  }
  Heard heard;
  REQUIRE(read(App::cronometer, content, heard).empty());
  INFO(heard.said);
  const std::vector<Day> again = days(heard.entries);
  REQUIRE(again.size() == 1);
  CHECK(again[0].problems.empty());
  CHECK(again[0].entries.size() == names.size());
  CHECK(intake_of(again[0]).food.calcium.amount == Interval<Milligrams>(Milligrams::from_micrograms(calcium)));
  CHECK(intake_of(again[0]).food.magnesium.amount == Interval<Milligrams>(Milligrams::from_micrograms(magnesium)));
}

TEST_CASE("hostile exports break nothing", "[apps]") {
  const std::string head = "Day,Food Name,Amount,Calcium (mg),Magnesium (mg)\n";
  const std::string megabyte(1'000'000, 'a');
  CHECK(said(App::cronometer, head).empty());
  CHECK(said(App::cronometer, head.substr(0, head.size() - 1)).empty());
  CHECK_THAT(said(App::cronometer, head + "2026-11-20," + megabyte + ",1 g,1,2\n2026-11-20,x,1 g,1,2\n"),
             Catch::Contains("64 KiB") && Catch::Contains("3: 2026-11-20"));
  CHECK_THAT(said(App::cronometer, head + "2026-11-20,\"x,1 g,1,2\n2026-11-20,x,1 g,1,2\n"),
             Catch::Equals("2:1 !a quote is never closed\n"));
  CHECK_THAT(said(App::cronometer, head + "2026-11-20,\0x,1 g,1,2"s), Catch::Contains("2: 2026-11-20"));
}

}  // namespace
