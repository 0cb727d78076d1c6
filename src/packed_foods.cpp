// A block of foods is the number of its bytes and then, deflated:
//   how many citations, portions, names and preferred meanings its foods have together
//   each food: its texts, its flags, citations, figures, usual portion, portions, names, preferred meanings
// Numbers are written seven bits a byte, the least first, the eighth bit set where more follow. A text is its length
// and its bytes; a size, a source or a citation is its place. What is seldom so is said by the lowest bit of a number:
// grams are a fraction, whose denominator follows; a mineral is in micrograms, for it is not in whole milligrams; the
// size is of a portion whose citation, which is not the first, follows its grams.
#include "calmag/packed_foods.hpp"

#include <algorithm>

#include "deflate.hpp"

namespace calmag {
namespace {

// A run asks for a few foods: more together are smaller, fewer are sooner unpacked.
constexpr std::size_t kFoodsPerBlock = 16;

// What all blocks have in common need not be in each.
constexpr std::size_t kMostInDictionary = std::size_t{8} * 1024;

enum Flag : unsigned { kPours = 1, kIsDish = 2, kHasCalcium = 4, kHasMagnesium = 8, kPerHundredGrams = 16 };

constexpr unsigned flag_of(Mineral mineral) { return mineral == Mineral::calcium ? kHasCalcium : kHasMagnesium; }

class Packer {
 public:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) bytes_ += static_cast<char>((value & 0x7FU) | 0x80U);
    bytes_ += static_cast<char>(value);
  }
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  void grams(Grams value) {
    const Fraction units = value.units();
    const bool is_whole = units.denominator() == 1;
    number(2 * static_cast<std::uint64_t>(units.numerator()) + (is_whole ? 0 : 1));
    if (!is_whole) number(static_cast<std::uint64_t>(units.denominator()));
  }
  void milligrams(Milligrams value) {
    const auto micrograms = static_cast<std::uint64_t>(value.micrograms());
    number(micrograms % 1000 == 0 ? 2 * (micrograms / 1000) : 2 * micrograms + 1);
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Requires what a Packer has written.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return value;
    }
  }
  std::string_view text() {
    const std::size_t length = number();
    const std::string_view value = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return value;
  }
  Grams grams() {
    const std::uint64_t value = number();
    const std::uint64_t denominator = value % 2 == 0 ? 1 : number();
    return Grams::of(
        Fraction::in_lowest_terms(static_cast<std::int64_t>(value / 2), static_cast<std::int64_t>(denominator)));
  }
  Milligrams milligrams() {
    const std::uint64_t value = number();
    return Milligrams::from_micrograms(static_cast<std::int64_t>(value % 2 == 0 ? value / 2 * 1000 : value / 2));
  }
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

// The place of `value` in `list`, where it is added if it is new.
template <class T>
std::size_t place_in(std::vector<T>& list, const T& value) {
  const auto at = std::ranges::find(list, value);
  if (at != list.end()) return static_cast<std::size_t>(at - list.begin());
  list.push_back(value);
  return list.size() - 1;
}

std::vector<Citation> citations_of(const Food& food) {
  std::vector<Citation> citations;
  for (const Mineral mineral : kMinerals) {
    if (const auto& figure = food.figures[mineral]) place_in(citations, *figure->citation);
  }
  for (const Portion& portion : food.portions) place_in(citations, *portion.citation);
  return citations;
}

// As those of most foods are, which are then of one citation, the first.
bool are_per_hundred_grams(const Food& food, const std::vector<Citation>& citations) {
  return std::ranges::all_of(kMinerals, [&](Mineral mineral) {
    const auto& figure = food.figures[mineral];
    return !figure || (figure->content.per == Grams::of(100) && *figure->citation == citations.front());
  });
}

void pack_food(const Food& food, FoodPackage& package, Packer& out) {
  for (const std::string_view text : {food.id, food.title, food.note}) out.text(text);
  unsigned flags = (food.pours ? kPours : 0U) | (food.is_dish ? kIsDish : 0U);
  for (const Mineral mineral : kMinerals) flags |= food.figures[mineral] ? flag_of(mineral) : 0U;
  std::vector<Citation> citations = citations_of(food);
  const bool per_hundred_grams = are_per_hundred_grams(food, citations);
  out.number(flags | (per_hundred_grams ? kPerHundredGrams : 0U));
  out.number(citations.size());
  for (const Citation& citation : citations) {
    out.number(place_in(package.sources, citation.source));
    out.text(citation.item);
  }
  for (const Mineral mineral : kMinerals) {
    const auto& figure = food.figures[mineral];
    if (!figure) continue;
    out.milligrams(figure->content.element);
    if (per_hundred_grams) continue;
    out.grams(figure->content.per);
    out.number(place_in(citations, *figure->citation));
  }
  out.number(place_in(package.sizes, *food.usual));
  out.number(food.portions.size());
  for (const Portion& portion : food.portions) {
    const std::size_t cited = place_in(citations, *portion.citation);
    out.number(2 * place_in(package.sizes, *portion.amount) + (cited == 0 ? 0 : 1));
    out.grams(portion.grams);
    if (cited != 0) out.number(cited);
  }
  out.number(food.names.size());
  for (const std::string_view name : food.names) out.text(name);
  out.number(food.preferences.size());
  for (const PreferredMeaning& meaning : food.preferences) {
    out.text(meaning.name);
    out.text(meaning.why);
  }
}

// The foods from `first` to before `end`.
std::string block_of(const FoodTable& table, std::size_t first, std::size_t end, FoodPackage& package) {
  std::size_t citations = 0;
  std::size_t portions = 0;
  std::size_t names = 0;
  std::size_t preferences = 0;
  Packer foods;
  for (std::size_t place = first; place < end; ++place) {
    const Food& food = table.food(place);
    citations += citations_of(food).size();
    portions += food.portions.size();
    names += food.names.size();
    preferences += food.preferences.size();
    pack_food(food, package, foods);
  }
  Packer counts;
  for (const std::size_t count : {citations, portions, names, preferences}) counts.number(count);
  return counts.bytes() + foods.bytes();
}

}  // namespace

FoodPackage pack(const FoodTable& table) {
  FoodPackage package;
  std::vector<std::string> blocks;
  for (std::size_t first = 0; first < table.size(); first += kFoodsPerBlock) {
    blocks.push_back(block_of(table, first, std::min(first + kFoodsPerBlock, table.size()), package));
  }
  package.dictionary = dictionary_of(blocks, kMostInDictionary);
  for (const std::string& block : blocks) {
    Packer size;
    size.number(block.size());
    package.blocks += size.bytes() + deflated(block, package.dictionary);
    package.begins.push_back(static_cast<std::uint32_t>(package.blocks.size()));
  }
  return package;
}

// Foods with what they point at.
struct PackedFoods::Block {
  std::string text;
  std::vector<Citation> citations;
  std::vector<Portion> portions;
  std::vector<std::string_view> names;
  std::vector<PreferredMeaning> preferences;
  std::vector<Food> foods;

  Block(std::string_view packed, std::string_view dictionary, std::size_t first, std::size_t count,
        std::span<const PortionSize> sizes, std::span<const std::string_view> sources) {
    Unpacker block(packed);
    const std::size_t size = block.number();
    text = inflated(block.rest(), size, dictionary);
    Unpacker in(text);
    citations.reserve(in.number());  // so that nothing moves that is pointed at
    portions.reserve(in.number());
    names.reserve(in.number());
    preferences.reserve(in.number());
    foods.reserve(count);
    for (std::size_t i = 0; i < count; ++i) foods.push_back(unpacked(in, first + i, sizes, sources));
  }

 private:
  Food unpacked(Unpacker& in, std::size_t place, std::span<const PortionSize> sizes,
                std::span<const std::string_view> sources) {
    Food food;
    food.place = static_cast<std::uint16_t>(place);
    food.id = in.text();
    food.title = in.text();
    food.note = in.text();
    const std::uint64_t flags = in.number();
    food.pours = (flags & kPours) != 0;
    food.is_dish = (flags & kIsDish) != 0;
    const Citation* const cited = citations.data() + citations.size();
    for (std::uint64_t count = in.number(); count > 0; --count) {
      const std::string_view source = sources[in.number()];
      citations.push_back({source, in.text()});
    }
    for (const Mineral mineral : kMinerals) {
      if ((flags & flag_of(mineral)) == 0) continue;
      Figure figure;
      figure.content.element = in.milligrams();
      const bool per_hundred_grams = (flags & kPerHundredGrams) != 0;
      figure.content.per = per_hundred_grams ? Grams::of(100) : in.grams();
      figure.citation = cited + (per_hundred_grams ? 0 : in.number());
      food.figures[mineral] = figure;
    }
    food.usual = &sizes[in.number()];
    food.portions = list(in, portions, [&] {
      Portion portion;
      const std::uint64_t size = in.number();
      portion.amount = &sizes[size / 2];
      portion.grams = in.grams();
      portion.citation = cited + (size % 2 == 0 ? 0 : in.number());
      return portion;
    });
    food.names = list(in, names, [&] { return in.text(); });
    food.preferences = list(in, preferences, [&] {
      const std::string_view name = in.text();
      return PreferredMeaning{name, in.text()};
    });
    return food;
  }

  // Reads how many rows there are, and each with `read`.
  template <class T, class Read>
  static std::span<const T> list(Unpacker& in, std::vector<T>& rows, Read read) {
    const std::size_t first = rows.size();
    for (std::uint64_t count = in.number(); count > 0; --count) rows.push_back(read());
    return std::span<const T>(rows).subspan(first);
  }
};

PackedFoods::PackedFoods(std::size_t count, Texts blocks, std::string_view dictionary,
                         std::span<const PortionSize> sizes, std::span<const std::string_view> sources)
    : count_(count),
      packed_(blocks),
      dictionary_(dictionary),
      sizes_(sizes),
      sources_(sources),
      blocks_(blocks.size()) {}

PackedFoods::~PackedFoods() = default;

const Food& PackedFoods::food(std::size_t place) const {
  const std::size_t at = place / kFoodsPerBlock;
  std::unique_ptr<const Block>& block = blocks_[at];
  if (!block) {
    const std::size_t first = at * kFoodsPerBlock;
    block = std::make_unique<const Block>(packed_[at], dictionary_, first, std::min(kFoodsPerBlock, count_ - first),
                                          sizes_, sources_);
  }
  return block->foods[place % kFoodsPerBlock];
}

}  // namespace calmag
