#include "entry_joined.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "entry_piece.hpp"

namespace calmag {
namespace {

enum class Joint { none, adds, lists };

Joint joint_at(std::string_view text, const Token& token) {
  const std::string_view written = slice(text, token.extent);
  if (written == "&") return Joint::lists;
  if (token.kind != TokenKind::word) return Joint::none;
  const std::string word = folded(written);
  if (word == "with" || word == "on" || word == "in") return Joint::adds;
  return word == "and" || word == "plus" ? Joint::lists : Joint::none;
}

bool all_understood(const std::vector<Reading>& readings) {
  return std::ranges::all_of(readings, &Reading::understood);
}

class JoinedReader {
 public:
  JoinedReader(std::string_view text, const Catalogue& catalogue) : text_(text), catalogue_(catalogue) {}

  std::optional<std::vector<Reading>> read(const std::vector<Token>& tokens) const {
    for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
      const Joint joint = joint_at(text_, tokens[at]);
      if (joint == Joint::none) continue;
      const auto middle = tokens.begin() + static_cast<std::ptrdiff_t>(at);
      auto readings = join({tokens.begin(), middle}, joint, {middle + 1, tokens.end()});
      if (readings) return readings;
    }
    return std::nullopt;
  }

 private:
  std::optional<std::vector<Reading>> join(const std::vector<Token>& left, Joint joint,
                                           const std::vector<Token>& right) const {
    std::vector<Reading> readings = read_piece(text_, left, catalogue_);
    if (!all_understood(readings)) return std::nullopt;
    std::vector<Reading> more = read_piece(text_, right, catalogue_);
    if (!all_understood(more)) {
      auto parted = read(right);
      if (!parted) return std::nullopt;
      more = std::move(*parted);
    }
    if (joint == Joint::lists && has_amount(readings.front()) != has_amount(more.front())) return std::nullopt;
    if (joint == Joint::adds) {
      for (Reading& added : more) ask_how_much(added);
    }
    for (Reading& reading : more) readings.push_back(std::move(reading));
    return readings;
  }

  static bool has_amount(const Reading& reading) { return reading.entry.amount_stated; }

  // A cup of milk is not what somebody means who takes tea with milk.
  void ask_how_much(Reading& added) const {
    const Entry& entry = added.entry;
    const Grams most = Grams::of(catalogue_.advice.small_portion.value);
    if (!added.understood() || has_amount(added) || entry.food == nullptr || entry.grams.high <= most) return;
    added.faults.push_back({entry.extent, "entry.how-much",
                            fmt::format("how much {} is not said", printable(entry.name)),
                            fmt::format("give its amount, as in: with 2 tbsp {}", printable(entry.name))});
  }

  std::string_view text_;
  const Catalogue& catalogue_;
};

}  // namespace

std::optional<std::vector<Reading>> read_joined(std::string_view text, const std::vector<Token>& tokens,
                                                const Catalogue& catalogue) {
  return JoinedReader(text, catalogue).read(tokens);
}

}  // namespace calmag
