// Names as words, and an index from words to what they name.
//
// Two names are the same when they have the same words, whatever their order, case, accents, hyphens, plural and
// spelling: "Yoghurts, low-fat" and "low fat yogurt". Words that never tell foods apart (of, the) do not count. A few
// names are told apart by the order of their words alone: chocolate milk, milk chocolate.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/lists.hpp"

namespace calmag {

// Folded, singular, a synonym replaced by the word that stands for it. A word that stands twice is there twice (half
// and half).
using Words = std::vector<std::string>;

// One or more words, folded and singular, that mean the same as one other: "chick pea" means "chickpea".
struct Synonym {
  std::string_view said;
  std::string_view means;
};

// What may be said of foods in the same state without making them another food: cooked, boiled, steamed.
struct State {
  std::string_view id;
  std::span<const std::string_view> phrases;
};

class Vocabulary {
 public:
  constexpr Vocabulary() = default;
  // Fillers and preparations sorted, synonyms sorted by what is said; all of them folded and singular.
  constexpr Vocabulary(std::span<const std::string_view> fillers, std::span<const std::string_view> preparations,
                       std::span<const Synonym> synonyms, std::span<const State> states)
      : fillers_(fillers),
        preparations_(preparations),
        synonyms_(synonyms),
        states_(states) {}

  // of, the: never part of a name.
  bool is_filler(std::string_view word) const;
  // chopped, homemade: may be added to any name, though some names hold one of their own.
  bool is_preparation(std::string_view word) const;
  // What `said` means, or nothing if it is no synonym.
  std::optional<std::string_view> meaning_of(std::string_view said) const;

  std::span<const std::string_view> fillers() const { return fillers_; }
  std::span<const std::string_view> preparations() const { return preparations_; }
  std::span<const Synonym> synonyms() const { return synonyms_; }
  std::span<const State> states() const { return states_; }

 private:
  std::span<const std::string_view> fillers_;
  std::span<const std::string_view> preparations_;
  std::span<const Synonym> synonyms_;
  std::span<const State> states_;
};

// A name as it was said: its words in their order, without fillers; if it has nothing but fillers, those.
struct Name {
  Words words;

  Name() = default;
  Name(std::string_view said, const Vocabulary& vocabulary);
};

// The words of a name as a set: sorted.
Words words_of(std::string_view name, const Vocabulary& vocabulary);
// Adds one folded word to a sorted set, in its singular.
void add_word(Words& words, std::string word);
// With one space between words.
std::string joined(const Words& words);

// A word's place in an index.
using WordId = std::uint16_t;

// A name as an index has it. There are tens of thousands of them, which is why it is no larger than it must be.
struct NameRow {
  std::uint16_t target = 0;  // place in the table that the index belongs to
  std::uint8_t nth = 0;      // which of its target's names it is
  std::uint8_t form = 0;     // twice the number of its words, and one more if they count in their own order alone

  constexpr std::size_t word_count() const { return form / 2U; }
  constexpr bool in_order() const { return form % 2 != 0; }
};

// A name of an index.
struct IndexedName {
  std::size_t place = 0;          // in the index
  std::span<const WordId> words;  // sorted; of a name whose order counts, in that order
  std::uint16_t target = 0;       // as in its row, and so is the next
  std::uint8_t nth = 0;
  bool in_order = false;  // its words count in their own order alone
};

// The places of a said name's words in an index. A name of more words than a mask has bits is no name.
struct SaidWords {
  static constexpr std::size_t kMost = 64;
  using Mask = std::uint64_t;  // a bit for each word said

  std::vector<std::optional<WordId>> ids;  // none: no name in the index has that word
  Mask preparations = 0;                   // which of them are preparations

  Mask all() const { return ids.size() == kMost ? ~Mask{0} : (Mask{1} << ids.size()) - 1; }
};

// Finds names by their words. Each name is filed under the rarest of its words, so that looking for the names in what
// was said costs as much as there are names filed under the words said: a few. Built with the tables.
class NameIndex {
 public:
  constexpr NameIndex() = default;
  // `words` sorted; `slots` finds them (open addressing, a power of two in size: 0 is empty, else a place plus one).
  // The names filed under word w are those from filed[w] up to, not including, filed[w + 1]; the words of names follow
  // each other in `name_words`, those of filed[w] from filed_words[w].
  constexpr NameIndex(Texts words, std::span<const std::uint16_t> slots, std::span<const NameRow> names,
                      std::span<const WordId> name_words, std::span<const std::uint16_t> filed,
                      std::span<const std::uint32_t> filed_words)
      : words_(words),
        slots_(slots),
        names_(names),
        name_words_(name_words),
        filed_(filed),
        filed_words_(filed_words) {}

  std::optional<WordId> find_word(std::string_view word) const;
  SaidWords said(const Words& words, const Vocabulary& vocabulary) const;

  // Calls `found` with each name whose words are all among those said, and with the words that it takes.
  void names_in(const SaidWords& said, const std::function<void(const IndexedName&, SaidWords::Mask)>& found) const;
  // The name with exactly these words.
  std::optional<IndexedName> find(const Words& words) const;

  // Calls `visit` with each name, as they are filed.
  template <class Visit>
  void for_each_name(Visit visit) const {
    visit_names(0, words_.size(), visit);
  }

  const Texts& words() const { return words_; }
  std::span<const std::uint16_t> slots() const { return slots_; }
  std::span<const NameRow> rows() const { return names_; }
  std::span<const WordId> name_words() const { return name_words_; }
  std::span<const std::uint16_t> filed() const { return filed_; }
  std::span<const std::uint32_t> filed_words() const { return filed_words_; }

 private:
  // Calls `visit` with the names filed under the words from `first` up to, not including, `end`.
  template <class Visit>
  void visit_names(std::size_t first, std::size_t end, Visit visit) const {
    if (first == end) return;
    std::size_t word = filed_words_[first];
    for (std::size_t place = filed_[first]; place < filed_[end]; ++place) {
      const NameRow& row = names_[place];
      visit(IndexedName{place, name_words_.subspan(word, row.word_count()), row.target, row.nth, row.in_order()});
      word += row.word_count();
    }
  }

  Texts words_;
  std::span<const std::uint16_t> slots_;
  std::span<const NameRow> names_;
  std::span<const WordId> name_words_;
  std::span<const std::uint16_t> filed_;
  std::span<const std::uint32_t> filed_words_;
};

// Up to `most` names nearest to `words`: those that share most of its words, or differ from it by a letter or two;
// best first, one for each target, none of the target `except`. None for more words than SaidWords::kMost.
std::vector<IndexedName> nearest_names(const NameIndex& index, const Words& words, std::size_t most,
                                       std::optional<std::uint16_t> except = std::nullopt);

}  // namespace calmag
