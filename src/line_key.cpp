#include "line_key.hpp"

#include <algorithm>
#include <cstring>

#include "calmag/text.hpp"

namespace calmag {
namespace {

constexpr std::array<std::string_view, 5> kMeals{"@breakfast", "@lunch", "@dinner", "@snack", "@bed"};

constexpr std::size_t kMostKeyDigits = 4;    // longer ones may be the number of an item
constexpr std::size_t kMostKeyDecimals = 2;  // three could be thousands

class NumeralReader {
 public:
  explicit NumeralReader(std::string_view line) : line_(line) {}

  // None: there are no numbers, or too many, or one is 0.
  std::optional<Numerals> read() {
    Numerals out;
    while (at_ < line_.size()) {
      Numeral one;
      one.begin = at_;
      const bool is_number = is_digit(line_[at_]) && read_amount(one) && (at_ == line_.size() || line_[at_] == ' ');
      if (is_number) {
        if (out.count == Numerals::kMost || one.value <= 0) return std::nullopt;
        one.end = at_;
        out.all[out.count++] = one;
      }
      to_next_word();
      if (!is_number && may_say_an_amount(trimmed(line_.substr(one.begin, at_ - one.begin)))) out.others = true;
    }
    return out.count == 0 ? std::nullopt : std::optional(out);
  }

 private:
  void to_next_word() {
    while (at_ < line_.size() && line_[at_] != ' ') ++at_;
    while (at_ < line_.size() && line_[at_] == ' ') ++at_;
  }

  // Whether a word has a number in it that is not that of a name, as in V8 or 2%.
  static bool may_say_an_amount(std::string_view word) {
    if (!std::ranges::any_of(word, is_digit) || is_ascii_letter(word.front())) return false;
    return !word.ends_with('%') || !std::ranges::all_of(word.substr(0, word.size() - 1), is_digit);
  }

  // A whole number without zeros in front. -1: there is none.
  std::int64_t whole() {
    const std::size_t begin = at_;
    std::int64_t value = 0;
    while (at_ < line_.size() && is_digit(line_[at_]) && at_ - begin <= kMostKeyDigits) {
      value = value * 10 + (line_[at_++] - '0');
    }
    const std::size_t length = at_ - begin;
    return length == 0 || length > kMostKeyDigits || (length > 1 && line_[begin] == '0') ? -1 : value;
  }

  bool read_amount(Numeral& out) {
    const std::int64_t first = whole();
    if (first < 0) return false;
    out.value = first;
    out.last_number = static_cast<std::size_t>(first);
    if (next_is('.')) return read_decimals(out);
    if (next_is('/')) return read_denominator(out, 'f', 0, first);
    const std::size_t before = at_;
    if (next_is(' ') && at_ < line_.size() && is_digit(line_[at_])) {
      const std::int64_t numerator = whole();
      return numerator >= 0 && next_is('/') && read_denominator(out, 'm', first, numerator);
    }
    at_ = before;
    return true;
  }

  bool next_is(char c) {
    if (at_ >= line_.size() || line_[at_] != c) return false;
    ++at_;
    return true;
  }

  bool read_decimals(Numeral& out) {
    std::int64_t value = out.value.numerator();
    std::int64_t scale = 1;
    const std::size_t begin = at_;
    for (; at_ < line_.size() && is_digit(line_[at_]); ++at_, scale *= 10) {
      if (at_ - begin == kMostKeyDecimals) return false;
      value = value * 10 + (line_[at_] - '0');
    }
    out.form = 'd';
    out.last_number = static_cast<std::size_t>(value);  // a full stop in a number says nothing in a name
    out.value = Fraction::of(value, scale);
    return at_ > begin;
  }

  bool read_denominator(Numeral& out, char form, std::int64_t wholes, std::int64_t numerator) {
    const std::int64_t denominator = whole();
    if (denominator <= numerator) return false;
    out.form = form;
    out.last_number = static_cast<std::size_t>(denominator);
    out.value = Fraction::of(wholes * denominator + numerator, denominator);
    return true;
  }

  std::string_view line_;
  std::size_t at_ = 0;
};

std::uint64_t mixed(std::uint64_t hash, std::uint64_t bits) {
  hash = (hash ^ bits) * 0x9e3779b97f4a7c15U;
  return hash ^ (hash >> 32U);
}

// Eight bytes at a time.
std::uint64_t hash_of_line(std::uint64_t hash, std::string_view text) {
  hash = mixed(hash, text.size());
  while (text.size() >= sizeof(std::uint64_t)) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, text.data(), sizeof bits);
    hash = mixed(hash, bits);
    text.remove_prefix(sizeof bits);
  }
  std::uint64_t bits = 0;
  std::memcpy(&bits, text.data(), text.size());
  return mixed(hash, bits);
}

}  // namespace

Line line_of(std::string_view text) {
  text = trimmed(text);
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos) return {text, ' '};
  for (const std::string_view meal : kMeals) {
    if (at == 0 && text.starts_with(meal) && text.size() > meal.size() && text[meal.size()] == ' ') {
      return {text.substr(meal.size() + 1), '<'};
    }
    if (at > 0 && text.substr(at) == meal && text[at - 1] == ' ') return {text.substr(0, at - 1), '>'};
  }
  return {text, ' '};
}

std::optional<Numerals> read_numerals(std::string_view line) { return NumeralReader(line).read(); }

LineKey::LineKey(const Line& line, const Numerals& numerals) : meal_(line.meal) {
  std::size_t begin = 0;
  for (const Numeral& numeral : numerals.span()) {
    add(line.text.substr(begin, numeral.begin - begin), numeral.form);
    begin = numeral.end;
  }
  add(line.text.substr(begin), '.');
}

std::uint64_t LineKey::hash() const {
  std::uint64_t hash = static_cast<unsigned char>(meal_);
  for (const Part& part : parts()) hash = hash_of_line(mixed(hash, static_cast<unsigned char>(part.form)), part.text);
  return hash;
}

// Lines hold no control characters, so that no two keys have the same text.
std::string LineKey::text() const {
  std::string out(1, meal_);
  for (const Part& part : parts()) out.append(part.text).append(1, '\n').append(1, part.form);
  return out;
}

bool LineKey::is(std::string_view text) const {
  if (text.front() != meal_) return false;
  text.remove_prefix(1);
  for (const Part& part : parts()) {
    const std::size_t size = part.text.size();
    if (text.size() < size + 2 || !text.starts_with(part.text) || text[size] != '\n' || text[size + 1] != part.form) {
      return false;
    }
    text.remove_prefix(size + 2);
  }
  return text.empty();
}

}  // namespace calmag
