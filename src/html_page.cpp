#include "html_page.hpp"

#include <fmt/format.h>

#include "markup.hpp"

namespace calmag {

const std::string_view kDocumentStyle = R"(
body { max-width: 60rem; }
h1 { font-size: 1.5rem; line-height: 1.3; }
h2 { margin-top: 2rem; font-size: 1.25rem; }
h3 { font-size: 1.05rem; }
.table { overflow-x: auto; }
.table table { font-size: 0.9rem; }
.table thead th { white-space: normal; }
.table th, .table td { padding: 0.3rem 0.4rem; }
.table td:last-child { min-width: 13em; }
tr.day th { white-space: nowrap; }
tr.gap td, tr.gap th { color: var(--faint); font-style: italic; }
tr.total { font-weight: 600; }
tr.total th { font-weight: 600; }
@media print {
  h1 { font-size: 15pt; margin: 0; }
  h2, h3 { margin: 10pt 0 4pt; font-size: 12pt; break-after: avoid; }
  p, ul { margin: 4pt 0; }
  .table { overflow: visible; }
  .table table { font-size: 8.5pt; }
  .table th, .table td { padding: 1.5pt 3pt; }
  .table td:last-child { min-width: 0; }
}
)";

namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --faint: #595959; --rule: #c8c8c8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --paper: #161616; --faint: #a8a8a8; --rule: #4a4a4a; }
}
body { margin: 2rem auto; max-width: 52rem; padding: 0 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; }
table { width: 100%; border-collapse: collapse; }
caption { padding-bottom: 0.75rem; text-align: left; font-size: 1.25rem; font-weight: 600; }
th, td { padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
thead th { color: var(--faint); font-weight: 600; }
tbody th { font-weight: 400; }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
p { color: var(--faint); }
@page { margin: 15mm; }
@media print {
  :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --faint: #000000; --rule: #808080; }
  body { margin: 0; padding: 0; max-width: none; font-size: 10pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
)";

}  // namespace

std::string html_page(std::string_view title, std::string_view body, std::string_view style) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
      "<style>{}{}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
      html_text(title), kStyle, style, body);
}

std::string html_paragraph(std::string_view text) { return fmt::format("<p>{}</p>\n", html_text(text)); }

}  // namespace calmag
