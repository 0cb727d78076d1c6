// FoodData Central's downloads in CSV: tables in a folder, put together food by food. A folder may hold one source, or,
// as the full download does, all of them.
#include <filesystem>
#include <memory>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "fdc_food.hpp"
#include "import_readers.hpp"
#include "table_by_food.hpp"

namespace calmag {
namespace {

namespace fs = std::filesystem;

std::optional<ImportSource> source_of(std::string_view data_type) {
  if (data_type == "foundation_food") return ImportSource::foundation;
  if (data_type == "sr_legacy_food") return ImportSource::sr_legacy;
  if (data_type == "survey_fndds_food") return ImportSource::survey;
  if (data_type == "branded_food") return ImportSource::branded;
  return std::nullopt;
}

// Whether a row of food_nutrient.csv may be of calcium or magnesium. In the survey's tables the column of the id holds
// the number.
bool may_count(std::string_view id) { return mineral_of_id(id) || mineral_of_number(id); }

class Folder {
 public:
  Folder(std::string path, std::string scratch_folder, ImportReceiver& receiver)
      : path_(std::move(path)),
        scratch_folder_(std::move(scratch_folder)),
        receiver_(receiver) {}

  std::string read() {
    foods_ = open("food.csv", {"data_type", "description"});
    nutrients_ = open("food_nutrient.csv", {"nutrient_id", "amount"});
    portions_ =
        open("food_portion.csv", {"amount", "measure_unit_id", "portion_description", "modifier", "gram_weight"});
    brands_ = open("branded_food.csv",
                   {"brand_owner", "brand_name", "serving_size", "serving_size_unit", "household_serving_fulltext"});
    current_ = open("foundation_food.csv", {});
    if (!foods_ || !nutrients_) refuse("the folder must hold food.csv and food_nutrient.csv of one download");
    read_units();
    check_nutrients();
    if (!refusal_.empty()) return refusal_;
    read_rows(foods_.get(), "food.csv", [](const auto&) { return true; });
    read_rows(nutrients_.get(), "food_nutrient.csv", [](const auto& row) { return may_count(row[0]); });
    read_rows(portions_.get(), "food_portion.csv", [](const auto&) { return true; });
    read_rows(brands_.get(), "branded_food.csv", [](const auto&) { return true; });
    read_rows(current_.get(), "foundation_food.csv", [](const auto&) { return true; });
    while (foods_->food_ahead()) join();
    return refusal_;
  }

 private:
  std::string path_of(std::string_view file) const { return fmt::format("{}/{}", path_, file); }

  void refuse(std::string reason) {
    if (refusal_.empty()) refusal_ = std::move(reason);
  }

  // The table of that name; none where the folder has none.
  std::unique_ptr<TableByFood> open(std::string_view file, std::vector<std::string> columns) {
    if (!fs::exists(path_of(file))) return nullptr;
    const std::uint64_t before = bytes_in_all_;
    auto table = std::make_unique<TableByFood>(
        path_of(file), std::move(columns), scratch_folder_,
        [this, before](std::uint64_t bytes_read) { receiver_.advance(before + bytes_read, bytes_in_all_); });
    bytes_in_all_ += table->size();
    if (const std::string column = table->missing_column(); !column.empty()) {
      refuse(fmt::format("{} has no column '{}'", file, column));
    }
    return table;
  }

  void read_rows(TableByFood* table, std::string_view file, const TableByFood::Counts& counts) {
    if (table == nullptr) return;
    const std::string path = path_of(file);
    table->read(counts, [&](std::size_t record, std::size_t line, std::string reason) {
      receiver_.take({path, record, line}, std::move(reason));
    });
  }

  template <class Take>
  void read_small(std::string_view name, Take take) const {
    if (!fs::exists(path_of(name))) return;
    const File file = File::for_reading(path_of(name));
    ByteReader bytes(file);
    skip_mark(bytes);
    SeparatedRows rows(bytes, Separator::comma);
    while (rows.next()) take(rows);
  }

  void read_units() {
    read_small("measure_unit.csv", [&](const SeparatedRows& rows) {
      units_.emplace(rows.field(rows.column("id")), rows.field(rows.column("name")));
    });
  }

  // The unit of a nutrient is said in a table of its own.
  void check_nutrients() {
    read_small("nutrient.csv", [&](const SeparatedRows& rows) {
      const std::string_view id = rows.field(rows.column("id"));
      const std::optional<Mineral> mineral = mineral_of_id(id);
      if (!mineral) return;
      const std::string_view unit = rows.field(rows.column("unit_name"));
      const std::string_view number = rows.field(rows.column("nutrient_nbr"));
      if (unit != "MG" || mineral_of_number(number) != mineral) {
        refuse(fmt::format("nutrient.csv says that nutrient {} is number {} in {}; it should be {} in MG", id, number,
                           unit, name(*mineral)));
      }
    });
  }

  void join() {
    const std::uint64_t number = *foods_->food_ahead();
    const TableByFood::Fields& row = foods_->take();
    FdcFood food;
    const std::optional<ImportSource> source = source_of(row[0]);
    food.item = fmt::format("{}", number);
    food.description = row[1];
    if (!source) return give(number, LeftOut::sample);
    food.source = *source;
    if (number == last_) return give(number, "it is there twice");
    last_ = number;
    if (current_ && food.source == ImportSource::foundation) {
      current_->pass_to(number);
      food.superseded = current_->food_ahead() != number;
    }
    add_nutrients(food, number);
    add_portions(food, number);
    add_brand(food, number);
    give(number, imported(food));
  }

  void give(std::uint64_t number, ImportedRecord record) {
    const std::string path = path_of("food.csv");
    if (std::string* reason = std::get_if<std::string>(&record)) *reason = fmt::format("fdc {}: {}", number, *reason);
    receiver_.take({path, 0, 0}, std::move(record));
  }

  void add_nutrients(FdcFood& food, std::uint64_t number) {
    nutrients_->pass_to(number);
    while (nutrients_->food_ahead() == number) {
      const TableByFood::Fields& row = nutrients_->take();
      const bool is_number = food.source == ImportSource::survey && mineral_of_number(row[0]).has_value();
      food.nutrients.push_back({is_number ? "" : row[0], is_number ? row[0] : "", "mg", row[1]});
    }
  }

  void add_portions(FdcFood& food, std::uint64_t number) {
    if (!portions_) return;
    portions_->pass_to(number);
    while (portions_->food_ahead() == number) {
      const TableByFood::Fields& row = portions_->take();
      const auto unit = units_.find(row[1]);
      // A unit without a name is not left out of an amount: "1 chopped" would be something else.
      const bool known = unit != units_.end() || row[1].empty() || food.source == ImportSource::survey;
      if (!known || food.portions.size() == kMostImportedPortions) continue;
      food.portions.push_back({row[0], unit == units_.end() ? "" : unit->second, row[3], row[2], row[4]});
    }
  }

  void add_brand(FdcFood& food, std::uint64_t number) {
    if (!brands_) return;
    brands_->pass_to(number);
    if (brands_->food_ahead() != number) return;
    const TableByFood::Fields& row = brands_->take();
    food.brand_owner = row[0];
    food.brand_name = row[1];
    food.serving_size = row[2];
    food.serving_unit = row[3];
    food.household = row[4];
  }

  std::string path_;
  std::string scratch_folder_;
  ImportReceiver& receiver_;
  std::string refusal_;
  std::uint64_t bytes_in_all_ = 0;
  std::unique_ptr<TableByFood> foods_;
  std::unique_ptr<TableByFood> nutrients_;
  std::unique_ptr<TableByFood> portions_;
  std::unique_ptr<TableByFood> brands_;
  std::unique_ptr<TableByFood> current_;  // foundation foods that nothing supersedes
  std::unordered_map<std::string, std::string> units_;
  std::uint64_t last_ = 0;
};

}  // namespace

std::string read_fdc_tables(const std::string& folder, const std::string& scratch_folder, ImportReceiver& receiver) {
  return Folder(folder, scratch_folder, receiver).read();
}

}  // namespace calmag
