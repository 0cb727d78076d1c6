#include "calmag/reference.hpp"

#include <algorithm>

#include "calmag/text.hpp"

namespace calmag {
namespace {

AgeBand ages_of(const Profile& profile) {
  if (profile.age_months) return {*profile.age_months, *profile.age_months + 1};
  return {kAdultFromMonths, AgeBand::kNoEnd};
}

bool fits_sex(const ReferenceRow& row, const Profile& profile) {
  return !row.sex || !profile.sex || *row.sex == *profile.sex;
}

// Whether the rows leave no age of `ages` out, for one sex.
bool cover(const std::vector<const ReferenceRow*>& rows, AgeBand ages, Sex sex) {
  int reached = ages.from;
  for (bool moved = true; moved && reached < ages.to;) {
    moved = false;
    for (const ReferenceRow* row : rows) {
      if ((!row->sex || *row->sex == sex) && row->ages.from <= reached && reached < row->ages.to) {
        reached = row->ages.to;
        moved = true;
      }
    }
  }
  return reached >= ages.to;
}

std::optional<Reference> rows_for(std::span<const ReferenceRow> table, const Authority& authority,
                                  const Profile& profile, Stage stage, Mineral mineral) {
  const AgeBand ages = ages_of(profile);
  Reference found;
  for (const ReferenceRow& row : table) {
    if (row.authority != authority.id || row.mineral != mineral) continue;
    if (row.stage && *row.stage != stage) continue;
    if (!fits_sex(row, profile) || !row.ages.overlaps(ages)) continue;
    if (found.rows.empty() || row.amount < found.low) found.low = row.amount;
    if (found.rows.empty() || row.amount > found.high) found.high = row.amount;
    found.rows.push_back(&row);
  }
  if (found.rows.empty()) return std::nullopt;
  // Only women are pregnant or lactating, and the tables have them to an age, not to the end of life.
  if (stage == Stage::none) {
    for (const Sex sex : {Sex::female, Sex::male}) {
      if (!profile.sex || *profile.sex == sex) found.complete = found.complete && cover(found.rows, ages, sex);
    }
  }
  return found;
}

std::optional<Reference> find_rows(std::span<const ReferenceRow> table, const Authority& authority, Profile profile,
                                   Mineral mineral) {
  const Stage stage = profile.stage.value_or(Stage::none);
  if (stage != Stage::none) profile.sex = Sex::female;
  if (auto found = rows_for(table, authority, profile, stage, mineral)) return found;
  if (stage == Stage::none) return std::nullopt;
  auto by_age = rows_for(table, authority, profile, Stage::none, mineral);
  if (by_age) by_age->by_age_alone = true;
  return by_age;
}

}  // namespace

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

}  // namespace calmag
