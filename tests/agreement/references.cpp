#include "references.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>

namespace {

using nlohmann::json;

const std::map<std::string, std::string, std::less<>> kNotedAuthorities{{"us", "us_ca_dri"},
                                                                        {"us-1997", "us_dri_1997_calcium"},
                                                                        {"us-1989", "us_rda_1989"},
                                                                        {"uk", "uk"},
                                                                        {"eu", "eu_efsa"},
                                                                        {"who", "who_fao"},
                                                                        {"anz", "anz_nrv"},
                                                                        {"nordic", "nordic_nnr2023"},
                                                                        {"dach", "dach"},
                                                                        {"japan", "japan_2025"},
                                                                        {"japan-2020", "japan_2025"},
                                                                        {"india", "india_2020"},
                                                                        {"china", "china_2023"},
                                                                        {"china-2013", "china_2013"},
                                                                        {"korea", "korea_2025"}};

// How the notes name a stage and the months of it.
const std::map<std::string, std::pair<std::string, json>, std::less<>> kNotedStages{
    {"none", {"none", nullptr}},
    {"any", {"any", nullptr}},
    {"pregnant", {"pregnant", nullptr}},
    {"pregnant_t1", {"pregnant", {0, 3}}},
    {"pregnant_t1_t2", {"pregnant", {0, 6}}},
    {"pregnant_t2_t3", {"pregnant", {3, 9}}},
    {"pregnant_t3", {"pregnant", {6, 9}}},
    {"lactating", {"lactating", nullptr}},
    {"lactating_0_6_months", {"lactating", {0, 6}}},
    {"lactating_6_12_months", {"lactating", {6, 12}}},
    {"postmenopausal", {"postmenopausal", nullptr}}};

constexpr std::string_view kOldJapan =
    " (2020)";  // in the kind of a row of that edition, or in the note of an addition

// How well a row of the notes is supported: 0 is by general knowledge alone.
int support_of(const json& noted) {
  const std::string support = noted["support"];
  if (support == "two_or_more_independent_sources") return 2;
  return support == "one_source" ? 1 : 0;
}

int months(const json& years, int none) {
  return years.is_null() ? none : static_cast<int>(std::lround(years.get<double>() * 12));
}

constexpr int kNoEnd = 1 << 20;
int first_month(const json& noted) { return months(noted["age_min"], 0); }
int end_month(const json& noted) { return months(noted["age_max"], kNoEnd); }
int first_month_of(const json& row) { return row["months"][0]; }
int end_month_of(const json& row) { return row["months"][1].is_null() ? kNoEnd : row["months"][1].get<int>(); }

bool is_noted_stage(const json& row, const json& noted) {
  const auto& [stage, part] = kNotedStages.at(noted["life_stage"].get<std::string>());
  return row["stage"] == stage && row.value("stage_months", json()) == part;
}

std::string noted_kind(const json& noted) {
  const std::string kind = noted["kind"];
  return kind.substr(0, std::min(kind.find(kOldJapan), kind.size()));
}

bool counts_as_noted(const json& row, const json& noted) {
  const std::string text = noted["applies_to"];
  if (row["mg"].is_null()) return text.starts_with("no upper level set") && !row.contains("counts");
  const std::string counts = row["counts"];
  if (counts == "all") return text.starts_with("total intake");
  if (counts == "supplements") return text.starts_with("supplements and medicines only");
  if (counts == "soluble-in-food-and-water") return text == "soluble magnesium in foods and drinking water";
  return counts == "supplements-and-fortified" && text.find("supplements, fortified food") != std::string::npos;
}

// The ids of the copies in the notes, as the tables write them.
bool copies_are_noted(const json& row, const std::vector<const json*>& noted) {
  return std::ranges::all_of(row["sources"], [&](const json& source) {
    std::string id = source;
    std::ranges::transform(id, id.begin(), [](char c) {
      return c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    });
    return std::ranges::any_of(noted, [&](const json* one) {
      return std::ranges::find((*one)["sources"], json(id)) != (*one)["sources"].end();
    });
  });
}

bool same_person(const json& row, const json& noted) {
  return noted["sex"] == row["sex"] && is_noted_stage(row, noted) && first_month(noted) == first_month_of(row) &&
         end_month(noted) == end_month_of(row);
}

bool supported_as_noted(const json& row, int support) { return support > 0 && row["support"].get<int>() == support; }

bool is_noted(const json& row, const json& noted, bool upper) {
  if (!same_person(row, noted) || noted["mg_per_day"] != row["mg"]) return false;
  if (!supported_as_noted(row, support_of(noted)) || !copies_are_noted(row, {&noted})) return false;
  return upper ? counts_as_noted(row, noted) : noted_kind(noted) == row["kind"];
}

// What a stage adds to the age's figure: "+40 (EAR +30)".
std::optional<int> addition(const json& noted) {
  const std::string note = noted.value("note", "");
  if (!noted["mg_per_day"].is_null() || !note.starts_with('+')) return std::nullopt;
  return std::stoi(note.substr(1));
}

bool holds_for(const json& noted, const json& row) {
  return (noted["sex"] == "any" || noted["sex"] == row["sex"]) && first_month(noted) <= first_month_of(row) &&
         end_month_of(row) <= end_month(noted);
}

bool is_noted_sum(const json& row, const json& noted_rows) {
  for (const json& added : noted_rows) {
    const auto more = addition(added);
    if (!more || !is_noted_stage(row, added) || !holds_for(added, row)) continue;
    for (const json& base : noted_rows) {
      if (base["life_stage"] != "none" || !holds_for(base, row) || noted_kind(base) != row["kind"]) continue;
      if (base["mg_per_day"].get<int>() + *more != row["mg"].get<int>()) continue;
      if (!supported_as_noted(row, std::min(support_of(added), support_of(base)))) continue;
      if (copies_are_noted(row, {&added, &base})) return true;
    }
  }
  return false;
}

// Whether a row of the notes is left out of the tables for a reason other than that no copy was seen.
bool is_left_out(const std::string& authority, const std::string& mineral, const json& noted, bool upper) {
  const bool old = noted.value("kind", "").find(kOldJapan) != std::string::npos;
  if (authority == "japan-2020") return upper || !old;
  if (authority == "japan" && (old || noted.value("note", "").ends_with("(2020 edition)"))) return true;
  if (authority == "india" && mineral == "magnesium" && !upper) return true;          // the notes call it disputed
  return upper && noted["applies_to"].get<std::string>().starts_with("5 mg per kg");  // of body weight: no daily figure
}

bool is_in_tables(const json& noted, const json& rows, bool upper) {
  return std::ranges::any_of(rows, [&](const json& row) {
    return is_noted(row, noted, upper) || (addition(noted) && is_noted_stage(row, noted) && holds_for(noted, row));
  });
}

json rows_of(const json& list, const std::string& authority, const std::string& mineral) {
  json rows = json::array();
  for (const json& row : list) {
    if (row["authority"] == authority && row["mineral"] == mineral) rows.push_back(row);
  }
  return rows;
}

json noted_rows_of(const json& notes, const std::string& authority, const std::string& mineral, bool upper) {
  for (const json& noted : notes["authorities"]) {
    if (noted["id"] != kNotedAuthorities.at(authority)) continue;
    return noted.value(mineral, json::object()).value(upper ? "upper" : "rows", json::array());
  }
  return json::array();
}

}  // namespace

std::vector<std::string> reference_disagreements(const json& tables, const json& notes) {
  std::vector<std::string> out;
  for (const json& authority : tables["authorities"]) {
    const std::string id = authority["id"];
    if (!kNotedAuthorities.contains(id)) out.push_back("not in the notes: " + id);
    if (!kNotedAuthorities.contains(id)) continue;
    for (const bool upper : {false, true}) {
      for (const char* mineral : {"calcium", "magnesium"}) {
        const json rows = rows_of(tables[upper ? "upper_levels" : "intakes"], id, mineral);
        const json noted_rows = noted_rows_of(notes, id, mineral, upper);
        for (const json& row : rows) {
          const bool noted =
              std::ranges::any_of(noted_rows, [&](const json& one) { return is_noted(row, one, upper); });
          if (!noted && (upper || !is_noted_sum(row, noted_rows))) out.push_back("not in the notes: " + row.dump());
        }
        for (const json& noted : noted_rows) {
          if (support_of(noted) == 0 || is_left_out(id, mineral, noted, upper)) continue;
          if (!is_in_tables(noted, rows, upper)) out.push_back("not in the tables: " + id + ' ' + noted.dump());
        }
      }
    }
  }
  return out;
}
