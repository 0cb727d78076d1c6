// The foods of a table as bytes: what reports need of thousands of foods, of which a run asks for a few.
//
// Foods that stand together are deflated together, and unpacked together when one of them is first asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/foods.hpp"
#include "calmag/lists.hpp"

namespace calmag {

// What foods are packed into. Sizes of portions and sources are kept once and by their places, for there are few.
struct FoodPackage {
  std::string blocks;                    // one behind the other
  std::vector<std::uint32_t> begins{0};  // of each block, and the end of the last
  std::string dictionary;                // of all of them
  std::vector<PortionSize> sizes;
  std::vector<std::string_view> sources;  // their ids
};

FoodPackage pack(const FoodTable& table);

// Not for several threads at once.
class PackedFoods {
 public:
  // The foods of a package, which must outlive them.
  PackedFoods(std::size_t count, Texts blocks, std::string_view dictionary, std::span<const PortionSize> sizes,
              std::span<const std::string_view> sources);
  PackedFoods(const PackedFoods&) = delete;
  PackedFoods& operator=(const PackedFoods&) = delete;
  ~PackedFoods();

  std::size_t size() const { return count_; }
  // Lives as long as the foods do. Requires place < size().
  const Food& food(std::size_t place) const;

 private:
  struct Block;

  std::size_t count_;
  Texts packed_;
  std::string_view dictionary_;
  std::span<const PortionSize> sizes_;
  std::span<const std::string_view> sources_;
  mutable std::vector<std::unique_ptr<const Block>> blocks_;  // nullptr: not asked for yet
};

}  // namespace calmag
