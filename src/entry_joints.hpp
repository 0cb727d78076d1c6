// Where an entry may be parted: at with, on, in, and, &, plus, between the things that were said together.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "calmag/tokens.hpp"
#include "calmag/units.hpp"

namespace calmag {

enum class JointKind : unsigned char {
  none,
  adds,   // with, on, in; also made with, topped with, served on
  lists,  // and, &, plus
};

// A stretch of tokens between two joints, and the joint before it.
struct Segment {
  std::size_t begin = 0;  // its tokens: from `begin` up to, not including, `end`
  std::size_t end = 0;
  JointKind joint = JointKind::none;  // what stands before it; none: nothing
  bool made = false;                  // the joint is "made with" or "made in"
  bool has_own_amount = false;        // it begins with an amount, and a name follows
};

// The segments of `tokens`, none of them empty. A joining word in braces or brackets, within an amount (1 cup and 2
// tbsp), or with nothing behind it is no joint.
std::vector<Segment> segments_of(std::string_view text, const std::vector<Token>& tokens, const UnitTable& units);

// Whether the tokens begin with a joint that adds: with milk, served with rice.
bool begins_with_addition(std::string_view text, const std::vector<Token>& tokens);

}  // namespace calmag
