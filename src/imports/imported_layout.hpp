// How a table of imported foods is laid out in bytes: what its writer and its reader agree on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "calmag/imports.hpp"
#include "calmag/names.hpp"

namespace calmag::layout {

inline constexpr std::string_view kMagic = "calmag foods\n\x1A\r\n";  // shows what text mode would do to it
// To be raised when the layout changes, or the rule by which names become words.
inline constexpr std::uint32_t kVersion = 1;
inline constexpr std::size_t kHeaderSize = 96;
inline constexpr std::size_t kFoodHeaderSize = 8;  // size and checksum
inline constexpr std::size_t kPlaceSize = 8;       // of a food in the file
inline constexpr std::size_t kEntrySize = 8;       // of an index

// Little-endian, whatever the machine.
void put(std::string& out, std::uint64_t value, std::size_t bytes);
// Requires at least that many bytes.
std::uint64_t number_at(std::string_view bytes, std::size_t offset, std::size_t size);

// An entry of an index: the upper half of the hash of a name or word, and the number of the food.
constexpr std::uint32_t index_hash(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

// Sections follow one another: the header, foods, their places, the index of names, that of words.
struct Header {
  ImportSource source = ImportSource::foundation;
  std::uint64_t vocabulary = 0;  // which words do not count in names
  std::uint64_t foods = 0;
  std::uint64_t places_at = 0;
  std::uint64_t names_at = 0;
  std::uint64_t words_at = 0;
  std::uint64_t size = 0;  // of the file
};
std::string bytes_of(const Header& header);
// None: no header of this version, one that is damaged, or one that does not describe a file of that size.
std::optional<Header> header_of(std::string_view file);

std::uint64_t stamp_of(const Vocabulary& vocabulary);

// A food with its size and checksum before it.
void append_food(std::string& out, const ImportedFood& food);
// The food at the beginning of `bytes`, or none if they are damaged.
std::optional<ImportedFood> food_at(std::string_view bytes, ImportSource source);

}  // namespace calmag::layout
