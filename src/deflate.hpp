// Bytes made small, and as they were: deflate (RFC 1951) with a dictionary, which is what the texts have in common and
// so need not hold.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace calmag {

// At most `most` bytes that stand in many of the texts.
std::string dictionary_of(std::span<const std::string> texts, std::size_t most);

// Throws std::runtime_error without memory.
std::string deflated(std::string_view text, std::string_view dictionary);

// Throws std::runtime_error unless `bytes` is what deflated() made with that dictionary of a text of `size` bytes.
std::string inflated(std::string_view bytes, std::size_t size, std::string_view dictionary);

}  // namespace calmag
