#include "table_by_food.hpp"

#include <charconv>

#include "calmag/text.hpp"

namespace calmag {
namespace {

std::optional<std::uint64_t> number_of_food(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number == 0) return std::nullopt;
  return number;
}

ByteReader& behind_mark(ByteReader& bytes) {
  skip_mark(bytes);
  return bytes;
}

}  // namespace

TableByFood::TableByFood(const std::string& path, std::vector<std::string> columns, const std::string& scratch_folder,
                         ByteReader::Advance advance)
    : file_(File::for_reading(path)),
      bytes_(file_, std::move(advance)),
      rows_(behind_mark(bytes_), Separator::comma),
      columns_(std::move(columns)),
      places_by_food_(scratch_folder),
      fields_(columns_.size()) {
  for (const std::string& column : columns_) places_.push_back(rows_.column(column));
}

std::string TableByFood::missing_column() const {
  if (rows_.column("fdc_id") == SeparatedRows::kNone) return "fdc_id";
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (places_[i] == SeparatedRows::kNone) return columns_[i];
  }
  return {};
}

void TableByFood::gather() {
  for (std::size_t i = 0; i < places_.size(); ++i) fields_[i] = rows_.field(places_[i]);
}

void TableByFood::read(const Counts& counts, const Bad& bad) {
  const std::size_t food_column = rows_.column("fdc_id");
  for (std::size_t record = 1; rows_.next(); ++record) {
    gather();
    const bool sound = rows_.fault().empty();
    if (sound && !counts(fields_)) continue;
    const std::optional<std::uint64_t> food = number_of_food(rows_.field(food_column));
    if (!sound) {
      bad(record, rows_.line(), std::string(rows_.fault()));
    } else if (!food) {
      bad(record, rows_.line(), "it has no number of a food");
    } else {
      places_by_food_.add({*food, rows_.offset()});
    }
  }
  ahead_ = places_by_food_.next();
}

std::optional<std::uint64_t> TableByFood::food_ahead() const {
  return ahead_ ? std::optional(ahead_->key) : std::nullopt;
}

const TableByFood::Fields& TableByFood::take() {
  bytes_.go_to(ahead_->value);
  rows_.next();
  gather();
  ahead_ = places_by_food_.next();
  return fields_;
}

void TableByFood::pass_to(std::uint64_t food) {
  while (ahead_ && ahead_->key < food) ahead_ = places_by_food_.next();
}

}  // namespace calmag
