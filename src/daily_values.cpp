#include "calmag/daily_values.hpp"

#include <algorithm>
#include <string>

#include "calmag/text.hpp"

namespace calmag {

const LabelRules* DailyValueTable::find(std::string_view name) const {
  const std::string sought = folded(name);
  const auto at = std::ranges::find_if(
      labels_, [&](const LabelRules& label) { return std::ranges::find(label.names, sought) != label.names.end(); });
  return at == labels_.end() ? nullptr : &*at;
}

}  // namespace calmag
