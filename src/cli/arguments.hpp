// The command line cut in two: options, which CLI11 reads, and words, which are data. Only the first words can name a
// command; behind `--` everything is data.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

namespace calmag::cli {

struct Arguments {
  std::vector<std::string> options;
  std::vector<std::string> words;
  std::size_t free_words = 0;  // those before `--`, which may name a command
};

// Which arguments are options, and which take the argument behind them, is what `app` knows. A lone hyphen, and what
// begins like a negative number, is a word.
Arguments split_arguments(std::span<const std::string> arguments, const CLI::App& app);

}  // namespace calmag::cli
