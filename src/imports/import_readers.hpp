// The readers of the formats, a file each. Each gives the records to the receiver, and returns why the whole must not
// be used, or an empty string. All throw std::system_error.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "byte_reader.hpp"
#include "calmag/imports.hpp"

namespace calmag {

// The file is FoodData Central's JSON: which, and how far its list of foods begins behind the beginning.
struct FdcJsonHead {
  ImportSource source = ImportSource::foundation;
  std::size_t size = 0;
};
std::optional<FdcJsonHead> fdc_json_head(std::string_view beginning);
// Requires `bytes` behind that head.
std::string read_fdc_json(ByteReader& bytes, ImportSource source, const std::string& file, ImportReceiver& receiver);

// The tables of FoodData Central in a folder, which may hold several sources.
std::string read_fdc_tables(const std::string& folder, const std::string& scratch_folder, ImportReceiver& receiver);

// Open Food Facts: a product a line, or the table.
std::string read_off_lines(ByteReader& bytes, const std::string& file, ImportReceiver& receiver);
bool is_off_table(std::string_view beginning);
std::string read_off_table(ByteReader& bytes, const std::string& file, ImportReceiver& receiver);

}  // namespace calmag
