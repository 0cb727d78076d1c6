// Values of what the program prints as JSON. Numbers carry up to three decimals, so that of milligrams nothing is lost;
// what is not known is null.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <nlohmann/json.hpp>

#include "calmag/quantity.hpp"
#include "calmag/text.hpp"

namespace calmag {

using Json = nlohmann::ordered_json;

// An object with room for so many members: those of a list that grows are copied, names and all.
inline Json object_of(std::size_t members) {
  Json out = Json::object();
  out.get_ref<Json::object_t&>().reserve(members);
  return out;
}

inline Json number(Fraction value) {
  const std::int64_t thousandths = value.rounded(1000);
  if (thousandths % 1000 == 0) return thousandths / 1000;
  return static_cast<double>(thousandths) / 1000;
}
inline Json number(Milligrams value) { return number(value.exact()); }
inline Json number(Grams value) { return number(value.units()); }

template <class T>
Json number(const std::optional<T>& value) {
  return value ? number(*value) : Json(nullptr);
}

inline Json text(std::string_view value) { return printable(value); }
inline Json text_or_null(std::string_view value) { return value.empty() ? Json(nullptr) : text(value); }

}  // namespace calmag
