// Whether a day reaches the recommended intakes.
#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "calmag/wording.hpp"
#include "checks/checked_day.hpp"

namespace calmag {
namespace {

// "; 404 mg to go", where it is known that some are.
std::string to_go(const Total& total, const Reference& reference) {
  if (reference.low <= total.amount.high) return "";
  return fmt::format("; {}{} to go", reference.exact() && total.exact() ? "" : "at least ",
                     in_whole_milligrams(reference.low - total.amount.high));
}

std::string target_message(const CheckedDay& day, Status status, const Total& total, const Reference& reference) {
  std::string figures =
      fmt::format("{} of {} mg recommended ({}, {})", total_in_words(total, reference.low), range_in_words(reference),
                  day.person.authority->title, fmt::join(kinds_of(reference), " or "));
  if (reference.by_age_alone) {
    figures += fmt::format("; calmag has no figure for {}: this one is for the age", name(*day.person.profile.stage));
  }
  switch (status) {
    case Status::ok: return fmt::format("target met: {}", figures);
    case Status::note: return fmt::format("about at target: {}", figures);
    case Status::below: return figures + to_go(total, reference);
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
  const bool still_open = !day.is_over() && finding.status != Status::ok;
  finding.message = target_message(day, still_open ? Status::below : finding.status, total, *reference);
  if (still_open) take_so_far(finding);
  return finding;
}

}  // namespace calmag
