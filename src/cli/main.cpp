// The program: which command, with which options; the one place where exceptions end.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <memory>
#include <new>
#include <string_view>
#include <system_error>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "arguments.hpp"
#include "calmag/imported_foods.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"
#include "foods_import_command.hpp"
#include "import_folder.hpp"
#include "input.hpp"

namespace calmag::cli {
namespace {

constexpr std::string_view kShortHelp =
    "calmag adds up the calcium and magnesium in what you ate and the supplements you took.\n"
    "\n"
    "  calmag 1 cup yogurt, 4 oz almonds\n"
    "  calmag 'calcium citrate 200 mg @breakfast; 1 cup cooked kale @dinner'\n"
    "  calmag < today.txt\n"
    "  calmag explain 1 cup spinach\n"
    "  calmag foods yogurt\n"
    "\n"
    "calmag --help lists the options.\n";

constexpr std::string_view kDescription =
    "Adds up calcium and magnesium from food and supplements, and compares them with the recommended ranges.\n"
    "\n"
    "  calmag [ENTRY...]          assess a day: entries as words, from -f FILE, or on standard input\n"
    "  calmag explain ENTRY...    show how each entry is read\n"
    "  calmag foods [QUERY...]    look up foods; calmag foods --help has its options\n"
    "  calmag foods add NAME      keep a food or supplement of your own; foods remove NAME takes it out\n"
    "  calmag foods import FILE   read a download of FoodData Central or Open Food Facts\n"
    "  calmag ranges              recommended and upper levels of every authority, side by side\n"
    "\n"
    "An entry is an amount and a food or a dose: 1 cup yogurt, calcium citrate 200 mg @breakfast.";

constexpr std::string_view kExitStatuses =
    "Exit status: 0 done; 1 done, and --check failed; 2 wrong usage, or nothing understood;\n"
    "3 reading or writing failed; 4 answered in part, some entries were not understood.";

constexpr std::string_view kFoodsDescription =
    "Lists the foods that have all words of QUERY among their names, nearest first,\n"
    "with the calcium and the magnesium in a usual portion. The last word may be the\n"
    "beginning of one. Without QUERY: all foods. One found alone is shown in detail.\n"
    "\n"
    "  calmag foods greek yog\n"
    "  calmag foods --rich magnesium --per 100g beans";

constexpr std::string_view kFoodsAddDescription =
    "Keeps a food or a supplement by its label, or a recipe by its parts.\n"
    "\n"
    "  calmag foods add CalMag --per '2 caplets' --calcium 650 --magnesium 266\n"
    "  calmag foods add oat drink --per '100 ml' --calcium 15% --label eu\n"
    "  calmag foods add my porridge --of '1/2 cup oats, 1 cup milk'";

constexpr std::string_view kRangesDescription =
    "Shows what each authority and edition recommends the person, and its upper\n"
    "levels, side by side, with calcium over magnesium. What no copy of an edition\n"
    "gave is a gap.\n"
    "\n"
    "  calmag ranges --age 64 --sex female\n"
    "  calmag ranges --age 16 --stage pregnant-3 --json";

constexpr std::string_view kFoodsExitStatuses =
    "Exit status: 0 done; 2 wrong usage, or nothing found;\n"
    "3 reading or writing failed.";

enum class Command : unsigned char { assess, explain, foods, foods_add, foods_remove, foods_import, ranges };

struct NamedCommand {
  std::array<std::string_view, 2> words;  // the second may be empty
  Command command = Command::assess;
};
// Longer names first.
constexpr std::array<NamedCommand, 6> kCommands{{{{"foods", "add"}, Command::foods_add},
                                                 {{"foods", "remove"}, Command::foods_remove},
                                                 {{"foods", "import"}, Command::foods_import},
                                                 {{"foods", ""}, Command::foods},
                                                 {{"explain", ""}, Command::explain},
                                                 {{"ranges", ""}, Command::ranges}}};

std::size_t words_in(const NamedCommand& named) { return named.words[1].empty() ? 1 : 2; }

// The command that the first words name, or nullptr.
const NamedCommand* command_named(const Arguments& arguments) {
  const auto is_named = [&](const NamedCommand& named) {
    const std::size_t count = words_in(named);
    return arguments.free_words >= count &&
           std::equal(arguments.words.begin(), arguments.words.begin() + static_cast<std::ptrdiff_t>(count),
                      named.words.begin());
  };
  const auto at = std::ranges::find_if(kCommands, is_named);
  return at == kCommands.end() ? nullptr : at;
}

// CLI11 knows of no positional arguments, since words never reach it.
class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(std::string usage) : usage_(std::move(usage)) {}
  std::string make_usage(const CLI::App* /*app*/, std::string /*name*/) const override {
    return "Usage: " + usage_ + "\n";
  }

 private:
  std::string usage_;
};

// Makes `app` that of calmag foods: its own help, without the options that say nothing there.
void become_foods(CLI::App& app, RawFoodsOptions& raw) {
  app.description(std::string(kFoodsDescription));
  app.footer(std::string(kFoodsExitStatuses));
  app.formatter(std::make_shared<HelpFormatter>("calmag foods [OPTIONS] [QUERY...]"));
  for (const char* option : {"--file", "--date", "--age", "--sex", "--stage", "--authority", "--check"}) {
    app.get_option(option)->group("");
  }
  add_foods_options(app, raw);
}

// Makes `app` that of calmag foods add.
void become_foods_add(CLI::App& app, RawFoodsAddOptions& raw) {
  app.description(std::string(kFoodsAddDescription));
  app.footer(std::string(kFoodsExitStatuses));
  app.formatter(std::make_shared<HelpFormatter>("calmag foods add NAME... [OPTIONS]"));
  for (const char* option :
       {"--file", "--date", "--age", "--sex", "--stage", "--authority", "--check", "--format", "--json", "--color"}) {
    app.get_option(option)->group("");
  }
  add_foods_add_options(app, raw);
}

// Makes `app` that of calmag ranges.
void become_ranges(CLI::App& app) {
  app.description(std::string(kRangesDescription));
  app.footer("Exit status: 0 done; 2 wrong usage; 3 writing failed.");
  app.formatter(std::make_shared<HelpFormatter>("calmag ranges [OPTIONS]"));
  for (const char* option : {"--file", "--foods", "--date", "--check"}) app.get_option(option)->group("");
}

ExitStatus run(std::span<const std::string> given) {
  RawOptions raw;
  CLI::App app{std::string(kDescription), "calmag"};
  app.formatter(std::make_shared<HelpFormatter>("calmag [OPTIONS] [ENTRY...]"));
  app.footer(std::string(kExitStatuses));
  app.set_version_flag("--version", "calmag " CALMAG_VERSION);
  add_shared_options(app, raw);

  Arguments arguments = split_arguments(given, app);
  const NamedCommand* named = command_named(arguments);
  const Command command = named == nullptr ? Command::assess : named->command;
  RawFoodsOptions raw_foods;
  RawFoodsAddOptions raw_add;
  if (command == Command::foods) become_foods(app, raw_foods);
  if (command == Command::foods_add) become_foods_add(app, raw_add);
  if (command == Command::ranges) become_ranges(app);
  if (command == Command::foods || command == Command::foods_add) arguments = split_arguments(given, app);
  if (named != nullptr) {
    arguments.words.erase(arguments.words.begin(),
                          arguments.words.begin() + static_cast<std::ptrdiff_t>(words_in(*named)));
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

  OwnTables own;
  Catalogue catalogue = open_catalogue(raw, own);
  const ImportedFoods imported(import_folder(), catalogue.vocabulary, catalogue.units);
  catalogue.more = &imported;
  if (command == Command::foods_import) return run_foods_import({arguments.words, import_folder()}, catalogue);
  if (command == Command::foods_add) return run_foods_add(raw_add, catalogue, arguments.words);
  if (command == Command::foods_remove) return run_foods_remove(catalogue, arguments.words);
  const Options options = meaning_of(raw, catalogue);
  const bool reads_entries = command == Command::assess || command == Command::explain;
  if (reads_entries && arguments.words.empty() && options.files.empty() && isatty(STDIN_FILENO) != 0) {
    write_output(kShortHelp);
    return ExitStatus::done;
  }
  switch (command) {
    case Command::assess: return run_assess(options, catalogue, arguments.words);
    case Command::explain: return run_explain(options, catalogue, arguments.words);
    case Command::ranges: {
      const bool all = raw.authority.empty() || options.all_authorities;
      return run_ranges(options, catalogue, all ? nullptr : options.person.authority, arguments.words);
    }
    case Command::foods: return run_foods(raw_foods, options, catalogue, arguments.words);
    case Command::foods_add:
    case Command::foods_remove:
    case Command::foods_import: break;  // done above, without the options of a report
  }
  return ExitStatus::usage;
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
