// From a line to its entries, and which times hold for each.
#include "calmag/entry.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "entry_joined.hpp"
#include "entry_names.hpp"
#include "entry_separators.hpp"
#include "entry_shape.hpp"
#include "item_numbers.hpp"

namespace calmag {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} * 1024;

bool is_ca_for_circa(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = tokens[at];
  return token.kind == TokenKind::word && folds_to(slice(text, token.extent), "ca") &&
         token.extent.end() < text.size() && text[token.extent.end()] == '.' && at + 1 < tokens.size() &&
         tokens[at + 1].kind == TokenKind::numeral;
}

class LineReader {
 public:
  LineReader(std::string_view text, const Catalogue& catalogue, std::vector<Moment>& moments, NameSuggester* suggester)
      : text_(text),
        catalogue_(catalogue),
        suggester_(suggester),
        moments_(moments) {}

  std::vector<Reading> read() {
    std::vector<Token> tokens = tokens_of(text_, faults_);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (!is_ca_for_circa(text_, tokens, at)) continue;
      faults_.push_back({tokens[at].extent, "entry.circa", "'ca.' could mean about, or calcium",
                         "write ~200 g for about, or calcium 200 mg"});
    }
    protect_numeric_names(text_, tokens, catalogue_);
    protect_item_numbers(text_, tokens, faults_);
    refuse_headings(tokens);
    const std::vector<Piece> pieces = pieces_of(text_, tokens, catalogue_, faults_);
    for (std::size_t i = 0; i < pieces.size(); ++i) read_piece_with_times(pieces[i], i + 1 == pieces.size());
    report_rest();
    return std::move(readings_);
  }

 private:
  // lunch: within a line heads nothing.
  void refuse_headings(const std::vector<Token>& tokens) {
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
      const bool first = at == 0 || tokens[at - 1].kind == TokenKind::comma ||
                         tokens[at - 1].kind == TokenKind::semicolon || tokens[at - 1].kind == TokenKind::time;
      const std::string_view word = slice(text_, tokens[at].extent);
      if (!first || tokens[at + 1].kind != TokenKind::colon || !read_meal(word)) continue;
      faults_.push_back({tokens[at].extent, "log.heading", "a heading stands at the start of a line",
                         fmt::format("write @{} before an entry", word)});
    }
  }

  // ---- times ----

  std::vector<Moment> moments_of(const std::vector<Token>& times, std::vector<Fault>& faults) const {
    std::vector<Moment> moments;
    for (const Token& token : times) {
      const std::string_view written = slice(text_, token.extent).substr(1);
      if (const auto moment = read_moment(written)) {
        moments.push_back(*moment);
      } else {
        faults.push_back({token.extent, "time.unknown",
                          fmt::format("'{}' is neither a meal nor a time", printable(written)),
                          "as in @breakfast, @lunch, @dinner, @snack, @bed, @8am, @20:15"});
      }
    }
    return moments;
  }

  void read_piece_with_times(const Piece& piece, bool is_last) {
    std::vector<Fault> faults;
    if (!piece.times_before.empty()) moments_ = moments_of(piece.times_before, faults);
    if (piece.tokens.empty()) {
      if (faults.empty() && (is_last || piece.behind_comma)) {
        faults.push_back({piece.extent, "time.alone", "it is not clear what this time belongs to",
                          "put it right before or behind an entry; to head several lines, write dinner:"});
      }
      if (!faults.empty()) readings_.push_back({unread(piece), std::move(faults)});
      return;
    }
    const std::vector<Moment> own = moments_of(piece.times_behind, faults);
    check_times(piece, own, faults);
    std::vector<Reading> read;
    if (piece.extent.length > kMostBytes) {
      read.push_back(too_long(piece));
    } else {
      read = read_joined(text_, piece.tokens, catalogue_, suggester_);
    }
    for (Fault& fault : faults) read.front().faults.push_back(std::move(fault));
    // What was said together has an extent for each; a recipe's parts all have that of the recipe.
    const Extent first =
        read.size() == 1 || !read.front().entry.recipe.empty() ? piece.extent : read.front().entry.extent;
    read.front().entry.extent = piece.extent;
    take_faults(read.front());
    read.front().entry.extent = first;
    for (Reading& reading : read) {
      if (!reading.entry.recipe.empty()) reading.entry.extent = piece.extent;
      add_at_times(std::move(reading), own.empty() ? moments_ : own);
    }
  }

  // Adds a reading for each of the times that hold for it.
  void add_at_times(Reading reading, const std::vector<Moment>& moments) {
    if (moments.size() > 1 && reading.understood()) {
      for (const Moment& moment : moments) {
        Reading at = reading;
        at.entry.moment = moment;
        readings_.push_back(std::move(at));
      }
      return;
    }
    if (!moments.empty()) reading.entry.moment = moments.front();
    readings_.push_back(std::move(reading));
  }

  static void check_times(const Piece& piece, const std::vector<Moment>& own, std::vector<Fault>& faults) {
    if (piece.times_behind.empty()) return;
    const Extent times = cover(piece.times_behind.front().extent, piece.times_behind.back().extent);
    if (piece.time_inside) {
      faults.push_back({times, "time.inside", "this time stands inside an entry",
                        "put it before or behind the entry; separate entries of different times with a comma"});
    } else if (!piece.times_before.empty()) {
      faults.push_back({times, "time.two", "there is a time before this entry, and one behind it", "give one"});
    } else if (has_repeated(own)) {
      faults.push_back({times, "time.two", "the same time stands here twice",
                        "two doses at one time are one amount, as in 2 x 250 mg"});
    }
  }

  static bool has_repeated(const std::vector<Moment>& moments) {
    return std::ranges::any_of(moments, [&](const Moment& moment) { return std::ranges::count(moments, moment) > 1; });
  }

  Entry unread(const Piece& piece) const {
    Entry entry;
    entry.extent = piece.extent;
    entry.text = slice(text_, {piece.extent.begin, std::min<std::size_t>(piece.extent.length, 200)});
    return entry;
  }

  Reading too_long(const Piece& piece) const {
    return {unread(piece),
            {{{piece.extent.begin, 40}, "entry.too-long", "an entry of more than 64 KiB is not read", ""}}};
  }

  // Gives a reading the faults of the line that lie within it.
  void take_faults(Reading& reading) {
    const Extent extent = reading.entry.extent;
    const auto within = [&](const Fault& fault) {
      return fault.extent.begin >= extent.begin && fault.extent.begin < extent.end();
    };
    std::vector<Fault> taken;
    for (const Fault& fault : faults_) {
      if (within(fault)) taken.push_back(fault);
    }
    std::erase_if(faults_, within);
    // What follows from a numeral that could not be read is not worth saying.
    if (!taken.empty()) reading.faults = std::move(taken);
  }

  // What is wrong with the line and lies in no entry.
  void report_rest() {
    for (Fault& fault : faults_) {
      Entry entry;
      entry.extent = fault.extent;
      entry.text = slice(text_, fault.extent);
      readings_.push_back({std::move(entry), {std::move(fault)}});
    }
    faults_.clear();
  }

  std::string_view text_;
  const Catalogue& catalogue_;
  NameSuggester* suggester_;
  std::vector<Moment>& moments_;  // of what has no time of its own
  std::vector<Fault> faults_;
  std::vector<Reading> readings_;
};

}  // namespace

std::vector<Reading> read_entries(std::string_view text, const Catalogue& catalogue, std::vector<Moment>& moments,
                                  NameSuggester* suggester) {
  return LineReader(text, catalogue, moments, suggester).read();
}

std::vector<Reading> read_entries(std::string_view text, const Catalogue& catalogue,
                                  const std::vector<Moment>& moments) {
  NameSuggester suggester(catalogue);
  std::vector<Moment> holding = moments;
  return read_entries(text, catalogue, holding, &suggester);
}

}  // namespace calmag
