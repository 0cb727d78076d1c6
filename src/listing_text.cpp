// A listing as text: columns that fit the width, long titles in several lines, and below a row its details.
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "calmag/food_listing.hpp"
#include "calmag/text.hpp"
#include "listing_cells.hpp"
#include "text_layout.hpp"

namespace calmag {
namespace {

constexpr std::size_t kColumnGap = 2;
constexpr std::size_t kHang = 2;  // of the later lines of a title
constexpr std::size_t kCalcium = 9;
constexpr std::size_t kMagnesium = 11;
constexpr std::size_t kRatio = 8;
constexpr std::size_t kFigures = kCalcium + kMagnesium + kRatio;

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

class ListingText {
 public:
  ListingText(const FoodListing& listing, TextStyle style) : listing_(listing), style_(style) {
    for (const ListingRow& row : listing.rows) measure(row);
    const std::size_t room = style.width - kFigures - kColumnGap;
    portion_width_ = std::min(portion_width_, room / 2);
    title_width_ = std::min(title_width_, room - portion_width_);
  }

  std::string write() {
    line(style_.colour ? fmt::format("\x1b[1m{}\x1b[0m", first_line()) : first_line());
    if (!listing_.rows.empty()) table();
    const std::vector<std::string> below = notes(listing_);
    if (!below.empty() && !listing_.rows.empty()) line("");
    for (const std::string& note : below) line(wrapped(note, 0, style_.width));
    return std::move(out_);
  }

 private:
  void measure(const ListingRow& row) {
    const auto [title, portion, calcium, magnesium, ratio] = cells(row);
    title_width_ = std::max(title_width_, display_width(title));
    portion_width_ = std::max(portion_width_, display_width(portion));
    if (!listing_.details) return;
    for (const ListedPortion& other : row.portions) {
      portion_width_ = std::max(portion_width_, display_width(portion_in_words(other)));
    }
  }

  void line(const std::string& text) {
    std::size_t end = text.size();
    while (end > 0 && text[end - 1] == ' ') --end;
    out_.append(text, 0, end);
    out_ += '\n';
  }

  std::string first_line() const { return wrapped(heading(listing_), 0, style_.width); }

  static std::vector<std::string> in_column(const std::string& text, std::size_t width) {
    return lines_of(display_width(text) <= width ? text : wrapped(text, kHang, width));
  }

  void row(const std::array<std::string, 5>& cells) {
    const auto& [title, portion, calcium, magnesium, ratio] = cells;
    const std::vector<std::string> titles = in_column(title, title_width_);
    const std::vector<std::string> portions = in_column(portion, portion_width_);
    for (std::size_t i = 0; i < std::max(titles.size(), portions.size()); ++i) {
      const auto part = [&](const std::vector<std::string>& lines, std::size_t width) {
        return padded(i < lines.size() ? lines[i] : "", width);
      };
      std::string text = part(titles, title_width_ + kColumnGap) + part(portions, portion_width_);
      if (i == 0) {
        text += padded_left(calcium, kCalcium) + padded_left(magnesium, kMagnesium) + padded_left(ratio, kRatio);
      }
      line(text);
    }
  }

  void table() {
    line("");
    std::array<std::string, 5> columns;
    std::ranges::copy(kListingColumns, columns.begin());
    row(columns);
    bool first = true;
    for (const ListingRow& food : listing_.rows) {
      if (listing_.details && !std::exchange(first, false)) line("");
      row(cells(food));
      if (listing_.details) details(food);
    }
  }

  // ---- everything that is known of a row ----

  void details(const ListingRow& food) {
    for (const ListedPortion& portion : food.portions) {
      if (!food.shown || portion.amount != food.shown->amount) portion_row(portion);
    }
    const ListedPortion hundred{"100 g", Grams::of(100), food.per_hundred_grams};
    if (!food.shown || food.shown->amount != hundred.amount) portion_row(hundred);
    line("");
    detail("id", food.id);
    detail("names", fmt::format("{}", fmt::join(food.names, "; ")));
    for (const ListedMeaning& meaning : food.preferred) {
      detail(fmt::format("'{}'", meaning.name), meaning.why);
    }
    detail("note", food.note);
    std::string_view what = "sources";
    for (const std::string& source : sources_in_words(food)) detail(std::exchange(what, ""), source);
  }

  // "magnesium, portions: USDA SR28, item 11234": each source once.
  static std::vector<std::string> sources_in_words(const ListingRow& food) {
    std::vector<std::pair<std::string, std::string>> gathered;  // a source, and what comes from it
    for (const ListedSource& source : food.sources) {
      std::string words = source.item.empty() ? source.title : fmt::format("{}, item {}", source.title, source.item);
      const auto at = std::ranges::find(gathered, words, &std::pair<std::string, std::string>::first);
      if (at == gathered.end()) {
        gathered.emplace_back(std::move(words), source.of);
      } else {
        at->second += fmt::format(", {}", source.of);
      }
    }
    std::vector<std::string> out;
    out.reserve(gathered.size());
    for (const auto& [source, of] : gathered) out.push_back(fmt::format("{}: {}", of, source));
    return out;
  }

  void portion_row(const ListedPortion& portion) {
    row({"", portion_in_words(portion), figure_in_words(portion.minerals.calcium),
         figure_in_words(portion.minerals.magnesium), ""});
  }

  void detail(std::string_view what, const std::string& text) {
    constexpr std::size_t kLabel = 11;
    if (text.empty()) return;
    line(padded("  " + std::string(what), kHang + kLabel) + wrapped(text, kHang + kLabel, style_.width));
  }

  const FoodListing& listing_;
  TextStyle style_;
  std::size_t title_width_ = kListingColumns[0].size();
  std::size_t portion_width_ = kListingColumns[1].size();
  std::string out_;
};

}  // namespace

std::string listing_text(const FoodListing& listing, TextStyle style) { return ListingText(listing, style).write(); }

}  // namespace calmag
