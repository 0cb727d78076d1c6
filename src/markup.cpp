#include "markup.hpp"

namespace calmag {

std::string csv_field(std::string_view text) {
  constexpr std::string_view kBeginsFormula = "=+-@\t\r";
  constexpr std::string_view kNeedsQuotes = "\",\r\n";
  std::string field;
  if (!text.empty() && kBeginsFormula.find(text.front()) != std::string_view::npos) field += '\'';
  field += text;
  if (field.find_first_of(kNeedsQuotes) == std::string::npos) return field;
  std::string quoted = "\"";
  for (const char c : field) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
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
