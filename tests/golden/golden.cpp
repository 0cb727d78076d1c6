// Runs a file of golden command lines: commands with their input and the exact output, errors and status expected.
//
//   golden PROGRAMS DATA FILE.test      PROGRAMS: the directory of the programs under test; DATA: that of the tables
//
//   # A comment. One that follows a command begins a new case, in a directory of its own.
//   < diary.txt
//   The lines of a file, up to a line <END. A folder in the name is made.
//   <END
//   $ calmag -f diary.txt
//   expected standard output, as it stands
//   2| a line expected on standard error
//   = 4
//
// A command is run by /bin/sh, standard input empty, in a fresh directory, with a fixed environment; DATA is in $DATA.
// Blank lines before the next #, < or $ and at the end belong to no output. The status expected is 0 where none is
// given. A FILE.md is a document: each of its fenced blocks that begins with $ is a case, with standard error among the
// output and any status; a line behind a command that begins with > goes on with it, as at a shell's prompt. Exit
// status: 0 all as expected; 1 some not; 2 the file could not be used.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Outcome {
  std::string output;
  std::string errors;
  int status = 0;
};

struct Command {
  std::size_t line = 0;
  std::string text;
  Outcome expected;
};

// Files and the commands that run beside them, in one directory.
struct Case {
  std::vector<std::pair<std::string, std::string>> files;  // name and content
  std::vector<Command> commands;
};

class CaseReader {
 public:
  // In a document a line that begins with > right behind a command goes on with it.
  enum class Source : bool { cases, document };
  CaseReader(std::istream& in, Source source) : in_(in), source_(source) {}

  std::vector<Case> read() {
    std::string line;
    while (next(line)) take(line);
    drop_blank_lines();
    return std::move(cases_);
  }

 private:
  bool next(std::string& line) {
    ++number_;
    return static_cast<bool>(std::getline(in_, line));
  }
  [[noreturn]] void refuse(const std::string& reason) const {
    throw std::runtime_error("line " + std::to_string(number_) + ": " + reason);
  }
  Case& current() { return cases_.back(); }

  bool in_command() const { return !cases_.back().commands.empty(); }
  Outcome& expected() {
    if (!in_command()) refuse("a command must stand before what is expected of it");
    return cases_.back().commands.back().expected;
  }

  void take(const std::string& line) {
    if (line.starts_with('#')) {
      drop_blank_lines();
      if (in_command()) cases_.emplace_back();
    } else if (line.starts_with("< ")) {
      drop_blank_lines();
      take_file(line.substr(2));
    } else if (line.starts_with("$ ")) {
      drop_blank_lines();
      current().commands.push_back({number_, line.substr(2), {}});
    } else if (source_ == Source::document && line.starts_with("> ") && in_command() && expected().output.empty()) {
      current().commands.back().text += '\n' + line.substr(2);
    } else if (line.starts_with("2|")) {
      expected().errors += line.substr(line.starts_with("2| ") ? 3 : 2) + '\n';
    } else if (line.starts_with("= ")) {
      expected().status = std::stoi(line.substr(2));
    } else if (!line.empty() || in_command()) {
      expected().output += line + '\n';
    }
  }

  void take_file(const std::string& name) {
    std::string content;
    for (std::string line; next(line) && line != "<END";) content += line + '\n';
    if (!in_) refuse("the file " + name + " has no <END");
    current().files.emplace_back(name, std::move(content));
  }

  void drop_blank_lines() {
    if (!in_command()) return;
    std::string& output = expected().output;
    while (output == "\n" || output.ends_with("\n\n")) output.pop_back();
  }

  std::istream& in_;
  Source source_;
  std::size_t number_ = 0;
  std::vector<Case> cases_ = std::vector<Case>(1);
};

// A directory of its own, gone at the end.
class Workplace {
 public:
  Workplace() : path_((fs::temp_directory_path() / "golden.XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no temporary directory");
    fs::create_directory(home());
  }
  ~Workplace() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  fs::path home() const { return fs::path(path_) / "home"; }
  // What a command prints is kept beside the directory that it sees.
  fs::path output() const { return fs::path(path_) / "output"; }
  fs::path errors() const { return fs::path(path_) / "errors"; }

 private:
  std::string path_;
};

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The fenced blocks of a document that begin with a command, as cases.
std::string cases_in_document(std::istream& in) {
  std::string cases;
  std::string line;
  std::string command;  // that has not ended
  bool in_block = false;
  bool in_case = false;
  const auto end_command = [&] {
    if (!command.empty()) cases += "$ {\n" + command + "> } 2>&1 || true\n";
    command.clear();
  };
  while (std::getline(in, line)) {
    if (line.starts_with("```")) {
      end_command();
      in_block = !in_block;
      in_case = false;
    } else if (in_block && line.starts_with("$ ")) {
      end_command();
      if (!std::exchange(in_case, true)) cases += "# from the document\n";
      command = "> " + line.substr(2) + '\n';
    } else if (!command.empty() && line.starts_with("> ")) {
      command += line + '\n';
    } else if (in_case) {
      end_command();
      cases += line + '\n';
    }
  }
  return cases;
}

class Runner {
 public:
  Runner(fs::path programs, fs::path data) : programs_(std::move(programs)), data_(std::move(data)) {}

  Outcome run(const std::string& command, const Workplace& place) const {
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("no process for the shell");
    if (child == 0) become_shell(command, environment_in(place.home()), place);
    int status = 0;
    waitpid(child, &status, 0);
    return {content_of(place.output()), content_of(place.errors()),
            WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
  }

 private:
  std::vector<std::string> environment_in(const fs::path& home) const {
    return {"TZ=UTC",
            "LC_ALL=C",
            "NO_COLOR=1",
            "HOME=" + home.string(),
            "XDG_CONFIG_HOME=" + (home / ".config").string(),
            "XDG_DATA_HOME=" + (home / ".local/share").string(),
            "DATA=" + data_.string(),
            "PATH=" + programs_.string() + ":/usr/local/bin:/usr/bin:/bin"};
  }

  [[noreturn]] static void become_shell(std::string command, std::vector<std::string> environment,
                                        const Workplace& place) {
    const auto redirect = [](int to, const fs::path& path) {
      const int file = open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC, 0600);
      if (file < 0 || dup2(file, to) < 0) _exit(127);
    };
    redirect(STDIN_FILENO, "/dev/null");
    redirect(STDOUT_FILENO, place.output());
    redirect(STDERR_FILENO, place.errors());
    if (chdir(place.home().c_str()) != 0) _exit(127);
    std::string shell = "/bin/sh";
    std::string option = "-c";
    const std::array<char*, 4> arguments{shell.data(), option.data(), command.data(), nullptr};
    std::vector<char*> variables;
    for (std::string& variable : environment) variables.push_back(variable.data());
    variables.push_back(nullptr);
    execve(shell.c_str(), arguments.data(), variables.data());
    _exit(127);
  }

  fs::path programs_;
  fs::path data_;
};

// How what was expected and what came differ, "" if they do not.
std::string difference(const std::string& what, const std::string& expected, const std::string& actual) {
  if (expected == actual) return "";
  const std::string ruler = std::string(60, '-') + '\n';
  return what + " expected\n" + ruler + expected + ruler + "but got\n" + ruler + actual + ruler;
}

bool as_expected(const Command& command, const Outcome& outcome, const std::string& file) {
  const Outcome& expected = command.expected;
  const std::string report =
      difference("standard output", expected.output, outcome.output) +
      difference("standard error", expected.errors, outcome.errors) +
      difference("exit status", std::to_string(expected.status) + '\n', std::to_string(outcome.status) + '\n');
  if (!report.empty()) std::cerr << file << ':' << command.line << ": $ " << command.text << '\n' << report << '\n';
  return report.empty();
}

int run_file(const Runner& runner, const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot be read");
  std::size_t run = 0;
  std::size_t failed = 0;
  const bool is_document = file.ends_with(".md");
  std::istringstream document(is_document ? cases_in_document(in) : std::string());
  std::istream& text = is_document ? static_cast<std::istream&>(document) : in;
  const auto source = is_document ? CaseReader::Source::document : CaseReader::Source::cases;
  for (const Case& one : CaseReader(text, source).read()) {
    const Workplace place;
    for (const auto& [name, content] : one.files) {
      const fs::path path = place.home() / name;
      fs::create_directories(path.parent_path());
      std::ofstream(path, std::ios::binary) << content;
    }
    for (const Command& command : one.commands) {
      ++run;
      if (!as_expected(command, runner.run(command.text, place), file)) ++failed;
    }
  }
  if (run == 0) throw std::runtime_error("there is no command in it");
  std::cerr << run - failed << " of " << run << " commands as expected\n";
  return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "usage: golden PROGRAMS DATA FILE.test\n";
    return 2;
  }
  try {
    return run_file(Runner(arguments[1], arguments[2]), arguments[3]);
  } catch (const std::exception& error) {
    std::cerr << arguments[3] << ": " << error.what() << '\n';
    return 2;
  }
}
