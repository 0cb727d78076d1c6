// Numbers in words for people: the shortest exact or rounded form, with thousands set apart.
#pragma once

#include <cstdint>
#include <string>

#include "calmag/measure.hpp"
#include "calmag/quantity.hpp"

namespace calmag {

// "1/2", "1 1/2", "2.5", "0.333": halves, quarters, thirds and eighths as fractions where `fractions`, else at most
// three decimals.
std::string in_words(Fraction value);
std::string in_fractions(Fraction value);

// "1,250 mg", to the whole milligram, half up.
std::string in_whole_milligrams(Milligrams value);
// "1,250"
std::string whole(Milligrams value);
// The same up to the next whole milligram, where less would not do.
std::string in_whole_milligrams_up(Milligrams value);
std::string whole_up(Milligrams value);
// With up to three decimals: "0.5 mg".
std::string in_milligrams(Milligrams value);
// "1,250", of whole milligrams.
std::string thousands(std::int64_t milligrams);
// "245", "1.2": to the tenth of a gram.
std::string in_tenths(Grams value);
// "2.95": a ratio, with both decimals.
std::string in_hundredths(Fraction ratio);

// "1 cup", "2 x 28 oz can", "1-2 tbsp", "3": as the amount was understood.
std::string in_words(const Measure& measure);

}  // namespace calmag
