// The thresholds that the checks compare with, and the sentences beside the figures, from data/advice.json, each with
// where it comes from.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "calmag/mineral.hpp"
#include "calmag/quantity.hpp"

namespace calmag {

struct Rule {
  Fraction value;
  std::string_view source;  // id of a source
  std::string_view says;

  // Of a rule whose value is in mg.
  Milligrams milligrams() const { return Milligrams::rounded(value); }
};

// A sentence that stands beside the figures.
struct Statement {
  std::string_view source;
  std::string_view says;
};

// The ids of the foods or substances that a rule is about.
struct Selection {
  std::string_view source;
  std::string_view says;
  std::span<const std::string_view> ids;

  bool has(std::string_view id) const { return std::ranges::find(ids, id) != ids.end(); }
};

struct Advice {
  Rule ratio_ceiling;        // calcium / magnesium at most this
  Rule food_share;           // calcium from food / all calcium at least this
  Rule near_target;          // short of the target by at most this share of it: about at target
  Rule calcium_salt_from;    // mg of a named salt above which it could be salt or element
  Rule magnesium_salt_from;  // likewise
  Rule record_error;         // mg of calcium
  Rule small_portion;        // g of what was added without an amount: up to this a usual portion is taken for granted
  Rule supplement_calcium;   // mg a day: no more than about this
  Rule supplement_calcium_most;  // mg a day: at the very most
  Rule dose_calcium;             // mg at a time: no more than about this
  Rule dose_calcium_most;        // mg at a time: absorbed best up to this
  Rule competing_dose;           // mg of one mineral beside the other: from above this it may compete
  Rule competing_dose_most;      // mg: above this it does
  Rule matching_magnesium;       // mg of magnesium to each mg of calcium
  Rule bedtime_from;             // minutes after midnight
  Rule bone_magnesium_least;     // mg a day in supplements
  Rule bone_magnesium_most;      // likewise
  Rule higher_need_food;         // mg of calcium a day from food
  Rule higher_need_supplement;   // mg of calcium a day, in two doses, where food falls short
  Rule young_until;              // years: the need is higher below this age
  Rule old_after;                // years: and above this one

  Statement kidney;            // whenever supplements are entered
  Statement medicine_spacing;  // likewise
  Statement prescribed;        // likewise
  Statement carbonate;         // with a calcium salt that needs a meal
  Statement citrate;           // with one that does not
  Statement oxalate;           // with a food whose calcium is poorly absorbed
  Statement warfarin;          // wherever vitamin K is spoken of
  Statement bone_trial;        // beside the post's magnesium for bone
  Statement disclaimer;        // always

  Selection preferred_magnesium_forms;  // compounds
  Selection calcium_with_meal;          // compounds
  Selection calcium_any_time;           // compounds
  Selection calcium_vitamins;           // other nutrients
  Selection high_oxalate_foods;         // foods

  const Rule& salt_from(Mineral mineral) const {
    return mineral == Mineral::calcium ? calcium_salt_from : magnesium_salt_from;
  }
};

// What the table has, by the ids it has there. An id is the member's name with hyphens.
inline constexpr std::array<std::pair<std::string_view, Rule Advice::*>, 21> kAdviceRules{{
    {"ratio-ceiling", &Advice::ratio_ceiling},
    {"food-share", &Advice::food_share},
    {"near-target", &Advice::near_target},
    {"calcium-salt-from", &Advice::calcium_salt_from},
    {"magnesium-salt-from", &Advice::magnesium_salt_from},
    {"record-error", &Advice::record_error},
    {"small-portion", &Advice::small_portion},
    {"supplement-calcium", &Advice::supplement_calcium},
    {"supplement-calcium-most", &Advice::supplement_calcium_most},
    {"dose-calcium", &Advice::dose_calcium},
    {"dose-calcium-most", &Advice::dose_calcium_most},
    {"competing-dose", &Advice::competing_dose},
    {"competing-dose-most", &Advice::competing_dose_most},
    {"matching-magnesium", &Advice::matching_magnesium},
    {"bedtime-from", &Advice::bedtime_from},
    {"bone-magnesium-least", &Advice::bone_magnesium_least},
    {"bone-magnesium-most", &Advice::bone_magnesium_most},
    {"higher-need-food", &Advice::higher_need_food},
    {"higher-need-supplement", &Advice::higher_need_supplement},
    {"young-until", &Advice::young_until},
    {"old-after", &Advice::old_after},
}};
inline constexpr std::array<std::pair<std::string_view, Statement Advice::*>, 9> kAdviceStatements{{
    {"kidney", &Advice::kidney},
    {"medicine-spacing", &Advice::medicine_spacing},
    {"prescribed", &Advice::prescribed},
    {"carbonate", &Advice::carbonate},
    {"citrate", &Advice::citrate},
    {"oxalate", &Advice::oxalate},
    {"warfarin", &Advice::warfarin},
    {"bone-trial", &Advice::bone_trial},
    {"disclaimer", &Advice::disclaimer},
}};
inline constexpr std::array<std::pair<std::string_view, Selection Advice::*>, 5> kAdviceSelections{{
    {"preferred-magnesium-forms", &Advice::preferred_magnesium_forms},
    {"calcium-with-meal", &Advice::calcium_with_meal},
    {"calcium-any-time", &Advice::calcium_any_time},
    {"calcium-vitamins", &Advice::calcium_vitamins},
    {"high-oxalate-foods", &Advice::high_oxalate_foods},
}};

}  // namespace calmag
