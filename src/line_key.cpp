#include "line_key.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "calmag/text.hpp"

namespace calmag {
namespace {

constexpr std::array<std::string_view, 5> kMeals{"@breakfast", "@lunch", "@dinner", "@snack", "@bed"};

// In a key they stand for numbers; no line holds them.
constexpr char kWholeMark = '\n';
constexpr char kOtherMark = '\r';

constexpr std::size_t kMostKeyDigits = 4;    // longer ones may be the number of an item
constexpr std::size_t kMostKeyDecimals = 2;  // three could be thousands

// "06:16 " in front of something: a time of the day.
constexpr std::size_t kClockLength = 6;
bool begins_with_clock(std::string_view line) {
  if (line.size() <= kClockLength || line[2] != ':' || line[5] != ' ' || line[kClockLength] == ' ') return false;
  const bool is_hour =
      line[0] == '2' ? '0' <= line[1] && line[1] <= '3' : (line[0] == '0' || line[0] == '1') && is_digit(line[1]);
  return is_hour && '0' <= line[3] && line[3] <= '5' && is_digit(line[4]);
}

bool is_meal(std::string_view word) { return std::ranges::find(kMeals, word) != kMeals.end(); }

// 2 eggs, which is whole without a time, as 2 eggs, with a comma is not.
bool ends_in_a_word(std::string_view text) {
  return !text.empty() && (is_ascii_letter(text.back()) || is_digit(text.back()) || text.back() == '}');
}

// Without a time that stands alone at one of its ends.
std::string_view without_time(std::string_view line) {
  const std::size_t at = line.find('@');
  if (at == std::string_view::npos) return begins_with_clock(line) ? line.substr(kClockLength) : line;
  if (begins_with_clock(line)) return line;
  if (at > 0) {
    const std::string_view before = trimmed(line.substr(0, at));
    return is_space(line[at - 1]) && is_meal(line.substr(at)) && ends_in_a_word(before) ? before : line;
  }
  const std::size_t ends = std::min(line.find(' '), line.size());
  const std::string_view behind = trimmed(line.substr(ends));
  return is_meal(line.substr(0, ends)) && behind.find('@') == std::string_view::npos && !begins_with_clock(behind)
             ? behind
             : line;
}

// Reads the numeral that begins at a place, where nothing but a space or the end of the line may be behind it.
class NumeralReader {
 public:
  NumeralReader(std::string_view line, std::size_t begin) : line_(line), begin_(begin), at_(begin) {}

  // False: what stands there is no number, or there is more to the word.
  bool read(Numeral& out) {
    if (!read_amount() || (at_ < line_.size() && line_[at_] != ' ')) return false;
    out = {static_cast<std::uint32_t>(begin_),
           static_cast<std::uint32_t>(at_),
           numerator_,
           denominator_,
           last_number_,
           whole_};
    return true;
  }

 private:
  // A whole number without zeros in front. -1: there is none.
  std::int32_t whole() {
    const std::size_t begin = at_;
    std::size_t at = at_;
    std::int32_t value = 0;
    const std::size_t end = std::min(line_.size(), begin + kMostKeyDigits + 1);
    for (; at < end && is_digit(line_[at]); ++at) value = value * 10 + (line_[at] - '0');
    at_ = at;
    const std::size_t length = at - begin;
    return length == 0 || length > kMostKeyDigits || (length > 1 && line_[begin] == '0') ? -1 : value;
  }

  bool read_amount() {
    numerator_ = last_number_ = whole();
    if (numerator_ < 0) return false;
    if (at_ == line_.size()) return true;
    if (line_[at_] == '.') return read_decimals();
    if (line_[at_] == '/') return read_denominator(0);
    if (line_[at_] != ' ' || at_ + 1 == line_.size() || !is_digit(line_[at_ + 1])) return true;
    ++at_;
    const std::int32_t wholes = numerator_;
    numerator_ = whole();
    return numerator_ >= 0 && at_ < line_.size() && line_[at_] == '/' && read_denominator(wholes);
  }

  // From the point on.
  bool read_decimals() {
    const std::size_t begin = ++at_;
    for (; at_ < line_.size() && is_digit(line_[at_]); ++at_) {
      if (at_ - begin == kMostKeyDecimals) return false;
      numerator_ = numerator_ * 10 + (line_[at_] - '0');
      denominator_ *= 10;
    }
    whole_ = false;
    last_number_ = numerator_;  // a full stop in a number says nothing in a name
    return at_ > begin;
  }

  // From the stroke on.
  bool read_denominator(std::int32_t wholes) {
    ++at_;
    denominator_ = last_number_ = whole();
    if (denominator_ <= numerator_) return false;
    whole_ = false;
    numerator_ += wholes * denominator_;
    return true;
  }

  std::string_view line_;
  std::size_t begin_;
  std::size_t at_;
  std::int32_t numerator_ = 0;
  std::int32_t denominator_ = 1;
  std::int32_t last_number_ = 0;
  bool whole_ = true;
};

// Of eight bytes the highest bit of each that is a digit, up to the first: a byte with the bits of '0' turned is below
// 10 in a digit alone, and what is borrowed from the byte above cannot change which of them is the first.
constexpr std::uint64_t first_digit_in(std::uint64_t bytes) {
  constexpr std::uint64_t kEach = 0x0101010101010101U;
  bytes ^= kEach * '0';
  return (bytes - kEach * 10) & ~bytes & (kEach * 0x80);
}

// The first digit of `text` from `at` on, or its size. Eight bytes at a time.
std::size_t find_digit(std::string_view text, std::size_t at) {
  constexpr std::size_t kWord = sizeof(std::uint64_t);
  if constexpr (std::endian::native == std::endian::little) {
    for (; at + kWord <= text.size(); at += kWord) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, text.data() + at, kWord);
      if (const std::uint64_t digits = first_digit_in(bytes); digits != 0) {
        return at + static_cast<std::size_t>(std::countr_zero(digits)) / 8;
      }
    }
  }
  while (at < text.size() && !is_digit(text[at])) ++at;
  return at;
}

// Whether a word with a digit in it may say an amount, and is not a name, as in V8 or 2%.
bool may_say_an_amount(std::string_view word) {
  if (is_ascii_letter(word.front())) return false;
  return !word.ends_with('%') || !std::ranges::all_of(word.substr(0, word.size() - 1), is_digit);
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t bits) {
  hash = (hash ^ bits) * 0x9e3779b97f4a7c15U;
  return hash ^ (hash >> 32U);
}

// Eight bytes at a time, the last eight of them maybe once more.
std::uint64_t hash_of_part(std::uint64_t hash, std::string_view text) {
  constexpr std::size_t kWord = sizeof(std::uint64_t);
  std::uint64_t bits = 0;
  hash = mixed(hash, text.size());
  if (text.size() < kWord) {
    for (const char c : text) bits = bits << 8U | static_cast<unsigned char>(c);
    return mixed(hash, bits);
  }
  for (std::size_t at = 0; at + kWord < text.size(); at += kWord) {
    std::memcpy(&bits, text.data() + at, kWord);
    hash = mixed(hash, bits);
  }
  std::memcpy(&bits, text.data() + text.size() - kWord, kWord);
  return mixed(hash, bits);
}

}  // namespace

std::optional<Numeral> numeral_in_front(std::string_view line) {
  Numeral numeral;
  if (!NumeralReader(line, 0).read(numeral) || numeral.numerator == 0) return std::nullopt;
  return numeral;
}

std::uint32_t hash_of_words(std::string_view text) { return static_cast<std::uint32_t>(hash_of_part(0, text)); }

CutLine::CutLine(std::string_view line) : text_(without_time(line)) {
  if (!is_short()) return;
  const std::string_view text = text_;
  for (std::size_t at = 0; (at = find_digit(text, at)) < text.size();) {
    const std::size_t begin = at == 0 || text[at - 1] == ' ' ? at : text.rfind(' ', at) + 1;
    if (begin == at && count_ < kMostNumerals && NumeralReader(text, at).read(numerals_[count_])) {
      at = numerals_[count_].end;
      if (numerals_[count_].numerator != 0) {
        ++count_;
        continue;
      }
    } else {
      at = std::min(text.find(' ', at), text.size());
    }
    has_others_ = has_others_ || may_say_an_amount(text.substr(begin, at - begin));
  }
}

LineKey::LineKey(const CutLine& line, By by) : line_(line), by_(by) {
  const char* const text = line.text().data();
  std::size_t begin = 0;
  for (const Numeral& numeral : numerals()) {
    hash_ = hash_of_part(mixed(hash_, numeral.whole ? 1 : 2), {text + begin, numeral.begin - begin});
    begin = numeral.end;
  }
  hash_ = hash_of_part(hash_, {text + begin, line.text().size() - begin});
}

std::string LineKey::text() const {
  const std::string_view line = line_.text();
  std::string out;
  std::size_t begin = 0;
  for (const Numeral& numeral : numerals()) {
    out.append(line.substr(begin, numeral.begin - begin)).append(1, numeral.whole ? kWholeMark : kOtherMark);
    begin = numeral.end;
  }
  return out.append(line.substr(begin));
}

bool LineKey::is(std::string_view text) const {
  const char* const line = line_.text().data();
  std::size_t begin = 0;
  for (const Numeral& numeral : numerals()) {
    const std::string_view words(line + begin, numeral.begin - begin);
    if (text.size() <= words.size() || text[words.size()] != (numeral.whole ? kWholeMark : kOtherMark)) return false;
    if (!text.starts_with(words)) return false;
    text.remove_prefix(words.size() + 1);
    begin = numeral.end;
  }
  return text == std::string_view(line + begin, line_.text().size() - begin);
}

}  // namespace calmag
