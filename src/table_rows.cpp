#include "table_rows.hpp"

#include <algorithm>

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

Mineral read_mineral(const JsonValue& value) {
  for (const Mineral mineral : kMinerals) {
    if (value.text() == name(mineral)) return mineral;
  }
  value.refuse("this must be calcium or magnesium");
  return Mineral::calcium;
}

void NameCollector::add(const JsonValue& place, std::string_view shown, std::uint32_t target) {
  add_words(place, joined(words_of(shown, vocabulary_)), shown, target);
}

void NameCollector::add_in_order(const JsonValue& place, std::string_view shown, std::uint32_t target) {
  add_words(place, Name(shown, vocabulary_).in_order, shown, target);
}

void NameCollector::add_words(const JsonValue& place, std::string words, std::string_view shown, std::uint32_t target) {
  if (words.empty()) {
    place.refuse("this name has no words");
    return;
  }
  if (const auto taken = target_of(words)) {
    if (*taken != target) place.refuse(fmt::format("'{}' names another row already", shown));
    return;
  }
  if (is_numeric_name(shown)) numeric_.push_back(storage_.keep(spoken(shown)));
  names_.push_back({storage_.keep(std::move(words)), storage_.keep(std::string(shown)), target});
}

std::optional<std::uint32_t> NameCollector::target_of(std::string_view words) const {
  const auto at = std::ranges::find(names_, words, &IndexedName::words);
  return at == names_.end() ? std::nullopt : std::optional(at->target);
}

NameIndex NameCollector::index() {
  const auto names = storage_.keep(names_);
  return {names, storage_.keep(slots_for(names))};
}

std::span<const std::string_view> NameCollector::numeric_names() { return storage_.keep(numeric_); }

}  // namespace calmag
