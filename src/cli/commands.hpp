// The commands, a file each. Each gets its options and words, writes its answer once, and returns the exit status.
#pragma once

#include <string>
#include <vector>

#include "calendar_options.hpp"
#include "calmag/catalogue.hpp"
#include "exit_status.hpp"
#include "options.hpp"

namespace calmag::cli {

// calmag [ENTRY…]: assesses the days in the words, in the files, or on standard input.
ExitStatus run_assess(const Options& options, const Catalogue& catalogue, const std::vector<std::string>& words);

// calmag explain ENTRY…: shows how each entry is read.
ExitStatus run_explain(const Options& options, const Catalogue& catalogue, const std::vector<std::string>& words);

// What was typed of the options that calmag log alone has.
struct RawLogOptions {
  bool now = false;
  bool force = false;
  bool undo = false;
};
void add_log_options(CLI::App& app, RawLogOptions& raw);

// calmag log ENTRY…: adds entries to the diary, and shows their day. What is not understood is refused before anything
// is written. `has_date`: --date was given.
ExitStatus run_log(const RawLogOptions& raw, bool has_date, const Options& options, const Catalogue& catalogue,
                   const std::vector<std::string>& words);

// calmag edit: opens the diary in the user's editor, and checks it afterwards.
ExitStatus run_edit(const Options& options, const Catalogue& catalogue, const std::vector<std::string>& words);

// calmag plan [ENTRY…]: a timetable of supplements for what the food of one day leaves open.
ExitStatus run_plan(const Options& options, const Catalogue& catalogue, const std::vector<std::string>& words);

// calmag ranges: the reference intakes of every authority for the person, or of `only` one.
ExitStatus run_ranges(const Options& options, const Catalogue& catalogue, const Authority* only,
                      const std::vector<std::string>& words);

// What was typed of the options that calmag foods alone has.
struct RawFoodsOptions {
  std::string rich;
  std::string sort;
  std::string per;
  std::string limit;
  bool details = false;
};
void add_foods_options(CLI::App& app, RawFoodsOptions& raw);

// calmag foods [QUERY…]: lists the foods that have these words, or all.
ExitStatus run_foods(const RawFoodsOptions& raw, const Options& options, const Catalogue& catalogue,
                     const std::vector<std::string>& words);

// What was typed of the options that calmag suggest alone has.
struct RawSuggestOptions {
  std::vector<std::string> without;
  bool vegan = false;
  std::vector<std::string> from;
  std::string swap;
};
void add_suggest_options(CLI::App& app, RawSuggestOptions& raw);

// calmag suggest [ENTRY…]: what food would close the gaps of the days, or what could stand in the place of a food.
ExitStatus run_suggest(const RawSuggestOptions& raw, const Options& options, const Catalogue& catalogue,
                       const std::vector<std::string>& words);

// What was typed of the options that calmag summary alone has.
struct RawSummaryOptions {
  std::string by;
  std::string from;
  std::string to;
  RawCalendarOptions calendar;
};
void add_summary_options(CLI::App& app, RawSummaryOptions& raw);

// calmag summary [FILE…]: a row for each day or longer period in the files, or in the diary.
ExitStatus run_summary(const RawSummaryOptions& raw, Options options, const Catalogue& catalogue,
                       const std::vector<std::string>& words);

// calmag week, calmag month: a row for each day of a period of the diary.
ExitStatus run_period(By by, const RawCalendarOptions& raw, Options options, const Catalogue& catalogue,
                      const std::vector<std::string>& words);

// calmag day: one day of the diary.
ExitStatus run_day(const RawCalendarOptions& raw, Options options, const Catalogue& catalogue,
                   const std::vector<std::string>& words);

// What was typed of the options that calmag foods add alone has.
struct RawFoodsAddOptions {
  std::string per;
  std::string calcium;
  std::string magnesium;
  std::string label;
  std::vector<std::string> of;
  std::string servings;
  std::vector<std::string> names;
  bool supplement = false;
  bool food = false;
  bool replace = false;
};
void add_foods_add_options(CLI::App& app, RawFoodsAddOptions& raw);

// calmag foods add NAME…: keeps a product by its label, or a recipe by its parts, in the user's own table.
ExitStatus run_foods_add(const RawFoodsAddOptions& raw, const Catalogue& catalogue,
                         const std::vector<std::string>& words);

// calmag foods remove NAME…: takes a product, a recipe or a food out of the user's own table.
ExitStatus run_foods_remove(const Catalogue& catalogue, const std::vector<std::string>& words);

// What was typed of the options that calmag import alone has.
struct RawImportOptions {
  std::string calcium_of_100_percent;
  bool to_diary = false;
};
void add_import_options(CLI::App& app, RawImportOptions& raw);

// calmag import APP FILE: what another application has exported, as a log, or into the diary.
ExitStatus run_import(const RawImportOptions& raw, const Catalogue& catalogue, const std::vector<std::string>& words);

// calmag profile: shows the profile in use, where each part comes from, and what is assumed.
ExitStatus run_profile(const RawOptions& raw, const Catalogue& catalogue, const std::vector<std::string>& words);

// calmag profile set KEY VALUE…, calmag profile unset KEY…: change the file, and show what it says then. What nobody
// could be is refused, and the file stays as it was.
ExitStatus run_profile_set(const RawOptions& raw, const Catalogue& catalogue, const std::vector<std::string>& words);
ExitStatus run_profile_unset(const RawOptions& raw, const Catalogue& catalogue, const std::vector<std::string>& words);

}  // namespace calmag::cli
