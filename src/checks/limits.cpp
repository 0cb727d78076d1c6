// Whether a day keeps to the upper levels.
#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "calmag/wording.hpp"
#include "checks/checked_day.hpp"

namespace calmag {
namespace {

// Why a day is compared with no upper level: that none is set, and that calmag has none, are told apart.
std::string no_limit_in_words(const MineralReference& reference, const Authority& authority) {
  if (!reference.upper_level_set) {
    return fmt::format("calmag has no upper level of {} for this person", authority.title);
  }
  if (!*reference.upper_level_set) return fmt::format("{} sets no upper level for this person", authority.title);
  return fmt::format("the upper level of {} counts soluble magnesium in food and drinking water, which is not known",
                     authority.title);
}

std::string limit_message(const CheckedDay& day, Status status, Mineral mineral, const Total& total,
                          const Reference& reference, Counts counts) {
  const std::string_view what = counts == Counts::all_sources   ? "all sources"
                                : counts == Counts::supplements ? "supplements only"
                                                                : "supplements and fortified food only";
  const std::string_view level = is_guidance(reference) ? "guidance level" : "upper level";
  const std::string_view subject = counts == Counts::all_sources ? "" : "supplements ";
  std::string figures = fmt::format("{}{}; {} {} mg ({}, counts {})", subject, total_in_words(total, reference.high),
                                    level, range_in_words(reference), day.person.authority->title, what);
  if (status == Status::unknown) {
    if (total.complete && !reference.exact()) return figures + "; which end holds depends on age and sex";
    return figures + std::string(why_undecided(total.complete));
  }
  if (status == Status::ok) return figures;
  const Milligrams over = total.amount.low - reference.high;
  const std::string_view least = total.exact() ? "" : "at least ";
  const std::string_view effect =
      mineral == Mineral::magnesium ? "; the usual effect is diarrhea, and with kidney disease it is dangerous" : "";
  return fmt::format("{}: {}{} over{}. Ask your doctor or pharmacist; do not change what is prescribed without asking",
                     figures, least, over.micrograms() < 1000 ? in_milligrams(over) : in_whole_milligrams(over),
                     effect);
}

}  // namespace

Finding limit(const CheckedDay& day, Mineral mineral) {
  Finding finding;
  finding.id = mineral == Mineral::calcium ? "calcium-limit" : "magnesium-limit";
  const std::optional<Reference>& reference = day.reference[mineral].upper_level;
  if (!reference) {
    finding.status = Status::not_applicable;
    finding.message = no_limit_in_words(day.reference[mineral], *day.person.authority);
    return finding;
  }
  const Counts counts = reference->rows.front()->counts;
  const Total total = counted_by(*reference, day.intake(), mineral);
  finding.value = total.amount.counted.exact();
  set_limit(finding, *reference);
  finding.sources = editions_of(*reference);
  finding.status = limit_status(total, *reference);
  finding.message = limit_message(day, finding.status, mineral, total, *reference, counts);
  return finding;
}

}  // namespace calmag
