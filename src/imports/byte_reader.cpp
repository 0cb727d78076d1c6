#include "byte_reader.hpp"

#include <algorithm>

#include "calmag/text.hpp"

namespace calmag {
namespace {

constexpr std::size_t kBufferSize = std::size_t{256} * 1024;
constexpr std::size_t kFirstPiece = std::size_t{4} * 1024;  // behind a jump

}  // namespace

ByteReader::ByteReader(const File& file, Advance advance)
    : file_(file),
      advance_(std::move(advance)),
      buffer_(kBufferSize),
      piece_(kBufferSize) {}

std::string_view ByteReader::ahead() {
  if (begin_ == end_) {
    begin_ = 0;
    const std::span<char> piece(buffer_.data(), piece_);
    end_ = by_place_ ? file_.read_at(offset_, piece) : file_.read(piece);
    piece_ = std::min(piece_ * 2, kBufferSize);
    if (advance_ && !by_place_) advance_(offset_ + end_);
  }
  return {buffer_.data() + begin_, end_ - begin_};
}

void ByteReader::go_to(std::uint64_t offset) {
  const std::uint64_t buffered_at = offset_ - begin_;
  by_place_ = true;
  if (offset >= buffered_at && offset < buffered_at + end_) {
    begin_ = static_cast<std::size_t>(offset - buffered_at);
  } else {
    begin_ = 0;
    end_ = 0;
    piece_ = kFirstPiece;
  }
  offset_ = offset;
}

std::string_view ByteReader::beginning() {
  // A pipe gives what it has: read on until it is enough to tell a format by.
  while (end_ < buffer_.size()) {
    const std::size_t size = file_.read({buffer_.data() + end_, buffer_.size() - end_});
    if (size == 0) break;
    end_ += size;
  }
  return {buffer_.data(), end_};
}

void ByteReader::take(std::size_t size) {
  const std::string_view taken{buffer_.data() + begin_, size};
  line_ += static_cast<std::size_t>(std::ranges::count(taken, '\n'));
  begin_ += size;
  offset_ += size;
}

void skip_mark(ByteReader& bytes) {
  if (bytes.ahead().starts_with(kByteOrderMark)) bytes.take(kByteOrderMark.size());
}

bool read_line(ByteReader& bytes, std::size_t most, std::string& line, bool& too_long) {
  line.clear();
  too_long = false;
  bool any = false;
  for (;;) {
    const std::string_view ahead = bytes.ahead();
    if (ahead.empty()) return any;
    any = true;
    const std::size_t end = std::min(ahead.find('\n'), ahead.size());
    const std::size_t room = most - line.size();
    too_long = too_long || end > room;
    line += ahead.substr(0, std::min(end, room));
    const bool ended = end < ahead.size();
    bytes.take(end + (ended ? 1 : 0));
    if (ended) return true;
  }
}

}  // namespace calmag
