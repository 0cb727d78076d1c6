// Foods beyond the tables in memory, asked only for a name that no built-in or own food has.
#pragma once

#include <string>
#include <vector>

#include "calmag/foods.hpp"
#include "calmag/names.hpp"

namespace calmag {

class MoreFoods {
 public:
  struct Answer {
    const Food* food = nullptr;           // lives as long as this; nullptr: none, or several that differ
    std::vector<std::string> candidates;  // of several, the first three: "fdc 171265 (Milk, whole)"
    std::string trouble;                  // not empty: why the foods could not be asked, and what to do
  };

  MoreFoods() = default;
  MoreFoods(const MoreFoods&) = delete;
  MoreFoods& operator=(const MoreFoods&) = delete;
  MoreFoods(MoreFoods&&) = delete;
  MoreFoods& operator=(MoreFoods&&) = delete;
  virtual ~MoreFoods() = default;

  // The food with exactly these words. Several whose figures are the same are one; of those, the newest.
  virtual Answer find(const Words& words) const = 0;

  // Up to `most` foods whose words include all of these, the shortest names first, written as candidates are. None if
  // the foods cannot be asked.
  virtual std::vector<std::string> nearest(const Words& words, std::size_t most) const = 0;
};

}  // namespace calmag
