// Constants as C++ code: texts, figures, and lists of rows.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "calmag/quantity.hpp"

namespace calmag {

// Any bytes, so that nothing of them means more than itself.
inline std::string bytes_literal(std::string_view bytes) {
  std::string out = "\"";
  for (const char c : bytes) {
    const bool plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\';
    if (plain) out += c;
    if (!plain) out += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
  }
  return out + '"';
}

inline std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

// A text and its length, so that the compiler need not count.
inline std::string quoted(std::string_view text) {
  return text.empty() ? "{}" : fmt::format("{{{}, {}}}", literal(text), text.size());
}

inline std::string code(Fraction value) {
  return fmt::format("Fraction::in_lowest_terms({}, {})", value.numerator(), value.denominator());
}
inline std::string code(Grams value) { return fmt::format("Grams::of({})", code(value.units())); }
inline std::string code(Milligrams value) { return fmt::format("Milligrams::from_micrograms({})", value.micrograms()); }

// A list of constants with a name of its own; pieces of it are referred to as a span. An array of the language, for its
// places are constants that the compiler need not call a function for.
class List {
 public:
  List(std::string type, std::string name) : type_(std::move(type)), name_(std::move(name)) {}

  std::size_t size() const { return size_; }
  const std::string& name() const { return name_; }
  void add(const std::string& row) {
    rows_ += "    " + row + ",\n";
    ++size_;
  }
  // The rows from `first` to the last added.
  std::string span_from(std::size_t first) const {
    if (first == size_) return "{}";
    return fmt::format("{{{} + {}, {}}}", name_, first, size_ - first);
  }
  std::string definition() const {
    if (size_ == 0) return fmt::format("constexpr std::span<const {}> {};\n\n", type_, name_);
    return fmt::format("constexpr {} {}[] = {{\n{}}};\n\n", type_, name_, rows_);
  }

 private:
  std::string type_;
  std::string name_;
  std::string rows_;
  std::size_t size_ = 0;
};

// A list that has each row once, however often it is referred to.
class SharedList {
 public:
  SharedList(std::string type, std::string name) : list_(std::move(type), std::move(name)) {}

  // A pointer to the row.
  std::string add(const std::string& row) {
    const auto [at, added] = places_.try_emplace(row, list_.size());
    if (added) list_.add(row);
    return fmt::format("{} + {}", list_.name(), at->second);
  }
  std::string definition() const { return list_.definition(); }

 private:
  List list_;
  std::map<std::string, std::size_t> places_;
};

}  // namespace calmag
