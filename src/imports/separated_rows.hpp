// Tables in text with a line of column names: CSV with quotes, and lines separated by tabs, which have none.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "byte_reader.hpp"

namespace calmag {

enum class Separator : char { comma = ',', tab = '\t' };

class SeparatedRows {
 public:
  // Reads the line of names. Requires that `bytes` outlive this, and stand at the beginning of a row; the first row is
  // that of the names.
  SeparatedRows(ByteReader& bytes, Separator separator);

  // Reads the next row; false at the end.
  bool next();

  // The place of a column of that name, or none.
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t column(std::string_view name) const;
  // A field of this row; empty where the row has no such column. Until next() is called.
  std::string_view field(std::size_t column) const;

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
  std::vector<std::string> names_;
  std::string text_;               // the fields of the row, one behind the other
  std::vector<std::size_t> ends_;  // where each ends
  std::string_view fault_;
  std::uint64_t offset_ = 0;
  std::size_t line_ = 0;
};

}  // namespace calmag
