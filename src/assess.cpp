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

}  // namespace

std::string_view name(Status status) {
  const auto at = std::ranges::find(kStatusNames, status, &std::pair<Status, std::string_view>::first);
  return at->second;
}

std::optional<Status> read_status(std::string_view text) {
  const auto at = std::ranges::find(kStatusNames, text, &std::pair<Status, std::string_view>::second);
  return at == kStatusNames.end() ? std::nullopt : std::optional(at->first);
}

Status Assessment::worst() const {
  Status worst = Status::ok;
  for (const Finding& finding : findings) {
    if (finding.status != Status::not_applicable) worst = std::max(worst, finding.status);
  }
  return worst;
}

Assessment assess(Day day, const Catalogue& catalogue, const Person& given) {
  const Person person = on_day(given, day.date);
  Assessment assessment;
  assessment.day = std::move(day);
  for (const LoggedEntry& logged : assessment.day.entries) assessment.entries.push_back(intake_of(logged.entry));
  assessment.intake = intake_of(assessment.day);
  assessment.ratio = ratio_of(assessment.day);
  for (const Mineral mineral : kMinerals) {
    assessment.reference[mineral] = {recommended(catalogue.references, *person.authority, person.profile, mineral),
                                     upper_level(catalogue.references, *person.authority, person.profile, mineral)};
  }
  assessment.findings = findings_for(assessment, catalogue, person);
  return assessment;
}

}  // namespace calmag
