// A JSON value read leaf by leaf, nothing of it held. Numbers keep the digits that they were written with.
#pragma once

#include <string_view>

namespace calmag {

struct JsonLeaf {
  enum class Kind : unsigned char { text, number, boolean, null };
  Kind kind = Kind::null;
  std::string_view text;  // of a text or number; "true" or "false"
};

class JsonVisitor {
 public:
  JsonVisitor() = default;
  JsonVisitor(const JsonVisitor&) = delete;
  JsonVisitor& operator=(const JsonVisitor&) = delete;
  JsonVisitor(JsonVisitor&&) = delete;
  JsonVisitor& operator=(JsonVisitor&&) = delete;
  virtual ~JsonVisitor() = default;

  // `path` is the keys that lead to the leaf, each behind a slash; places in lists are not in it.
  virtual void leaf(std::string_view path, const JsonLeaf& leaf) = 0;
  virtual void object_ends(std::string_view path) = 0;
};

// Shows the leaves of `text` to `visitor` in their order. False if it is not a JSON object, or more than 64 deep.
bool walk_json(std::string_view text, JsonVisitor& visitor);

}  // namespace calmag
