// The program: which command, with which options; the one place where exceptions end.
#include <unistd.h>

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
    "\n"
    "calmag --help lists the options.\n";

constexpr std::string_view kDescription =
    "Adds up calcium and magnesium from food and supplements, and compares them with the recommended ranges.\n"
    "\n"
    "  calmag [ENTRY...]          assess a day: entries as words, from -f FILE, or on standard input\n"
    "  calmag explain ENTRY...    show how each entry is read\n"
    "  calmag foods import FILE   read a download of FoodData Central or Open Food Facts\n"
    "\n"
    "An entry is an amount and a food or a dose: 1 cup yogurt, calcium citrate 200 mg @breakfast.";

constexpr std::string_view kExitStatuses =
    "Exit status: 0 done; 1 done, and --check failed; 2 wrong usage, or nothing understood;\n"
    "3 reading or writing failed; 4 answered in part, some entries were not understood.";

enum class Command : unsigned char { assess, explain, foods_import };

// The command that the first word names; the word is taken away.
Command take_command(Arguments& arguments) {
  if (arguments.words.empty() || arguments.first_word_is_data) return Command::assess;
  if (arguments.words.size() > 1 && arguments.words[0] == "foods" && arguments.words[1] == "import") {
    arguments.words.erase(arguments.words.begin(), arguments.words.begin() + 2);
    return Command::foods_import;
  }
  if (arguments.words.front() != "explain") return Command::assess;
  arguments.words.erase(arguments.words.begin());
  return Command::explain;
}

// CLI11 knows of no positional arguments, since words never reach it.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_usage(const CLI::App* /*app*/, std::string /*name*/) const override {
    return "Usage: calmag [OPTIONS] [ENTRY...]\n";
  }
};

ExitStatus run(std::span<const std::string> given) {
  RawOptions raw;
  CLI::App app{std::string(kDescription), "calmag"};
  app.formatter(std::make_shared<HelpFormatter>());
  app.footer(std::string(kExitStatuses));
  app.set_version_flag("--version", "calmag " CALMAG_VERSION);
  add_shared_options(app, raw);

  Arguments arguments = split_arguments(given, app);
  const Command command = take_command(arguments);
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
  const Options options = meaning_of(raw, catalogue);
  if (arguments.words.empty() && options.files.empty() && isatty(STDIN_FILENO) != 0) {
    write_output(kShortHelp);
    return ExitStatus::done;
  }
  switch (command) {
    case Command::assess: return run_assess(options, catalogue, arguments.words);
    case Command::explain: return run_explain(options, catalogue, arguments.words);
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
