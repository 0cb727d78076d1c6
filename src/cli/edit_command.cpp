#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "child_process.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"
#include "diary.hpp"
#include "input.hpp"
#include "log_input.hpp"
#include "places.hpp"

namespace calmag::cli {
namespace {

std::string editor() {
  for (const char* variable : {"VISUAL", "EDITOR"}) {
    if (!environment(variable).empty()) return std::string(environment(variable));
  }
  return "vi";
}

// The shell reads the editor's name, so that it may have options of its own, as in code --wait; the file is an argument
// and never a part of what the shell reads.
int become_editor(std::string editor, std::string file) {
  umask(S_IRWXG | S_IRWXO);  // a new diary is for its owner alone
  std::signal(SIGPIPE, SIG_DFL);
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGQUIT, SIG_DFL);
  std::string shell = "/bin/sh";
  std::string option = "-c";
  std::string command = editor + " \"$@\"";
  const std::array<char*, 6> arguments{shell.data(),  option.data(), command.data(),
                                       editor.data(), file.data(),   nullptr};
  execv(shell.c_str(), arguments.data());
  constexpr int kNotFound = 127;
  return kNotFound;
}

// The status of the editor, as a shell would say it.
int edit(const std::string& file) {
  const auto interrupted = std::signal(SIGINT, SIG_IGN);  // what is typed is for the editor
  const auto quit = std::signal(SIGQUIT, SIG_IGN);
  const int status = run_in_child([&] { return become_editor(editor(), file); });
  std::signal(SIGINT, interrupted);
  std::signal(SIGQUIT, quit);
  constexpr int kKilled = 128;
  return WIFEXITED(status) ? WEXITSTATUS(status) : kKilled + WTERMSIG(status);
}

std::string counted(std::size_t number, std::string_view one, std::string_view more) {
  return fmt::format("{} {}", number, number == 1 ? one : more);
}

// Reads the diary, and says what is in it.
ExitStatus check(const std::string& diary, Options options, const Catalogue& catalogue) {
  std::map<Date, Day> days;
  options.files = {diary};
  if (file_exists(diary)) days = read_days(options, catalogue, {});
  ProblemReporter problems;
  std::size_t entries = 0;
  for (const auto& [date, day] : days) {
    problems.report(day);
    entries += day.entries.size();
  }
  problems.finish();
  if (problems.count() > 0) return ExitStatus::in_part;
  write_output(fmt::format("{}: {} on {}, all understood\n", printable(diary), counted(entries, "entry", "entries"),
                           counted(days.size(), "day", "days")));
  return ExitStatus::done;
}

}  // namespace

ExitStatus run_edit(const Options& options, const Catalogue& catalogue, const std::vector<std::string>& words) {
  if (!words.empty() || !options.files.empty()) {
    throw UsageError("edit opens the diary alone; CALMAG_DIARY says which");
  }
  const std::string diary = required_diary();
  make_folder_of(diary);
  if (const int status = edit(diary); status != 0) {
    write_message(fmt::format("the editor '{}' ended with status {}", editor(), status));
    return ExitStatus::input_output;
  }
  return check(diary, options, catalogue);
}

}  // namespace calmag::cli
