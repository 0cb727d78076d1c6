// What the totals of a day alone decide: the targets, the upper levels, the ratio, and the share of food. The same
// rules serve the assessment of a day and summaries of many.
#pragma once

#include <optional>
#include <string_view>

#include "calmag/advice.hpp"
#include "calmag/intake.hpp"
#include "calmag/mineral.hpp"
#include "calmag/person.hpp"
#include "calmag/reference.hpp"

namespace calmag {

// Mildest first.
enum class Status : unsigned char { ok, not_applicable, note, unknown, below, above, over_limit };

std::string_view name(Status status);  // "over-limit"
std::optional<Status> read_status(std::string_view text);

struct MineralReference {
  std::optional<Reference> recommended;
  std::optional<Reference> upper_level;  // with which the day can be compared
  // Whether the authority sets one, be it one with which nothing can be compared; none: calmag does not know.
  std::optional<bool> upper_level_set;

  friend bool operator==(const MineralReference&, const MineralReference&) = default;
};

// What the person's authority recommends and sets. Requires the person as they are on the day: see on_day().
PerMineral<MineralReference> reference_for(const ReferenceTable& table, const Person& person);

// Against the recommended intake: ok, note (about at it), below, or unknown where either is a range and its ends do
// not agree.
Status target_status(const Total& total, const Reference& recommended, const Advice& advice);

// What of an intake an upper level is compared with.
Total counted_by(const Reference& upper_level, const Intake& intake, Mineral mineral);
// A level that an authority's guidance names, without setting it as an upper level.
bool is_guidance(const Reference& upper_level);
// Of what counts: ok, over-limit (above: of a guidance level), or unknown.
Status limit_status(const Total& counted, const Reference& upper_level);

// Whether calcium keeps to its ceiling against magnesium. `excess` is that over the ceiling.
Status ratio_status(const Intake& intake, const Excess& excess);

// Whether food gives at least its share of the calcium.
Status food_first_status(const Intake& intake, const Advice& advice);

// All of them.
struct Verdicts {
  PerMineral<Status> target{Status::not_applicable, Status::not_applicable};
  PerMineral<Status> limit{Status::not_applicable, Status::not_applicable};
  Status ratio = Status::not_applicable;
  Status food_first = Status::not_applicable;
};

// Requires an excess over the advice's ratio ceiling.
Verdicts verdicts_on(const Intake& intake, const Excess& excess, const PerMineral<MineralReference>& reference,
                     const Advice& advice);

}  // namespace calmag
