// The values of one long JSON list, cut out of a stream one at a time, without reading what is in them. So one bad
// value spoils no other, and a list of any length needs the memory of its longest value.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "byte_reader.hpp"

namespace calmag {

class JsonList {
 public:
  // Requires that `bytes` stand behind the list's opening bracket, and outlive this.
  explicit JsonList(ByteReader& bytes) : bytes_(bytes) {}

  struct Value {
    std::string_view text;  // until next() is called
    std::size_t line = 0;
    bool too_long = false;  // more than kMostRecordBytes: `text` is its beginning
  };

  // The next value, or none at the closing bracket, which is taken, or where the file ends before it.
  std::optional<Value> next();

  // Whether the closing bracket has been taken.
  bool closed() const { return closed_; }

 private:
  // Takes bytes of the value up to what ends it, or as far as they are ahead. Whether its end was met.
  bool take_part(Value& value);

  ByteReader& bytes_;
  std::string text_;
  bool closed_ = false;
  bool first_ = true;
  // Within the value that is being cut:
  std::size_t depth_ = 0;
  bool in_text_ = false;
  bool escaped_ = false;
};

// Takes the white space ahead.
void skip_json_space(ByteReader& bytes);

}  // namespace calmag
