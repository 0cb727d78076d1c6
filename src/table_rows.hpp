// What the readers of several tables share: sources of figures, and names gathered into an index.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/names.hpp"
#include "calmag/tables.hpp"
#include "json_rows.hpp"

namespace calmag {

// The source of figures from a label of the user's own.
inline constexpr std::string_view kOwnLabel = "own";

// The "source" of a row: refused unless it is in `sources`.
std::string_view read_source(const JsonValue& row, const SourceTable& sources, TableStorage& storage);

Mineral read_mineral(const JsonValue& value);

// "Fluid Ounces" -> "fluid ounce": each word folded and singular.
std::string folded_singular(std::string_view phrase);

// Gathers the names of a table, and the phrases that may be added to them, into an index. A name that means two rows is
// refused at the second.
class NameCollector {
 public:
  NameCollector(const Vocabulary& vocabulary, TableStorage& storage) : vocabulary_(vocabulary), storage_(storage) {}

  void add(const JsonValue& place, std::string_view shown, std::size_t target);
  // A name whose words count in their order alone: see FoodTable::match.
  void add_in_order(const JsonValue& place, std::string_view shown, std::size_t target);

  // The phrase of these words; the same words are the same phrase.
  PhraseId phrase(std::string_view text);
  // Refuses `place`, and returns true, if there are more names, words, phrases or targets than can have places.
  bool overflows(const JsonValue& place, std::size_t target = 0) const;

  // What was gathered so far.
  NameIndex index();
  // The names as the table has them, by their places in the last index().
  std::span<const std::string_view> shown();
  // The same, of each of so many targets.
  std::vector<std::span<const std::string_view>> shown_by_target(std::size_t targets);
  Lists<WordId> phrases() { return storage_.keep_lists<WordId>(phrases_); }
  // Those of the names that could be read as an amount: they hold a number, or begin with the name of a unit that no
  // other name stands behind (rib eye, Big Mac; not stick butter).
  std::span<const std::string_view> numeric_names(const UnitTable& units);

 private:
  struct Collected {
    std::string_view shown;
    std::span<const WordId> words;
    NameRow row;
  };

  WordId id_of(const std::string& word);
  bool begins_with_unit(std::string_view shown, const UnitTable& units) const;
  void add_words(const JsonValue& place, std::string_view shown, std::size_t target, bool in_order);
  std::vector<std::uint16_t> file_names();

  const Vocabulary& vocabulary_;
  TableStorage& storage_;
  std::map<std::string, WordId> ids_;
  std::map<std::vector<WordId>, PhraseId> phrase_ids_;
  std::vector<Phrase> phrases_;          // by their ids
  std::vector<std::string_view> words_;  // by their ids
  std::vector<Collected> names_;
  std::map<std::size_t, std::size_t> counts_;             // of the names of each target
  std::map<std::vector<WordId>, std::uint16_t> targets_;  // of sets, sorted
  std::map<std::vector<WordId>, std::uint16_t> targets_in_order_;
};

}  // namespace calmag
