// Words and lengths for amounts that a table may not have: a few, several, 6-inch; and names that begin like amounts.
#include <catch2/catch.hpp>

#include <string>

#include "calmag/entry.hpp"
#include "calmag/own_table.hpp"
#include "given.hpp"

namespace {

using namespace given;

constexpr const char* kTable = R"({
  "foods": [{"id": "flat", "title": "flat", "names": ["flat"], "source": "own", "calcium": {"mg": 100},
             "magnesium": {"mg": 10}, "usual": "1", "portions": [{"amount": "1", "grams": 50},
             {"amount": "6 inch", "grams": 40}, {"amount": "10 cm", "grams": 30}]}],
  "products": [{"title": "One A Day multivitamin", "kind": "supplement", "label": "per 1 tablet: calcium 200 mg"}]})";

// The built-in tables, with kTable before them.
struct WithOwn {
  TableStorage storage;
  std::vector<TableFault> faults;
  OwnTable own = read_own_table(kTable, given::catalogue(), storage, faults);
  Catalogue catalogue = given::catalogue();

  WithOwn() {
    catalogue.own.push_back(&own);
    catalogue.foods.insert(catalogue.foods.begin(), &own.foods());
  }
  std::vector<Reading> readings(std::string_view text) const { return read_entries(text, catalogue); }
};

struct WordsCase {
  const char* text;
  const char* read;  // as in_short() says it
};

// Grams: an almond is 1.2, a date 7.1, a pita 60, a banana 118.
TEST_CASE("words for an amount are read as numbers, or asked about", "[entry][words]") {
  const auto [text, read] = GENERATE(values<WordsCase>({
      {"a couple of dates", "dates 14.2 g"},
      {"couple of dates", "dates 14.2 g"},
      {"a few almonds", "almonds 2.4~3.6~4.8 g"},
      {"few almonds", "almonds 2.4~3.6~4.8 g"},
      {"some almonds", "almonds 28.34952 g"},  // "some" never counts: one usual portion
      {"a few peas", "!food.measure"},
      {"a few nuts", "!food.measure"},
      {"several dates", "!entry.how-much"},
      {"a bit of butter", "!entry.how-much"},
      {"a little butter", "!entry.how-much"},
      {"several florps", "!food.unknown"},
  }));
  CAPTURE(text);
  CHECK(in_short(readings(text)) == read);
}

TEST_CASE("what is asked comes with an example, and with what the food can be measured in", "[entry][words]") {
  const Fault few = readings("a few peas").at(0).faults.at(0);
  CHECK(few.reason == "how much 'a few' of this weighs is not known");
  CHECK(few.help == "give an amount, as in 1 cup peas; green peas, cooked can be measured by: weight, volume, handful");
  CHECK(readings("several dates").at(0).faults.at(0).help == "give an amount, as in 1/4 cup dates");
}

TEST_CASE("a length is a portion where the food has that very one", "[entry][words]") {
  const WithOwn own;
  REQUIRE(own.faults.empty());
  const auto [text, read] = GENERATE(values<WordsCase>({
      {"6\" flat", "flat 40 g"},
      {"6-inch flat", "flat 40 g"},
      {"1 6-inch flat", "flat 40 g"},
      {"2 6-inch flats", "flat 80 g"},
      {"1 flat (6 inches)", "flat 40 g"},
      {"10 cm flat", "flat 30 g"},
      {"6 cm flat", "!food.measure"},
      {"12\" flat", "!food.measure"},
      {"6-10 inch flat", "!food.measure"},
      {"1 12-inch flat", "flat 50 g"},  // a piece: its length is not weighed
      {"6\" pita", "!food.measure"},
      {"1 6-inch pita", "pita-white 60 g"},
      {"5 cm piece of flat", "!food.measure"},  // it is cut off
  }));
  CAPTURE(text);
  CHECK(in_short(own.readings(text)) == read);
}

TEST_CASE("a length that is not known is said as it was typed", "[entry][words]") {
  const WithOwn own;
  const Fault fault = own.readings("12\" flat").at(0).faults.at(0);
  CHECK(fault.reason == "what a piece of 12\" weighs is not known");
  CHECK(fault.help == "flat can be measured by: weight, piece, 6 inches, 10 centimeters");
  CHECK(own.readings("1 12-inch flat").at(0).entry.remarks.size() == 1);
  CHECK(own.readings("1 6-inch flat").at(0).entry.remarks.empty());
}

TEST_CASE("a name that begins with number words is no amount", "[entry][words]") {
  const WithOwn own;
  const auto [text, read] = GENERATE(values<WordsCase>({
      {"one a day multivitamin", "calcium 200 mg"},
      {"One-A-Day multivitamin", "calcium 200 mg"},
      {"2 tablets one a day multivitamin", "calcium 400 mg"},
      {"two one a day multivitamins", "calcium 400 mg"},
      {"half a banana", "banana 59 g"},
      {"one banana", "banana 118 g"},
  }));
  CAPTURE(text);
  CHECK(in_short(own.readings(text)) == read);
}

TEST_CASE("an unknown name that begins with number words is named in full", "[entry][words]") {
  const auto [text, named] = GENERATE(values<WordsCase>({
      {"one a day multivitamin", "'one a day multivitamin' is not in the table of foods"},
      {"one-a-day multivitamin", "'one-a-day multivitamin' is not in the table of foods"},
      {"1-a-day multivitamin", "'1-a-day multivitamin' is not in the table of foods"},
      {"2 tablets one a day", "'one a day' is not in the table of foods"},
      {"one florp", "'florp' is not in the table of foods"},
  }));
  CAPTURE(text);
  CHECK(readings(text).at(0).faults.at(0).reason == named);
}

}  // namespace
