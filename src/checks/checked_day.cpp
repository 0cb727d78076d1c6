#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "calmag/wording.hpp"
#include "checks/checked_day.hpp"

namespace calmag {

std::string why_posts_do_not_apply(const Profile& profile) {
  if (profile.conditions.has(Condition::kidney_disease)) {
    return "with kidney disease the posts' amounts do not apply: ask your clinician";
  }
  if (!profile.adult()) return "the posts' amounts are for adults of 19 and over";
  return {};
}

Finding finding_of(std::string_view id, const Rule& rule) {
  Finding finding;
  finding.id = id;
  finding.limit = finding.limit_low = finding.limit_high = rule.value;
  finding.sources = {rule.source};
  return finding;
}

Finding not_applicable(std::string_view id, std::string message) {
  Finding finding;
  finding.id = id;
  finding.status = Status::not_applicable;
  finding.message = std::move(message);
  return finding;
}

std::string range_in_words(const Reference& reference) {
  if (reference.exact()) return whole(reference.low);
  return fmt::format("{} to {}", whole(reference.low), whole(reference.high));
}

void take_so_far(Finding& finding) {
  finding.status = Status::not_applicable;
  finding.message = "so far " + finding.message;
}

std::string total_in_words(const Total& total, std::optional<Milligrams> limit) {
  if (!total.complete) return fmt::format("at least {}", in_whole_milligrams(total.amount.low));
  // Rounded, a total just over its limit, or short of it, would look as if it were at it.
  const bool hides = limit && total.amount.counted != *limit && whole(total.amount.counted) == whole(*limit);
  if (total.amount.exact() && hides) return in_milligrams(total.amount.counted);
  if (total.amount.exact()) return in_whole_milligrams(total.amount.counted);
  return fmt::format("{} to {}", whole(total.amount.low), in_whole_milligrams(total.amount.high));
}

std::vector<std::string_view> editions_of(const Reference& reference) {
  std::vector<std::string_view> editions;
  for (const ReferenceRow* row : reference.rows) {
    if (std::ranges::find(editions, row->edition) == editions.end()) editions.push_back(row->edition);
  }
  return editions;
}

void set_limit(Finding& finding, const Reference& reference) {
  finding.limit_low = reference.low.exact();
  finding.limit_high = reference.high.exact();
  if (reference.exact()) finding.limit = finding.limit_low;
}

std::string_view why_undecided(bool complete) {
  return complete ? "; the amounts given are ranges" : "; some of it is not known";
}

}  // namespace calmag
