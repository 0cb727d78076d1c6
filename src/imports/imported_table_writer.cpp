// Writing a table of imported foods: the foods as they come, then the indexes, which are sorted on disk.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fmt/format.h>

#include "calmag/imported_table.hpp"
#include "calmag/text.hpp"
#include "file.hpp"
#include "imported_layout.hpp"
#include "sorted_pairs.hpp"

namespace calmag {
namespace {

// Items that have been added, by their hashes: open addressing, never more than half full. 0 is an empty slot.
class SeenItems {
 public:
  // Whether it was not there before.
  bool insert(std::uint64_t hash) {
    if (hash == 0) hash = 1;
    if (count_ * 2 >= slots_.size()) grow();
    std::uint64_t& slot = slots_[slot_of(hash)];
    if (slot == hash) return false;
    slot = hash;
    ++count_;
    return true;
  }

 private:
  std::size_t slot_of(std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = static_cast<std::size_t>(hash) & mask;
    while (slots_[slot] != 0 && slots_[slot] != hash) slot = (slot + 1) & mask;
    return slot;
  }
  void grow() {
    std::vector<std::uint64_t> before = std::move(slots_);
    slots_.assign(before.size() * 2, 0);
    for (const std::uint64_t hash : before) {
      if (hash != 0) slots_[slot_of(hash)] = hash;
    }
  }

  std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(1024);
  std::size_t count_ = 0;
};

// How many bytes of a food are shown, as the index of words orders them.
std::uint64_t length_of(const ImportedFood& food) { return food.description.size() + food.brand.size(); }

// Makes what was renamed in `folder` last.
void sync_folder(const std::string& folder) {
  const File opened = File::for_reading(folder);
  opened.sync();
}

}  // namespace

std::string table_path(const std::string& folder, ImportSource source) {
  return fmt::format("{}/{}.table", folder, name(source));
}

std::string item_name(const ImportedFood& food) { return fmt::format("{} {}", item_prefix(food.source), food.item); }

std::vector<Words> names_of(const ImportedFood& food, const Vocabulary& vocabulary) {
  std::vector<Words> names{words_of(food.description, vocabulary)};
  if (!food.brand.empty()) names.push_back(words_of(fmt::format("{} {}", food.brand, food.description), vocabulary));
  names.push_back(words_of(item_name(food), vocabulary));
  return names;
}

class ImportedTableWriter::Impl {
 public:
  Impl(const std::string& folder, ImportSource source, const Vocabulary& vocabulary)
      : folder_(folder),
        path_(table_path(folder, source)),
        part_(path_ + ".part"),
        vocabulary_(vocabulary),
        out_(File::created(part_)),
        places_(folder),
        names_(folder),
        words_(folder) {
    header_.source = source;
    header_.vocabulary = layout::stamp_of(vocabulary);
    out_.append(std::string(layout::kHeaderSize, '\0'));  // written at last, so that half a table is none
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  Impl(Impl&&) = delete;
  Impl& operator=(Impl&&) = delete;
  ~Impl() {
    if (!finished_) unlink(part_.c_str());
  }

  bool add(const ImportedFood& food) {
    const std::vector<Words> names = names_of(food, vocabulary_);
    if (names.front().empty() || !seen_.insert(hash_of(food.item))) return false;
    const std::uint64_t number = header_.foods++;
    places_.add({number, out_.size()});
    for (const Words& words : names) add_to(names_, joined(words), 0, number);
    // The longest name but the item's has the words of both brand and description.
    const Words& words = names[names.size() - 2];
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i == 0 || words[i] != words[i - 1]) add_to(words_, words[i], length_of(food), number);
    }
    food_.clear();
    layout::append_food(food_, food);
    out_.append(food_);
    return true;
  }

  void finish() {
    header_.places_at = out_.size();
    while (const std::optional<Pair> pair = places_.next()) append(pair->value, layout::kPlaceSize);
    header_.names_at = out_.size();
    append_index(names_);
    header_.words_at = out_.size();
    append_index(words_);
    header_.size = out_.size();
    const File& file = out_.flush();
    file.write_at(0, layout::bytes_of(header_));
    file.sync();
    if (std::rename(part_.c_str(), path_.c_str()) != 0) {
      throw std::system_error(errno, std::generic_category(), path_);
    }
    finished_ = true;
    sync_folder(folder_);
  }

 private:
  // Sorted by hash, then by `order`.
  static void add_to(SortedPairs& index, std::string_view text, std::uint64_t order, std::uint64_t number) {
    index.add({std::uint64_t{layout::index_hash(hash_of(text))} << 32U | order, number});
  }

  void append(std::uint64_t value, std::size_t bytes) {
    food_.clear();
    layout::put(food_, value, bytes);
    out_.append(food_);
  }

  void append_index(SortedPairs& index) {
    while (const std::optional<Pair> pair = index.next()) {
      append(pair->key >> 32U, 4);
      append(pair->value, 4);
    }
  }

  std::string folder_;
  std::string path_;
  std::string part_;
  const Vocabulary& vocabulary_;
  FileWriter out_;
  layout::Header header_;
  SortedPairs places_;
  SortedPairs names_;
  SortedPairs words_;
  SeenItems seen_;
  std::string food_;
  bool finished_ = false;
};

ImportedTableWriter::ImportedTableWriter(const std::string& folder, ImportSource source, const Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(folder, source, vocabulary)) {}

ImportedTableWriter::~ImportedTableWriter() = default;

bool ImportedTableWriter::add(const ImportedFood& food) { return impl_->add(food); }

void ImportedTableWriter::finish() { impl_->finish(); }

}  // namespace calmag
