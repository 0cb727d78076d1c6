#include <catch2/catch.hpp>

#include "calmag/wording.hpp"
#include "given.hpp"

namespace {

using namespace given;

TEST_CASE("numbers in words", "[wording]") {
  struct Case {
    Fraction value;
    const char* words;
    const char* fractions;
  };
  const auto [value, words, fractions] = GENERATE(values<Case>({
      {0, "0", "0"},
      {1, "1", "1"},
      {1250, "1,250", "1,250"},
      {1'234'567, "1,234,567", "1,234,567"},
      {999, "999", "999"},
      {Fraction::of(1, 2), "0.5", "1/2"},
      {Fraction::of(3, 2), "1.5", "1 1/2"},
      {Fraction::of(1, 3), "0.333", "1/3"},
      {Fraction::of(8, 3), "2.667", "2 2/3"},
      {Fraction::of(7, 8), "0.875", "7/8"},
      {Fraction::of(1, 5), "0.2", "0.2"},
      {Fraction::of(1, 7), "0.143", "0.143"},
      {Fraction::of(2499, 2), "1,249.5", "1,249 1/2"},
      {Fraction::of(1, 10'000), "0", "0"},
      {Fraction::of(19'999, 10'000), "2", "2"},
  }));
  CHECK(in_words(value) == words);
  CHECK(in_fractions(value) == fractions);
}

TEST_CASE("masses in words are rounded half up", "[wording]") {
  CHECK(in_whole_milligrams(1250_mg) == "1,250 mg");
  CHECK(whole(499_ug) == "0");
  CHECK(whole(500_ug) == "1");
  CHECK(whole(1'499_ug) == "1");
  CHECK(whole(999'500_ug) == "1,000");
  CHECK(in_milligrams(29'400_ug) == "29.4 mg");
  CHECK(in_milligrams(1_ug) == "0.001 mg");
  CHECK(in_milligrams(1250_mg) == "1,250 mg");
}

TEST_CASE("an amount is said as it was understood", "[wording]") {
  struct Case {
    const char* text;
    const char* words;
  };
  const auto [text, words] = GENERATE(values<Case>({{"1 cup yogurt", "1 cup"},
                                                    {"2 cups yogurt", "2 cups"},
                                                    {"half a cup yogurt", "1/2 cup"},
                                                    {"1-2 tablespoons molasses", "1-2 tbsp"},
                                                    {"3 almonds", "3"},
                                                    {"~200 g yogurt", "~200 g"},
                                                    {"2 (28 oz) cans baked beans", "2 x 28 oz can"},
                                                    {"28 oz can baked beans", "28 oz can"},
                                                    {"3.75 oz can sardines", "3.75 oz can"},
                                                    {"1 large potato", "1 large"},
                                                    {"1,5 cups yogurt", "1 1/2 cups"},
                                                    {"1 lb 4 oz yogurt", "1.25 lb"}}));
  CAPTURE(text);
  CHECK(in_words(readings(text).at(0).entry.measure.value()) == words);
}

}  // namespace
