#include <algorithm>

#include <fmt/format.h>

#include "calmag/diary_line.hpp"
#include "calmag/text.hpp"
#include "diary.hpp"
#include "options.hpp"
#include "places.hpp"

namespace calmag::cli {
namespace {

// More than any line of a diary that calmag has written.
constexpr std::uint64_t kMostLookedAt = std::uint64_t{256} * 1024;

constexpr std::string_view kBlanks = " \t\r\n";

[[noreturn]] void refuse_undo(const std::string& reason) { throw UsageError("log --undo: " + reason); }

}  // namespace

std::string take_back_last_line(const std::string& path) {
  const std::string nothing = fmt::format("there is nothing in {} to take back", path);
  if (!file_exists(path)) refuse_undo(nothing);
  const File diary = locked_diary(path);
  const std::uint64_t size = diary.size();
  std::string tail(std::min(size, kMostLookedAt), '\0');
  const std::uint64_t offset = size - tail.size();
  tail.resize(diary.read_at(offset, tail));
  const std::size_t last = tail.find_last_not_of(kBlanks);
  if (last == std::string::npos && offset == 0) refuse_undo(nothing);
  const std::size_t newline = last == std::string::npos ? last : tail.rfind('\n', last);
  const std::size_t begin = newline == std::string::npos ? 0 : newline + 1;
  const std::string line = last == std::string::npos ? std::string() : tail.substr(begin, last + 1 - begin);
  if ((begin == 0 && offset > 0) || !stands_alone(line)) {
    refuse_undo(fmt::format("the last line of {} is no entry with its date: {}\nchange it with calmag edit", path,
                            shortened(line, 60)));
  }
  diary.truncate(offset + begin);
  diary.sync();
  return line;
}

}  // namespace calmag::cli
