#include "total_json.hpp"

namespace calmag {

Json total_json(const Intake& intake, Mineral mineral) {
  const Total total = intake.all(mineral);
  Json out = object_of(6);
  out["food"] = number(intake.food[mineral].amount.counted);
  out["supplement"] = number(intake.supplement[mineral].amount.counted);
  out["total"] = number(total.amount.counted);
  out["total_low"] = number(total.amount.low);
  out["total_high"] = total.complete ? number(total.amount.high) : Json(nullptr);
  out["complete"] = total.complete;
  return out;
}

}  // namespace calmag
