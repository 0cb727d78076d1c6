#include "report_findings.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "text_layout.hpp"

namespace calmag {
namespace {

constexpr std::size_t kTitleColumn = 11;
constexpr std::size_t kStatusColumn = 12;

// The first six are about the day as a whole; the others are the posts' dosing advice.
constexpr std::size_t kDayChecks = 6;
struct Titles {
  std::string_view id;
  std::string_view column;  // in a column of text
  std::string_view whole;
};
constexpr std::array<Titles, 15> kTitles{{
    {"calcium-target", "Calcium", "calcium target"},
    {"magnesium-target", "Magnesium", "magnesium target"},
    {"calcium-limit", "Ca limit", "calcium upper level"},
    {"magnesium-limit", "Mg limit", "magnesium upper level"},
    {"ratio", "Ca:Mg", "calcium to magnesium"},
    {"food-first", "Food first", "food first"},
    {"supplement-calcium", "Ca dose", "calcium in supplements"},
    {"divided-doses", "Divided", "divided doses"},
    {"competing-doses", "Competing", "competing doses"},
    {"matching-magnesium", "Matching", "matching magnesium"},
    {"extra-magnesium", "Extra Mg", "extra magnesium"},
    {"vitamins", "Vitamins", "vitamins"},
    {"magnesium-form", "Mg form", "form of magnesium"},
    {"bone-magnesium", "Mg, bones", "magnesium for bones"},
    {"higher-need", "More need", "higher need"},
}};

std::string_view status_word(Status status) {
  switch (status) {
    case Status::not_applicable: return "n/a";
    case Status::above: return "ABOVE";
    case Status::over_limit: return "OVER LIMIT";
    case Status::ok:
    case Status::note:
    case Status::unknown:
    case Status::below: return name(status);
  }
  return "";
}

std::string_view colour_of(Status status) {
  switch (status) {
    case Status::ok: return "32";
    case Status::note: return "36";
    case Status::unknown:
    case Status::below: return "33";
    case Status::above: return "31";
    case Status::over_limit: return "1;31";
    case Status::not_applicable: break;
  }
  return "";
}

std::string finding_line(std::string_view title, Status status, std::string_view message, TextStyle style) {
  const std::string_view word = status_word(status);
  const std::string_view colour = style.colour ? colour_of(status) : "";
  const std::string shown = colour.empty() ? std::string(word) : fmt::format("\x1b[{}m{}\x1b[0m", colour, word);
  return padded(std::string(title), kTitleColumn) + shown + std::string(kStatusColumn - word.size(), ' ') +
         wrapped(message, kTitleColumn + kStatusColumn, style.width) + "\n";
}

}  // namespace

std::string title_of(const Finding& finding) {
  return std::string(std::ranges::find(kTitles, finding.id, &Titles::id)->whole);
}

std::string in_words(Status status) {
  std::string out(name(status));
  std::ranges::replace(out, '-', ' ');
  return out;
}

std::string findings_text(const Assessment& assessment, const Profile& profile, TextStyle style) {
  const bool doses_unknown = !assessment.day.complete() && assessment.day.supplements() == 0;
  std::string out;
  for (const Finding& finding : assessment.findings) {
    if (!assessment.authorities.empty() && compares_with_authority(finding))
      continue;  // they have a table of their own
    const auto at = std::ranges::find(kTitles, finding.id, &Titles::id);
    const bool of_the_day = at - kTitles.begin() < static_cast<std::ptrdiff_t>(kDayChecks);
    if (!of_the_day && (finding.status == Status::not_applicable || doses_unknown)) continue;
    out += finding_line(at->column, finding.status, finding.message, style);
  }
  const std::string why_not = why_posts_do_not_apply(profile);
  if (doses_unknown && why_not.empty()) {
    out += finding_line("Dosing", Status::unknown, "what was not understood may be a dose", style);
  }
  if (!why_not.empty()) out += finding_line("Dosing", Status::not_applicable, why_not, style);
  return out;
}

}  // namespace calmag
