#include "entry_separators.hpp"
#include "entry_names.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "entry_dose.hpp"
#include "entry_joined.hpp"
#include "entry_joints.hpp"
#include "entry_shape.hpp"

namespace calmag {
namespace {

// Cuts at every semicolon and comma outside braces, and outside brackets for a comma.
std::vector<Piece> cut(const std::vector<Token>& tokens) {
  std::vector<Piece> pieces(1);
  int braces = 0;
  int brackets = 0;
  for (const Token& token : tokens) {
    braces += token.kind == TokenKind::open_brace ? 1 : token.kind == TokenKind::close_brace && braces > 0 ? -1 : 0;
    brackets += token.kind == TokenKind::open_round ? 1 : token.kind == TokenKind::close_round && brackets > 0 ? -1 : 0;
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

void append(Piece& piece, const Piece& more) {
  piece.tokens.insert(piece.tokens.end(), more.tokens.begin(), more.tokens.end());
  piece.times_behind.insert(piece.times_behind.end(), more.times_behind.begin(), more.times_behind.end());
  piece.extent = cover(piece.extent, more.extent);
}

// Joins pieces at commas. A piece is asked about by its shape: an amount alone, words without an amount, or more.
class CommaJoiner {
 public:
  CommaJoiner(std::string_view text, const Catalogue& catalogue, std::vector<Fault>& faults)
      : text_(text),
        catalogue_(catalogue),
        faults_(faults) {}

  std::vector<Piece> join(const std::vector<Piece>& pieces) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const Piece& piece = pieces[i];
      const Piece* next = i + 1 < pieces.size() ? &pieces[i + 1] : nullptr;
      if (!joined_.empty() && piece.behind_comma && piece.times_before.empty() && joins(joined_.back(), piece, next)) {
        append(joined_.back(), piece);
      } else {
        note_list();
        joined_.push_back(piece);
        refuse_shared_amount();
      }
    }
    return std::move(joined_);
  }

 private:
  enum class Kind { amount, words, entry };

  // What commas list behind an amount that may be for all of it.
  struct List {
    std::size_t first = 0;  // the piece with the amount
    std::string amount;
  };

  Kind kind_of(const Piece& piece) const {
    if (piece.tokens.empty()) return Kind::entry;
    const Shape shape = shape_of(text_, piece.tokens, catalogue_);
    if (shape.has_label || shape.components.size() > 1) return Kind::entry;
    const Component& only = shape.components.front();
    if (only.measures.empty()) return Kind::words;
    const bool named = std::ranges::any_of(only.words, [&](const Token& token) {
      return !is_preparation(token) && !folds_to(slice(text_, token.extent), "each");
    });
    return named ? Kind::entry : Kind::amount;
  }

  bool joins(const Piece& before, const Piece& piece, const Piece* next) {
    if (before.tokens.empty()) return false;
    if (begins_with_addition(text_, piece.tokens)) return before.times_behind.empty() || piece.times_behind.empty();
    if (completes(before, piece)) return true;
    const Kind kind = kind_of(piece);
    if (kind == Kind::entry) return false;
    if (kind == Kind::amount) {
      if (next != nullptr && completes(piece, *next)) {
        if (wants_amount(before)) {
          refuse(piece.extent, "this amount could belong to what stands before it, or to what follows",
                 "leave out the comma on one side of it, or separate entries with a semicolon");
        }
        return false;
      }
      return amount_joins(before, piece);
    }
    return words_join(before, piece);
  }

  // 1/3 cup mixed, unsalted nuts: a comma between words that describe one food. What stands before it names no food,
  // and more than the bare name of one stands behind it.
  bool completes(const Piece& before, const Piece& piece) const {
    if (!piece.behind_comma || !piece.times_before.empty() || !before.times_behind.empty()) return false;
    if (before.tokens.empty() || piece.tokens.empty()) return false;
    const Shape shape = shape_of(text_, before.tokens, catalogue_);
    if (shape.has_label || shape.components.size() > 1) return false;
    const Component& described = shape.components.front();
    const bool leads = !described.measures.empty() && described.measures.front().extent.begin == described.extent.begin;
    if (!leads || (described.words.empty() && described.measures.front().size == nullptr)) return false;
    if (!described.words.empty() && stands_alone(described.words)) return false;
    const Segment first = segments_of(text_, piece.tokens, catalogue_.units).front();
    const Component named = shape_of(text_,
                                     {piece.tokens.begin() + static_cast<std::ptrdiff_t>(first.begin),
                                      piece.tokens.begin() + static_cast<std::ptrdiff_t>(first.end)},
                                     catalogue_)
                                .components.front();
    return named.measures.empty() && named.words.size() > 1 && find(both(described, named.words)) != nullptr;
  }

  // Whether the words name something by themselves, or could name several things.
  bool stands_alone(const std::vector<Token>& words) const {
    const FoodMatch match = catalogue_.match_food(name_in(words));
    return match.food != nullptr || !match.rivals.empty() || is_substance(words);
  }

  bool words_join(const Piece& before, const Piece& piece) {
    const std::vector<Token> words = shape_of(text_, piece.tokens, catalogue_).components.front().words;
    const auto qualifies = [&](const Token& word) { return qualifies_amount(folded(slice(text_, word.extent))); };
    if (std::ranges::all_of(words, qualifies)) return true;
    if (std::ranges::all_of(words, [&](const Token& word) { return is_preparation(word); })) return true;
    const bool is_one = find(both(shape_of(text_, before.tokens, catalogue_).components.back(), words)) != nullptr;
    if (!is_one && (!is_descriptor(words) || lists_foods(text_, piece.tokens, catalogue_))) return false;
    if (find(words) == nullptr && !is_substance(words)) return true;
    // "milk" describes hot chocolate, and is what people list: only "whole milk" is said of other foods.
    if (!is_one && words.size() < 2) return false;
    refuse(piece.extent,
           fmt::format("'{}' could belong to what stands before the comma, or be an entry of its own",
                       printable(slice(text_, piece.extent))),
           "leave the comma out, or separate entries with a semicolon");
    return false;
  }

  // Whether an amount behind the piece is what it lacks.
  bool wants_amount(const Piece& piece) const {
    const Shape shape = shape_of(text_, piece.tokens, catalogue_);
    const Component& last = shape.components.back();
    return last.measures.empty() && !last.words.empty() && !shape.has_label;
  }

  bool amount_joins(const Piece& before, const Piece& piece) {
    if (wants_amount(before)) return true;
    const Shape shape = shape_of(text_, before.tokens, catalogue_);
    const Component& last = shape.components.back();
    if (last.measures.size() == 1 && says_each(piece)) return true;
    if (!last.words.empty()) {
      refuse(piece.extent, "what stands before the comma has an amount already", "name what this is an amount of");
    }
    return false;
  }

  // Notes whether the last piece begins a list with an amount, or goes on with one.
  void note_list() {
    if (joined_.empty()) return;
    const Piece& piece = joined_.back();
    const bool goes_on = piece.behind_comma && piece.times_before.empty() && piece.times_behind.empty();
    if (!goes_on) list_.reset();
    const Shape shape = shape_of(text_, piece.tokens, catalogue_);
    const Component& only = shape.components.front();
    if (shape.has_label || shape.components.size() > 1) return list_.reset();
    if (only.measures.empty()) return;
    const Measure& measure = only.measures.front();
    const bool leads = measure.extent.begin == only.extent.begin;
    list_ = leads && !measure.counts() ? std::optional(List{joined_.size() - 1, in_words(measure)}) : std::nullopt;
  }

  // 1 cup onions, mushrooms and tomatoes: what is measured may be all that is listed. Then the list becomes one piece.
  void refuse_shared_amount() {
    const Piece& last = joined_.back();
    if (!list_ || !last.behind_comma || !last.times_before.empty()) return;
    if (!lists_foods(text_, last.tokens, catalogue_)) return;
    Piece& first = joined_[list_->first];
    for (std::size_t i = list_->first + 1; i < joined_.size(); ++i) append(first, joined_[i]);
    joined_.resize(list_->first + 1);
    faults_.push_back({joined_.back().extent, "amount.shared",
                       fmt::format("it is not clear whether {} is for all that is listed", list_->amount),
                       "give each its amount, or separate entries with a semicolon"});
  }

  void refuse(Extent extent, std::string reason, std::string help) {
    faults_.push_back({extent, "entry.comma", std::move(reason), std::move(help)});
  }

  bool says_each(const Piece& piece) const {
    return std::ranges::any_of(piece.tokens, [&](const Token& token) {
      return token.kind == TokenKind::word && folds_to(slice(text_, token.extent), "each");
    });
  }

  bool is_preparation(const Token& token) const {
    const std::string word = folded(slice(text_, token.extent));
    return catalogue_.vocabulary.is_filler(word) || catalogue_.vocabulary.is_preparation(word);
  }

  bool is_descriptor(const std::vector<Token>& words) const {
    const Name name = name_in(words);
    return std::ranges::any_of(catalogue_.foods, [&](const FoodTable* table) { return table->describes(name.words); });
  }

  static std::vector<Token> both(const Component& before, const std::vector<Token>& words) {
    std::vector<Token> all = before.words;
    all.insert(all.end(), words.begin(), words.end());
    return all;
  }

  Name name_in(const std::vector<Token>& words) const {
    return {name_of(text_, words, catalogue_.vocabulary), catalogue_.vocabulary};
  }

  const Food* find(const std::vector<Token>& words) const { return catalogue_.find_food(name_in(words)); }

  bool is_substance(const std::vector<Token>& words) const {
    Component component;
    component.words = words;
    return substance_of(text_, component, catalogue_).has_value();
  }

  std::string_view text_;
  const Catalogue& catalogue_;
  std::vector<Fault>& faults_;
  std::vector<Piece> joined_;
  std::optional<List> list_;  // none: the pieces before the last are no such list
};

}  // namespace

std::vector<Piece> pieces_of(std::string_view text, const std::vector<Token>& tokens, const Catalogue& catalogue,
                             std::vector<Fault>& faults) {
  return CommaJoiner(text, catalogue, faults).join(cut(tokens));
}

}  // namespace calmag
