// Names as sets of words, and an index from such a set to what it names.
//
// Two names are the same when they have the same words, whatever their order, case, accents, hyphens and plural:
// "Yogurts, low-fat" and "low fat yogurt". Words that never tell foods apart (of, the) do not count.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace calmag {

// Folded, singular, sorted. A word that stands twice is there twice (half and half).
using Words = std::vector<std::string>;

class Vocabulary {
 public:
  constexpr Vocabulary() = default;
  // Both lists sorted, folded and singular.
  constexpr Vocabulary(std::span<const std::string_view> fillers, std::span<const std::string_view> preparations)
      : fillers_(fillers),
        preparations_(preparations) {}

  // of, the, with: never part of a name.
  bool is_filler(std::string_view word) const;
  // chopped, fresh: may be added to any name, though some names hold one of their own.
  bool is_preparation(std::string_view word) const;

  std::span<const std::string_view> fillers() const { return fillers_; }
  std::span<const std::string_view> preparations() const { return preparations_; }

 private:
  std::span<const std::string_view> fillers_;
  std::span<const std::string_view> preparations_;
};

// The words of `name` without fillers; if it has nothing but fillers, those.
Words words_of(std::string_view name, const Vocabulary& vocabulary);
// Adds one folded word to a set, in its singular.
void add_word(Words& words, std::string word);
// With one space between words.
std::string joined(const Words& words);

// A name as it was said: its words as a set, and in their own order without preparations. Some names are told apart by
// order alone (chocolate milk, milk chocolate); the ordered form has a mark of its own, so that it can stand in an
// index beside sets.
struct Name {
  Words words;
  std::string in_order;

  Name() = default;
  Name(std::string_view said, const Vocabulary& vocabulary);
};

struct IndexedName {
  std::string_view words;    // joined(words_of(shown))
  std::string_view shown;    // as the table has it
  std::uint32_t target = 0;  // place in the table that the index belongs to
};

// Finds names by their words in constant time: open addressing, built with the tables. `slots` is a power of two in
// size, 0 for an empty slot, else a place in `names` plus one.
class NameIndex {
 public:
  constexpr NameIndex() = default;
  constexpr NameIndex(std::span<const IndexedName> names, std::span<const std::uint16_t> slots)
      : names_(names),
        slots_(slots) {}

  const IndexedName* find(std::string_view words) const;
  std::span<const IndexedName> names() const { return names_; }
  std::span<const std::uint16_t> slots() const { return slots_; }

 private:
  std::span<const IndexedName> names_;
  std::span<const std::uint16_t> slots_;
};

// The slots for `names`. Requires distinct words, and fewer than 65,535 names.
std::vector<std::uint16_t> slots_for(std::span<const IndexedName> names);

// Up to `most` names nearest to `words`: those that share most of its words, or differ from it by a letter or two;
// best first, one for each target.
std::vector<std::string_view> nearest_names(const NameIndex& index, const Words& words, std::size_t most);

}  // namespace calmag
