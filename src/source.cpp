#include "calmag/source.hpp"

#include <algorithm>

namespace calmag {
namespace {

// How much of a long line an excerpt shows on either side of the fault, and how much of the fault.
constexpr std::size_t kContext = 40;
constexpr std::size_t kMostPrinted = 60;

bool splits_character(std::string_view text, std::size_t offset) {
  return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U;
}

}  // namespace

Problem locate(const Fault& fault, std::string_view line, const std::string& file, Place place) {
  const std::size_t begin = std::min(fault.extent.begin, line.size());
  const std::size_t length = std::min(fault.extent.length, line.size() - begin);
  std::size_t from = begin > kContext ? begin - kContext : 0;
  while (from > 0 && splits_character(line, from)) --from;
  std::size_t marked_end = begin + std::min(length, kMostPrinted);
  while (marked_end < begin + length && splits_character(line, marked_end)) ++marked_end;
  std::size_t to = std::min(line.size(), marked_end + kContext);
  while (splits_character(line, to)) ++to;

  Problem problem;
  problem.file = file;
  problem.place = {place.line, place.column + begin};
  problem.code = fault.code;
  problem.reason = fault.reason;
  problem.help = fault.help;
  problem.suggestions = fault.suggestions;
  problem.text = line.substr(begin, marked_end - begin);
  problem.excerpt = line.substr(from, to - from);
  problem.marked = {begin - from, marked_end - begin};
  return problem;
}

}  // namespace calmag
