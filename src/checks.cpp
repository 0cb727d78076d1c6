#include "checks.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "calmag/wording.hpp"

namespace calmag {
namespace {

// "1,000" or "1,000 to 1,200"
std::string range_in_words(const Reference& reference) {
  if (reference.exact()) return whole(reference.low);
  return fmt::format("{} to {}", whole(reference.low), whole(reference.high));
}

// "at least 596 mg", "about 296 to 592 mg", "596 mg"
std::string total_in_words(const Total& total, std::optional<Milligrams> limit = std::nullopt) {
  if (!total.complete) return fmt::format("at least {}", in_whole_milligrams(total.amount.low));
  // Rounded, a total just over its limit, or short of it, would look as if it were at it.
  const bool hides = limit && total.amount.counted != *limit && whole(total.amount.counted) == whole(*limit);
  if (total.amount.exact() && hides) return in_milligrams(total.amount.counted);
  if (total.amount.exact()) return in_whole_milligrams(total.amount.counted);
  return fmt::format("{} to {}", whole(total.amount.low), in_whole_milligrams(total.amount.high));
}

// The kinds of the rows ("RDA", "AI or RDA").
std::string kinds_of(const Reference& reference) {
  std::vector<std::string_view> kinds;
  for (const ReferenceRow* row : reference.rows) {
    if (std::ranges::find(kinds, row->kind) == kinds.end()) kinds.push_back(row->kind);
  }
  return fmt::format("{}", fmt::join(kinds, " or "));
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

class Assessor {
 public:
  Assessor(const Assessment& assessment, const Catalogue& catalogue, const Person& person)
      : day_(assessment.day),
        intake_(assessment.intake),
        assessment_(assessment),
        advice_(catalogue.advice),
        person_(person) {}

  std::vector<Finding> findings() const {
    return {target(Mineral::calcium),
            target(Mineral::magnesium),
            limit(Mineral::calcium),
            limit(Mineral::magnesium),
            ratio(),
            food_first()};
  }

 private:
  static const char* why_undecided(bool complete) {
    return complete ? "; the amounts given are ranges" : "; some of it is not known";
  }

  // ---- targets ----

  Finding target(Mineral mineral) const {
    Finding finding;
    finding.id = mineral == Mineral::calcium ? "calcium-target" : "magnesium-target";
    const Total total = intake_.all(mineral);
    finding.value = total.amount.counted.exact();
    const std::optional<Reference>& reference = assessment_.reference[mineral].recommended;
    if (!reference) {
      finding.status = Status::not_applicable;
      finding.message = fmt::format("{}; {} recommends no intake for this person in calmag's tables",
                                    total_in_words(total), person_.authority->title);
      return finding;
    }
    set_limit(finding, *reference);
    finding.sources = editions_of(*reference);
    // The target and the total may both be ranges: the answer holds if it is the same from end to end.
    const Status worst = against_target(total.amount.low, reference->high);
    const Status best = total.complete ? against_target(total.amount.high, reference->low) : Status::ok;
    finding.status = worst == best && reference->complete ? worst : Status::unknown;
    finding.message = target_message(finding.status, total, *reference);
    return finding;
  }

  Status against_target(Milligrams total, Milligrams wanted) const {
    if (total >= wanted) return Status::ok;
    return total.exact() >= wanted.exact() * (Fraction(1) - advice_.near_target.value) ? Status::note : Status::below;
  }

  std::string target_message(Status status, const Total& total, const Reference& reference) const {
    std::string figures = fmt::format("{} of {} mg recommended ({}, {})", total_in_words(total, reference.low),
                                      range_in_words(reference), person_.authority->title, kinds_of(reference));
    if (reference.by_age_alone) {
      figures += fmt::format("; calmag has no figure for {}: this one is for the age", name(*person_.profile.stage));
    }
    switch (status) {
      case Status::ok: return fmt::format("target met: {}", figures);
      case Status::note: return fmt::format("about at target: {}", figures);
      case Status::below:
        return fmt::format("{}; {}{} to go", figures, reference.exact() && total.exact() ? "" : "at least ",
                           in_whole_milligrams(reference.low - total.amount.high));
      case Status::unknown:
        if (!total.complete) return fmt::format("{}; what is not known could close the gap", figures);
        if (!reference.complete) return fmt::format("{}; for some ages calmag has no figure", figures);
        if (!reference.exact()) return fmt::format("{}; which end holds depends on age and sex", figures);
        return fmt::format("{}; the amounts given are ranges", figures);
      case Status::not_applicable:
      case Status::above:
      case Status::over_limit: break;
    }
    return figures;
  }

  // ---- upper levels ----

  Total counted_by(Counts counts, Mineral mineral) const {
    return counts == Counts::all_sources ? intake_.all(mineral) : intake_.supplement[mineral];
  }

  Finding limit(Mineral mineral) const {
    Finding finding;
    finding.id = mineral == Mineral::calcium ? "calcium-limit" : "magnesium-limit";
    const std::optional<Reference>& reference = assessment_.reference[mineral].upper_level;
    if (!reference) {
      finding.status = Status::not_applicable;
      finding.message =
          fmt::format("{} sets no upper level for this person in calmag's tables", person_.authority->title);
      return finding;
    }
    const Counts counts = reference->rows.front()->counts;
    const Total total = counted_by(counts, mineral);
    finding.value = total.amount.counted.exact();
    set_limit(finding, *reference);
    finding.sources = editions_of(*reference);
    if (total.amount.low > reference->high) {
      finding.status = is_guidance(*reference) ? Status::above : Status::over_limit;
    } else if (total.complete && total.amount.high <= reference->low) {
      finding.status = Status::ok;
    } else {
      finding.status = Status::unknown;
    }
    finding.message = limit_message(finding.status, mineral, total, *reference, counts);
    return finding;
  }

  // A level that an authority's guidance names, without setting it as an upper level.
  static bool is_guidance(const Reference& reference) { return reference.rows.front()->kind == "guidance"; }

  std::string limit_message(Status status, Mineral mineral, const Total& total, const Reference& reference,
                            Counts counts) const {
    const std::string_view what = counts == Counts::all_sources   ? "all sources"
                                  : counts == Counts::supplements ? "supplements only"
                                                                  : "supplements and fortified food only";
    const std::string_view level = is_guidance(reference) ? "guidance level" : "upper level";
    const std::string_view subject = counts == Counts::all_sources ? "" : "supplements ";
    std::string figures = fmt::format("{}{}; {} {} mg ({}, counts {})", subject, total_in_words(total, reference.high),
                                      level, range_in_words(reference), person_.authority->title, what);
    if (status == Status::unknown) {
      if (total.complete && !reference.exact()) return figures + "; which end holds depends on age and sex";
      return figures + why_undecided(total.complete);
    }
    if (status == Status::ok) return figures;
    const Milligrams over = total.amount.low - reference.high;
    const std::string_view least = total.exact() ? "" : "at least ";
    const std::string_view effect =
        mineral == Mineral::magnesium ? "; the usual effect is diarrhea, and with kidney disease it is dangerous" : "";
    return fmt::format(
        "{}: {}{} over{}. Ask your doctor or pharmacist; do not change what is prescribed without asking", figures,
        least, over.micrograms() < 1000 ? in_milligrams(over) : in_whole_milligrams(over), effect);
  }

  // ---- the ratio ----

  Finding ratio() const {
    Finding finding;
    finding.id = "ratio";
    const Fraction ceiling = advice_.ratio_ceiling.value;
    finding.limit = finding.limit_low = finding.limit_high = ceiling;
    finding.sources = {advice_.ratio_ceiling.source};
    const Total calcium = intake_.all(Mineral::calcium);
    const Total magnesium = intake_.all(Mineral::magnesium);
    finding.value = assessment_.ratio.exact;
    const bool nothing = calcium.complete && magnesium.complete && calcium.amount.high == Milligrams{} &&
                         magnesium.amount.high == Milligrams{};
    if (nothing) {
      finding.status = Status::not_applicable;
      finding.message = "neither calcium nor magnesium: there is no ratio";
      return finding;
    }
    switch (calcium_within(day_, ceiling)) {
      case Truth::yes: finding.status = Status::ok; break;
      case Truth::no: finding.status = Status::above; break;
      case Truth::maybe: finding.status = Status::unknown; break;
    }
    finding.message = ratio_message(finding.status, calcium, magnesium);
    return finding;
  }

  std::string ratio_message(Status status, const Total& calcium, const Total& magnesium) const {
    const std::string ceiling = fmt::format("the calcium post: at most {} to 1, a ceiling and not an ideal",
                                            in_words(advice_.ratio_ceiling.value));
    std::string figures = fmt::format("{}; {}", ratio_in_words(assessment_.ratio, magnesium), ceiling);
    if (status == Status::unknown) return figures + why_undecided(calcium.complete && magnesium.complete);
    if (status != Status::above) return figures;
    // Magnesium that would bring the ratio down to the ceiling, rounded up: less would not.
    const Fraction wanted =
        calcium.amount.counted.exact() / advice_.ratio_ceiling.value - magnesium.amount.counted.exact();
    const std::int64_t missing = (wanted.numerator() + wanted.denominator() - 1) / wanted.denominator();
    return fmt::format("{}. {} mg more magnesium from food would bring it back", figures, missing);
  }

  std::string ratio_in_words(const Ratio& ratio, const Total& magnesium) const {
    if (ratio.exact) return fmt::format("calcium to magnesium {} to 1", rounded_ratio(*ratio.exact));
    if (magnesium.complete && magnesium.amount.high == Milligrams{}) return "calcium without any magnesium";
    if (ratio.low && ratio.high) {
      return fmt::format("calcium to magnesium {} to {} to 1", rounded_ratio(*ratio.low), rounded_ratio(*ratio.high));
    }
    if (ratio.high) return fmt::format("calcium to magnesium at most {} to 1", rounded_ratio(*ratio.high));
    if (ratio.low) return fmt::format("calcium to magnesium at least {} to 1", rounded_ratio(*ratio.low));
    return "calcium to magnesium: not known";
  }

  // Two decimals; a ratio that is over the ceiling never looks as if it were at it.
  std::string rounded_ratio(Fraction ratio) const {
    std::string two = fmt::format("{}.{:02}", ratio.rounded(100) / 100, ratio.rounded(100) % 100);
    const Fraction ceiling = advice_.ratio_ceiling.value;
    const bool hides = Fraction::of(ratio.rounded(100), 100) == ceiling && ratio != ceiling;
    if (!hides) return two;
    // In thousandths, where that tells them apart.
    return ratio.rounded(1000) != ceiling.rounded(1000) ? in_words(ratio)
                                                        : fmt::format("a little over {}", in_words(ceiling));
  }

  // ---- food first ----

  Finding food_first() const {
    Finding finding;
    finding.id = "food-first";
    finding.limit = finding.limit_low = finding.limit_high = advice_.food_share.value;
    finding.sources = {advice_.food_share.source};
    const Total food = intake_.food.calcium;
    const Total supplement = intake_.supplement.calcium;
    if (food.complete && supplement.complete && (food.amount.high + supplement.amount.high) == Milligrams{}) {
      finding.status = Status::not_applicable;
      finding.message = "no calcium, so there is no share of it";
      return finding;
    }
    const Fraction share = advice_.food_share.value;
    // food >= share * all, that is food * (1 - share) >= supplement * share.
    const auto enough = [&](Milligrams from_food, Milligrams from_supplement) {
      return from_food.exact() * (Fraction(1) - share) >= from_supplement.exact() * share;
    };
    const bool surely = supplement.complete && enough(food.amount.low, supplement.amount.high);
    const bool possibly = !food.complete || enough(food.amount.high, supplement.amount.low);
    finding.status = surely ? Status::ok : possibly ? Status::unknown : Status::below;
    const Milligrams all = food.amount.counted + supplement.amount.counted;
    if (food.exact() && supplement.exact()) finding.value = food.amount.counted.exact() / all.exact();
    finding.message = fmt::format("{}; the calcium post: at least {}% of calcium from food",
                                  food_share_in_words(food, supplement, all), (share * 100).rounded());
    if (finding.status == Status::unknown) finding.message += why_undecided(food.complete && supplement.complete);
    return finding;
  }

  static std::string food_share_in_words(const Total& food, const Total& supplement, Milligrams all) {
    if (!food.exact() || !supplement.exact()) {
      return fmt::format("food {}, supplements {}", total_in_words(food), total_in_words(supplement));
    }
    // Down to the whole percent: half a percent short must not read as half.
    const std::int64_t percent = food.amount.counted.micrograms() * 100 / all.micrograms();
    return fmt::format("{}% of calcium is from food ({} of {} mg)", percent, whole(food.amount.counted), whole(all));
  }

  const Day& day_;
  const Intake& intake_;
  const Assessment& assessment_;
  const Advice& advice_;
  const Person& person_;
};

}  // namespace

std::vector<Finding> findings_for(const Assessment& assessment, const Catalogue& catalogue, const Person& person) {
  return Assessor(assessment, catalogue, person).findings();
}

}  // namespace calmag
