#include "deflate.hpp"

#include <algorithm>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#define ZLIB_CONST
#include <zlib.h>

namespace calmag {
namespace {

// The largest window, and neither header nor checksum.
constexpr int kWindowBits = -15;

void require(bool holds) {
  if (!holds) throw std::runtime_error("bytes cannot be deflated or inflated");
}

const Bytef* bytes_of(std::string_view text) { return reinterpret_cast<const Bytef*>(text.data()); }
Bytef* bytes_of(std::string& text) { return reinterpret_cast<Bytef*>(text.data()); }

// How many texts each sequence of a few bytes stands in.
class Sequences {
 public:
  static constexpr std::size_t kLength = 6;

  explicit Sequences(std::span<const std::string> texts) {
    for (const std::string_view text : texts) {
      std::unordered_set<std::string_view> here;
      for (std::size_t at = 0; at + kLength <= text.size(); ++at) {
        const std::string_view sequence = text.substr(at, kLength);
        if (here.insert(sequence).second) ++texts_with_[sequence];
      }
    }
  }

  // For each place in `text` how many texts would be smaller for having the sequence that begins there.
  std::vector<std::size_t> worth_in(std::string_view text) const {
    std::vector<std::size_t> worth;
    for (std::size_t at = 0; at + kLength <= text.size(); ++at) {
      const auto found = texts_with_.find(text.substr(at, kLength));
      worth.push_back(found == texts_with_.end() ? 0 : found->second - 1);
    }
    return worth;
  }

  // Those in `piece` are had: another time they are worth nothing.
  void take(std::string_view piece) {
    for (std::size_t at = 0; at + kLength <= piece.size(); ++at) texts_with_.erase(piece.substr(at, kLength));
  }

 private:
  std::unordered_map<std::string_view, std::size_t> texts_with_;
};

}  // namespace

// From each of as many equal stretches of the texts the piece whose sequences are worth most.
std::string dictionary_of(std::span<const std::string> texts, std::size_t most) {
  constexpr std::size_t kPiece = 40;
  constexpr std::size_t kPlaces = kPiece - Sequences::kLength + 1;
  std::string all;
  for (const std::string& text : texts) all += text;
  if (all.size() <= most) return {};
  Sequences sequences(texts);
  std::string dictionary;
  const std::size_t stretch = all.size() / (most / kPiece);
  for (std::size_t begin = 0; begin + stretch <= all.size(); begin += stretch) {
    const std::string_view here = std::string_view(all).substr(begin, stretch);
    const std::vector<std::size_t> worth = sequences.worth_in(here);
    std::size_t sum = 0;
    std::size_t largest = 0;
    std::size_t best = 0;
    for (std::size_t end = 0; end < worth.size(); ++end) {
      sum += worth[end];
      if (end >= kPlaces) sum -= worth[end - kPlaces];
      if (end + 1 >= kPlaces && sum > largest) {
        largest = sum;
        best = end + 1 - kPlaces;
      }
    }
    const std::string_view piece = here.substr(best, kPiece);
    sequences.take(piece);
    dictionary += piece;
  }
  return dictionary;
}

std::string deflated(std::string_view text, std::string_view dictionary) {
  constexpr int kMostMemory = 9;
  z_stream stream{};
  require(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kWindowBits, kMostMemory, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string bytes(deflateBound(&stream, text.size()), '\0');
  const bool begun = deflateSetDictionary(&stream, bytes_of(dictionary), static_cast<uInt>(dictionary.size())) == Z_OK;
  stream.next_in = bytes_of(text);
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = bytes_of(bytes);
  stream.avail_out = static_cast<uInt>(bytes.size());
  const bool done = begun && deflate(&stream, Z_FINISH) == Z_STREAM_END;
  bytes.resize(stream.total_out);
  deflateEnd(&stream);
  require(done);
  return bytes;
}

std::string inflated(std::string_view bytes, std::size_t size, std::string_view dictionary) {
  z_stream stream{};
  require(inflateInit2(&stream, kWindowBits) == Z_OK);
  std::string text(size, '\0');
  const bool begun = inflateSetDictionary(&stream, bytes_of(dictionary), static_cast<uInt>(dictionary.size())) == Z_OK;
  stream.next_in = bytes_of(bytes);
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = bytes_of(text);
  stream.avail_out = static_cast<uInt>(text.size());
  const bool done = begun && inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.total_out == size;
  inflateEnd(&stream);
  require(done);
  return text;
}

}  // namespace calmag
