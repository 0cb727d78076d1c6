// What the checks look at, and how they word totals. Each check is a function from a CheckedDay to its Finding.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/assess.hpp"
#include "checks/occasions.hpp"

namespace calmag {

struct CheckedDay {
  const Assessment& assessment;  // all but its findings
  const PerMineral<MineralReference>& reference;
  const Advice& advice;
  const Person& person;
  Occasions occasions;

  const Day& day() const { return assessment.day; }
  const Intake& intake() const { return assessment.intake; }
  const Total& supplement(Mineral mineral) const { return assessment.intake.supplement[mineral]; }
};

inline constexpr std::string_view kNoSupplement = "no supplements";
inline constexpr std::string_view kNoCalcium = "no calcium from supplements";

// The status where the least and the most that may be true agree; else it is not known.
inline Status decided(Status least, Status most) { return least == most ? least : Status::unknown; }

// A finding of a rule with one limit.
Finding finding_of(std::string_view id, const Rule& rule);
// Of a rule that says nothing here, and why.
Finding not_applicable(std::string_view id, std::string message);

// "at least 596 mg", "296 to 592 mg", "596 mg"; with decimals where rounding would hide on which side of `limit` it is.
std::string total_in_words(const Total& total, std::optional<Milligrams> limit = std::nullopt);
// "1,000" or "1,000 to 1,200"
std::string range_in_words(const Reference& reference);
// Sets the limit of a finding to that of a reference.
void set_limit(Finding& finding, const Reference& reference);
std::vector<std::string_view> editions_of(const Reference& reference);
// Why a check cannot be decided: "; the amounts given are ranges", or that some of it is not known.
std::string_view why_undecided(bool complete);

// The checks, by what they are about.
Finding target(const CheckedDay& day, Mineral mineral);
Finding limit(const CheckedDay& day, Mineral mineral);
Finding ratio(const CheckedDay& day);
Finding food_first(const CheckedDay& day);
Finding bone_magnesium(const CheckedDay& day);
Finding higher_need(const CheckedDay& day);

// Those of the posts' amounts. They are asked only for whom these are meant.
Finding supplement_calcium(const CheckedDay& day, std::string_view id);
Finding divided_doses(const CheckedDay& day, std::string_view id);
Finding competing_doses(const CheckedDay& day, std::string_view id);
Finding matching_magnesium(const CheckedDay& day, std::string_view id);
Finding extra_magnesium(const CheckedDay& day, std::string_view id);
Finding vitamins(const CheckedDay& day, std::string_view id);
Finding magnesium_form(const CheckedDay& day, std::string_view id);

}  // namespace calmag
