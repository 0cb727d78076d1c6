#include "arguments.hpp"

#include "calmag/text.hpp"

namespace calmag::cli {
namespace {

bool is_option(std::string_view argument) {
  return argument.size() > 1 && argument[0] == '-' && !is_digit(argument[1]) && argument[1] != '.' &&
         argument[1] != ' ';
}

bool takes_next(const std::string& argument, const CLI::App& app) {
  if (argument.find('=') != std::string::npos) return false;
  const bool is_short = argument[1] != '-';
  if (is_short && argument.size() > 2) return false;  // -fFILE
  const CLI::Option* option = app.get_option_no_throw(argument);
  return option != nullptr && option->get_items_expected_min() > 0;
}

}  // namespace

Arguments split_arguments(std::span<const std::string> arguments, const CLI::App& app) {
  Arguments out;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") {
      out.words.insert(out.words.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1, arguments.end());
      break;
    }
    if (!is_option(argument)) {
      out.words.push_back(argument);
      ++out.free_words;
      continue;
    }
    out.options.push_back(argument);
    if (takes_next(argument, app) && i + 1 < arguments.size()) out.options.push_back(arguments[++i]);
  }
  return out;
}

}  // namespace calmag::cli
