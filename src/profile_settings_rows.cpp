// The profile file, read and written.
#include <algorithm>

#include <fmt/format.h>

#include "calmag/profile_settings.hpp"
#include "calmag/text.hpp"
#include "json_rows.hpp"

namespace calmag {
namespace {

class ProfileReader {
 public:
  explicit ProfileReader(const ReferenceTable& references) : references_(references) {}

  ProfileSettings read(const JsonValue& root) {
    for (const auto& [key, value] : root.members()) {
      const auto known = std::ranges::find(kProfileKeys, key, &std::pair<ProfileKey, std::string_view>::second);
      if (known == kProfileKeys.end()) {
        value.refuse(fmt::format("'{}' is not known here; the keys are {}", key, profile_key_names()));
      } else if (known->first == ProfileKey::condition) {
        take_conditions(value);
      } else {
        take(known->first, value, text_of(value));
      }
    }
    if (!root.optional("age").absent() && !root.optional("born").absent()) {
      root.optional("born").refuse("'age' and 'born' exclude each other");
    }
    return settings_;
  }

 private:
  // An age in years may stand as a number.
  static std::string text_of(const JsonValue& value) {
    return value.is_number() ? fmt::format("{}", value.whole_number()) : value.kept_text();
  }

  void take(ProfileKey key, const JsonValue& value, const std::string& text) {
    if (text.empty()) return;  // refused already
    if (const auto wrong = settings_.set(key, text, references_)) {
      value.refuse(fmt::format("{} {}: {}", name(key), text, *wrong));
    }
  }

  // Each is checked by itself, so that the wrong one is pointed at.
  void take_conditions(const JsonValue& list) {
    std::string all;
    for (const JsonValue& one : list.items()) {
      const std::string text = one.kept_text();
      if (text.empty()) continue;
      if (!read_condition(text)) {
        one.refuse(fmt::format("{}: give some of {}", text, condition_names()));
        continue;
      }
      all += (all.empty() ? "" : ",") + text;
    }
    take(ProfileKey::condition, list, all.empty() ? "none" : all);
  }

  const ReferenceTable& references_;
  ProfileSettings settings_;
};

}  // namespace

ProfileSettings read_profile_settings(std::string_view json, const ReferenceTable& references,
                                      std::vector<TableFault>& faults) {
  if (json.find_first_not_of(" \t\r\n") == std::string_view::npos) return {};
  JsonRows rows(json, faults);
  return ProfileReader(references).read(rows.root());
}

std::string profile_file_text(const ProfileSettings& settings) {
  nlohmann::ordered_json out = nlohmann::ordered_json::object();
  for (const auto& [key, name] : kProfileKeys) {
    const std::string value = settings.value(key);
    if (value.empty()) continue;
    if (key == ProfileKey::condition) {
      out[name] = nlohmann::ordered_json::array();
      for (const auto& [condition, title] : kConditions) {
        if (settings.conditions()->has(condition)) out[name].push_back(title);
      }
    } else if (key == ProfileKey::age && std::ranges::all_of(value, is_digit)) {
      out[name] = std::stoi(value);
    } else {
      out[name] = value;
    }
  }
  return out.dump(2) + "\n";
}

}  // namespace calmag
