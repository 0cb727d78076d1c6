// What tests are given: the built-in tables, and entries and days read or built for them.
#pragma once

#include <algorithm>
#include <deque>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "calmag/assess.hpp"
#include "calmag/catalogue.hpp"
#include "calmag/dates.hpp"
#include "calmag/entry.hpp"
#include "calmag/log.hpp"

namespace calmag {

// How Catch shows values in a failure.
inline std::ostream& operator<<(std::ostream& out, Fraction value) {
  return value.overflowed() ? out << "overflowed" : out << value.numerator() << '/' << value.denominator();
}
inline std::ostream& operator<<(std::ostream& out, Grams value) { return out << value.units() << " g"; }
inline std::ostream& operator<<(std::ostream& out, Milligrams value) { return out << value.micrograms() << " ug"; }
inline std::ostream& operator<<(std::ostream& out, Status value) { return out << name(value); }
template <class T>
std::ostream& operator<<(std::ostream& out, const Interval<T>& value) {
  return out << value.low << " .. " << value.counted << " .. " << value.high;
}

}  // namespace calmag

namespace given {

using namespace calmag;

constexpr Milligrams operator""_mg(unsigned long long value) {
  return Milligrams::from_micrograms(static_cast<std::int64_t>(value) * 1000);
}
constexpr Milligrams operator""_ug(unsigned long long value) {
  return Milligrams::from_micrograms(static_cast<std::int64_t>(value));
}

inline const Catalogue& catalogue() {
  static const Catalogue tables = builtin_catalogue();
  return tables;
}

// Requires the id of an authority.
inline const Authority& authority(std::string_view id) { return *catalogue().references.find_authority(id); }

// Requires a date, as 2026-11-21.
inline Date date(std::string_view text) { return read_date(text).value(); }

// In months, as ages are counted.
constexpr int years(int count) { return count * 12; }

inline const Date kSaturday{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{21}};

inline std::vector<Reading> readings(std::string_view text) { return read_entries(text, catalogue()); }

inline std::string decimal(Fraction value) {
  return fmt::format("{:.7g}", static_cast<double>(value.numerator()) / static_cast<double>(value.denominator()));
}
inline std::string decimal(Grams value) { return decimal(value.units()); }
inline std::string decimal(Milligrams value) { return decimal(value.exact()); }

template <class T>
std::string decimals(const Interval<T>& value) {
  if (value.exact()) return decimal(value.counted);
  return fmt::format("{}~{}~{}", decimal(value.low), decimal(value.counted), decimal(value.high));
}

// What was understood, in one line: "yogurt-whole 245 g @breakfast; calcium 333 mg + magnesium 133 mg; !food.unknown".
inline std::string in_short(const Reading& reading) {
  const Entry& entry = reading.entry;
  std::string out;
  for (const Fault& fault : reading.faults) out += fmt::format("{}!{}", out.empty() ? "" : " ", fault.code);
  if (!out.empty()) return out;
  if (entry.food != nullptr) out = fmt::format("{} {} g", entry.food->id, decimals(entry.grams));
  for (const Dose& dose : entry.doses) {
    out += fmt::format("{}{}", out.empty() ? "" : " + ", dose.substance.title());
    if (dose.substance.element) out += fmt::format(" {} mg", decimals(dose.elemental));
  }
  if (entry.labelled && entry.origin == Origin::food) out += " (food)";
  if (entry.moment) out += fmt::format(" @{}", name(*entry.moment));
  return out;
}

inline std::string in_short(const std::vector<Reading>& all) {
  std::string out;
  for (const Reading& reading : all) out += (out.empty() ? "" : "; ") + in_short(reading);
  return out;
}

// The days of a log, in the order in which they are handed on; `piece` bytes at a time.
inline std::vector<Day> days(std::string_view text, std::size_t piece = std::string_view::npos) {
  std::vector<Day> out;
  LogReader reader(catalogue(), kSaturday, [&](Day day) { out.push_back(std::move(day)); });
  reader.begin("log");
  for (std::size_t begin = 0; begin < text.size(); begin += std::min(piece, text.size() - begin)) {
    reader.feed(text.substr(begin, piece));
  }
  reader.end();
  return out;
}

// ---- days without text ----

// Food with that much of each mineral in all that was eaten; none: there is no figure.
inline LoggedEntry eaten(std::optional<Milligrams> calcium, std::optional<Milligrams> magnesium,
                         Interval<Grams> grams = Grams::of(1)) {
  static std::deque<Food> foods;
  Food food;
  food.id = food.title = "dish";
  if (calcium) food.figures.calcium = Figure{{*calcium, Grams::of(1)}, {}};
  if (magnesium) food.figures.magnesium = Figure{{*magnesium, Grams::of(1)}, {}};
  foods.push_back(food);
  Entry entry;
  entry.food = &foods.back();
  entry.grams = grams;
  return {entry, "log", {}};
}

inline LoggedEntry swallowed(Interval<Milligrams> calcium, Interval<Milligrams> magnesium) {
  Entry entry;
  entry.origin = Origin::supplement;
  for (const auto& [element, amount] :
       {std::pair(Mineral::calcium, calcium), std::pair(Mineral::magnesium, magnesium)}) {
    Substance substance;
    substance.element = element;
    entry.doses.push_back({substance, amount});
  }
  return {entry, "log", {}};
}

inline Day day_of(std::vector<LoggedEntry> entries) { return {kSaturday, std::move(entries), {}, 0}; }

inline Day with_a_problem(Day day) {
  day.problems.emplace_back();
  return day;
}

}  // namespace given
