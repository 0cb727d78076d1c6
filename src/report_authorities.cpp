#include "report_authorities.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/ranges.hpp"
#include "range_cells.hpp"
#include "text_layout.hpp"

namespace calmag {
namespace {

constexpr std::string_view kUndecided = "?";

std::string_view short_word(Status status) {
  switch (status) {
    case Status::ok: return "ok";
    case Status::not_applicable: return "";
    case Status::note: return "note";
    case Status::unknown: return kUndecided;
    case Status::below: return "below";
    case Status::above: return "ABOVE";
    case Status::over_limit: return "OVER";
  }
  return "";
}

std::string_view word_of(const AuthorityAssessment& by, std::string_view check) {
  const auto at = std::ranges::find(by.findings, check, &Finding::id);
  return at == by.findings.end() ? "" : short_word(at->status);
}

// "below 1200", "OVER 350s"; the figure alone where nothing is compared with it.
std::string cell(std::string_view word, std::string_view figure) {
  return fmt::format("{}{}{}", word, word.empty() ? "" : " ", figure);
}

std::vector<std::string> row_of(const AuthorityAssessment& by, const AuthorityRange& range) {
  const auto target = [&](std::string_view check, Mineral mineral) {
    const auto& recommended = range.minerals[mineral].recommended;
    return cell(word_of(by, check), recommended ? marked_amount(*recommended) : std::string(kGap));
  };
  const auto limit = [&](std::string_view check, Mineral mineral) {
    return cell(word_of(by, check), upper_level_cell(range.minerals[mineral]));
  };
  return {std::string(by.authority->title), target("calcium-target", Mineral::calcium),
          limit("calcium-limit", Mineral::calcium), target("magnesium-target", Mineral::magnesium),
          limit("magnesium-limit", Mineral::magnesium)};
}

bool over_some_limit(const Assessment& assessment) {
  return std::ranges::any_of(assessment.authorities, [](const AuthorityAssessment& by) {
    return std::ranges::any_of(by.findings, [](const Finding& finding) { return finding.status >= Status::above; });
  });
}

void include(std::optional<Interval<Milligrams>>& span, const std::optional<Reference>& reference) {
  if (!reference) return;
  if (!span) span = Interval<Milligrams>{reference->low, reference->low, reference->high};
  span->low = std::min(span->low, reference->low);
  span->high = std::max(span->high, reference->high);
}

}  // namespace

std::optional<Interval<Milligrams>> recommended_span(const Assessment& assessment, Mineral mineral) {
  std::optional<Interval<Milligrams>> span;
  if (assessment.authorities.empty()) include(span, assessment.reference[mineral].recommended);
  for (const AuthorityAssessment& by : assessment.authorities) include(span, by.reference[mineral].recommended);
  return span;
}

AuthorityTable authority_table(const Assessment& assessment, const Catalogue& catalogue, const Profile& profile) {
  AuthorityTable out{{{"authority", "calcium", "limit", "magnesium", "limit"}}, {}};
  std::vector<std::string> figures;
  for (const AuthorityAssessment& by : assessment.authorities) {
    out.rows.push_back(row_of(by, range_of(catalogue.references, *by.authority, profile)));
    figures.insert(figures.end(), out.rows.back().begin() + 1, out.rows.back().end());
  }
  const bool undecided = std::ranges::any_of(
      figures, [](const std::string& figure) { return figure.starts_with(fmt::format("{} ", kUndecided)); });
  if (undecided) out.notes.push_back(fmt::format("{} not decided by what is known.", kUndecided));
  if (over_some_limit(assessment)) {
    out.notes.emplace_back(
        "Over a limit: ask your doctor or pharmacist; do not change what is prescribed without asking.");
  }
  for (std::string& note : notes_on_marks(figures)) out.notes.push_back(std::move(note));
  return out;
}

std::string authorities_text(const Assessment& assessment, const Catalogue& catalogue, const Profile& profile,
                             std::size_t width) {
  const AuthorityTable table = authority_table(assessment, catalogue, profile);
  std::string out = in_columns(table.rows, width);
  for (const std::string& note : table.notes) out += wrapped(note, 0, width) + '\n';
  return out;
}

}  // namespace calmag
