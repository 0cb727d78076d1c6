// Logs to one diary from many processes at once, and kills others while they log. Every entry that was acknowledged
// must then stand in the diary once, what was logged at once must be there as a whole or not at all, and no line be
// torn.
//
//   diary CALMAG at-once PROCESSES ENTRIES     each process logs so many
//   diary CALMAG killed RUNS                   half of them at random moments, half as soon as the diary grows
//
// Exit status: 0 nothing lost; 1 something; 2 it could not be tried.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Microseconds = std::chrono::microseconds;
using Lines = std::vector<std::string>;

// A diary in a directory of its own, gone at the end.
class Workplace {
 public:
  Workplace() : path_((fs::temp_directory_path() / "diary.XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no temporary directory");
    setenv("CALMAG_DIARY", diary().c_str(), 1);
    setenv("HOME", path_.c_str(), 1);
  }
  ~Workplace() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  std::string diary() const { return path_ + "/diary.txt"; }

 private:
  std::string path_;
};

// calmag log with some lines of entries, in a process group of its own.
class Run {
 public:
  Run(const std::string& program, const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    process_ = fork();
    if (process_ < 0) throw std::runtime_error("no process");
    if (process_ == 0) {
      setpgid(0, 0);
      dup2(ends[1], STDOUT_FILENO);
      execl(program.c_str(), "calmag", "log", text.c_str(), nullptr);
      _exit(127);
    }
    setpgid(process_, process_);
    close(ends[1]);
    output_ = ends[0];
  }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
  ~Run() { close(output_); }

  // With all of its group, as terminals and service managers do.
  void kill_group() const { kill(-process_, SIGKILL); }

  // The lines that it said it has logged, when it has ended.
  Lines acknowledged() const {
    constexpr std::string_view kLogged = "logged: ";
    std::string text;
    std::array<char, 65536> piece{};
    for (ssize_t size = 0; (size = read(output_, piece.data(), piece.size())) > 0;) {
      text.append(piece.data(), static_cast<std::size_t>(size));
    }
    waitpid(process_, nullptr, 0);
    Lines lines;
    std::istringstream in(text.substr(0, text.rfind('\n') + 1));
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with(kLogged)) lines.push_back(line.substr(kLogged.size()));
    }
    return lines;
  }

 private:
  pid_t process_ = 0;
  int output_ = -1;
};

// Entries that no others are like, each as its line will be; `width` bytes between two of its words make it longer.
Lines entries(int day, int first, int count, std::size_t width) {
  Lines lines;
  for (int number = first; number < first + count; ++number) {
    lines.push_back("2026-" + std::to_string(10 + day / 28 % 3) + "-" + std::to_string(101 + day % 28).substr(1) + " " +
                    std::to_string(10'000'000 + number) + ".5 mg" + std::string(width, ' ') + "almonds");
  }
  return lines;
}

// What was tried, and what was said of it.
struct Tried {
  std::vector<Lines> batches;
  Lines acknowledged;
};

// How often each line stands in the diary, when the last that writes to it is done.
std::map<std::string, int> lines_in(const std::string& diary) {
  const int file = open(diary.c_str(), O_RDONLY | O_CLOEXEC);
  flock(file, LOCK_EX);
  close(file);
  std::ifstream in(diary, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  std::map<std::string, int> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) ++lines[line];
  if (!text.empty() && !text.ends_with('\n')) lines["the last line has no end"] = 1;
  return lines;
}

// Reports what is wrong with the diary, the first few in full, and returns how much.
std::size_t faults_in(const std::string& diary, const Tried& tried) {
  const std::map<std::string, int> lines = lines_in(diary);
  std::size_t faults = 0;
  const auto fault = [&](std::string_view what, const std::string& line) {
    if (++faults <= 5) std::cerr << what << ": " << line.substr(0, 60) << '\n';
  };
  std::set<std::string> known;
  for (const Lines& batch : tried.batches) {
    known.insert(batch.begin(), batch.end());
    const auto there = std::ranges::count_if(batch, [&](const std::string& line) { return lines.contains(line); });
    if (there != 0 && there != std::ssize(batch)) fault("in part", batch.front());
  }
  for (const auto& [line, times] : lines) {
    if (!known.contains(line)) fault("torn", line);
    if (times > 1) fault("more than once", line);
  }
  for (const std::string& line : tried.acknowledged) {
    if (!lines.contains(line)) fault("lost", line);
  }
  return faults;
}

std::size_t log_at_once(const std::string& program, int processes, int each) {
  constexpr int kEntriesOfARun = 10;
  const Workplace place;
  std::vector<Tried> tried(static_cast<std::size_t>(processes));
  std::vector<std::thread> threads;
  for (int process = 0; process < processes; ++process) {
    threads.emplace_back([&, process] {
      Tried& own = tried[static_cast<std::size_t>(process)];
      for (int done = 0; done < each; done += kEntriesOfARun) {
        own.batches.push_back(entries(process, process * each + done, std::min(kEntriesOfARun, each - done), 1));
        const Run run(program, own.batches.back());
        std::ranges::copy(run.acknowledged(), std::back_inserter(own.acknowledged));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  Tried all;
  for (const Tried& own : tried) {
    std::ranges::copy(own.batches, std::back_inserter(all.batches));
    std::ranges::copy(own.acknowledged, std::back_inserter(all.acknowledged));
  }
  const auto expected = static_cast<std::size_t>(processes) * static_cast<std::size_t>(each);
  std::cerr << processes << " at once: " << all.acknowledged.size() << " of " << expected << " acknowledged\n";
  return faults_in(place.diary(), all) + (expected - all.acknowledged.size());
}

std::uintmax_t size_of(const std::string& file) {
  std::error_code ignored;
  const std::uintmax_t size = fs::file_size(file, ignored);
  return ignored ? 0 : size;
}

// Kills runs that write several pages each: what was killed within them would be torn.
class Killer {
 public:
  Killer(std::string program, int runs) : program_(std::move(program)), runs_(runs) {}

  std::size_t kill_all() {
    constexpr int kRunsOfADiary = 50;
    std::size_t faults = 0;
    for (int done = 0; done < runs_; done += kRunsOfADiary) {
      const Workplace place;
      Tried tried;
      measure(tried);
      for (int run = 0; run < std::min(kRunsOfADiary, runs_ - done); ++run) kill_one(place.diary(), tried);
      faults += faults_in(place.diary(), tried);
    }
    std::cerr << runs_ << " killed: " << said_ << " had said all, " << grown_ << " others had changed the diary\n";
    return faults;
  }

 private:
  static constexpr int kEntries = 12;
  static constexpr std::size_t kWidth = 4000;

  Lines next_entries() {
    ++batch_;
    return entries(batch_, batch_ * kEntries, kEntries, kWidth);
  }

  void measure(Tried& tried) {
    constexpr int kTimes = 5;
    const auto begin = Clock::now();
    for (int time = 0; time < kTimes; ++time) {
      tried.batches.push_back(next_entries());
      std::ranges::copy(Run(program_, tried.batches.back()).acknowledged(), std::back_inserter(tried.acknowledged));
    }
    usual_ = std::chrono::duration_cast<Microseconds>(Clock::now() - begin) / kTimes;
  }

  void kill_one(const std::string& diary, Tried& tried) {
    tried.batches.push_back(next_entries());
    const std::uintmax_t before = size_of(diary);
    const Run run(program_, tried.batches.back());
    if (batch_ % 2 == 0) {
      std::uniform_int_distribution<Microseconds::rep> moment(0, usual_.count() * 6 / 5);
      std::this_thread::sleep_for(Microseconds(moment(random_)));
    } else {
      const auto latest = Clock::now() + 20 * usual_;
      while (size_of(diary) == before && Clock::now() < latest) {
      }
    }
    run.kill_group();
    const Lines said = run.acknowledged();
    std::ranges::copy(said, std::back_inserter(tried.acknowledged));
    if (said.size() == kEntries) {
      ++said_;
    } else if (size_of(diary) != before) {
      ++grown_;
    }
  }

  std::string program_;
  int runs_;
  int batch_ = 0;
  Microseconds usual_{};
  std::mt19937 random_{std::random_device{}()};
  int said_ = 0;
  int grown_ = 0;
};

std::size_t faults_of(const std::vector<std::string>& arguments) {
  if (arguments.size() == 4 && arguments[1] == "at-once") {
    return log_at_once(arguments[0], std::stoi(arguments[2]), std::stoi(arguments[3]));
  }
  if (arguments.size() == 3 && arguments[1] == "killed")
    return Killer(arguments[0], std::stoi(arguments[2])).kill_all();
  throw std::runtime_error("usage: diary CALMAG at-once PROCESSES ENTRIES | killed RUNS");
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return faults_of({arguments + 1, arguments + count}) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
  } catch (const std::exception& error) {
    std::cerr << "diary: " << error.what() << '\n';
    return 2;
  }
}
