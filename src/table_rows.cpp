#include "table_rows.hpp"

#include <algorithm>
#include <bit>
#include <limits>

#include <fmt/format.h>

#include "calmag/text.hpp"

namespace calmag {
namespace {

// "7-Up" -> "7 up": the words in their own order, hyphens and marks as spaces.
std::string spoken(std::string_view name) {
  std::vector<Fault> faults;
  std::string out;
  for (const Token& token : tokens_of(name, faults)) {
    if (token.kind == TokenKind::dash) continue;
    out += (out.empty() ? "" : " ") + folded(slice(name, token.extent));
  }
  return out;
}

}  // namespace

std::string folded_singular(std::string_view phrase) {
  std::string out;
  for (std::size_t begin = 0; begin < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
    std::string word = folded(phrase.substr(begin, end - begin));
    out += (out.empty() ? "" : " ") + std::string(singular(word));
    begin = end + 1;
  }
  return out;
}

Mineral read_mineral(const JsonValue& value) {
  for (const Mineral mineral : kMinerals) {
    if (value.text() == name(mineral)) return mineral;
  }
  value.refuse("this must be calcium or magnesium");
  return Mineral::calcium;
}

void NameCollector::add(const JsonValue& place, std::string_view shown, std::size_t target) {
  add_words(place, shown, target, false);
}

void NameCollector::add_in_order(const JsonValue& place, std::string_view shown, std::size_t target) {
  add_words(place, shown, target, true);
}

WordId NameCollector::id_of(const std::string& word) {
  const auto [at, added] = ids_.try_emplace(word, static_cast<WordId>(words_.size()));
  if (added) words_.push_back(storage_.keep(word));
  return at->second;
}

PhraseId NameCollector::phrase(std::string_view text) {
  std::vector<WordId> words;
  for (const std::string& word : Name(text, vocabulary_).words) words.push_back(id_of(word));
  const auto [at, added] = phrase_ids_.try_emplace(words, static_cast<PhraseId>(phrases_.size()));
  if (added) phrases_.push_back(storage_.keep(std::move(words)));
  return at->second;
}

bool NameCollector::overflows(const JsonValue& place, std::size_t target) const {
  static_assert(std::is_same_v<WordId, PhraseId>);
  const std::size_t most = std::max({names_.size(), words_.size(), phrases_.size(), target});
  const bool is_over = most >= std::numeric_limits<WordId>::max();
  if (is_over) place.refuse("a table cannot hold more names than this");
  return is_over;
}

void NameCollector::add_words(const JsonValue& place, std::string_view shown, std::size_t target, bool in_order) {
  std::vector<WordId> ids;
  for (const std::string& word : Name(shown, vocabulary_).words) ids.push_back(id_of(word));
  if (ids.empty() || ids.size() > SaidWords::kMost) {
    place.refuse(ids.empty() ? "this name has no words" : "this name has too many words");
    return;
  }
  if (overflows(place, target)) return;
  if (!in_order) std::ranges::sort(ids);
  const auto to = static_cast<std::uint16_t>(target);
  const auto [at, added] = (in_order ? targets_in_order_ : targets_).try_emplace(ids, to);
  if (!added) {
    if (at->second != to) place.refuse(fmt::format("'{}' names another row already", shown));
    return;
  }
  std::size_t& count = counts_[target];
  if (count > std::numeric_limits<std::uint8_t>::max()) {
    place.refuse("a row cannot have more names than this");
    return;
  }
  const auto form = static_cast<std::uint8_t>(2 * ids.size() + (in_order ? 1 : 0));
  names_.push_back({storage_.keep(std::string(shown)),
                    storage_.keep(std::move(ids)),
                    {to, static_cast<std::uint8_t>(count++), form}});
}

// Sorts the names by the rarest of their words; returns where those of each word begin, and the end.
std::vector<std::uint16_t> NameCollector::file_names() {
  std::vector<std::size_t> frequency(words_.size());
  for (const Collected& name : names_) {
    for (const WordId word : name.words) ++frequency[word];
  }
  const auto rarest = [&](const Collected& name) {
    return *std::ranges::min_element(name.words, {}, [&](WordId word) { return frequency[word]; });
  };
  std::ranges::stable_sort(names_, {}, rarest);
  std::vector<std::uint16_t> filed(words_.size() + 1);
  for (const Collected& name : names_) ++filed[rarest(name) + 1U];
  for (std::size_t i = 1; i < filed.size(); ++i) filed[i] = static_cast<std::uint16_t>(filed[i] + filed[i - 1]);
  return filed;
}

NameIndex NameCollector::index() {
  std::vector<std::uint16_t> filed = file_names();
  std::vector<std::uint16_t> slots(std::bit_ceil(words_.size() * 4 / 3 + 1));
  const std::size_t mask = slots.size() - 1;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    std::size_t slot = hash_of(words_[i]) & mask;
    while (slots[slot] != 0) slot = (slot + 1) & mask;
    slots[slot] = static_cast<std::uint16_t>(i + 1);
  }
  std::vector<NameRow> rows;
  std::vector<WordId> words;
  std::vector<std::uint32_t> begins;  // of the words of each name
  for (const Collected& name : names_) {
    rows.push_back(name.row);
    begins.push_back(static_cast<std::uint32_t>(words.size()));
    words.insert(words.end(), name.words.begin(), name.words.end());
  }
  begins.push_back(static_cast<std::uint32_t>(words.size()));
  std::vector<std::uint32_t> filed_words;
  for (const std::uint16_t first : filed) filed_words.push_back(begins[first]);
  return {storage_.keep_texts(words_),     storage_.keep(std::move(slots)), storage_.keep(std::move(rows)),
          storage_.keep(std::move(words)), storage_.keep(std::move(filed)), storage_.keep(std::move(filed_words))};
}

std::span<const std::string_view> NameCollector::shown() {
  std::vector<std::string_view> texts;
  for (const Collected& name : names_) texts.push_back(name.shown);
  return storage_.keep(std::move(texts));
}

std::vector<std::span<const std::string_view>> NameCollector::shown_by_target(std::size_t targets) {
  std::vector<std::vector<std::string_view>> texts(targets);
  for (const Collected& name : names_) {
    std::vector<std::string_view>& of_target = texts[name.row.target];
    of_target.resize(std::max<std::size_t>(of_target.size(), name.row.nth + 1U));
    of_target[name.row.nth] = name.shown;
  }
  std::vector<std::span<const std::string_view>> kept;
  for (auto& of_target : texts) kept.push_back(storage_.keep(std::move(of_target)));
  return kept;
}

bool NameCollector::begins_with_unit(std::string_view shown, const UnitTable& units) const {
  const std::string said = spoken(shown);
  const std::size_t end = said.find(' ');
  if (end == std::string::npos) return false;
  const std::string first = folded_singular(said.substr(0, end));
  if (first != "t" && units.find(first) == nullptr) return false;  // T-bone steak is no tablespoon
  std::vector<WordId> rest;
  for (const std::string& word : Name(said.substr(end + 1), vocabulary_).words) {
    const auto at = ids_.find(word);
    if (at == ids_.end()) return true;
    rest.push_back(at->second);
  }
  std::ranges::sort(rest);
  return !targets_.contains(rest);
}

std::span<const std::string_view> NameCollector::numeric_names(const UnitTable& units) {
  std::vector<std::string_view> numeric;
  for (const Collected& name : names_) {
    if (is_numeric_name(name.shown) || begins_with_unit(name.shown, units))
      numeric.push_back(storage_.keep(spoken(name.shown)));
  }
  std::ranges::sort(numeric);
  return storage_.keep(std::move(numeric));
}

}  // namespace calmag
