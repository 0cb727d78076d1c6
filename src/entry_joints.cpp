#include "entry_joints.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "calmag/measure.hpp"
#include "calmag/text.hpp"

namespace calmag {
namespace {

// Words before "with", "on" and "in" that say how two things were put together, and nothing of what they are.
constexpr std::array<std::string_view, 16> kParticiples{
    "along", "covered",  "dressed",  "drizzled",  "eaten",  "filled",  "garnished", "made",
    "mixed", "prepared", "seasoned", "sprinkled", "served", "stuffed", "together",  "topped"};

struct Joint {
  JointKind kind = JointKind::none;
  std::size_t length = 0;  // in tokens
  bool made = false;
};

class JointFinder {
 public:
  JointFinder(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  // The joint at `at`: several joining words that follow each other are one.
  Joint at(std::size_t at) const {
    Joint joint;
    for (std::size_t i = at; i < tokens_.size();) {
      const Joint next = single_at(i);
      if (next.kind == JointKind::none) break;
      i += next.length;
      joint = {joint.kind == JointKind::adds ? joint.kind : next.kind, i - at, joint.made || next.made};
    }
    return joint;
  }

 private:
  std::string word(std::size_t at) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::word ? folded(slice(text_, tokens_[at].extent))
                                                                      : std::string{};
  }

  bool adds(std::size_t at) const {
    const std::string said = word(at);
    return said == "with" || said == "on" || said == "in";
  }

  Joint single_at(std::size_t at) const {
    if (slice(text_, tokens_[at].extent) == "&") return {JointKind::lists, 1};
    const std::string said = word(at);
    if (adds(at)) return {JointKind::adds, 1};
    if (said == "and" || said == "plus") return {JointKind::lists, 1};
    const bool slash = at + 1 < tokens_.size() && tokens_[at + 1].kind == TokenKind::slash && tokens_[at + 1].glued;
    if (said == "w" && slash) return {JointKind::adds, 2};
    if (std::ranges::find(kParticiples, std::string_view(said)) != kParticiples.end() && adds(at + 1)) {
      return {JointKind::adds, 2, said == "made"};
    }
    return {};
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace

std::vector<Segment> segments_of(std::string_view text, const std::vector<Token>& tokens, const UnitTable& units) {
  const JointFinder joints(text, tokens);
  std::vector<Segment> segments;
  Segment segment;
  const auto begin_segment = [&](std::size_t begin, const Joint& joint) {
    segment = {begin, tokens.size(), joint.kind, joint.made};
    std::vector<Fault> ignored;
    Cursor cursor{text, tokens, begin};
    const auto measure = read_measure(cursor, units, ignored);
    segment.has_own_amount =
        measure && !measure->article && cursor.is(TokenKind::word) && joints.at(cursor.at).kind == JointKind::none;
    return std::max(cursor.at, begin);
  };
  int depth = 0;
  const Joint leading = joints.at(0);
  std::size_t at = begin_segment(leading.length < tokens.size() ? leading.length : 0,
                                 leading.length < tokens.size() ? leading : Joint{});
  while (at < tokens.size()) {
    const TokenKind kind = tokens[at].kind;
    if (kind == TokenKind::open_brace || kind == TokenKind::open_round) ++depth;
    if (kind == TokenKind::close_brace || kind == TokenKind::close_round) depth = std::max(0, depth - 1);
    const Joint joint = depth == 0 && at > segment.begin ? joints.at(at) : Joint{};
    if (joint.kind == JointKind::none || at + joint.length >= tokens.size()) {
      ++at;
      continue;
    }
    segment.end = at;
    segments.push_back(segment);
    at = begin_segment(at + joint.length, joint);
  }
  segments.push_back(segment);
  return segments;
}

bool begins_with_addition(std::string_view text, const std::vector<Token>& tokens) {
  const Joint joint = JointFinder(text, tokens).at(0);
  return joint.kind == JointKind::adds && joint.length < tokens.size();
}

}  // namespace calmag
