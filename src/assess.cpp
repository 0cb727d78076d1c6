#include "calmag/assess.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "checks/checks.hpp"

namespace calmag {
namespace {

constexpr std::array<std::pair<Status, std::string_view>, 7> kStatusNames{{{Status::ok, "ok"},
                                                                           {Status::not_applicable, "not-applicable"},
                                                                           {Status::note, "note"},
                                                                           {Status::unknown, "unknown"},
                                                                           {Status::below, "below"},
                                                                           {Status::above, "above"},
                                                                           {Status::over_limit, "over-limit"}}};

Status worst_of(const std::vector<Finding>& findings) {
  Status worst = Status::ok;
  for (const Finding& finding : findings) {
    if (finding.status != Status::not_applicable) worst = std::max(worst, finding.status);
  }
  return worst;
}

MineralReference mineral_reference(const ReferenceTable& table, const Person& person, Mineral mineral) {
  MineralReference out;
  out.recommended = recommended(table, *person.authority, person.profile, mineral);
  out.upper_level = upper_level(table, *person.authority, person.profile, mineral);
  if (out.upper_level) {
    out.upper_level_set = true;
  } else if (!without_upper_level(table, *person.authority, person.profile, mineral).empty()) {
    out.upper_level_set = false;
  }
  if (out.upper_level && !out.upper_level->comparable()) out.upper_level.reset();
  return out;
}

PerMineral<MineralReference> reference_for(const ReferenceTable& table, const Person& person) {
  return {mineral_reference(table, person, Mineral::calcium), mineral_reference(table, person, Mineral::magnesium)};
}

}  // namespace

bool compares_with_authority(const Finding& finding) {
  return finding.id.ends_with("-target") || finding.id.ends_with("-limit");
}

std::string_view name(Status status) {
  const auto at = std::ranges::find(kStatusNames, status, &std::pair<Status, std::string_view>::first);
  return at->second;
}

std::optional<Status> read_status(std::string_view text) {
  const auto at = std::ranges::find(kStatusNames, text, &std::pair<Status, std::string_view>::second);
  return at == kStatusNames.end() ? std::nullopt : std::optional(at->first);
}

Status Assessment::worst() const {
  Status worst = worst_of(findings);
  for (const AuthorityAssessment& one : authorities) worst = std::max(worst, worst_of(one.findings));
  return worst;
}

Assessment assess(Day day, const Catalogue& catalogue, const Person& given) {
  const Person person = on_day(given, day.date);
  Assessment assessment;
  assessment.day = std::move(day);
  for (const LoggedEntry& logged : assessment.day.entries) assessment.entries.push_back(intake_of(logged.entry));
  assessment.intake = intake_of(assessment.day);
  assessment.ratio = ratio_of(assessment.day);
  assessment.reference = reference_for(catalogue.references, person);
  assessment.findings = findings_for(assessment, catalogue, person);
  return assessment;
}

Assessment assess_by_all(Day day, const Catalogue& catalogue, const Person& given) {
  Assessment assessment = assess(std::move(day), catalogue, given);
  Person person = on_day(given, assessment.day.date);
  for (const Authority& authority : catalogue.references.authorities()) {
    if (!authority.superseded.empty()) continue;
    person.authority = &authority;
    auto reference = reference_for(catalogue.references, person);
    std::vector<Finding> findings = findings_by(reference, assessment, catalogue, person);
    assessment.authorities.push_back({&authority, std::move(reference), std::move(findings)});
  }
  return assessment;
}

}  // namespace calmag
