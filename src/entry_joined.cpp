#include "entry_joined.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/wording.hpp"
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

  std::optional<std::vector<Reading>> read(const std::vector<Token>& tokens, bool added = false) const {
    for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
      const Joint joint = joint_at(text_, tokens[at]);
      if (joint == Joint::none) continue;
      const auto middle = tokens.begin() + static_cast<std::ptrdiff_t>(at);
      auto readings = join({tokens.begin(), middle}, joint, {middle + 1, tokens.end()}, added);
      if (readings) return readings;
    }
    return std::nullopt;
  }

 private:
  std::optional<std::vector<Reading>> join(const std::vector<Token>& left, Joint joint, const std::vector<Token>& right,
                                           bool added) const {
    std::vector<Reading> readings = read_piece(text_, left, catalogue_);
    if (!all_understood(readings)) return std::nullopt;
    std::vector<Reading> more = read_piece(text_, right, catalogue_);
    if (!all_understood(more)) {
      auto parted = read(right, added || joint == Joint::adds);
      if (!parted) return std::nullopt;
      more = std::move(*parted);
    }
    const bool alike = has_amount(readings.front()) == has_amount(more.front());
    if (joint == Joint::lists && !alike && !added) return std::nullopt;  // 1 cup broccoli and mushrooms
    if (joint == Joint::adds) {
      for (Reading& reading : more) {
        if (!is_drink(left, readings.front()) || !take_splash(reading)) ask_how_much(reading);
      }
    }
    for (Reading& reading : more) readings.push_back(std::move(reading));
    return readings;
  }

  // Tea and coffee take milk by the splash; cereal, and what is made with milk, take more.
  bool is_drink(const std::vector<Token>& tokens, const Reading& reading) const {
    const bool made = folded(slice(text_, tokens.back().extent)) == "made";
    return reading.entry.food != nullptr && reading.entry.food->pours && !made;
  }

  static bool has_amount(const Reading& reading) { return reading.entry.amount_stated; }

  // What is added by the splash, as milk to tea: the table may know how much that is.
  static bool take_splash(Reading& added) {
    Entry& entry = added.entry;
    if (has_amount(added) || entry.food == nullptr) return false;
    for (const Portion& portion : entry.food->portions) {
      if (portion.amount.unit == nullptr || portion.amount.unit->id != "splash") continue;
      entry.measure = measure_of(portion.amount);
      entry.grams = portion.grams;
      entry.remarks = {fmt::format("no amount given: one splash, {} g", in_words(portion.grams.units()))};
      return true;
    }
    return false;
  }

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
