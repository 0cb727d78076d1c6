// When somebody was born, and how old that makes them on a day.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calmag/dates.hpp"

namespace calmag {

struct Birth {
  Date date{};  // the first of the month where the day is not known
  bool day_known = true;

  friend bool operator==(const Birth&, const Birth&) = default;
};

// "1962-05-03" or "1962-05", from 1900 on.
std::optional<Birth> read_birth(std::string_view text);
std::string iso(const Birth& birth);  // as read_birth() reads it

// Whole months lived on `day`. None: not born yet.
std::optional<int> months_lived(const Birth& birth, Date day);

}  // namespace calmag
