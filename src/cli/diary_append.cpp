// Appending to the diary, and not replacing it: a line that somebody adds with echo at the same time is not lost, and
// links, owner and permissions stay as they are.
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <system_error>

#include "child_process.hpp"
#include "diary.hpp"

namespace calmag::cli {
namespace {

bool ends_with_a_line(const File& file, std::uint64_t size) {
  std::array<char, 1> last{'\n'};
  if (size > 0) file.read_at(size - 1, last);
  return last.front() == '\n';
}

// Writes once, so that no line of another program can come between. Returns 0, or the error, and the diary is then as
// it was.
int write_all_or_nothing(const File& diary, std::string_view text, const std::string& new_in_folder) {
  const ssize_t written = ::write(diary.descriptor(), text.data(), text.size());
  if (written < 0) return errno;
  const auto end = static_cast<std::uint64_t>(lseek(diary.descriptor(), 0, SEEK_CUR));
  try {
    const auto size = static_cast<std::size_t>(written);
    if (size < text.size()) throw std::system_error(ENOSPC, std::generic_category());
    diary.sync();
    if (!new_in_folder.empty()) File::for_reading(new_in_folder).sync();
    return 0;
  } catch (const std::system_error& error) {
    const bool is_last = end > 0 && diary.size() == end;  // others may append without the lock: what is theirs stays
    if (is_last) diary.truncate(end - static_cast<std::uint64_t>(written));
    return error.code().value();
  }
}

}  // namespace

void append_to_diary(const std::string& path, std::string_view lines) {
  const File diary = locked_diary(path);
  const std::uint64_t size = diary.size();
  const std::string text = (ends_with_a_line(diary, size) ? "" : "\n") + std::string(lines);
  const std::string new_in_folder = size == 0 ? std::filesystem::canonical(path).parent_path().string() : "";
  // A process that is killed while it writes leaves half of what does not fit one page. The child is in no group and
  // no session that anybody ends: once it writes, it finishes, and it keeps the lock until it has.
  const int status = run_in_child([&] {
    setsid();
    std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files shows as an error of write()
    return write_all_or_nothing(diary, text, new_in_folder);
  });
  const int error = WIFEXITED(status) ? WEXITSTATUS(status) : EINTR;
  if (error != 0) throw std::system_error(error, std::generic_category(), path);
}

}  // namespace calmag::cli
