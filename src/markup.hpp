// Text made safe to stand in CSV, Markdown and HTML.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace calmag {

// A field of RFC 4180, quoted where it has to be. A field that a spreadsheet would take for a formula, since it begins
// with = + - @ or a tab, gets an apostrophe in front; so does one that looks as if it had one already.
std::string csv_field(std::string_view text);
// The same where tabs separate the fields.
std::string tsv_field(std::string_view text);
// The text that csv_field() was given, of a field without its quotes.
std::string_view text_of_field(std::string_view field);

// What ends a row of CSV, as RFC 4180 has it.
inline constexpr std::string_view kCsvLineEnd = "\r\n";

// `text` with a backslash before everything that Markdown could act on, pipes included. Requires no line breaks.
std::string markdown_text(std::string_view text);

// A row of a table, with its line feed; an empty cell is empty.
std::string markdown_row(std::span<const std::string> cells);

// `text` for an element or a quoted attribute.
std::string html_text(std::string_view text);

}  // namespace calmag
