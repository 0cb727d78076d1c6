#include "fdc_food.hpp"

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "imported_fields.hpp"

namespace calmag {
namespace {

constexpr int kMicrogramsInMilligram = 3;  // as a power of ten

// The mineral that a nutrient is; none of another. An id and a number that contradict each other are a reason.
std::optional<Mineral> mineral_of(const FdcNutrient& nutrient, std::string& why) {
  const std::optional<Mineral> by_id = mineral_of_id(nutrient.id);
  const std::optional<Mineral> by_number = mineral_of_number(nutrient.number);
  if (!nutrient.id.empty() && !nutrient.number.empty() && by_id != by_number) {
    why = fmt::format("nutrient {} has the number {} of another", nutrient.id, nutrient.number);
    return std::nullopt;
  }
  return by_id ? by_id : by_number;
}

// The text of a portion, as an entry would say it; empty if it says no amount.
std::string amount_of(const FdcPortion& portion, ImportSource source) {
  if (source == ImportSource::survey) return portion.description;
  std::string amount(without_trailing_zeros(portion.amount));
  if (amount.empty()) return {};
  const bool has_unit = !portion.unit.empty() && portion.unit != "undetermined";
  if (has_unit) amount += " " + portion.unit;
  if (!portion.modifier.empty()) amount += (has_unit ? ", " : " ") + portion.modifier;
  return amount;
}

bool is_in_grams(std::string_view unit) { return unit == "g" || unit == "grm" || unit == "gm"; }
bool is_in_millilitres(std::string_view unit) { return unit == "ml" || unit == "mlt"; }

// The two figures, or a reason in `why`.
PerMineral<std::optional<Milligrams>> figures_of(const FdcFood& food, std::string& why) {
  PerMineral<std::optional<Milligrams>> figures;
  for (const FdcNutrient& nutrient : food.nutrients) {
    const std::optional<Mineral> mineral = mineral_of(nutrient, why);
    if (!mineral || nutrient.amount.empty()) continue;
    if (folded(nutrient.unit) != "mg") {
      why = fmt::format("its {} is in '{}', not in mg", name(*mineral), printable(nutrient.unit.substr(0, 20)));
      continue;
    }
    const std::optional<Milligrams> figure = figure_of(nutrient.amount, kMicrogramsInMilligram, name(*mineral), why);
    if (figures[*mineral] && figures[*mineral] != figure) why = fmt::format("it has two figures of {}", name(*mineral));
    figures[*mineral] = figure;
  }
  return figures;
}

}  // namespace

std::optional<Mineral> mineral_of_id(std::string_view id) {
  if (id == "1087") return Mineral::calcium;
  if (id == "1090") return Mineral::magnesium;
  return std::nullopt;
}

std::optional<Mineral> mineral_of_number(std::string_view number) {
  if (number == "301") return Mineral::calcium;
  if (number == "304") return Mineral::magnesium;
  return std::nullopt;
}

ImportedRecord imported(const FdcFood& food) {
  std::string why;
  ImportedFood out;
  out.source = food.source;
  out.item = item_number(food.item, why).value_or("");
  out.description = shown_text(food.description, "description", why).value_or("");
  const std::string& brand = food.brand_name.empty() ? food.brand_owner : food.brand_name;
  out.brand = shown_text(brand, "brand", why).value_or("");
  out.per_hundred_grams = figures_of(food, why);
  if (why.empty() && out.description.empty()) why = "it has no description";
  if (!why.empty()) return why;
  if (food.superseded) return LeftOut::superseded;
  if (!out.per_hundred_grams.calcium && !out.per_hundred_grams.magnesium) return LeftOut::no_figures;
  const std::string serving_unit = folded(food.serving_unit);
  if (is_in_millilitres(serving_unit)) return LeftOut::per_volume;
  if (is_in_grams(serving_unit)) out.portions = serving_portions(food.household, food.serving_size);
  for (const FdcPortion& portion : food.portions) {
    std::string ignored;  // an amount that cannot be shown is none
    const std::string amount = shown_text(amount_of(portion, food.source), "portion", ignored).value_or("");
    const std::optional<Grams> grams = portion_weight(portion.grams);
    if (!amount.empty() && grams && out.portions.size() < kMostImportedPortions)
      out.portions.push_back({amount, *grams});
  }
  return out;
}

}  // namespace calmag
