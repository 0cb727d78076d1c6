#include "source_words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace calmag {

std::string source_in_words(const SourceTable& sources, std::string_view id) {
  const Source* source = sources.find(id);
  if (source == nullptr) return std::string(id);
  const std::string year = source->year == 0 ? "" : fmt::format(", {}", source->year);
  return fmt::format("{} ({}{})", source->title, source->publisher, year);
}

void add_editions(std::vector<std::string_view>& ids, const PerMineral<MineralReference>& references) {
  for (const Mineral mineral : kMinerals) {
    for (const std::optional<Reference>& reference :
         {references[mineral].recommended, references[mineral].upper_level}) {
      if (!reference) continue;
      for (const ReferenceRow* row : reference->rows) {
        if (std::ranges::find(ids, row->edition) == ids.end()) ids.push_back(row->edition);
      }
    }
  }
}

}  // namespace calmag
