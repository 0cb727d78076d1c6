// Lists, and texts, that stand one behind the other, as tables hold them: a place costs four bytes and no pointer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace calmag {

template <class T>
class Lists {
 public:
  constexpr Lists() = default;
  // `begins` holds where each list begins in `all`, and the end of the last.
  constexpr Lists(std::span<const T> all, std::span<const std::uint32_t> begins) : all_(all), begins_(begins) {}

  constexpr std::size_t size() const { return begins_.empty() ? 0 : begins_.size() - 1; }
  // Requires place < size().
  constexpr std::span<const T> operator[](std::size_t place) const {
    return all_.subspan(begins_[place], begins_[place + 1] - begins_[place]);
  }

  std::span<const T> all() const { return all_; }
  std::span<const std::uint32_t> begins() const { return begins_; }

 private:
  std::span<const T> all_;
  std::span<const std::uint32_t> begins_;
};

class Texts {
 public:
  constexpr Texts() = default;
  // As for Lists.
  constexpr Texts(std::string_view all, std::span<const std::uint32_t> begins) : all_(all), begins_(begins) {}

  constexpr std::size_t size() const { return begins_.empty() ? 0 : begins_.size() - 1; }
  // Requires place < size().
  constexpr std::string_view operator[](std::size_t place) const {
    return all_.substr(begins_[place], begins_[place + 1] - begins_[place]);
  }

  std::string_view all() const { return all_; }
  std::span<const std::uint32_t> begins() const { return begins_; }

 private:
  std::string_view all_;
  std::span<const std::uint32_t> begins_;
};

}  // namespace calmag
