// Text as people write it: UTF-8, letter case, accents, plurals, and what may safely be printed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace calmag {

// One character of UTF-8 text. Bytes that are not UTF-8 come out as one character each, `valid` false.
struct Character {
  char32_t code = 0;
  std::size_t length = 0;
  bool valid = true;
};

// The character that begins at `offset`. Requires offset < text.size().
Character character_at(std::string_view text, std::size_t offset);

// The offset of the first byte that is not UTF-8 or is a control character other than tab; npos if there is none.
std::size_t first_unreadable(std::string_view text);

// `text` with everything that a terminal could act on made visible: control characters (C0, C1, DEL), bytes that are
// not UTF-8, and marks that reorder or hide text become \x1b or \u202e. Tabs become one space.
std::string printable(std::string_view text);

// The first `most` characters of `text`, printable, and an ellipsis if there are more.
std::string shortened(std::string_view text, std::size_t most);

// Columns that `text` takes on a terminal. Requires printable text.
std::size_t display_width(std::string_view text);

// What editors and spreadsheets may put in front of a text in UTF-8; it says nothing.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_space(char c) { return c == ' ' || c == '\t'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr std::string_view trimmed(std::string_view text) {
  const char* begin = text.data();
  const char* end = begin + text.size();
  while (begin != end && is_space(*begin)) ++begin;
  while (begin != end && is_space(*(end - 1))) --end;
  return {begin, end};
}

// One word in the form in which words are compared: lower case, without accents, apostrophes and full stops.
// "Cow’s" -> "cows", "crème" -> "creme".
void append_folded(std::string& out, std::string_view word);
std::string folded(std::string_view word);
// folded(word) == form, most often at a glance.
bool folds_to(std::string_view word, std::string_view form);

// The singular of a folded English word, by its ending alone: the same rule for names in tables and words typed, so
// that it need only be consistent. "berries" -> "berry", "radishes" -> "radish", "cows" -> "cow", "swiss" stays.
std::string_view singular(std::string& folded_word);

// Letters to change, add, drop or swap (neighbours) to make one word of the other, or `limit` + 1 if it takes more.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// A 64-bit hash of a word (FNV-1a and a finaliser).
constexpr std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  hash ^= hash >> 32U;
  hash *= 0x9e3779b97f4a7c15U;
  return hash ^ (hash >> 29U);
}

// The pieces of `text` between separators; one piece where there is none.
std::vector<std::string_view> split(std::string_view text, char separator);

// "us, uk, eu": what `name_of` gives for each.
template <class Range, class NameOf>
std::string listed(const Range& all, const NameOf& name_of) {
  std::string out;
  for (const auto& one : all) {
    if (!out.empty()) out += ", ";
    out += std::invoke(name_of, one);
  }
  return out;
}

}  // namespace calmag
