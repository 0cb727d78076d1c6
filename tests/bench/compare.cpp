// Runs commands in turns, and prints the median of each, its ratio to the first, and its peak memory.
//
//   compare ROUNDS NAME=COMMAND...
//
// A command is run by /bin/sh with its output thrown away. In turns, so that what else the machine does meets all of
// them alike. A command that fails is reported, and the run ends with 1.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace {

struct Run {
  double seconds = 0;  // on the clock
  long peak = 0;       // KiB
  int status = 0;
};

struct Contender {
  std::string name;
  std::string command;
  std::vector<double> seconds;
  long peak = 0;
  int status = 0;  // the worst of all rounds

  double median() {
    std::ranges::sort(seconds);
    return seconds[seconds.size() / 2];
  }
};

Run run(const std::string& command) {
  const auto begun = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execl("/bin/sh", "sh", "-c", ("exec " + command).c_str(), nullptr);
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
  return {taken.count(), usage.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 128};
}

// 4 is calmag's for a log with entries that nobody knows.
bool is_answer(int status) { return status == 0 || status == 4; }

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 2 ? std::atoi(argv[1]) : 0;
  std::vector<Contender> contenders;
  for (int i = 2; i < argc; ++i) {
    const std::string_view given = argv[i];
    const std::size_t mark = given.find('=');
    if (mark == std::string_view::npos) break;
    contenders.push_back({std::string(given.substr(0, mark)), std::string(given.substr(mark + 1)), {}, 0, 0});
  }
  if (rounds < 1 || contenders.size() + 2 != static_cast<std::size_t>(argc)) {
    std::cerr << "compare ROUNDS NAME=COMMAND...\n";
    return 2;
  }
  for (int round = 0; round < rounds; ++round) {
    for (Contender& contender : contenders) {
      const Run one = run(contender.command);
      contender.seconds.push_back(one.seconds);
      contender.peak = std::max(contender.peak, one.peak);
      if (!is_answer(one.status)) contender.status = one.status;
    }
  }
  const double first = contenders.front().median();
  bool all = true;
  std::cout << fmt::format("{:<28}{:>12}{:>9}{:>12}\n", "", "median, ms", "ratio", "peak, MB");
  for (Contender& contender : contenders) {
    std::cout << fmt::format("{:<28}{:>12.1f}{:>9.2f}{:>12.1f}{}\n", contender.name, contender.median() * 1000,
                             contender.median() / first, static_cast<double>(contender.peak) / 1024,
                             contender.status == 0 ? "" : fmt::format("  failed: {}", contender.status));
    all = all && contender.status == 0;
  }
  return all ? 0 : 1;
}
