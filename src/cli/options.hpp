// Options that every command shares: as typed, and what they mean.
#pragma once

#include <array>
#include <deque>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "calmag/assess.hpp"
#include "calmag/catalogue.hpp"
#include "calmag/dates.hpp"
#include "calmag/log_file.hpp"
#include "calmag/own_table.hpp"
#include "calmag/text.hpp"

namespace calmag::cli {

// What was typed.
struct RawOptions {
  std::vector<std::string> files;
  std::vector<std::string> foods;
  std::string date;
  std::string profile;
  std::string age;
  std::string sex;
  std::string stage;
  std::vector<std::string> conditions;
  std::string authority;
  std::string format;
  std::string input_format;
  bool json = false;
  std::string color = "auto";
  std::string check;
};

// Whether --authority all was given.
bool names_all_authorities(const RawOptions& raw);

enum class Format : unsigned char { text, json, jsonl, csv, tsv, markdown, html };

// What it means.
struct Options {
  std::vector<std::string> files;     // "-" is standard input
  std::optional<LogForm> input_form;  // of the files; none: what each begins like
  Date date{};                        // of entries without one
  bool date_is_today = false;         // no other was said
  bool only_date = false;             // of many days in a log, this one alone is asked about
  int day_start = 0;                  // minutes after midnight at which a day begins
  Person person;
  bool all_authorities = false;  // --authority all: `person` has the one that is assumed where none is given
  Format format = Format::text;
  bool colour = false;
  std::size_t width = 80;       // of text to read
  std::size_t columns = 80;     // of the terminal, which tables may use
  std::optional<Status> check;  // the mildest status that fails
};

// Wrong usage: the message says what would be right.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The value of an option that takes one of a few words; none: the option was not given. Throws UsageError, which lists
// the words.
template <class Value, std::size_t size>
std::optional<Value> choice(std::string_view option, const std::string& typed,
                            const std::array<std::pair<std::string_view, Value>, size>& choices) {
  if (typed.empty()) return std::nullopt;
  const std::string word = folded(typed);
  std::string allowed;
  for (const auto& [known, value] : choices) {
    if (known == word) return value;
    allowed += (allowed.empty() ? "" : ", ") + std::string(known);
  }
  throw UsageError(fmt::format("{} {}: give one of {}", option, printable(typed), allowed));
}

// Throws UsageError, which names those that there are, if `format` is none that `what` has.
void require_format(Format format, std::string_view what, std::initializer_list<Format> formats);

void add_shared_options(CLI::App& app, RawOptions& raw);

// The user's own tables, and what they point at.
struct OwnTables {
  TableStorage storage;
  std::deque<OwnTable> tables;
};

// The tables to use: those of --foods, the user's own (see own_foods_file), then the built-in ones. Requires that `own`
// outlives the result. Throws UsageError for a table that breaks a rule, with every place, and std::system_error for
// one that cannot be read.
Catalogue open_catalogue(const RawOptions& raw, OwnTables& own);

// What the options mean, but for the person. Throws UsageError.
Options options_of(const RawOptions& raw);

// The same with the person, whom the profile file may describe (see given_profile.hpp). Requires a catalogue that
// outlives the result. Throws UsageError, and std::system_error for a profile that cannot be read.
Options meaning_of(const RawOptions& raw, const Catalogue& catalogue);

}  // namespace calmag::cli
