// A timetable of supplements for what a day's food leaves open, after the calcium post and within the upper levels.
//
// plan_for() is a pure function. Its timetable, logged with the food, leaves no check of the day worse than `note`, but
// for the targets and the ratio that the plan declares out of reach.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calmag/advice.hpp"
#include "calmag/assess.hpp"
#include "calmag/moment.hpp"
#include "calmag/reference.hpp"

namespace calmag {

// At a meal, or before bed. In whole tens of milligrams, as supplements come.
struct PlannedDose {
  Meal meal = Meal::breakfast;
  PerMineral<Milligrams> amount;
};

// What kept a plan from planning more calcium or magnesium.
enum class PlanBound : unsigned char {
  food_calcium,               // no more calcium from supplements than from food
  supplement_calcium,         // no more than the post's most a day
  magnesium_limit,            // the authority's upper level of magnesium in supplements
  strictest_magnesium_limit,  // it has none: the lowest that any authority sets
  calcium_limit,              // the authority's upper level of calcium
};

struct Plan {
  PerMineral<Milligrams> food;     // what the plan takes food to bring: the least where it is a range
  PerMineral<Milligrams> target;   // the recommended intake: the high end where it is a range
  std::vector<PlannedDose> doses;  // by time of day; none where food leaves nothing open
  PerMineral<Milligrams> supplement;
  PerMineral<Milligrams> short_of_target;  // with the plan; nothing where the target is met
  Milligrams short_of_ratio;      // magnesium that would bring calcium to its ceiling; nothing where it is there
  std::vector<PlanBound> bounds;  // what stood in the way, where something is short

  Milligrams all(Mineral mineral) const { return food[mineral] + supplement[mineral]; }
};

// Why calmag plans nothing for this person: under 19, pregnant, kidney disease, kidney stones, high blood calcium.
// Empty where it does.
std::string why_no_plan(const Profile& profile);

// The plan for what the food of an assessed day leaves open; its supplements are left aside. None: the authority's
// table has no target for this person. Requires why_no_plan() to be empty.
std::optional<Plan> plan_for(const Assessment& assessment, const Advice& advice, const ReferenceTable& references);

// "@breakfast calcium 170 mg + magnesium 170 mg": a line for each dose, as a log has it.
std::string log_line(const PlannedDose& dose);

}  // namespace calmag
