// Reading the official downloads of food data: FoodData Central (JSON, or a folder of CSV), Open Food Facts (JSON
// lines, or its tab-separated table). docs/imports.md says what is taken of each.
//
// A file is read once, a record at a time, in memory that does not grow with it. What it holds of an element is in
// milligrams per 100 g here, whatever its unit there; a figure that is missing is missing, never 0.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "calmag/mineral.hpp"
#include "calmag/quantity.hpp"

namespace calmag {

// A body of data with a table of its own.
enum class ImportSource : unsigned char { foundation, sr_legacy, survey, branded, open_food_facts };

inline constexpr std::array kImportSources{ImportSource::foundation, ImportSource::sr_legacy, ImportSource::survey,
                                           ImportSource::branded, ImportSource::open_food_facts};

// "sr-legacy"
std::string_view name(ImportSource source);
// What its item numbers begin with: "fdc" or "off".
std::string_view item_prefix(ImportSource source);

struct ImportedPortion {
  std::string amount;  // as it is written there: "1 cup", "1 cup, chopped"; not yet read
  Grams grams;         // more than 0, to the microgram
};

struct ImportedFood {
  ImportSource source = ImportSource::foundation;
  std::string item;                                         // the number there: digits, at most kMostItemDigits
  std::string description;                                  // readable text that is not empty
  std::string brand;                                        // may be empty
  PerMineral<std::optional<Milligrams>> per_hundred_grams;  // at least one of them
  std::vector<ImportedPortion> portions;                    // may be empty
};

inline constexpr std::size_t kMostItemDigits = 24;
inline constexpr std::size_t kMostDescriptionBytes = 1000;
inline constexpr std::size_t kMostImportedPortions = 100;
// A record longer than this is bad, and passed over without being held.
inline constexpr std::size_t kMostRecordBytes = std::size_t{16} * 1024 * 1024;

// Why a sound record is no food for the table.
enum class LeftOut : unsigned char {
  no_figures,  // neither calcium nor magnesium
  superseded,  // a newer version of the food took its place
  sample,      // a sample or a purchase that figures of another row come from
  per_volume,  // its figures are for 100 ml: what it weighs is not known
};
inline constexpr std::array kLeftOut{LeftOut::no_figures, LeftOut::superseded, LeftOut::sample, LeftOut::per_volume};
// "without calcium and magnesium"
std::string_view in_words(LeftOut why);

// What a record turned out to be: a food, none for the table, or a bad record with its reason.
using ImportedRecord = std::variant<ImportedFood, LeftOut, std::string>;

// Where a record stands: both count from 1.
struct RecordPlace {
  std::string_view file;
  std::size_t record = 0;
  std::size_t line = 0;
};

// Receives the records of a file in their order.
class ImportReceiver {
 public:
  ImportReceiver() = default;
  ImportReceiver(const ImportReceiver&) = delete;
  ImportReceiver& operator=(const ImportReceiver&) = delete;
  ImportReceiver(ImportReceiver&&) = delete;
  ImportReceiver& operator=(ImportReceiver&&) = delete;
  virtual ~ImportReceiver() = default;

  virtual void take(const RecordPlace& place, ImportedRecord record) = 0;
  // Called every now and then: how much of the file has been read. 0 bytes in all: not known.
  virtual void advance(std::uint64_t bytes_read, std::uint64_t bytes_in_all) = 0;
};

// Gives the records of `path`, a file or a folder, to `receiver`; "-" is standard input. What it is, its content says.
// Returns why the file as a whole must not be used (no format that is known, an end that is missing), with what to do
// about it, or an empty string. A folder is sorted in nameless files in `scratch_folder`. Throws std::system_error.
std::string import_foods(const std::string& path, const std::string& scratch_folder, ImportReceiver& receiver);

}  // namespace calmag
