#include "json_walk.hpp"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace calmag {
namespace {

using json = nlohmann::ordered_json;

constexpr std::size_t kMostLevels = 64;

class Walk : public nlohmann::json_sax<json> {
 public:
  explicit Walk(JsonVisitor& visitor) : visitor_(visitor) {}

  bool null() override { return show({JsonLeaf::Kind::null, {}}); }
  bool boolean(bool value) override { return show({JsonLeaf::Kind::boolean, value ? "true" : "false"}); }
  bool number_integer(number_integer_t value) override { return show_number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return show_number(std::to_string(value)); }
  bool number_float(number_float_t /*value*/, const string_t& written) override { return show_number(written); }
  bool string(string_t& value) override { return show({JsonLeaf::Kind::text, value}); }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*size*/) override { return enter(); }
  bool start_array(std::size_t /*size*/) override { return !levels_.empty() && enter(); }
  bool key(string_t& name) override {
    path_.resize(levels_.back());
    path_.append("/").append(name);
    return true;
  }
  bool end_object() override {
    path_.resize(levels_.back());
    visitor_.object_ends(path_);
    return end_array();
  }
  bool end_array() override {
    path_.resize(levels_.back());
    levels_.pop_back();
    return true;
  }
  bool parse_error(std::size_t /*position*/, const std::string& /*last*/,
                   const nlohmann::detail::exception& /*error*/) override {
    return false;
  }

 private:
  bool show_number(const std::string& written) { return show({JsonLeaf::Kind::number, written}); }
  bool show(const JsonLeaf& leaf) {
    visitor_.leaf(path_, leaf);
    return !levels_.empty();
  }
  bool enter() {
    levels_.push_back(path_.size());
    return levels_.size() <= kMostLevels;
  }

  JsonVisitor& visitor_;
  std::string path_;
  std::vector<std::size_t> levels_;  // how long the path to each open object or list is
};

}  // namespace

bool walk_json(std::string_view text, JsonVisitor& visitor) {
  Walk walk(visitor);
  return json::sax_parse(text.data(), text.data() + text.size(), &walk);
}

}  // namespace calmag
