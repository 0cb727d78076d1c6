// A summary as documents show it: its heading, what it is compared with, and the cells of its table.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/advice.hpp"
#include "calmag/person.hpp"
#include "calmag/summary.hpp"
#include "summary_periods.hpp"

namespace calmag {

// "Calcium and magnesium by day, Mon 16 to Sun 22 November 2026 (2026-W47)"
std::string heading(const Summary& summary);

// "Woman, 64. Targets: US and Canada (calcium 2011, magnesium 1997)": as the person is at the end of it.
std::string person_and_targets(const Summary& summary, const Person& given);

// "1,000-1,200 mg"
std::string in_words(const Reference& reference);
// "supplements" in front of what it counts; empty where it counts all.
std::string counts_in_words(const Reference& upper_level);

// What is recommended a day, and the upper levels; a sentence for each time that they hold.
std::vector<std::string> levels_in_words(const Summary& summary);

inline constexpr std::array<std::string_view, 9> kSummaryColumns{
    "period", "calcium, mg", "food", "supplement", "magnesium, mg", "food", "supplement", "Ca:Mg", "remarks"};
inline constexpr std::size_t kFirstSummaryFigure = 1;
inline constexpr std::size_t kSummaryRemarks = 8;
using SummaryCells = std::array<std::string, kSummaryColumns.size()>;

// "Sat 21 November 2026", "November 2026", "2026"
std::string in_words(const SummaryPeriod& period, By by);

// What stands below kSummaryColumns: of a day its totals, of a longer period those of its average day. A run with
// nothing logged says so in its remarks.
SummaryCells cells(const SummaryPeriod& period, const Summary& summary, const Advice& advice);

// The same for the average day of all. Requires summary.tally.counted > 0.
SummaryCells average_cells(const Summary& summary, const Advice& advice);

}  // namespace calmag
