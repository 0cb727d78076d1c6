// The frame and the looks that all pages have in common: one file that holds all it needs, light and dark, for screens
// and for paper of any size.
#pragma once

#include <string>
#include <string_view>

namespace calmag {

// `body` as a page. Title: text; body and style: HTML and CSS, which stand in the page as they are.
std::string html_page(std::string_view title, std::string_view body, std::string_view style = {});

// The style of pages with headings, sentences and several tables.
extern const std::string_view kDocumentStyle;

// A paragraph of text.
std::string html_paragraph(std::string_view text);

}  // namespace calmag
