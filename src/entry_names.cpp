#include "entry_names.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "calmag/own_table.hpp"
#include "calmag/text.hpp"

namespace calmag {
namespace {

// How a token sounds in a name: "&" is "and".
std::string spoken(std::string_view text, const Token& token) {
  const std::string_view written = slice(text, token.extent);
  return written == "&" ? "and" : folded(written);
}

// The number of tokens from `at` that say `name` ("7 up"), hyphens skipped; 0 if they do not.
std::size_t tokens_saying(std::string_view name, std::string_view text, const std::vector<Token>& tokens,
                          std::size_t at) {
  std::size_t i = at;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    if (i > at && i < tokens.size() && tokens[i].kind == TokenKind::dash) ++i;
    if (i >= tokens.size() || spoken(text, tokens[i]) != name.substr(begin, end - begin)) return 0;
    ++i;
    begin = end + 1;
  }
  return i - at;
}

}  // namespace

void protect_numeric_names(std::string_view text, std::vector<Token>& tokens, const Catalogue& catalogue) {
  const auto longest_at = [&](std::size_t at) {
    std::size_t longest = 0;
    const std::string first = spoken(text, tokens[at]);
    const auto try_names = [&](std::span<const std::string_view> names) {
      for (auto name = std::ranges::lower_bound(names, first); name != names.end() && name->starts_with(first);
           ++name) {
        longest = std::max(longest, tokens_saying(*name, text, tokens, at));
      }
    };
    for (const OwnTable* table : catalogue.own) try_names(table->numeric_names());
    for (const FoodTable* table : catalogue.foods) try_names(table->numeric_names());
    try_names(catalogue.substances.numeric_names());
    return longest;
  };
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].kind != TokenKind::word && tokens[at].kind != TokenKind::numeral) continue;
    const std::size_t length = longest_at(at);
    if (length == 0) continue;
    Token name = tokens[at];
    name.kind = TokenKind::word;
    name.extent = cover(tokens[at].extent, tokens[at + length - 1].extent);
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(at);
    tokens.erase(begin + 1, begin + static_cast<std::ptrdiff_t>(length));
    tokens[at] = name;
  }
}

std::string name_of(std::string_view text, const std::vector<Token>& words, const Vocabulary& vocabulary) {
  std::size_t first = 0;
  while (first + 1 < words.size() && vocabulary.is_filler(folded(slice(text, words[first].extent)))) ++first;
  std::string name;
  for (std::size_t i = first; i < words.size(); ++i) {
    if (i > first) {
      // What stands between two words is kept if it is only a hyphen or space: "low-fat".
      const std::size_t gap = words[i - 1].extent.end();
      const std::string_view between = text.substr(gap, words[i].extent.begin - gap);
      name += between == "-" ? "-" : " ";
    }
    name += slice(text, words[i].extent);
  }
  return name;
}

void NameSuggester::suggest(Reading& reading) {
  for (Fault& fault : reading.faults) {
    if (fault.code != "food.unknown") continue;
    const Near& nearest = near(reading.entry.name);
    fault.suggestions.insert(fault.suggestions.end(), nearest.names.begin(), nearest.names.end());
    if (!nearest.help.empty()) fault.help = nearest.help;
  }
}

const NameSuggester::Near& NameSuggester::near(const std::string& name) {
  constexpr std::size_t kMostKnown = 100;
  if (const auto known = known_.find(name); known != known_.end()) return known->second;
  if (known_.size() == kMostKnown) known_.clear();
  Near& found = known_[name];
  const Name said(name, catalogue_.vocabulary);
  for (const std::string_view one : catalogue_.nearest_foods(said, kNearestShown)) found.names.emplace_back(one);
  if (catalogue_.more != nullptr) {
    const std::vector<std::string> imported =
        catalogue_.more->nearest(words_of(name, catalogue_.vocabulary), kNearestShown);
    if (!imported.empty()) found.help = fmt::format("among imported foods: {}", fmt::join(imported, ", "));
  }
  return found;
}

}  // namespace calmag
