#include "day_rows.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "intake_figures.hpp"
#include "text_layout.hpp"

namespace calmag {
namespace {

// "245 g", "1.2 g"
std::string grams_in_words(const Interval<Grams>& grams) {
  if (grams.exact()) return in_tenths(grams.counted) + " g";
  return fmt::format("{}-{} g", in_tenths(grams.low), in_tenths(grams.high));
}

std::string title_of(const Entry& entry) {
  if (entry.food == nullptr) return printable(entry.text);
  std::string amount = in_words(*entry.measure);
  std::string grams = grams_in_words(entry.grams);
  for (std::string* text : {&amount, &grams}) std::ranges::replace(*text, ' ', kFirmSpace);
  return fmt::format("{} {} ({})", amount, entry.food->title, grams);
}

Milligrams counted(const std::optional<Interval<Milligrams>>& amount) {
  return amount ? amount->counted : Milligrams{};
}

// Whole milligrams for each entry, so that each column adds up.
std::vector<std::int64_t> column(const Assessment& assessment, Mineral mineral) {
  const std::vector<std::int64_t> halves = origin_parts(assessment.intake, mineral);
  std::vector<std::int64_t> shown(assessment.entries.size());
  for (const Origin origin : {Origin::food, Origin::supplement}) {
    std::vector<Milligrams> exact;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      if (assessment.day.entries[i].entry.origin != origin) continue;
      exact.push_back(counted(assessment.entries[i][mineral]));
      places.push_back(i);
    }
    const std::vector<std::int64_t> parts = whole_parts(exact, halves[origin == Origin::food ? 0 : 1]);
    for (std::size_t i = 0; i < places.size(); ++i) shown[places[i]] = parts[i];
  }
  return shown;
}

}  // namespace

std::vector<DayRow> rows_of(const Assessment& assessment) {
  const PerMineral<std::vector<std::int64_t>> shown{column(assessment, Mineral::calcium),
                                                    column(assessment, Mineral::magnesium)};
  std::vector<DayRow> out;
  std::string last_time;
  for (std::size_t i = 0; i < assessment.entries.size(); ++i) {
    const Entry& entry = assessment.day.entries[i].entry;
    const std::string time = entry.moment ? capitalised(name(*entry.moment)) : last_time.empty() ? "" : "(no time)";
    DayRow row{time == last_time ? "" : time, title_of(entry), entry.remarks, {}};
    for (const Mineral mineral : kMinerals) {
      row.figures[mineral] = figure(assessment.entries[i][mineral], shown[mineral][i]);
    }
    out.push_back(std::move(row));
    last_time = time;
  }
  const Problem* last = nullptr;
  for (const Problem& problem : assessment.day.problems) {
    const bool same_entry = last != nullptr && last->place.line == problem.place.line && last->text == problem.text;
    last = &problem;
    if (same_entry) continue;
    out.push_back({"", fmt::format("not understood: {}", printable(problem.text)), {}, {"?", "?"}});
  }
  return out;
}

std::string in_one_line(const Problem& problem) {
  const std::string help = problem.help.empty() ? "" : fmt::format(" ({})", problem.help);
  return printable(fmt::format("{}:{}:{}: {}: {}{}", problem.file, problem.place.line, problem.place.column,
                               problem.text, problem.reason, help));
}

std::vector<std::string> unknowns_in_words(const Assessment& assessment) {
  std::vector<std::string> out;
  if (!assessment.day.complete()) {
    out.emplace_back("Not everything was understood: totals are \"at least\", and the day is incomplete.");
  }
  for (std::size_t i = 0; i < assessment.entries.size(); ++i) {
    for (const Mineral mineral : kMinerals) {
      if (assessment.entries[i][mineral]) continue;
      const Entry& entry = assessment.day.entries[i].entry;
      const std::string title = entry.food != nullptr ? std::string(entry.food->title) : printable(entry.name);
      out.push_back(fmt::format("There is no {} figure for {}: it is not counted as zero.", name(mineral), title));
    }
  }
  return out;
}

std::string figure_sources(const Day& day, const SourceTable& sources) {
  std::vector<std::string_view> ids;
  const auto add = [&](std::string_view id) {
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  };
  for (const LoggedEntry& logged : day.entries) {
    if (logged.entry.food == nullptr) {
      add(logged.entry.labelled ? "the label" : "the dose as stated");
      continue;
    }
    for (const Mineral mineral : kMinerals) {
      if (const auto& figure = logged.entry.food->figures[mineral]) add(figure->citation->source);
    }
  }
  std::string out;
  for (std::string_view id : ids) {
    const Source* source = sources.find(id);
    if (id == "own") id = "your own table";
    out += fmt::format("{}{}", out.empty() ? "" : "; ", source == nullptr ? id : source->short_title);
  }
  return out.empty() ? "none" : out;
}

}  // namespace calmag
