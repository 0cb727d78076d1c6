#include "imported_layout.hpp"

#include "calmag/text.hpp"

namespace calmag::layout {
namespace {

constexpr std::uint64_t kNone = ~std::uint64_t{0};  // a figure that is missing
constexpr std::int64_t kMicrogramsInGram = 1'000'000;

std::uint32_t checksum(std::string_view bytes) { return index_hash(hash_of(bytes)); }

void put_text(std::string& out, std::string_view text, std::size_t size_bytes) {
  put(out, text.size(), size_bytes);
  out += text;
}

// Reads values one behind the other; `sound` turns false when there are not enough bytes.
struct Taker {
  std::string_view bytes;
  bool sound = true;

  std::string_view take(std::size_t size) {
    sound = sound && size <= bytes.size();
    if (!sound) return {};
    const std::string_view taken = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return taken;
  }
  std::uint64_t number(std::size_t size) {
    const std::string_view taken = take(size);
    return sound ? number_at(taken, 0, size) : 0;
  }
  std::string text(std::size_t size_bytes) { return std::string(take(static_cast<std::size_t>(number(size_bytes)))); }
};

}  // namespace

void put(std::string& out, std::uint64_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
}

std::uint64_t number_at(std::string_view bytes, std::size_t offset, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) {
    value |= std::uint64_t{static_cast<unsigned char>(bytes[offset + i])} << (8 * i);
  }
  return value;
}

std::string bytes_of(const Header& header) {
  std::string out(kMagic);
  put(out, kVersion, 4);
  put(out, static_cast<std::uint64_t>(header.source), 4);
  for (const std::uint64_t value :
       {header.vocabulary, header.foods, header.places_at, header.names_at, header.words_at, header.size}) {
    put(out, value, 8);
  }
  put(out, hash_of(out), 8);
  out.resize(kHeaderSize, '\0');
  return out;
}

std::optional<Header> header_of(std::string_view file) {
  if (file.size() < kHeaderSize || !file.starts_with(kMagic)) return std::nullopt;
  Taker taker{file.substr(kMagic.size(), kHeaderSize - kMagic.size())};
  Header header;
  const std::uint64_t version = taker.number(4);
  const std::uint64_t source = taker.number(4);
  for (std::uint64_t* value :
       {&header.vocabulary, &header.foods, &header.places_at, &header.names_at, &header.words_at, &header.size}) {
    *value = taker.number(8);
  }
  const std::size_t summed = kHeaderSize - taker.bytes.size();
  if (version != kVersion || source >= kImportSources.size()) return std::nullopt;
  if (taker.number(8) != hash_of(file.substr(0, summed))) return std::nullopt;
  header.source = static_cast<ImportSource>(source);
  const bool in_order = kHeaderSize <= header.places_at && header.places_at <= header.names_at &&
                        header.names_at <= header.words_at && header.words_at <= header.size &&
                        header.size == file.size();
  const bool whole = in_order && (header.names_at - header.places_at) / kPlaceSize == header.foods &&
                     (header.names_at - header.places_at) % kPlaceSize == 0 &&
                     (header.words_at - header.names_at) % kEntrySize == 0 &&
                     (header.size - header.words_at) % kEntrySize == 0;
  return whole ? std::optional(header) : std::nullopt;
}

std::uint64_t stamp_of(const Vocabulary& vocabulary) {
  std::string words;
  for (const std::string_view word : vocabulary.fillers()) words.append(word).append(" ");
  words += '\n';
  for (const std::string_view word : vocabulary.preparations()) words.append(word).append(" ");
  words += '\n';
  for (const Synonym& synonym : vocabulary.synonyms()) words.append(synonym.said).append("=").append(synonym.means);
  return hash_of(words);
}

void append_food(std::string& out, const ImportedFood& food) {
  std::string body;
  put_text(body, food.item, 1);
  put_text(body, food.description, 2);
  put_text(body, food.brand, 2);
  for (const Mineral mineral : kMinerals) {
    const std::optional<Milligrams>& figure = food.per_hundred_grams[mineral];
    put(body, figure ? static_cast<std::uint64_t>(figure->micrograms()) : kNone, 8);
  }
  put(body, food.portions.size(), 1);
  for (const ImportedPortion& portion : food.portions) {
    put_text(body, portion.amount, 2);
    put(body, static_cast<std::uint64_t>(portion.grams.units().rounded(kMicrogramsInGram)), 8);
  }
  put(out, body.size(), 4);
  put(out, checksum(body), 4);
  out += body;
}

std::optional<ImportedFood> food_at(std::string_view bytes, ImportSource source) {
  Taker outer{bytes};
  const std::uint64_t size = outer.number(4);
  const std::uint64_t sum = outer.number(4);
  Taker taker{outer.take(static_cast<std::size_t>(size))};
  if (!outer.sound || checksum(taker.bytes) != sum) return std::nullopt;
  ImportedFood food;
  food.source = source;
  food.item = taker.text(1);
  food.description = taker.text(2);
  food.brand = taker.text(2);
  for (const Mineral mineral : kMinerals) {
    const std::uint64_t micrograms = taker.number(8);
    if (micrograms == kNone) continue;
    food.per_hundred_grams[mineral] = Milligrams::from_micrograms(static_cast<std::int64_t>(micrograms));
  }
  const std::uint64_t portions = taker.number(1);
  for (std::uint64_t i = 0; i < portions; ++i) {
    std::string amount = taker.text(2);
    const auto micrograms = static_cast<std::int64_t>(taker.number(8));
    food.portions.push_back({std::move(amount), Grams::of(Fraction::of(micrograms, kMicrogramsInGram))});
  }
  return taker.sound ? std::optional(std::move(food)) : std::nullopt;
}

}  // namespace calmag::layout
