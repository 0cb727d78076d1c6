// Which food a name means. What amounts of it weigh is in portions.cpp.
#include "calmag/foods.hpp"

#include <algorithm>
#include <bit>

#include "calmag/packed_foods.hpp"

namespace calmag {
namespace {

using Mask = SaidWords::Mask;

// The words of `phrase` among the words of `where`, or 0 if one is missing.
Mask taken_by_phrase(Phrase phrase, const SaidWords& said, Mask where) {
  Mask taken = 0;
  for (const WordId word : phrase) {
    Mask here = 0;
    for (std::size_t at = 0; at < said.ids.size() && here == 0; ++at) {
      if (said.ids[at] == word && ((where & ~taken) >> at & 1U) != 0) here = Mask{1} << at;
    }
    if (here == 0) return 0;
    taken |= here;
  }
  return taken;
}

}  // namespace

std::size_t FoodTable::size() const { return packed_ != nullptr ? packed_->size() : foods_.size(); }

const Food& FoodTable::food(std::size_t place) const {
  return packed_ != nullptr ? packed_->food(place) : foods_[place];
}

// Whether every one of the words `spare` is a preparation, or part of a descriptor that is there in full.
bool FoodTable::accounts_for(std::size_t place, const SaidWords& said, Mask spare) const {
  Mask covered = said.preparations & spare;
  const auto cover = [&](std::span<const PhraseId> phrases) {
    for (const PhraseId id : phrases) {
      if ((covered & spare) == spare) return;
      covered |= taken_by_phrase(phrase(id), said, spare);
    }
  };
  const std::size_t kind = additions_.kinds[place];
  cover(additions_.descriptors[kind]);
  for (std::size_t state = 0; state < states_.size(); ++state) {
    if ((additions_.states[kind] >> state & 1U) != 0) cover(states_[state]);
  }
  // "washed and sliced": what joins words that are accounted for is accounted for.
  const Mask left = spare & ~covered;
  if (left == 0) return true;
  const std::optional<WordId> joining = index_.find_word("and");
  for (std::size_t at = 0; at < said.ids.size(); ++at) {
    if ((left >> at & 1U) != 0 && (!joining || said.ids[at] != joining)) return false;
  }
  return (covered & spare) != 0;
}

FoodMatch FoodTable::match(const Name& said, const Vocabulary& vocabulary) const {
  const SaidWords words = index_.said(said.words, vocabulary);
  std::vector<IndexedName> best;  // the first of each food
  int best_score = 0;
  index_.names_in(words, [&](const IndexedName& name, Mask taken) {
    const int score = 2 * std::popcount(taken) + (name.in_order ? 1 : 0);
    if (score < best_score || !accounts_for(name.target, words, words.all() & ~taken)) return;
    if (score > best_score) best.clear();
    best_score = score;
    if (std::ranges::find(best, name.target, &IndexedName::target) == best.end()) best.push_back(name);
  });
  FoodMatch match;
  if (best.size() == 1) {
    match.food = &food(best.front().target);
    match.name = shown(best.front());
  } else {
    for (const IndexedName& name : best) match.rivals.push_back(&food(name.target));
  }
  return match;
}

bool FoodTable::describes(const Words& words) const {
  return std::ranges::all_of(words, [&](const std::string& word) {
    const std::optional<WordId> id = index_.find_word(word);
    return id && std::ranges::find(phrases_.all(), *id) != phrases_.all().end();
  });
}

}  // namespace calmag
