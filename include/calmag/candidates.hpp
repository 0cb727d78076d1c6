// The portions that calmag suggest chooses from: everyday foods, or what somebody has at hand, without what they leave
// out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/log.hpp"
#include "calmag/suggest.hpp"

namespace calmag {

// Texts are printable.
struct Candidate {
  std::string title;                   // "kale, cooked"
  std::string amount;                  // "1 cup"
  std::optional<Grams> grams;          // none: a label does not say what that weighs
  const Food* food = nullptr;          // nullptr: a product or a recipe of the user's own
  const SuggestedFood* row = nullptr;  // nullptr: not among the everyday foods
  bool high_oxalate = false;
  Addable addable;
};

// One for each of the everyday foods. Their kinds are their groups.
std::vector<Candidate> everyday_candidates(const Catalogue& catalogue);

// What the search is asked with: one for each candidate, in their order.
std::vector<Addable> addables_of(const std::vector<Candidate>& candidates);

struct AtHand {
  std::vector<Candidate> candidates;  // each of a kind of its own
  std::vector<std::string> refused;   // what cannot be added, and why: "calcium 500 mg: a supplement is no food"
};

// The foods of `day`, each in the amount that was said of it, or a usual portion.
AtHand candidates_of(const Day& day, const Catalogue& catalogue);

struct LeftOutFoods {
  std::vector<std::string> unknown;    // words that are no group, nothing that foods contain, and no food
  std::vector<std::string> undecided;  // titles of candidates of which it is not known what they contain
};

// Takes out the candidates that one of `words` means: a group or what foods contain (dairy, nuts, gluten), or a food
// by the words of its name, so that kale means raw kale too, and almonds almond butter.
LeftOutFoods leave_out(std::vector<Candidate>& candidates, const std::vector<std::string>& words,
                       const Catalogue& catalogue);

}  // namespace calmag
