// Reading a table of imported foods. Nothing in the file is trusted: a place outside it, a sum that does not agree, a
// food that no index should lead to, and the table is unusable.
#include "calmag/imported_table.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "file.hpp"
#include "imported_layout.hpp"

namespace calmag {
namespace {

constexpr std::size_t kMostLookedAt = 2000;

// Numbers of foods sorted by hashes.
class HashIndex {
 public:
  HashIndex() = default;
  explicit HashIndex(std::string_view bytes) : bytes_(bytes) {}

  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t size() const { return end - begin; }
  };
  Range range_of(std::string_view text) const {
    const std::uint32_t hash = layout::index_hash(hash_of(text));
    const std::size_t begin = first_not_below(hash);
    return {begin, hash == ~std::uint32_t{0} ? size() : first_not_below(hash + 1)};
  }
  std::uint64_t food(std::size_t entry) const { return layout::number_at(bytes_, entry * layout::kEntrySize + 4, 4); }

 private:
  std::size_t size() const { return bytes_.size() / layout::kEntrySize; }
  std::uint64_t hash(std::size_t entry) const { return layout::number_at(bytes_, entry * layout::kEntrySize, 4); }
  std::size_t first_not_below(std::uint32_t sought) const {
    std::size_t begin = 0;
    for (std::size_t left = size(); left > 0;) {
      const std::size_t half = left / 2;
      const bool below = hash(begin + half) < sought;
      begin += below ? half + 1 : 0;
      left = below ? left - half - 1 : half;
    }
    return begin;
  }

  std::string_view bytes_;
};

}  // namespace

class ImportedTable::Impl {
 public:
  Impl(const std::string& folder, ImportSource source, const Vocabulary& vocabulary)
      : path_(table_path(folder, source)),
        vocabulary_(vocabulary),
        file_(path_) {
    const std::optional<layout::Header> header = layout::header_of(file_.bytes());
    if (!header || header->source != source) refuse("is damaged, or of another version of calmag");
    if (header->vocabulary != layout::stamp_of(vocabulary)) refuse("is of another version of calmag");
    header_ = *header;
    names_ = HashIndex(section(header_.names_at, header_.words_at));
    words_ = HashIndex(section(header_.words_at, header_.size));
  }

  std::uint64_t size() const { return header_.foods; }

  void each_named(const Words& words, const std::function<bool(ImportedFood)>& take) const {
    const HashIndex::Range range = names_.range_of(joined(words));
    for (std::size_t i = range.begin; i < range.end; ++i) {
      ImportedFood food = food_of(names_.food(i));
      const std::vector<Words> names = names_of(food, vocabulary_);
      if (std::ranges::find(names, words) == names.end()) continue;  // two names with one hash
      if (!take(std::move(food))) return;
    }
  }

  void each_with(const Words& words, const std::function<bool(ImportedFood)>& take) const {
    if (words.empty()) return;
    HashIndex::Range rarest = words_.range_of(words.front());
    for (const std::string& word : words) {
      const HashIndex::Range range = words_.range_of(word);
      if (range.size() < rarest.size()) rarest = range;
    }
    rarest.end = std::min(rarest.end, rarest.begin + kMostLookedAt);
    for (std::size_t i = rarest.begin; i < rarest.end; ++i) {
      ImportedFood food = food_of(words_.food(i));
      const std::vector<Words> names = names_of(food, vocabulary_);
      if (!std::ranges::includes(names[names.size() - 2], words)) continue;
      if (!take(std::move(food))) return;
    }
  }

 private:
  [[noreturn]] void refuse(std::string_view what) const {
    throw UnusableTable(fmt::format("the table {} {}: import its foods again", path_, what));
  }

  std::string_view section(std::uint64_t begin, std::uint64_t end) const {
    return file_.bytes().substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
  }

  ImportedFood food_of(std::uint64_t number) const {
    if (number >= header_.foods) refuse("is damaged");
    const std::uint64_t place = layout::number_at(section(header_.places_at, header_.names_at),
                                                  number * layout::kPlaceSize, layout::kPlaceSize);
    if (place < layout::kHeaderSize || place >= header_.places_at) refuse("is damaged");
    std::optional<ImportedFood> food = layout::food_at(section(place, header_.places_at), header_.source);
    if (!food) refuse("is damaged");
    return std::move(*food);
  }

  std::string path_;
  const Vocabulary& vocabulary_;
  MappedFile file_;
  layout::Header header_;
  HashIndex names_;
  HashIndex words_;
};

ImportedTable::ImportedTable(const std::string& folder, ImportSource source, const Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(folder, source, vocabulary)) {}

ImportedTable::~ImportedTable() = default;

std::uint64_t ImportedTable::size() const { return impl_->size(); }

void ImportedTable::each_named(const Words& words, const std::function<bool(ImportedFood)>& take) const {
  impl_->each_named(words, take);
}

void ImportedTable::each_with(const Words& words, const std::function<bool(ImportedFood)>& take) const {
  impl_->each_with(words, take);
}

}  // namespace calmag
