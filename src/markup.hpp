// Text made safe to stand in CSV, Markdown and HTML.
#pragma once

#include <string>
#include <string_view>

namespace calmag {

// A field of RFC 4180, quoted where it has to be. A field that a spreadsheet would take for a formula, since it begins
// with = + - @ or a tab, gets an apostrophe in front.
std::string csv_field(std::string_view text);

// `text` with a backslash before everything that Markdown could act on, pipes included. Requires no line breaks.
std::string markdown_text(std::string_view text);

// `text` for an element or a quoted attribute.
std::string html_text(std::string_view text);

}  // namespace calmag
