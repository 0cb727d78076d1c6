// What tests of summaries are given: a week of a diary, whose figures are simple enough to work out by hand.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calmag/summary.hpp"
#include "calmag/summary_report.hpp"
#include "given.hpp"

namespace given {

// Recommended a day: calcium 1,200 mg, magnesium 320 mg. Upper levels: calcium 2,000 mg, magnesium from supplements
// 350 mg.
inline Person woman_of_64() {
  Person person;
  person.profile.age_months = 64 * 12;
  person.profile.sex = Sex::female;
  person.authority = catalogue().references.find_authority("us");
  return person;
}

//           calcium   magnesium
// Mon 16      1,200         400   at both targets; ratio 3
// Tue 17    300-600     100-200   both below; ratio 3 at either end
// Wed 18                          nothing logged
// Thu 19        600    at least 400, of which 400 in supplements
// Fri 20    at least 250.4, all of it in supplements; something was not understood
// Sat 21        500               today
// Sun 22                          to come
inline constexpr std::string_view kWeek =
    "2026-11-16 4 cups oat drink {calcium 300 mg, magnesium 100 mg}\n"
    "2026-11-17 1-2 cups oat drink {calcium 300 mg, magnesium 100 mg}\n"
    "2026-11-19 2 cups oat drink {calcium 300 mg}; magnesium 400 mg\n"
    "2026-11-20 1 cup gubble; calcium 250.4 mg\n"
    "2026-11-21 calcium 500 mg\n";

// Of the days of `log` from `first` to `last`; today is Saturday 21 November 2026.
inline Summary summary_of(std::string_view log, std::string_view first, std::string_view last, By by = By::day,
                          const Person& person = woman_of_64()) {
  Summariser summariser(catalogue(), {date(first), date(last)});
  for (const Day& day : days(log)) summariser.add(day);
  return *summariser.summary(by, {kSaturday}, person);
}

inline Summary week() { return summary_of(kWeek, "2026-11-16", "2026-11-22"); }

// What `write` writes to the sink that it is called with.
template <class Write>
std::string written(const Write& write) {
  std::string out;
  write([&](std::string_view piece) { out += piece; });
  return out;
}

inline std::string summary_json(const Summary& summary, const Person& person) {
  return written([&](const TextSink& out) { write_summary_json(summary, catalogue(), person, out); });
}

inline std::string summary_csv(const Summary& summary) {
  return written([&](const TextSink& out) { write_summary_csv(summary, out); });
}

inline std::string summary_tsv(const Summary& summary) {
  return written([&](const TextSink& out) { write_summary_tsv(summary, out); });
}

inline std::string summary_json_lines(const Summary& summary) {
  return written([&](const TextSink& out) { write_summary_json_lines(summary, out); });
}

}  // namespace given
