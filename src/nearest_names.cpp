// The names nearest to one that is not known, for "did you mean".
#include <algorithm>
#include <numeric>
#include <tuple>

#include "calmag/names.hpp"
#include "calmag/text.hpp"

namespace calmag {
namespace {

// How far apart two words may be and still be taken for a slip of the finger.
constexpr std::size_t letters_amiss(std::size_t size) { return size < 4 ? 0 : size < 8 ? 1 : 2; }

// How much a word in both names counts, one that is a letter or two amiss, and one that is not shared.
constexpr int kSameWord = 6;
constexpr int kNearWord = 4;
constexpr int kWordBesides = -2;

// Of a word of the index: which of the words sought it is nearest to, and what it counts for that one.
struct Likeness {
  std::size_t to = 0;
  int worth = 0;
};

// What the words of the index count, as far as any of them is like one sought; empty: none is. A word that some name
// has is no slip for another word.
std::vector<Likeness> likeness_of(const NameIndex& index, const Words& sought) {
  const Texts& known = index.words();
  std::vector<Likeness> likeness(known.size());
  bool any = false;
  const auto add = [&](std::size_t word, Likeness found) {
    if (found.worth > likeness[word].worth) likeness[word] = found;
    any = true;
  };
  for (std::size_t at = 0; at < sought.size(); ++at) {
    if (const auto word = index.find_word(sought[at])) {
      add(*word, {at, kSameWord});
      continue;
    }
    for (std::size_t i = 0; i < known.size(); ++i) {
      const std::size_t limit = letters_amiss(std::max(known[i].size(), sought[at].size()));
      if (limit > 0 && edit_distance(known[i], sought[at], limit) <= limit) add(i, {at, kNearWord});
    }
  }
  return any ? likeness : std::vector<Likeness>{};
}

// What the words sought count that are in `name`, each of them once.
int shared_with(const IndexedName& name, const std::vector<Likeness>& likeness, std::vector<int>& best) {
  std::ranges::fill(best, 0);
  for (const WordId word : name.words)
    best[likeness[word].to] = std::max(best[likeness[word].to], likeness[word].worth);
  return std::accumulate(best.begin(), best.end(), 0);
}

std::size_t letters_of(const IndexedName& name, const Texts& words) {
  std::size_t letters = 0;
  for (const WordId word : name.words) letters += words[word].size();
  return letters;
}

}  // namespace

std::vector<IndexedName> nearest_names(const NameIndex& index, const Words& words, std::size_t most,
                                       std::optional<std::uint16_t> except) {
  struct Candidate {
    IndexedName name;
    int score;
    std::size_t letters;
  };
  if (most == 0 || words.empty() || words.size() > SaidWords::kMost) return {};
  const std::vector<Likeness> likeness = likeness_of(index, words);
  if (likeness.empty()) return {};
  std::vector<unsigned char> is_like;  // of each word of the index; of nearly no name any is
  for (const Likeness& word : likeness) is_like.push_back(word.worth > 0 ? 1 : 0);
  std::vector<int> best(words.size());
  std::vector<Candidate> candidates;
  index.for_each_name([&](const IndexedName& name) {
    unsigned char any = 0;
    for (const WordId word : name.words) any |= is_like[word];
    if (any == 0 || name.target == except) return;
    const int shared = shared_with(name, likeness, best);
    if (shared == 0) return;
    candidates.push_back(
        {name, shared + kWordBesides * static_cast<int>(name.words.size()), letters_of(name, index.words())});
  });
  // Best first; of names as good the shortest, then the one that stands first in the table.
  std::ranges::sort(candidates, {}, [](const Candidate& candidate) {
    return std::tuple(-candidate.score, candidate.letters, candidate.name.target, candidate.name.nth);
  });
  std::vector<IndexedName> nearest;
  for (const Candidate& candidate : candidates) {
    if (nearest.size() == most) break;
    if (std::ranges::find(nearest, candidate.name.target, &IndexedName::target) != nearest.end()) continue;
    nearest.push_back(candidate.name);
  }
  return nearest;
}

}  // namespace calmag
