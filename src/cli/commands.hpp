// The commands, a file each. Each gets its options and words, writes its answer once, and returns the exit status.
#pragma once

#include <string>
#include <vector>

#include "calmag/catalogue.hpp"
#include "exit_status.hpp"
#include "options.hpp"

namespace calmag::cli {

// calmag [ENTRY…]: assesses the days in the words, in the files, or on standard input.
ExitStatus run_assess(const Options& options, const Catalogue& catalogue, const std::vector<std::string>& words);

// calmag explain ENTRY…: shows how each entry is read.
ExitStatus run_explain(const Options& options, const Catalogue& catalogue, const std::vector<std::string>& words);

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

}  // namespace calmag::cli
