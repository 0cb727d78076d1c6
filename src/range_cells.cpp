#include "range_cells.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "text_layout.hpp"

namespace calmag {
namespace {

// Behind an upper level; one that counts all sources has no letter.
constexpr std::string_view letter(Counts counts) {
  switch (counts) {
    case Counts::all_sources: return "";
    case Counts::supplements: return "s";
    case Counts::supplements_and_fortified: return "f";
    case Counts::soluble_in_food_and_water: return "w";
  }
  return "";
}

// "RDA", "AI/RDA"; an estimated value is "est."
std::string short_kinds_of(const Reference& reference) {
  std::vector<std::string_view> kinds = kinds_of(reference);
  std::ranges::replace(kinds, "estimated", "est.");
  return fmt::format("{}", fmt::join(kinds, "/"));
}

// Without commas, so that ranges in both minerals have room side by side.
std::string ungrouped(Milligrams amount) { return fmt::format("{}", amount.exact().rounded()); }

std::string amount_of(const Reference& reference) {
  if (reference.exact()) return ungrouped(reference.low);
  return fmt::format("{}-{}", ungrouped(reference.low), ungrouped(reference.high));
}

std::string marks_of(const Reference& reference) {
  std::string marks;
  if (weakly_supported(reference.rows)) marks += kSeenOnce;
  if (reference.by_age_alone) marks += kAgeAlone;
  if (!reference.complete) marks += kSomeAges;
  return marks;
}

// Whether the letter stands behind a figure.
bool has_letter(const std::string& cell, std::string_view letter) {
  const std::size_t at = cell.find(letter);
  return at != std::string::npos && at > 0 && is_digit(cell[at - 1]);
}

// The years of the editions that an authority's intakes are of, calcium first: "2011/97", "2013/21", "2015".
std::string years_of(const Authority& authority, const Catalogue& catalogue) {
  constexpr int kCentury = 100;
  std::vector<int> years;
  for (const Mineral mineral : kMinerals) {
    for (const ReferenceRow& row : catalogue.references.intakes()) {
      if (row.authority != authority.id || row.mineral != mineral) continue;
      const Source* edition = catalogue.sources.find(row.edition);
      if (edition == nullptr || edition->year == 0) continue;
      if (std::ranges::find(years, edition->year) == years.end()) years.push_back(edition->year);
    }
  }
  std::string out;
  for (const int year : years) out += out.empty() ? fmt::format("{}", year) : fmt::format("/{:02}", year % kCentury);
  return out;
}

bool has_gap(const AuthorityRange& line) {
  return std::ranges::any_of(kMinerals, [&](Mineral mineral) { return !line.minerals[mineral].recommended; });
}

void add_superseded(const Ranges& ranges, std::vector<std::string>& out) {
  std::string text;
  for (const AuthorityRange& line : ranges.lines) {
    const Authority& old = *line.authority;
    if (old.superseded.empty()) continue;
    text += fmt::format("{} {} by {}", text.empty() ? "" : ";", old.title, old.superseded);
  }
  if (!text.empty()) out.push_back(fmt::format("{} superseded:{}.", kSuperseded, text));
}

void add_left_out(const Ranges& ranges, std::vector<std::string>& out) {
  for (const AuthorityRange& line : ranges.lines) {
    const Authority& authority = *line.authority;
    if (!authority.left_out.empty() && has_gap(line)) {
      out.push_back(fmt::format("{}: calmag leaves out {}.", authority.title, authority.left_out));
    }
  }
}

void add_ratios(const Ranges& ranges, const Catalogue& catalogue, std::vector<std::string>& out) {
  const Fraction ceiling = catalogue.advice.ratio_ceiling.value;
  std::size_t all = 0;
  std::size_t above = 0;
  for (const AuthorityRange& line : ranges.lines) {
    if (!line.ratio) continue;
    ++all;
    above += line.ratio->low > ceiling ? 1U : 0U;
  }
  if (all == 0) return;
  out.push_back(
      fmt::format("Ca:Mg is that of the two targets; it is above {} to 1, the calcium post's ceiling, in {} "
                  "of {}.",
                  in_words(ceiling), above, all));
}

}  // namespace

std::string marked_amount(const Reference& reference) { return amount_of(reference) + marks_of(reference); }

std::string recommended_cell(const MineralRange& range) {
  if (!range.recommended) return std::string(kGap);
  return fmt::format("{} {}{}", amount_of(*range.recommended), short_kinds_of(*range.recommended),
                     marks_of(*range.recommended));
}

std::string upper_level_cell(const MineralRange& range) {
  if (range.upper_level) {
    const Reference& level = *range.upper_level;
    return fmt::format("{}{}{}{}", amount_of(level), letter(level.rows.front()->counts),
                       level.rows.front()->kind == "guidance" ? kGuidance : "", marks_of(level));
  }
  if (range.none_set.empty()) return std::string(kGap);
  return fmt::format("{}{}", kNoneSet, weakly_supported(range.none_set) ? kSeenOnce : "");
}

std::string ratio_cell(const AuthorityRange& line) {
  if (!line.ratio) return std::string(kGap);
  const std::string low = in_hundredths(line.ratio->low);
  const std::string high = in_hundredths(line.ratio->high);
  return low == high ? low : fmt::format("{}-{}", low, high);
}

std::string authority_cell(const AuthorityRange& line, const Catalogue& catalogue) {
  const Authority& authority = *line.authority;
  if (!authority.superseded.empty()) return fmt::format("{}{}", authority.title, kSuperseded);
  return fmt::format("{} {}", authority.title, years_of(authority, catalogue));
}

std::array<std::string, 6> cells(const AuthorityRange& line, const Catalogue& catalogue) {
  const auto& [calcium, magnesium] = line.minerals;
  return {authority_cell(line, catalogue), recommended_cell(calcium),   upper_level_cell(calcium),
          recommended_cell(magnesium),     upper_level_cell(magnesium), ratio_cell(line)};
}

std::vector<std::string> notes_on_marks(const std::vector<std::string>& cells) {
  struct Mark {
    std::string_view mark;
    std::string_view meaning;
  };
  constexpr std::array<Mark, 3> kLetters{{{"s", "supplements only"},
                                          {"f", "supplements and fortified food"},
                                          {"w", "soluble magnesium in food and water"}}};
  constexpr std::array<Mark, 5> kMarks{{{"est.", "estimated value"},
                                        {kSeenOnce, "seen in one copy"},
                                        {kGuidance, "guidance, not an upper level"},
                                        {kAgeAlone, "that of the age: no figure for the stage"},
                                        {kSomeAges, "no figure for some ages"}}};
  const auto holds = [&](std::string_view mark) {
    return std::ranges::any_of(cells, [&](const std::string& cell) { return cell.find(mark) != std::string::npos; });
  };
  std::string counts = "Upper levels count all sources";
  for (const auto& [mark, meaning] : kLetters) {
    if (std::ranges::any_of(cells, [&, &mark = mark](const std::string& cell) { return has_letter(cell, mark); })) {
      counts += fmt::format("; {} {}", mark, meaning);
    }
  }
  std::vector<std::string> legend;
  if (std::ranges::find(cells, kGap) != cells.end()) legend.push_back(fmt::format("{} calmag has no figure", kGap));
  if (holds(kNoneSet)) legend.push_back(fmt::format("{}: it sets no upper level", kNoneSet));
  for (const auto& [mark, meaning] : kMarks) {
    if (holds(mark)) legend.push_back(fmt::format("{} {}", mark, meaning));
  }
  std::vector<std::string> out{counts + "."};
  if (!legend.empty()) out.push_back(fmt::format("{}.", fmt::join(legend, "; ")));
  return out;
}

std::vector<std::string> notes(const Ranges& ranges, const Catalogue& catalogue) {
  std::vector<std::string> all;
  for (const AuthorityRange& line : ranges.lines) {
    std::array<std::string, 6> of_line = cells(line, catalogue);
    std::move(of_line.begin() + 1, of_line.end(), std::back_inserter(all));
  }
  std::vector<std::string> out = notes_on_marks(all);
  add_superseded(ranges, out);
  add_left_out(ranges, out);
  add_ratios(ranges, catalogue, out);
  return out;
}

std::string heading(const Ranges& ranges) {
  const Profile& profile = ranges.profile;
  std::vector<std::string_view> open;
  if (!profile.age_months) open.emplace_back("age");
  if (!profile.sex && profile.stage.value_or(Stage::none) == Stage::none) open.emplace_back("sex");
  std::string out = fmt::format("{}: recommended and upper levels, mg a day", capitalised(describe(profile)));
  if (!open.empty()) out += fmt::format("; {} not given", fmt::join(open, " and "));
  return out;
}

}  // namespace calmag
