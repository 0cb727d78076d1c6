// Tables in text with a line of column names: CSV with quotes, and lines separated by tabs, which have none.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "byte_reader.hpp"

namespace calmag {

enum class Separator : char { comma = ',', semicolon = ';', tab = '\t' };

// That which stands most often among the names in the first line of `beginning`; a comma where there is none.
Separator separator_in(std::string_view beginning);

class SeparatedRows {
 public:
  // Reads the line of names. Requires that `bytes` outlive this, and stand at the beginning of a row; the first row is
  // that of the names.
  SeparatedRows(ByteReader& bytes, Separator separator);
  // With quotes also where tabs separate, and rows of at most so many bytes.
  SeparatedRows(ByteReader& bytes, Separator separator, bool quotes, std::size_t most_bytes);

  // Reads the next row; false at the end.
  bool next();

  // The place of a column of that name, or none.
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t column(std::string_view name) const;
  const std::vector<std::string>& names() const { return names_; }
  // A field of this row; empty where the row has no such column. Until next() is called.
  std::string_view field(std::size_t column) const;
  // How far behind the row's first byte that field begins, its quote left out.
  std::size_t field_offset(std::size_t column) const { return column < begins_.size() ? begins_[column] : 0; }
  bool row_is_empty() const { return text_.empty(); }

  // What is wrong with this row, or "": too long, a quote that is never closed, more or fewer fields than names.
  std::string_view fault() const { return fault_; }
  std::uint64_t offset() const { return offset_; }  // of its first byte
  std::size_t line() const { return line_; }

 private:
  bool read_row();
  void take_plain();
  void take_quoted();
  void end_field() { ends_.push_back(text_.size()); }
  void add(std::string_view bytes);

  ByteReader& bytes_;
  Separator separator_;
  bool quotes_;
  std::size_t most_bytes_;
  std::vector<std::string> names_;
  std::string text_;                 // the fields of the row, one behind the other
  std::vector<std::size_t> ends_;    // where each ends
  std::vector<std::size_t> begins_;  // how far behind the row's first byte each begins
  std::string_view fault_;
  std::uint64_t offset_ = 0;
  std::size_t line_ = 0;
};

}  // namespace calmag
