#include "item_numbers.hpp"

#include <algorithm>

#include "calmag/text.hpp"

namespace calmag {
namespace {

// Shorter numbers are amounts: 30 off is no product.
constexpr std::size_t kLeastDigits = 5;

bool is_prefix(std::string_view text, const Token& token) {
  const std::string word = folded(slice(text, token.extent));
  return token.kind == TokenKind::word && (word == "fdc" || word == "off");
}

bool is_item_number(std::string_view text, const Token& token) {
  const std::string_view written = slice(text, token.extent);
  return token.kind == TokenKind::numeral && written.size() >= kLeastDigits && std::ranges::all_of(written, is_digit);
}

}  // namespace

void protect_item_numbers(std::string_view text, std::vector<Token>& tokens, std::vector<Fault>& faults) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    if (!is_prefix(text, tokens[at])) continue;
    const std::size_t number = tokens[at + 1].kind == TokenKind::colon ? at + 2 : at + 1;
    if (number >= tokens.size() || !is_item_number(text, tokens[number])) continue;
    const Extent extent = tokens[number].extent;
    std::erase_if(faults, [&](const Fault& fault) { return fault.extent == extent; });
    tokens[at].extent = cover(tokens[at].extent, extent);
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(at);
    tokens.erase(begin + 1, tokens.begin() + static_cast<std::ptrdiff_t>(number) + 1);
  }
}

}  // namespace calmag
