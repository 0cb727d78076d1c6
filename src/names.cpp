#include "calmag/names.hpp"

#include <algorithm>
#include <bit>

#include "calmag/text.hpp"

namespace calmag {
namespace {

// Whether `c` separates the words of a name. Bytes above ASCII belong to words, as do apostrophes and the % of 2%.
constexpr bool separates(char c) {
  return static_cast<unsigned char>(c) < 0x80 && !is_ascii_letter(c) && !is_digit(c) && c != '\'' && c != '%' &&
         c != '&';
}

// How far apart two words may be and still be taken for a slip of the finger.
constexpr std::size_t letters_amiss(std::size_t size) { return size < 4 ? 0 : size < 8 ? 1 : 2; }

// What the ordered form of a name begins with: no word does.
constexpr std::string_view kInOrder = ">";

// Likeness of a name to the words sought: 2 for a word in both, 1 for a near one, less what the name has besides.
struct Likeness {
  int score = 0;
  bool related = false;
};

Likeness likeness(const Words& sought, std::string_view name) {
  Likeness result;
  int words_in_name = 0;
  std::size_t begin = 0;
  std::vector<bool> taken(sought.size());
  if (name.starts_with(kInOrder)) name.remove_prefix(kInOrder.size());
  while (begin <= name.size()) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    const std::string_view word = name.substr(begin, end - begin);
    begin = end + 1;
    ++words_in_name;
    int best = 0;
    std::size_t at = 0;
    for (std::size_t i = 0; i < sought.size(); ++i) {
      if (taken[i]) continue;
      const std::size_t limit = letters_amiss(std::max(word.size(), sought[i].size()));
      const std::size_t distance = edit_distance(word, sought[i], limit);
      const int value = distance == 0 ? 6 : distance <= limit ? 4 : 0;
      if (value > best) {
        best = value;
        at = i;
      }
    }
    if (best > 0) taken[at] = true;
    result.score += best;
  }
  result.related = result.score > 0;
  result.score -= 2 * words_in_name;
  return result;
}

}  // namespace

bool Vocabulary::is_filler(std::string_view word) const { return std::ranges::binary_search(fillers_, word); }

bool Vocabulary::is_preparation(std::string_view word) const { return std::ranges::binary_search(preparations_, word); }

void add_word(Words& words, std::string word) {
  if (word.empty()) return;
  singular(word);
  words.insert(std::ranges::upper_bound(words, word), std::move(word));
}

Words words_of(std::string_view name, const Vocabulary& vocabulary) { return Name(name, vocabulary).words; }

Name::Name(std::string_view said, const Vocabulary& vocabulary) : in_order(kInOrder) {
  Words fillers;
  for (std::size_t begin = 0; begin < said.size();) {
    std::size_t end = begin;
    while (end < said.size() && !separates(said[end])) ++end;
    std::string word = folded(said.substr(begin, end - begin));
    begin = end + 1;
    if (word.empty()) continue;
    if (word == "&") word = "and";
    if (vocabulary.is_filler(word)) {
      add_word(fillers, std::move(word));
      continue;
    }
    if (!vocabulary.is_preparation(word)) {
      std::string form = word;
      in_order.append(in_order.size() > kInOrder.size() ? " " : "").append(singular(form));
    }
    add_word(words, std::move(word));
  }
  if (words.empty()) words = std::move(fillers);
}

std::string joined(const Words& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

const IndexedName* NameIndex::find(std::string_view words) const {
  if (slots_.empty()) return nullptr;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash_of(words) & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const IndexedName& name = names_[slots_[slot] - 1U];
    if (name.words == words) return &name;
  }
  return nullptr;
}

std::vector<std::uint16_t> slots_for(std::span<const IndexedName> names) {
  std::vector<std::uint16_t> slots(std::bit_ceil(names.size() * 2 + 1));
  const std::size_t mask = slots.size() - 1;
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::size_t slot = hash_of(names[i].words) & mask;
    while (slots[slot] != 0) slot = (slot + 1) & mask;
    slots[slot] = static_cast<std::uint16_t>(i + 1);
  }
  return slots;
}

std::vector<std::string_view> nearest_names(const NameIndex& index, const Words& words, std::size_t most) {
  struct Candidate {
    const IndexedName* name;
    int score;
  };
  std::vector<Candidate> candidates;
  for (const IndexedName& name : index.names()) {
    const Likeness like = likeness(words, name.words);
    if (like.related) candidates.push_back({&name, like.score});
  }
  std::ranges::stable_sort(candidates, std::ranges::greater{}, &Candidate::score);
  std::vector<std::string_view> nearest;
  std::vector<std::uint32_t> targets;
  for (const Candidate& candidate : candidates) {
    if (nearest.size() == most) break;
    if (std::ranges::find(targets, candidate.name->target) != targets.end()) continue;
    targets.push_back(candidate.name->target);
    nearest.push_back(candidate.name->shown);
  }
  return nearest;
}

}  // namespace calmag
