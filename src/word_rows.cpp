// Reading data/words.json: words that do not tell foods apart, synonyms, and what may be said of foods in one state.
#include <algorithm>

#include <fmt/format.h>

#include "calmag/tables.hpp"
#include "calmag/text.hpp"
#include "json_rows.hpp"
#include "table_rows.hpp"

namespace calmag {
namespace {

std::span<const std::string_view> read_word_list(const JsonValue& list, TableStorage& storage) {
  std::vector<std::string_view> words;
  for (const JsonValue& word : list.items()) words.push_back(storage.keep(folded_singular(word.text())));
  std::ranges::sort(words);
  return storage.keep(std::move(words));
}

std::span<const Synonym> read_synonyms(const JsonValue& root, TableStorage& storage) {
  std::vector<Synonym> synonyms;
  for (const auto& [word, variants] : root.required("synonyms").members()) {
    const std::string_view means = storage.keep(folded_singular(word));
    if (means.find(' ') != std::string_view::npos) variants.refuse("what synonyms mean is one word");
    for (const JsonValue& variant : variants.items()) {
      const std::string_view said = storage.keep(folded_singular(variant.text()));
      if (said == means) variant.refuse("this means itself");
      synonyms.push_back({said, means});
    }
  }
  std::ranges::sort(synonyms, {}, &Synonym::said);
  return storage.keep(std::move(synonyms));
}

std::span<const State> read_states(const JsonValue& root, TableStorage& storage) {
  std::vector<State> states;
  const JsonValue list = root.required("states");
  for (const auto& [id, phrases] : list.members()) {
    std::vector<std::string_view> kept;
    for (const JsonValue& phrase : phrases.items()) kept.push_back(storage.keep(phrase.kept_text()));
    states.push_back({storage.keep(std::string(id)), storage.keep(std::move(kept))});
  }
  constexpr std::size_t kMostStates = 32;  // Food::states has a bit for each
  if (states.size() > kMostStates) list.refuse(fmt::format("there are more than {} states", kMostStates));
  return storage.keep(std::move(states));
}

// A synonym is replaced once, so what it means must be no synonym itself; and a word means one thing.
void check_synonyms(const Vocabulary& vocabulary, const JsonValue& root) {
  const JsonValue list = root.required("synonyms");
  const std::span<const Synonym> synonyms = vocabulary.synonyms();
  for (std::size_t i = 0; i < synonyms.size(); ++i) {
    if (i > 0 && synonyms[i].said == synonyms[i - 1].said) {
      list.refuse(fmt::format("'{}' means two words", synonyms[i].said));
    }
    if (vocabulary.meaning_of(synonyms[i].means)) {
      list.refuse(fmt::format("'{}', which '{}' means, means another word", synonyms[i].means, synonyms[i].said));
    }
    if (vocabulary.is_filler(synonyms[i].said) || vocabulary.is_preparation(synonyms[i].said)) {
      list.refuse(fmt::format("'{}' is a filler or a preparation already", synonyms[i].said));
    }
  }
}

}  // namespace

Vocabulary read_vocabulary(std::string_view json, TableStorage& storage, std::vector<TableFault>& faults) {
  JsonRows rows(json, faults);
  const JsonValue root = rows.root();
  root.allow_only({"fillers", "preparations", "synonyms", "states"});
  const auto fillers = read_word_list(root.required("fillers"), storage);
  const auto preparations = read_word_list(root.required("preparations"), storage);
  const Vocabulary vocabulary(fillers, preparations, read_synonyms(root, storage), read_states(root, storage));
  check_synonyms(vocabulary, root);
  return vocabulary;
}

}  // namespace calmag
