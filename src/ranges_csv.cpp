// Ranges as CSV: a line for each authority, figures as in JSON.
#include <array>
#include <vector>

#include <fmt/format.h>

#include "calmag/ranges.hpp"
#include "json_values.hpp"
#include "markup.hpp"

namespace calmag {
namespace {

constexpr std::array<std::string_view, 11> kMineralColumns{"low_mg",
                                                           "high_mg",
                                                           "kind",
                                                           "support",
                                                           "by_age_alone",
                                                           "complete",
                                                           "upper_level_set",
                                                           "upper_level_low_mg",
                                                           "upper_level_high_mg",
                                                           "upper_level_counts",
                                                           "upper_level_support"};

std::string support_of(const std::vector<const ReferenceRow*>& rows) {
  if (rows.empty()) return "";
  return fmt::format("{}", (*std::ranges::min_element(rows, {}, &ReferenceRow::support))->support);
}

std::string number_text(Milligrams amount) { return number(amount).dump(); }

void add_recommended(const std::optional<Reference>& reference, std::vector<std::string>& fields) {
  if (!reference) {
    fields.insert(fields.end(), 6, "");
    return;
  }
  for (std::string field : {number_text(reference->low), number_text(reference->high),
                            fmt::format("{}", fmt::join(kinds_of(*reference), " ")), support_of(reference->rows),
                            fmt::format("{}", reference->by_age_alone), fmt::format("{}", reference->complete)}) {
    fields.push_back(std::move(field));
  }
}

void add_upper_level(const MineralRange& range, std::vector<std::string>& fields) {
  if (!range.upper_level) {
    for (std::string field : {std::string(range.none_set.empty() ? "" : "false"), std::string(), std::string(),
                              std::string(), support_of(range.none_set)}) {
      fields.push_back(std::move(field));
    }
    return;
  }
  const Reference& level = *range.upper_level;
  for (std::string field : {std::string("true"), number_text(level.low), number_text(level.high),
                            std::string(name(level.rows.front()->counts)), support_of(level.rows)}) {
    fields.push_back(std::move(field));
  }
}

std::string line_of(std::vector<std::string> fields) {
  for (std::string& field : fields) field = csv_field(field);
  return fmt::format("{}{}", fmt::join(fields, ","), kCsvLineEnd);
}

}  // namespace

std::string ranges_csv(const Ranges& ranges) {
  std::vector<std::string> header{"authority", "title", "edition", "superseded"};
  for (const Mineral mineral : kMinerals) {
    for (const std::string_view column : kMineralColumns) header.push_back(fmt::format("{}_{}", name(mineral), column));
  }
  header.insert(header.end(), {"ratio_low", "ratio_high"});
  std::string out = line_of(std::move(header));
  for (const AuthorityRange& line : ranges.lines) {
    const Authority& authority = *line.authority;
    std::vector<std::string> fields{std::string(authority.id), std::string(authority.title),
                                    std::string(authority.edition), std::string(authority.superseded)};
    for (const Mineral mineral : kMinerals) {
      add_recommended(line.minerals[mineral].recommended, fields);
      add_upper_level(line.minerals[mineral], fields);
    }
    fields.push_back(line.ratio ? number(line.ratio->low).dump() : "");
    fields.push_back(line.ratio ? number(line.ratio->high).dump() : "");
    out += line_of(std::move(fields));
  }
  return out;
}

}  // namespace calmag
