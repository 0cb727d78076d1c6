// Bytes made small, and as they were.
#include <catch2/catch.hpp>

#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "deflate.hpp"

namespace {

using namespace calmag;

TEST_CASE("what is inflated is what was deflated", "[deflate]") {
  std::mt19937 random(20261129);
  for (const std::size_t size : {0U, 1U, 39U, 1000U, 100000U}) {
    std::string text;
    while (text.size() < size) text += static_cast<char>(random() % 256);
    for (const std::string_view dictionary : {std::string_view(""), std::string_view(text).substr(0, size / 2)}) {
      const std::string bytes = deflated(text, dictionary);
      CHECK(inflated(bytes, size, dictionary) == text);
    }
  }
}

TEST_CASE("what was not deflated so is refused", "[deflate]") {
  const std::string text = "plain whole milk yogurt, plain whole milk kefir";
  const std::string dictionary = "whole milk kefir";
  const std::string bytes = deflated(text, dictionary);
  CHECK_THROWS_AS(inflated(bytes, text.size() - 1, dictionary), std::runtime_error);
  CHECK_THROWS_AS(inflated(bytes, text.size() + 1, dictionary), std::runtime_error);
  CHECK_THROWS_AS(inflated(bytes.substr(0, bytes.size() - 1), text.size(), dictionary), std::runtime_error);
  CHECK_THROWS_AS(inflated(bytes, text.size(), "milk"), std::runtime_error);
}

TEST_CASE("a dictionary holds what texts have in common", "[deflate]") {
  const std::string common = "cheese, cottage, lowfat, 2% milkfat, with vegetables";
  std::mt19937 random(1129);
  std::vector<std::string> texts;
  std::size_t alone = 0;
  for (int i = 0; i < 20; ++i) {
    std::string& text = texts.emplace_back();
    for (int j = 0; j < 500; ++j) text += static_cast<char>('a' + random() % 26);
    text += common;
    alone += deflated(text, "").size();
  }
  const std::string dictionary = dictionary_of(texts, 200);
  CHECK(dictionary.size() <= 200);
  CHECK(dictionary.find("lowfat, 2% milkfat") != std::string::npos);
  std::size_t together = 0;
  for (const std::string& text : texts) together += deflated(text, dictionary).size();
  CHECK(together + 20 * 15 < alone);  // of 52 letters at some five bits, of which it has 40
  CHECK(dictionary_of(texts, 200) == dictionary);
  CHECK(dictionary_of({}, 200).empty());
  CHECK(dictionary_of(std::vector<std::string>{"short"}, 200).empty());
}

}  // namespace
