#include "calmag/units.hpp"

#include <algorithm>

namespace calmag {

const Unit* UnitTable::find(std::string_view words) const {
  const auto at = std::ranges::lower_bound(names_, words, {}, &UnitName::words);
  return at != names_.end() && at->words == words ? &units_[at->unit] : nullptr;
}

const Unit* UnitTable::find_id(std::string_view id) const {
  const auto at = std::ranges::find(units_, id, &Unit::id);
  return at != units_.end() ? &*at : nullptr;
}

}  // namespace calmag
