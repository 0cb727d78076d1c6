// Open Food Facts, the table: tabs between the columns, whose names are in the first line.
#include <algorithm>
#include <array>

#include "import_readers.hpp"
#include "off_product.hpp"
#include "separated_rows.hpp"

namespace calmag {

bool is_off_table(std::string_view beginning) {
  const std::string_view names = beginning.substr(0, beginning.find('\n'));
  return names.starts_with("code\t") && names.find("\tcalcium_100g") != std::string_view::npos;
}

std::string read_off_table(ByteReader& bytes, const std::string& file, ImportReceiver& receiver) {
  SeparatedRows rows(bytes, Separator::tab);
  struct Column {
    std::string OffProduct::*place;
    std::size_t column;
  };
  const std::array<Column, 6> columns{{{&OffProduct::code, rows.column("code")},
                                       {&OffProduct::name, rows.column("product_name")},
                                       {&OffProduct::brands, rows.column("brands")},
                                       {&OffProduct::quantity, rows.column("quantity")},
                                       {&OffProduct::serving, rows.column("serving_size")},
                                       {&OffProduct::serving_quantity, rows.column("serving_quantity")}}};
  const PerMineral<std::size_t> figures{rows.column("calcium_100g"), rows.column("magnesium_100g")};
  OffProduct product;
  for (std::size_t record = 1; rows.next(); ++record) {
    for (const auto& [place, column] : columns) product.*place = rows.field(column);
    for (const Mineral mineral : kMinerals) product.grams_in_hundred[mineral] = rows.field(figures[mineral]);
    const std::string fault(rows.fault());
    receiver.take({file, record, rows.line()}, fault.empty() ? imported(product) : ImportedRecord(fault));
  }
  return {};
}

}  // namespace calmag
