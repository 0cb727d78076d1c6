// The assessment of a day: its totals against the reference intakes and the posts' rules.
//
// assess() is a pure function: the answer depends on its arguments and on nothing else.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/intake.hpp"
#include "calmag/log.hpp"
#include "calmag/person.hpp"
#include "calmag/reference.hpp"
#include "calmag/verdict.hpp"

namespace calmag {

// One rule applied to one day, with its figures.
struct Finding {
  std::string_view id;  // "calcium-target"
  Status status = Status::ok;
  std::optional<Fraction> value;      // what was compared: mg, or a ratio or share; none: not known, or there is none
  std::optional<Fraction> limit;      // what with; none: there is none, or it is a range
  std::optional<Fraction> limit_low;  // of the range, where age or sex is open
  std::optional<Fraction> limit_high;
  std::string message;                    // one or two sentences with the figures in them
  std::vector<std::string_view> sources;  // ids
};

// Whether it is a target or a limit.
bool compares_with_authority(const Finding& finding);

// What one of several authorities says of a day.
struct AuthorityAssessment {
  const Authority* authority = nullptr;
  PerMineral<MineralReference> reference;
  std::vector<Finding> findings;  // the targets and the limits
};

struct Assessment {
  Day day;
  std::vector<EntryIntake> entries;  // one for each of day.entries
  Intake intake;
  Ratio ratio;
  PerMineral<MineralReference> reference;
  std::vector<Finding> findings;
  std::vector<AuthorityAssessment> authorities;  // where it was asked for; the worst() counts these too

  Status worst() const;  // of the checks that apply
};

// The person is taken as they are on that day: see on_day().
Assessment assess(Day day, const Catalogue& catalogue, const Person& given);

// Why the posts' amounts do not apply to this person, or empty: they are for adults without kidney disease.
std::string why_posts_do_not_apply(const Profile& profile);

// The same, and besides what each authority says whose edition is not superseded, in the order of the table.
Assessment assess_by_all(Day day, const Catalogue& catalogue, const Person& given);

}  // namespace calmag
