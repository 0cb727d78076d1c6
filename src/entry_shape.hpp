// The shape of an entry: its amounts, the words of its name, its label, before anybody asks what they mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/measure.hpp"
#include "calmag/source.hpp"
#include "calmag/tokens.hpp"

namespace calmag {

// A stretch of an entry that has one name: all of it, or one side of a plus sign.
struct Component {
  std::vector<Measure> measures;
  std::vector<Token> words;
  Extent extent;

  bool empty() const { return measures.empty() && words.empty(); }
};

struct Shape {
  std::vector<Component> components;  // at least one
  std::vector<Token> label;           // what is in braces
  bool has_label = false;
  Extent label_extent;
  std::vector<Fault> faults;
};

// Requires tokens without separators and times outside braces.
Shape shape_of(std::string_view text, const std::vector<Token>& tokens, const Catalogue& catalogue);

}  // namespace calmag
