#include "calmag/imports.hpp"

#include <fmt/format.h>

#include "file.hpp"
#include "import_readers.hpp"
#include "table_by_food.hpp"

namespace calmag {
namespace {

bool is_compressed(std::string_view beginning) {
  return beginning.starts_with("\x1F\x8B") || beginning.starts_with("PK\x03\x04") || beginning.starts_with("BZh") ||
         beginning.starts_with(
             "\xFD"
             "7zXZ") ||
         beginning.starts_with("\x28\xB5\x2F\xFD");
}

bool is_csv_of_fdc(std::string_view beginning) {
  const std::string_view names = beginning.substr(0, beginning.find('\n'));
  return names.find("fdc_id") != std::string_view::npos && names.find(',') != std::string_view::npos;
}

// One food, or a page of a search, as the programming interface of FoodData Central gives them.
bool is_answer_of_fdc(std::string_view beginning) {
  return beginning.starts_with('{') && beginning.find("\"fdcId\"") != std::string_view::npos;
}

// Whether the first line is an object that could be a product.
bool is_off_line(std::string_view beginning) {
  const std::string_view line = beginning.substr(0, beginning.find('\n'));
  return line.starts_with('{') && line.find("\"code\"") != std::string_view::npos;
}

std::string read_stream(const std::string& path, const File& file, ImportReceiver& receiver) {
  const std::uint64_t size = file.size();
  ByteReader bytes(file, [&](std::uint64_t bytes_read) { receiver.advance(bytes_read, size); });
  bytes.beginning();
  skip_mark(bytes);
  const std::string_view beginning = bytes.ahead();
  const std::string& name = file.name();
  if (const auto head = fdc_json_head(beginning)) {
    bytes.take(head->size);
    return read_fdc_json(bytes, head->source, name, receiver);
  }
  if (is_answer_of_fdc(beginning)) return "it is an answer of FoodData Central's interface, not one of its downloads";
  if (is_off_table(beginning)) return read_off_table(bytes, name, receiver);
  if (is_off_line(beginning)) return read_off_lines(bytes, name, receiver);
  if (is_compressed(beginning)) return "it is compressed: unpack it first";
  if (is_csv_of_fdc(beginning)) {
    return fmt::format("it is one table of a download: give the folder that {} lies in", path);
  }
  return "it is none of the downloads that calmag knows: FoodData Central's JSON, the folder of its CSV, Open Food "
         "Facts' JSON lines or its table";
}

}  // namespace

std::string_view name(ImportSource source) {
  switch (source) {
    case ImportSource::foundation: return "foundation";
    case ImportSource::sr_legacy: return "sr-legacy";
    case ImportSource::survey: return "survey";
    case ImportSource::branded: return "branded";
    case ImportSource::open_food_facts: break;
  }
  return "open-food-facts";
}

std::string_view item_prefix(ImportSource source) { return source == ImportSource::open_food_facts ? "off" : "fdc"; }

std::string_view in_words(LeftOut why) {
  switch (why) {
    case LeftOut::no_figures: return "without calcium and magnesium";
    case LeftOut::superseded: return "superseded by a newer version";
    case LeftOut::sample: return "samples that figures of other foods come from";
    case LeftOut::per_volume: break;
  }
  return "with figures for 100 ml, whose weight is not known";
}

std::string import_foods(const std::string& path, const std::string& scratch_folder, ImportReceiver& receiver) {
  const File file = File::for_reading(path);
  if (file.is_folder()) return read_fdc_tables(path, scratch_folder, receiver);
  return read_stream(path, file, receiver);
}

}  // namespace calmag
