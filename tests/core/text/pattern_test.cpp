// Regular expressions: tables of what is found and of what is refused, and that no pattern hangs.
#include "core/text/pattern.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace counterpoint {
namespace {

std::string found(std::string_view text, std::string_view pattern, FindOptions options = {}) {
  const Result<std::vector<Span>> spans = find_pattern(text, pattern, options);
  if (!spans.ok()) return spans.status().code;
  std::string out;
  for (const Span span : *spans) {
    out += (out.empty() ? "" : "|") + std::string(text.substr(span.start, span.length()));
  }
  return out;
}

struct Line {
  const char* text;
  const char* pattern;
  const char* found;
};

TEST(Pattern, FindsAsPerlDoes) {
  const Line lines[] = {
      {"He said, she says", "sa(id|ys)", "said|says"},
      {"He said, she says", "^he", "He"},
      {"one\n\ntwo", "^\\w+$", "one|two"},
      {"one two\n\nthree", "o.*e", "one"},
      {"one two\n\nthree", "two\\s+three", "two\n\nthree"},
      {"35 minutes, 2 hours", "\\d+ \\w+", "35 minutes|2 hours"},
      {"Élan élan", "\\bé\\w+", "Élan|élan"},
      {"Путин сказал", "\\w+", "Путин|сказал"},
      {"price: 5 € now", "\\p{Sc}", "€"},
      {"aaa", "a*?", "a|a|a"},
      {"abc", "x*", ""},
      {"the the dam", "\\b(\\w+) \\1\\b", "the the"},
      {"Trump pressed, Putin pressed", "(?<=Putin )pressed", "pressed"},
      {"Trump pressed", "Trump \\Kpressed", "pressed"},
      {"“quoted”", "“[^”]*”", "“quoted”"},
      {"a  b", " +", ""},
      {"abc", "", ""},
      {"", "a", ""},
  };
  for (const Line& line : lines)
    EXPECT_EQ(found(line.text, line.pattern), line.found) << line.pattern;
}

TEST(Pattern, MindsCaseAndWholeWords) {
  EXPECT_EQ(found("Dam dam", "dam", {true, false}), "dam");
  EXPECT_EQ(found("dam damp", "da.", {false, true}), "dam");
  EXPECT_EQ(found("damp dam", "dam?", {false, true}), "dam");
  EXPECT_EQ(found("a U.S. law", "U\\.S\\.", {false, true}), "U.S.");
  EXPECT_EQ(found("a b", "a)(b", {false, true}), "bad-pattern");
  EXPECT_EQ(found("ÄRGER ärger", "ä\\w+", {true, false}), "ärger");
}

TEST(Pattern, SaysWhatIsWrongAndWhere) {
  const Status status = find_pattern("text", "é(sa").status();
  EXPECT_EQ(status.code, "bad-pattern");
  EXPECT_EQ(status.message, "The pattern is wrong after character 4: missing closing parenthesis.");
  EXPECT_EQ(found("text", "[a-"), "bad-pattern");
  EXPECT_EQ(found("text", "*a"), "bad-pattern");
  EXPECT_EQ(found("text", "\\C"), "bad-pattern") << "would cut characters";
  EXPECT_EQ(found("text", std::string(3000, 'a')), "bad-pattern");
  EXPECT_EQ(found("text", std::string(1000, '(') + std::string(1000, ')')), "bad-pattern");
}

// Each of these takes a backtracking search exponential or quadratic time: they are given up.
TEST(Pattern, NoPatternHangs) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ";
  for (const char* pattern :
       {"(a+)+$", "(a|aa)+\\d", "(.*)*\\d", "(\\w+\\s?)+\\d", "\\w[\\s\\S]*\\d\\d", "[^\\d]*\\d",
        "(?:[a ]*[a ]*)*[bc]", "(a|b|ab)*(?=c|d)"}) {
    EXPECT_EQ(found(text, pattern), "slow-pattern") << pattern;
  }
  EXPECT_EQ(found(text, "a{31}"), "");
  EXPECT_EQ(find_pattern(text, "\\w+").value().size(), 3000U);
  EXPECT_EQ(find_pattern(text, "(\\w)\\1* ").value().size(), 3000U);
}

// Text alone, without signs, finds what the plain search finds.
// A letter in either case, of which one never comes: each match looked for it to the end.
TEST(Pattern, ManyMatchesOfALetterAreFoundInATextOfMegabytes) {
  std::string text;
  for (int i = 0; i < 300'000; ++i) text += "word ";
  const Result<std::vector<Span>> found = find_pattern(text, "w", {});
  ASSERT_TRUE(found.ok());
  EXPECT_EQ(found.value().size(), 300'000U);
}

TEST(Pattern, AgreesWithThePlainSearch) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    std::mt19937 random(seed);
    const auto letters = [&](std::size_t n) {
      std::string text;
      for (std::size_t i = 0; i < n; ++i) text += "abAB "[random() % 5];
      return text;
    };
    const std::string text = letters(80);
    const std::string wanted = std::string(1, "ab"[random() % 2]) + "ab"[random() % 2];
    FindOptions options{random() % 2 == 0, random() % 2 == 0};
    const Result<std::vector<Span>> spans = find_pattern(text, wanted, options);
    ASSERT_TRUE(spans.ok());
    EXPECT_EQ(*spans, find_all(text, wanted, options)) << "seed " << seed;
  }
}

}  // namespace
}  // namespace counterpoint
