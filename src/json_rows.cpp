#include "json_rows.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include <fmt/format.h>

#include "calmag/text.hpp"

namespace calmag {
namespace {

using json = nlohmann::ordered_json;

// Reads a text for the library and remembers how far it has come.
struct CountingIterator {
  using difference_type = std::ptrdiff_t;
  using value_type = char;
  using pointer = const char*;
  using reference = const char&;
  using iterator_category = std::input_iterator_tag;

  const char* at = nullptr;
  const char** reached = nullptr;

  reference operator*() const { return *at; }
  CountingIterator& operator++() {
    *reached = ++at;
    return *this;
  }
  friend bool operator!=(const CountingIterator& a, const CountingIterator& b) { return a.at != b.at; }
};

Place place_of(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::string_view before = text.substr(0, offset);
  const std::size_t last_break = before.rfind('\n');
  return {static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1,
          last_break == std::string_view::npos ? offset + 1 : offset - last_break};
}

// Walks through a JSON text until it meets the value at a pointer, and finds keys that an object has twice.
class Walker : public nlohmann::json_sax<json> {
 public:
  Walker(std::string_view text, std::string_view sought) : text_(text), sought_(sought) {}

  std::size_t walk() {
    reached_ = text_.data();
    const CountingIterator begin{text_.data(), &reached_};
    const CountingIterator end{text_.data() + text_.size(), &reached_};
    json::sax_parse(begin, end, this);
    return found_;
  }
  const std::vector<std::pair<std::string, std::size_t>>& repeated() const { return repeated_; }

  bool null() override { return value(); }
  bool boolean(bool /*value*/) override { return value(); }
  bool number_integer(number_integer_t /*value*/) override { return value(); }
  bool number_unsigned(number_unsigned_t /*value*/) override { return value(); }
  bool number_float(number_float_t /*value*/, const string_t& /*written*/) override { return value(); }
  bool string(string_t& /*value*/) override { return value(); }
  bool binary(binary_t& /*value*/) override { return value(); }
  bool start_object(std::size_t /*size*/) override {
    value_begins();
    levels_.push_back({});
    return true;
  }
  bool key(string_t& name) override {
    Level& level = levels_.back();
    if (!level.keys.insert(name).second) repeated_.emplace_back(name, token_begin());
    level.step = name;
    last_end_ = offset();
    return true;
  }
  bool end_object() override { return leave(); }
  bool start_array(std::size_t /*size*/) override {
    value_begins();
    levels_.push_back({.is_list = true});
    return true;
  }
  bool end_array() override { return leave(); }
  bool parse_error(std::size_t /*position*/, const std::string& /*last*/,
                   const nlohmann::detail::exception& /*error*/) override {
    return false;
  }

 private:
  struct Level {
    bool is_list = false;
    std::size_t index = 0;
    std::string step = {};
    std::set<std::string> keys = {};
  };

  std::size_t offset() const { return static_cast<std::size_t>(reached_ - text_.data()); }

  // The library tells of a token when it has read it: it begins behind the last one and what separates them.
  std::size_t token_begin() const { return std::min(text_.find_first_not_of(" \t\r\n,:", last_end_), text_.size()); }

  void value_begins() {
    if (!was_found_ && path() == sought_) {
      found_ = token_begin();
      was_found_ = true;
    }
    last_end_ = offset();
  }
  bool value() {
    value_begins();
    value_ended();
    return true;
  }
  bool leave() {
    levels_.pop_back();
    last_end_ = offset();
    value_ended();
    return true;
  }
  void value_ended() {
    if (!levels_.empty() && levels_.back().is_list) ++levels_.back().index;
  }
  std::string path() const {
    std::string out;
    for (const Level& level : levels_) out += level.is_list ? fmt::format("/{}", level.index) : "/" + level.step;
    return out;
  }

  std::string_view text_;
  std::string_view sought_;
  const char* reached_ = nullptr;
  std::vector<Level> levels_;
  std::size_t found_ = 0;
  bool was_found_ = false;
  std::size_t last_end_ = 0;  // of the token before
  std::vector<std::pair<std::string, std::size_t>> repeated_;
};

}  // namespace

Fraction decimal(std::string_view text) {
  const std::size_t exponent_at = text.find_first_of("eE");
  int exponent = 0;
  if (exponent_at != std::string_view::npos) {
    std::string_view digits = text.substr(exponent_at + 1);
    if (digits.starts_with('+')) digits.remove_prefix(1);
    std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    text = text.substr(0, exponent_at);
  }
  Fraction value;
  bool behind_point = false;
  for (const char c : text) {
    if (c == '.') {
      behind_point = true;
    } else if (c >= '0' && c <= '9') {
      value = value * 10 + Fraction(c - '0');
      exponent -= behind_point ? 1 : 0;
    }
  }
  for (; exponent < 0; ++exponent) value = value / 10;
  for (; exponent > 0; --exponent) value = value * 10;
  return text.starts_with('-') ? Fraction(0) - value : value;
}

JsonRows::JsonRows(std::string_view text, std::vector<TableFault>& faults, std::size_t number)
    : text_(text),
      faults_(faults),
      number_(number) {
  try {
    document_ = json::parse(text);
    readable_ = true;
  } catch (const json::parse_error& error) {
    faults_.push_back({place_of(text, error.byte > 0 ? error.byte - 1 : 0), "this is not JSON", number_});
    return;
  }
  Walker walker(text, "\n");
  walker.walk();
  for (const auto& [key, offset] : walker.repeated()) {
    faults_.push_back({place_of(text, offset), fmt::format("'{}' is there twice", key), number_});
  }
}

JsonValue JsonRows::root() { return {this, readable_ ? &document_ : nullptr, ""}; }

void JsonRows::refuse(const std::string& pointer, std::string reason) {
  faults_.push_back({place_of(text_, Walker(text_, pointer).walk()), std::move(reason), number_});
}

void JsonValue::refuse(std::string reason) const { rows_->refuse(pointer_, std::move(reason)); }

JsonValue JsonValue::required(std::string_view key) const {
  JsonValue value = optional(key);
  if (value.absent() && !absent()) refuse(fmt::format("'{}' is missing", key));
  return value;
}

JsonValue JsonValue::optional(std::string_view key) const {
  if (absent()) return *this;
  if (!value_->is_object()) {
    refuse("this must be an object");
    return {rows_, nullptr, pointer_};
  }
  const auto at = value_->find(std::string(key));
  return {rows_, at == value_->end() ? nullptr : &*at, fmt::format("{}/{}", pointer_, key)};
}

std::vector<JsonValue> JsonValue::items() const {
  std::vector<JsonValue> out;
  if (absent()) return out;
  if (!value_->is_array()) {
    refuse("this must be a list");
    return out;
  }
  for (std::size_t i = 0; i < value_->size(); ++i)
    out.push_back({rows_, &(*value_)[i], fmt::format("{}/{}", pointer_, i)});
  return out;
}

std::vector<std::pair<std::string_view, JsonValue>> JsonValue::members() const {
  std::vector<std::pair<std::string_view, JsonValue>> out;
  if (absent()) return out;
  if (!value_->is_object()) {
    refuse("this must be an object");
    return out;
  }
  for (const auto& [key, value] : value_->get_ref<const json::object_t&>()) {
    if (printable(key) != key || key.empty()) refuse("this holds a key that cannot be printed");
    out.emplace_back(key, JsonValue(rows_, &value, fmt::format("{}/{}", pointer_, key)));
  }
  return out;
}

void JsonValue::allow_only(std::initializer_list<std::string_view> keys) const {
  if (absent() || !value_->is_object()) return;
  for (const auto& [key, value] : value_->items()) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) refuse(fmt::format("'{}' is not known here", key));
  }
}

std::string_view JsonValue::text() const {
  if (absent()) return {};
  if (!value_->is_string() || value_->get_ref<const std::string&>().empty()) {
    refuse("this must be a text that is not empty");
    return {};
  }
  const auto& text = value_->get_ref<const std::string&>();
  if (printable(text) != text) {
    refuse("this text holds characters that cannot be printed");
    return {};
  }
  return text;
}

Fraction JsonValue::number() const {
  if (absent()) return {};
  if (!value_->is_number()) {
    refuse("this must be a number");
    return {};
  }
  // The shortest digits that mean this number: those that were written, up to fifteen.
  const std::string digits = value_->is_number_float() ? fmt::format("{}", value_->get<double>())
                                                       : fmt::format("{}", value_->get<std::int64_t>());
  const Fraction number = decimal(digits);
  if (number.overflowed() || number < 0 || number > 1'000'000'000) {
    refuse("this must be a number from 0 to 10^9");
    return {};
  }
  return number;
}

int JsonValue::whole_number() const {
  const Fraction value = number();
  if (value.denominator() != 1) {
    refuse("this must be a whole number");
    return 0;
  }
  return static_cast<int>(value.numerator());
}

bool JsonValue::is_true() const {
  if (absent()) return false;
  if (!value_->is_boolean()) {
    refuse("this must be true or false");
    return false;
  }
  return value_->get<bool>();
}

}  // namespace calmag
