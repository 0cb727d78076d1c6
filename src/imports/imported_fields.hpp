// What the readers of imports make of fields as they are written there: item numbers, texts, figures, weights.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calmag/imports.hpp"

namespace calmag {

// Each gives a value, or none and the reason in `why`, which is left alone otherwise.

// Digits, without leading and trailing space.
std::optional<std::string> item_number(std::string_view text, std::string& why);
// A description or brand: line breaks and tabs become spaces; other control characters, and too much of it, are
// refused.
std::optional<std::string> shown_text(std::string_view text, std::string_view field, std::string& why);
// A figure for 100 g, in a unit that is 10 to the power of `micrograms` micrograms; an empty text is none, and no
// reason. Negative ones, and more than any food holds, are refused.
std::optional<Milligrams> figure_of(std::string_view text, int micrograms, std::string_view field, std::string& why);
// What a portion weighs, in grams; none if it is not more than 0 and at most 100 kg.
std::optional<Grams> portion_weight(std::string_view text);

// "1.50" -> "1.5": as people write an amount.
std::string_view without_trailing_zeros(std::string_view number);

// The portions of a label that says how much a serving is: "1 serving", and its household measure if it has one.
std::vector<ImportedPortion> serving_portions(std::string_view household, std::string_view grams);

}  // namespace calmag
