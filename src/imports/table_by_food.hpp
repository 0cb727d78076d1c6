// One of FoodData Central's tables, its rows in order of fdc_id whatever their order in the file. The file is read
// once from end to end; of each row that counts only its food and its place are kept, sorted on disk; then rows are
// read again at their places. Where a file is in order anyway, as the downloads mostly are, that is reading it twice.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "byte_reader.hpp"
#include "separated_rows.hpp"
#include "sorted_pairs.hpp"

namespace calmag {

class TableByFood {
 public:
  using Fields = std::vector<std::string>;

  // `columns` are the fields of a row that are wanted, in that order. Throws std::system_error.
  TableByFood(const std::string& path, std::vector<std::string> columns, const std::string& scratch_folder,
              ByteReader::Advance advance);
  TableByFood(const TableByFood&) = delete;
  TableByFood& operator=(const TableByFood&) = delete;
  TableByFood(TableByFood&&) = delete;
  TableByFood& operator=(TableByFood&&) = delete;
  ~TableByFood() = default;

  // A column that is wanted and not there, or "".
  std::string missing_column() const;

  // Reads the file. Rows that `counts` refuses, by their wanted fields, are passed over. So are those with a fault, or
  // without a food's number: they go to `bad`.
  using Counts = std::function<bool(const Fields&)>;
  using Bad = std::function<void(std::size_t record, std::size_t line, std::string reason)>;
  void read(const Counts& counts, const Bad& bad);

  // The food of the row ahead, once the file has been read; none at the end.
  std::optional<std::uint64_t> food_ahead() const;
  // The wanted fields of the row ahead, which is passed. Requires that there is one. Until it is called again.
  const Fields& take();
  // Passes the rows of foods before `food`.
  void pass_to(std::uint64_t food);

  std::uint64_t size() const { return file_.size(); }

 private:
  void gather();

  File file_;
  ByteReader bytes_;
  SeparatedRows rows_;
  std::vector<std::string> columns_;
  std::vector<std::size_t> places_;
  SortedPairs places_by_food_;
  std::optional<Pair> ahead_;
  Fields fields_;
};

}  // namespace calmag
