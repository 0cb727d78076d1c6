#include "calmag/imported_table.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <csignal>
#include <random>

#include "calmag/imported_foods.hpp"
#include "given_imports.hpp"
#include "imports/imported_layout.hpp"

namespace {

using namespace given;

ImportedFood food(std::string item, std::string description, std::optional<Milligrams> calcium,
                  std::string brand = "") {
  ImportedFood out;
  out.source = ImportSource::branded;
  out.item = std::move(item);
  out.description = std::move(description);
  out.brand = std::move(brand);
  out.per_hundred_grams.calcium = calcium;
  return out;
}

const std::vector<ImportedFood>& given_foods() {
  static const std::vector<ImportedFood> kFoods{
      food("100001", "Crisps, corn", 100_mg),      food("100002", "CORN CRISPS", 100_mg, "Acme"),
      food("100003", "Corn crisps, blue", 120_mg), food("100004", "Oat bar", 50_mg, "Acme"),
      food("100005", "Oat bar", 60_mg, "Beta"),    food("100006", "Oat bars, with honey", std::nullopt, "Beta"),
  };
  return kFoods;
}

void write(const std::string& folder, const std::vector<ImportedFood>& all) {
  ImportedTableWriter writer(folder, ImportSource::branded, catalogue().vocabulary);
  for (const ImportedFood& one : all) REQUIRE(writer.add(one));
  writer.finish();
}

Words words_in(std::string_view name) { return words_of(name, catalogue().vocabulary); }

// What a name finds: the food's id, its candidates, or nothing.
std::string found(const ImportedFoods& imported, std::string_view name) {
  const MoreFoods::Answer answer = imported.find(words_in(name));
  if (!answer.trouble.empty()) return "trouble: " + answer.trouble;
  if (answer.food != nullptr) return std::string(answer.food->id);
  return fmt::format("{}", fmt::join(answer.candidates, ", "));
}

TEST_CASE("a food is found by its words, with its brand or without, and by its number", "[imports]") {
  const TemporaryFolder folder;
  write(folder.path(), given_foods());
  const ImportedFoods imported(folder.path(), catalogue().vocabulary, catalogue().units);
  struct Case {
    const char* name;
    const char* found;
  };
  const auto [name, expected] = GENERATE(values<Case>({
      {"corn crisps", "fdc-100002"},  // of two with the same figures the newest
      {"crisp of corn", "fdc-100002"},
      {"acme corn crisps", "fdc-100002"},
      {"blue corn crisps", "fdc-100003"},
      {"corn", ""},
      {"corn crisps blue salted", ""},
      {"oat bar", "fdc 100004 (Oat bar; Acme), fdc 100005 (Oat bar; Beta)"},  // they differ
      {"beta oat bar", "fdc-100005"},
      {"fdc 100004", "fdc-100004"},
      {"fdc:100005", "fdc-100005"},
      {"fdc 100007", ""},
      {"off 100004", ""},
      {"100004", ""},
  }));
  INFO(name);
  CHECK(found(imported, name) == expected);
}

TEST_CASE("foods whose words include those said are near, the shortest first", "[imports]") {
  const TemporaryFolder folder;
  write(folder.path(), given_foods());
  const ImportedFoods imported(folder.path(), catalogue().vocabulary, catalogue().units);
  CHECK(imported.nearest(words_in("crisps"), 2) ==
        std::vector<std::string>{"fdc 100001 (Crisps, corn)", "fdc 100002 (CORN CRISPS; Acme)"});
  CHECK(imported.nearest(words_in("honey bar"), 3) ==
        std::vector<std::string>{"fdc 100006 (Oat bars, with honey; Beta)"});
  CHECK(imported.nearest(words_in("honey crisps"), 3).empty());
  CHECK(imported.nearest({}, 3).empty());
}

TEST_CASE("an imported food has its figures, its source, and the portions that can be read", "[imports]") {
  const TemporaryFolder folder;
  ImportedFood crisps = food("100001", "Crisps, corn\xE2\x80\xAE", 350_mg);
  crisps.portions = {{"1 serving", Grams::of(30)},
                     {"1 cup (30g)", Grams::of(30)},
                     {"2 cookies", Grams::of(30)},
                     {"Quantity not specified", Grams::of(9)},
                     {"1 slice, thick", Grams::of(40)},
                     {"1 bar, small", Grams::of(40)},
                     {"1 bar, large", Grams::of(60)},
                     {"1 piece", Grams::of(5)},
                     {"1 piece, broken", Grams::of(2)},
                     {"1 oz", Grams::of(28)},
                     {"1 package (10 oz)", Grams::of(284)},
                     {"2 tablespoon", Grams::of(34)},
                     {"0 cup", Grams::of(34)}};
  write(folder.path(), {crisps});
  const ImportedFoods imported(folder.path(), catalogue().vocabulary, catalogue().units);
  const Food* found_food = imported.find(words_in("fdc 100001")).food;
  REQUIRE(found_food != nullptr);
  CHECK(found_food->title == "Crisps, corn\\u202e");
  CHECK(found_food->figures.calcium->content == Content{350_mg, Grams::of(100)});
  CHECK(found_food->figures.calcium->citation->source == "fdc-import");
  CHECK(found_food->figures.calcium->citation->item == "100001");
  CHECK_FALSE(found_food->figures.magnesium);
  std::string portions;
  for (const Portion& portion : found_food->portions) {
    const std::string size = portion.amount->each == Grams{} ? "" : decimal(portion.amount->each) + " g ";
    portions += fmt::format("{} {}{} = {} g; ", decimal(portion.amount->number), size, portion.amount->unit->id,
                            decimal(portion.grams));
  }
  CHECK(portions ==
        "1 serving = 30 g; 1 cup = 30 g; 1 slice = 40 g; 1 piece = 5 g; 1 283.4952 g package = 284 g; "
        "2 tablespoon = 34 g; ");
  CHECK(imported.find(words_in("crisps corn\xE2\x80\xAE")).food == found_food);  // kept once
}

TEST_CASE("sources that have names in common stay apart", "[imports]") {
  const TemporaryFolder folder;
  write(folder.path(), {food("100001", "Oat bar", 50_mg)});
  ImportedFood other = food("100001", "Oat bar", 50_mg);
  other.source = ImportSource::open_food_facts;
  other.per_hundred_grams.magnesium = 7_mg;
  ImportedTableWriter writer(folder.path(), other.source, catalogue().vocabulary);
  CHECK(writer.add(other));
  CHECK_FALSE(writer.add(other));  // that number has been there
  writer.finish();
  const ImportedFoods imported(folder.path(), catalogue().vocabulary, catalogue().units);
  CHECK(found(imported, "oat bar") == "fdc 100001 (Oat bar), off 100001 (Oat bar)");
  CHECK(found(imported, "off 100001") == "off-100001");
  CHECK(imported.find(words_in("off 100001")).food->figures.calcium->citation->source == "off-import");
  CHECK(folder.names() == std::vector<std::string>{"branded.table", "open-food-facts.table"});
}

TEST_CASE("many foods are each found, and take the memory of their indexes alone", "[imports]") {
  const TemporaryFolder folder;
  constexpr int kFoods = 50'000;
  {
    ImportedTableWriter writer(folder.path(), ImportSource::branded, catalogue().vocabulary);
    for (int i = 0; i < kFoods; ++i) {
      writer.add(food(fmt::format("{}", 100'000 + i), fmt::format("Thing number{} kind{}", i, i % 7), 5_mg));
    }
    writer.finish();
  }
  const ImportedFoods imported(folder.path(), catalogue().vocabulary, catalogue().units);
  int missed = 0;
  for (int i = 0; i < kFoods; i += 97) {
    missed +=
        found(imported, fmt::format("kind{} thing number{}", i % 7, i)) == fmt::format("fdc-{}", 100'000 + i) ? 0 : 1;
  }
  CHECK(missed == 0);
}

TEST_CASE("a folder without tables has no foods, and none is made", "[imports]") {
  const TemporaryFolder folder;
  const ImportedFoods imported(folder.path() + "/none", catalogue().vocabulary, catalogue().units);
  CHECK(found(imported, "oat bar").empty());
  CHECK(imported.nearest(words_in("oat bar"), 3).empty());
  CHECK(folder.names().empty());
}

// ---- damage ----

TEST_CASE("a table that is cut off anywhere says to import again", "[imports]") {
  const TemporaryFolder folder;
  write(folder.path(), given_foods());
  const std::string path = table_path(folder.path(), ImportSource::branded);
  const std::string whole = content_of(path);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    folder.with("branded.table", std::string_view(whole).substr(0, size));
    const ImportedFoods imported(folder.path(), catalogue().vocabulary, catalogue().units);
    const std::string answer = found(imported, "corn crisps");
    INFO(size);
    REQUIRE(answer.find("import its foods again") != std::string::npos);
  }
}

TEST_CASE("a table with any byte changed never gives other figures", "[imports]") {
  const TemporaryFolder folder;
  write(folder.path(), given_foods());
  const std::string whole = content_of(table_path(folder.path(), ImportSource::branded));
  int troubles = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string broken = whole;
    broken[at] = static_cast<char>(broken[at] ^ 0x41);
    folder.with("branded.table", broken);
    const ImportedFoods imported(folder.path(), catalogue().vocabulary, catalogue().units);
    const MoreFoods::Answer answer = imported.find(words_in("blue corn crisps"));
    INFO(at);
    troubles += answer.trouble.empty() ? 0 : 1;
    if (answer.food != nullptr) REQUIRE(answer.food->figures.calcium->content.element == 120_mg);
    imported.nearest(words_in("corn"), 3);
  }
  CHECK(troubles > 100);
}

TEST_CASE("a table of another vocabulary or version says to import again", "[imports]") {
  const TemporaryFolder folder;
  write(folder.path(), given_foods());
  const std::vector<std::string_view> fillers{"corn"};
  const std::vector<Synonym> synonyms{{"crisp", "chip"}};
  for (const Vocabulary& other :
       {Vocabulary(fillers, {}, {}, {}), Vocabulary({}, fillers, {}, {}), Vocabulary({}, {}, synonyms, {})}) {
    CHECK(found(ImportedFoods(folder.path(), other, catalogue().units), "oat bar").find("another version of calmag") !=
          std::string::npos);
  }
}

// ---- writing ----

// Whether the table still has the foods that were written first, and nothing lies beside it.
void check_untouched(const TemporaryFolder& folder) {
  const ImportedFoods imported(folder.path(), catalogue().vocabulary, catalogue().units);
  CHECK(found(imported, "blue corn crisps") == "fdc-100003");
}

TEST_CASE("a writer that is not finished leaves the old table, and nothing else", "[imports]") {
  const TemporaryFolder folder;
  write(folder.path(), given_foods());
  {
    ImportedTableWriter writer(folder.path(), ImportSource::branded, catalogue().vocabulary);
    writer.add(food("7", "Other", 1_mg));
  }
  CHECK(folder.names() == std::vector<std::string>{"branded.table"});
  check_untouched(folder);
}

TEST_CASE("a writer that is killed leaves the old table, and the next one goes on", "[imports]") {
  const TemporaryFolder folder;
  write(folder.path(), given_foods());
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ImportedTableWriter writer(folder.path(), ImportSource::branded, catalogue().vocabulary);
    for (int i = 0; i < 10'000; ++i) writer.add(food(fmt::format("{}", i + 1), "Other", 1_mg));
    kill(getpid(), SIGKILL);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
  check_untouched(folder);
  write(folder.path(), {food("7", "Other", 1_mg)});
  CHECK(folder.names() == std::vector<std::string>{"branded.table"});
}

TEST_CASE("a disk that is full leaves the old table", "[imports]") {
  const TemporaryFolder folder;
  write(folder.path(), given_foods());
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{400'000, 400'000};
    setrlimit(RLIMIT_FSIZE, &limit);
    int outcome = 1;
    try {
      ImportedTableWriter writer(folder.path(), ImportSource::branded, catalogue().vocabulary);
      for (int i = 0; i < 10'000; ++i) writer.add(food(fmt::format("{}", i + 1), "Other", 1_mg));
      writer.finish();
    } catch (const std::system_error& error) {
      outcome = error.code().value() == EFBIG ? 0 : 2;
    }
    _exit(outcome);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(folder.names() == std::vector<std::string>{"branded.table"});
  check_untouched(folder);
}

}  // namespace
