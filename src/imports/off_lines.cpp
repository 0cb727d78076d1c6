// Open Food Facts, one product a line, in JSON.
#include <unordered_map>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "import_readers.hpp"
#include "json_walk.hpp"
#include "off_product.hpp"

namespace calmag {
namespace {

using Kind = JsonLeaf::Kind;

class ProductVisitor : public JsonVisitor {
 public:
  void leaf(std::string_view path, const JsonLeaf& leaf) override {
    std::string* place = place_of(path);
    if (place == nullptr || leaf.kind == Kind::null) return;
    // Numbers are texts in some years' files, and texts that look like numbers are numbers.
    if (leaf.kind != Kind::text && leaf.kind != Kind::number) {
      why_ = fmt::format("'{}' is neither text nor number", path.substr(1));
      return;
    }
    if (!place->empty() && *place != leaf.text) why_ = fmt::format("'{}' is there twice", path.substr(1));
    *place = leaf.text;
  }
  void object_ends(std::string_view /*path*/) override {}

  ImportedRecord finish() {
    if (product_.name.empty()) product_.name = english_name_;
    if (!why_.empty()) return why_;
    return imported(product_);
  }

 private:
  std::string* place_of(std::string_view path) {
    static const std::unordered_map<std::string_view, std::string OffProduct::*> places{
        {"/code", &OffProduct::code},
        {"/product_name", &OffProduct::name},
        {"/brands", &OffProduct::brands},
        {"/quantity", &OffProduct::quantity},
        {"/product_quantity_unit", &OffProduct::quantity_unit},
        {"/serving_size", &OffProduct::serving},
        {"/serving_quantity", &OffProduct::serving_quantity},
        {"/serving_quantity_unit", &OffProduct::serving_unit},
    };
    if (path == "/product_name_en") return &english_name_;
    if (path == "/nutriments/calcium_100g") return &product_.grams_in_hundred.calcium;
    if (path == "/nutriments/magnesium_100g") return &product_.grams_in_hundred.magnesium;
    const auto known = places.find(path);
    return known == places.end() ? nullptr : &(product_.*known->second);
  }

  OffProduct product_;
  std::string english_name_;
  std::string why_;
};

ImportedRecord read_product(std::string_view line, bool too_long) {
  if (too_long) return fmt::format("it is longer than {} MiB", kMostRecordBytes >> 20U);
  ProductVisitor visitor;
  if (!walk_json(line, visitor)) return "it is not a JSON object on a line of its own";
  return visitor.finish();
}

}  // namespace

std::string read_off_lines(ByteReader& bytes, const std::string& file, ImportReceiver& receiver) {
  std::string line;
  bool too_long = false;
  std::size_t record = 0;
  for (std::size_t number = bytes.line(); read_line(bytes, kMostRecordBytes, line, too_long); number = bytes.line()) {
    if (trimmed(line).find_first_not_of('\r') == std::string_view::npos) continue;
    receiver.take({file, ++record, number}, read_product(line, too_long));
  }
  return {};
}

}  // namespace calmag
