#include "entry_either.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "entry_piece.hpp"

namespace calmag {
namespace {

using Tokens = std::vector<Token>;

// More than so many is no choice that anybody lists.
constexpr std::size_t kMostAlternatives = 4;

// Tokens from `begin` up to, not including, `end`.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The words around slashes: corn, canola in 2 tsp corn/canola oil. A word is taken with what a hyphen joins to it.
std::vector<Range> choices_in(const Tokens& tokens) {
  const auto is = [&](std::size_t at, TokenKind kind) { return at < tokens.size() && tokens[at].kind == kind; };
  const auto hyphen = [&](std::size_t at) {
    return is(at, TokenKind::dash) && tokens[at].glued && at + 1 < tokens.size() && tokens[at + 1].glued;
  };
  std::vector<Range> choices;
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    if (!is(at, TokenKind::slash)) continue;
    if (!is(at - 1, TokenKind::word) || !is(at + 1, TokenKind::word)) return {};
    if (choices.empty()) {
      choices.push_back({at - 1, at});
      while (choices[0].begin > 1 && hyphen(choices[0].begin - 1)) choices[0].begin -= 2;
    } else if (choices.back().end != at) {
      return {};  // two choices in one name
    }
    Range next{at + 1, at + 2};
    while (hyphen(next.end) && is(next.end + 1, TokenKind::word)) next.end += 2;
    choices.push_back(next);
  }
  return choices.size() > kMostAlternatives ? std::vector<Range>{} : choices;
}

class EitherReader {
 public:
  EitherReader(std::string_view text, const Tokens& tokens, const Catalogue& catalogue)
      : text_(text),
        tokens_(tokens),
        catalogue_(catalogue) {}

  std::vector<Reading> read() const {
    const std::vector<Range> choices = choices_in(tokens_);
    if (choices.empty() || choices.front().begin < behind_amount()) return read_piece(text_, tokens_, catalogue_);
    std::vector<Reading> readings = with_each(choices);
    if (unread(readings) > 0 && choices.size() == 2) {
      std::vector<Reading> parted = parted_at(choices[0].end);
      if (unread(parted) < unread(readings)) readings = std::move(parted);
    }
    if (unread(readings) > 1) return read_piece(text_, tokens_, catalogue_);
    if (unread(readings) == 1) return {*std::ranges::find_if_not(readings, &Reading::understood)};
    return {one_of(readings)};
  }

 private:
  static std::ptrdiff_t unread(const std::vector<Reading>& readings) {
    return std::ranges::count_if(readings, [](const Reading& reading) { return !reading.understood(); });
  }

  Reading read_tokens(const Tokens& tokens) const { return read_piece(text_, tokens, catalogue_).front(); }

  Tokens between(std::size_t begin, std::size_t end) const {
    return {tokens_.begin() + static_cast<std::ptrdiff_t>(begin), tokens_.begin() + static_cast<std::ptrdiff_t>(end)};
  }

  // corn oil, canola oil
  std::vector<Reading> with_each(const std::vector<Range>& choices) const {
    std::vector<Reading> readings;
    for (const Range& choice : choices) {
      Tokens tokens = between(0, choices.front().begin);
      const Tokens words = between(choice.begin, choice.end);
      const Tokens behind = between(choices.back().end, tokens_.size());
      tokens.insert(tokens.end(), words.begin(), words.end());
      tokens.insert(tokens.end(), behind.begin(), behind.end());
      readings.push_back(read_tokens(tokens));
    }
    return readings;
  }

  // milk, soy milk: both with the amount that stands before them.
  std::vector<Reading> parted_at(std::size_t slash) const {
    Tokens right = between(0, behind_amount());
    const Tokens words = between(slash + 1, tokens_.size());
    right.insert(right.end(), words.begin(), words.end());
    return {read_tokens(between(0, slash)), read_tokens(right)};
  }

  // The token behind the amount that the entry begins with; the first if there is none, or nothing behind it.
  std::size_t behind_amount() const {
    Cursor cursor{text_, tokens_, 0};
    std::vector<Fault> ignored;
    read_measure(cursor, catalogue_.units, ignored);
    return cursor.done() ? 0 : cursor.at;
  }

  // The one food that all of them are, or a fault.
  Reading one_of(std::vector<Reading>& readings) const {
    Reading one = readings.front();
    const bool same = std::ranges::all_of(readings, [&](const Reading& reading) {
      return reading.entry.food != nullptr && reading.entry.food == one.entry.food &&
             reading.entry.grams == one.entry.grams;
    });
    one.entry.extent = cover(tokens_.front().extent, tokens_.back().extent);
    one.entry.text = slice(text_, one.entry.extent);
    if (same) return one;
    const Extent named = cover(tokens_[behind_amount()].extent, tokens_.back().extent);
    Fault fault{named, "food.ambiguous",
                fmt::format("'{}' leaves open which of them it was", printable(slice(text_, named))),
                "give one of them, or some of each as entries of their own"};
    for (const Reading& reading : readings) fault.suggestions.push_back(reading.entry.name);
    one.faults.push_back(std::move(fault));
    return one;
  }

  std::string_view text_;
  const Tokens& tokens_;
  const Catalogue& catalogue_;
};

}  // namespace

std::vector<Reading> read_either(std::string_view text, const Tokens& tokens, const Catalogue& catalogue) {
  const bool slash = std::ranges::find(tokens, TokenKind::slash, &Token::kind) != tokens.end();
  return slash ? EitherReader(text, tokens, catalogue).read() : read_piece(text, tokens, catalogue);
}

}  // namespace calmag
