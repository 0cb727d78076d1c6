#include "html_table.hpp"

#include <fmt/format.h>

#include "markup.hpp"

namespace calmag {
namespace {

std::string attribute(std::string_view style) {
  return style.empty() ? std::string() : fmt::format(" class=\"{}\"", style);
}

}  // namespace

HtmlTable::HtmlTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

void HtmlTable::row(const std::vector<std::string>& cells, std::string_view style) {
  rows_ += fmt::format("<tr{}><th scope=\"row\">{}</th>", attribute(style), cells.front());
  for (std::size_t i = 1; i < cells.size(); ++i) {
    rows_ += fmt::format("<td{}>{}</td>", attribute(columns_[i].figures ? "figure" : ""), cells[i]);
  }
  rows_ += "</tr>\n";
}

std::string HtmlTable::html() const {
  std::string head;
  for (const Column& column : columns_) {
    head +=
        fmt::format("<th scope=\"col\"{}>{}</th>", attribute(column.figures ? "figure" : ""), html_text(column.title));
  }
  return fmt::format(
      "<div class=\"table\">\n<table>\n<thead>\n<tr>{}</tr>\n</thead>\n<tbody>\n{}</tbody>\n</table>\n</div>\n", head,
      rows_);
}

}  // namespace calmag
