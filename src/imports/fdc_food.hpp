// A food of FoodData Central with its fields as they are written there, and what becomes of it. The readers of JSON and
// of CSV both gather one of these.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calmag/imports.hpp"

namespace calmag {

struct FdcPortion {
  std::string amount;       // "1.0"; empty in the survey
  std::string unit;         // "cup", "undetermined"
  std::string modifier;     // "chopped", "cup, chopped"; a code in the survey
  std::string description;  // "1 cup, cooked", in the survey alone
  std::string grams;
};

struct FdcNutrient {
  std::string id;      // 1087, or 301 in the tables of the survey
  std::string number;  // "301"; the tables have none
  std::string unit;    // "mg"
  std::string amount;  // for 100 g; empty: not known
};

// Amounts on the label for a serving (labelNutrients) are not here on purpose: they are not for 100 g.
struct FdcFood {
  ImportSource source = ImportSource::foundation;
  std::string item;
  std::string description;
  std::string brand_name;
  std::string brand_owner;
  std::vector<FdcNutrient> nutrients;  // others than calcium and magnesium may be among them
  std::vector<FdcPortion> portions;
  std::string serving_size;
  std::string serving_unit;  // "g", "GRM", "ml", "MLT"
  std::string household;     // "2 cookies (30 g)"
  bool superseded = false;
};

// Calcium is 1087 among the ids and 301 among the numbers, magnesium 1090 and 304. None: it is neither.
std::optional<Mineral> mineral_of_id(std::string_view id);
std::optional<Mineral> mineral_of_number(std::string_view number);

ImportedRecord imported(const FdcFood& food);

}  // namespace calmag
