#include "command_pages.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace calmag::cli {
namespace {

constexpr std::string_view kShortHelp =
    "calmag adds up the calcium and magnesium in what you ate and the supplements you took.\n"
    "\n"
    "  calmag 1 cup yogurt, 4 oz almonds\n"
    "  calmag 'calcium citrate 200 mg @breakfast; 1 cup cooked kale @dinner'\n"
    "  calmag < today.txt\n"
    "  calmag log 1 cup yogurt @breakfast\n"
    "  calmag explain 1 cup spinach\n"
    "  calmag foods yogurt\n"
    "  calmag suggest 1 cup yogurt, 2 oz almonds\n"
    "\n"
    "calmag --help lists the options.\n";

constexpr std::string_view kDescription =
    "Adds up calcium and magnesium from food and supplements, and compares them with the recommended ranges.\n"
    "\n"
    "  calmag [ENTRY...]          assess a day: entries as words, from -f FILE, or on standard input\n"
    "  calmag explain ENTRY...    show how each entry is read\n"
    "  calmag log ENTRY...        add entries to your diary, and show that day\n"
    "  calmag edit                open the diary in your editor, and check it afterwards\n"
    "  calmag plan [ENTRY...]     a timetable of supplements for what a day's food leaves open\n"
    "  calmag suggest [ENTRY...]  the smallest additions of food that close the day's gaps\n"
    "  calmag day [DATE]          a day of the diary; calmag week and calmag month: a row a day, with averages\n"
    "  calmag summary [FILE...]   totals and averages by day, week, month or year\n"
    "  calmag foods [QUERY...]    look up foods; calmag foods --help has its options\n"
    "  calmag foods add NAME      keep a food or supplement of your own; foods remove NAME takes it out\n"
    "  calmag foods import FILE   read a download of FoodData Central or Open Food Facts\n"
    "  calmag import APP FILE     an export of Cronometer, MyFitnessPal or Lose It!, as a log\n"
    "  calmag profile             show who it is for; profile set KEY VALUE and profile unset KEY change it\n"
    "  calmag ranges              recommended and upper levels of every authority, side by side\n"
    "\n"
    "An entry is an amount and a food or a dose: 1 cup yogurt, calcium citrate 200 mg @breakfast.";

constexpr std::string_view kExitStatuses =
    "Exit status: 0 done; 1 done, and --check failed; 2 wrong usage, or nothing understood;\n"
    "3 reading or writing failed; 4 answered in part, some entries were not understood.";

constexpr std::string_view kLogDescription =
    "Adds entries to the diary, each on a line with its date and its time, and shows\n"
    "that day. Without words they come from -f FILE or standard input. If one is not\n"
    "understood, nothing is written.\n"
    "\n"
    "  calmag log 1 cup yogurt, calcium citrate 200 mg @breakfast\n"
    "  calmag log --date yesterday 1 cup cooked kale @dinner\n"
    "  calmag log --undo\n"
    "\n"
    "The diary is $CALMAG_DIARY, else calmag/diary.txt in $XDG_DATA_HOME or\n"
    "~/.local/share.";

constexpr std::string_view kEditDescription =
    "Opens the diary with $VISUAL, else $EDITOR, else vi, and reports afterwards what\n"
    "in it is not understood.";

constexpr std::string_view kEditExitStatuses =
    "Exit status: 0 done; 2 wrong usage; 3 the editor failed, or reading did; 4 some\n"
    "entries were not understood.";

constexpr std::string_view kPlanDescription =
    "Plans supplements for what the food of one day leaves open, after the calcium post\n"
    "and below the upper levels: small doses with meals, with as much magnesium.\n"
    "\n"
    "  calmag plan 1 cup yogurt, 2 oz almonds --age 64 --sex female";

constexpr std::string_view kSuggestDescription =
    "Proposes the smallest additions of everyday foods that bring calcium and magnesium\n"
    "to their targets, with calcium at most twice magnesium.\n"
    "\n"
    "  calmag suggest 1 cup yogurt, 2 oz almonds --age 64 --sex female\n"
    "  calmag suggest -f today.txt --without dairy,nuts\n"
    "  calmag suggest -f today.txt --from 'kale, almonds, sardines'\n"
    "  calmag suggest --swap yogurt";

constexpr std::string_view kRangesDescription =
    "Shows what each authority and edition recommends the person, and its upper\n"
    "levels, side by side, with calcium over magnesium. What no copy of an edition\n"
    "gave is a gap.\n"
    "\n"
    "  calmag ranges --age 64 --sex female\n"
    "  calmag ranges --age 16 --stage pregnant-3 --json";

constexpr std::string_view kProfileDescription =
    "Shows who the answers are for, where that was said, and what is assumed.\n"
    "\n"
    "  calmag profile set born 1962-05-03 sex female\n"
    "  calmag profile set condition osteoporosis,warfarin\n"
    "  calmag profile unset condition\n"
    "\n"
    "Keys: age or born, sex, stage, condition, authority. --age, --sex, --stage,\n"
    "--condition and --authority go before what is kept, for one run.";

constexpr std::string_view kDayDescription =
    "Shows a day of the diary: today, as far as it has come, where none is named.\n"
    "\n"
    "  calmag day\n"
    "  calmag day yesterday\n"
    "  calmag day 2026-11-21 -f log.txt";

constexpr std::string_view kPeriodDescription =
    "Shows the days of a week or a month of the diary, a row for each, and what they\n"
    "come to. Without PERIOD: this week, this month. Today is not averaged.\n"
    "\n"
    "  calmag week\n"
    "  calmag week 2026-W47\n"
    "  calmag month last month";

constexpr std::string_view kSummaryDescription =
    "Sums logs, or the diary where no file is given, by day, week, month or year:\n"
    "averages of whole days, days in range, days with more than twice as much calcium.\n"
    "\n"
    "  calmag summary --by week diary.txt\n"
    "  calmag summary --from 2026-11-01 --to yesterday\n"
    "  calmag summary --by month --from 2026 - < log.txt";

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

constexpr std::string_view kImportDescription =
    "Writes what another application has exported as a log, on standard output, or with\n"
    "--diary into the diary, but for the days that it has already.\n"
    "A figure that the file lacks is unknown, never zero.\n"
    "\n"
    "  calmag import cronometer servings.csv > diary.txt\n"
    "  calmag import cronometer dailysummary.csv --diary\n"
    "  calmag import myfitnesspal Nutrition-Summary.csv --calcium-100-percent 1000\n"
    "  calmag import loseit food-logs.csv";

constexpr std::string_view kImportExitStatuses =
    "Exit status: 0 done; 2 wrong usage, or nothing understood; 3 reading or writing failed;\n"
    "4 done in part, some rows were not understood.";

// Exit statuses of commands that cannot answer in part.
constexpr std::string_view kFoodsExitStatuses =
    "Exit status: 0 done; 2 wrong usage, or nothing found;\n"
    "3 reading or writing failed.";

constexpr std::string_view kWritingExitStatuses = "Exit status: 0 done; 2 wrong usage; 3 reading or writing failed.";

constexpr std::string_view kSuggestExitStatuses =
    "Exit status: 0 done; 2 wrong usage, or nothing understood; 3 reading or writing failed;\n"
    "4 answered in part, some entries were not understood.";

using OptionNames = std::span<const std::string_view>;

constexpr std::array<std::string_view, 1> kOfCheck{"--check"};
constexpr std::array<std::string_view, 1> kOfDate{"--date"};
constexpr std::array<std::string_view, 10> kOfPersons{"--file",  "--date",        "--profile",   "--age",
                                                      "--sex",   "--stage",       "--condition", "--authority",
                                                      "--check", "--input-format"};
constexpr std::array<std::string_view, 13> kOfReports{"--file",  "--date",      "--profile",     "--age",   "--sex",
                                                      "--stage", "--condition", "--authority",   "--check", "--format",
                                                      "--json",  "--color",     "--input-format"};
constexpr std::array<std::string_view, 5> kOfEntries{"--file", "--foods", "--date", "--check", "--input-format"};
constexpr std::array<std::string_view, 5> kOfColour{"--file", "--foods", "--check", "--color", "--input-format"};

// A command and its help. Without a description it shows the page of calmag itself.
struct Page {
  Command command;
  std::array<std::string_view, 2> words;  // the second may be empty
  std::string_view usage;
  std::string_view description;
  std::string_view footer;
  OptionNames hidden;
};

constexpr std::string_view kProfileUsage = "calmag profile [set KEY VALUE...|unset KEY...] [OPTIONS]";

// Longer names first.
constexpr std::array<Page, 18> kPages{{
    {Command::foods_add,
     {"foods", "add"},
     "calmag foods add NAME... [OPTIONS]",
     kFoodsAddDescription,
     kFoodsExitStatuses,
     kOfReports},
    {Command::foods_remove, {"foods", "remove"}, "", "", "", {}},
    {Command::foods_import, {"foods", "import"}, "", "", "", {}},
    {Command::foods,
     {"foods", ""},
     "calmag foods [OPTIONS] [QUERY...]",
     kFoodsDescription,
     kFoodsExitStatuses,
     kOfPersons},
    {Command::import_log,
     {"import", ""},
     "calmag import APP FILE [OPTIONS]",
     kImportDescription,
     kImportExitStatuses,
     kOfReports},
    {Command::profile_set, {"profile", "set"}, kProfileUsage, kProfileDescription, kWritingExitStatuses, kOfColour},
    {Command::profile_unset, {"profile", "unset"}, kProfileUsage, kProfileDescription, kWritingExitStatuses, kOfColour},
    {Command::profile, {"profile", ""}, kProfileUsage, kProfileDescription, kWritingExitStatuses, kOfColour},
    {Command::log, {"log", ""}, "calmag log [OPTIONS] [ENTRY...]", kLogDescription, kExitStatuses, {}},
    {Command::edit, {"edit", ""}, "calmag edit [OPTIONS]", kEditDescription, kEditExitStatuses, kOfReports},
    {Command::plan, {"plan", ""}, "calmag plan [OPTIONS] [ENTRY...]", kPlanDescription, kSuggestExitStatuses, kOfCheck},
    {Command::suggest,
     {"suggest", ""},
     "calmag suggest [OPTIONS] [ENTRY...]",
     kSuggestDescription,
     kSuggestExitStatuses,
     kOfCheck},
    {Command::ranges, {"ranges", ""}, "calmag ranges [OPTIONS]", kRangesDescription, kWritingExitStatuses, kOfEntries},
    {Command::day, {"day", ""}, "calmag day [OPTIONS] [DATE]", kDayDescription, kExitStatuses, kOfDate},
    {Command::week, {"week", ""}, "calmag week [OPTIONS] [PERIOD]", kPeriodDescription, kExitStatuses, kOfDate},
    {Command::month, {"month", ""}, "calmag month [OPTIONS] [PERIOD]", kPeriodDescription, kExitStatuses, kOfDate},
    {Command::summary,
     {"summary", ""},
     "calmag summary [OPTIONS] [FILE...]",
     kSummaryDescription,
     kExitStatuses,
     kOfDate},
    {Command::explain, {"explain", ""}, "", "", "", {}},
}};

std::size_t words_in(const Page& page) { return page.words[1].empty() ? 1 : 2; }

// CLI11 knows of no positional arguments, since words never reach it.
class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(std::string_view usage) : usage_(usage) {}
  std::string make_usage(const CLI::App* /*app*/, std::string /*name*/) const override {
    return "Usage: " + usage_ + "\n";
  }

 private:
  std::string usage_;
};

void show_page(CLI::App& app, std::string_view usage, std::string_view description, std::string_view footer) {
  app.description(std::string(description));
  app.footer(std::string(footer));
  app.formatter(std::make_shared<HelpFormatter>(usage));
}

}  // namespace

Command take_command(Arguments& arguments) {
  const auto is_named = [&](const Page& page) {
    const std::size_t count = words_in(page);
    return arguments.free_words >= count &&
           std::equal(arguments.words.begin(), arguments.words.begin() + static_cast<std::ptrdiff_t>(count),
                      page.words.begin());
  };
  const auto at = std::ranges::find_if(kPages, is_named);
  if (at == kPages.end()) return Command::assess;
  arguments.words.erase(arguments.words.begin(), arguments.words.begin() + static_cast<std::ptrdiff_t>(words_in(*at)));
  return at->command;
}

bool become(CLI::App& app, Command command, OwnOptions& own) {
  const auto page = std::ranges::find(kPages, command, &Page::command);
  if (page == kPages.end() || page->description.empty()) {
    show_page(app, "calmag [OPTIONS] [ENTRY...]", kDescription, kExitStatuses);
    return false;
  }
  show_page(app, page->usage, page->description, page->footer);
  for (const std::string_view option : page->hidden) app.get_option(std::string(option))->group("");
  if (command == Command::foods) add_foods_options(app, own.foods);
  if (command == Command::foods_add) add_foods_add_options(app, own.foods_add);
  if (command == Command::suggest) add_suggest_options(app, own.suggest);
  if (command == Command::summary) add_summary_options(app, own.summary);
  if (command == Command::log) add_log_options(app, own.log);
  if (command == Command::import_log) add_import_options(app, own.import_log);
  const bool is_about_days = command == Command::day || command == Command::week || command == Command::month;
  if (is_about_days) add_calendar_options(app, own.summary.calendar);
  return is_about_days || command == Command::foods || command == Command::foods_add || command == Command::suggest ||
         command == Command::summary || command == Command::log || command == Command::import_log;
}

std::string_view short_help() { return kShortHelp; }

}  // namespace calmag::cli
