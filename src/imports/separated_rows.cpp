#include "separated_rows.hpp"

#include <algorithm>

#include "calmag/imports.hpp"
#include "calmag/text.hpp"

namespace calmag {
namespace {

constexpr std::size_t kMostFields = 1000;

}  // namespace

Separator separator_in(std::string_view beginning) {
  const std::string_view names = beginning.substr(0, beginning.find('\n'));
  const auto count = [&](Separator separator) { return std::ranges::count(names, static_cast<char>(separator)); };
  return std::ranges::max({Separator::comma, Separator::semicolon, Separator::tab}, {}, count);
}

SeparatedRows::SeparatedRows(ByteReader& bytes, Separator separator)
    : SeparatedRows(bytes, separator, separator != Separator::tab, kMostRecordBytes) {}

SeparatedRows::SeparatedRows(ByteReader& bytes, Separator separator, bool quotes, std::size_t most_bytes)
    : bytes_(bytes),
      separator_(separator),
      quotes_(quotes),
      most_bytes_(most_bytes) {
  read_row();
  for (std::size_t i = 0; i < ends_.size(); ++i) names_.emplace_back(trimmed(field(i)));
}

bool SeparatedRows::next() {
  do {
    if (!read_row()) return false;
  } while (text_.empty() && ends_.size() == 1);
  if (fault_.empty() && ends_.size() != names_.size())
    fault_ = "this row has more or fewer fields than there are names";
  return true;
}

std::size_t SeparatedRows::column(std::string_view name) const {
  const auto at = std::ranges::find(names_, name);
  return at == names_.end() ? kNone : static_cast<std::size_t>(at - names_.begin());
}

std::string_view SeparatedRows::field(std::size_t column) const {
  if (column >= ends_.size()) return {};
  const std::size_t begin = column == 0 ? 0 : ends_[column - 1];
  return std::string_view(text_).substr(begin, ends_[column] - begin);
}

bool SeparatedRows::read_row() {
  text_.clear();
  ends_.clear();
  begins_.clear();
  fault_ = {};
  offset_ = bytes_.offset();
  line_ = bytes_.line();
  if (bytes_.peek() < 0) return false;
  for (;;) {
    const bool quoted = quotes_ && bytes_.peek() == '"';
    if (ends_.size() < kMostFields) begins_.push_back(bytes_.offset() - offset_ + (quoted ? 1 : 0));
    if (quoted) take_quoted();
    take_plain();
    const int c = bytes_.peek();
    if (ends_.size() < kMostFields) end_field();
    if (c >= 0) bytes_.take(1);
    if (c != static_cast<int>(separator_)) break;
  }
  // A field keeps the carriage return of a line that ends with both.
  if (text_.ends_with('\r') && ends_.back() == text_.size()) {
    text_.pop_back();
    --ends_.back();
  }
  return true;
}

void SeparatedRows::take_plain() {
  for (;;) {
    const std::string_view ahead = bytes_.ahead();
    const std::size_t separator = std::min(ahead.find(static_cast<char>(separator_)), ahead.size());
    const std::size_t end = std::min(ahead.substr(0, separator).find('\n'), separator);
    add(ahead.substr(0, end));
    bytes_.take(end);
    if (ahead.empty() || end < ahead.size()) return;
  }
}

void SeparatedRows::take_quoted() {
  bytes_.take(1);
  for (;;) {
    const std::string_view ahead = bytes_.ahead();
    if (ahead.empty()) {
      fault_ = "a quote is never closed";
      return;
    }
    const std::size_t end = std::min(ahead.find('"'), ahead.size());
    add(ahead.substr(0, end));
    bytes_.take(end);
    if (end == ahead.size()) continue;
    bytes_.take(1);
    if (bytes_.peek() != '"') return;
    add("\"");
    bytes_.take(1);
  }
}

void SeparatedRows::add(std::string_view bytes) {
  const std::size_t room = most_bytes_ - text_.size();
  if (bytes.size() > room) fault_ = "this row is too long";
  text_ += bytes.substr(0, room);
}

}  // namespace calmag
