#include "calmag/assess.hpp"

#include <algorithm>
#include <utility>

#include "checks/checks.hpp"

namespace calmag {
namespace {

Status worst_of(const std::vector<Finding>& findings) {
  Status worst = Status::ok;
  for (const Finding& finding : findings) {
    if (finding.status != Status::not_applicable) worst = std::max(worst, finding.status);
  }
  return worst;
}

}  // namespace

bool compares_with_authority(const Finding& finding) {
  return finding.id.ends_with("-target") || finding.id.ends_with("-limit");
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
