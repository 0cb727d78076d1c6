// A plan as text for people and as JSON for programs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calmag/candidates.hpp"
#include "calmag/catalogue.hpp"
#include "calmag/plan.hpp"
#include "calmag/report.hpp"

namespace calmag {

// Portions of a food.
struct PlannedFood {
  Candidate food;
  int times = 1;
};

// A day with its plan, or why there is none.
struct PlannedDay {
  Assessment assessment;
  std::optional<Plan> plan;
  std::string refusal;             // where there is no plan
  std::vector<PlannedFood> foods;  // the smallest addition of everyday foods that closes what the plan leaves open
  bool foods_close = false;        // false: nothing is open, or the foods only come nearest to it
};

// What calmag plans for a day and a person.
PlannedDay planned(Day day, const Catalogue& catalogue, const Person& person);

std::string plan_text(const PlannedDay& planned, const Catalogue& catalogue, const Person& person, TextStyle style);
// calmag.plan/1: see data/schema/plan.schema.json.
std::string plan_json(const PlannedDay& planned, const Catalogue& catalogue, const Person& person);

}  // namespace calmag
