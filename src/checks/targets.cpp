// Whether a day reaches the recommended intakes.
#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "calmag/wording.hpp"
#include "checks/checked_day.hpp"

namespace calmag {
namespace {

// The kinds of the rows ("RDA", "AI or RDA").
std::string kinds_of(const Reference& reference) {
  std::vector<std::string_view> kinds;
  for (const ReferenceRow* row : reference.rows) {
    if (std::ranges::find(kinds, row->kind) == kinds.end()) kinds.push_back(row->kind);
  }
  return fmt::format("{}", fmt::join(kinds, " or "));
}

std::string target_message(const CheckedDay& day, Status status, const Total& total, const Reference& reference) {
  std::string figures = fmt::format("{} of {} mg recommended ({}, {})", total_in_words(total, reference.low),
                                    range_in_words(reference), day.person.authority->title, kinds_of(reference));
  if (reference.by_age_alone) {
    figures += fmt::format("; calmag has no figure for {}: this one is for the age", name(*day.person.profile.stage));
  }
  switch (status) {
    case Status::ok: return fmt::format("target met: {}", figures);
    case Status::note: return fmt::format("about at target: {}", figures);
    case Status::below:
      return fmt::format("{}; {}{} to go", figures, reference.exact() && total.exact() ? "" : "at least ",
                         in_whole_milligrams(reference.low - total.amount.high));
    case Status::unknown:
      if (!total.complete) return fmt::format("{}; what is not known could close the gap", figures);
      if (!reference.complete) return fmt::format("{}; for some ages calmag has no figure", figures);
      if (!reference.exact()) return fmt::format("{}; which end holds depends on age and sex", figures);
      return fmt::format("{}; the amounts given are ranges", figures);
    case Status::not_applicable:
    case Status::above:
    case Status::over_limit: break;
  }
  return figures;
}

}  // namespace

Finding target(const CheckedDay& day, Mineral mineral) {
  Finding finding;
  finding.id = mineral == Mineral::calcium ? "calcium-target" : "magnesium-target";
  const Total total = day.intake().all(mineral);
  finding.value = total.amount.counted.exact();
  const std::optional<Reference>& reference = day.reference[mineral].recommended;
  if (!reference) {
    finding.status = Status::not_applicable;
    finding.message = fmt::format("{}; {} recommends no intake for this person in calmag's tables",
                                  total_in_words(total), day.person.authority->title);
    return finding;
  }
  set_limit(finding, *reference);
  finding.sources = editions_of(*reference);
  finding.status = target_status(total, *reference, day.advice);
  finding.message = target_message(day, finding.status, total, *reference);
  return finding;
}

}  // namespace calmag
