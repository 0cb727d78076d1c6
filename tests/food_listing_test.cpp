#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "calmag/food_listing.hpp"
#include "calmag/food_search.hpp"
#include "calmag/text.hpp"
#include "given.hpp"
#include "given_foods.hpp"
#include "listing_cells.hpp"

namespace {

using namespace given;

constexpr const char* kOwn = R"("source": "own")";

// "source": "own" with figures for 100 g, "-" for none, and with portions.
std::string holding(std::string_view calcium, std::string_view magnesium, std::string_view portions) {
  std::string more = kOwn;
  if (calcium != "-") more += fmt::format(R"(, "calcium": {{"mg": {}}})", calcium);
  if (magnesium != "-") more += fmt::format(R"(, "magnesium": {{"mg": {}}})", magnesium);
  return fmt::format("{}, {}", more, portions);
}

constexpr std::string_view kCup = R"("portions": [{"amount": "1 cup", "grams": 200}], "usual": "1 cup")";
constexpr std::string_view kSlice = R"("portions": [{"amount": "1 slice", "grams": 30}], "usual": "1 slice")";

const GivenFoods& listed_foods() {
  static const std::string milk = holding("120", "10", kCup);
  static const std::string bread = holding("100", "80", kSlice);
  static const std::string tea = holding("-", "3", kCup);
  static const std::string water = holding("5", "0", kCup);
  static const std::string fish =
      holding("351", "39",
              R"("portions": [{"amount": "3.75 oz can", "grams": 92}, {"amount": "1", "grams": 12.25}],)"
              R"( "usual": "3.75 oz can")");
  static const GivenFoods table({{"milk", "milk", {"milk"}, milk},
                                 {"bread", "Bread", {"bread"}, bread},
                                 {"tea", "tea", {"tea"}, tea},
                                 {"water", "água", {"agua", "water"}, water},
                                 {"fish", "fish, canned", {"canned fish", "fish"}, fish}});
  return table;
}

std::vector<ListingRow> listed_rows(std::string_view query, std::string_view per = "") {
  const Catalogue& tables = listed_foods().catalogue();
  const auto measure = per.empty() ? std::nullopt : read_exact_amount(per, tables.units);
  return listing_rows(search_foods(query, tables), tables, measure);
}

std::string in_line(const ListingRow& row) { return fmt::format("{}", fmt::join(cells(row), " | ")); }

TEST_CASE("a row says what a portion holds, and what is not known", "[food_listing]") {
  struct Case {
    const char* query;
    const char* per;
    const char* cells;
  };
  const auto [query, per, expected] = GENERATE(values<Case>({
      {"milk", "", "milk | 1 cup (200 g) | 240 | 20 | 12.00"},
      {"milk", "100 g", "milk | 100 g | 120 | 10 | 12.00"},
      {"milk", "1/2 cup", "milk | 1/2 cup (100 g) | 120 | 10 | 12.00"},
      {"milk", "1 slice", "milk | - | - | - | 12.00"},
      {"milk", "1000 cups", "milk | - | - | - | 12.00"},  // 200 kg
      {"bread", "", "Bread | 1 slice (30 g) | 30 | 24 | 1.25"},
      {"tea", "", "tea | 1 cup (200 g) | ? | 6 | -"},
      {"water", "", "água | 1 cup (200 g) | 10 | 0 | -"},
      {"fish", "", "fish, canned | 3.75 oz can (92 g) | 323 | 36 | 9.00"},  // 322.92 and 35.88 mg
      {"fish", "1 piece", "fish, canned | 1 piece (12.3 g) | 43 | 5 | 9.00"},
  }));
  CAPTURE(query, per);
  const std::vector<ListingRow> all = listed_rows(query, per);
  REQUIRE(all.size() == 1);
  CHECK(in_line(all[0]) == expected);
}

TEST_CASE("a row carries its portions, names and sources", "[food_listing]") {
  const ListingRow row = listed_rows("fish").at(0);
  REQUIRE(row.portions.size() == 2);
  CHECK(row.portions[0].amount == "3.75 oz can");
  CHECK(row.portions[1].amount == "1 piece");
  CHECK(row.portions[1].grams == Grams::of(Fraction::of(49, 4)));
  CHECK(row.portions[1].minerals.calcium == 42'998_ug);  // 42.9975 mg
  CHECK(row.per_hundred_grams.magnesium == 39_mg);
  CHECK(row.names == std::vector<std::string>{"canned fish", "fish"});
  REQUIRE(row.sources.size() == 3);
  CHECK(row.sources[0].of == "calcium");
  CHECK(row.sources[2].of == "portions");
  CHECK(row.sources[2].title == "your own table");
}

std::string ids(const FoodListing& listing) {
  std::string out;
  for (const ListingRow& row : listing.rows) out += (out.empty() ? "" : " ") + row.id;
  return out;
}

TEST_CASE("rows are put in order, and what is left out is counted", "[food_listing]") {
  struct Case {
    const char* per;
    ListingChoice choice;
    const char* ids;
    std::size_t more;
    std::size_t without_figure;
    std::size_t not_measured;
  };
  using enum ListingOrder;
  const auto [per, choice, expected, more, without_figure, not_measured] = GENERATE(values<Case>({
      {"", {}, "milk bread tea water fish", 0, 0, 0},
      {"", {{}, name, {}, false}, "water bread fish milk tea", 0, 0, 0},
      {"", {{}, calcium, {}, false}, "fish milk bread water tea", 0, 0, 0},
      {"", {{}, magnesium, {}, false}, "fish bread milk tea water", 0, 0, 0},
      {"", {{}, ratio, {}, false}, "bread fish milk tea water", 0, 0, 0},
      {"", {Mineral::calcium, as_found, {}, false}, "fish milk bread water", 0, 1, 0},
      {"", {Mineral::calcium, as_found, 1, false}, "fish", 3, 1, 0},
      {"100 g", {Mineral::magnesium, as_found, {}, false}, "bread fish milk tea water", 0, 0, 0},
      {"1 cup", {Mineral::calcium, as_found, {}, false}, "milk water", 0, 1, 2},
      {"1 cup", {{}, calcium, {}, false}, "milk water bread tea fish", 0, 0, 2},
      {"", {{}, as_found, 5, false}, "milk bread tea water fish", 0, 0, 0},
      {"", {{}, as_found, 4, false}, "milk bread tea water", 1, 0, 0},
  }));
  CAPTURE(per, expected);
  const FoodListing listing = arranged(listed_rows("", per), choice);
  CHECK(ids(listing) == expected);
  CHECK(listing.more == more);
  CHECK(listing.without_figure == without_figure);
  CHECK(listing.not_measured == not_measured);
  CHECK_FALSE(listing.details);
}

TEST_CASE("details are shown of a row that is the only one", "[food_listing]") {
  CHECK(arranged(listed_rows("milk"), {}).details);
  CHECK_FALSE(arranged(listed_rows(""), {{}, ListingOrder::as_found, 1, false}).details);
  CHECK(arranged(listed_rows(""), {{}, ListingOrder::as_found, {}, true}).details);
}

TEST_CASE("no line of a listing is wider than asked, and columns stand below each other", "[food_listing]") {
  const std::size_t width = GENERATE(std::size_t{60}, std::size_t{80});
  const bool details = GENERATE(false, true);
  const std::string long_title(100, 'x');
  std::vector<ListingRow> all = listed_rows("");
  all[0].title = "milk of a cow that stands on a meadow and eats of it what it likes best, morning and evening";
  all[1].title = long_title;
  all[2].shown->amount = "1 extra large slice of a thick loaf";
  FoodListing listing = arranged(std::move(all), {{}, ListingOrder::as_found, {}, details});
  listing.query = std::string(300, 'q');
  const std::string text = listing_text(listing, {false, width});
  std::size_t figures_end = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    const std::string_view line = std::string_view(text).substr(begin, end - begin);
    begin = end + 1;
    CAPTURE(line);
    CHECK(display_width(line) <= width);
    CHECK_FALSE(line.ends_with(' '));
    if (line.ends_with("Ca:Mg")) figures_end = display_width(line);
    if (line.starts_with("água") || line.starts_with("fish, canned")) CHECK(display_width(line) == figures_end);
  }
  CHECK(figures_end > 0);
}

TEST_CASE("JSON says null for what is not known, and rounds to three decimals", "[food_listing]") {
  const auto json = nlohmann::json::parse(listing_json(arranged(listed_rows(""), {})));
  CHECK(json["schema"] == "calmag.foods/1");
  CHECK(json["foods"][2]["calcium_mg"].is_null());
  CHECK(json["foods"][2]["ratio"].is_null());
  CHECK(json["foods"][3]["magnesium_mg"] == 0);
  CHECK(json["foods"][3]["ratio"].is_null());
  CHECK(json["foods"][4]["magnesium_mg"] == 35.88);
  CHECK(json["foods"][4]["portions"][1]["calcium_mg"] == 42.998);
}

TEST_CASE("CSV leaves empty what is not known, and ends its lines as RFC 4180 says", "[food_listing]") {
  std::vector<ListingRow> all = listed_rows("tea");
  all[0].title = "=HYPERLINK(\"x\")";
  const std::string csv = listing_csv(arranged(std::move(all), {}));
  CHECK(csv ==
        "id,title,portion,grams,calcium_mg,magnesium_mg,ratio,calcium_mg_per_100_g,magnesium_mg_per_100_g,names,sources"
        "\r\n"
        "tea,\"'=HYPERLINK(\"\"x\"\")\",1 cup,200,,6,,,3,tea,magnesium: own; portions: own\r\n");
}

TEST_CASE("Markdown and HTML show text as text", "[food_listing]") {
  std::vector<ListingRow> all = listed_rows("milk");
  all[0].title = "<b>milk</b> | fresh";
  FoodListing listing = arranged(std::move(all), {});
  listing.query = "<script>";
  const std::string markdown = listing_markdown(listing);
  CHECK_THAT(markdown, Catch::Contains("\n| \\<b\\>milk\\</b\\> \\| fresh | 1 cup (200 g) | 240 | 20 | 12.00 |\n"));
  const std::string html = listing_html(listing);
  CHECK_THAT(html, Catch::Contains("<th scope=\"row\">&lt;b&gt;milk&lt;/b&gt; | fresh</th>"));
  CHECK_THAT(html, Catch::Contains("<caption>1 food with &#39;&lt;script&gt;&#39;: mg in a usual portion</caption>"));
  CHECK_THAT(html, !Catch::Contains("<script"));
  CHECK_THAT(html, !Catch::Contains("http"));
}

}  // namespace
