#include "calmag/ranges.hpp"

#include <algorithm>

namespace calmag {
namespace {

// Whether one person whom the profile fits could have both rows.
bool hold_together(const ReferenceRow& a, const ReferenceRow& b, MonthSpan ages) {
  const MonthSpan both{std::max({a.ages.from, b.ages.from, ages.from}), std::min({a.ages.to, b.ages.to, ages.to})};
  const bool same_sex = !a.sex || !b.sex || *a.sex == *b.sex;
  return both.from < both.to && same_sex && a.stage_months.overlaps(b.stage_months);
}

// The range over all persons the profile fits: the lowest calcium need not go with the highest magnesium.
std::optional<RatioRange> ratio_of(const PerMineral<MineralRange>& minerals, const Profile& profile) {
  const auto& calcium = minerals.calcium.recommended;
  const auto& magnesium = minerals.magnesium.recommended;
  if (!calcium || !magnesium) return std::nullopt;
  std::optional<RatioRange> out;
  for (const ReferenceRow* one : calcium->rows) {
    for (const ReferenceRow* other : magnesium->rows) {
      if (other->amount == Milligrams{} || !hold_together(*one, *other, ages_of(profile))) continue;
      const Fraction ratio = one->amount.exact() / other->amount.exact();
      if (!out) out = RatioRange{ratio, ratio};
      out->low = std::min(out->low, ratio);
      out->high = std::max(out->high, ratio);
    }
  }
  return out;
}

bool says_anything(const AuthorityRange& line) {
  return std::ranges::any_of(kMinerals, [&](Mineral mineral) {
    const MineralRange& range = line.minerals[mineral];
    return range.recommended || range.upper_level || !range.none_set.empty();
  });
}

}  // namespace

AuthorityRange range_of(const ReferenceTable& table, const Authority& authority, const Profile& profile) {
  AuthorityRange line;
  line.authority = &authority;
  for (const Mineral mineral : kMinerals) {
    line.minerals[mineral] = {recommended(table, authority, profile, mineral),
                              upper_level(table, authority, profile, mineral),
                              without_upper_level(table, authority, profile, mineral)};
  }
  line.ratio = ratio_of(line.minerals, profile);
  return line;
}

Ranges ranges_for(const ReferenceTable& table, const Profile& profile, const Authority* only) {
  Ranges ranges{profile, {}};
  for (const Authority& authority : table.authorities()) {
    if (only != nullptr && only != &authority) continue;
    AuthorityRange line = range_of(table, authority, profile);
    if (only != nullptr || authority.superseded.empty() || says_anything(line)) ranges.lines.push_back(std::move(line));
  }
  return ranges;
}

}  // namespace calmag
