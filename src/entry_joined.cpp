#include "entry_joined.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "entry_either.hpp"
#include "entry_joints.hpp"
#include "entry_names.hpp"
#include "entry_piece.hpp"
#include "entry_unsaid.hpp"

namespace calmag {
namespace {

// Nobody says more things than this in one breath; and no name has more joining words in it than segments less one.
constexpr std::size_t kMostTogether = 64;
constexpr std::size_t kMostSegmentsInName = 4;

bool all_understood(const std::vector<Reading>& readings) {
  return std::ranges::all_of(readings, &Reading::understood);
}

// What was read from one segment, or from several that are one name.
struct JoinedPart {
  std::vector<Reading> readings;
  Segment first;
  std::size_t end = 0;  // the segment behind it

  bool understood() const { return all_understood(readings); }
  // Whether it is known what was named, whatever is wrong with its amount or its label.
  bool is_known() const {
    const Entry& entry = readings.front().entry;
    return understood() || entry.food != nullptr || entry.labelled || entry.origin == Origin::supplement;
  }
  bool has_amount() const { return readings.front().entry.amount_stated; }
};

// How little is wrong with parts, the first counting most: unknown names, other faults, the number of parts.
using Cost = std::tuple<std::size_t, std::size_t, std::size_t>;

class JoinedReader {
 public:
  JoinedReader(std::string_view text, const std::vector<Token>& tokens, const Catalogue& catalogue,
               NameSuggester* suggester)
      : text_(text),
        tokens_(tokens),
        catalogue_(catalogue),
        suggester_(suggester),
        little_(Grams::of(catalogue.advice.small_portion.value)),
        segments_(segments_of(text, tokens, catalogue.units)) {}

  std::vector<Reading> read() {
    if (segments_.size() > kMostTogether) return {too_many()};
    const std::vector<JoinedPart> parts = part();
    bool added = false;
    const JoinedPart* before = nullptr;
    for (std::size_t begin = 0; begin < parts.size();) {
      std::size_t end = begin + 1;
      while (end < parts.size() && parts[end].first.joint == JointKind::lists && !parts[end].first.has_own_amount)
        ++end;
      const Segment& first = parts[begin].first;
      added = added || first.joint == JointKind::adds;
      const bool drink = before != nullptr && pours(*before) && first.joint == JointKind::adds && !first.made;
      take_run({parts.begin() + static_cast<std::ptrdiff_t>(begin), parts.begin() + static_cast<std::ptrdiff_t>(end)},
               added, drink);
      before = &parts[end - 1];
      begin = end;
    }
    if (std::ranges::none_of(readings_, &Reading::understood)) readings_ = {with_faults_of(readings_)};
    return std::move(readings_);
  }

  bool is_list() {
    if (segments_.size() < 2 || segments_.size() > kMostTogether) return false;
    const std::vector<JoinedPart> parts = part();
    return parts.size() > 1 && std::ranges::all_of(parts, [](const JoinedPart& part) {
             return part.first.joint != JointKind::adds && part.understood() && !part.has_amount();
           });
  }

 private:
  std::vector<Reading> read_segments(std::size_t begin, std::size_t end) const {
    const auto first = tokens_.begin() + static_cast<std::ptrdiff_t>(segments_[begin].begin);
    const auto last = tokens_.begin() + static_cast<std::ptrdiff_t>(segments_[end - 1].end);
    return read_either(text_, {first, last}, catalogue_);
  }

  // The parts with the least wrong: from the last segment back, the best beginning for what is behind it.
  std::vector<JoinedPart> part() const {
    const std::size_t count = segments_.size();
    std::vector<JoinedPart> best(count);
    std::vector<Cost> costs(count + 1);
    for (std::size_t begin = count; begin-- > 0;) {
      const std::size_t most = std::min(count, begin + kMostSegmentsInName);
      for (std::size_t end = begin + 1; end <= most; ++end) {
        if (end - begin > 1 && segments_[end - 1].has_own_amount) break;
        JoinedPart part{read_segments(begin, end), segments_[begin], end};
        if (end - begin > 1 && !part.is_known()) continue;
        auto [unknown, faulty, number] = costs[end];
        if (!part.understood()) ++(part.is_known() ? faulty : unknown);
        const Cost cost{unknown, faulty, number + 1};
        if (end > begin + 1 && cost > costs[begin]) continue;
        costs[begin] = cost;
        best[begin] = std::move(part);
      }
    }
    std::vector<JoinedPart> parts;
    for (std::size_t at = 0; at < count; at = parts.back().end) parts.push_back(std::move(best[at]));
    return parts;
  }

  // Parts that "and" joins, of which the first alone may have an amount.
  void take_run(std::vector<JoinedPart> run, bool added, bool drink) {
    const bool understood = std::ranges::all_of(run, &JoinedPart::understood);
    if (run.size() > 1 && !understood) return take_unknown(run);
    if (!added && shares_amount(run) && !settle_amount(run)) return refuse_shared_amount(run);
    for (JoinedPart& part : run) {
      for (Reading& reading : part.readings) {
        suggest(reading);
        const bool by_splash = added && drink && take_splash(reading.entry);
        if (added && !by_splash && reading.understood()) take_up_to_usual(reading.entry, little_);
        readings_.push_back(std::move(reading));
      }
    }
  }

  void suggest(Reading& reading) const {
    if (suggester_ != nullptr) suggester_->suggest(reading);
  }

  // One reading for all, with what is wrong. Where no part is known, together they are one name that is not.
  void take_unknown(std::vector<JoinedPart>& run) {
    if (std::ranges::none_of(run, &JoinedPart::is_known)) {
      const auto first = tokens_.begin() + static_cast<std::ptrdiff_t>(run.front().first.begin);
      const auto last = tokens_.begin() + static_cast<std::ptrdiff_t>(segments_[run.back().end - 1].end);
      readings_.push_back(std::move(read_piece(text_, {first, last}, catalogue_).front()));
      return suggest(readings_.back());
    }
    std::vector<Reading> readings;
    for (JoinedPart& part : run) {
      for (Reading& reading : part.readings) readings.push_back(std::move(reading));
    }
    for (Reading& reading : readings) suggest(reading);
    readings_.push_back(with_faults_of(readings));
  }

  // One reading of the words of all, with what is wrong with any.
  Reading with_faults_of(std::vector<Reading>& readings) const {
    if (readings.size() == 1) return std::move(readings.front());
    Reading whole;
    whole.entry.extent = cover(readings.front().entry.extent, readings.back().entry.extent);
    whole.entry.text = slice(text_, whole.entry.extent);
    whole.entry.name = whole.entry.text;
    for (Reading& reading : readings) {
      for (Fault& fault : reading.faults) whole.faults.push_back(std::move(fault));
    }
    return whole;
  }

  // Whether the first part begins with an amount, which may be for another too that has none.
  static bool shares_amount(const std::vector<JoinedPart>& run) {
    const Entry& entry = run.front().readings.front().entry;
    const bool leads = run.front().has_amount() && entry.measure && entry.measure->extent.begin == entry.extent.begin;
    return leads && !std::ranges::all_of(run, &JoinedPart::has_amount);
  }

  // Whether it is clear for which of them the amount is, or how it is shared out.
  bool settle_amount(std::vector<JoinedPart>& run) const {
    std::vector<Entry*> entries;
    for (JoinedPart& part : run) entries.push_back(&part.readings.front().entry);
    const bool each_is_one = std::ranges::all_of(run, [](const JoinedPart& part) { return part.readings.size() == 1; });
    return is_for_first(entries, little_) || (each_is_one && share_out(entries, catalogue_.units));
  }

  // 4 slices of ham and apples
  void refuse_shared_amount(const std::vector<JoinedPart>& run) {
    Reading whole = run.front().readings.front();
    Entry& entry = whole.entry;
    entry.extent = cover(entry.extent, run.back().readings.back().entry.extent);
    entry.text = slice(text_, entry.extent);
    const Measure& measure = *entry.measure;
    whole.faults.push_back({entry.extent, "amount.shared",
                            fmt::format("it is not clear whether {} is for {} alone, or for all together",
                                        in_words(measure), printable(entry.name)),
                            fmt::format("give each its amount, as in {}", with_amounts(run))});
    readings_.push_back(std::move(whole));
  }

  // How to say it with an amount for each: that for the first alone, and usual portions of the others.
  static std::string with_amounts(const std::vector<JoinedPart>& run) {
    std::string said;
    for (const JoinedPart& part : run) {
      const Entry& entry = part.readings.front().entry;
      if (!said.empty()) said += " and ";
      said +=
          entry.measure ? fmt::format("{} {}", in_words(*entry.measure), printable(entry.name)) : printable(entry.name);
    }
    return said;
  }

  // Tea and coffee take milk by the splash; cereal, and what is made with milk, take more.
  static bool pours(const JoinedPart& part) {
    const Entry& entry = part.readings.back().entry;
    return entry.food != nullptr && entry.food->pours;
  }

  Reading too_many() const {
    Reading reading;
    reading.entry.extent = cover(tokens_.front().extent, tokens_.back().extent);
    reading.entry.text =
        slice(text_, {reading.entry.extent.begin, std::min<std::size_t>(reading.entry.extent.length, 200)});
    const Extent behind = tokens_[segments_[kMostTogether].begin].extent;
    reading.faults.push_back({behind, "entry.too-long",
                              fmt::format("more than {} things are joined here", kMostTogether),
                              "separate entries with a comma"});
    return reading;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Catalogue& catalogue_;
  NameSuggester* suggester_;
  Grams little_;  // a usual portion that is taken for granted
  std::vector<Segment> segments_;
  std::vector<Reading> readings_;
};

}  // namespace

std::vector<Reading> read_joined(std::string_view text, const std::vector<Token>& tokens, const Catalogue& catalogue,
                                 NameSuggester* suggester) {
  return JoinedReader(text, tokens, catalogue, suggester).read();
}

bool lists_foods(std::string_view text, const std::vector<Token>& tokens, const Catalogue& catalogue) {
  return JoinedReader(text, tokens, catalogue, nullptr).is_list();
}

}  // namespace calmag
