#include "calmag/entry_rows.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include <fmt/format.h>

#include "calmag/label.hpp"
#include "calmag/text.hpp"
#include "json_values.hpp"
#include "markup.hpp"

namespace calmag {
namespace {

using Entries = std::span<const LoggedEntry>;

struct EntryRow {
  std::string entry;
  const Entry* first = nullptr;  // of those that make up the row
  bool alone = true;             // there is no other
  EntryIntake holds;
};

// How many of the entries, from the first on, reading the text of the first gives again, but for their time; 0: it
// gives something else, since it was cut from what stood around it.
std::size_t count_read_back(Entries entries, const Catalogue& catalogue) {
  const Entry& first = entries.front().entry;
  if (first_unreadable(first.text) != std::string_view::npos) return 0;
  const std::vector<Reading> readings = read_entries(first.text, catalogue);
  if (readings.size() > entries.size()) return 0;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const Entry& entry = entries[i].entry;
    const Entry& again = readings[i].entry;
    const bool same = readings[i].understood() && again.origin == entry.origin &&
                      intake_of(again) == intake_of(entry) && entry.text == first.text && entry.moment == first.moment;
    if (!same) return 0;
  }
  return readings.size();
}

// Takes the entries of the next row off `rest`.
EntryRow take_row(Entries& rest, const Catalogue& catalogue) {
  EntryRow row;
  row.first = &rest.front().entry;
  const std::size_t again = count_read_back(rest, catalogue);
  const std::size_t count = std::max<std::size_t>(again, 1);
  row.alone = count == 1;
  row.holds = intake_of(*row.first);
  for (const LoggedEntry& more : rest.subspan(1, count - 1)) {
    const EntryIntake added = intake_of(more.entry);
    for (const Mineral mineral : kMinerals) {
      if (row.holds[mineral] && added[mineral]) {
        row.holds[mineral] = *row.holds[mineral] + *added[mineral];
      } else {
        row.holds[mineral].reset();
      }
    }
  }
  row.entry = again > 0 ? row.first->text : labelled_entry(row.first->origin, printable(row.first->name), row.holds);
  rest = rest.subspan(count);
  return row;
}

std::vector<EntryRow> rows_of(const Day& day, const Catalogue& catalogue) {
  std::vector<EntryRow> rows;
  for (Entries rest = day.entries; !rest.empty();) rows.push_back(take_row(rest, catalogue));
  return rows;
}

std::string_view kind_of(const EntryRow& row) { return row.first->origin == Origin::food ? "food" : "dose"; }

std::string time_of(const EntryRow& row) { return row.first->moment ? name(*row.first->moment) : std::string(); }

// A recipe's own name, of which the entries are parts.
std::string name_of(const EntryRow& row) {
  return printable(row.first->recipe.empty() || row.alone ? std::string_view(row.first->name) : row.first->recipe);
}

// None for what is no food of a table, or is several.
const Food* food_of(const EntryRow& row) { return row.alone ? row.first->food : nullptr; }

Json grams_of(const EntryRow& row) {
  return food_of(row) == nullptr ? Json(nullptr) : number(row.first->grams.counted);
}

Json milligrams(const std::optional<Interval<Milligrams>>& mass) {
  return mass ? number(mass->counted) : Json(nullptr);
}

std::string cell(const Json& number) { return number.is_null() ? "" : number.dump(); }

}  // namespace

std::string entry_rows_head(char separator) {
  std::string head = "date,time,kind,entry,name,food,grams,calcium_mg,magnesium_mg\r\n";
  std::ranges::replace(head, ',', separator);
  return head;
}

std::string entry_rows(const Day& day, const Catalogue& catalogue, char separator) {
  const auto field = separator == '\t' ? tsv_field : csv_field;
  std::string out;
  for (const EntryRow& row : rows_of(day, catalogue)) {
    const Food* food = food_of(row);
    const std::array<std::string, 9> cells{iso(day.date),
                                           time_of(row),
                                           std::string(kind_of(row)),
                                           field(printable(row.entry)),
                                           field(name_of(row)),
                                           field(food == nullptr ? "" : food->id),
                                           cell(grams_of(row)),
                                           cell(milligrams(row.holds.calcium)),
                                           cell(milligrams(row.holds.magnesium))};
    out += fmt::format("{}\r\n", fmt::join(cells, std::string(1, separator)));
  }
  return out;
}

std::string entry_lines(const Day& day, const Catalogue& catalogue) {
  std::string out;
  for (const EntryRow& row : rows_of(day, catalogue)) {
    const Food* food = food_of(row);
    Json line;
    line["date"] = iso(day.date);
    line["time"] = text_or_null(time_of(row));
    line["kind"] = kind_of(row);
    line["entry"] = text(row.entry);
    line["name"] = name_of(row);
    line["food"] = food == nullptr ? Json(nullptr) : Json(food->id);
    line["grams"] = grams_of(row);
    line["calcium_mg"] = milligrams(row.holds.calcium);
    line["magnesium_mg"] = milligrams(row.holds.magnesium);
    out += line.dump() + "\n";
  }
  return out;
}

}  // namespace calmag
