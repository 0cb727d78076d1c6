#include "calmag/food_search.hpp"

#include <algorithm>
#include <tuple>

#include "calmag/text.hpp"

namespace calmag {
namespace {

using WordViews = std::vector<std::string_view>;

// The words that are sought, each once. The last may be the beginning of a word, or of a synonym.
struct Sought {
  Words words;       // without the last
  std::string last;  // empty: there are no words
  WordViews meant;   // what synonyms that begin with `last` mean

  Sought(Words all, const Vocabulary& vocabulary) {
    if (all.empty()) return;
    last = std::move(all.back());
    all.pop_back();
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::erase(all, last);
    words = std::move(all);
    for (const Synonym& synonym : vocabulary.synonyms()) {
      if (synonym.said.starts_with(last)) meant.push_back(synonym.means);
    }
  }

  bool completes(std::string_view word) const {
    return word.starts_with(last) || std::ranges::find(meant, word) != meant.end();
  }
  bool has(std::string_view word) const { return word == last || std::ranges::binary_search(words, word); }
};

enum class Found : unsigned char { in_full, by_a_beginning, no };

Found found_in(const WordViews& words, const Sought& sought) {
  const auto holds = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
  if (sought.last.empty() || !std::ranges::all_of(sought.words, holds)) return Found::no;
  if (holds(sought.last)) return Found::in_full;
  const bool begins = std::ranges::any_of(words, [&](std::string_view word) { return sought.completes(word); });
  return begins ? Found::by_a_beginning : Found::no;
}

// How many words the name and the query do not share. Where the last one is but a beginning, a word that it begins is
// shared.
std::size_t words_not_shared(const WordViews& name, const Sought& sought, Found found) {
  const auto is_asked = [&](std::string_view word) { return sought.has(word); };
  const auto begins = [&](std::string_view word) { return sought.completes(word); };
  auto shared = static_cast<std::size_t>(std::ranges::count_if(name, is_asked));
  if (found == Found::by_a_beginning && std::ranges::any_of(name, begins)) ++shared;
  const std::size_t asked = sought.words.size() + 1;
  return name.size() - std::min(shared, name.size()) + asked - std::min(shared, asked);
}

// What decides the order in which foods are shown; the least first.
struct Rank {
  bool meant = false;
  Found found = Found::no;
  std::size_t not_shared = 0;
  std::size_t place = 0;  // in the tables
  const Food* food = nullptr;

  auto key() const { return std::tuple(!meant, found, not_shared, place); }
};

// The names of each food of `table`, in the order of its foods.
std::vector<std::vector<IndexedName>> names_by_food(const FoodTable& table) {
  std::vector<std::vector<IndexedName>> names(table.size());
  table.index().for_each_name([&](const IndexedName& name) { names[name.target].push_back(name); });
  return names;
}

// One table, searched.
class TableSearch {
 public:
  TableSearch(const FoodTable& table, const Vocabulary& vocabulary, const Sought& sought)
      : table_(table),
        vocabulary_(vocabulary),
        sought_(sought),
        names_(names_by_food(table)) {
    for (std::size_t state = 0; state < table.states().size(); ++state) {
      add_phrases(state_words_.emplace_back(), table.states()[state]);
    }
  }

  // How the food at `place` answers; Found::no if it does not.
  Rank rank(std::size_t place) const {
    const Food& food = table_.food(place);
    const Words title = Name(food.title, Vocabulary()).words;
    WordViews words = words_of_food(place);
    words.insert(words.end(), title.begin(), title.end());
    Rank rank;
    rank.food = &food;
    rank.found = found_in(words, sought_);
    if (rank.found != Found::no) rank.not_shared = least_not_shared(place, rank.found);
    return rank;
  }

 private:
  void add_words(WordViews& to, Phrase phrase) const {
    for (const WordId word : phrase) to.push_back(table_.index().words()[word]);
  }
  // Words of a phrase count together: "in butter" answers to both, and not to butter.
  void add_phrases(WordViews& to, std::span<const PhraseId> phrases) const {
    const auto is_asked = [&](WordId id) {
      const std::string_view word = table_.index().words()[id];
      return sought_.has(word) || sought_.completes(word);
    };
    for (const PhraseId id : phrases) {
      const Phrase phrase = table_.phrase(id);
      if (phrase.size() == 1 || std::ranges::all_of(phrase, is_asked)) add_words(to, phrase);
    }
  }

  WordViews words_of_food(std::size_t place) const {
    WordViews words;
    for (const IndexedName& name : names_[place]) add_words(words, name.words);
    const std::size_t kind = table_.additions().kinds[place];
    add_phrases(words, table_.additions().descriptors[kind]);
    for (std::size_t state = 0; state < state_words_.size(); ++state) {
      if ((table_.additions().states[kind] >> state & 1U) == 0) continue;
      words.insert(words.end(), state_words_[state].begin(), state_words_[state].end());
    }
    return words;
  }

  std::size_t least_not_shared(std::size_t place, Found found) const {
    const Words title = Name(table_.food(place).title, vocabulary_).words;
    std::size_t least = words_not_shared({title.begin(), title.end()}, sought_, found);
    for (const IndexedName& name : names_[place]) {
      WordViews words;
      add_words(words, name.words);
      least = std::min(least, words_not_shared(words, sought_, found));
    }
    return least;
  }

  const FoodTable& table_;
  const Vocabulary& vocabulary_;
  const Sought& sought_;
  std::vector<std::vector<IndexedName>> names_;
  std::vector<WordViews> state_words_;
};

std::vector<const Food*> all_foods(const Catalogue& catalogue) {
  std::vector<const Food*> foods;
  for (const FoodTable* table : catalogue.foods) {
    for (const Food& food : table->foods()) foods.push_back(&food);
  }
  return foods;
}

}  // namespace

std::vector<const Food*> search_foods(std::string_view query, const Catalogue& catalogue) {
  if (trimmed(query).empty()) return all_foods(catalogue);
  const Name name(query, catalogue.vocabulary);
  const FoodMatch match = catalogue.match_food(name);
  const auto is_meant = [&](const Food* food) {
    return food == match.food || std::ranges::find(match.rivals, food) != match.rivals.end();
  };
  const Sought sought(name.words, catalogue.vocabulary);
  std::vector<Rank> ranks;
  std::size_t place = 0;
  for (const FoodTable* table : catalogue.foods) {
    const TableSearch search(*table, catalogue.vocabulary, sought);
    for (std::size_t i = 0; i < table->size(); ++i) {
      Rank rank = search.rank(i);
      rank.meant = is_meant(rank.food);
      rank.place = place++;
      if (rank.meant || rank.found != Found::no) ranks.push_back(rank);
    }
  }
  std::ranges::sort(ranks, {}, &Rank::key);
  std::vector<const Food*> foods;
  foods.reserve(ranks.size());
  for (const Rank& rank : ranks) foods.push_back(rank.food);
  return foods;
}

}  // namespace calmag
