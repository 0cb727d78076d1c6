#include <catch2/catch.hpp>

#include <array>
#include <random>
#include <string>

#include "calmag/text.hpp"
#include "calmag/tokens.hpp"
#include "given.hpp"

namespace {

using namespace given;

// The kinds of the tokens, one letter each, a dot between tokens that touch: "n.w w" for "2oz milk".
std::string kinds(std::string_view text) {
  constexpr std::string_view kLetters = "nw@,;+-_/*~(){}:%?";
  std::vector<Fault> faults;
  std::string out;
  for (const Token& token : tokens_of(text, faults)) {
    if (!out.empty()) out += token.glued ? "." : " ";
    out += kLetters[static_cast<std::size_t>(token.kind)];
  }
  for (const Fault& fault : faults) out += fmt::format(" !{}", fault.code);
  return out;
}

TEST_CASE("text is cut into numerals, words and marks", "[tokens]") {
  struct Case {
    const char* text;
    const char* kinds;
  };
  const auto [text, expected] = GENERATE(values<Case>({
      {"1 cup yogurt", "n w w"},
      {"200g yogurt", "n.w w"},
      {"1½ cups", "n.n w"},
      {"1 1/2", "n n./.n"},
      {"1 ⁄ 2", "n / n"},
      {"1-2 cups", "n._.n w"},
      {"1 – 2", "n _ n"},
      {"-2 cups", "-.n w"},
      {"low-fat", "w._.w"},
      {"2 x 250 mg", "n * n w"},
      {"500mg x 2", "n.w * n"},
      {"2 × 3", "n * n"},
      {"~200", "~.n"},
      {"2% milk", "w w"},
      {"milk (1 cup)", "w (.n w.)"},
      {"{calcium 3 mg}", "{.w n w.}"},
      {"a, b; c + d", "w., w.; w + w"},
      {"yogurt @breakfast", "w @"},
      {"yogurt @20:15, kale", "w @., w"},
      {"breakfast: kale", "w.: w"},
      {"1 fl. oz. milk", "n w w w"},
      {"", ""},
      {" \t ", ""},
      {"½", "n"},
      {"^", "?"},
      {"salt & pepper", "w w w"},
      {"1e3 g", "n w !number.exponent"},
      {"1.2.3 g", "n w !number.unreadable"},
      {"10x20", "n.*.n"},
      {"extra", "w"},
      {"xl", "w"},
  }));
  CAPTURE(text);
  CHECK(kinds(text) == expected);
}

TEST_CASE("commas and dots in numerals", "[tokens]") {
  struct Case {
    const char* text;
    Fraction value;
    bool readable, like_thousands;
  };
  const auto [text, value, readable, like_thousands] = GENERATE(values<Case>({
      {"1,000", 1000, true, false},
      {"12,345", 12'345, true, false},
      {"123,456,789", 123'456'789, true, false},
      {"1,5", Fraction::of(3, 2), true, false},
      {"1,50", Fraction::of(3, 2), true, false},
      {"0,500", Fraction::of(1, 2), true, false},
      {"1.000", 1, true, true},
      {"1.500", Fraction::of(3, 2), true, true},
      {"0.500", Fraction::of(1, 2), true, false},
      {"1.50", Fraction::of(3, 2), true, false},
      {"1.0000", 1, true, false},
      {"1.000,5", Fraction::of(2001, 2), true, false},
      {"1,000.5", Fraction::of(2001, 2), true, false},
      {"1.000.000", 1'000'000, true, false},
      {".5", Fraction::of(1, 2), true, false},
      {"007", 7, true, false},
      {"0.000000001", Fraction::of(1, 1'000'000'000), true, false},
      {"999999999", 999'999'999, true, false},
      {"1000000000", 0, false, false},
      {"0.0000000001", 0, false, false},
      {"1234,567", 0, false, false},
      {"1,23,456", 0, false, false},
      {"1.2,3.4", 0, false, false},
      {"1,000,5", 0, false, false},
  }));
  CAPTURE(text);
  std::vector<Fault> faults;
  const std::vector<Token> tokens = tokens_of(text, faults);
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].kind == TokenKind::numeral);
  CHECK(faults.empty() == readable);
  CHECK(tokens[0].value == value);
  CHECK(tokens[0].like_thousands == like_thousands);
}

TEST_CASE("fractions of one character have their value", "[tokens]") {
  for (const auto& [text, value] :
       {std::pair("½", Fraction::of(1, 2)), std::pair("⅓", Fraction::of(1, 3)), std::pair("¾", Fraction::of(3, 4)),
        std::pair("⅞", Fraction::of(7, 8)), std::pair("⅒", Fraction::of(1, 10))}) {
    std::vector<Fault> faults;
    const std::vector<Token> tokens = tokens_of(text, faults);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].value == value);
    CHECK(tokens[0].vulgar);
  }
}

TEST_CASE("tokens stand in order within the text and leave only spaces and full stops out", "[tokens]") {
  std::mt19937 random(5);
  constexpr std::array<std::string_view, 24> kPieces{"1", "2", ".", ",", "/", "-", "x", " ", "½", "cup", "@", ":",
                                                     "{", "}", "e", "%", "~", "+", ";", "…", "é", "(",   ")", "5"};
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (unsigned i = 0; i < random() % 12; ++i) text += kPieces[random() % kPieces.size()];
    CAPTURE(text);
    std::vector<Fault> faults;
    std::size_t reached = 0;
    for (const Token& token : tokens_of(text, faults)) {
      REQUIRE(token.extent.begin >= reached);
      REQUIRE(token.extent.length > 0);
      for (std::size_t i = reached; i < token.extent.begin; ++i) REQUIRE((text[i] == ' ' || text[i] == '.'));
      reached = token.extent.end();
    }
    REQUIRE(reached <= text.size());
    for (std::size_t i = reached; i < text.size(); ++i) REQUIRE((text[i] == ' ' || text[i] == '.'));
    for (const Fault& fault : faults) REQUIRE(fault.extent.end() <= text.size());
  }
}

}  // namespace
