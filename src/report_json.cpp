// Assessments and explanations as JSON. Milligrams carry up to three decimals, so that nothing is lost; what is not
// known is null. data/schema has the schemas.
#include <fmt/format.h>

#include "calmag/notes.hpp"
#include "calmag/report.hpp"
#include "calmag/wording.hpp"
#include "json_values.hpp"
#include "match_explanation.hpp"
#include "profile_json.hpp"
#include "reference_json.hpp"
#include "total_json.hpp"

namespace calmag {
namespace {

Json counted_json(const std::optional<Interval<Milligrams>>& amount) {
  return amount ? number(amount->counted) : Json(nullptr);
}

void add_range(Json& out, const std::string& key, const std::optional<Interval<Milligrams>>& amount) {
  if (!amount || amount->exact()) return;
  out[key + "_low"] = number(amount->low);
  out[key + "_high"] = number(amount->high);
}

Json food_of(const Entry& entry) {
  if (entry.food == nullptr) return nullptr;
  return entry.food->id;
}

Json grams_of(const Entry& entry) { return entry.food == nullptr ? Json(nullptr) : number(entry.grams.counted); }

std::string_view kind_of(const Entry& entry) { return entry.origin == Origin::food ? "food" : "dose"; }

Json remarks_of(const Entry& entry) {
  Json remarks = Json::array();
  for (const std::string& remark : entry.remarks) remarks.push_back(text(remark));
  return remarks;
}

Json entry_json(const LoggedEntry& logged, const EntryIntake& intake) {
  const Entry& entry = logged.entry;
  Json out;
  out["file"] = text(logged.file);
  out["line"] = logged.place.line;
  out["text"] = text(entry.text);
  out["kind"] = kind_of(entry);
  out["name"] = text(entry.name);
  out["food"] = food_of(entry);
  out["grams"] = grams_of(entry);
  out["time"] = entry.moment ? Json(name(*entry.moment)) : Json(nullptr);
  out["calcium_mg"] = counted_json(intake.calcium);
  out["magnesium_mg"] = counted_json(intake.magnesium);
  add_range(out, "calcium_mg", intake.calcium);
  add_range(out, "magnesium_mg", intake.magnesium);
  out["remarks"] = remarks_of(entry);
  return out;
}

Json finding_json(const Finding& finding) {
  Json out;
  out["id"] = finding.id;
  out["status"] = name(finding.status);
  out["value"] = number(finding.value);
  out["limit"] = number(finding.limit);
  out["limit_low"] = number(finding.limit_low);
  out["limit_high"] = number(finding.limit_high);
  out["message"] = text(finding.message);
  out["source"] = finding.sources;
  return out;
}

Json problem_json(const Problem& problem) {
  Json out;
  out["file"] = text(problem.file);
  out["line"] = problem.place.line;
  out["column"] = problem.place.column;
  out["code"] = problem.code;
  out["text"] = text(problem.text);
  out["reason"] = text(problem.reason);
  out["help"] = text_or_null(problem.help);
  out["suggestions"] = problem.suggestions;
  return out;
}

Json checks_json(const std::vector<Finding>& findings) {
  Json out = Json::array();
  for (const Finding& finding : findings) out.push_back(finding_json(finding));
  return out;
}

Json authorities_json(const std::vector<AuthorityAssessment>& authorities) {
  Json out = Json::array();
  for (const AuthorityAssessment& by : authorities) {
    Json one = references_json(*by.authority, by.reference);
    one["checks"] = checks_json(by.findings);
    out.push_back(std::move(one));
  }
  return out;
}

Json day_json(const Assessment& assessment, const Person& person) {
  Json out;
  out["date"] = iso(assessment.day.date);
  out["standing"] = name(assessment.standing);
  if (person.born) out["age_months"] = age_on(*person.born, assessment.day.date).value_or(0);
  out["complete"] =
      assessment.intake.all(Mineral::calcium).complete && assessment.intake.all(Mineral::magnesium).complete;
  out["entries"] = Json::array();
  for (std::size_t i = 0; i < assessment.entries.size(); ++i) {
    out["entries"].push_back(entry_json(assessment.day.entries[i], assessment.entries[i]));
  }
  out["totals"]["calcium_mg"] = total_json(assessment.intake, Mineral::calcium);
  out["totals"]["magnesium_mg"] = total_json(assessment.intake, Mineral::magnesium);
  out["ratio"] = number(assessment.ratio.exact);
  out["ratio_low"] = number(assessment.ratio.low);
  out["ratio_high"] = number(assessment.ratio.high);
  out["reference"] = references_json(*person.authority, assessment.reference);
  out["checks"] = checks_json(assessment.findings);
  if (!assessment.authorities.empty()) out["authorities"] = authorities_json(assessment.authorities);
  out["problems"] = Json::array();
  for (const Problem& problem : assessment.day.problems) out["problems"].push_back(problem_json(problem));
  out["more_problems"] = assessment.day.more_problems;
  return out;
}

Json figure_json(const std::optional<Figure>& figure) {
  if (!figure) return nullptr;
  Json out;
  out["mg"] = number(figure->content.element);
  out["per_grams"] = number(figure->content.per);
  out["source"] = figure->citation->source;
  out["item"] = text_or_null(figure->citation->item);
  return out;
}

Json amount_json(const Amount& amount) {
  Json out;
  out["amount"] = number(amount.number.counted);
  out["unit"] = amount.unit == nullptr ? Json(nullptr) : Json(amount.unit->id);
  return out;
}

Json match_json(const MatchExplanation& match) {
  Json out;
  out["name"] = text_or_null(match.name);
  out["added"] = match.added;
  out["preferred"] = text_or_null(match.preferred);
  out["others"] = match.others;
  return out;
}

Json explained(const Reading& reading, const Catalogue& catalogue) {
  const Entry& entry = reading.entry;
  Json out;
  out["text"] = text(entry.text);
  out["understood"] = reading.understood();
  out["kind"] = kind_of(entry);
  const bool has_amount = entry.measure.has_value();
  const Measure measure = entry.measure.value_or(Measure{});
  out["amount"] = has_amount ? number(measure.amount.number.counted) : Json(nullptr);
  out["amount_low"] = has_amount ? number(measure.amount.number.low) : Json(nullptr);
  out["amount_high"] = has_amount ? number(measure.amount.number.high) : Json(nullptr);
  out["unit"] = measure.amount.unit != nullptr ? Json(measure.amount.unit->id) : Json(nullptr);
  out["size"] = measure.size != nullptr ? Json(measure.size->id) : Json(nullptr);
  out["each"] = measure.each ? amount_json(*measure.each) : Json(nullptr);
  out["approximate"] = measure.approximate;
  out["name"] = text_or_null(entry.name);
  out["food"] = food_of(entry);
  out["title"] = entry.food != nullptr ? Json(entry.food->title) : Json(nullptr);
  out["grams"] = reading.understood() ? grams_of(entry) : Json(nullptr);
  out["time"] = entry.moment ? Json(name(*entry.moment)) : Json(nullptr);
  const EntryIntake intake = intake_of(entry);
  for (const Mineral mineral : kMinerals) {
    const std::string key = fmt::format("{}_mg", name(mineral));
    const auto amount = reading.understood() ? intake[mineral] : std::nullopt;
    out[key] = counted_json(amount);
    add_range(out, key, amount);
  }
  if (entry.food != nullptr) {
    out["figures"]["calcium"] = figure_json(entry.food->figures.calcium);
    out["figures"]["magnesium"] = figure_json(entry.food->figures.magnesium);
    out["note"] = text_or_null(entry.food->note);
    out["match"] = match_json(explain_match(entry, catalogue));
  }
  Json doses = Json::array();
  for (const Dose& dose : entry.doses) {
    Json one;
    one["substance"] = dose.substance.title();
    one["elemental_mg"] =
        dose.substance.element && dose.known && reading.understood() ? number(dose.elemental.counted) : Json(nullptr);
    doses.push_back(std::move(one));
  }
  out["doses"] = std::move(doses);
  out["remarks"] = remarks_of(entry);
  out["problems"] = Json::array();
  for (const Fault& fault : reading.faults) {
    Json one;
    one["code"] = fault.code;
    one["column"] = fault.extent.begin + 1;
    one["reason"] = text(fault.reason);
    one["help"] = text_or_null(fault.help);
    one["suggestions"] = fault.suggestions;
    out["problems"].push_back(std::move(one));
  }
  return out;
}

}  // namespace

std::string report_json(const std::vector<Assessment>& days, const Catalogue& catalogue, const Person& person) {
  Json out;
  out["schema"] = "calmag.assessment/1";
  out["profile"] = person_json(person);
  out["assumed"] = text_or_null(assumptions(person));
  out["days"] = Json::array();
  for (const Assessment& day : days) out["days"].push_back(day_json(day, person));
  out["notes"] = notes_for(days, catalogue.advice);
  return out.dump(2) + "\n";
}

std::string explain_json(const std::vector<Reading>& readings, const Catalogue& catalogue) {
  Json out;
  out["schema"] = "calmag.explanation/1";
  out["entries"] = Json::array();
  for (const Reading& reading : readings) out["entries"].push_back(explained(reading, catalogue));
  return out.dump(2) + "\n";
}

}  // namespace calmag
