// The table that an application exports, with its columns by name, and what all of them need to read a row.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "calmag/app_logs.hpp"
#include "calmag/label.hpp"
#include "imports/separated_rows.hpp"

namespace calmag {

using AppFigures = PerMineral<std::optional<Interval<Milligrams>>>;

// What became of a row, or why it is bad and at which column of its line.
struct BadField {
  std::size_t column = 1;
  std::string reason;
};

class AppTable {
 public:
  AppTable(SeparatedRows& rows, const Catalogue& catalogue, AppLogReceiver& receiver)
      : rows_(rows),
        catalogue_(catalogue),
        receiver_(receiver) {}

  bool has(std::string_view name) const { return rows_.column(name) != SeparatedRows::kNone; }
  bool has_all(std::initializer_list<std::string_view> names) const;

  // The next row that is not empty and is sound as a row; the others are refused.
  bool next();
  // A field of this row without space around it; empty where there is no such column.
  std::string_view field(std::string_view name) const;
  Place place(std::string_view name) const;

  void refuse(std::string_view name, std::string reason) { receiver_.refuse(place(name), std::move(reason)); }
  // Hands on an entry, if it reads back as one; else the row is refused. Whether it did.
  bool take(AppRow row);
  // The entry that the text reads as; none: as no entry, or as several, or not at all.
  std::optional<Entry> read_back(std::string_view text) const;

  const Catalogue& catalogue() const { return catalogue_; }
  AppLogReceiver& receiver() { return receiver_; }

 private:
  SeparatedRows& rows_;
  const Catalogue& catalogue_;
  AppLogReceiver& receiver_;
};

// "2012-9-10", years first.
std::optional<Date> date_with_year_first(std::string_view text);
// "09/10/2012", months first.
std::optional<Date> date_with_month_first(std::string_view text);

// "Almonds, 28 g": a name with its amount, printable, and without trailing zeros in the amount.
std::string name_with_amount(std::string_view name, std::string_view amount);

// The readers of the applications, a file each: they return why the file cannot be used, or "".
std::string read_cronometer(AppTable& table);
std::string read_myfitnesspal(AppTable& table, const AppLogOptions& options);
std::string read_lose_it(AppTable& table);

}  // namespace calmag
