// Where figures come from, as people read it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/verdict.hpp"

namespace calmag {

// "Dietary Reference Intakes for Calcium and Vitamin D (Institute of Medicine, 2011)"; the id of a source that no table
// has.
std::string source_in_words(const SourceTable& sources, std::string_view id);

// Adds the editions that the rows of these references are of, each once.
void add_editions(std::vector<std::string_view>& ids, const PerMineral<MineralReference>& references);

}  // namespace calmag
