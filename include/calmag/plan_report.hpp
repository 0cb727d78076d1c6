// A plan as text for people and as JSON for programs.
#pragma once

#include <optional>
#include <string>

#include "calmag/catalogue.hpp"
#include "calmag/plan.hpp"
#include "calmag/report.hpp"

namespace calmag {

// A day with its plan, or why there is none.
struct PlannedDay {
  Assessment assessment;
  std::optional<Plan> plan;
  std::string refusal;  // where there is no plan
};

// What calmag plans for a day and a person.
PlannedDay planned(Day day, const Catalogue& catalogue, const Person& person);

std::string plan_text(const PlannedDay& planned, const Catalogue& catalogue, const Person& person, TextStyle style);
// calmag.plan/1: see data/schema/plan.schema.json.
std::string plan_json(const PlannedDay& planned, const Catalogue& catalogue, const Person& person);

}  // namespace calmag
