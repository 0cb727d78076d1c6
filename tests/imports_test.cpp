#include "calmag/imports.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <random>

#include "given_imports.hpp"
#include "imports/decimal_text.hpp"
#include "imports/sorted_pairs.hpp"

namespace {

using namespace given;

std::string sample(std::string_view name) { return fmt::format("{}/imports/{}", CALMAG_TESTS, name); }

// What is read of a list of branded foods, each given as its text.
std::string records_of_branded(const std::string& foods) {
  const TemporaryFolder folder;
  return records_of(folder.with("file", "{\"BrandedFoods\": [" + foods + "]}"));
}

std::string branded(std::string_view item, std::string_view description, std::string_view more = "") {
  return fmt::format(
      R"({{"fdcId": {}, "description": {}, "foodNutrients": [{{"nutrient": {{"id": 1087, "number": "301", "unitName": "mg"}}, "amount": 100}}]{}}})",
      item, description, more);
}

TEST_CASE("each download is read for what it says", "[imports]") {
  struct Case {
    const char* file;
    const char* records;
  };
  const auto [file, records] = GENERATE(values<Case>({
      {"foundation.json",
       "fdc 323604 Egg, whole, raw, frozen, pasteurized calcium 55 magnesium 11.2; 1 oz = 28.4 g\n"
       "fdc 321360 Tomatoes, grape, raw calcium 11 magnesium 11.9; 5 tomatoes = 49.7 g; 1 cup = 152 g\n"
       "left out: superseded by a newer version\n"
       "left out: without calcium and magnesium\n"},
      {"sr_legacy.json",
       "fdc 174289 Hummus, commercial, spicy calcium 38 magnesium 71; 1 tbsp = 15 g; 1 cup, stirred = 246 g\n"
       "fdc 170567 Nuts, zedar nuts calcium 269 magnesium 270; 1 cup, whole = 143 g; 1 cup, sliced = 92 g; "
       "1 package (10 oz) = 284 g; 1 zedar = 1.2 g\n"},
      {"survey.json",
       "fdc 2341386 Chicken breast, baked, coated, skin / coating eaten calcium 11 magnesium 23; 1 small breast = 150 "
       "g; Quantity not specified = 175 g; 1 cup, cooked, diced = 135 g\n"},
      // The label's 900 mg for a serving are not for 100 g.
      {"branded.json",
       "fdc 2112945 SLICED TURKEY BREAST [BUCKLEY FARMS] calcium 0 magnesium ?; 1 serving = 28 g\n"
       "fdc 2112946 FORTIFIED CRISPS [ACME] calcium 350 magnesium 60; 1 serving = 30 g; 1 cup (30g) = 30 g\n"
       "fdc 2112950 FORTIFIED CRISPS [ACME] calcium 350 magnesium 60; 1 serving = 28 g; 2 cookies (28 g) = 28 g\n"
       "fdc 2112951 FORTIFIED CRISPS [BETA] calcium 100 magnesium ?; 1 serving = 30 g; 1 bar = 30 g\n"
       "left out: with figures for 100 ml, whose weight is not known\n"
       "bad, 6:7: '-5' cannot be its calcium in 100 g\n"},
      // Grams become milligrams; 118 g of calcium in 100 g are a slip.
      {"products.jsonl",
       "off 7038010009457 Brunost, skivet [Tine] calcium 400 magnesium 70; 1 serving = 15 g; 1 slice (15 g) = 15 g\n"
       "left out: with figures for 100 ml, whose weight is not known\n"
       "left out: without calcium and magnesium\n"
       "bad, 4:4: '118' cannot be its calcium in 100 g\n"},
      {"products.tsv",
       "off 0123456789012 Noisettes en poudre [Vahiné] calcium ? magnesium 160; 1 serving = 15 g; 15 g = 15 g\n"
       "left out: with figures for 100 ml, whose weight is not known\n"
       "bad, 3:4: this row has more or fewer fields than there are names\n"},
      // Rows out of order; 301 is no nutrient of a foundation food.
      {"foundation_csv",
       "bad, 6:7: it has no number of a food\n"
       "bad, 7:8: this row has more or fewer fields than there are names\n"
       "left out: samples that figures of other foods come from\n"
       "left out: superseded by a newer version\n"
       "fdc 321358 Hummus, commercial calcium 41 magnesium 71.1; 2 tablespoon = 33.9 g\n"
       "bad, 0:0: fdc 321358: it is there twice\n"
       "fdc 746782 Milk, whole, 3.25% milkfat, with added vitamin D calcium 123 magnesium 11.9; 1 cup = 249 g\n"},
      // The survey's tables have the old numbers.
      {"survey_csv",
       "fdc 2341386 Chicken breast, coated calcium 11 magnesium 23; Quantity not specified = 175 g; "
       "1 cup, cooked, diced = 135 g\n"},
      {"branded_csv",
       "fdc 2112946 FORTIFIED CRISPS [ACME] calcium 350 magnesium ?; 1 serving = 30 g; 1 cup = 30 g\n"
       "left out: with figures for 100 ml, whose weight is not known\n"},
  }));
  INFO(file);
  CHECK(records_of(sample(file)) == records);
}

TEST_CASE("a bad record is named, and the others are read", "[imports]") {
  struct Case {
    const char* name;
    std::string food;
    const char* reason;
  };
  const std::string long_text = '"' + std::string(1001, 'x') + '"';
  const std::array<Case, 14> cases{{
      {"a text for a number", branded("\"7\"", "\"X\""), "'fdcId' is no number"},
      {"a number for a text", branded("7", "5"), "'description' is no text"},
      {"no number", R"({"description": "X"})", "it has no number"},
      {"a number that is none", branded("-7", "\"X\""), "'-7' is not its number"},
      {"an empty description", branded("7", "\" \""), "it has no description"},
      {"a huge description", branded("7", long_text), "the description is longer than 1000 bytes"},
      {"a zero byte", branded("7", "\"a\\u0000b\""), "the description holds characters that cannot be read"},
      {"a raw zero byte", branded("7", std::string("\"a\0b\"", 5)), "it is not a JSON object"},
      {"bytes that are not UTF-8", branded("7", "\"a\xff\""), "it is not a JSON object"},
      {"another kind of food", branded("7", "\"X\"", R"(, "dataType": "Foundation")"),
       "its data type is 'Foundation', not 'Branded'"},
      {"a key there twice", branded("7", "\"X\"", R"(, "fdcId": 8)"), "'fdcId' is there twice"},
      {"no object", "5", "it is not a JSON object"},
      {"nothing between commas", "", "it is not a JSON object"},
      {"too deep", std::string(100, '[') + std::string(100, ']'), "it is not a JSON object"},
  }};
  for (const Case& one : cases) {
    INFO(one.name);
    const std::string expected =
        "fdc 1 A calcium 100 magnesium ?\nbad, 2:1: " + std::string(one.reason) + "\nfdc 2 B calcium 100 magnesium ?\n";
    CHECK(records_of_branded(branded("1", "\"A\"") + "," + one.food + "," + branded("2", "\"B\"")) == expected);
  }
}

TEST_CASE("nutrients that contradict themselves are refused", "[imports]") {
  const auto with = [](const std::string& nutrients) {
    return records_of_branded(R"({"fdcId": 7, "description": "X", "foodNutrients": [)" + nutrients + "]}");
  };
  const auto nutrient = [](std::string_view id, std::string_view number, std::string_view unit,
                           std::string_view amount) {
    return fmt::format(R"({{"nutrient": {{"id": {}, "number": "{}", "unitName": "{}"}}, "amount": {}}})", id, number,
                       unit, amount);
  };
  CHECK(with(nutrient("1087", "301", "MG", "1.0005")) == "fdc 7 X calcium 1.001 magnesium ?\n");
  CHECK(with(nutrient("1087", "301", "mg", "null")) == "left out: without calcium and magnesium\n");
  CHECK(with(nutrient("1087", "301", "g", "1")) == "bad, 1:1: its calcium is in 'g', not in mg\n");
  CHECK(with(nutrient("1087", "304", "mg", "1")) == "bad, 1:1: nutrient 1087 has the number 304 of another\n");
  CHECK(with(nutrient("1087", "301", "mg", "1") + "," + nutrient("1087", "301", "mg", "2")) ==
        "bad, 1:1: it has two figures of calcium\n");
  CHECK(with(nutrient("1090", "304", "mg", "1e9")) == "bad, 1:1: '1e9' cannot be its magnesium in 100 g\n");
}

TEST_CASE("a text that is never closed spoils its own line", "[imports]") {
  const TemporaryFolder folder;
  const std::string broken = R"({"fdcId": 7, "description": "X, "foodNutrients": []})";
  const std::string file = folder.with("file", "{\"BrandedFoods\": [\n" + branded("1", "\"A\"") + ",\n" + broken +
                                                   ",\n" + branded("2", "\"B\"") + "\n]}\n");
  CHECK(records_of(file) ==
        "fdc 1 A calcium 100 magnesium ?\nbad, 2:3: it is not a JSON object\nfdc 2 B calcium 100 magnesium ?\n");
}

TEST_CASE("a record of any length is passed over in bounded memory", "[imports]") {
  const std::string huge = branded("7", '"' + std::string(kMostRecordBytes, 'x') + '"');
  CHECK(records_of_branded(huge + "," + branded("2", "\"B\"")) ==
        "bad, 1:1: it is longer than 16 MiB\nfdc 2 B calcium 100 magnesium ?\n");
}

TEST_CASE("a list that is cut off anywhere is refused as a whole", "[imports]") {
  const TemporaryFolder folder;
  const std::string whole = content_of(sample("branded.json"));
  for (const std::size_t size :
       {whole.size() - 2, whole.size() - 3, whole.size() - 4, whole.size() / 2, whole.size() / 3}) {
    INFO(size);
    const std::string records = records_of(folder.with("file", whole.substr(0, size)));
    CHECK(records.find("the file ends before its list of foods does") != std::string::npos);
  }
  const std::string records = records_of(folder.with("file", whole + "x"));
  CHECK(records.find("refused: line 9: something stands behind the list of foods, behind 6 foods") !=
        std::string::npos);
}

TEST_CASE("what is none of the downloads is refused with what to do", "[imports]") {
  const TemporaryFolder folder;
  const auto refusal = [&](std::string_view content) { return records_of(folder.with("file", content)); };
  CHECK(refusal("\x1F\x8B\x08") == "refused: it is compressed: unpack it first\n");
  CHECK(refusal("PK\x03\x04") == "refused: it is compressed: unpack it first\n");
  CHECK(refusal(R"({"fdcId": 7, "foodNutrients": [{"code": "A"}]})") ==
        "refused: it is an answer of FoodData Central's interface, not one of its downloads\n");
  CHECK(refusal("\"fdc_id\",\"description\"\n").starts_with("refused: it is one table of a download"));
  CHECK(refusal("").starts_with("refused: it is none of the downloads"));
  CHECK(refusal("breakfast:\n  1 cup milk\n").starts_with("refused: it is none of the downloads"));
  CHECK(refusal(R"({"BrandedFoodsX": []})").starts_with("refused: it is none of the downloads"));
  CHECK(records_of(folder.path()).starts_with("refused: the folder must hold food.csv"));
  CHECK(records_of(folder.with("mark", "\xEF\xBB\xBF {\"BrandedFoods\" :[ ] } \n")).empty());
}

TEST_CASE("tables without a column that is needed, or with other units, are refused", "[imports]") {
  const TemporaryFolder folder;
  folder.with("food.csv", "fdc_id,data_type,description\n1,branded_food,X\n");
  folder.with("food_nutrient.csv", "id,fdc_id,amount\n1,1,5\n");
  CHECK(records_of(folder.path()) == "refused: food_nutrient.csv has no column 'nutrient_id'\n");
  folder.with("food_nutrient.csv", "id,fdc_id,nutrient_id,amount\r\n1,1,1087,5\r\n");
  CHECK(records_of(folder.path()) == "fdc 1 X calcium 5 magnesium ?\n");
  folder.with("nutrient.csv", "id,name,unit_name,nutrient_nbr\n1087,Calcium,G,301\n");
  CHECK(records_of(folder.path()) ==
        "refused: nutrient.csv says that nutrient 1087 is number 301 in G; it should be calcium in MG\n");
}

TEST_CASE("random bytes in a download never do worse than bad records", "[imports]") {
  const TemporaryFolder folder;
  std::mt19937 random(1);  // NOLINT(cert-msc51-cpp): the same every time
  for (const char* name : {"branded.json", "products.jsonl", "products.tsv"}) {
    const std::string whole = content_of(sample(name));
    for (int i = 0; i < 300; ++i) {
      std::string broken = whole;
      for (int j = 0; j < 3; ++j) broken[random() % broken.size()] = static_cast<char>(random());
      // Nothing is passed over in silence: there is a food, something left out, a bad record, or a refusal.
      const std::string read = records_of(folder.with("file", broken));
      constexpr std::array<std::string_view, 5> kSaid{"fdc ", "off ", "left out: ", "bad, ", "refused: "};
      INFO(name << ": " << read);
      CHECK(std::ranges::any_of(kSaid, [&](std::string_view said) { return read.starts_with(said); }));
    }
  }
}

TEST_CASE("decimals become whole ticks, half away from zero, however long they are", "[imports]") {
  struct Case {
    const char* text;
    int shift;
    std::optional<std::int64_t> value;
  };
  const auto [text, shift, value] = GENERATE(values<Case>({
      {"0.118", 6, 118'000},
      {"118", 3, 118'000},
      {"0.0000005", 6, 1},
      {"0.00000049999999999999999999999999", 6, 0},
      {"0.033333333333333333333333333333333333333", 6, 33'333},
      {"2.50", 0, 3},
      {"-2.5", 0, -3},
      {"2e-05", 6, 20},
      {"1.5E+2", 0, 150},
      {".5", 1, 5},
      {"5.", 0, 5},
      {"0", 6, 0},
      {"-0.0", 3, 0},
      {"999999999999999", 0, 999'999'999'999'999},
      {"1000000000000000", 0, std::nullopt},
      {"0e999999999999", 0, std::nullopt},
      {"1e99", 0, std::nullopt},
      {"1e-99", 0, 0},
      {"", 0, std::nullopt},
      {".", 0, std::nullopt},
      {"1,5", 0, std::nullopt},
      {"1.2.3", 0, std::nullopt},
      {"1e", 0, std::nullopt},
      {"nan", 0, std::nullopt},
      {"0x10", 0, std::nullopt},
  }));
  INFO(text);
  CHECK(rounded_decimal(text, shift) == value);
}

TEST_CASE("pairs come back in order, from memory and from disk", "[imports]") {
  const std::uint64_t count = GENERATE(0U, 1U, 1000U, 600'000U);
  const TemporaryFolder folder;
  SortedPairs pairs(folder.path());
  // An odd factor, so that every number below 2^22 comes once, out of order.
  for (std::uint64_t i = 0; i < count; ++i) pairs.add({i * 2'654'435'761U % (1U << 22U), i});
  std::uint64_t seen = 0;
  bool in_order = true;
  Pair last;
  while (const auto pair = pairs.next()) {
    in_order = in_order && (seen == 0 || last < *pair);
    last = *pair;
    ++seen;
  }
  CHECK(in_order);
  CHECK(seen == count);
  CHECK(folder.names().empty());
}

}  // namespace
