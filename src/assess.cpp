#include "calmag/assess.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "checks.hpp"

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
  for (const Finding& finding : findings) worst = std::max(worst, finding.status);
  return worst;
}

MineralReference reference_for(const ReferenceTable& table, const Person& person, Mineral mineral) {
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

// Why a day is compared with no upper level.
std::string no_limit_in_words(const MineralReference& reference, const Authority& authority) {
  if (!reference.upper_level_set) {
    return fmt::format("calmag has no upper level of {} for this person", authority.title);
  }
  if (!*reference.upper_level_set) return fmt::format("{} sets no upper level for this person", authority.title);
  return fmt::format("the upper level of {} counts soluble magnesium in food and drinking water, which is not known",
                     authority.title);
}

std::string_view limit_id(Mineral mineral) { return mineral == Mineral::calcium ? "calcium-limit" : "magnesium-limit"; }

// That no upper level is set, and that calmag has none, are told apart.
void word_missing_limits(Assessment& assessment, const Authority& authority) {
  for (const Mineral mineral : kMinerals) {
    const MineralReference& reference = assessment.reference[mineral];
    const auto limit = std::ranges::find(assessment.findings, limit_id(mineral), &Finding::id);
    if (reference.upper_level || limit == assessment.findings.end()) continue;
    limit->message = no_limit_in_words(reference, authority);
  }
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

Assessment assess(Day day, const Catalogue& catalogue, const Person& person) {
  Assessment assessment;
  assessment.day = std::move(day);
  for (const LoggedEntry& logged : assessment.day.entries) assessment.entries.push_back(intake_of(logged.entry));
  assessment.intake = intake_of(assessment.day);
  assessment.ratio = ratio_of(assessment.day);
  for (const Mineral mineral : kMinerals) {
    assessment.reference[mineral] = reference_for(catalogue.references, person, mineral);
  }
  assessment.findings = findings_for(assessment, catalogue, person);
  word_missing_limits(assessment, *person.authority);
  return assessment;
}

Assessment assess_by_all(Day day, const Catalogue& catalogue, const Person& person) {
  std::vector<AuthorityAssessment> all;
  for (const Authority& authority : catalogue.references.authorities()) {
    if (!authority.superseded.empty()) continue;
    Person by = person;
    by.authority = &authority;
    Assessment by_one = assess(day, catalogue, by);
    std::erase_if(by_one.findings, [](const Finding& finding) { return !compares_with_authority(finding); });
    all.push_back({&authority, std::move(by_one.reference), std::move(by_one.findings)});
  }
  Assessment assessment = assess(std::move(day), catalogue, person);
  assessment.authorities = std::move(all);
  return assessment;
}

std::string assumptions(const Person& person) {
  const Profile& profile = person.profile;
  std::vector<std::string> open;
  if (!profile.age_months) open.emplace_back("adult, age not given");
  if (!profile.sex && profile.stage.value_or(Stage::none) == Stage::none) open.emplace_back("sex not given");
  if (!profile.stage && could_bear_children(profile)) open.emplace_back("not pregnant or lactating");
  if (person.authority_assumed) open.emplace_back(person.authority->title);
  return fmt::format("{}", fmt::join(open, "; "));
}

}  // namespace calmag
