#include "calmag/profile.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "calmag/text.hpp"

namespace calmag {
namespace {

// Outside these ages a pregnancy is taken to be a slip of the finger.
constexpr int kLeastChildbearingMonths = 10 * 12;
// Before this age, menopause is taken to be said (early menopause) or not to have come.
constexpr int kLeastMenopausalMonths = 40 * 12;
// Before this age it is taken to be a slip of the finger.
constexpr int kLeastAnyMenopausalMonths = 19 * 12;

struct StageName {
  std::string_view name;
  StagePart part;
  std::string_view words;
};

constexpr std::array<StageName, 9> kStageNames{{
    {"none", {Stage::none, {}}, "not pregnant or lactating"},
    {"pregnant", {Stage::pregnant, {}}, "pregnant"},
    {"pregnant-1", {Stage::pregnant, {0, 3}}, "pregnant (first trimester)"},
    {"pregnant-2", {Stage::pregnant, {3, 6}}, "pregnant (second trimester)"},
    {"pregnant-3", {Stage::pregnant, {6, 9}}, "pregnant (third trimester)"},
    {"lactating", {Stage::lactating, {}}, "lactating"},
    {"lactating-0-6", {Stage::lactating, {0, 6}}, "lactating (first six months)"},
    {"lactating-6-12", {Stage::lactating, {6, 12}}, "lactating (second six months)"},
    {"postmenopausal", {Stage::postmenopausal, {}}, "postmenopausal"},
}};

constexpr std::array<std::pair<std::string_view, Sex>, 6> kSexNames{{{"female", Sex::female},
                                                                     {"male", Sex::male},
                                                                     {"f", Sex::female},
                                                                     {"m", Sex::male},
                                                                     {"woman", Sex::female},
                                                                     {"man", Sex::male}}};

const StageName& find_stage(const StagePart& part) {
  const auto at = std::ranges::find(kStageNames, part, &StageName::part);
  if (at != kStageNames.end()) return *at;
  return *std::ranges::find(kStageNames, StagePart{part.stage, {}}, &StageName::part);
}

std::string age_in_words(int months) {
  return months < 24 ? fmt::format("{} month{}", months, months == 1 ? "" : "s") : fmt::format("{}", months / 12);
}

std::string exclude(std::string_view one, std::string_view other) {
  return fmt::format("{} and {} exclude each other", one, other);
}

}  // namespace

std::optional<Sex> read_sex(std::string_view text) {
  const auto at = std::ranges::find(kSexNames, text, &std::pair<std::string_view, Sex>::first);
  return at == kSexNames.end() ? std::nullopt : std::optional(at->second);
}

std::optional<int> read_age(std::string_view text) {
  text = trimmed(text);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string unit = folded(trimmed(text.substr(static_cast<std::size_t>(end - text.data()))));
  const bool in_years = unit.empty() || unit == "y" || unit == "year" || unit == "years";
  const bool in_months = unit == "mo" || unit == "month" || unit == "months";
  const int most = Profile::kMostAgeMonths / (in_months ? 1 : 12);
  if (error != std::errc{} || (!in_years && !in_months) || number < 0 || number > most) return std::nullopt;
  return in_months ? number : number * 12;
}

std::string_view name(Stage stage) { return find_stage({stage, {}}).name; }

std::string_view name(const StagePart& part) { return find_stage(part).name; }

std::optional<StagePart> read_stage(std::string_view text) {
  const auto at = std::ranges::find(kStageNames, text, &StageName::name);
  return at == kStageNames.end() ? std::nullopt : std::optional(at->part);
}

std::string stage_names() { return listed(kStageNames, &StageName::name); }

std::string_view name(Condition condition) {
  return std::ranges::find(kConditions, condition, &std::pair<Condition, std::string_view>::first)->second;
}

std::string in_words(Condition condition) {
  std::string words(name(condition));
  std::ranges::replace(words, '-', ' ');
  return words;
}

std::optional<Condition> condition_to_ask_about(const Profile& profile) {
  for (const Condition condition :
       {Condition::kidney_disease, Condition::kidney_stones, Condition::high_blood_calcium}) {
    if (profile.conditions.has(condition)) return condition;
  }
  return std::nullopt;
}

std::optional<Condition> read_condition(std::string_view text) {
  const auto at = std::ranges::find(kConditions, text, &std::pair<Condition, std::string_view>::second);
  return at == kConditions.end() ? std::nullopt : std::optional(at->first);
}

std::string condition_names() { return listed(kConditions, &std::pair<Condition, std::string_view>::second); }

bool could_bear_children(const Profile& profile) {
  if (profile.sex == Sex::male) return false;
  if (profile.is(Stage::postmenopausal) || profile.conditions.has(Condition::early_menopause)) return false;
  return !profile.age_months ||
         (*profile.age_months >= kLeastChildbearingMonths && *profile.age_months < kMostChildbearingMonths);
}

bool could_be_postmenopausal(const Profile& profile) {
  if (profile.sex == Sex::male || profile.stage) return false;
  if (profile.conditions.has(Condition::early_menopause)) return true;
  return !profile.age_months || *profile.age_months >= kLeastMenopausalMonths;
}

std::string contradiction(const Profile& profile) {
  const bool early = profile.conditions.has(Condition::early_menopause);
  if (profile.sex == Sex::male && early) return exclude("sex male", "early-menopause");
  if (!profile.stage || *profile.stage == Stage::none) return {};
  const std::string stage = fmt::format("stage {}", name(*profile.stage));
  if (profile.sex == Sex::male) return exclude("sex male", stage);
  if (*profile.stage == Stage::postmenopausal) {
    const bool child = profile.age_months && *profile.age_months < kLeastAnyMenopausalMonths;
    return child ? exclude(fmt::format("age {}", age_in_words(*profile.age_months)), stage) : "";
  }
  if (early) return exclude("early-menopause", stage);
  if (!could_bear_children(profile)) return exclude(fmt::format("age {}", age_in_words(*profile.age_months)), stage);
  return {};
}

std::string describe(const Profile& profile) {
  const bool adult = profile.adult();
  const std::string_view who = !profile.sex                  ? (adult ? "adult" : "child")
                               : *profile.sex == Sex::female ? (adult ? "woman" : "girl")
                                                             : (adult ? "man" : "boy");
  std::string out(who);
  if (profile.age_months) out += fmt::format(", {}", age_in_words(*profile.age_months));
  if (profile.stage && *profile.stage != Stage::none) {
    out += fmt::format(", {}", find_stage({*profile.stage, profile.stage_months}).words);
  }
  for (const auto& [condition, title] : kConditions) {
    if (profile.conditions.has(condition)) out += ", " + in_words(condition);
  }
  return out;
}

}  // namespace calmag
