#include "entry_shape.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/text.hpp"

namespace calmag {
namespace {

class Scanner {
 public:
  Scanner(std::string_view text, const std::vector<Token>& tokens, const Catalogue& catalogue)
      : tokens_(tokens),
        catalogue_(catalogue),
        cursor_{text, tokens_, 0} {
    shape_.components.emplace_back();
  }

  Shape scan() {
    const bool labelled = std::ranges::find(tokens_, TokenKind::open_brace, &Token::kind) != tokens_.end();
    if (labelled) scan_product();
    while (!cursor_.done()) scan_one();
    for (Component& component : shape_.components) component.extent = extent_of(component);
    return std::move(shape_);
  }

 private:
  Component& current() { return shape_.components.back(); }

  static Extent extent_of(const Component& component) {
    std::optional<Extent> all;
    const auto include = [&](Extent extent) {
      if (!all) all = extent;
      const std::size_t begin = std::min(all->begin, extent.begin);
      all = Extent{begin, std::max(all->end(), extent.end()) - begin};
    };
    for (const Token& word : component.words) include(word.extent);
    for (const Measure& measure : component.measures) include(measure.extent);
    return all.value_or(Extent{});
  }

  void scan_one() {
    switch (cursor_.token().kind) {
      case TokenKind::plus: return begin_component();
      case TokenKind::open_brace: return take_label();
      case TokenKind::multiply: return take_times();
      case TokenKind::open_round:
        if (take_bracketed_amount()) return;
        ++cursor_.at;
        return;
      case TokenKind::dash:
      case TokenKind::colon:
      case TokenKind::close_round:
        ++cursor_.at;  // joins or sets off what is there on both sides; all of that is read
        return;
      case TokenKind::numeral:
      case TokenKind::minus:
      case TokenKind::about:
        if (take_numbered_word() || take_measure()) return;
        break;
      case TokenKind::word:
        if (cursor_.is_word("plus")) return begin_component();
        if (!take_measure()) {
          current().words.push_back(cursor_.token());
          ++cursor_.at;
        }
        return;
      case TokenKind::time:
      case TokenKind::comma:
      case TokenKind::semicolon:
      case TokenKind::slash:
      case TokenKind::percent:
      case TokenKind::close_brace:
      case TokenKind::other: break;
    }
    if (is_lone_and()) return;
    shape_.faults.push_back({cursor_.token().extent, "entry.unexpected",
                             fmt::format("'{}' has no meaning here", printable(cursor_.written())),
                             "separate entries with a comma or a semicolon"});
    ++cursor_.at;
  }

  bool is_lone_and() {
    if (cursor_.written() != "&") return false;
    ++cursor_.at;
    return true;
  }

  void begin_component() {
    if (current().empty()) {
      shape_.faults.push_back({cursor_.token().extent, "entry.unexpected", "nothing stands before this plus sign", ""});
    }
    ++cursor_.at;
    shape_.components.emplace_back();
  }

  // A number counts as an amount at the start of a name, with a unit, or at the end; elsewhere, words such as "one"
  // are part of the name.
  bool take_measure() {
    const std::size_t start = cursor_.at;
    const bool is_word = cursor_.is(TokenKind::word);
    std::vector<Fault> faults;
    std::optional<Measure> measure = read_measure(cursor_, catalogue_.units, faults);
    if (!measure) return false;
    const bool has_unit = measure->amount.unit != nullptr || measure->size != nullptr || measure->multiplied;
    const bool leads = current().empty();
    const bool ends = cursor_.done() && !measure->article;
    if (is_word && !has_unit && !leads && !ends) {
      cursor_.at = start;
      return false;
    }
    for (Fault& fault : faults) shape_.faults.push_back(std::move(fault));
    if (measure->has_unit(UnitKind::length) && current().measures.size() == 1) {
      current().measures.front().length = measure->amount;  // 1 tortilla (8 inches)
      return true;
    }
    current().measures.push_back(*measure);
    return true;
  }

  // What a label is for: an amount, then the product's name as it stands, digits and all, up to the brace. The amount
  // may stand behind the name, if it has a unit: 2 tablets Caltrate 600, CalMag 2 tablets.
  void scan_product() {
    if (cursor_.is(TokenKind::numeral) || cursor_.is(TokenKind::word) || cursor_.is(TokenKind::about)) {
      const bool is_word = cursor_.is(TokenKind::word);
      const std::size_t start = cursor_.at;
      std::vector<Fault> faults;
      std::optional<Measure> measure = read_measure(cursor_, catalogue_.units, faults);
      if (measure && is_word && measure->amount.unit == nullptr && !measure->article) {
        measure.reset();  // Five Star bar
        cursor_.at = start;
      }
      if (measure) {
        current().measures.push_back(*measure);
        shape_.faults = std::move(faults);
      }
    }
    while (!cursor_.done() && !cursor_.is(TokenKind::open_brace)) {
      if (current().measures.empty() && !current().words.empty() && take_amount_before_brace()) return;
      Token word = cursor_.token();
      word.kind = TokenKind::word;
      current().words.push_back(word);
      ++cursor_.at;
    }
  }

  bool take_amount_before_brace() {
    const std::size_t start = cursor_.at;
    std::vector<Fault> faults;
    const std::optional<Measure> measure = read_measure(cursor_, catalogue_.units, faults);
    if (measure && measure->amount.unit != nullptr && cursor_.is(TokenKind::open_brace)) {
      current().measures.push_back(*measure);
      shape_.faults = std::move(faults);
      return true;
    }
    cursor_.at = start;
    return false;
  }

  // 2 cups almonds (250 g): the amount said again behind the name.
  bool take_bracketed_amount() {
    if (current().measures.size() != 1) return false;
    Measure& measure = current().measures.front();
    if (measure.each || measure.equivalent) return false;
    const Extent open = cursor_.token().extent;
    const std::optional<Amount> again = read_bracketed_amount(cursor_, catalogue_.units);
    if (!again) return false;
    say_again(measure, *again, cover(open, cursor_.tokens[cursor_.at - 1].extent), shape_.faults);
    return true;
  }

  // 1 tsp 5-spice powder: behind an amount, a number that a hyphen joins to a word is part of the name. So it is before
  // an article: 1-a-day.
  bool take_numbered_word() {
    if ((current().measures.empty() && !cursor_.is_word("a", 2)) || !cursor_.is(TokenKind::dash, 1) ||
        !cursor_.glued(1) || !cursor_.is(TokenKind::word, 2) || !cursor_.glued(2)) {
      return false;
    }
    Cursor unit{cursor_.text, cursor_.tokens, cursor_.at + 2};
    std::vector<Fault> ignored;
    if (read_unit(unit, catalogue_.units, ignored) != nullptr) return false;
    Token word = cursor_.token();
    word.kind = TokenKind::word;
    word.extent = cover(word.extent, cursor_.token(2).extent);
    current().words.push_back(word);
    cursor_.at += 3;
    return true;
  }

  // tomato x2: as many of what has been read.
  void take_times() {
    const Extent sign = cursor_.token().extent;
    ++cursor_.at;
    const std::optional<Number> times = read_number(cursor_, shape_.faults);
    if (!times) {
      shape_.faults.push_back({sign, "entry.unexpected", "a number must follow this times sign", ""});
      return;
    }
    const Extent extent = cover(sign, cursor_.tokens[cursor_.at - 1].extent);
    if (current().measures.empty()) {
      Measure measure;
      measure.amount.number = times->value;
      measure.extent = extent;
      measure.multiplied = true;
      measure.times = times->value.counted;
      current().measures.push_back(measure);
      return;
    }
    Measure& measure = current().measures.back();
    if (measure.multiplied || current().measures.size() > 1) {
      if (shape_.faults.empty()) {
        shape_.faults.push_back({extent, "amount.two", "it is not clear what this multiplies", ""});
      }
      return;
    }
    const Interval<Fraction> one = measure.amount.number;
    measure.amount.number = {one.low * times->value.low, one.counted * times->value.counted,
                             one.high * times->value.high};
    measure.times = times->value.counted;
    measure.multiplied = true;
  }

  void take_label() {
    const Extent open = cursor_.token().extent;
    if (shape_.has_label) {
      shape_.faults.push_back({open, "label.two", "one entry has one label", "separate entries with a comma"});
    }
    if (shape_.has_label) shape_.label.clear();
    shape_.has_label = true;
    ++cursor_.at;
    while (!cursor_.done() && !cursor_.is(TokenKind::close_brace)) {
      shape_.label.push_back(cursor_.token());
      ++cursor_.at;
    }
    if (cursor_.done()) {
      shape_.faults.push_back({open, "label.open", "this brace is never closed", "end the label with }"});
      shape_.label_extent = open;
      return;
    }
    shape_.label_extent = cover(open, cursor_.token().extent);
    ++cursor_.at;
  }

  const std::vector<Token>& tokens_;
  const Catalogue& catalogue_;
  Cursor cursor_;
  Shape shape_;
};

}  // namespace

Shape shape_of(std::string_view text, const std::vector<Token>& tokens, const Catalogue& catalogue) {
  return Scanner(text, tokens, catalogue).scan();
}

}  // namespace calmag
