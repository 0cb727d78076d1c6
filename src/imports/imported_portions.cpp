// Portions of imported foods, from texts such as "1 cup, chopped" to amounts.
#include <algorithm>

#include "calmag/imported_foods.hpp"
#include "calmag/measure.hpp"

namespace calmag {
namespace {

struct ReadPortion {
  PortionSize size;
  Grams grams;
  bool described = false;  // words stand behind the amount: it may be one of several
};

std::optional<ReadPortion> read_portion(const ImportedPortion& text, const UnitTable& units) {
  std::vector<Fault> faults;
  const std::vector<Token> tokens = tokens_of(text.amount, faults);
  Cursor cursor{text.amount, tokens, 0};
  const std::optional<Measure> measure = read_measure(cursor, units, faults);
  if (!measure || !faults.empty() || !measure->amount.number.exact() || measure->amount.number.counted == 0) {
    return std::nullopt;
  }
  const Unit* unit = measure->amount.unit;
  if (unit == nullptr && measure->size == nullptr) return std::nullopt;
  if (unit != nullptr && (unit->kind == UnitKind::mass || unit->kind == UnitKind::activity)) return std::nullopt;
  const bool described = !cursor.done();
  if (described && !cursor.is(TokenKind::comma) && !cursor.is(TokenKind::open_round)) return std::nullopt;
  return ReadPortion{size_of(*measure), text.grams, described};
}

bool same_size(const PortionSize& a, const PortionSize& b) {
  return a.unit == b.unit && a.size == b.size && a.each == b.each;
}

// Whether one of them weighs the same as the other.
bool agree(const ReadPortion& a, const ReadPortion& b) { return a.grams * b.size.number == b.grams * a.size.number; }

}  // namespace

std::vector<Portion> portions_of(const ImportedFood& food, const UnitTable& units, const Citation& citation,
                                 std::deque<PortionSize>& sizes) {
  std::vector<ReadPortion> all;
  for (const ImportedPortion& text : food.portions) {
    if (const auto portion = read_portion(text, units)) all.push_back(*portion);
  }
  std::vector<Portion> portions;
  for (const ReadPortion& one : all) {
    const bool in_doubt = std::ranges::any_of(all, [&](const ReadPortion& other) {
      const bool outranked = one.described && !other.described;
      const bool rival = one.described == other.described && !agree(one, other);
      return same_size(one.size, other.size) && (outranked || rival);
    });
    const bool again =
        std::ranges::any_of(portions, [&](const Portion& taken) { return same_size(*taken.amount, one.size); });
    if (!in_doubt && !again) portions.push_back({&sizes.emplace_back(one.size), one.grams, &citation});
  }
  return portions;
}

}  // namespace calmag
