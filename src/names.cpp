#include "calmag/names.hpp"

#include <algorithm>
#include <bit>

#include "calmag/text.hpp"

namespace calmag {
namespace {

// A synonym has at most so many words.
constexpr std::size_t kMostSynonymWords = 3;

// Whether `c` separates the words of a name. Bytes above ASCII belong to words, as do apostrophes and the % of 2%.
constexpr bool separates(char c) {
  return static_cast<unsigned char>(c) < 0x80 && !is_ascii_letter(c) && !is_digit(c) && c != '\'' && c != '%' &&
         c != '&';
}

// The folded words of `name`, as they stand.
Words cut(std::string_view name) {
  Words words;
  for (std::size_t begin = 0; begin < name.size();) {
    std::size_t end = begin;
    while (end < name.size() && !separates(name[end])) ++end;
    std::string word = folded(name.substr(begin, end - begin));
    if (!word.empty()) words.push_back(word == "&" ? "and" : std::move(word));
    begin = end + 1;
  }
  return words;
}

// Puts in place of each synonym, the longest first, what it means.
Words with_synonyms_replaced(Words words, const Vocabulary& vocabulary) {
  Words out;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t taken = 0;
    for (std::size_t count = std::min(kMostSynonymWords, words.size() - at); count > 0 && taken == 0; --count) {
      std::string phrase = words[at];
      for (std::size_t i = 1; i < count; ++i) phrase.append(" ").append(words[at + i]);
      if (const auto meaning = vocabulary.meaning_of(phrase)) {
        out.emplace_back(*meaning);
        taken = count;
      }
    }
    if (taken == 0) out.push_back(std::move(words[at]));
    at += std::max<std::size_t>(taken, 1);
  }
  return out;
}

// The words of a name that were said, where its order does not count; 0 if one is missing.
SaidWords::Mask taken_by_set(const IndexedName& name, const SaidWords& said) {
  SaidWords::Mask taken = 0;
  for (const WordId word : name.words) {
    std::size_t at = 0;
    while (at < said.ids.size() && (said.ids[at] != word || (taken >> at & 1U) != 0)) ++at;
    if (at == said.ids.size()) return 0;
    taken |= SaidWords::Mask{1} << at;
  }
  return taken;
}

// The same for a name whose order counts: between its words only preparations may stand.
SaidWords::Mask taken_in_order(const IndexedName& name, const SaidWords& said) {
  for (std::size_t begin = 0; begin < said.ids.size(); ++begin) {
    SaidWords::Mask taken = 0;
    std::size_t matched = 0;
    for (std::size_t at = begin; at < said.ids.size() && matched < name.words.size(); ++at) {
      if (said.ids[at] == name.words[matched]) {
        taken |= SaidWords::Mask{1} << at;
        ++matched;
      } else if (matched == 0 || (said.preparations >> at & 1U) == 0) {
        break;
      }
    }
    if (matched == name.words.size()) return taken;
  }
  return 0;
}

}  // namespace

bool Vocabulary::is_filler(std::string_view word) const { return std::ranges::binary_search(fillers_, word); }

bool Vocabulary::is_preparation(std::string_view word) const { return std::ranges::binary_search(preparations_, word); }

std::optional<std::string_view> Vocabulary::meaning_of(std::string_view said) const {
  const auto at = std::ranges::lower_bound(synonyms_, said, {}, &Synonym::said);
  return at == synonyms_.end() || at->said != said ? std::nullopt : std::optional(at->means);
}

Name::Name(std::string_view said, const Vocabulary& vocabulary) {
  Words all = cut(said);
  Words content;
  for (const std::string& word : all) {
    if (!vocabulary.is_filler(word)) content.push_back(word);
  }
  if (content.empty()) content = std::move(all);
  for (std::string& word : content) singular(word);
  words = with_synonyms_replaced(std::move(content), vocabulary);
}

Words words_of(std::string_view name, const Vocabulary& vocabulary) {
  Words words = Name(name, vocabulary).words;
  std::ranges::sort(words);
  return words;
}

void add_word(Words& words, std::string word) {
  if (word.empty()) return;
  singular(word);
  words.insert(std::ranges::upper_bound(words, word), std::move(word));
}

std::string joined(const Words& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

std::optional<WordId> NameIndex::find_word(std::string_view word) const {
  if (slots_.empty()) return std::nullopt;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash_of(word) & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const auto id = static_cast<WordId>(slots_[slot] - 1U);
    if (words_[id] == word) return id;
  }
  return std::nullopt;
}

SaidWords NameIndex::said(const Words& words, const Vocabulary& vocabulary) const {
  SaidWords said;
  if (words.size() > SaidWords::kMost) return said;
  for (const std::string& word : words) {
    if (vocabulary.is_preparation(word)) said.preparations |= SaidWords::Mask{1} << said.ids.size();
    said.ids.push_back(find_word(word));
  }
  return said;
}

void NameIndex::names_in(const SaidWords& said,
                         const std::function<void(const IndexedName&, SaidWords::Mask)>& found) const {
  for (std::size_t at = 0; at < said.ids.size(); ++at) {
    const std::optional<WordId> word = said.ids[at];
    if (!word || std::ranges::find(said.ids.begin(), said.ids.begin() + static_cast<std::ptrdiff_t>(at), word) !=
                     said.ids.begin() + static_cast<std::ptrdiff_t>(at)) {
      continue;  // the same word was here before
    }
    visit_names(*word, *word + 1U, [&](const IndexedName& name) {
      if (name.words.size() > said.ids.size()) return;
      const SaidWords::Mask taken = name.in_order ? taken_in_order(name, said) : taken_by_set(name, said);
      if (taken != 0) found(name, taken);
    });
  }
}

std::optional<IndexedName> NameIndex::find(const Words& words) const {
  const SaidWords sought = said(words, Vocabulary());
  std::optional<IndexedName> exact;
  names_in(sought, [&](const IndexedName& name, SaidWords::Mask taken) {
    if (taken == sought.all()) exact = name;
  });
  return exact;
}

}  // namespace calmag
