// A JSON text read row by row, with every mistake remembered at its line: what is missing, of the wrong kind, out of
// range, unknown, or there twice. The JSON library is used here and nowhere else among the tables, and is not trusted
// with numbers: they pass through their shortest decimal form, which is what was written.
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "calmag/quantity.hpp"
#include "calmag/tables.hpp"

namespace calmag {

class JsonRows;

// One value in the text. A value that is not there is `absent`, and everything asked of it is empty: only its absence
// is reported, once.
class JsonValue {
 public:
  bool absent() const { return value_ == nullptr; }

  JsonValue required(std::string_view key) const;
  JsonValue optional(std::string_view key) const;
  std::vector<JsonValue> items() const;  // of a list
  // The keys of an object with their values.
  std::vector<std::pair<std::string_view, JsonValue>> members() const;
  // Reports each key of this object that is not among `keys`.
  void allow_only(std::initializer_list<std::string_view> keys) const;

  std::string_view text() const;
  std::string kept_text() const { return std::string(text()); }
  // At most 9 decimals, from 0 to 10^9.
  Fraction number() const;
  int whole_number() const;
  bool is_true() const;
  bool is_number() const { return value_ != nullptr && value_->is_number(); }
  bool is_null() const { return value_ != nullptr && value_->is_null(); }

  void refuse(std::string reason) const;

 private:
  friend class JsonRows;
  JsonValue(JsonRows* rows, const nlohmann::ordered_json* value, std::string pointer)
      : rows_(rows),
        value_(value),
        pointer_(std::move(pointer)) {}

  JsonRows* rows_ = nullptr;
  const nlohmann::ordered_json* value_ = nullptr;
  std::string pointer_;
};

class JsonRows {
 public:
  // Requires that `text` outlives this. `number` is the place of the text among those of one table.
  JsonRows(std::string_view text, std::vector<TableFault>& faults, std::size_t number = 0);

  // The whole text; absent if it is not JSON.
  JsonValue root();

 private:
  friend class JsonValue;
  void refuse(const std::string& pointer, std::string reason);

  std::string_view text_;
  std::vector<TableFault>& faults_;
  std::size_t number_ = 0;
  nlohmann::ordered_json document_;
  bool readable_ = false;
};

// The decimal number `text`, as in 0.000001, 28.35 or 1e-06. Requires that shape; overflows as Fraction does.
Fraction decimal(std::string_view text);

}  // namespace calmag
