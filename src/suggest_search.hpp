// The search for the smallest addition: branch and bound over whole numbers.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "calmag/suggest.hpp"

namespace calmag {

class AdditionSearch {
 public:
  AdditionSearch(std::span<const Addable> addables, const Gaps& gaps, AddingLimits limits);

  // The lightest addition of exactly so many portions that closes the gaps. Requires that no smaller number does.
  std::optional<Addition> lightest(int portions);
  // The addition within the limits that leaves the least open.
  Addition nearest();

 private:
  // Sums that an addition must reach: usable calcium; ceiling x magnesium, for the target; ceiling x magnesium -
  // calcium, for the ceiling. In such parts of a microgram that they are whole numbers.
  using Demands = std::array<std::int64_t, 3>;

  struct Item {
    Demands brings{};
    std::int64_t calcium = 0;
    std::int64_t weight = 0;  // milligrams of food
    std::size_t addable = 0;
  };

  // For some items, those from a place on, and some portions of them: the most that they bring of something.
  class MostTable {
   public:
    MostTable(const std::vector<std::int64_t>& values, AddingLimits limits);
    std::int64_t at(std::size_t first, int portions) const {
      return most_[first * columns_ + static_cast<std::size_t>(portions)];
    }

   private:
    std::size_t columns_;
    std::vector<std::int64_t> most_;
  };

  // A weighted sum of the demands. Portions that meet the demands reach the sum of what is needed, so that where the
  // best portions for the sum alone fall short of it, none meet them.
  struct Surrogate {
    Demands weights{};
    MostTable most;
  };

  // Of portions that meet the demands, `scale` times the mass is at least the sum of what is needed and what the mass
  // is above the sum at least (Lagrangian relaxation).
  struct MassBound {
    Demands weights{};
    std::int64_t scale = 1;
    MostTable most;  // of the sum less `scale` times the mass
  };

  // What is decided: portions of the items before `first`.
  struct Node {
    std::size_t first = 0;
    int left = 0;  // portions that may still be added
    int used = 0;
    Demands needed{};
    std::int64_t room = 0;
    std::int64_t weight = 0;
  };

  struct Best {
    std::int64_t open = 0;
    int used = 0;
    std::int64_t weight = 0;
    Addition addition;
  };

  static std::int64_t open_of(const Demands& needed);
  static std::int64_t dot(const Demands& a, const Demands& b);
  static const std::vector<Demands>& directions();
  std::vector<std::int64_t> values_of(const Demands& weights, std::int64_t scale) const;
  std::int64_t most_of(std::vector<std::int64_t> values, int portions) const;
  void order_by_reach(int portions);
  void order_by(const Demands& weights, std::int64_t scale);
  void make_surrogates();
  void make_mass_bounds(int portions);
  bool out_of_reach(const Node& node);
  std::int64_t least_open(const Node& node) const;
  bool too_heavy(const Node& node);
  static std::int64_t scaled_weight(const MassBound& bound, const Node& node);
  Node start(int portions) const;
  Node with(const Node& node, std::size_t item, int times) const;
  void search_exactly(const Node& node);
  void search_nearest(const Node& node);
  bool can_improve(const Node& node) const;
  void take(const Node& node);

  AddingLimits limits_;
  std::vector<Item> items_;
  Demands needed_{};
  std::int64_t room_ = 0;
  std::vector<Surrogate> surrogates_;
  std::vector<MassBound> mass_bounds_;
  Addition chosen_;
  std::optional<Best> best_;
};

}  // namespace calmag
