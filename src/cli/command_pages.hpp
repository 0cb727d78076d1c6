// The commands by name, and the help page of each.
#pragma once

#include <CLI/CLI.hpp>

#include "arguments.hpp"
#include "commands.hpp"

namespace calmag::cli {

enum class Command : unsigned char {
  assess,
  explain,
  log,
  edit,
  plan,
  suggest,
  ranges,
  day,
  week,
  month,
  summary,
  foods,
  foods_add,
  foods_remove,
  foods_import,
  import_log,
  profile,
  profile_set,
  profile_unset,
};

// What was typed of the options that one command alone has.
struct OwnOptions {
  RawLogOptions log;
  RawFoodsOptions foods;
  RawFoodsAddOptions foods_add;
  RawImportOptions import_log;
  RawSuggestOptions suggest;
  RawSummaryOptions summary;  // of the commands about periods, all but summary have the calendar alone
};

// The command that the first words name; they are taken off. Those of no command are entries to assess.
Command take_command(Arguments& arguments);

// Gives `app` the page and the options of a command: its own are added, those that say nothing there are not shown.
// True: there are options of its own.
bool become(CLI::App& app, Command command, OwnOptions& own);

// What is shown where nothing was asked.
std::string_view short_help();

}  // namespace calmag::cli
