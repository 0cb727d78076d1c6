// The thresholds that the checks compare with, from data/advice.json, each with where it comes from.
#pragma once

#include <string_view>

#include "calmag/mineral.hpp"
#include "calmag/quantity.hpp"

namespace calmag {

struct Rule {
  Fraction value;
  std::string_view source;  // id of a source
  std::string_view says;
};

// A sentence that stands beside the figures.
struct Statement {
  std::string_view source;
  std::string_view says;
};

struct Advice {
  Rule ratio_ceiling;          // calcium / magnesium at most this
  Rule food_share;             // calcium from food / all calcium at least this
  Rule near_target;            // short of the target by at most this share of it: about at target
  PerMineral<Rule> salt_from;  // mg of a named salt above which it could be salt or element
  Rule record_error;           // mg of calcium
  Rule small_portion;          // g of what was added without an amount: up to this a usual portion is taken for granted
  Statement kidney;            // whenever supplements are entered
  Statement medicine_spacing;  // likewise
  Statement disclaimer;        // always
};

}  // namespace calmag
