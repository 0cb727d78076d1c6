// Which portions calmag suggest chooses from, and what is left out of them.
#include <catch2/catch.hpp>

#include <set>

#include "calmag/candidates.hpp"
#include "given.hpp"

namespace {

using namespace given;

std::set<std::string_view> ids(const std::vector<Candidate>& candidates) {
  std::set<std::string_view> out;
  for (const Candidate& candidate : candidates) out.insert(candidate.food->id);
  return out;
}

std::vector<Candidate> without(const std::vector<std::string>& words) {
  std::vector<Candidate> candidates = everyday_candidates(catalogue());
  CHECK(leave_out(candidates, words, catalogue()).unknown.empty());
  return candidates;
}

AtHand at_hand(std::string_view text) { return candidates_of(days(text).front(), catalogue()); }

TEST_CASE("everyday foods are eaten by the portion", "[candidates]") {
  const std::vector<Candidate> candidates = everyday_candidates(catalogue());
  CHECK(candidates.size() >= 100);
  for (const Candidate& candidate : candidates) {
    CAPTURE(candidate.title);
    // Nothing is a spice, a powder that is baked with, or more than one person eats at once.
    CHECK(*candidate.grams >= Grams::of(5));
    CHECK(*candidate.grams <= Grams::of(300));
    CHECK(candidate.addable.calcium <= 900_mg);
    for (const char* word : {"baking", "powder", "flour", "infant"}) {
      CHECK(candidate.title.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("calcium of greens high in oxalate is not usable, that of all else is", "[candidates]") {
  std::set<std::string_view> high;
  for (const Candidate& candidate : everyday_candidates(catalogue())) {
    CHECK(candidate.addable.usable_calcium == (candidate.high_oxalate ? Milligrams{} : candidate.addable.calcium));
    if (candidate.high_oxalate) high.insert(candidate.food->id);
  }
  CHECK(high == std::set<std::string_view>{"spinach-cooked", "chard-cooked", "beet-greens-cooked"});
  CHECK(at_hand("1 cup raw spinach").candidates.front().high_oxalate);
}

TEST_CASE("the portions of the calcium post hold what it says", "[candidates]") {
  struct Case {
    const char* food;
    Milligrams calcium;
  };
  const auto [food, calcium] = GENERATE(values<Case>({{"sesame-seeds", 351_mg},
                                                      {"sardines-canned", 351_mg},
                                                      {"yogurt-whole", 296_mg},
                                                      {"collards-cooked", 268_mg},
                                                      {"spinach-cooked", 245_mg},
                                                      {"cheese-cheddar", 201_mg},
                                                      {"turnip-greens-cooked", 197_mg},
                                                      {"salmon-canned", 188_mg},
                                                      {"molasses-blackstrap", 180_mg},
                                                      {"mustard-greens-cooked", 165_mg},
                                                      {"beet-greens-cooked", 164_mg},
                                                      {"bok-choy-cooked", 158_mg},
                                                      {"chard-cooked", 102_mg},
                                                      {"kale-cooked", 94_mg}}));
  const std::vector<Candidate> all = everyday_candidates(catalogue());
  const auto at = std::ranges::find_if(all, [&](const Candidate& one) { return one.food->id == food; });
  CAPTURE(food);
  REQUIRE(at != all.end());
  CHECK(at->addable.calcium == calcium);
}

TEST_CASE("what is left out is a group, what foods contain, or a food by its name", "[candidates]") {
  struct Case {
    const char* word;
    std::vector<std::string_view> gone;
    std::vector<std::string_view> stays;
  };
  const auto [word, gone, stays] = GENERATE(values<Case>({
      {"dairy", {"yogurt-whole", "cheese-cheddar", "chocolate-dark-70"}, {"soy-milk", "almond-milk"}},
      {"milk", {"yogurt-whole", "cheese-cheddar", "chocolate-dark-70", "soy-milk"}, {"tofu-firm"}},
      {"nut", {"almonds", "almond-milk", "peanut-butter"}, {"sesame-seeds"}},
      {"Gluten", {"bread-whole-wheat", "oatmeal-cooked"}, {"rice-brown-cooked", "tortilla-corn"}},
      {"wheat", {"bran-flakes", "english-muffin-whole-wheat"}, {"oatmeal-cooked"}},
      {"soya", {"tofu-firm", "natto", "soy-milk", "chocolate-dark-70"}, {"yogurt-whole"}},
      {"fish", {"sardines-canned", "clams-cooked"}, {"egg-boiled"}},
      {"shellfish", {"clams-cooked"}, {"sardines-canned"}},
      {"sesame", {"tahini", "hummus"}, {"chia-seeds"}},
      {"kale", {"kale-cooked", "kale-raw"}, {"collards-cooked"}},
      {"meat", {}, {"egg-boiled"}},
      {"steak", {}, {"egg-boiled"}},
  }));
  CAPTURE(word);
  const std::set<std::string_view> left = ids(without({word}));
  for (const std::string_view id : gone) CHECK_FALSE(left.contains(id));
  for (const std::string_view id : stays) CHECK(left.contains(id));
}

TEST_CASE("a word that means nothing is not passed over", "[candidates]") {
  std::vector<Candidate> candidates = everyday_candidates(catalogue());
  CHECK(leave_out(candidates, {"dairy", "gubble"}, catalogue()).unknown == std::vector<std::string>{"gubble"});
}

TEST_CASE("what is at hand is taken in its amount, or in a usual portion", "[candidates]") {
  const AtHand found = at_hand("kale; 2 oz almonds; 1 cup oat drink {calcium 300 mg, magnesium 10 mg}");
  REQUIRE(found.candidates.size() == 3);
  CHECK(found.candidates[0].amount == "1 cup");
  CHECK(found.candidates[0].addable.calcium == 94_mg);
  CHECK(found.candidates[1].addable.calcium == 150_mg);
  CHECK_FALSE(found.candidates[2].grams);
  CHECK(found.candidates[2].addable.magnesium == 10_mg);
  CHECK(found.candidates[2].addable.grams > Grams::of(1000));  // a weight that is not known is no light one
}

TEST_CASE("a supplement, a range, and what has no figure cannot be proposed", "[candidates]") {
  CHECK(at_hand("calcium 500 mg").refused == std::vector<std::string>{"calcium 500 mg: a supplement is no food"});
  CHECK(at_hand("1-2 cups kale").refused == std::vector<std::string>{"1-2 cups kale: give one amount, not a range"});
  CHECK(at_hand("1 cup oat drink {calcium 300 mg}").refused.size() == 1);
}

}  // namespace
