// The file that imported foods are kept in: one for each source, written once, looked up through an index on disk.
//
// A file has a header with its version, the foods one behind the other, and two indexes of hashes: of whole names, and
// of the words in them. Numbers are little-endian. docs/imports.md describes it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/imports.hpp"
#include "calmag/names.hpp"

namespace calmag {

// Where the table of that source is, in the folder of all of them.
std::string table_path(const std::string& folder, ImportSource source);

// The words that an item is named by: those of "fdc 171265".
std::string item_name(const ImportedFood& food);

// Each name by which a food is found: its description, brand and description, its item.
std::vector<Words> names_of(const ImportedFood& food, const Vocabulary& vocabulary);

// Writes a table beside the one that it replaces, if there is one, which stays as it is until finish() returns. Holds
// at most 48 bytes of memory for each food, and 16 MiB. Everything throws std::system_error.
class ImportedTableWriter {
 public:
  // Requires that `folder` exists and nobody else writes in it.
  ImportedTableWriter(const std::string& folder, ImportSource source, const Vocabulary& vocabulary);
  ImportedTableWriter(const ImportedTableWriter&) = delete;
  ImportedTableWriter& operator=(const ImportedTableWriter&) = delete;
  ImportedTableWriter(ImportedTableWriter&&) = delete;
  ImportedTableWriter& operator=(ImportedTableWriter&&) = delete;
  // Without finish(): nothing is left behind.
  ~ImportedTableWriter();

  // False if an item of that number has been added, or the food has no words; nothing is added then.
  bool add(const ImportedFood& food);

  // Puts the table in its place, all of it or nothing, when the disk has it.
  void finish();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// A table is damaged, or of another version of calmag: the message names the file, and says to import again.
struct UnusableTable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// A table as it was when it was opened. Everything throws UnusableTable.
class ImportedTable {
 public:
  // Throws std::system_error, too. Requires a vocabulary that outlives this.
  ImportedTable(const std::string& folder, ImportSource source, const Vocabulary& vocabulary);
  ImportedTable(const ImportedTable&) = delete;
  ImportedTable& operator=(const ImportedTable&) = delete;
  ImportedTable(ImportedTable&&) = delete;
  ImportedTable& operator=(ImportedTable&&) = delete;
  ~ImportedTable();

  std::uint64_t size() const;

  // Gives each food that has exactly these words for a name to `take`, until that returns false. Time grows with the
  // logarithm of the table and the number of such foods.
  void each_named(const Words& words, const std::function<bool(ImportedFood)>& take) const;

  // Gives foods whose brand and description have all of these words to `take`, those of few bytes first, until that
  // returns false. Looks at 2,000 foods at most, the shortest that have the rarest of the words.
  void each_with(const Words& words, const std::function<bool(ImportedFood)>& take) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace calmag
