// The two minerals that calmag counts, and a pair with one value for each.
//
// Everything else on a label (vitamins, zinc, …) is a Nutrient of compounds.hpp: recognised, named, not counted.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace calmag {

enum class Mineral : unsigned char { calcium, magnesium };

inline constexpr std::array kMinerals{Mineral::calcium, Mineral::magnesium};

constexpr std::string_view name(Mineral mineral) { return mineral == Mineral::calcium ? "calcium" : "magnesium"; }

// Whether the minerals come from eating or from a supplement.
enum class Origin : unsigned char { food, supplement };

template <class T>
struct PerMineral {
  T calcium{};
  T magnesium{};

  constexpr T& operator[](Mineral mineral) { return mineral == Mineral::calcium ? calcium : magnesium; }
  constexpr const T& operator[](Mineral mineral) const { return mineral == Mineral::calcium ? calcium : magnesium; }
  friend bool operator==(const PerMineral&, const PerMineral&) = default;
};

}  // namespace calmag
