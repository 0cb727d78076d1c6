// The unit behind a number: names of one or two words, and the lone letters T and t.
#include <algorithm>
#include <string>

#include "calmag/measure.hpp"
#include "calmag/text.hpp"

namespace calmag {
namespace {

// Whether an entry has letters, at least two, and all of them capitals.
bool is_in_capitals(const Cursor& cursor) {
  const std::string_view text = slice(cursor.text, cover(cursor.tokens.front().extent, cursor.tokens.back().extent));
  return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::ranges::count_if(text, is_ascii_letter) > 1;
}

}  // namespace

const Unit* read_unit(Cursor& cursor, const UnitTable& units, std::vector<Fault>& faults) {
  if (!cursor.is(TokenKind::word)) return nullptr;
  const std::string_view written = cursor.written();
  if (written == "T" || written == "t") {
    if (is_in_capitals(cursor)) {
      faults.push_back({cursor.token().extent, "unit.capitals",
                        "among capitals 'T' could be a tablespoon or a teaspoon", "write TBSP or TSP"});
    }
    ++cursor.at;
    return units.find_id(written == "T" ? "tablespoon" : "teaspoon");
  }
  std::string first = cursor.word();
  singular(first);
  // "fl oz", "fl-oz", "extra large"
  const std::size_t hyphen = cursor.is(TokenKind::dash, 1) && cursor.glued(1) ? 1 : 0;
  if (std::string second = cursor.word(1 + hyphen); !second.empty()) {
    singular(second);
    if (const Unit* unit = units.find(first + " " + second)) {
      cursor.at += 2 + hyphen;
      return unit;
    }
  }
  const Unit* unit = units.find(first);
  if (unit != nullptr) ++cursor.at;
  return unit;
}

}  // namespace calmag
