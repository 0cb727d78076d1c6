// What 100 % on a label stands for, from data/daily_values.json: it differs by country and year.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "calmag/mineral.hpp"
#include "calmag/quantity.hpp"

namespace calmag {

struct DailyValue {
  Milligrams amount;
  std::string_view source;
};

struct LabelRules {
  std::string_view id;
  std::string_view title;                        // "US label, from 2016 on"
  std::span<const std::string_view> names;       // what a user may call it
  PerMineral<std::optional<DailyValue>> values;  // none: not known
};

class DailyValueTable {
 public:
  constexpr DailyValueTable() = default;
  constexpr explicit DailyValueTable(std::span<const LabelRules> labels) : labels_(labels) {}

  std::span<const LabelRules> labels() const { return labels_; }
  // The rules of that name, whatever its letter case, or nullptr.
  const LabelRules* find(std::string_view name) const;

 private:
  std::span<const LabelRules> labels_;
};

}  // namespace calmag
