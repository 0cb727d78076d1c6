#include "profile_json.hpp"

namespace calmag {

Json profile_json(const Profile& profile) {
  Json out;
  out["age_months"] = profile.age_months ? Json(*profile.age_months) : Json(nullptr);
  out["sex"] = profile.sex ? Json(name(*profile.sex)) : Json(nullptr);
  out["stage"] = profile.stage ? Json(name(StagePart{*profile.stage, profile.stage_months})) : Json(nullptr);
  out["conditions"] = Json::array();
  for (const auto& [condition, title] : kConditions) {
    if (profile.conditions.has(condition)) out["conditions"].push_back(title);
  }
  return out;
}

Json person_json(const Person& person) {
  Json out;
  out["born"] = person.born ? Json(iso(*person.born)) : Json(nullptr);
  out.update(profile_json(person.profile));
  return out;
}

}  // namespace calmag
