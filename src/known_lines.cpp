#include "calmag/known_lines.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "calmag/own_table.hpp"
#include "calmag/text.hpp"
#include "line_key.hpp"

namespace calmag {
namespace {

// Beyond these, nothing more is remembered: a log in which no two lines are alike must not fill the memory.
constexpr std::size_t kMostKept = 8192;  // of each kind

constexpr std::size_t kMostDigitsInNames = 4;
constexpr std::uint32_t kNoLetter = 1U << 26U;

std::size_t letter_of(char c) { return is_ascii_letter(c) ? static_cast<std::size_t>(to_lower(c) - 'a') : 26; }

// The first letters of the words beside a number, a bit each; bit 26 stands for whatever is no letter.
std::uint32_t letters_beside(std::string_view before, std::string_view behind) {
  std::uint32_t letters = 0;
  before = trimmed(before);
  behind = trimmed(behind);
  if (!before.empty()) letters |= 1U << letter_of(before[before.find_last_of(" {(") + 1]);
  if (!behind.empty()) letters |= 1U << letter_of(behind.front());
  return letters;
}

// Micrograms of an element in each unit of `amount`, exactly: where it was measured in a unit of mass, and no other.
std::optional<std::int64_t> dose_per_unit(const Dose& dose, Fraction amount) {
  if (!dose.elemental.exact()) return std::nullopt;
  const Fraction rate = Fraction(dose.elemental.counted.micrograms()) / amount;
  for (const std::int64_t unit : {1, 1000, 1'000'000}) {
    if (rate == Fraction(unit)) return unit;
  }
  return std::nullopt;
}

// An amount that need not be in lowest terms. Requires terms of at most 10^17.
struct Multiple {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};

// Without overflow, to the microgram. Requires rate >= 0.
Milligrams held(Fraction rate, Multiple amount) {
  return Milligrams::from_micrograms(Fraction::round_half_away(
      Fraction::Wide{rate.numerator()} * amount.numerator, Fraction::Wide{rate.denominator()} * amount.denominator));
}

bool is_above(const Numeral& numeral, Fraction most) {
  return Fraction::Wide{numeral.numerator} * most.denominator() >
         Fraction::Wide{most.numerator()} * numeral.denominator;
}

}  // namespace

void HashSlots::add(std::uint32_t hash, std::size_t place) {
  constexpr std::size_t kFewest = 64;
  if (2 * ++taken_ > slots_.size()) {
    std::vector<Slot> fewer = std::exchange(slots_, std::vector<Slot>(std::max(kFewest, 2 * slots_.size())));
    taken_ = 1;
    for (const Slot& slot : fewer) {
      if (slot.place != kFree) add(slot.hash, slot.place);
    }
  }
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].place != kFree) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {hash, static_cast<std::uint32_t>(place)};
}

KnownLines::KnownLines(const Catalogue& catalogue, Fraction ratio_ceiling) : ratio_ceiling_(ratio_ceiling) {
  for (const OwnTable* table : catalogue.own) avoid_numbers_of(table->numeric_names());
  for (const FoodTable* table : catalogue.foods) avoid_numbers_of(table->numeric_names());
  avoid_numbers_of(catalogue.substances.numeric_names());
}

void KnownLines::avoid_numbers_of(std::span<const std::string_view> names) {
  for (const std::string_view name : names) {
    for (std::size_t at = 0; at < name.size(); ++at) {
      if (!is_digit(name[at]) || (at > 0 && is_digit(name[at - 1]))) continue;
      std::size_t number = 0;
      std::size_t end = at;
      for (; end < name.size() && is_digit(name[end]) && end - at < kMostDigitsInNames; ++end) {
        number = number * 10 + static_cast<std::size_t>(name[end] - '0');
      }
      if (letters_in_names_.size() <= number) letters_in_names_.resize(number + 1);
      letters_in_names_[number] |= letters_beside(name.substr(0, at), name.substr(end));
    }
  }
}

bool KnownLines::add(std::string_view text, DayRecord& day) {
  const std::optional<Numeral> front =
      text.size() <= CutLine::kMostBytes ? numeral_in_front(text) : std::optional<Numeral>();
  if (front && add_by_tail(*front, text.substr(front->end), day)) return true;
  const CutLine line(text);
  if (!line.is_short()) return false;
  const std::span<const Numeral> numerals = line.numerals();
  if (!numerals.empty()) {
    const LineKey key(line, LineKey::By::form);
    const auto at = pattern_slots_.find(key.hash(), [&](std::size_t place) { return key.is(patterns_[place].key); });
    if (at && is_within(patterns_[*at], numerals)) {
      add(patterns_[*at], numerals, day);
      if (front && numerals.size() == 1) remember_tail(*front, text.substr(front->end), *at);
      return true;
    }
  }
  const LineKey key(line, LineKey::By::all);
  const auto at = whole_slots_.find(key.hash(), [&](std::size_t place) { return key.is(whole_[place].key); });
  if (at) day.add(whole_[*at].sum);
  return at.has_value();
}

bool KnownLines::add_by_tail(const Numeral& front, std::string_view text, DayRecord& day) const {
  const auto at = tail_slots_.find(hash_of_words(text), [&](std::size_t place) {
    const Tail& tail = tails_[place];
    return tail.behind_whole == front.whole && tail.length == text.size() &&
           std::equal(text.begin(), text.end(), tail_texts_.begin() + tail.begin);
  });
  if (!at) return false;
  const Pattern& pattern = patterns_[tails_[*at].pattern];
  const std::span<const Numeral> numerals(&front, 1);
  if (!is_within(pattern, numerals)) return false;
  add(pattern, numerals, day);
  return true;
}

void KnownLines::remember_tail(const Numeral& front, std::string_view text, std::size_t pattern) {
  static_assert(CutLine::kMostBytes <= std::numeric_limits<decltype(Tail::length)>::max());
  if (tails_.size() == kMostKept) return;
  tail_slots_.add(hash_of_words(text), tails_.size());
  tails_.push_back({static_cast<std::uint32_t>(tail_texts_.size()), static_cast<std::uint32_t>(pattern),
                    static_cast<std::uint8_t>(text.size()), front.whole});
  tail_texts_ += text;
}

// Whether the numbers of the line can be told by the pattern: none is above what it holds for, and none may belong to a
// name, as in 7 up; of a fraction that is its denominator, as in 1/4 pound burger.
bool KnownLines::is_within(const Pattern& pattern, std::span<const Numeral> numerals) const {
  for (std::size_t i = 0; i < numerals.size(); ++i) {
    const auto number = static_cast<std::size_t>(numerals[i].last_number);
    const auto& [most, beside] = pattern.bounds[i];
    if (is_above(numerals[i], most)) return false;
    if ((beside & kNoLetter) != 0) return false;  // 2 % milk
    if (number < letters_in_names_.size() && (letters_in_names_[number] & beside) != 0) return false;
  }
  return true;
}

void KnownLines::add(const Pattern& pattern, std::span<const Numeral> numerals, DayRecord& day) const {
  PerMineral<Milligrams> exact;
  const Numeral& first = numerals.front();
  for (const Share& share : std::span(pattern.shares).first(pattern.share_count)) {
    Multiple amount{first.numerator, first.denominator};
    if (share.numeral > 0) {
      const Numeral& other = numerals[share.numeral];
      amount = {amount.numerator * other.numerator, amount.denominator * other.denominator};
    }
    exact[share.mineral] += held(share.micrograms, amount);
  }
  day.add(pattern.origin, exact, pattern.known, ratio_ceiling_);
}

void KnownLines::remember(std::string_view text, std::span<const Reading> readings) {
  const CutLine line(text);
  if (!line.is_short() || !std::ranges::all_of(readings, &Reading::understood)) return;
  if (!line.numerals().empty() && readings.size() == 1) {
    auto pattern = pattern_of(readings.front().entry, line);
    if (pattern && is_within(*pattern, line.numerals()))
      return remember(LineKey(line, LineKey::By::form), std::move(*pattern));
  }
  if (whole_.size() == kMostKept) return;
  Whole whole;
  for (const Reading& reading : readings) whole.sum.add(reading.entry, ratio_ceiling_);
  const LineKey key(line, LineKey::By::all);
  whole.key = key.text();
  whole_slots_.add(key.hash(), whole_.size());
  whole_.push_back(std::move(whole));
}

// A pattern that is met again, with numbers that were left to the grammar, holds for them, too.
void KnownLines::remember(const LineKey& key, Pattern pattern) {
  const auto at = pattern_slots_.find(key.hash(), [&](std::size_t place) { return key.is(patterns_[place].key); });
  if (!at) {
    if (patterns_.size() == kMostKept) return;
    pattern.key = key.text();
    pattern_slots_.add(key.hash(), patterns_.size());
    patterns_.push_back(std::move(pattern));
    return;
  }
  for (std::size_t i = 0; i < pattern.bounds.size(); ++i) {
    Fraction& most = patterns_[*at].bounds[i].most;
    most = std::max(most, pattern.bounds[i].most, [](Fraction a, Fraction b) { return a < b; });
  }
}

// How what the entry holds depends on the numbers of its line, whose first is that of its amount; none: it may be in no
// proportion to them.
std::optional<KnownLines::Pattern> KnownLines::pattern_of(const Entry& entry, const CutLine& line) {
  static_assert(kMostNumerals == CutLine::kMostNumerals);
  const std::span<const Numeral> numerals = line.numerals();
  const Fraction count = numerals.front().value();
  const bool counted = entry.measure && entry.measure->amount.number.exact() && !entry.measure->each &&
                       entry.measure->amount.number.counted == count;
  if (!entry.recipe.empty() || !counted || line.has_others()) return std::nullopt;
  if (entry.food != nullptr && numerals.size() > 1) return std::nullopt;
  auto pattern = entry.food != nullptr ? pattern_of_food(entry, count) : pattern_of_doses(entry, line);
  for (std::size_t i = 0; pattern && i < numerals.size(); ++i) {
    pattern->bounds[i].beside =
        letters_beside(line.text().substr(0, numerals[i].begin), line.text().substr(numerals[i].end));
  }
  return pattern;
}

std::optional<KnownLines::Pattern> KnownLines::pattern_of_food(const Entry& entry, Fraction count) {
  if (!entry.grams.exact()) return std::nullopt;
  const Fraction grams = entry.grams.counted.units() / count;
  Pattern pattern;
  pattern.origin = entry.origin;
  pattern.bounds[0].most = Fraction(kMostGramsOfFood) / grams;
  for (const Mineral mineral : kMinerals) {
    const std::optional<Figure>& figure = entry.food->figures[mineral];
    if (!figure) continue;
    const Fraction one = Fraction(figure->content.element.micrograms()) * grams / figure->content.per.units();
    if (one.overflowed()) return std::nullopt;
    pattern.known[mineral] = true;
    pattern.add({one, mineral, 0});
  }
  return pattern;
}

// A dose in a unit of mass, or a label in braces whose numbers are those of its doses, for one unit of what is counted.
std::optional<KnownLines::Pattern> KnownLines::pattern_of_doses(const Entry& entry, const CutLine& line) {
  const std::span<const Numeral> numerals = line.numerals();
  const std::size_t doses_from = entry.labelled ? 1 : 0;
  if (entry.doses.size() + doses_from != numerals.size()) return std::nullopt;
  Pattern pattern;
  pattern.origin = entry.origin;
  const EntryIntake intake = intake_of(entry);
  for (const Mineral mineral : kMinerals) pattern.known[mineral] = intake[mineral].has_value();
  for (std::size_t i = 0; i < entry.doses.size(); ++i) {
    const Dose& dose = entry.doses[i];
    const std::size_t numeral = i + doses_from;
    const Fraction amount = numerals[0].value() * (numeral == 0 ? Fraction(1) : numerals[numeral].value());
    const auto unit = dose_per_unit(dose, amount);
    if (!dose.substance.element || !unit) return std::nullopt;
    pattern.add({*unit, *dose.substance.element, static_cast<std::uint8_t>(numeral)});
  }
  // More than was accepted once may be asked about.
  for (std::size_t i = 0; i < numerals.size(); ++i) pattern.bounds[i].most = numerals[i].value();
  return pattern;
}

}  // namespace calmag
