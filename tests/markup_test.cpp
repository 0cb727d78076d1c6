#include <catch2/catch.hpp>

#include <string>

#include "markup.hpp"

namespace {

using namespace calmag;

struct MarkupCase {
  std::string text;
  std::string written;
};

TEST_CASE("a CSV field is quoted where it has to be, and is no formula", "[markup]") {
  const auto [text, written] = GENERATE(values<MarkupCase>({{"kale", "kale"},
                                                            {"", ""},
                                                            {"kale, cooked", "\"kale, cooked\""},
                                                            {"a \"b\"", "\"a \"\"b\"\"\""},
                                                            {"two\nlines", "\"two\nlines\""},
                                                            {"=1+1", "'=1+1"},
                                                            {"+1", "'+1"},
                                                            {"-1", "'-1"},
                                                            {"@SUM(A1)", "'@SUM(A1)"},
                                                            {"\tx", "'\tx"},
                                                            {"=\"a\",b", "\"'=\"\"a\"\",b\""},
                                                            {"'=1", "''=1"},
                                                            {"''@x", "'''@x"},
                                                            {"'tis", "'tis"},
                                                            {"'", "'"},
                                                            {"1=1", "1=1"}}));
  CHECK(csv_field(text) == written);
  if (!written.starts_with('"')) CHECK(text_of_field(written) == text);
}

TEST_CASE("where tabs separate, tabs are quoted and commas are not", "[markup]") {
  CHECK(tsv_field("kale, cooked") == "kale, cooked");
  CHECK(tsv_field("a\tb") == "\"a\tb\"");
  CHECK(tsv_field("1 serving \"kale\"") == "\"1 serving \"\"kale\"\"\"");
  CHECK(tsv_field("=1") == "'=1");
}

TEST_CASE("Markdown text acts on nothing", "[markup]") {
  const auto [text, written] = GENERATE(values<MarkupCase>({{"kale, cooked", "kale, cooked"},
                                                            {"a|b", "a\\|b"},
                                                            {"a\\|b", "a\\\\\\|b"},
                                                            {"<b>*x*</b> & `y`", "\\<b\\>\\*x\\*\\</b\\> \\& \\`y\\`"},
                                                            {"[a](b)", "\\[a\\](b)"}}));
  CHECK(markdown_text(text) == written);
}

TEST_CASE("HTML text is text, in elements and in attributes", "[markup]") {
  const auto [text, written] =
      GENERATE(values<MarkupCase>({{"kale", "kale"},
                                   {"<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"},
                                   {"a & \"b\"", "a &amp; &quot;b&quot;"},
                                   {"crème", "crème"}}));
  CHECK(html_text(text) == written);
}

}  // namespace
