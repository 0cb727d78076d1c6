#include <catch2/catch.hpp>

#include <string>

#include "calmag/number.hpp"
#include "given.hpp"

namespace {

using namespace given;

// What is read at the start of the text: "1.5", "~2", "1~1.5~2", with what stands behind it and the codes of faults.
std::string read_number(std::string_view text) {
  std::vector<Fault> faults;
  const std::vector<Token> tokens = tokens_of(text, faults);
  Cursor cursor{text, tokens, 0};
  const std::optional<Number> number = read_number(cursor, faults);
  std::string out = number ? (number->approximate ? "~" : "") + decimals(number->value) : "none";
  for (const Fault& fault : faults) out += fmt::format(" !{}", fault.code);
  if (!cursor.done()) out += fmt::format(" | {}", text.substr(cursor.token().extent.begin));
  return out;
}

TEST_CASE("numbers as people write them", "[number]") {
  struct Case {
    const char* text;
    const char* read;
  };
  const auto [text, expected] = GENERATE(values<Case>({
      {"2", "2"},
      {"0.5", "0.5"},
      {".5", "0.5"},
      {"1/2", "0.5"},
      {"1 1/2", "1.5"},
      {"1-1/2", "1.5"},
      {"1½", "1.5"},
      {"1 ½", "1.5"},
      {"½", "0.5"},
      {"1 ⁄ 2", "0.5"},
      {"11/16", "0.6875"},
      {"3/2", "1.5"},
      {"one", "1"},
      {"Two", "2"},
      {"twenty-one", "21"},
      {"twenty five", "25"},
      {"half", "0.5"},
      {"half a cup", "0.5 | a cup"},
      {"a", "1"},
      {"an egg", "1 | egg"},
      {"a half", "0.5"},
      {"one half", "0.5"},
      {"three-quarters", "0.75"},
      {"two thirds", "0.6666667"},
      {"two and a half", "2.5"},
      {"1 and 1/2", "1.5"},
      {"1 & 1/2", "1.5"},
      {"2 and ½", "2.5"},
      {"a dozen", "12"},
      {"2 dozen", "24"},
      {"half a dozen", "6"},
      {"a couple", "2"},
      {"a hundred", "100"},
      {"two hundred", "200"},
      {"~200", "~200"},
      {"about 2", "~2"},
      {"approximately 2", "~2"},
      {"~ 2", "~2"},
      {"1-2", "1~1.5~2"},
      {"1 - 2", "1~1.5~2"},
      {"1 to 2", "1~1.5~2"},
      {"1 or 2", "1~1.5~2"},
      {"1–2", "1~1.5~2"},
      {"one to two", "1~1.5~2"},
      {"½-1", "0.5~0.75~1"},
      {"1 1/2 - 2 1/2", "1.5~2~2.5"},
      {"between 1 and 2", "1~1.5~2"},
      {"from 1 to 2", "1~1.5~2"},
      {"2 cups", "2 | cups"},
      {"1 2", "1 | 2"},
      {"1 and kale", "1 | and kale"},
      {"1 1/2 cups", "1.5 | cups"},
      {"cup", "none | cup"},
      {"", "none"},
      {"from kale", "none | from kale"},
      {"/2", "none | /2"},
      {"-1", "1 !number.negative"},
      {"1/0", "0 !number.zero-denominator"},
      {"1 1/0", "1 !number.zero-denominator"},
      {"2-1", "2~1.5~1 !number.range"},
  }));
  CAPTURE(text);
  CHECK(read_number(text) == expected);
}

}  // namespace
