#include "child_process.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

namespace calmag::cli {
namespace {

[[noreturn]] void end_with(const std::function<int()>& work) {
  int status = EIO;
  try {
    status = work();
  } catch (...) {  // what stands above belongs to the parent
  }
  _exit(status);
}

}  // namespace

int run_in_child(const std::function<int()>& work) {
  std::signal(SIGCHLD, SIG_DFL);  // where the caller has it ignored, nobody is told how a child ended
  const pid_t child = fork();
  if (child == 0) end_with(work);
  int status = 0;
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "waitpid");
  }
  return status;
}

}  // namespace calmag::cli
