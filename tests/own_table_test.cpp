#include "calmag/own_table.hpp"

#include <catch2/catch.hpp>

#include "calmag/intake.hpp"
#include "given.hpp"

namespace {

using namespace given;

constexpr const char* kOwnTable = R"({
"foods": [
  {"id": "florp", "title": "florp", "names": ["florp"], "source": "own", "calcium": {"mg": 50}, "portions": [{"amount": "1 cup", "grams": 200}], "usual": "1 cup"}
],
"products": [
  {"title": "CalMag", "kind": "supplement", "label": "per 2 caplets: calcium 650 mg, magnesium 266 mg"},
  {"title": "shop oat drink", "names": ["oat tipple"], "kind": "food", "label": "per 100 ml: calcium 120 mg"},
  {"title": "seed slice", "kind": "food", "label": "per 1 slice (40 g): calcium 60 mg, magnesium 20 mg"},
  {"title": "Bonefort 600", "kind": "supplement", "label": "per 1 tablet: calcium 600 mg"}
],
"recipes": [
  {"title": "my mash", "of": ["2 cups florp", "1 seed slice"]},
  {"title": "morning", "servings": 2, "of": ["2 my mash", "2 CalMag @breakfast"]}
]})";

// The built-in tables with this one before them.
struct GivenTable {
  TableStorage storage;
  std::vector<TableFault> faults;
  OwnTable table;
  Catalogue tables = catalogue();

  explicit GivenTable(const std::string& json) : table(read_own_table(json, catalogue(), storage, faults)) {
    tables.own.push_back(&table);
    tables.foods.insert(tables.foods.begin(), &table.foods());
  }
};

TEST_CASE("products and recipes of the user's own are read by their names", "[own_table]") {
  const GivenTable given(kOwnTable);
  for (const TableFault& fault : given.faults) UNSCOPED_INFO(fault.reason);
  REQUIRE(given.faults.empty());
  struct Case {
    const char* text;
    const char* reading;
  };
  // Worked out by hand: a caplet is 325 + 133; a millilitre of oat drink 1.2 mg; a gram of seed slice 1.5 + 0.5.
  const auto [text, reading] = GENERATE(values<Case>({
      {"2 caplets CalMag", "calcium 650 mg + magnesium 266 mg"},
      {"1 CalMag @8am", "calcium 325 mg + magnesium 133 mg @08:00"},
      {"CalMag", "calcium 650 mg + magnesium 266 mg"},
      {"1 serving calmag", "calcium 650 mg + magnesium 266 mg"},
      {"half a caplet of CalMag", "calcium 162.5 mg + magnesium 66.5 mg"},
      {"my CalMag", "calcium 650 mg + magnesium 266 mg"},
      {"200 ml oat tipple", "calcium 240 mg (food)"},
      {"1/2 l shop oat drink", "calcium 600 mg (food)"},
      {"2 seed slices", "calcium 120 mg + magnesium 40 mg (food)"},
      {"20 g seed slice", "calcium 30 mg + magnesium 10 mg (food)"},
      {"2 Bonefort 600", "calcium 1200 mg"},
      {"200 g oat tipple", "!label.units"},
      {"1 cup CalMag", "!label.units"},
      {"100 caplets CalMag", "!dose.too-much"},
      {"my mash", "florp 400 g; calcium 60 mg + magnesium 20 mg (food)"},
      {"half my mash", "florp 200 g; calcium 30 mg + magnesium 10 mg (food)"},
      {"2 bowls my mash @lunch", "florp 800 g @lunch; calcium 120 mg + magnesium 40 mg (food) @lunch"},
      {"my mash @lunch @dinner",
       "florp 400 g @lunch; florp 400 g @dinner; calcium 60 mg + magnesium 20 mg (food) @lunch; "
       "calcium 60 mg + magnesium 20 mg (food) @dinner"},
      {"1 morning", "florp 400 g; calcium 60 mg + magnesium 20 mg (food); calcium 325 mg + magnesium 133 mg"},
      {"3 cups my mash", "!recipe.amount"},
      {"300 my mash", "!food.too-much"},
      {"mash of purple", "!food.unknown"},
      {"CalMag forte", "!food.unknown"},
  }));
  CAPTURE(text);
  CHECK(in_short(read_entries(text, given.tables)) == reading);
}

TEST_CASE("a food's label leaves open what it does not list, a supplement's does not", "[own_table]") {
  const GivenTable given(kOwnTable);
  CHECK_FALSE(intake_of(read_entries("100 ml oat tipple", given.tables)[0].entry).magnesium);
  CHECK(intake_of(read_entries("1 Bonefort 600", given.tables)[0].entry).magnesium == Interval<Milligrams>(0_mg));
}

TEST_CASE("the parts of a recipe say which they are of, and have the time it is taken at", "[own_table]") {
  const GivenTable given(kOwnTable);
  for (const Reading& reading : read_entries("morning @bed", given.tables)) {
    CHECK(reading.entry.recipe == "morning");
    CHECK(name(*reading.entry.moment) == "bed");
  }
}

TEST_CASE("rows of the user's own table that break a rule are refused", "[own_table]") {
  struct Case {
    const char* changed;
    const char* to;
    const char* reason;
  };
  const auto [changed, to, reason] = GENERATE(values<Case>({
      {R"("kind": "supplement", "label": "per 2)", R"("kind": "pill", "label": "per 2)", "food or supplement"},
      {"per 2 caplets: calcium", "calcium", "does not say what it is for"},
      {"per 2 caplets:", "per 0 caplets:", "'per' needs an amount"},
      {"calcium 650 mg, magnesium 266 mg", "", "states nothing"},
      {"calcium 650 mg", "gold 650 mg", "no nutrient that calmag knows"},
      {R"("title": "CalMag")", R"("title": "calcium")", "means a mineral or vitamin already"},
      {R"("title": "CalMag")", R"("title": "florp")", "names a food of this table already"},
      {R"("title": "CalMag")", R"("title": "oat tipple")", "names another row already"},
      {R"("title": "CalMag")", R"("colour": "red", "title": "CalMag")", "'colour' is not known here"},
      {R"(["2 cups florp", "1 seed slice"])", R"(["2 cups gubble"])", "'gubble' is not in the table of foods"},
      {R"(["2 cups florp", "1 seed slice"])", R"(["1 my mash"])", "what 1 of this weighs is not known"},
      {R"(["2 cups florp", "1 seed slice"])", R"(["1 morning"])", "is not in the table of foods"},
      {R"(["2 cups florp", "1 seed slice"])", "[]", "a recipe has parts"},
      {R"("servings": 2)", R"("servings": 0)", "more than 0 servings"},
  }));
  std::string json = kOwnTable;
  const std::size_t at = json.find(changed);
  REQUIRE(at != std::string::npos);
  json.replace(at, std::string_view(changed).size(), to);
  const GivenTable given(json);
  CAPTURE(changed, to);
  std::string reasons;
  for (const TableFault& fault : given.faults) reasons += fault.reason + "\n";
  CHECK_THAT(reasons, Catch::Contains(reason));
}

}  // namespace
