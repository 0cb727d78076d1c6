#include "suggest_search.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <tuple>

namespace calmag {
namespace {

using Wide = Fraction::Wide;

constexpr std::int64_t kUnlimited = std::numeric_limits<std::int64_t>::max() / 4;

// Weights of surrogates are quarters: that of calcium at most one, and those of the two demands on magnesium, of which
// the greater is what is open, at most one together. So no weighted sum of what is needed is more than what is open.
constexpr std::int64_t kWhole = 4;

}  // namespace

const std::vector<AdditionSearch::Demands>& AdditionSearch::directions() {
  static const std::vector<Demands> all = [] {
    std::vector<Demands> out;
    for (std::int64_t a = 0; a <= kWhole; ++a) {
      for (std::int64_t b = 0; b <= kWhole; ++b) {
        for (std::int64_t c = 0; b + c <= kWhole; ++c) {
          if (a == kWhole || b + c == kWhole) out.push_back({a, b, c});  // as long as may be
        }
      }
    }
    return out;
  }();
  return all;
}

AdditionSearch::MostTable::MostTable(const std::vector<std::int64_t>& values, AddingLimits limits)
    : columns_(static_cast<std::size_t>(limits.portions) + 1),
      most_((values.size() + 1) * columns_) {
  std::vector<std::int64_t> top;  // the best values so far, each as often as it may be taken
  for (std::size_t first = values.size(); first-- > 0;) {
    const auto at = std::ranges::upper_bound(top, values[first], std::ranges::greater{});
    top.insert(at, static_cast<std::size_t>(limits.of_one), values[first]);
    top.resize(std::min(top.size(), columns_ - 1));
    std::int64_t sum = 0;
    for (std::size_t portions = 1; portions < columns_; ++portions) {
      if (portions <= top.size()) sum += top[portions - 1];
      most_[first * columns_ + portions] = sum;
    }
  }
}

AdditionSearch::AdditionSearch(std::span<const Addable> addables, const Gaps& gaps, AddingLimits limits)
    : limits_(limits),
      room_(gaps.room ? std::max<std::int64_t>(gaps.room->micrograms(), 0) : kUnlimited) {
  const std::int64_t times = gaps.ceiling.numerator();
  const std::int64_t over = gaps.ceiling.denominator();
  needed_ = {over * gaps.calcium.micrograms(), times * gaps.magnesium.micrograms(),
             over * gaps.calcium_held.micrograms() - times * gaps.magnesium_held.micrograms()};
  for (std::size_t i = 0; i < addables.size(); ++i) {
    const Addable& addable = addables[i];
    const std::int64_t magnesium = times * addable.magnesium.micrograms();
    items_.push_back(
        {{over * addable.usable_calcium.micrograms(), magnesium, magnesium - over * addable.calcium.micrograms()},
         addable.calcium.micrograms(),
         addable.grams.units().rounded(1000),
         i});
  }
}

std::int64_t AdditionSearch::open_of(const Demands& needed) {
  return std::max<std::int64_t>(needed[0], 0) + std::max<std::int64_t>({needed[1], needed[2], 0});
}

std::int64_t AdditionSearch::dot(const Demands& a, const Demands& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }

// What each item brings to a weighted sum, less `scale` times its mass.
std::vector<std::int64_t> AdditionSearch::values_of(const Demands& weights, std::int64_t scale) const {
  std::vector<std::int64_t> values;
  values.reserve(items_.size());
  for (const Item& item : items_) values.push_back(dot(weights, item.brings) - scale * item.weight);
  return values;
}

// What the best of all items bring.
std::int64_t AdditionSearch::most_of(std::vector<std::int64_t> values, int portions) const {
  const auto enough = std::min(std::ssize(values), std::ptrdiff_t{portions});
  std::partial_sort(values.begin(), values.begin() + enough, values.end(), std::ranges::greater{});
  std::int64_t sum = 0;
  for (const std::int64_t value : values) {
    const int times = std::min(limits_.of_one, portions);
    sum += times * value;
    portions -= times;
  }
  return sum;
}

// The items are put in the order of the sum that is hardest to reach, so that what those further down can bring falls
// as fast as it may.
void AdditionSearch::order_by_reach(int portions) {
  const Demands* hardest = &directions().front();
  Wide hardest_needed = 0;
  Wide hardest_most = 1;
  for (const Demands& weights : directions()) {
    const Wide needed = dot(weights, needed_);
    const Wide most = std::max<std::int64_t>(most_of(values_of(weights, 0), portions), 1);
    if (needed * hardest_most <= hardest_needed * most) continue;
    hardest = &weights;
    hardest_needed = needed;
    hardest_most = most;
  }
  order_by(*hardest, 0);
}

void AdditionSearch::order_by(const Demands& weights, std::int64_t scale) {
  std::ranges::stable_sort(items_, std::ranges::greater{},
                           [&](const Item& item) { return dot(weights, item.brings) - scale * item.weight; });
}

void AdditionSearch::make_surrogates() {
  surrogates_.clear();
  for (const Demands& weights : directions()) {
    std::vector<std::int64_t> values = values_of(weights, 0);
    for (std::int64_t& value : values) value = std::max<std::int64_t>(value, 0);  // what only hurts need not be added
    surrogates_.push_back({weights, MostTable(values, limits_)});
  }
}

// Of each direction the scale that says most of the mass of the whole search, and of those the best. The items are put
// in the order of the very best.
void AdditionSearch::make_mass_bounds(int portions) {
  constexpr std::size_t kBounds = 12;
  constexpr std::int64_t kLargestScale = 1 << 10;
  struct Bounds {
    Demands weights{};
    std::int64_t scale = 1;
    Fraction least_mass;
  };
  std::vector<Bounds> candidates{{{}, 1, -most_of(values_of({}, 1), portions)}};
  for (const Demands& weights : directions()) {
    Bounds best{weights, 1, 0};
    for (std::int64_t scale = 1; scale <= kLargestScale; scale += (scale + 1) / 2) {
      const std::int64_t sum = dot(weights, needed_) - most_of(values_of(weights, scale), portions);
      const Fraction least_mass = Fraction::of(sum, scale);
      if (least_mass > best.least_mass) best = {weights, scale, least_mass};
    }
    candidates.push_back(best);
  }
  std::ranges::stable_sort(candidates, std::ranges::greater{}, &Bounds::least_mass);
  candidates.resize(std::min(candidates.size(), kBounds));
  order_by(candidates.front().weights, candidates.front().scale);
  mass_bounds_.clear();
  for (const Bounds& candidate : candidates) {
    mass_bounds_.push_back(
        {candidate.weights, candidate.scale, MostTable(values_of(candidate.weights, candidate.scale), limits_)});
  }
}

AdditionSearch::Node AdditionSearch::start(int portions) const { return {0, portions, 0, needed_, room_, 0}; }

AdditionSearch::Node AdditionSearch::with(const Node& node, std::size_t item, int times) const {
  const Item& added = items_[item];
  Node next = node;
  next.first = item + 1;
  next.left -= times;
  next.used += times;
  for (std::size_t i = 0; i < next.needed.size(); ++i) next.needed[i] -= times * added.brings[i];
  next.room -= times * added.calcium;
  next.weight += times * added.weight;
  return next;
}

// What `scale` times the mass is at least, when all portions are added.
std::int64_t AdditionSearch::scaled_weight(const MassBound& bound, const Node& node) {
  return bound.scale * node.weight + dot(bound.weights, node.needed) - bound.most.at(node.first, node.left);
}

void AdditionSearch::take(const Node& node) { best_ = Best{open_of(node.needed), node.used, node.weight, chosen_}; }

// ---- closing the gaps ----

bool AdditionSearch::out_of_reach(const Node& node) {
  const auto at = std::ranges::find_if(surrogates_, [&](const Surrogate& surrogate) {
    return dot(surrogate.weights, node.needed) > surrogate.most.at(node.first, node.left);
  });
  if (at == surrogates_.end()) return false;
  // What has just cut will most likely cut again.
  std::iter_swap(at, at == surrogates_.begin() ? at : std::prev(at));
  return true;
}

// Whether whatever closes the gaps from here on weighs as much as the best so far.
bool AdditionSearch::too_heavy(const Node& node) {
  const auto at = std::ranges::find_if(mass_bounds_, [&](const MassBound& bound) {
    return scaled_weight(bound, node) > bound.scale * (best_->weight - 1);
  });
  if (at == mass_bounds_.end()) return false;
  std::iter_swap(at, at == mass_bounds_.begin() ? at : std::prev(at));
  return true;
}

void AdditionSearch::search_exactly(const Node& node) {
  if (node.left == 0) {
    if (open_of(node.needed) == 0 && (!best_ || node.weight < best_->weight)) take(node);
    return;
  }
  for (Node here = node; here.first < items_.size(); ++here.first) {
    if (out_of_reach(here)) return;  // and from the items behind it, too
    if (best_ && too_heavy(here)) return;
    for (int times = 1; times <= std::min(limits_.of_one, here.left); ++times) {
      const Node next = with(here, here.first, times);
      if (next.room < 0) break;
      chosen_.push_back({items_[here.first].addable, times});
      search_exactly(next);
      chosen_.pop_back();
    }
  }
}

std::optional<Addition> AdditionSearch::lightest(int portions) {
  make_surrogates();
  if (out_of_reach(start(portions))) return std::nullopt;
  make_mass_bounds(portions);
  make_surrogates();  // in the new order
  best_.reset();
  search_exactly(start(portions));
  return best_ ? std::optional(best_->addition) : std::nullopt;
}

// ---- coming nearest ----

std::int64_t AdditionSearch::least_open(const Node& node) const {
  std::int64_t least = 0;
  for (const Surrogate& surrogate : surrogates_) {
    const std::int64_t short_of = dot(surrogate.weights, node.needed) - surrogate.most.at(node.first, node.left);
    least = std::max(least, (short_of + kWhole - 1) / kWhole);
  }
  return least;
}

// Whether anything that is added at this node could be better than the best so far.
bool AdditionSearch::can_improve(const Node& node) const {
  const std::int64_t open = least_open(node);
  if (open != best_->open) return open < best_->open;
  if (node.used + 1 != best_->used) return node.used + 1 < best_->used;
  return node.weight < best_->weight;
}

void AdditionSearch::search_nearest(const Node& node) {
  const std::int64_t open = open_of(node.needed);
  if (!best_ || std::tuple(open, node.used, node.weight) < std::tuple(best_->open, best_->used, best_->weight)) {
    take(node);
  }
  if (node.left == 0) return;
  for (Node here = node; here.first < items_.size(); ++here.first) {
    if (!can_improve(here)) return;
    for (int times = 1; times <= std::min(limits_.of_one, here.left); ++times) {
      const Node next = with(here, here.first, times);
      if (next.room < 0) break;
      chosen_.push_back({items_[here.first].addable, times});
      search_nearest(next);
      chosen_.pop_back();
    }
  }
}

Addition AdditionSearch::nearest() {
  order_by_reach(limits_.portions);
  make_surrogates();
  best_.reset();
  search_nearest(start(limits_.portions));
  return best_->addition;
}

}  // namespace calmag
