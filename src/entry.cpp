// From a line to its entries: where one ends and the next begins, what a comma joins, and which times hold.
#include "calmag/entry.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "entry_dose.hpp"
#include "entry_joined.hpp"
#include "entry_piece.hpp"
#include "item_numbers.hpp"

namespace calmag {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} * 1024;

// What stands between two separators.
struct Piece {
  std::vector<Token> tokens;  // without times
  std::vector<Token> times_before;
  std::vector<Token> times_behind;
  bool behind_comma = false;  // a comma, not a semicolon, stands before it
  bool time_inside = false;   // something stands behind a time that stands behind something
  Extent extent;
};

bool is_ca_for_circa(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = tokens[at];
  return token.kind == TokenKind::word && folded(slice(text, token.extent)) == "ca" &&
         token.extent.end() < text.size() && text[token.extent.end()] == '.' && at + 1 < tokens.size() &&
         tokens[at + 1].kind == TokenKind::numeral;
}

class LineReader {
 public:
  LineReader(std::string_view text, const Catalogue& catalogue, std::vector<Moment> moments)
      : text_(text),
        catalogue_(catalogue),
        moments_(std::move(moments)) {}

  std::vector<Reading> read() {
    std::vector<Token> tokens = tokens_of(text_, faults_);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (!is_ca_for_circa(text_, tokens, at)) continue;
      faults_.push_back({tokens[at].extent, "entry.circa", "'ca.' could mean about, or calcium",
                         "write ~200 g for about, or calcium 200 mg"});
    }
    protect_numeric_names(text_, tokens, catalogue_);
    protect_item_numbers(text_, tokens, faults_);
    std::vector<Piece> pieces = cut(tokens);
    for (const Piece& piece : pieces) refuse_heading(piece);
    join(pieces);
    for (std::size_t i = 0; i < pieces.size(); ++i) read_piece_with_times(pieces[i], i + 1 == pieces.size());
    report_rest();
    return std::move(readings_);
  }

 private:
  static std::vector<Piece> cut(const std::vector<Token>& tokens) {
    std::vector<Piece> pieces(1);
    int braces = 0;
    int brackets = 0;
    for (const Token& token : tokens) {
      braces += token.kind == TokenKind::open_brace ? 1 : token.kind == TokenKind::close_brace && braces > 0 ? -1 : 0;
      brackets += token.kind == TokenKind::open_round                    ? 1
                  : token.kind == TokenKind::close_round && brackets > 0 ? -1
                                                                         : 0;
      Piece& piece = pieces.back();
      const bool separates = token.kind == TokenKind::semicolon || (token.kind == TokenKind::comma && brackets == 0);
      if (braces == 0 && separates) {
        if (!piece.tokens.empty() || !piece.times_before.empty()) pieces.emplace_back();
        pieces.back().behind_comma = token.kind == TokenKind::comma;
        brackets = 0;
        continue;
      }
      const bool first = piece.tokens.empty() && piece.times_before.empty();
      piece.extent = first ? token.extent : cover(piece.extent, token.extent);
      if (braces == 0 && token.kind == TokenKind::time) {
        (piece.tokens.empty() ? piece.times_before : piece.times_behind).push_back(token);
      } else if (braces > 0 || token.kind != TokenKind::comma) {
        piece.time_inside = piece.time_inside || !piece.times_behind.empty();
        piece.tokens.push_back(token);
      }
    }
    std::erase_if(pieces, [](const Piece& piece) { return piece.tokens.empty() && piece.times_before.empty(); });
    return pieces;
  }

  // lunch: within a line heads nothing.
  void refuse_heading(const Piece& piece) {
    if (piece.tokens.size() < 2 || piece.tokens[1].kind != TokenKind::colon) return;
    const std::string_view word = slice(text_, piece.tokens[0].extent);
    if (!read_meal(word)) return;
    faults_.push_back({piece.tokens[0].extent, "log.heading", "a heading stands at the start of a line",
                       fmt::format("write @{} before an entry", word)});
  }

  // ---- commas ----

  enum class Kind { amount, words, entry };

  // Whether a piece is an amount alone, words without an amount, or more.
  Kind kind_of(const Piece& piece) const {
    if (piece.tokens.empty()) return Kind::entry;
    const Shape shape = shape_of(text_, piece.tokens, catalogue_);
    if (shape.has_label || shape.components.size() > 1) return Kind::entry;
    const Component& only = shape.components.front();
    if (only.measures.empty()) return Kind::words;
    const bool named = std::ranges::any_of(only.words, [&](const Token& token) {
      const std::string word = folded(slice(text_, token.extent));
      return !catalogue_.vocabulary.is_filler(word) && !catalogue_.vocabulary.is_preparation(word) && word != "each";
    });
    return named ? Kind::entry : Kind::amount;
  }

  // Joins pieces behind a comma to the one before, where they can be nothing else.
  void join(std::vector<Piece>& pieces) {
    for (std::size_t i = 1; i < pieces.size();) {
      if (pieces[i].behind_comma && pieces[i].times_before.empty() && joins(pieces[i - 1], pieces[i])) {
        Piece& before = pieces[i - 1];
        before.tokens.insert(before.tokens.end(), pieces[i].tokens.begin(), pieces[i].tokens.end());
        before.times_behind.insert(before.times_behind.end(), pieces[i].times_behind.begin(),
                                   pieces[i].times_behind.end());
        before.extent = cover(before.extent, pieces[i].extent);
        pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(i));
      } else {
        ++i;
      }
    }
  }

  bool joins(const Piece& before, const Piece& piece) {
    if (before.tokens.empty()) return false;
    const Kind kind = kind_of(piece);
    if (kind == Kind::entry) return false;
    if (kind == Kind::amount) return amount_joins(before, piece);
    const std::vector<Token> words = shape_of(text_, piece.tokens, catalogue_).components.front().words;
    if (std::ranges::all_of(words,
                            [&](const Token& word) { return qualifies_amount(folded(slice(text_, word.extent))); })) {
      return true;
    }
    if (std::ranges::all_of(words, [&](const Token& token) {
          const std::string word = folded(slice(text_, token.extent));
          return catalogue_.vocabulary.is_filler(word) || catalogue_.vocabulary.is_preparation(word);
        })) {
      return true;
    }
    std::vector<Token> both = shape_of(text_, before.tokens, catalogue_).components.back().words;
    both.insert(both.end(), words.begin(), words.end());
    const bool could_join = find(both) != nullptr || is_descriptor(words);
    const bool could_stand_alone = find(words) != nullptr || is_substance(words);
    if (!could_join) return false;
    if (!could_stand_alone) return true;
    // "milk" describes hot chocolate, and is what people list: only "whole milk" is said of other foods.
    if (find(both) == nullptr && words.size() < 2) return false;
    faults_.push_back({piece.extent, "entry.comma",
                       fmt::format("'{}' could belong to what stands before the comma, or be an entry of its own",
                                   printable(slice(text_, piece.extent))),
                       "leave the comma out, or separate entries with a semicolon"});
    return false;
  }

  bool amount_joins(const Piece& before, const Piece& piece) {
    const Shape shape = shape_of(text_, before.tokens, catalogue_);
    const Component& last = shape.components.back();
    if (last.measures.empty() && !last.words.empty() && !shape.has_label) return true;
    if (last.measures.size() == 1 && says_each(piece)) return true;
    if (!last.words.empty()) {
      faults_.push_back({piece.extent, "entry.comma", "what stands before the comma has an amount already",
                         "name what this is an amount of"});
    }
    return false;
  }

  bool says_each(const Piece& piece) const {
    return std::ranges::any_of(piece.tokens, [&](const Token& token) {
      return token.kind == TokenKind::word && folded(slice(text_, token.extent)) == "each";
    });
  }

  bool is_descriptor(const std::vector<Token>& words) const {
    const Name name(name_of(text_, words, catalogue_.vocabulary), catalogue_.vocabulary);
    return std::ranges::any_of(catalogue_.foods, [&](const FoodTable* table) { return table->describes(name.words); });
  }

  const Food* find(const std::vector<Token>& words) const {
    return catalogue_.find_food(Name(name_of(text_, words, catalogue_.vocabulary), catalogue_.vocabulary));
  }

  bool is_substance(const std::vector<Token>& words) const {
    Component component;
    component.words = words;
    return substance_of(text_, component, catalogue_).has_value();
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
      read = read_piece(text_, piece.tokens, catalogue_);
      if (!read.front().understood()) {
        if (auto joined = read_joined(text_, piece.tokens, catalogue_)) read = std::move(*joined);
      }
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
  std::vector<Moment> moments_;
  std::vector<Fault> faults_;
  std::vector<Reading> readings_;
};

}  // namespace

std::vector<Reading> read_entries(std::string_view text, const Catalogue& catalogue,
                                  const std::vector<Moment>& moments) {
  return LineReader(text, catalogue, moments).read();
}

}  // namespace calmag
