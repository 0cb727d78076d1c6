// The program: which command, with which options; the one place where exceptions end.
#include <unistd.h>

#include <csignal>
#include <new>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "arguments.hpp"
#include "calmag/imported_foods.hpp"
#include "command_pages.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"
#include "foods_import_command.hpp"
#include "import_folder.hpp"
#include "input.hpp"
#include "places.hpp"

namespace calmag::cli {
namespace {

// With nothing given, these wait for entries on standard input: at a terminal they show a short help.
bool reads_entries(Command command, const OwnOptions& own) {
  if (command == Command::suggest) return own.suggest.swap.empty();
  if (command == Command::log) return !own.log.undo;
  return command == Command::assess || command == Command::explain || command == Command::plan;
}

// At a terminal with nothing given, these are about a day of the diary. False: there is none, or they are not.
bool take_diary(Command command, Options& options) {
  const bool is_about_a_day = command == Command::plan || command == Command::suggest;
  if (!is_about_a_day || !file_exists(diary_file())) return false;
  options.files = {diary_file()};
  options.only_date = true;
  return true;
}

ExitStatus run_report(Command command, const Options& options, const OwnOptions& own, const Catalogue& catalogue,
                      const std::vector<std::string>& words) {
  if (command == Command::explain) return run_explain(options, catalogue, words);
  if (command == Command::plan) return run_plan(options, catalogue, words);
  if (command == Command::suggest) return run_suggest(own.suggest, options, catalogue, words);
  if (command == Command::day) return run_day(own.summary.calendar, options, catalogue, words);
  if (command == Command::week) return run_period(By::week, own.summary.calendar, options, catalogue, words);
  if (command == Command::month) return run_period(By::month, own.summary.calendar, options, catalogue, words);
  if (command == Command::summary) return run_summary(own.summary, options, catalogue, words);
  if (command == Command::foods) return run_foods(own.foods, options, catalogue, words);
  return run_assess(options, catalogue, words);
}

ExitStatus run_command(Command command, const RawOptions& raw, const OwnOptions& own, const Catalogue& catalogue,
                       const std::vector<std::string>& words) {
  if (command == Command::foods_import) return run_foods_import({words, import_folder()}, catalogue);
  if (command == Command::foods_add) return run_foods_add(own.foods_add, catalogue, words);
  if (command == Command::foods_remove) return run_foods_remove(catalogue, words);
  if (command == Command::import_log) return run_import(own.import_log, catalogue, words);
  if (command == Command::profile) return run_profile(raw, catalogue, words);
  if (command == Command::profile_set) return run_profile_set(raw, catalogue, words);
  if (command == Command::profile_unset) return run_profile_unset(raw, catalogue, words);
  if (command == Command::edit) return run_edit(options_of(raw), catalogue, words);
  Options options = meaning_of(raw, catalogue);
  if (command == Command::ranges) {
    const bool all = raw.authority.empty() || options.all_authorities;
    return run_ranges(options, catalogue, all ? nullptr : options.person.authority, words);
  }
  options.only_date = command == Command::plan && !raw.date.empty();
  const bool nothing_given = words.empty() && options.files.empty() && isatty(STDIN_FILENO) != 0;
  if (reads_entries(command, own) && nothing_given && !take_diary(command, options)) {
    write_output(short_help());
    return ExitStatus::done;
  }
  if (command == Command::log) return run_log(own.log, !raw.date.empty(), options, catalogue, words);
  return run_report(command, options, own, catalogue, words);
}

ExitStatus run(std::span<const std::string> given) {
  RawOptions raw;
  OwnOptions own;
  CLI::App app{"", "calmag"};
  app.set_version_flag("--version", "calmag " CALMAG_VERSION);
  add_shared_options(app, raw);
  Arguments arguments = split_arguments(given, app);
  const Command command = take_command(arguments);
  if (become(app, command, own)) {
    arguments = split_arguments(given, app);
    take_command(arguments);
  }
  try {
    std::vector<std::string> reversed(arguments.options.rbegin(), arguments.options.rend());
    app.parse(std::move(reversed));
  } catch (const CLI::CallForHelp&) {
    write_output(app.help());
    return ExitStatus::done;
  } catch (const CLI::CallForVersion&) {
    write_output("calmag " CALMAG_VERSION "\n");
    return ExitStatus::done;
  } catch (const CLI::ParseError& error) {
    throw UsageError(error.what());
  }
  OwnTables tables;
  Catalogue catalogue = open_catalogue(raw, tables);
  const ImportedFoods imported(import_folder(), catalogue.vocabulary, catalogue.units);
  catalogue.more = &imported;
  return run_command(command, raw, own, catalogue, arguments.words);
}

}  // namespace
}  // namespace calmag::cli

int main(int argc, char** argv) {
  using calmag::cli::ExitStatus;
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away shows as an error of write()
  ExitStatus status = ExitStatus::usage;
  try {
    status = calmag::cli::run(std::vector<std::string>(argv + 1, argv + argc));
  } catch (const calmag::cli::UsageError& error) {
    calmag::cli::write_message(error.what());
  } catch (const std::system_error& error) {
    calmag::cli::write_message(error.what());
    status = ExitStatus::input_output;
  } catch (const std::bad_alloc&) {
    calmag::cli::write_message("there is not enough memory");
    status = ExitStatus::input_output;
  } catch (const std::exception& error) {
    calmag::cli::write_message(fmt::format("internal error: {}", error.what()));
    status = ExitStatus::input_output;
  }
  return static_cast<int>(status);
}
