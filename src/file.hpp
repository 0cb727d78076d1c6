// Files of the operating system, closed and unmapped at their end. What fails is a std::system_error with the name.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace calmag {

class File {
 public:
  // "-" is standard input.
  static File for_reading(const std::string& path);
  // A new file, or that one emptied; nobody else may read it.
  static File created(const std::string& path);
  // Every write goes to its end; it can be read, too. A new one is for its owner alone.
  static File for_appending(const std::string& path);
  // A file without a name in `folder`: gone when it is closed.
  static File scratch(const std::string& folder);

  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File();

  // As much as there is now, at most `into.size()`; 0 at the end.
  std::size_t read(std::span<char> into) const;
  // From `offset` on; less than `into.size()` only at the end.
  std::size_t read_at(std::uint64_t offset, std::span<char> into) const;
  void write(std::string_view bytes) const;
  void write_at(std::uint64_t offset, std::string_view bytes) const;
  // Returns when the disk has it.
  void sync() const;
  // Waits until no other program holds the lock, and then does until the file is closed, here and in every child.
  void lock() const;
  // Takes away all that stands from `size` on.
  void truncate(std::uint64_t size) const;
  // Of a regular file; 0 of anything else.
  std::uint64_t size() const;
  bool is_folder() const;
  int descriptor() const { return descriptor_; }
  const std::string& name() const { return name_; }

 private:
  File(int descriptor, std::string name, bool owned);
  [[noreturn]] void fail() const;

  int descriptor_;
  std::string name_;
  bool owned_;
};

// Appends to a file in pieces of a good size.
class FileWriter {
 public:
  explicit FileWriter(File file) : file_(std::move(file)) {}

  void append(std::string_view bytes);
  // Everything appended is written when this returns.
  const File& flush();
  std::uint64_t size() const { return written_ + buffer_.size(); }

 private:
  static constexpr std::size_t kBuffered = std::size_t{256} * 1024;
  File file_;
  std::string buffer_;
  std::uint64_t written_ = 0;
};

// A file as bytes in memory, read only. They are read from disk when they are looked at.
class MappedFile {
 public:
  explicit MappedFile(const std::string& path);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&&) = delete;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  std::string_view bytes() const { return {static_cast<const char*>(start_), size_}; }

 private:
  void* start_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace calmag
