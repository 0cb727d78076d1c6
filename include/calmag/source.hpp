// Places in what the user wrote, and the mistakes found there.
//
// A Fault is a mistake within one piece of text, by byte offset; the reader of that text turns it into a Problem, which
// has the file, the line and an excerpt, and outlives the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace calmag {

// A run of bytes in a text.
struct Extent {
  std::size_t begin = 0;
  std::size_t length = 0;

  constexpr std::size_t end() const { return begin + length; }
  friend bool operator==(const Extent&, const Extent&) = default;
};

constexpr std::string_view slice(std::string_view text, Extent extent) {
  return text.substr(extent.begin, extent.length);
}

// From the first byte of `first` to the last of `last`.
constexpr Extent cover(Extent first, Extent last) { return {first.begin, last.end() - first.begin}; }

// A mistake in a text. `code` is stable and documented in docs/errors.md.
struct Fault {
  Extent extent;
  std::string_view code;
  std::string reason;
  std::string help = {};
  std::vector<std::string> suggestions = {};  // the nearest names, best first
};

// A place in a file: 1-based, in bytes.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
};

struct Problem {
  std::string file;
  Place place;
  std::string code;
  std::string reason;
  std::string help;
  std::vector<std::string> suggestions;
  std::string text;     // the words at fault, as they were written (at most a few hundred bytes)
  std::string excerpt;  // the part of the line around them
  Extent marked;        // where they stand in `excerpt`
};

// The Problem for `fault` in `line`, which begins at `place` of `file`.
Problem locate(const Fault& fault, std::string_view line, const std::string& file, Place place);

}  // namespace calmag
