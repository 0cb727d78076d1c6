#include <algorithm>
#include <ranges>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "calmag/text.hpp"
#include "commands.hpp"
#include "given_profile.hpp"
#include "input.hpp"
#include "places.hpp"
#include "profile_file.hpp"
#include "replaceable_file.hpp"
#include "text_layout.hpp"

namespace calmag::cli {
namespace {

using Json = nlohmann::ordered_json;

// ---- what the profile is ----

class ProfileReport {
 public:
  ProfileReport(const GivenProfile& given, const Catalogue& catalogue, const Options& options)
      : given_(given),
        settings_(given.settings()),
        person_(person_of(given, catalogue.references, options.date)),
        options_(options) {}

  std::string text() const {
    std::string out = capitalised(describe(person_.profile)) + '\n';
    for (const auto& [key, name] : kProfileKeys) {
      if (!is_shown(key)) continue;
      const std::string value = settings_.value(key);
      out += value.empty() ? fmt::format("  {:<9}  not given\n", name)
                           : fmt::format("  {:<9}  {:<22}  {}\n", name, value, origin_in_words(key));
    }
    out += given_.file.empty() ? "There is no home directory to keep a profile in\n"
                               : fmt::format("Profile file: {}{}\n", printable(given_.file),
                                             given_.file_is_there ? "" : " (not there)");
    if (given_.kept.has(ProfileKey::age)) {
      out += paragraph(
          "An age stays as it is. With a date of birth, as in calmag profile set born 1962-05-03, it is that "
          "on the day assessed.");
    }
    const std::string assumed = assumptions(person_);
    if (!assumed.empty()) out += paragraph(fmt::format("Assumed: {}. Change with calmag profile set.", assumed));
    return out;
  }

  std::string json() const {
    Json out;
    out["schema"] = "calmag.profile/1";
    out["file"] = given_.file.empty() ? Json(nullptr) : Json(printable(given_.file));
    out["file_is_there"] = given_.file_is_there;
    out["date"] = iso(options_.date);
    out["description"] = describe(person_.profile);
    const auto& age = person_.profile.age_months;
    out["age_months"] = age ? Json(*age) : Json(nullptr);
    for (const auto& [key, name] : kProfileKeys) {
      const std::string value = settings_.value(key);
      Json& one = out["settings"][std::string(name)];
      one["value"] = value.empty() ? Json(nullptr) : Json(value);
      one["from"] = value.empty() ? Json(nullptr) : Json(given_.typed.has(key) ? "option" : "file");
    }
    const std::string assumed = assumptions(person_);
    out["assumed"] = assumed.empty() ? Json(nullptr) : Json(assumed);
    return out.dump(2) + "\n";
  }

 private:
  std::string paragraph(std::string_view text) const { return wrapped(text, 0, options_.width) + '\n'; }

  // Of age and date of birth one is enough.
  bool is_shown(ProfileKey key) const {
    if (key == ProfileKey::age) return !settings_.has(ProfileKey::born);
    return key != ProfileKey::born || settings_.has(key);
  }

  std::string origin_in_words(ProfileKey key) const {
    return given_.typed.has(key) ? fmt::format("--{}", name(key)) : "the file";
  }

  const GivenProfile& given_;
  ProfileSettings settings_;
  Person person_;
  const Options& options_;
};

ExitStatus show(const GivenProfile& given, const Options& options, const Catalogue& catalogue) {
  const ProfileReport report(given, catalogue, options);
  write_output(options.format == Format::json ? report.json() : report.text());
  return ExitStatus::done;
}

// ---- changing it ----

// A key with the words behind it, up to the next key: "condition warfarin, osteoporosis".
struct Setting {
  ProfileKey key = ProfileKey::age;
  std::string value;
};

ProfileKey key_of(std::string_view command, const std::string& word) {
  if (const auto key = read_profile_key(folded(word))) return *key;
  throw UsageError(fmt::format("{}: '{}' is no key; the keys are {}", command, printable(word), profile_key_names()));
}

std::vector<Setting> settings_in(const std::vector<std::string>& words) {
  constexpr std::string_view kCommand = "profile set";
  std::vector<Setting> settings;
  for (const std::string& word : words) {
    const bool is_key = read_profile_key(folded(word)).has_value();
    if (settings.empty() || is_key) {
      settings.push_back({key_of(kCommand, word), {}});
    } else {
      std::string& value = settings.back().value;
      value += (value.empty() ? "" : " ") + word;
    }
  }
  if (settings.empty()) {
    throw UsageError(
        fmt::format("{}: give a key and its value, as in: calmag profile set age 64 sex female; "
                    "the keys are {}",
                    kCommand, profile_key_names()));
  }
  for (const auto& [key, value] : settings) {
    if (value.empty()) throw UsageError(fmt::format("{}: {} has no value", kCommand, name(key)));
    if (std::ranges::count(settings, key, &Setting::key) > 1) {
      throw UsageError(fmt::format("{}: {} is there twice", kCommand, name(key)));
    }
  }
  const auto is_set = [&](ProfileKey key) { return std::ranges::count(settings, key, &Setting::key) > 0; };
  if (is_set(ProfileKey::age) && is_set(ProfileKey::born)) {
    throw UsageError(fmt::format("{}: age and born exclude each other", kCommand));
  }
  return settings;
}

void require_no_person_options(const RawOptions& raw) {
  if (raw.age.empty() && raw.sex.empty() && raw.stage.empty() && raw.conditions.empty() && raw.authority.empty()) {
    return;
  }
  throw UsageError("options are for one run; what is kept goes without hyphens: calmag profile set age 64 sex female");
}

// Reads the profile, lets `change` change it, and writes it if somebody could be like that.
template <class Change>
ExitStatus change_profile(const RawOptions& raw, const Catalogue& catalogue, const Change& change) {
  require_no_person_options(raw);
  const Options options = options_of(raw);
  require_format(options.format, "a profile", {Format::text, Format::json});
  GivenProfile given;
  given.file = raw.profile.empty() ? own_profile_file() : raw.profile;
  if (given.file.empty()) throw UsageError("there is no home directory to keep a profile in; set XDG_CONFIG_HOME");
  if (given.file == "-") throw UsageError("--profile -: standard input cannot be changed");
  const ReplaceableFile file(given.file);
  if (file_exists(given.file)) given.kept = read_profile_file(given.file, catalogue.references);
  change(given.kept);
  given.file_is_there = true;
  const Person person = given.kept.person(catalogue.references, options.date);
  require_born(person, options.date);
  if (const std::string why = contradiction(person.profile); !why.empty()) {
    throw UsageError(fmt::format("{}; nothing was changed", why));
  }
  file.replace(profile_file_text(given.kept));
  return show(given, options, catalogue);
}

}  // namespace

ExitStatus run_profile(const RawOptions& raw, const Catalogue& catalogue, const std::vector<std::string>& words) {
  if (!words.empty()) {
    throw UsageError(
        fmt::format("profile: '{}' is not known here; profile set KEY VALUE and profile unset KEY change it",
                    printable(words.front())));
  }
  const Options options = options_of(raw);
  require_format(options.format, "a profile", {Format::text, Format::json});
  return show(given_profile(raw, catalogue.references), options, catalogue);
}

ExitStatus run_profile_set(const RawOptions& raw, const Catalogue& catalogue, const std::vector<std::string>& words) {
  const std::vector<Setting> settings = settings_in(words);
  return change_profile(raw, catalogue, [&](ProfileSettings& kept) {
    for (const auto& [key, value] : settings) {
      if (const auto wrong = kept.set(key, value, catalogue.references)) {
        throw UsageError(fmt::format("profile set {} {}: {}", name(key), printable(value), *wrong));
      }
    }
  });
}

ExitStatus run_profile_unset(const RawOptions& raw, const Catalogue& catalogue, const std::vector<std::string>& words) {
  if (words.empty()) throw UsageError("profile unset: give a key; the keys are " + profile_key_names());
  std::vector<ProfileKey> keys;
  keys.reserve(words.size());
  for (const std::string& word : words) keys.push_back(key_of("profile unset", word));
  return change_profile(raw, catalogue, [&](ProfileSettings& kept) {
    for (const ProfileKey key : keys) kept.unset(key);
  });
}

}  // namespace calmag::cli
