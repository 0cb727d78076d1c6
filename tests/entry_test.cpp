#include <catch2/catch.hpp>

#include <string>

#include "calmag/entry.hpp"
#include "entry_cases.hpp"

namespace {

using namespace given;

// Grams: 1 cup of yogurt is 245, of whole milk 244; 1 oz is 28.349523125; an almond 1.2; 2 % milk 244 a cup.
TEST_CASE("numbers are read in every way people write them", "[entry]") {
  check_all({
      {"2 cups yogurt", "yogurt-whole 490 g"},
      {"0.5 cup yogurt", "yogurt-whole 122.5 g"},
      {".5 cup yogurt", "yogurt-whole 122.5 g"},
      {"1/2 cup yogurt", "yogurt-whole 122.5 g"},
      {"1 1/2 cups yogurt", "yogurt-whole 367.5 g"},
      {"1-1/2 cups yogurt", "yogurt-whole 367.5 g"},
      {"½ cup yogurt", "yogurt-whole 122.5 g"},
      {"1½ cups yogurt", "yogurt-whole 367.5 g"},
      {"1 ½ cups yogurt", "yogurt-whole 367.5 g"},
      {"1 ⁄ 2 cup yogurt", "yogurt-whole 122.5 g"},
      {"1 / 2 cup yogurt", "yogurt-whole 122.5 g"},
      {"one cup yogurt", "yogurt-whole 245 g"},
      {"a cup of yogurt", "yogurt-whole 245 g"},
      {"half a cup yogurt", "yogurt-whole 122.5 g"},
      {"two and a half cups yogurt", "yogurt-whole 612.5 g"},
      {"a dozen almonds", "almonds 14.4 g"},
      {"half a dozen almonds", "almonds 7.2 g"},
      {"2 dozen almonds", "almonds 28.8 g"},
      {"~200 g yogurt", "yogurt-whole 200 g"},
      {"about 200 g yogurt", "yogurt-whole 200 g"},
      {"yogurt 2 cups", "yogurt-whole 490 g"},
      {"yogurt: 2 cups", "yogurt-whole 490 g"},
      {"cup of yogurt", "yogurt-whole 245 g"},
  });
}

TEST_CASE("names that hold numbers are not amounts", "[entry]") {
  check_all({
      {"1 cup 2% milk", "milk-2 244 g"},
      {"2% milk 1 cup", "milk-2 244 g"},
      {"2 tbsp half and half", "half-and-half 30.25 g"},  // a cup is 242 g
      {"7-up", "lemon-lime-soda 368 g"},
      {"two 7-up", "lemon-lime-soda 736 g"},
      {"1 oz 70% dark chocolate", "chocolate-dark-70 28.34952 g"},
  });
}

TEST_CASE("commas and dots group thousands or begin decimals, by one rule", "[entry]") {
  check_all({
      {"calcium 1,000 mg", "calcium 1000 mg"},
      {"1,5 cups yogurt", "yogurt-whole 367.5 g"},
      {"yogurt 1.5 cups", "yogurt-whole 367.5 g"},
      {"1.000,5 g yogurt", "yogurt-whole 1000.5 g"},
      {"1,000.5 g yogurt", "yogurt-whole 1000.5 g"},
      {"1,500 g yogurt", "yogurt-whole 1500 g"},
      {"calcium 0,500 g", "calcium 500 mg"},
      {"calcium 1.000 mg", "!dose.thousands"},
      {"calcium 1 000 mg", "!number.spaced"},
      {"magnesium 1.250 mg", "!dose.thousands"},
      {"calcium 0.500 g", "calcium 500 mg"},
      {"yogurt 1.250 kg", "yogurt-whole 1250 g"},
      {"1,2,3 g yogurt", "!number.unreadable"},
      {"1.2.3 g yogurt", "!number.unreadable"},
      {"1,00,000 g yogurt", "!number.unreadable"},
  });
}

TEST_CASE("sums add, products multiply, and a plus between foods is refused", "[entry]") {
  check_all({
      {"1 lb 4 oz yogurt", "yogurt-whole 566.9905 g"},  // 20 oz
      {"1 cup + 2 tbsp milk", "milk-whole 274.5 g"},
      {"1 cup plus 2 tbsp milk", "milk-whole 274.5 g"},
      {"2 x 250 mg calcium", "calcium 500 mg"},
      {"calcium 2 x 250 mg", "calcium 500 mg"},
      {"calcium 500mg x 2", "calcium 1000 mg"},
      {"2 × 100 g yogurt", "yogurt-whole 200 g"},
      {"3 28 oz cans baked beans", "baked-beans 2381.36 g"},  // 84 oz
      {"2 (3.75 oz) cans sardines", "sardines-canned 184 g"},
      {"two 3.75-oz cans of sardines", "sardines-canned 184 g"},
      {"1 cup yogurt + 2 oz almonds", "!entry.plus"},
      {"yogurt + almonds", "!entry.plus"},
      {"calcium 500 mg + 1 cup yogurt", "!entry.plus"},
  });
}

TEST_CASE("a range counts its middle and keeps its ends", "[entry]") {
  check_all({
      {"1-2 cups yogurt", "yogurt-whole 245~367.5~490 g"},
      {"1 – 2 cups yogurt", "yogurt-whole 245~367.5~490 g"},
      {"1 to 2 cups yogurt", "yogurt-whole 245~367.5~490 g"},
      {"yogurt 1 or 2 cups", "yogurt-whole 245~367.5~490 g"},
      {"1/2-1 cup yogurt", "yogurt-whole 122.5~183.75~245 g"},
      {"100-150 g yogurt", "yogurt-whole 100~125~150 g"},
      {"calcium 200-300 mg", "calcium 200~250~300 mg"},
      {"2-1 cups yogurt", "!number.range"},
  });
}

TEST_CASE("units go by their usual spellings", "[entry]") {
  check_all({
      {"200 G yogurt", "yogurt-whole 200 g"},
      {"1 kg yogurt", "yogurt-whole 1000 g"},
      {"calcium 0.5 g", "calcium 500 mg"},
      {"calcium 500000 mcg", "calcium 500 mg"},
      {"calcium 500000 µg", "calcium 500 mg"},
      {"calcium 500000 μg", "calcium 500 mg"},  // Greek mu
      {"2 c yogurt", "yogurt-whole 490 g"},
      {"2 C. yogurt", "yogurt-whole 490 g"},
      {"1 pint milk", "milk-whole 488 g"},
      {"1 T molasses", "molasses-blackstrap 20 g"},
      {"3 t molasses", "molasses-blackstrap 20 g"},
      {"1 Tbsp. molasses", "molasses-blackstrap 20 g"},
      {"1 T MOLASSES", "!unit.capitals"},
      {"1 TBSP MOLASSES", "molasses-blackstrap 20 g"},
      {"200 mg Mg", "magnesium 200 mg"},
      {"Mg 200 mg", "magnesium 200 mg"},
      {"mg 200mg", "magnesium 200 mg"},
      {"ca. 200 g yogurt", "!entry.circa"},
      {"3 blorps yogurt", "!unit.unknown"},
      {"calcium 500 IU", "!dose.unit"},
  });
}

TEST_CASE("a can of a size that the table lacks is not weighed, where a floret is a floret", "[entry]") {
  check_all({
      {"1 can canned salmon", "salmon-canned 411 g"},
      {"1 small can canned salmon", "!food.measure"},
      {"1 small floret of cooked broccoli", "broccoli-cooked 11 g"},
  });
}

TEST_CASE("a number of drinks or dishes is so many usual portions", "[entry]") {
  check_all({
      {"1 coffee", "coffee 237 g"},
      {"two teas", "tea 474 g"},
      {"a milk", "milk-whole 244 g"},
      {"1 large milk", "!food.measure"},
      {"2 moussakas", "moussaka 486 g"},
      {"1 spinach", "!food.measure"},  // a leaf, or a bunch
  });
  CHECK(readings("2 moussakas").at(0).entry.remarks == std::vector<std::string>{"by the table's 1 cup = 243 g"});
}

TEST_CASE("without an amount it is one usual portion, and a remark says so", "[entry]") {
  check_all({{"yogurt", "yogurt-whole 245 g"}, {"almonds", "almonds 28.34952 g"}, {"avocado", "avocado 201 g"}});
  const Entry entry = readings("yogurt").at(0).entry;
  REQUIRE(entry.remarks.size() == 1);
  CHECK_THAT(entry.remarks[0], Catch::Contains("no amount given") && Catch::Contains("1 cup"));
  CHECK(readings("1 cup yogurt").at(0).entry.remarks.empty());
}

TEST_CASE("a time behind an entry is its own, before it holds until the next", "[entry]") {
  check_all({
      {"1 cup yogurt @breakfast", "yogurt-whole 245 g @breakfast"},
      {"calcium 200 mg @8am", "calcium 200 mg @08:00"},
      {"calcium 200 mg @20:15", "calcium 200 mg @20:15"},
      {"@dinner 1 cup yogurt; magnesium 100 mg", "yogurt-whole 245 g @dinner; magnesium 100 mg @dinner"},
      {"@dinner 1 cup yogurt; magnesium 100 mg @bed; calcium 100 mg",
       "yogurt-whole 245 g @dinner; magnesium 100 mg @bed; calcium 100 mg @dinner"},
      {"@lunch 1 cup yogurt; @snack almonds 10 g", "yogurt-whole 245 g @lunch; almonds 10 g @snack"},
      {"calcium 200 mg @breakfast @dinner", "calcium 200 mg @breakfast; calcium 200 mg @dinner"},
      {"1 cup yogurt @brunchtime", "!time.unknown"},
      {"1 cup yogurt @25:00", "!time.unknown"},
      {"1 cup @lunch yogurt", "!time.inside"},
      {"@dinner 1 cup yogurt @lunch", "!time.two"},
      {"calcium 200 mg @lunch @lunch", "!time.two"},
      {"1 cup yogurt; @breakfast", "yogurt-whole 245 g; !time.alone"},
  });
}

TEST_CASE("semicolons separate; commas separate or join, never silently", "[entry]") {
  check_all({
      {"1 cup yogurt; 2 oz almonds", "yogurt-whole 245 g; almonds 56.69905 g"},
      {"1 cup yogurt, 2 oz almonds", "yogurt-whole 245 g; almonds 56.69905 g"},
      {"1 cup yogurt, almonds", "yogurt-whole 245 g; almonds 28.34952 g"},
      {"Walnuts, 0.77 g", "walnuts 0.77 g"},
      {"1 cup yogurt, low-fat", "yogurt-low-fat 245 g"},
      {"1 cup yogurt, plain", "yogurt-whole 245 g"},
      {"1 cup broccoli, chopped", "broccoli-cooked 156 g"},
      {"1 cup yogurt, 2 oz", "yogurt-whole 245 g; !entry.comma"},
      {"1 oz cheese, cheddar", "cheese-cheddar 28.34952 g; !entry.comma"},
      {"1 cup yogurt,", "yogurt-whole 245 g"},
      {"; 1 cup yogurt ;; ", "yogurt-whole 245 g"},
      {"", ""},
      {"  ", ""},
  });
}

TEST_CASE("every word is accounted for", "[entry]") {
  check_all({
      {"1 cup chocolate milk", "chocolate-milk 250 g"},
      {"1 cup purple milk", "!food.unknown"},
      {"1 cup milk thistle", "!food.unknown"},
      {"1 cup of the plain yogurt", "yogurt-whole 245 g"},
      {"1 cup yogurt zzz", "!food.unknown"},
      {"1 cup", "!entry.no-name"},
      {"100 g", "!entry.no-name"},
      {"1 cup yogurt 2 oz", "!amount.two"},
      {"1 cup yogurt ^ almonds", "!entry.unexpected"},
      {"+ 1 cup yogurt", "!entry.unexpected"},
  });
}

TEST_CASE("amounts that make no sense are refused", "[entry]") {
  check_all({
      {"-1 cup yogurt", "!number.negative"},
      {"calcium -500 mg", "!number.negative"},
      {"1/0 cup yogurt", "!number.zero-denominator"},
      {"1e3 g yogurt", "!number.exponent"},
      {"100 kg yogurt", "yogurt-whole 100000 g"},
      {"100.001 kg yogurt", "!food.too-much"},
      {"calcium 10 g", "calcium 10000 mg"},
      {"calcium 10000.5 mg", "!dose.too-much"},
      {"2 x calcium 5001 mg", "!dose.too-much"},
      {"2 tablets Acme {calcium 5001 mg}", "!dose.too-much"},
      {"999999999 cups yogurt", "!food.too-much"},
      {"9999999999 cups yogurt", "!number.unreadable"},
      {"0.0000000001 cups yogurt", "!number.unreadable"},
  });
}

TEST_CASE("numbers side by side are not guessed at", "[entry]") {
  check_all({
      {"1 000 mg calcium", "!number.spaced"},
      {"1 200 mg calcium", "!number.spaced"},
      {"calcium 1 200 mg", "!number.spaced"},
      {"2 500 mg calcium", "!number.spaced"},
      {"three fifty mg magnesium", "!number.spaced"},
      {"1'200 mg calcium", "!entry.unexpected"},
      {"1 1 cup milk", "!amount.two"},
      {"calcium 500/250 mg", "!number.unreadable"},
      {",5 cup milk", "!number.unreadable"},
      {"0x10 g milk", "!amount.two"},
      {"2 x 2 x 2 x 1 cup milk", "!amount.two"},
      {"100 g (10 oz) almonds", "!amount.two"},
      {"calcium 500 mg (2 tablets)", "!dose.each-or-all"},
      {"calcium 9 g + calcium 9 g", "!dose.too-much"},
      {"\u20132 cups milk", "!number.negative"},
      {"each", "!entry.no-name"},
      {"two hundred fifty mg calcium", "calcium 250 mg"},
      {"two hundred and fifty mg calcium", "calcium 250 mg"},
      {"two 500 mg calcium tablets", "calcium 1000 mg"},
      {"2 tablets x 500 mg calcium", "calcium 1000 mg"},
  });
}

TEST_CASE("a time belongs to one entry, and to all of it", "[entry]") {
  check_all({
      {"calcium 200 mg @breakfast + magnesium 100 mg @dinner", "!time.inside"},
      {"1 cup @lunch milk", "!time.inside"},
      {"@breakfast calcium 200 mg @dinner", "!time.two"},
      {"calcium 200 mg @8am @8am", "!time.two"},
  });
}

TEST_CASE("an entry of more than 64 KiB is refused, one of that size read", "[entry]") {
  const std::string spaces(64 * 1024 - 13, ' ');
  CHECK(in_short(readings("1 cup" + spaces + "  yogurt")) == "yogurt-whole 245 g");
  CHECK(in_short(readings("1 cup" + spaces + "   yogurt")) == "!entry.too-long");
}

TEST_CASE("an unknown food comes with the nearest names", "[entry]") {
  struct Near {
    const char* text;
    const char* nearest;
  };
  const auto [text, nearest] =
      GENERATE(values<Near>({{"1 cup yoghrt", "yogurt"}, {"2 oz allmonds", "almond"}, {"1 cup spinnach", "spinach"}}));
  CAPTURE(text);
  const Reading reading = readings(text).at(0);
  REQUIRE(reading.faults.size() == 1);
  CHECK(reading.faults[0].code == "food.unknown");
  REQUIRE_FALSE(reading.faults[0].suggestions.empty());
  CHECK(reading.faults[0].suggestions.size() <= 3);
  CHECK_THAT(reading.faults[0].suggestions[0],
             Catch::Contains(nearest, Catch::CaseSensitive::No) || Catch::Contains("yoghurt"));
}

TEST_CASE("faults point at the words at fault", "[entry]") {
  struct Place {
    const char* text;
    const char* marked;
  };
  const auto [text, marked] = GENERATE(values<Place>({{"1 cup yogurt, 2 oz gubble", "gubble"},
                                                      {"1 cup yogurt @brunchtime", "@brunchtime"},
                                                      {"-1 cup yogurt", "-1"},
                                                      {"1/0 cup yogurt", "1/0"},
                                                      {"1e3 g yogurt", "1e3"},
                                                      {"3 blorps yogurt", "blorps"},
                                                      {"calcium 1.000 mg", "1.000 mg"}}));
  CAPTURE(text);
  std::vector<Fault> faults;
  for (const Reading& reading : readings(text))
    faults.insert(faults.end(), reading.faults.begin(), reading.faults.end());
  REQUIRE(faults.size() == 1);
  CHECK(slice(text, faults[0].extent) == marked);
}

TEST_CASE("extents lie within the text whatever is read", "[entry]") {
  const auto text =
      GENERATE(as<std::string>{}, "1 cup yogurt, 2 oz almonds; calcium 5 mg @breakfast @dinner", "{", "}", "}{", "@",
               "@@", ";;,,", "1/", "/2", "1-", "(1 cup", "x", "x2", "2x", "~", "½½", "+", "1 + + 2", "1 cup (", "½/½",
               "a", "an a", "half", "half half", "1 1 1", "per", "{per", "{per 2:", "T", "1 T", "…", "µg", "1 µg",
               "100%", "%", "& &", "ca.", "ca. 2", "1,", ",1", "1.", ".");
  CAPTURE(text);
  for (const Reading& reading : readings(text)) {
    CHECK(reading.entry.extent.end() <= text.size());
    for (const Fault& fault : reading.faults) {
      CHECK(fault.extent.end() <= text.size());
      CHECK_FALSE(fault.code.empty());
      CHECK_FALSE(fault.reason.empty());
    }
  }
}

}  // namespace
