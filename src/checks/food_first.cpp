// Whether enough of the calcium comes from food.
#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "calmag/wording.hpp"
#include "checks/checked_day.hpp"

namespace calmag {
namespace {

std::string food_share_in_words(const Total& food, const Total& supplement, Milligrams all) {
  if (!food.exact() || !supplement.exact()) {
    return fmt::format("food {}, supplements {}", total_in_words(food), total_in_words(supplement));
  }
  // Down to the whole percent: half a percent short must not read as half.
  const std::int64_t percent = food.amount.counted.micrograms() * 100 / all.micrograms();
  return fmt::format("{}% of calcium is from food ({} of {} mg)", percent, whole(food.amount.counted), whole(all));
}

}  // namespace

Finding food_first(const CheckedDay& day) {
  Finding finding;
  finding.id = "food-first";
  finding.limit = finding.limit_low = finding.limit_high = day.advice.food_share.value;
  finding.sources = {day.advice.food_share.source};
  const Total food = day.intake().food.calcium;
  const Total supplement = day.intake().supplement.calcium;
  finding.status = food_first_status(day.intake(), day.advice);
  if (finding.status == Status::not_applicable) {
    finding.message = "no calcium, so there is no share of it";
    return finding;
  }
  const Milligrams all = food.amount.counted + supplement.amount.counted;
  if (food.exact() && supplement.exact()) finding.value = food.amount.counted.exact() / all.exact();
  finding.message =
      fmt::format("{}; the calcium post: at least {}% of calcium from food", food_share_in_words(food, supplement, all),
                  (day.advice.food_share.value * 100).rounded());
  if (finding.status == Status::unknown) finding.message += why_undecided(food.complete && supplement.complete);
  return finding;
}

}  // namespace calmag
