// The names nearest to one that is not known, for "did you mean".
#include <algorithm>

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

// What each word of the index counts if it stands in a name: how near it is to the nearest word sought.
std::vector<int> worth_of_words(std::span<const std::string_view> known, const Words& sought) {
  std::vector<int> worth(known.size());
  for (std::size_t i = 0; i < known.size(); ++i) {
    for (const std::string& word : sought) {
      const std::size_t limit = letters_amiss(std::max(known[i].size(), word.size()));
      const std::size_t distance = edit_distance(known[i], word, limit);
      worth[i] = std::max(worth[i], distance == 0 ? kSameWord : distance <= limit ? kNearWord : 0);
    }
  }
  return worth;
}

}  // namespace

std::vector<std::string_view> nearest_names(const NameIndex& index, const Words& words, std::size_t most,
                                            std::optional<std::uint16_t> except) {
  struct Candidate {
    const IndexedName* name;
    int score;
  };
  const std::vector<int> worth = worth_of_words(index.words(), words);
  std::vector<Candidate> candidates;
  for (const IndexedName& name : index.names()) {
    if (name.target == except) continue;
    int shared = 0;
    for (const WordId word : name.words) shared += worth[word];
    shared = std::min(shared, kSameWord * static_cast<int>(words.size()));  // each word sought counts once
    if (shared > 0) candidates.push_back({&name, shared + kWordBesides * static_cast<int>(name.words.size())});
  }
  // Best first; of names as good, the one that stands first in the table.
  std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
    return a.score != b.score                 ? a.score > b.score
           : a.name->target != b.name->target ? a.name->target < b.name->target
                                              : a.name->shown < b.name->shown;
  });
  std::vector<std::string_view> nearest;
  std::vector<std::uint16_t> targets;
  for (const Candidate& candidate : candidates) {
    if (nearest.size() == most) break;
    if (std::ranges::find(targets, candidate.name->target) != targets.end()) continue;
    targets.push_back(candidate.name->target);
    nearest.push_back(candidate.name->shown);
  }
  return nearest;
}

}  // namespace calmag
