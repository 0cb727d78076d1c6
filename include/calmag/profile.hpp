// The person whose day it is, as far as is known. What is not known stays open, and answers become ranges.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace calmag {

// Months from `from` up to but not including `to`: of a life, or of a stage of it.
struct MonthSpan {
  int from = 0;
  int to = kNoEnd;
  static constexpr int kNoEnd = 1 << 20;

  constexpr bool overlaps(MonthSpan other) const { return from < other.to && other.from < to; }
  constexpr bool contains(MonthSpan other) const { return from <= other.from && other.to <= to; }
  friend bool operator==(MonthSpan, MonthSpan) = default;
};

enum class Sex : unsigned char { female, male };
enum class Stage : unsigned char { none, pregnant, lactating, postmenopausal };

inline constexpr std::array kStages{Stage::none, Stage::pregnant, Stage::lactating, Stage::postmenopausal};

constexpr std::string_view name(Sex sex) { return sex == Sex::female ? "female" : "male"; }
std::optional<Sex> read_sex(std::string_view text);  // folded: "female", "f", "woman", ...

// "64", "9 months", "18mo": in months, at most Profile::kMostAgeMonths.
std::optional<int> read_age(std::string_view text);

std::string_view name(Stage stage);

// A stage, and where it is known which part of it: a trimester is three months of a pregnancy.
struct StagePart {
  Stage stage = Stage::none;
  MonthSpan months;  // since it began

  friend bool operator==(const StagePart&, const StagePart&) = default;
};

// "pregnant", "pregnant-3" (the third trimester), "lactating", "lactating-0-6" (the first six months),
// "lactating-6-12", "postmenopausal", "none". The text must be folded.
std::optional<StagePart> read_stage(std::string_view text);
// As read_stage() reads it; of any other part the stage alone.
std::string_view name(const StagePart& part);
// All that read_stage() reads, joined by ", ".
std::string stage_names();

enum class Condition : unsigned char {
  osteopenia,
  osteoporosis,
  early_menopause,
  poor_absorption,
  acid_blockers,
  calcium_lowering_medicines,
  kidney_disease,
  kidney_stones,
  high_blood_calcium,
  warfarin,
};

// With the names that options, files and reports use.
inline constexpr std::array<std::pair<Condition, std::string_view>, 10> kConditions{{
    {Condition::osteopenia, "osteopenia"},
    {Condition::osteoporosis, "osteoporosis"},
    {Condition::early_menopause, "early-menopause"},
    {Condition::poor_absorption, "poor-absorption"},
    {Condition::acid_blockers, "acid-blockers"},
    {Condition::calcium_lowering_medicines, "calcium-lowering-medicines"},
    {Condition::kidney_disease, "kidney-disease"},
    {Condition::kidney_stones, "kidney-stones"},
    {Condition::high_blood_calcium, "high-blood-calcium"},
    {Condition::warfarin, "warfarin"},
}};

std::string_view name(Condition condition);
// "kidney disease"
std::string in_words(Condition condition);
std::optional<Condition> read_condition(std::string_view text);  // folded
// All of them, joined by ", ".
std::string condition_names();

class Conditions {
 public:
  constexpr Conditions() = default;
  constexpr Conditions(std::initializer_list<Condition> all) {
    for (const Condition one : all) add(one);
  }

  constexpr void add(Condition one) { bits_ |= bit(one); }
  constexpr bool has(Condition one) const { return (bits_ & bit(one)) != 0; }
  constexpr bool has_any(Conditions of) const { return (bits_ & of.bits_) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  friend bool operator==(Conditions, Conditions) = default;

 private:
  static constexpr std::uint32_t bit(Condition one) { return 1U << static_cast<unsigned>(one); }
  std::uint32_t bits_ = 0;
};

// The first age, in months, at which calmag takes somebody of unknown age to be: an adult.
inline constexpr int kAdultFromMonths = 19 * 12;

// From this age on, a pregnancy is taken to be a slip of the finger.
inline constexpr int kMostChildbearingMonths = 60 * 12;

struct Profile {
  std::optional<int> age_months;  // 0 to kMostAgeMonths
  std::optional<Sex> sex;
  std::optional<Stage> stage;  // not given: not pregnant, not lactating; of menopause nothing is known
  MonthSpan stage_months;      // the part of the stage, where it is known
  Conditions conditions;

  static constexpr int kMostAgeMonths = 130 * 12;

  // Somebody of unknown age is taken for an adult.
  bool adult() const { return !age_months || *age_months >= kAdultFromMonths; }
  bool is(Stage sought) const { return stage == sought; }
  friend bool operator==(const Profile&, const Profile&) = default;
};

// The condition, if there is one, with which supplements and more calcium are a question for a doctor: kidney disease,
// kidney stones, high blood calcium.
std::optional<Condition> condition_to_ask_about(const Profile& profile);

// Whether somebody who fits this profile could be pregnant or lactating.
bool could_bear_children(const Profile& profile);

// Whether somebody who fits this profile, of whom no stage is given, could be past the menopause.
bool could_be_postmenopausal(const Profile& profile);

// Why nobody fits this profile, or empty: a pregnant man, a lactating infant.
std::string contradiction(const Profile& profile);

// "woman, 64", "adult", "girl, 9 months"; with the stage and the conditions where there are any: "woman, 64,
// postmenopausal, osteoporosis".
std::string describe(const Profile& profile);

}  // namespace calmag
