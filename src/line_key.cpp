#include "line_key.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "calmag/text.hpp"

namespace calmag {
namespace {

constexpr std::array<std::string_view, 5> kMeals{"@breakfast", "@lunch", "@dinner", "@snack", "@bed"};

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

class NumeralReader {
 public:
  NumeralReader(std::string_view line, std::size_t begin, Numeral& out) : line_(line), at_(begin), out_(out) {
    out_ = {};
    out_.begin = static_cast<std::uint32_t>(begin);
  }

  // False: what stands there is no number, or there is more to the word.
  bool read() {
    if (!read_amount() || (at_ < line_.size() && line_[at_] != ' ')) return false;
    out_.end = static_cast<std::uint32_t>(at_);
    return true;
  }

 private:
  // A whole number without zeros in front. -1: there is none.
  std::int32_t whole() {
    const std::size_t begin = at_;
    std::int32_t value = 0;
    while (at_ < line_.size() && is_digit(line_[at_]) && at_ - begin <= kMostKeyDigits) {
      value = value * 10 + (line_[at_++] - '0');
    }
    const std::size_t length = at_ - begin;
    return length == 0 || length > kMostKeyDigits || (length > 1 && line_[begin] == '0') ? -1 : value;
  }

  bool read_amount() {
    const std::int32_t first = whole();
    if (first < 0) return false;
    out_.numerator = first;
    out_.last_number = first;
    if (next_is('.')) return read_decimals();
    if (next_is('/')) return read_denominator(0, first);
    const std::size_t before = at_;
    if (next_is(' ') && at_ < line_.size() && is_digit(line_[at_])) {
      const std::int32_t numerator = whole();
      return numerator >= 0 && next_is('/') && read_denominator(first, numerator);
    }
    at_ = before;
    return true;
  }

  bool next_is(char c) {
    if (at_ >= line_.size() || line_[at_] != c) return false;
    ++at_;
    return true;
  }

  bool read_decimals() {
    const std::size_t begin = at_;
    for (; at_ < line_.size() && is_digit(line_[at_]); ++at_, out_.denominator *= 10) {
      if (at_ - begin == kMostKeyDecimals) return false;
      out_.numerator = out_.numerator * 10 + (line_[at_] - '0');
    }
    out_.whole = false;
    out_.last_number = out_.numerator;  // a full stop in a number says nothing in a name
    return at_ > begin;
  }

  bool read_denominator(std::int32_t wholes, std::int32_t numerator) {
    const std::int32_t denominator = whole();
    if (denominator <= numerator) return false;
    out_.whole = false;
    out_.last_number = denominator;
    out_.numerator = wholes * denominator + numerator;
    out_.denominator = denominator;
    return true;
  }

  std::string_view line_;
  std::size_t at_;
  Numeral& out_;
};

// The bits of the eight bytes at `at` that mark digits: the lowest that is set is the highest bit of the first digit. A
// byte with the bits of '0' turned is below 10 in a digit alone; what is borrowed from the byte above cannot change
// which of them is the first. None is set by what is before `from`.
std::uint64_t digits_among(std::string_view text, std::size_t at, std::size_t from) {
  constexpr std::uint64_t kEach = 0x0101010101010101U;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text.data() + at, sizeof bytes);
  bytes = (bytes ^ (kEach * '0')) | (from > at ? (std::uint64_t{1} << (8 * (from - at))) - 1 : 0);
  return (bytes - kEach * 10) & ~bytes & (kEach * 0x80);
}

// The first digit of `text` from `at` on, or its size. Eight bytes at a time, of which the last eight may lie before
// `at` in part.
std::size_t find_digit(std::string_view text, std::size_t at) {
  constexpr std::size_t kWord = sizeof(std::uint64_t);
  if (std::endian::native != std::endian::little || text.size() < kWord) {
    while (at < text.size() && !is_digit(text[at])) ++at;
    return at;
  }
  for (std::size_t from = at; from < text.size(); from += kWord) {
    const std::size_t word = std::min(from, text.size() - kWord);
    const std::uint64_t digits = digits_among(text, word, from);
    if (digits != 0) return word + static_cast<std::size_t>(std::countr_zero(digits)) / 8;
  }
  return text.size();
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

CutLine::CutLine(std::string_view line) : text_(without_time(line)) {
  if (!is_short()) return;
  const std::string_view text = text_;
  for (std::size_t at = 0; (at = find_digit(text, at)) < text.size();) {
    const std::size_t begin = at == 0 || text[at - 1] == ' ' ? at : text.rfind(' ', at) + 1;
    if (begin == at && count_ < kMostNumerals && NumeralReader(text, at, numerals_[count_]).read()) {
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
  const std::string_view text = line.text();
  std::size_t begin = 0;
  for (const Numeral& numeral : numerals()) {
    hash_ = hash_of_part(mixed(hash_, numeral.whole ? 1 : 2), text.substr(begin, numeral.begin - begin));
    begin = numeral.end;
  }
  hash_ = hash_of_part(hash_, text.substr(begin));
}

// The words between the numbers, each with a mark behind it for the kind of number; all before a line feed, which no
// line holds.
std::string LineKey::text() const {
  const std::string_view line = line_.text();
  std::string out;
  std::size_t begin = 0;
  for (const Numeral& numeral : numerals()) {
    out.append(line.substr(begin, numeral.begin - begin)).append(numeral.whole ? "\n1" : "\n2");
    begin = numeral.end;
  }
  return out.append(line.substr(begin));
}

bool LineKey::is(std::string_view text) const {
  const std::string_view line = line_.text();
  std::size_t begin = 0;
  for (const Numeral& numeral : numerals()) {
    const std::size_t size = numeral.begin - begin;
    if (text.size() < size + 2 || text.compare(0, size, line, begin, size) != 0 || text[size] != '\n' ||
        text[size + 1] != (numeral.whole ? '1' : '2')) {
      return false;
    }
    text.remove_prefix(size + 2);
    begin = numeral.end;
  }
  return text == line.substr(begin);
}

}  // namespace calmag
