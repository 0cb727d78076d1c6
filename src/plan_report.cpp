#include "calmag/plan_report.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/notes.hpp"
#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "day_words.hpp"
#include "json_values.hpp"
#include "text_layout.hpp"

namespace calmag {
namespace {

// Why a plan is no more than it is.
std::string reason_of(PlanBound bound, const PlannedDay& planned, const Person& person, const Advice& advice) {
  const auto& reference = planned.assessment.reference;
  const auto level = [&](const std::optional<Reference>& upper) { return whole(upper->low); };
  switch (bound) {
    case PlanBound::food_calcium: return "the calcium post wants no more calcium from supplements than from food";
    case PlanBound::supplement_calcium:
      return fmt::format("the calcium post wants no more than about {} mg of calcium from supplements",
                         in_words(advice.supplement_calcium_most.value));
    case PlanBound::magnesium_limit:
      return fmt::format(
          "{} sets {} mg of magnesium for supplements, and the calcium post wants as much magnesium as calcium",
          person.authority->title, level(reference.magnesium.upper_level));
    case PlanBound::strictest_magnesium_limit:
      return fmt::format("{} sets no level of magnesium for supplements, so the lowest of any authority is kept to",
                         person.authority->title);
    case PlanBound::calcium_limit:
      return fmt::format("{} sets {} mg of calcium in all", person.authority->title,
                         level(reference.calcium.upper_level));
  }
  return {};
}

std::string ratio_in_words(const Plan& plan) {
  const Milligrams magnesium = plan.all(Mineral::magnesium);
  if (magnesium == Milligrams{}) return "no magnesium";
  return in_hundredths(plan.all(Mineral::calcium).exact() / magnesium.exact()) + " to 1";
}

class PlanText {
 public:
  PlanText(const PlannedDay& planned, const Catalogue& catalogue, const Person& person, TextStyle style)
      : planned_(planned),
        catalogue_(catalogue),
        person_(person),
        style_(style) {}

  std::string write() {
    heading();
    if (planned_.plan) {
      table(*planned_.plan);
      shortfalls(*planned_.plan);
      how_to_log(*planned_.plan);
    } else {
      paragraph(planned_.refusal + ".");
      out_ += '\n';
    }
    footer();
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kFigureColumn = 12;

  void paragraph(const std::string& text) { out_ += wrapped(text, 0, style_.width) + "\n"; }

  void heading() {
    paragraph(long_form(planned_.assessment.day.date));
    paragraph(person_and_targets(on_day(person_, planned_.assessment.day.date)));
    const std::size_t left_aside = planned_.assessment.day.supplements();
    if (left_aside > 0) {
      paragraph(fmt::format("The plan stands in place of the supplements that were logged ({}): they are left aside.",
                            left_aside));
    }
    out_ += '\n';
  }

  static std::string figure(Milligrams amount) { return amount == Milligrams{} ? "-" : whole(amount); }

  void row(std::string_view what, const PerMineral<Milligrams>& amounts) {
    out_ += padded(std::string(what), style_.width - 2 * kFigureColumn) +
            padded_left(figure(amounts.calcium), kFigureColumn) +
            padded_left(figure(amounts.magnesium), kFigureColumn) + "\n";
  }

  static std::string_view moment_in_words(Meal meal) {
    return meal == Meal::breakfast ? "With breakfast" : meal == Meal::bed ? "Before bed, alone" : "With dinner";
  }

  void table(const Plan& plan) {
    out_ += std::string(style_.width - 2 * kFigureColumn, ' ') + padded_left("calcium", kFigureColumn) +
            padded_left("magnesium", kFigureColumn) + "\n";
    const bool at_least =
        !planned_.assessment.intake.food.calcium.exact() || !planned_.assessment.intake.food.magnesium.exact();
    row(at_least ? "From food, at least" : "From food", plan.food);
    row("Recommended", plan.target);
    if (plan.doses.empty()) out_ += "Food leaves nothing open that supplements should close.\n";
    for (const PlannedDose& dose : plan.doses) row(moment_in_words(dose.meal), dose.amount);
    row("All, mg", {plan.all(Mineral::calcium), plan.all(Mineral::magnesium)});
    out_ += fmt::format("Calcium to magnesium: {}\n\n", ratio_in_words(plan));
  }

  void shortfalls(const Plan& plan) {
    std::vector<std::string> open;
    for (const Mineral mineral : kMinerals) {
      const Milligrams missing = plan.short_of_target[mineral];
      if (missing == Milligrams{}) continue;
      open.push_back(fmt::format("{} of {} to the target", in_whole_milligrams_up(missing), name(mineral)));
    }
    if (plan.short_of_ratio != Milligrams{}) {
      open.push_back(fmt::format("{} of magnesium to the ratio of {} to 1", in_whole_milligrams(plan.short_of_ratio),
                                 in_words(catalogue_.advice.ratio_ceiling.value)));
    }
    if (open.empty()) return;
    paragraph(fmt::format("Out of reach of supplements, and left to food: {}.", fmt::join(open, "; ")));
    if (!planned_.foods.empty()) {
      paragraph(fmt::format("Food that {}: {}.",
                            planned_.foods_close ? "would close the rest" : "comes nearest to closing it",
                            foods_in_words()));
    }
    for (const PlanBound bound : plan.bounds)
      paragraph(fmt::format("Why: {}.", reason_of(bound, planned_, person_, catalogue_.advice)));
    out_ += '\n';
  }

  std::string foods_in_words() const {
    std::string out;
    for (const PlannedFood& planned : planned_.foods) {
      const std::string times = planned.times == 1 ? "" : fmt::format("{} x ", planned.times);
      out += fmt::format("{}{}{} {}", out.empty() ? "" : "; ", times, planned.food.amount, planned.food.title);
    }
    return out;
  }

  void how_to_log(const Plan& plan) {
    if (plan.doses.empty()) return;
    out_ += "In a log:\n";
    for (const PlannedDose& dose : plan.doses) out_ += "  " + log_line(dose) + "\n";
    out_ += '\n';
  }

  void footer() {
    const std::string assumed = assumptions(person_);
    if (!assumed.empty()) paragraph(fmt::format("Assumed: {}.", assumed));
    const Advice& advice = catalogue_.advice;
    if (!planned_.plan) {
      paragraph(fmt::format("Ask your doctor. {}", advice.disclaimer.says));
      return;
    }
    paragraph(
        fmt::format("A plan after the calcium post: from food first, the rest in small doses with meals, with as "
                    "much magnesium, and more of it alone before bed. After the magnesium post, {}. "
                    "{} {} {} {}",
                    advice.preferred_magnesium_forms.says, advice.kidney.says, advice.medicine_spacing.says,
                    advice.prescribed.says, advice.disclaimer.says));
  }

  const PlannedDay& planned_;
  const Catalogue& catalogue_;
  const Person& person_;
  TextStyle style_;
  std::string out_;
};

std::string_view id_of(PlanBound bound) {
  switch (bound) {
    case PlanBound::food_calcium: return "food-first";
    case PlanBound::supplement_calcium: return "supplement-calcium";
    case PlanBound::magnesium_limit: return "magnesium-limit";
    case PlanBound::strictest_magnesium_limit: return "strictest-magnesium-limit";
    case PlanBound::calcium_limit: return "calcium-limit";
  }
  return "";
}

Json both(const PerMineral<Milligrams>& amounts) {
  Json out;
  out["calcium_mg"] = number(amounts.calcium);
  out["magnesium_mg"] = number(amounts.magnesium);
  return out;
}

Json plan_object(const Plan& plan) {
  Json out;
  out["food"] = both(plan.food);
  out["recommended"] = both(plan.target);
  out["doses"] = Json::array();
  for (const PlannedDose& dose : plan.doses) {
    Json one = both(dose.amount);
    one["time"] = name(dose.meal);
    one["entry"] = log_line(dose);
    out["doses"].push_back(std::move(one));
  }
  out["supplement"] = both(plan.supplement);
  out["total"] = both({plan.all(Mineral::calcium), plan.all(Mineral::magnesium)});
  out["short_of_target"] = both(plan.short_of_target);
  out["short_of_ratio_magnesium_mg"] = number(plan.short_of_ratio);
  out["bounds"] = Json::array();
  for (const PlanBound bound : plan.bounds) out["bounds"].push_back(id_of(bound));
  return out;
}

// What a plan leaves to food.
Gaps gaps_left(const Plan& plan, const Assessment& assessment, const Advice& advice) {
  Gaps gaps;
  gaps.calcium = plan.short_of_target.calcium;
  gaps.magnesium = plan.short_of_target.magnesium;
  gaps.ceiling = advice.ratio_ceiling.value;
  gaps.calcium_held = assessment.intake.food.calcium.amount.high + plan.supplement.calcium;
  gaps.magnesium_held = plan.all(Mineral::magnesium);
  const std::optional<Reference>& upper = assessment.reference.calcium.upper_level;
  if (upper && upper->counts_food()) {
    gaps.room = std::max(upper->low - gaps.calcium_held, Milligrams{});
  }
  return gaps;
}

void add_foods(PlannedDay& out, const Catalogue& catalogue) {
  const Gaps gaps = gaps_left(*out.plan, out.assessment, catalogue.advice);
  if (gaps.closed()) return;
  const std::vector<Candidate> candidates = everyday_candidates(catalogue);
  const std::vector<Addable> addables = addables_of(candidates);
  const std::optional<Addition> closing = closing_addition(addables, gaps, AddingLimits{});
  out.foods_close = closing.has_value();
  for (const Added& added : closing ? *closing : nearest_addition(addables, gaps, AddingLimits{})) {
    out.foods.push_back({candidates[added.addable], added.times});
  }
}

}  // namespace

PlannedDay planned(Day day, const Catalogue& catalogue, const Person& person) {
  PlannedDay out;
  out.refusal = why_no_plan(on_day(person, day.date).profile);
  out.assessment = assess(std::move(day), catalogue, person);
  if (!out.refusal.empty()) return out;
  out.plan = plan_for(out.assessment, catalogue.advice, catalogue.references);
  if (!out.plan) {
    out.refusal =
        fmt::format("{} recommends no intake for this person in calmag's tables, so there is no target to plan for",
                    person.authority->title);
  }
  if (out.plan) add_foods(out, catalogue);
  return out;
}

std::string plan_text(const PlannedDay& planned, const Catalogue& catalogue, const Person& person, TextStyle style) {
  return PlanText(planned, catalogue, person, style).write();
}

std::string plan_json(const PlannedDay& planned, const Catalogue& catalogue, const Person& person) {
  Json out;
  out["schema"] = "calmag.plan/1";
  out["date"] = iso(planned.assessment.day.date);
  out["profile"] = describe(on_day(person, planned.assessment.day.date).profile);
  out["assumed"] = text_or_null(assumptions(person));
  out["authority"] = person.authority->id;
  out["supplements_left_aside"] = planned.assessment.day.supplements();
  out["food_complete"] =
      planned.assessment.intake.food.calcium.exact() && planned.assessment.intake.food.magnesium.exact();
  out["refusal"] = text_or_null(planned.refusal);
  out["plan"] = planned.plan ? plan_object(*planned.plan) : Json(nullptr);
  out["foods"] = Json::array();
  for (const PlannedFood& one : planned.foods) {
    Json food;
    food["food"] = one.food.food != nullptr ? Json(one.food.food->id) : Json(nullptr);
    food["title"] = one.food.title;
    food["amount"] = one.food.amount;
    food["times"] = one.times;
    food["calcium_mg"] = number(one.food.addable.calcium);
    food["magnesium_mg"] = number(one.food.addable.magnesium);
    out["foods"].push_back(std::move(food));
  }
  out["foods_close"] = planned.foods_close;
  const Advice& advice = catalogue.advice;
  out["notes"] = {advice.kidney.says, advice.medicine_spacing.says, advice.prescribed.says, advice.disclaimer.says};
  return out.dump(2) + "\n";
}

}  // namespace calmag
