#include "off_product.hpp"

#include "calmag/text.hpp"
#include "imported_fields.hpp"

namespace calmag {
namespace {

constexpr int kPowerOfMicrograms = 6;  // as a power of ten

// The unit that a quantity ends with: "ml" of "330 ml", "6 x 25cl", "1 L".
std::string unit_at_end(std::string_view quantity) {
  quantity = trimmed(quantity);
  std::size_t begin = quantity.size();
  while (begin > 0 && is_ascii_letter(quantity[begin - 1])) --begin;
  return folded(quantity.substr(begin));
}

bool is_volume(std::string_view unit) {
  return unit == "ml" || unit == "cl" || unit == "dl" || unit == "l" || unit == "litre" || unit == "liter";
}

// What is sold by volume has its figures for 100 ml, though the field says 100 g.
bool is_per_volume(const OffProduct& product) {
  if (!product.quantity_unit.empty()) return is_volume(folded(product.quantity_unit));
  if (!product.serving_unit.empty()) return is_volume(folded(product.serving_unit));
  return is_volume(unit_at_end(product.quantity)) || is_volume(unit_at_end(product.serving));
}

}  // namespace

ImportedRecord imported(const OffProduct& product) {
  std::string why;
  ImportedFood out;
  out.source = ImportSource::open_food_facts;
  out.item = item_number(product.code, why).value_or("");
  out.brand = shown_text(product.brands.substr(0, product.brands.find(',')), "brand", why).value_or("");
  out.description = shown_text(product.name, "name", why).value_or("");
  for (const Mineral mineral : kMinerals) {
    out.per_hundred_grams[mineral] =
        figure_of(product.grams_in_hundred[mineral], kPowerOfMicrograms, name(mineral), why);
  }
  const bool has_figures = out.per_hundred_grams.calcium || out.per_hundred_grams.magnesium;
  if (why.empty() && has_figures && out.description.empty()) why = "it has no name";
  if (!why.empty()) return why;
  if (!has_figures) return LeftOut::no_figures;
  if (is_per_volume(product)) return LeftOut::per_volume;
  out.portions = serving_portions(product.serving, product.serving_quantity);
  return out;
}

}  // namespace calmag
