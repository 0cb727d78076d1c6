// Imported foods as foods to be weighed and counted, from all the tables in a folder.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/foods.hpp"
#include "calmag/imported_table.hpp"
#include "calmag/more_foods.hpp"
#include "calmag/units.hpp"

namespace calmag {

// The tables are opened when something is first asked, and not before. A folder that is not there holds no foods.
// Foods cite the sources "fdc-import" and "off-import".
class ImportedFoods : public MoreFoods {
 public:
  // Requires that vocabulary and units outlive this.
  ImportedFoods(std::string folder, const Vocabulary& vocabulary, const UnitTable& units);
  ImportedFoods(const ImportedFoods&) = delete;
  ImportedFoods& operator=(const ImportedFoods&) = delete;
  ImportedFoods(ImportedFoods&&) = delete;
  ImportedFoods& operator=(ImportedFoods&&) = delete;
  ~ImportedFoods() override;

  Answer find(const Words& words) const override;
  std::vector<std::string> nearest(const Words& words, std::size_t most) const override;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// The portions of an imported food that can be measured: amounts that read as an entry's would. Weights are left out,
// as they weigh what they say. "1 cup, chopped" is a cup where the food has no other; of two cups that differ in weight
// neither counts, unless one is a cup and nothing more. They refer to `citation`, and to what is added to `sizes`.
std::vector<Portion> portions_of(const ImportedFood& food, const UnitTable& units, const Citation& citation,
                                 std::deque<PortionSize>& sizes);

}  // namespace calmag
