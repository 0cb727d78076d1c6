#include "json_list.hpp"

#include <algorithm>

#include "calmag/imports.hpp"

namespace calmag {
namespace {

constexpr bool is_json_space(int c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

void skip_json_space(ByteReader& bytes) {
  for (;;) {
    const std::string_view ahead = bytes.ahead();
    std::size_t size = 0;
    while (size < ahead.size() && is_json_space(ahead[size])) ++size;
    bytes.take(size);
    if (ahead.empty() || size < ahead.size()) return;
  }
}

std::optional<JsonList::Value> JsonList::next() {
  if (closed_) return std::nullopt;
  skip_json_space(bytes_);
  if (!first_ && bytes_.peek() == ',') {
    bytes_.take(1);
    skip_json_space(bytes_);
  } else if (bytes_.peek() == ']') {
    bytes_.take(1);
    closed_ = true;
    return std::nullopt;
  }
  if (bytes_.peek() < 0) return std::nullopt;
  first_ = false;
  text_.clear();
  depth_ = 0;
  in_text_ = false;
  escaped_ = false;
  Value value;
  value.line = bytes_.line();
  while (!take_part(value)) {
    if (bytes_.peek() < 0) return std::nullopt;  // the file ends within the value
  }
  value.text = text_;
  return value;
}

bool JsonList::take_part(Value& value) {
  const std::string_view ahead = bytes_.ahead();
  std::size_t size = 0;
  bool ended = false;
  for (; size < ahead.size() && !ended; ++size) {
    const char c = ahead[size];
    if (in_text_) {
      // No text of JSON runs over the end of a line: this one is broken, and the value with it ends here.
      ended = c == '\n';
      in_text_ = !ended && (escaped_ || c != '"');
      escaped_ = !escaped_ && c == '\\';
      continue;
    }
    if (c == '"') in_text_ = true;
    if (c == '{' || c == '[') ++depth_;
    if (depth_ == 0 && (c == ',' || c == ']')) {
      ended = true;
      break;
    }
    if (c == '}' || c == ']') {
      if (depth_ > 0) --depth_;
    }
  }
  const std::size_t room = kMostRecordBytes - text_.size();
  value.too_long = value.too_long || size > room;
  text_ += ahead.substr(0, std::min(size, room));
  bytes_.take(size);
  return ended;
}

}  // namespace calmag
