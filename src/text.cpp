#include "calmag/text.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include <fmt/format.h>

namespace calmag {
namespace {

constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Letters of Latin-1 and Latin Extended-A without their accents, in blocks of the code chart; '.' where a letter has
// no plain form of one letter.
constexpr std::string_view kLatin1 = "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y";
constexpr std::string_view kLatinA =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnn...oooooo.."
    "rrrrrrssssssssttttttuuuuuuuuuuuu"
    "wwyyyzzzzzz.";

// The plain letter for an accented one, or 0.
char without_accent(char32_t code) {
  const auto plain = [](std::string_view table, char32_t index) {
    if (index >= table.size() || table[index] == '.') return '\0';
    return table[index];
  };
  if (code >= 0xC0 && code <= 0xFF) return plain(kLatin1, code - 0xC0);
  if (code >= 0x100 && code <= 0x17F) return plain(kLatinA, code - 0x100);
  return '\0';
}

bool is_apostrophe(char32_t code) { return code == '\'' || code == 0x2019 || code == 0x2018 || code == 0x02BC; }

// Marks that change the direction of text or take no room: they could disguise what is printed.
bool is_invisible(char32_t code) {
  return (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || code == 0x061C || (code >= 0xFFF9 && code <= 0xFFFB) ||
         (code >= 0xE0000 && code <= 0xE007F);
}

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code <= 0x9F); }

bool is_combining(char32_t code) {
  return (code >= 0x300 && code <= 0x36F) || (code >= 0x1AB0 && code <= 0x1AFF) || (code >= 0x20D0 && code <= 0x20FF) ||
         (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xFE20 && code <= 0xFE2F);
}

bool is_wide(char32_t code) {
  return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
         (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
         (code >= 0xFFE0 && code <= 0xFFE6) || (code >= 0x1F300 && code <= 0x1FAFF) ||
         (code >= 0x20000 && code <= 0x3FFFD);
}

}  // namespace

Character character_at(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || offset + length > text.size()) return {lead, 1, false};
  char32_t code = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text[offset + i])) return {lead, 1, false};
    code = (code << 6U) | (static_cast<unsigned char>(text[offset + i]) & 0x3FU);
  }
  constexpr std::array<char32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
  if (code < kLeast[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {lead, 1, false};
  return {code, length, true};
}

std::size_t first_unreadable(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++i;
      continue;
    }
    const Character character = character_at(text, i);
    if (!character.valid || (is_control(character.code) && character.code != '\t')) return i;
    i += character.length;
  }
  return std::string_view::npos;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Character character = character_at(text, i);
    if (!character.valid || (is_control(character.code) && character.code != '\t')) {
      fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned>(character.code));
    } else if (is_invisible(character.code)) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(character.code));
    } else if (character.code == '\t') {
      out += ' ';
    } else {
      out += text.substr(i, character.length);
    }
    i += character.length;
  }
  return out;
}

std::string shortened(std::string_view text, std::size_t most) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < most; ++count) end += character_at(text, end).length;
  return printable(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++width;
      ++i;
      continue;
    }
    const Character character = character_at(text, i);
    width += is_combining(character.code) ? 0U : is_wide(character.code) ? 2U : 1U;
    i += character.length;
  }
  return width;
}

void append_folded(std::string& out, std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const char c = word[i];
    if (static_cast<unsigned char>(c) < 0x80) {
      if (c != '\'' && c != '.') out += to_lower(c);
      ++i;
      continue;
    }
    const Character character = character_at(word, i);
    if (const char plain = without_accent(character.code); plain != '\0') {
      out += plain;
    } else if (character.code == 0xDF) {
      out += "ss";
    } else if (character.code == 0xE6 || character.code == 0xC6) {
      out += "ae";
    } else if (character.code == 0x153 || character.code == 0x152) {
      out += "oe";
    } else if (!is_apostrophe(character.code) && !is_combining(character.code)) {
      out += word.substr(i, character.length);
    }
    i += character.length;
  }
}

std::string folded(std::string_view word) {
  std::string out;
  append_folded(out, word);
  return out;
}

bool folds_to(std::string_view word, std::string_view form) {
  if (!word.empty() && is_ascii_letter(word.front()) && (form.empty() || to_lower(word.front()) != form.front())) {
    return false;
  }
  return folded(word) == form;
}

std::string_view singular(std::string& word) {
  const auto ends_with = [&](std::string_view ending) {
    return word.size() > ending.size() + 1 && std::string_view(word).ends_with(ending);
  };
  if (ends_with("ies") && word.size() > 4) {
    word.replace(word.size() - 3, 3, "y");
  } else if (ends_with("sses") || ends_with("shes") || ends_with("ches") || ends_with("xes") || ends_with("oes")) {
    word.resize(word.size() - 2);
  } else if (ends_with("s") && !ends_with("ss") && !ends_with("us")) {
    word.resize(word.size() - 1);
  }
  // "cookies" has become "cooky": so must "cookie".
  if (ends_with("ie")) word.replace(word.size() - 2, 2, "y");
  return word;
}

namespace {

// A bit for each letter that is in the word; others share theirs.
std::uint64_t letters_in(std::string_view word) {
  std::uint64_t letters = 0;
  for (const char c : word) letters |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64U);
  return letters;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (apart > limit) return limit + 1;
  if (limit == 0) return a == b ? 0 : 1;
  // A letter that is changed is one fewer of one and one more of another.
  if (static_cast<std::size_t>(std::popcount(letters_in(a) ^ letters_in(b))) > 2 * limit) return limit + 1;
  // Three rows of the table of optimal string alignment: two back, last, current.
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        current[j] = std::min(current[j], before[j - 2] + 1);
      }
    }
    if (*std::min_element(current.begin(), current.end()) > limit) return limit + 1;
    before.swap(last);
    last.swap(current);
  }
  return std::min(last[b.size()], limit + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    pieces.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return pieces;
}

}  // namespace calmag
