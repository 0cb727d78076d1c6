#include "entry_unsaid.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "calmag/wording.hpp"

namespace calmag {
namespace {

// A bowl, a plate.
bool is_served(const Measure& measure) {
  return measure.amount.unit != nullptr && measure.amount.unit->is_usual_portion();
}

// From nothing to all, of which one part in so many counts.
template <class T>
Interval<T> up_to(T all, std::int64_t parts) {
  return {T{}, all * Fraction::of(1, parts), all};
}

}  // namespace

bool is_for_first(std::span<Entry* const> entries, Grams little) {
  const Measure& measure = *entries.front()->measure;
  if (!measure.counts() || is_served(measure)) return false;
  const bool is_one = measure.amount.number == Interval<Fraction>(Fraction(1));
  return std::ranges::all_of(entries.subspan(1), [&](const Entry* entry) {
    return entry->amount_stated || (entry->food != nullptr && (is_one || entry->grams.high <= little));
  });
}

bool share_out(std::span<Entry* const> entries, const UnitTable& units) {
  const Measure all = *entries.front()->measure;
  if ((all.counts() && !is_served(all)) || !all.amount.number.exact()) return false;
  const auto count = static_cast<std::int64_t>(entries.size());
  Measure share = all;
  share.amount.number = up_to(all.amount.number.counted, count);
  std::vector<Weighed> shares;
  for (const Entry* entry : entries) {
    std::string why_not;
    const auto weighed = entry->food == nullptr ? std::nullopt : weigh(*entry->food, share, units, why_not);
    const bool more_is_usual = weighed && !entry->amount_stated && !(entry->grams.high <= weighed->grams.high);
    if (!weighed || weighed->fluid || more_is_usual) return false;
    shares.push_back(*weighed);
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i]->measure = share;
    entries[i]->grams = shares[i].grams;
    entries[i]->remarks = {
        fmt::format("{} was said for all together: an equal share, with up to all of it", in_words(all))};
  }
  return true;
}

bool take_splash(Entry& added) {
  if (added.amount_stated || added.food == nullptr) return false;
  for (const Portion& portion : added.food->portions) {
    if (portion.amount->unit == nullptr || portion.amount->unit->id != "splash") continue;
    added.measure = measure_of(*portion.amount);
    added.grams = portion.grams;
    added.remarks = {fmt::format("no amount given: one splash, {} g", in_words(portion.grams.units()))};
    return true;
  }
  return false;
}

void take_up_to_usual(Entry& added, Grams little) {
  if (added.amount_stated || added.food == nullptr || added.grams.high <= little) return;
  added.remarks = {fmt::format("how much was added is not said: half of a usual portion, {}, with up to all of it",
                               in_words(*added.measure))};
  added.measure->amount.number = up_to(added.measure->amount.number.counted, 2);
  added.grams = up_to(added.grams.high, 2);
}

}  // namespace calmag
