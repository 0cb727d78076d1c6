#include <catch2/catch.hpp>

#include <string>

#include "calmag/diary_line.hpp"
#include "given.hpp"

namespace {

using namespace given;

// The lines that a log becomes, and "!code" for what cannot stand on one.
std::string diary_of(std::string_view text, std::optional<Moment> otherwise = {},
                     LogReader::Comments comments = LogReader::Comments::behind_hash) {
  std::string out;
  LogReader reader(catalogue(), kSaturday, [](const Day&) {});
  reader.watch_lines([&](const ReadLine& line) {
    const DiaryLines made = diary_lines(line, catalogue(), otherwise);
    for (const DiaryLine& one : made.lines) out += one.text + "\n";
    for (const Problem& problem : made.problems) {
      out += fmt::format("!{} {}:{}\n", problem.code, problem.place.line, problem.place.column);
    }
  });
  reader.begin("log", comments);
  reader.feed(text);
  reader.end();
  return out;
}

struct DiaryLineCase {
  const char* name;
  const char* text;
  const char* lines;
};

void check_diary_lines(const std::vector<DiaryLineCase>& cases) {
  for (const DiaryLineCase& one : cases) {
    INFO(one.name);
    CHECK(diary_of(one.text) == one.lines);
  }
}

TEST_CASE("each entry gets a line with its day and its time", "[diary_line]") {
  check_diary_lines({
      {"no date: the day given", "1 cup yogurt", "2026-11-21 1 cup yogurt\n"},
      {"a date of its own", "2026-11-20 Fri 1 cup yogurt", "2026-11-20 1 cup yogurt\n"},
      {"a meal behind it", "1 cup yogurt @breakfast", "2026-11-21 @breakfast 1 cup yogurt\n"},
      {"a clock time before it", "08:00 calcium citrate 200 mg", "2026-11-21 08:00 calcium citrate 200 mg\n"},
      {"as it is usually written", "1 egg @8:30pm; 1 egg @supper",
       "2026-11-21 20:30 1 egg\n2026-11-21 @dinner 1 egg\n"},
      {"a heading", "2026-11-20\nlunch:\n  1 egg\n", "2026-11-20 @lunch 1 egg\n"},
      {"a heading by the clock", "19:00:\n1 egg\n", "2026-11-21 19:00 1 egg\n"},
      {"a time of its own beats the heading", "lunch:\n1 egg @dinner, 1 banana\n",
       "2026-11-21 @dinner 1 egg\n2026-11-21 @lunch 1 banana\n"},
      {"a time before several", "@lunch 1 egg, 1 banana", "2026-11-21 @lunch 1 egg\n2026-11-21 @lunch 1 banana\n"},
      {"two times", "calcium 200 mg @breakfast @dinner",
       "2026-11-21 @breakfast calcium 200 mg\n2026-11-21 @dinner calcium 200 mg\n"},
      {"comments are not taken over", "1 egg # boiled", "2026-11-21 1 egg\n"},
      {"bullets and times", "* 1 egg @lunch; - magnesium citrate 100 mg @bed",
       "2026-11-21 @lunch 1 egg\n2026-11-21 @bed magnesium citrate 100 mg\n"},
      {"a byte order mark, carriage returns, a bullet",
       "\xEF\xBB\xBF"
       "- 1 egg\r\n",
       "2026-11-21 1 egg\n"},
  });
}

TEST_CASE("what belongs together stays on one line, as it was written", "[diary_line]") {
  check_diary_lines({
      {"what is joined", "tea with 2 tbsp milk, eggs and bacon",
       "2026-11-21 tea with 2 tbsp milk\n2026-11-21 eggs and bacon\n"},
      {"what is joined, with a time", "1 slice toast with butter @breakfast; 1 egg",
       "2026-11-21 @breakfast 1 slice toast with butter\n2026-11-21 1 egg\n"},
      {"a comma that joins", "Walnuts, 0.77 g; salmon, served with 1/2 cup rice",
       "2026-11-21 Walnuts, 0.77 g\n2026-11-21 salmon, served with 1/2 cup rice\n"},
      {"a list", "onions, mushrooms and cherry tomatoes",
       "2026-11-21 onions\n2026-11-21 mushrooms and cherry tomatoes\n"},
      {"braces", "2 tablets CalMag {calcium 333 mg; magnesium 133 mg} @bed, 1 egg",
       "2026-11-21 @bed 2 tablets CalMag {calcium 333 mg; magnesium 133 mg}\n2026-11-21 1 egg\n"},
      {"a fraction and accents", "½  cup  yoghurt; 1 crème brûlée",
       "2026-11-21 ½  cup  yoghurt\n2026-11-21 1 crème brûlée # not understood\n"},
      {"words like a weekday", "sun dried tomatoes", "2026-11-21 Sat sun dried tomatoes\n"},
      {"words like a weekday, on that day", "2026-11-22 Sun sun dried tomatoes; @bed sun dried tomatoes",
       "2026-11-22 Sun sun dried tomatoes\n2026-11-22 @bed sun dried tomatoes\n"},
  });
}

TEST_CASE("an entry without a time gets the one that is given", "[diary_line]") {
  CHECK(diary_of("1 egg; 1 egg @lunch", Moment::at_minutes(7 * 60 + 5)) ==
        "2026-11-21 07:05 1 egg\n2026-11-21 @lunch 1 egg\n");
}

TEST_CASE("what is not understood is marked, with all that was written", "[diary_line]") {
  check_diary_lines({
      {"an unknown food", "1 cup gubble @dinner, 1 egg",
       "2026-11-21 1 cup gubble @dinner # not understood\n2026-11-21 1 egg\n"},
      {"under a heading", "lunch:\n1 cup gubble", "2026-11-21 @lunch 1 cup gubble # not understood\n"},
      {"a time that is none", "1 egg @brunch", "2026-11-21 1 egg @brunch # not understood\n"},
      {"part of what is joined", "tea with gubble @lunch", "2026-11-21 @lunch tea with gubble # not understood\n"},
      {"a date that is none has no line", "03/04/2026 1 egg\n1 egg\n", ""},
      {"words like a weekday", "2026-11-22\nsun gubble\n", "2026-11-22 Sun sun gubble # not understood\n"},
  });
}

TEST_CASE("a hash cannot stand in a diary", "[diary_line]") {
  CHECK(diary_of("1 egg; 1 can #2 tuna", {}, LogReader::Comments::none) == "2026-11-21 1 egg\n!log.hash 1:14\n");
}

TEST_CASE("a line stands alone if it has a date and an entry", "[diary_line]") {
  const auto [line, alone] = GENERATE(table<const char*, bool>({
      {"2026-11-21 1 cup yogurt", true},
      {"2026-11-21 Sat @bed 1 egg # late", true},
      {"2026-11-21 1 cup gubble # not understood", true},
      {"2026-11-21", false},
      {"2026-11-21 # 1 egg", false},
      {"2026-11-21 08:00", false},
      {"2026-11-21 breakfast:", false},
      {"2026-11-31 1 egg", false},
      {"1 cup yogurt", false},
      {"breakfast:", false},
      {"# 2026-11-21 1 egg", false},
      {"", false},
  }));
  INFO(line);
  CHECK(stands_alone(line) == alone);
}

}  // namespace
