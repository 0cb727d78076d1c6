#include "log_record.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/label.hpp"
#include "calmag/text.hpp"
#include "imports/decimal_text.hpp"

namespace calmag {
namespace {

constexpr std::array<std::string_view, kLogColumns> kColumnNames{"date", "time",   "entry",      "name",
                                                                 "kind", "amount", "calcium_mg", "magnesium_mg"};

class RecordReader {
 public:
  RecordReader(const LogRecord& record, LogReader& reader) : record_(record), reader_(reader) {}

  void read() {
    const LogField& date = record_[LogColumn::date];
    date_ = date.text.empty() ? reader_.undated() : read_date(date.text);
    if (!date_) {
      return refuse(date, "log.date", "this is no date, or no such day", "write dates as 2026-11-21");
    }
    const LogField& time = record_[LogColumn::time];
    if (!time.text.empty()) row_.moment = read_moment(time.text);
    if (!time.text.empty() && !row_.moment) {
      return refuse(time, "time.unknown", "this is neither a meal nor a time",
                    "as in breakfast, snack, 08:00, 8:30 pm");
    }
    const LogField& entry = record_[LogColumn::entry];
    const LogField& name = record_[LogColumn::name];
    if (!entry.text.empty()) return take(entry, entry.text, false);
    if (name.text.empty()) {
      return refuse({{}, 1}, "log.entry", "this row has neither an entry nor a name", "");
    }
    read_figures(name);
  }

 private:
  void refuse(const LogField& field, std::string_view code, std::string reason, std::string help) {
    reader_.refuse_row(date_, {record_.line, field.column}, field.text,
                       {{0, field.text.size()}, code, std::move(reason), std::move(help)});
  }

  void take(const LogField& field, std::string_view text, bool from_fields) {
    row_.date = *date_;
    row_.place = {record_.line, field.column};
    row_.from_fields = from_fields;
    reader_.read_row(row_, text);
  }

  void read_figures(const LogField& name) {
    PerMineral<std::optional<Interval<Milligrams>>> holds;
    for (const Mineral mineral : kMinerals) {
      const LogField& field = record_[mineral == Mineral::calcium ? LogColumn::calcium : LogColumn::magnesium];
      if (field.text.empty()) continue;
      const std::optional<std::int64_t> micrograms = rounded_decimal(field.text, 3);
      if (!micrograms || *micrograms < 0) {
        return refuse(field, "log.figure", "this is no amount in milligrams",
                      "as in 94.5; leave it empty if it is not known");
      }
      holds[mineral] = Milligrams::from_micrograms(*micrograms);
    }
    const std::optional<Origin> origin = read_kind();
    const LogField& amount = record_[LogColumn::amount];
    const std::string title = amount.text.empty() ? name.text : fmt::format("{}, {}", name.text, amount.text);
    if (origin) take(name, labelled_entry(*origin, title, holds), true);
  }

  std::optional<Origin> read_kind() {
    const LogField& kind = record_[LogColumn::kind];
    const std::string word = folded(kind.text);
    if (word.empty() || word == "food") return Origin::food;
    if (word == "dose" || word == "supplement") return Origin::supplement;
    refuse(kind, "log.kind", "this is no kind of entry", "food, or supplement");
    return std::nullopt;
  }

  const LogRecord& record_;
  LogReader& reader_;
  LogReader::Row row_;
  std::optional<Date> date_;  // none: it cannot be read
};

}  // namespace

std::optional<LogColumn> log_column(std::string_view name) {
  std::string lower(trimmed(name));
  std::ranges::transform(lower, lower.begin(), to_lower);
  if (lower == "text") return LogColumn::entry;
  const auto at = std::ranges::find(kColumnNames, lower);
  if (at == kColumnNames.end()) return std::nullopt;
  return static_cast<LogColumn>(at - kColumnNames.begin());
}

std::string_view name(LogColumn column) { return kColumnNames[static_cast<std::size_t>(column)]; }

bool LogRecord::empty() const {
  return std::ranges::all_of(fields, [](const LogField& field) { return field.text.empty(); });
}

void read_record(const LogRecord& record, LogReader& reader) { RecordReader(record, reader).read(); }

}  // namespace calmag
