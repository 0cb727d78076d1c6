#include "text_layout.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include "calmag/text.hpp"

namespace calmag {

std::string padded(std::string text, std::size_t width) {
  const std::size_t taken = display_width(text);
  if (taken < width) text.append(width - taken, ' ');
  return text;
}

std::string padded_left(const std::string& text, std::size_t width) {
  const std::size_t taken = display_width(text);
  return taken < width ? std::string(width - taken, ' ') + text : text;
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
  std::string out;
  std::size_t column = indent;
  const auto break_line = [&] {
    out += '\n' + std::string(indent, ' ');
    column = indent;
  };
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    const std::size_t columns_of_word = display_width(word);
    begin = end + 1;
    if (column > indent && column + 1 + columns_of_word > width) {
      break_line();
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    if (column + columns_of_word <= width) {
      out += word;
      column += columns_of_word;
      continue;
    }
    // A word that no line holds is cut where the line ends.
    for (std::size_t at = 0; at < word.size();) {
      const std::string_view character = word.substr(at, character_at(word, at).length);
      const std::size_t columns = display_width(character);
      if (column > indent && column + columns > width) break_line();
      out += character;
      column += columns;
      at += character.size();
    }
  }
  std::ranges::replace(out, kFirmSpace, ' ');
  return out;
}

std::string capitalised(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string in_columns(const std::vector<std::vector<std::string>>& rows, std::size_t width) {
  if (rows.empty()) return "";
  std::vector<std::size_t> widths(rows.front().size());
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  const std::size_t between = widths.size() - 1;
  const std::size_t gap = std::accumulate(widths.begin(), widths.end(), 2 * between) <= width ? 2 : 1;
  std::string out;
  for (const std::vector<std::string>& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) line += i < between ? padded(row[i], widths[i] + gap) : row[i];
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

std::vector<std::int64_t> whole_parts(const std::vector<Milligrams>& exact, std::int64_t total) {
  constexpr std::int64_t kPerMilligram = 1000;
  std::vector<std::int64_t> parts;
  std::vector<std::size_t> order(exact.size());
  parts.reserve(exact.size());
  for (const Milligrams amount : exact) parts.push_back(amount.micrograms() / kPerMilligram);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t i) { return exact[i].micrograms() % kPerMilligram; });
  std::int64_t missing = total - std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
  for (const std::size_t i : order) {
    if (missing <= 0) break;
    ++parts[i];
    --missing;
  }
  return parts;
}

}  // namespace calmag
