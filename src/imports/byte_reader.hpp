// A file read byte by byte from a buffer, with the place that has been reached.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "file.hpp"

namespace calmag {

class ByteReader {
 public:
  using Advance = std::function<void(std::uint64_t bytes_read)>;

  // `advance` is told of each buffer that is read. Requires a file that outlives this.
  explicit ByteReader(const File& file, Advance advance = {});

  // What has been read of the file and not taken, at least one byte; empty at the end.
  std::string_view ahead();
  // Takes that much of what is ahead.
  void take(std::size_t size);

  // The next byte without taking it, or -1 at the end.
  int peek() {
    const std::string_view bytes = ahead();
    return bytes.empty() ? -1 : static_cast<unsigned char>(bytes.front());
  }

  // Goes on at that offset of a regular file. Requires that line() is not asked for any more.
  void go_to(std::uint64_t offset);

  // The beginning of the file, as far as the first buffer holds it. Requires that nothing has been taken.
  std::string_view beginning();

  std::uint64_t offset() const { return offset_; }
  std::size_t line() const { return line_; }  // counts from 1

 private:
  const File& file_;
  Advance advance_;
  std::vector<char> buffer_;
  std::size_t piece_;  // how much is read at once
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t offset_ = 0;
  bool by_place_ = false;  // go_to() was called
  std::size_t line_ = 1;
};

// A byte-order mark is passed over.
void skip_mark(ByteReader& bytes);

// Reads the next line without its end; false at the end of the file. `too_long`: it is only the line's first `most`
// bytes.
bool read_line(ByteReader& bytes, std::size_t most, std::string& line, bool& too_long);

}  // namespace calmag
