#include "calmag/reference.hpp"

#include <algorithm>
#include <utility>

#include "calmag/text.hpp"

namespace calmag {
namespace {

bool fits_sex(const ReferenceRow& row, const Profile& profile) {
  return !row.sex || !profile.sex || *row.sex == *profile.sex;
}

bool fits_stage(const ReferenceRow& row, const Profile& profile) {
  if (!row.stage) return true;
  if (profile.stage) return row.stage == profile.stage && row.stage_months.overlaps(profile.stage_months);
  return row.stage == Stage::none || (row.stage == Stage::postmenopausal && could_be_postmenopausal(profile));
}

// Whether the rows leave no age of `ages` out, for one sex, whatever the stage.
bool cover(const std::vector<const ReferenceRow*>& rows, MonthSpan ages, Sex sex) {
  int reached = ages.from;
  for (bool moved = true; moved && reached < ages.to;) {
    moved = false;
    for (const ReferenceRow* row : rows) {
      if (row->stage.value_or(Stage::none) != Stage::none) continue;
      if ((!row->sex || *row->sex == sex) && row->ages.from <= reached && reached < row->ages.to) {
        reached = row->ages.to;
        moved = true;
      }
    }
  }
  return reached >= ages.to;
}

std::optional<Reference> rows_for(std::span<const ReferenceRow> table, const Authority& authority,
                                  const Profile& profile, Mineral mineral, MonthSpan ages) {
  Reference found;
  for (const ReferenceRow& row : table) {
    if (row.authority != authority.id || row.mineral != mineral) continue;
    if (!fits_stage(row, profile) || !fits_sex(row, profile) || !row.ages.overlaps(ages)) continue;
    if (found.rows.empty() || row.amount < found.low) found.low = row.amount;
    if (found.rows.empty() || row.amount > found.high) found.high = row.amount;
    found.rows.push_back(&row);
  }
  if (found.rows.empty()) return std::nullopt;
  // The rows of a stage go to an age, not to the end of life.
  if (profile.stage.value_or(Stage::none) == Stage::none) {
    for (const Sex sex : {Sex::female, Sex::male}) {
      if (!profile.sex || *profile.sex == sex) found.complete = found.complete && cover(found.rows, ages, sex);
    }
  }
  return found;
}

std::optional<Reference> find_rows(std::span<const ReferenceRow> table, const Authority& authority, Profile profile,
                                   Mineral mineral) {
  if (!profile.stage && profile.conditions.has(Condition::early_menopause)) profile.stage = Stage::postmenopausal;
  const Stage stage = profile.stage.value_or(Stage::none);
  if (stage != Stage::none) profile.sex = Sex::female;
  if (auto found = rows_for(table, authority, profile, mineral, ages_of(profile))) return found;
  if (stage == Stage::none) return std::nullopt;
  const MonthSpan ages = ages_of(profile);
  profile.stage = Stage::none;
  auto by_age = rows_for(table, authority, profile, mineral, ages);
  if (by_age) by_age->by_age_alone = stage != Stage::postmenopausal;
  return by_age;
}

}  // namespace

MonthSpan ages_of(const Profile& profile) {
  if (profile.age_months) return {*profile.age_months, *profile.age_months + 1};
  const bool childbearing = profile.is(Stage::pregnant) || profile.is(Stage::lactating);
  return {kAdultFromMonths, childbearing ? kMostChildbearingMonths : MonthSpan::kNoEnd};
}

std::vector<std::string_view> kinds_of(const Reference& reference) {
  std::vector<std::string_view> kinds;
  for (const ReferenceRow* row : reference.rows) {
    if (std::ranges::find(kinds, row->kind) == kinds.end()) kinds.push_back(row->kind);
  }
  return kinds;
}

bool weakly_supported(std::span<const ReferenceRow* const> rows) {
  return std::ranges::any_of(rows, [](const ReferenceRow* row) { return row->support < 2; });
}

const Authority* ReferenceTable::find_authority(std::string_view name) const {
  const std::string sought = folded(trimmed(name));
  for (const Authority& authority : authorities_) {
    if (authority.id == sought ||
        std::ranges::find(authority.names, std::string_view(sought)) != authority.names.end()) {
      return &authority;
    }
  }
  return nullptr;
}

std::optional<Reference> recommended(const ReferenceTable& table, const Authority& authority, const Profile& profile,
                                     Mineral mineral) {
  return find_rows(table.intakes(), authority, profile, mineral);
}

std::optional<Reference> upper_level(const ReferenceTable& table, const Authority& authority, const Profile& profile,
                                     Mineral mineral) {
  return find_rows(table.upper_levels(), authority, profile, mineral);
}

std::vector<const ReferenceRow*> without_upper_level(const ReferenceTable& table, const Authority& authority,
                                                     const Profile& profile, Mineral mineral) {
  auto found = find_rows(table.without_upper_level(), authority, profile, mineral);
  return found ? std::move(found->rows) : std::vector<const ReferenceRow*>{};
}

}  // namespace calmag
