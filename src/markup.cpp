#include "markup.hpp"

namespace calmag {

namespace {

constexpr std::string_view kBeginsFormula = "=+-@\t\r";

// Whether a formula stands behind the apostrophes at the start, or without one.
bool looks_like_formula(std::string_view text) {
  const std::size_t begin = text.find_first_not_of('\'');
  return begin != std::string_view::npos && kBeginsFormula.find(text[begin]) != std::string_view::npos;
}

std::string separated_field(std::string_view text, std::string_view needs_quotes) {
  std::string field(looks_like_formula(text) ? "'" : "");
  field += text;
  if (field.find_first_of(needs_quotes) == std::string::npos) return field;
  std::string quoted = "\"";
  for (const char c : field) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

}  // namespace

std::string csv_field(std::string_view text) { return separated_field(text, "\",\r\n"); }

std::string tsv_field(std::string_view text) { return separated_field(text, "\"\t\r\n"); }

std::string_view text_of_field(std::string_view field) {
  return field.starts_with('\'') && looks_like_formula(field) ? field.substr(1) : field;
}

std::string markdown_text(std::string_view text) {
  constexpr std::string_view kActedOn = "\\`*_[]<>|&~";
  std::string out;
  for (const char c : text) {
    if (kActedOn.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string markdown_row(std::span<const std::string> cells) {
  std::string out;
  for (const std::string& cell : cells) out += "| " + markdown_text(cell) + (cell.empty() ? "" : " ");
  return out + "|\n";
}

std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace calmag
