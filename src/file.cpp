#include "file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace calmag {
namespace {

[[noreturn]] void fail_at(const std::string& name) { throw std::system_error(errno, std::generic_category(), name); }

}  // namespace

File::File(int descriptor, std::string name, bool owned)
    : descriptor_(descriptor),
      name_(std::move(name)),
      owned_(owned) {
  if (descriptor_ < 0) fail();
}

File File::for_reading(const std::string& path) {
  if (path == "-") return {STDIN_FILENO, "<stdin>", false};
  return {open(path.c_str(), O_RDONLY | O_CLOEXEC), path, true};
}

File File::created(const std::string& path) {
  return {open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR), path, true};
}

File File::for_appending(const std::string& path) {
  return {open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR), path, true};
}

File File::scratch(const std::string& folder) {
  std::string path = folder + "/scratch.XXXXXX";
  File file(mkostemp(path.data(), O_CLOEXEC), path, true);
  unlink(path.c_str());
  return file;
}

File::File(File&& other) noexcept
    : descriptor_(other.descriptor_),
      name_(std::move(other.name_)),
      owned_(std::exchange(other.owned_, false)) {}

File& File::operator=(File&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(name_, other.name_);
  std::swap(owned_, other.owned_);
  return *this;
}

File::~File() {
  if (owned_) close(descriptor_);
}

void File::fail() const { fail_at(name_); }

std::size_t File::read(std::span<char> into) const {
  for (;;) {
    const ssize_t size = ::read(descriptor_, into.data(), into.size());
    if (size >= 0) return static_cast<std::size_t>(size);
    if (errno != EINTR) fail();
  }
}

std::size_t File::read_at(std::uint64_t offset, std::span<char> into) const {
  std::size_t done = 0;
  while (done < into.size()) {
    const ssize_t size = pread(descriptor_, into.data() + done, into.size() - done, static_cast<off_t>(offset + done));
    if (size == 0) break;
    if (size > 0) done += static_cast<std::size_t>(size);
    if (size < 0 && errno != EINTR) fail();
  }
  return done;
}

void File::write(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t size = ::write(descriptor_, bytes.data(), bytes.size());
    if (size >= 0) bytes.remove_prefix(static_cast<std::size_t>(size));
    if (size < 0 && errno != EINTR) fail();
  }
}

void File::write_at(std::uint64_t offset, std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t size = pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (size < 0 && errno != EINTR) fail();
    if (size < 0) continue;
    offset += static_cast<std::uint64_t>(size);
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
}

void File::sync() const {
  if (fsync(descriptor_) != 0) fail();
}

void File::lock() const {
  while (flock(descriptor_, LOCK_EX) != 0) {
    if (errno != EINTR) fail();
  }
}

void File::truncate(std::uint64_t size) const {
  while (ftruncate(descriptor_, static_cast<off_t>(size)) != 0) {
    if (errno != EINTR) fail();
  }
}

std::uint64_t File::size() const {
  struct stat status {};
  if (fstat(descriptor_, &status) != 0) fail();
  return S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
}

bool File::is_folder() const {
  struct stat status {};
  if (fstat(descriptor_, &status) != 0) fail();
  return S_ISDIR(status.st_mode);
}

void FileWriter::append(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= kBuffered) flush();
}

const File& FileWriter::flush() {
  file_.write(buffer_);
  written_ += buffer_.size();
  buffer_.clear();
  return file_;
}

MappedFile::MappedFile(const std::string& path) {
  const File file = File::for_reading(path);
  const auto size = static_cast<std::size_t>(file.size());
  if (size == 0) return;
  void* start = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.descriptor(), 0);
  if (start == MAP_FAILED) fail_at(path);
  start_ = start;
  size_ = size;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : start_(std::exchange(other.start_, nullptr)),
      size_(std::exchange(other.size_, 0)) {}

MappedFile::~MappedFile() {
  if (start_ != nullptr) munmap(start_, size_);
}

}  // namespace calmag
