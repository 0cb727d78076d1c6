// A table of a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace calmag {

class HtmlTable {
 public:
  struct Column {
    std::string title;  // text
    bool figures = false;
  };

  explicit HtmlTable(std::vector<Column> columns);

  // Cells: HTML, one for each column. Style: a class, or empty.
  void row(const std::vector<std::string>& cells, std::string_view style = {});

  // In a frame that scrolls where there is no room for it.
  std::string html() const;

 private:
  std::vector<Column> columns_;
  std::string rows_;
};

}  // namespace calmag
