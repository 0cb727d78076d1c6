#include <catch2/catch.hpp>

#include <random>
#include <string>

#include "calmag/text.hpp"

namespace {

using namespace calmag;
using namespace std::string_literals;

std::string utf8(char32_t code) {
  std::string out;
  const auto add = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code < 0x80) {
    add(code);
  } else if (code < 0x800) {
    add(0xC0 | (code >> 6U));
    add(0x80 | (code & 0x3FU));
  } else if (code < 0x10000) {
    add(0xE0 | (code >> 12U));
    add(0x80 | ((code >> 6U) & 0x3FU));
    add(0x80 | (code & 0x3FU));
  } else {
    add(0xF0 | (code >> 18U));
    add(0x80 | ((code >> 12U) & 0x3FU));
    add(0x80 | ((code >> 6U) & 0x3FU));
    add(0x80 | (code & 0x3FU));
  }
  return out;
}

bool is_surrogate(char32_t code) { return code >= 0xD800 && code <= 0xDFFF; }

// A terminal acts on none of it: no control character, nothing that is not UTF-8, no mark that reorders text.
bool harmless(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Character character = character_at(text, i);
    const char32_t code = character.code;
    if (!character.valid || code < 0x20 || (code >= 0x7F && code <= 0x9F)) return false;
    if ((code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F)
      return false;
    i += character.length;
  }
  return true;
}

TEST_CASE("every code point is read as itself", "[text]") {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (is_surrogate(code)) continue;
    const std::string text = utf8(code);
    const Character character = character_at(text, 0);
    if (character.code != code || character.length != text.size() || !character.valid)
      FAIL("U+" << std::hex << std::uint32_t{code});
  }
}

TEST_CASE("what is not UTF-8 comes out one byte at a time", "[text]") {
  const std::string text =
      GENERATE("\x80"s, "\xBF"s, "\xC0\x80"s, "\xC1\xBF"s, "\xC3"s, "\xE0\x80\x80"s, "\xED\xA0\x80"s, "\xE2\x82"s,
               "\xF0\x80\x80\x80"s, "\xF4\x90\x80\x80"s, "\xF5\x80\x80\x80"s, "\xFF"s, "\xC3("s);
  const Character character = character_at(text, 0);
  CHECK_FALSE(character.valid);
  CHECK(character.length == 1);
  CHECK(first_unreadable("ab" + text) == 2);
}

TEST_CASE("control characters other than tab are unreadable", "[text]") {
  CHECK(first_unreadable("plain text, ½ naïve 中文\t!") == std::string::npos);
  CHECK(first_unreadable("") == std::string::npos);
  for (char32_t code = 0; code <= 0x9F; ++code) {
    const bool control = (code < 0x20 && code != '\t') || code >= 0x7F;
    CAPTURE(static_cast<unsigned>(code));
    CHECK((first_unreadable("a" + utf8(code)) == 1) == control);
  }
}

TEST_CASE("nothing printable can act on a terminal, whatever the code point", "[text]") {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (is_surrogate(code)) continue;
    if (!harmless(printable(utf8(code)))) FAIL("U+" << std::hex << std::uint32_t{code});
  }
}

TEST_CASE("nothing printable can act on a terminal, whatever the bytes", "[text]") {
  std::mt19937 random(11);
  for (int round = 0; round < 20'000; ++round) {
    std::string text(random() % 24, '\0');
    for (char& c : text) c = static_cast<char>(random() % 256);
    const std::string shown = printable(text);
    if (!harmless(shown)) FAIL("seed 11, round " << round);
    if (printable(shown) != shown) FAIL("printing twice changes it, seed 11, round " << round);
  }
}

TEST_CASE("what cannot be printed is shown by its number", "[text]") {
  CHECK(printable("\x1B[31mred") == "\\x1b[31mred");
  CHECK(printable("a\nb\tc") == "a\\x0ab c");
  CHECK(printable("\xFF") == "\\xff");
  CHECK(printable("\xC2\x9B") == "\\x9b");  // CSI in one character
  CHECK(printable("\xE2\x80\xAE"
                  "abc") == "\\u202eabc");  // right to left
  CHECK(printable("½ cup naïve 中文") == "½ cup naïve 中文");
}

TEST_CASE("columns on a terminal", "[text]") {
  struct Case {
    const char* text;
    std::size_t width;
  };
  const auto [text, width] = GENERATE(
      values<Case>({{"", 0}, {"abc", 3}, {"½", 1}, {"naïve", 5}, {"nai\xCC\x88ve", 5}, {"中文", 4}, {"≥39", 3}}));
  CAPTURE(text);
  CHECK(display_width(text) == width);
}

TEST_CASE("words are compared without case, accents, apostrophes and full stops", "[text]") {
  struct Case {
    const char* word;
    const char* folded;
  };
  const auto [word, expected] = GENERATE(values<Case>({{"Yogurt", "yogurt"},
                                                       {"Cow’s", "cows"},
                                                       {"cow's", "cows"},
                                                       {"crème", "creme"},
                                                       {"CRÈME", "creme"},
                                                       {"oz.", "oz"},
                                                       {"jalapeño", "jalapeno"},
                                                       {"Gruyère", "gruyere"},
                                                       {"Weiß", "weiss"},
                                                       {"cœur", "coeur"},
                                                       {"Käse", "kase"},
                                                       {"cre\xCC\x80me", "creme"},
                                                       {"2%", "2%"},
                                                       {"豆腐", "豆腐"},
                                                       {"", ""}}));
  CAPTURE(word);
  CHECK(folded(word) == expected);
  CHECK(folded(folded(word)) == expected);
}

TEST_CASE("plurals fold into singulars", "[text]") {
  struct Case {
    const char* word;
    const char* singular;
  };
  const auto [word, expected] = GENERATE(values<Case>({{"cups", "cup"},
                                                       {"berries", "berry"},
                                                       {"radishes", "radish"},
                                                       {"potatoes", "potato"},
                                                       {"boxes", "box"},
                                                       {"glasses", "glass"},
                                                       {"peaches", "peach"},
                                                       {"cows", "cow"},
                                                       {"swiss", "swiss"},
                                                       {"asparagus", "asparagus"},
                                                       {"cup", "cup"},
                                                       {"g", "g"},
                                                       {"s", "s"},
                                                       {"", ""}}));
  std::string text = word;
  CHECK(singular(text) == expected);
}

TEST_CASE("one cookie is one of the cookies", "[text]") {
  for (const auto& [one, many] :
       {std::pair("cookie", "cookies"), std::pair("slice", "slices"), std::pair("olive", "olives"),
        std::pair("grape", "grapes"), std::pair("cheese", "cheeses"), std::pair("date", "dates"),
        std::pair("tomato", "tomatoes"), std::pair("smoothie", "smoothies"), std::pair("bus", "bus")}) {
    std::string a = one;
    std::string b = many;
    CAPTURE(one, many);
    CHECK(singular(a) == singular(b));
  }
}

TEST_CASE("edit distance counts letters changed, added, dropped and swapped", "[text]") {
  struct Case {
    const char* a;
    const char* b;
    std::size_t limit, distance;
  };
  const auto [a, b, limit, distance] = GENERATE(values<Case>({{"yogurt", "yogurt", 2, 0},
                                                              {"yogurt", "yoghurt", 2, 1},
                                                              {"yogurt", "ygourt", 2, 1},
                                                              {"kale", "kael", 2, 1},
                                                              {"kale", "cake", 3, 2},
                                                              {"", "abc", 3, 3},
                                                              {"", "", 0, 0},
                                                              {"abc", "xyz", 2, 3},
                                                              {"almond", "almonds", 0, 1},
                                                              {"a", "abcdefgh", 2, 3}}));
  CAPTURE(a, b, limit);
  CHECK(edit_distance(a, b, limit) == distance);
  CHECK(edit_distance(b, a, limit) == distance);
}

TEST_CASE("spaces at the ends are trimmed, and no more", "[text]") {
  CHECK(trimmed(" \t a b \t") == "a b");
  CHECK(trimmed(" \t ").empty());
  CHECK(trimmed("").empty());
}

TEST_CASE("a text is split at every separator", "[text]") {
  using Pieces = std::vector<std::string_view>;
  CHECK(split("a,b c,", ',') == Pieces{"a", "b c", ""});
  CHECK(split(",", ',') == Pieces{"", ""});
  CHECK(split("a", ',') == Pieces{"a"});
  CHECK(split("", ',') == Pieces{""});
}

TEST_CASE("names are listed with commas between them", "[text]") {
  const std::vector<std::pair<int, std::string>> pairs{{1, "us"}, {2, "uk"}};
  CHECK(listed(pairs, &std::pair<int, std::string>::second) == "us, uk");
  CHECK(listed(std::vector<std::pair<int, std::string>>{}, &std::pair<int, std::string>::second).empty());
}

}  // namespace
