#include "calmag/candidates.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/wording.hpp"

namespace calmag {
namespace {

// What is heavier than any food, for what does not say its weight: it is proposed last among equals.
constexpr Grams kUnknownWeight = Grams::of(kMostGramsOfFood);

// The words that foods are left out by, whatever they are called, compared as names are: nuts and nut, soya and soy.
class Contents {
 public:
  explicit Contents(const Catalogue& catalogue) : table_(catalogue.suggestions), vocabulary_(catalogue.vocabulary) {}

  bool has(const Words& word) const {
    return is_one_of(word, table_.not_vegan) ||
           std::ranges::any_of(table_.groups, [&](const FoodGroup& group) { return is(word, group.id); }) ||
           std::ranges::any_of(table_.foods, [&](const SuggestedFood& row) { return is_one_of(word, row.contains); });
  }
  bool are_in(const SuggestedFood& row, const Words& word) const {
    return is(word, table_.groups[row.group].id) || is_one_of(word, row.contains);
  }

 private:
  bool is(const Words& word, std::string_view known) const { return words_of(known, vocabulary_) == word; }
  bool is_one_of(const Words& word, std::span<const std::string_view> known) const {
    return std::ranges::any_of(known, [&](std::string_view one) { return is(word, one); });
  }

  const SuggestionTable& table_;
  const Vocabulary& vocabulary_;
};

// One or more entries, of a recipe, that are one thing to eat.
class AtHandReader {
 public:
  explicit AtHandReader(const Catalogue& catalogue) : catalogue_(catalogue) {}

  AtHand read(const Day& day) {
    for (std::size_t begin = 0; begin < day.entries.size();) {
      std::size_t end = begin + 1;
      while (end < day.entries.size() && belongs(day.entries[begin].entry, day.entries[end].entry)) ++end;
      add(std::span(day.entries).subspan(begin, end - begin));
      begin = end;
    }
    return std::move(out_);
  }

 private:
  static bool belongs(const Entry& first, const Entry& next) {
    return !first.recipe.empty() && first.recipe == next.recipe && first.extent == next.extent;
  }

  static std::string why_not(std::span<const LoggedEntry> parts) {
    for (const LoggedEntry& part : parts) {
      const EntryIntake intake = intake_of(part.entry);
      if (part.entry.origin == Origin::supplement) return "a supplement is no food";
      for (const Mineral mineral : kMinerals) {
        if (!intake[mineral]) return fmt::format("there is no {} figure for it", name(mineral));
        if (!intake[mineral]->exact()) return "give one amount, not a range";
      }
    }
    return "";
  }

  void add(std::span<const LoggedEntry> parts) {
    const Entry& first = parts.front().entry;
    if (const std::string reason = why_not(parts); !reason.empty()) {
      out_.refused.push_back(fmt::format("{}: {}", printable(first.text), reason));
      return;
    }
    Candidate candidate;
    const bool is_food = parts.size() == 1 && first.food != nullptr;
    if (is_food) {
      candidate.food = first.food;
      candidate.row = catalogue_.suggestions.find(*first.food);
      candidate.high_oxalate = catalogue_.suggestions.is_high_in_oxalate(*first.food);
      candidate.title = printable(first.food->title);
      candidate.amount = first.measure ? in_words(*first.measure) : "";
    } else {
      candidate.title = printable(first.text);
    }
    candidate.grams = Grams{};
    for (const LoggedEntry& part : parts) add_part(candidate, part.entry);
    candidate.addable.grams = candidate.grams.value_or(kUnknownWeight);
    candidate.addable.kind = out_.candidates.size();
    out_.candidates.push_back(std::move(candidate));
  }

  void add_part(Candidate& candidate, const Entry& part) const {
    const EntryIntake intake = intake_of(part);
    const bool high = part.food != nullptr && catalogue_.suggestions.is_high_in_oxalate(*part.food);
    candidate.addable.calcium += intake.calcium->counted;
    if (!high) candidate.addable.usable_calcium += intake.calcium->counted;
    candidate.addable.magnesium += intake.magnesium->counted;
    if (part.food == nullptr) candidate.grams.reset();
    if (candidate.grams) candidate.grams = *candidate.grams + part.grams.counted;
  }

  const Catalogue& catalogue_;
  AtHand out_;
};

// What takes a word for the name of a food: the foods that have all its words in their titles, or what it means as an
// entry.
class NamedFood {
 public:
  NamedFood(std::string_view said, const Catalogue& catalogue)
      : catalogue_(catalogue),
        words_(words_of(said, catalogue.vocabulary)),
        match_(catalogue.match_food(Name(said, catalogue.vocabulary))) {}

  bool means(const Candidate& candidate) const {
    if (words_.empty()) return false;
    return (match_.food != nullptr && match_.food == candidate.food) ||
           std::ranges::includes(words_of(candidate.title, catalogue_.vocabulary), words_);
  }
  bool is_food() const { return match_.food != nullptr || !match_.rivals.empty(); }

 private:
  const Catalogue& catalogue_;
  Words words_;
  FoodMatch match_;
};

}  // namespace

std::vector<Candidate> everyday_candidates(const Catalogue& catalogue) {
  std::vector<Candidate> out;
  for (const SuggestedFood& row : catalogue.suggestions.foods) {
    const Food& food = catalogue.suggestions.food_of(row);
    Candidate candidate{std::string(food.title), std::string(row.amount), row.grams, &food, &row, false, {}};
    candidate.high_oxalate = catalogue.suggestions.is_high_in_oxalate(food);
    candidate.addable.calcium = food.figures.calcium->content * row.grams;
    candidate.addable.magnesium = food.figures.magnesium->content * row.grams;
    if (!candidate.high_oxalate) candidate.addable.usable_calcium = candidate.addable.calcium;
    candidate.addable.grams = row.grams;
    candidate.addable.kind = row.group;
    out.push_back(std::move(candidate));
  }
  return out;
}

std::vector<Addable> addables_of(const std::vector<Candidate>& candidates) {
  std::vector<Addable> addables;
  addables.reserve(candidates.size());
  for (const Candidate& candidate : candidates) addables.push_back(candidate.addable);
  return addables;
}

AtHand candidates_of(const Day& day, const Catalogue& catalogue) { return AtHandReader(catalogue).read(day); }

LeftOutFoods leave_out(std::vector<Candidate>& candidates, const std::vector<std::string>& words,
                       const Catalogue& catalogue) {
  LeftOutFoods left_out;
  const Contents contents(catalogue);
  for (const std::string& said : words) {
    const Words word = words_of(said, catalogue.vocabulary);
    const bool content = contents.has(word);
    const NamedFood named(said, catalogue);
    const auto is_meant = [&](const Candidate& candidate) {
      const bool holds = content && candidate.row != nullptr && contents.are_in(*candidate.row, word);
      return holds || named.means(candidate);
    };
    const std::size_t removed = std::erase_if(candidates, is_meant);
    if (!content && removed == 0 && !named.is_food()) left_out.unknown.push_back(said);
    if (!content) continue;
    for (const Candidate& candidate : candidates) {
      const bool is_listed = std::ranges::find(left_out.undecided, candidate.title) != left_out.undecided.end();
      if (candidate.row == nullptr && !is_listed) left_out.undecided.push_back(candidate.title);
    }
  }
  return left_out;
}

}  // namespace calmag
