#include "options.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "diagnostics.hpp"
#include "given_profile.hpp"
#include "input.hpp"
#include "local_time.hpp"
#include "places.hpp"

namespace calmag::cli {
namespace {

Date today() { return local_time().date; }

Date date_of(const std::string& typed) {
  if (typed.empty() || typed == "today") return today();
  if (typed == "yesterday") return Date{std::chrono::sys_days{today()} - std::chrono::days{1}};
  if (const auto date = read_date(typed)) return *date;
  throw UsageError(fmt::format("--date {}: this is no date; write it as 2026-11-21", printable(typed)));
}

constexpr std::array<std::pair<std::string_view, LogForm>, 4> kLogForms{{{"text", LogForm::text},
                                                                         {"csv", LogForm::separated},
                                                                         {"tsv", LogForm::separated},
                                                                         {"jsonl", LogForm::json_lines}}};
constexpr std::array<std::pair<std::string_view, Format>, 7> kFormats{{{"text", Format::text},
                                                                       {"json", Format::json},
                                                                       {"jsonl", Format::jsonl},
                                                                       {"csv", Format::csv},
                                                                       {"tsv", Format::tsv},
                                                                       {"markdown", Format::markdown},
                                                                       {"html", Format::html}}};
enum class Colour : unsigned char { automatic, always, never };
constexpr std::array<std::pair<std::string_view, Colour>, 3> kColours{
    {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}}};

bool wants_colour(Colour colour) {
  if (colour != Colour::automatic) return colour == Colour::always;
  if (!environment("NO_COLOR").empty()) return false;
  const std::string_view force = environment("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return true;
  const std::string_view terminal = environment("TERM");
  return isatty(STDOUT_FILENO) != 0 && !terminal.empty() && terminal != "dumb";
}

constexpr std::size_t kPlainColumns = 80;

// Those of the terminal, at least 60; where there is none, 80.
std::size_t output_columns() {
  constexpr std::size_t kLeast = 60;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kPlainColumns;
  return std::max<std::size_t>(size.ws_col, kLeast);
}

std::optional<Status> check_of(const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  if (typed == "true") return Status::below;
  if (const auto status = read_status(typed); status && *status > Status::not_applicable) return status;
  throw UsageError(fmt::format("--check={}: give one of note, unknown, below, above, over-limit", printable(typed)));
}

}  // namespace

void require_format(Format format, std::string_view what, std::initializer_list<Format> formats) {
  if (std::ranges::find(formats, format) != formats.end()) return;
  std::string given;
  std::string allowed;
  for (const auto& [word, known] : kFormats) {
    if (known == format) given = word;
    if (std::ranges::find(formats, known) == formats.end()) continue;
    allowed += (allowed.empty() ? "" : ", ") + std::string(word);
  }
  throw UsageError(fmt::format("--format {}: for {} give one of {}", given, what, allowed));
}

void add_shared_options(CLI::App& app, RawOptions& raw) {
  app.add_option("-f,--file", raw.files, "Read a log; may be repeated; - is standard input")
      ->option_text("FILE")
      ->allow_extra_args(false);
  app.add_option("--foods", raw.foods, "A table of your own foods; may be repeated")
      ->option_text("FILE")
      ->allow_extra_args(false);
  app.add_option("--date", raw.date, "The day of entries without a date (default: today)")->option_text("DATE");
  app.add_option("--profile", raw.profile, "Who it is for: a file that calmag profile set has written")
      ->option_text("FILE");
  app.add_option("--age", raw.age, "Age in years, or months as in 9mo")->option_text("AGE");
  app.add_option("--sex", raw.sex, "Sex")->option_text("female|male");
  app.add_option("--stage", raw.stage, "Life stage: pregnant, pregnant-3, lactating, postmenopausal, ...")
      ->option_text("STAGE");
  app.add_option("--condition", raw.conditions, "osteoporosis, kidney-disease, ...; several with commas; none")
      ->option_text("CONDITION")
      ->allow_extra_args(false);
  app.add_option("--authority", raw.authority, "Whose reference intakes: us, uk, eu, who, ... (default: us)")
      ->option_text("ID|all");
  app.add_option("--format", raw.format, "Output format")->option_text("text|json|jsonl|csv|tsv|markdown|html");
  app.add_option("--input-format", raw.input_format, "Form of the logs (default: what each begins like)")
      ->option_text("text|csv|tsv|jsonl");
  app.add_flag("--json", raw.json, "The same as --format json");
  app.add_option("--color", raw.color, "Colour (default: auto)")->option_text("auto|always|never");
  app.add_flag("--check", raw.check, "Exit 1 if a check is as bad as STATUS or worse (default: below)")
      ->option_text("[=STATUS]");
}

Catalogue open_catalogue(const RawOptions& raw, OwnTables& own) {
  const Catalogue builtin = builtin_catalogue();
  std::vector<std::string> files = raw.foods;
  if (const std::string file = own_foods_file(); file_exists(file)) files.push_back(file);
  std::string report;
  for (const std::string& file : files) {
    const std::string text = read_whole_file(file);
    std::vector<TableFault> faults;
    own.tables.push_back(read_own_table(text, builtin, own.storage, faults));
    if (!faults.empty()) report += (report.empty() ? "" : "\n") + list_of_faults(file, faults);
  }
  if (!report.empty()) throw UsageError(report);
  Catalogue catalogue = builtin;
  catalogue.foods.clear();
  for (const OwnTable& table : own.tables) {
    catalogue.own.push_back(&table);
    catalogue.foods.push_back(&table.foods());
  }
  catalogue.foods.insert(catalogue.foods.end(), builtin.foods.begin(), builtin.foods.end());
  return catalogue;
}

bool names_all_authorities(const RawOptions& raw) { return folded(trimmed(raw.authority)) == "all"; }

Options options_of(const RawOptions& raw) {
  Options options;
  options.files = raw.files;
  options.date = date_of(raw.date);
  options.date_is_today = raw.date.empty();
  options.input_form = choice("--input-format", raw.input_format, kLogForms);
  const std::optional<Format> format = choice("--format", raw.format, kFormats);
  if (raw.json && format.value_or(Format::json) != Format::json) {
    throw UsageError(fmt::format("--json and --format {} exclude each other", printable(raw.format)));
  }
  options.format = raw.json ? Format::json : format.value_or(Format::text);
  options.colour = wants_colour(choice("--color", raw.color, kColours).value_or(Colour::automatic));
  options.columns = output_columns();
  options.width = std::min(options.columns, kPlainColumns);
  options.check = check_of(raw.check);
  return options;
}

Options meaning_of(const RawOptions& raw, const Catalogue& catalogue) {
  Options options = options_of(raw);
  options.all_authorities = names_all_authorities(raw);
  options.person = person_of(given_profile(raw, catalogue.references), catalogue.references, options.date);
  return options;
}

}  // namespace calmag::cli
