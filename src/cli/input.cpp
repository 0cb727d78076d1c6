#include "input.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace calmag::cli {
namespace {

constexpr std::size_t kPieceSize = std::size_t{64} * 1024;
constexpr std::size_t kMostTable = std::size_t{64} * 1024 * 1024;

[[noreturn]] void fail(const std::string& what) { throw std::system_error(errno, std::generic_category(), what); }

class OpenFile {
 public:
  explicit OpenFile(const std::string& file)
      : owned_(file != "-"),
        descriptor_(owned_ ? open(file.c_str(), O_RDONLY | O_CLOEXEC) : STDIN_FILENO) {
    if (descriptor_ < 0) fail(shown_name(file));
  }
  ~OpenFile() {
    if (owned_) close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  OpenFile(OpenFile&&) = delete;
  OpenFile& operator=(OpenFile&&) = delete;

  int descriptor() const { return descriptor_; }

 private:
  bool owned_;
  int descriptor_;
};

}  // namespace

void read_file(const std::string& file, const std::function<void(std::string_view)>& take) {
  const OpenFile source(file);
  std::array<char, kPieceSize> piece{};
  for (;;) {
    const ssize_t size = read(source.descriptor(), piece.data(), piece.size());
    if (size == 0) return;
    if (size < 0) {
      if (errno == EINTR) continue;
      fail(shown_name(file));
    }
    take({piece.data(), static_cast<std::size_t>(size)});
  }
}

std::string read_whole_file(const std::string& file) {
  std::string text;
  read_file(file, [&](std::string_view piece) {
    if (text.size() + piece.size() > kMostTable) {
      errno = EFBIG;
      fail(shown_name(file));
    }
    text += piece;
  });
  return text;
}

std::string shown_name(const std::string& file) { return file == "-" ? "<stdin>" : file; }

void write_output(std::string_view text) {
  static bool reader_gone = false;
  while (!text.empty() && !reader_gone) {
    const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      reader_gone = true;
    } else if (errno != EINTR) {
      fail("<stdout>");
    }
  }
}

}  // namespace calmag::cli
