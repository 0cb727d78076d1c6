#include <catch2/catch.hpp>

#include <string>

#include "calmag/source.hpp"
#include "calmag/text.hpp"

namespace {

using namespace calmag;

TEST_CASE("extents are sliced and covered", "[source]") {
  constexpr std::string_view text = "1 cup yogurt";
  static_assert(slice(text, {2, 3}) == "cup");
  static_assert(cover({2, 3}, {6, 6}) == Extent{2, 10});
  static_assert(Extent{2, 3}.end() == 5);
  CHECK(slice(text, Extent{12, 0}).empty());
}

TEST_CASE("a fault becomes a problem with its place, words and excerpt", "[source]") {
  const Problem problem = locate({{6, 6}, "food.unknown", "what", "help", {"yogurt"}}, "1 cup gubble", "log", {3, 10});
  CHECK(problem.file == "log");
  CHECK(problem.place.line == 3);
  CHECK(problem.place.column == 16);
  CHECK(problem.code == "food.unknown");
  CHECK(problem.text == "gubble");
  CHECK(problem.excerpt == "1 cup gubble");
  CHECK(slice(problem.excerpt, problem.marked) == "gubble");
  CHECK(problem.suggestions == std::vector<std::string>{"yogurt"});
}

TEST_CASE("of a long line only what stands around the fault is kept, in whole characters", "[source]") {
  const std::string filler = [] {
    std::string out;
    for (int i = 0; i < 1000; ++i) out += "½";
    return out;
  }();
  for (std::size_t shift = 0; shift < 4; ++shift) {
    const std::string line = filler + std::string(shift, 'a') + "gubble" + filler;
    const Problem problem = locate({{filler.size() + shift, 6}, "code", "what"}, line, "log", {1, 1});
    CHECK(slice(problem.excerpt, problem.marked) == "gubble");
    CHECK(problem.excerpt.size() < 300);
    CHECK(first_unreadable(problem.excerpt) == std::string::npos);
  }
  const Problem whole = locate({{0, filler.size()}, "code", "what"}, filler, "log", {1, 1});
  CHECK(whole.text.size() < 300);
  CHECK(first_unreadable(whole.text) == std::string::npos);
}

TEST_CASE("a fault beyond the end of its line points at the end", "[source]") {
  const Problem problem = locate({{50, 6}, "code", "what"}, "short", "log", {1, 1});
  CHECK(problem.place.column == 6);
  CHECK(problem.text.empty());
  CHECK(locate({{3, 60}, "code", "what"}, "short", "log", {1, 1}).text == "rt");
  CHECK(locate({{0, 0}, "code", "what"}, "", "log", {1, 1}).excerpt.empty());
}

}  // namespace
