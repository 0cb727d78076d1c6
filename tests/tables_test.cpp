#include <catch2/catch.hpp>

#include <string>

#include "calmag/tables.hpp"
#include "given.hpp"

namespace {

using namespace given;

std::string first_of(const std::vector<TableFault>& faults) {
  if (faults.empty()) return "";
  return fmt::format("{}:{} {}", faults[0].place.line, faults[0].place.column, faults[0].reason);
}

// What is wrong first with a table of foods, "" if nothing is.
std::string wrong_with_foods(const std::string& text) {
  TableStorage storage;
  std::vector<TableFault> faults;
  (void)read_foods(text, catalogue().sources, catalogue().units, catalogue().vocabulary, storage, faults);
  return first_of(faults);
}

std::string wrong_with_references(const std::string& text) {
  TableStorage storage;
  std::vector<TableFault> faults;
  (void)read_references(text, catalogue().sources, storage, faults);
  return first_of(faults);
}

// A row of foods with one thing changed.
std::string foods(const std::string& changed, const std::string& to) {
  std::string row = R"({"id": "soup", "title": "nettle soup", "names": ["nettle soup"], )"
                    R"("calcium": {"mg": 100, "per": "1 cup", "source": "own"}, )"
                    R"("portions": [{"amount": "1 cup", "grams": 240, "source": "own"}], "usual": "1 cup"})";
  if (!changed.empty()) {
    const std::size_t at = row.find(changed);
    REQUIRE(at != std::string::npos);
    row.replace(at, changed.size(), to);
  }
  return "{\"foods\": [\n  " + row + "\n]}";
}

TEST_CASE("a table of the user's own is read, and its foods weighed", "[tables]") {
  TableStorage storage;
  std::vector<TableFault> faults;
  const FoodTable table =
      read_foods(foods("", ""), catalogue().sources, catalogue().units, catalogue().vocabulary, storage, faults);
  CHECK(first_of(faults).empty());
  REQUIRE(table.foods().size() == 1);
  Catalogue both = catalogue();
  both.foods.insert(both.foods.begin(), &table);
  const std::vector<Reading> all = read_entries("2 cups nettle soup", both);
  CHECK(given::in_short(all) == "soup 480 g");
  CHECK(intake_of(all.at(0).entry).calcium == Interval<Milligrams>(200_mg));
  CHECK_FALSE(intake_of(all.at(0).entry).magnesium);
}

TEST_CASE("the user's own food comes before the built-in one of that name", "[tables]") {
  TableStorage storage;
  std::vector<TableFault> faults;
  std::string text = foods(R"("names": ["nettle soup"])", R"("names": ["yogurt"])");
  const FoodTable table =
      read_foods(text, catalogue().sources, catalogue().units, catalogue().vocabulary, storage, faults);
  Catalogue both = catalogue();
  both.foods.insert(both.foods.begin(), &table);
  CHECK(both.find_food(Name("yogurt", both.vocabulary)) !=
        catalogue().find_food(Name("yogurt", catalogue().vocabulary)));
}

TEST_CASE("rows of foods that break a rule are refused", "[tables]") {
  struct Case {
    const char* changed;
    const char* to;
    const char* reason;
  };
  const auto [changed, to, reason] = GENERATE(values<Case>({
      {R"("usual": "1 cup")", R"("usual": "1 cup", "colour": "green")", "'colour' is not known here"},
      {R"("title": "nettle soup", )", "", "'title' is missing"},
      {R"(, "usual": "1 cup")", "", "'usual' is missing"},
      {R"("id": "soup")", R"("id": "soup", "id": "soup")", "'id' is there twice"},
      {R"("id": "soup")", R"("id": "")", "not empty"},
      {R"("id": "soup")", R"("id": 3)", "text"},
      {R"("mg": 100)", R"("mg": -1)", "number from 0"},
      {R"("mg": 100)", R"("mg": 2000000000)", "number from 0"},
      {R"("mg": 100)", R"("mg": "100")", "must be a number"},
      {R"("mg": 100)", R"("mg": null)", "must be a number"},
      {R"("mg": 100)", R"("mg": 200000)", "more than any food holds"},
      {R"("grams": 240)", R"("grams": 0)", "more than 0 g"},
      {R"("amount": "1 cup")", R"("amount": "1 blorp")", "is not an amount"},
      {R"("amount": "1 cup")", R"("amount": "cup")", "is not an amount"},
      {R"("amount": "1 cup")", R"("amount": "0 cups")", "is not an amount"},
      {R"("amount": "1 cup")", R"("amount": "1-2 cups")", "is not an amount"},
      {R"("per": "1 cup")", R"("per": "1 slice")", "can be measured by"},
      {R"("usual": "1 cup")", R"("usual": "1 slice")", "can be measured by"},
      {R"("source": "own"}, "port)", R"("source": "hearsay"}, "port)", "'hearsay' is not in the table of sources"},
      {R"("names": ["nettle soup"])", R"("names": [])", "means no row"},
      {R"("names": ["nettle soup"])", R"("names": "nettle soup")", "must be a list"},
      {R"("names": ["nettle soup"])", R"("names": ["broth"])", "means no row"},
      {R"({"id": "soup")", R"({"id" "soup")", "not JSON"},
  }));
  CAPTURE(changed, to);
  CHECK_THAT(wrong_with_foods(foods(changed, to)), Catch::Contains(reason) && Catch::StartsWith("2:"));
}

TEST_CASE("a food is wanted once, and a name for one food", "[tables]") {
  const std::string row =
      R"({"id": "ID", "title": "TITLE", "names": ["TITLE"], "portions": [{"amount": "1 cup", "grams": 240, )"
      R"("source": "own"}], "usual": "1 cup"})";
  const auto with = [&](std::string id, std::string title) {
    std::string out = row;
    for (const auto& [from, to] : {std::pair<std::string, std::string>("ID", id), {"TITLE", title}, {"TITLE", title}}) {
      out.replace(out.find(from), from.size(), to);
    }
    return out;
  };
  const auto both = [&](const std::string& a, const std::string& b) {
    return "{\"foods\": [\n" + a + ",\n" + b + "\n]}";
  };
  CHECK(wrong_with_foods(both(with("a", "nettle soup"), with("b", "sorrel soup"))).empty());
  CHECK_THAT(wrong_with_foods(both(with("a", "nettle soup"), with("a", "sorrel soup"))),
             Catch::Contains("two foods 'a'") && Catch::StartsWith("3:"));
  CHECK_THAT(wrong_with_foods(both(with("a", "nettle soup"), with("b", "soup, nettle"))),
             Catch::Contains("names another row already") && Catch::StartsWith("3:"));
}

// Two rows of intakes and one upper level, with something changed.
std::string references(const std::string& changed, const std::string& to) {
  std::string text = R"({"authorities": [{"id": "us", "title": "US", "names": ["us"], "edition": "1", "issuer": "I"}],
"intakes": [
{"authority": "us", "mineral": "calcium", "kind": "RDA", "sex": "any", "months": [0, 228], "stage": "none", "mg": 1000, "edition": "usda-sr28", "sources": ["cnf"], "support": 2},
{"authority": "us", "mineral": "calcium", "kind": "RDA", "sex": "female", "months": [228, null], "stage": "none", "mg": 1200, "edition": "usda-sr28", "sources": ["cnf"], "support": 2}
],
"upper_levels": [
{"authority": "us", "mineral": "calcium", "kind": "UL", "sex": "any", "months": [0, null], "stage": "any", "mg": 2500, "counts": "all", "edition": "usda-sr28", "sources": ["cnf"], "support": 2}
]})";
  if (!changed.empty()) {
    const std::size_t at = text.find(changed);
    REQUIRE(at != std::string::npos);
    text.replace(at, changed.size(), to);
  }
  return text;
}

TEST_CASE("rows of reference intakes that break a rule are refused", "[tables]") {
  CHECK(wrong_with_references(references("", "")).empty());
  struct Case {
    const char* changed;
    const char* to;
    const char* reason;
  };
  const auto [changed, to, reason] = GENERATE(values<Case>({
      {"[228, null]", "[227, null]", "earlier row holds"},
      {"[228, null]", "[229, null]", ""},
      {"\"mg\": 1200", "\"mg\": 2500", ""},
      {"\"mg\": 1200", "\"mg\": 2501", "above the upper level"},
      {"\"counts\": \"all\"", "\"counts\": \"supplements\"", ""},
      {"\"counts\": \"all\", ", "", "'counts' is missing"},
      {"\"counts\": \"all\"", "\"counts\": \"some\"", "supplements-and-fortified"},
      {"\"counts\": \"all\"", "\"counts\": \"soluble-in-food-and-water\"", ""},
      {"\"mg\": 2500, \"counts\": \"all\"", "\"mg\": null", ""},
      {"\"mg\": 2500", "\"mg\": null", "leave out 'counts'"},
      {"\"mg\": 1200", "\"mg\": null", "must be a number"},
      {"\"mg\": 2500, \"counts\": \"all\"", "\"counts\": \"all\"", "'mg' is missing"},
      {"[0, 228]", "[228, 228]", "below the second"},
      {"[0, 228]", "[0]", "two months"},
      {"[0, 228]", "[0.5, 228]", "whole number"},
      {"\"sex\": \"female\"", "\"sex\": \"woman\"", "female, male or any"},
      {"\"stage\": \"none\"", "\"stage\": \"some\"", "pregnant"},
      {"\"mineral\": \"calcium\"", "\"mineral\": \"potassium\"", "calcium or magnesium"},
      {"\"authority\": \"us\"", "\"authority\": \"xx\"", "not in the list"},
      {"[\"cnf\"]", "[\"hearsay\"]", "'hearsay'"},
      {"\"edition\": \"usda-sr28\"", "\"edition\": \"hearsay\"", "'hearsay'"},
      {"\"mg\": 1000", "\"mg\": -1", "number from 0"},
  }));
  CAPTURE(changed, to);
  const std::string wrong = wrong_with_references(references(changed, to));
  if (std::string_view(reason).empty()) {
    CHECK(wrong.empty());
  } else {
    CHECK_THAT(wrong, Catch::Contains(reason));
  }
}

TEST_CASE("a name that two foods fit equally well means neither", "[tables]") {
  TableStorage storage;
  std::vector<TableFault> faults;
  const FoodTable table = read_foods(
      R"({"foods": [
{"id": "nettle", "title": "nettle", "names": ["nettle"], "descriptors": ["sorrel thick", "hot"], "portions": [{"amount": "1 cup", "grams": 240, "source": "own"}], "usual": "1 cup"},
{"id": "sorrel", "title": "sorrel", "names": ["sorrel"], "descriptors": ["nettle hot", "thick"], "portions": [{"amount": "1 cup", "grams": 240, "source": "own"}], "usual": "1 cup"}
]})",
      catalogue().sources, catalogue().units, catalogue().vocabulary, storage, faults);
  REQUIRE(first_of(faults).empty());
  const auto find = [&](std::string_view said) {
    return table.match(Name(said, catalogue().vocabulary), catalogue().vocabulary).food;
  };
  CHECK(find("hot nettle") == &table.foods()[0]);
  CHECK(find("thick sorrel") == &table.foods()[1]);
  CHECK(find("hot thick nettle sorrel") == nullptr);
}

TEST_CASE("numbers of a table are exact decimals", "[tables]") {
  TableStorage storage;
  std::vector<TableFault> faults;
  const FoodTable table = read_foods(foods(R"("mg": 100)", R"("mg": 0.1)"), catalogue().sources, catalogue().units,
                                     catalogue().vocabulary, storage, faults);
  CHECK(table.foods()[0].figures.calcium->content.element == 100_ug);

  // Of eleven digits, whose shortest form some ways of writing a double miss.
  const FoodTable exact = read_foods(foods(R"("grams": 240)", R"("grams": 52445.784764)"), catalogue().sources,
                                     catalogue().units, catalogue().vocabulary, storage, faults);
  CHECK(exact.foods()[0].portions[0].grams == Grams::of(Fraction(52'445'784'764) / 1'000'000));
}

TEST_CASE("every source that a built-in figure names is in the table", "[tables]") {
  const SourceTable& sources = catalogue().sources;
  for (const Food& food : catalogue().foods.front()->foods()) {
    CAPTURE(food.id);
    for (const Mineral mineral : kMinerals) {
      if (const auto& figure = food.figures[mineral]) CHECK(sources.find(figure->citation->source) != nullptr);
    }
    for (const Portion& portion : food.portions) CHECK(sources.find(portion.citation->source) != nullptr);
  }
  const Advice& advice = catalogue().advice;
  for (const std::string_view source :
       {advice.ratio_ceiling.source, advice.food_share.source, advice.near_target.source, advice.kidney.source}) {
    CHECK(sources.find(source) != nullptr);
  }
}

TEST_CASE("the rules of the posts have the values that the posts give", "[tables]") {
  const Advice& advice = catalogue().advice;
  CHECK(advice.ratio_ceiling.value == Fraction(2));
  CHECK(advice.ratio_ceiling.source == "calcium-post");
  CHECK(advice.food_share.value == Fraction::of(1, 2));
  CHECK(advice.near_target.value == Fraction::of(1, 10));
  CHECK(advice.calcium_salt_from.value == Fraction(500));
  CHECK(advice.magnesium_salt_from.value == Fraction(350));
  CHECK(advice.record_error.value == Fraction(300));
}

}  // namespace
