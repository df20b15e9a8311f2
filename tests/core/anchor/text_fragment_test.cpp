// Text directives find the words that they were made of, first of all, as a browser would look.
#include "core/anchor/text_fragment.h"

#include <gtest/gtest.h>

#include <random>

namespace counterpoint {
namespace {

// Paragraphs divided by empty lines.
Article story(const std::string& text) {
  Article article;
  article.text = Text::make(text).value();
  article.url = "https://example.com/story";
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find("\n\n", start), text.size());
    article.blocks.push_back({BlockKind::body,
                              {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)},
                              {}});
    start = end + 2;
  }
  return article;
}

Span span_of(const Article& article, std::string_view words, std::size_t from = 0) {
  const auto start = static_cast<std::uint32_t>(article.text->bytes().find(words, from));
  return {start, start + static_cast<std::uint32_t>(words.size())};
}

TEST(TextDirective, WordsThatStandOnceNeedNoMore) {
  const Article article =
      story("Tillerson said that Putin denied any involvement. Nobody else did.");
  EXPECT_EQ(to_string(text_directive(article, span_of(article, "Putin denied any involvement"))),
            "text=Putin%20denied%20any%20involvement");
}

TEST(TextDirective, ShortAndRepeatedWordsGetContext) {
  const Article article =
      story("He said that Putin denied it all. She said that Putin denied it too, at once.");
  const TextDirective second = text_directive(article, span_of(article, "Putin denied it", 30));
  EXPECT_EQ(second, (TextDirective{"said that", "Putin denied it", "", "too, at"}));
  EXPECT_EQ(to_string(second), "text=said%20that-,Putin%20denied%20it,-too%2C%20at");
}

TEST(TextDirective, ContextMayLieInTheNeighbouringBlocks) {
  const Article article =
      story("The first one.\n\nNo comment.\n\nThe second one.\n\nNo comment.\n\nEnd.");
  const TextDirective second = text_directive(article, span_of(article, "No comment.", 40));
  EXPECT_EQ(second, (TextDirective{"second one.", "No comment.", "", "End."}));
}

TEST(TextDirective, LongPassagesAreTheirBeginningAndEnd) {
  std::string long_text = "It begins with these very words, ";
  for (int i = 0; i < 40; ++i) long_text += "and goes on and on, ";
  long_text += "until it ends with these last ones here.";
  const Article article = story(long_text + "\n\nAnother paragraph.");
  EXPECT_EQ(text_directive(article, {0, static_cast<std::uint32_t>(long_text.size())}),
            (TextDirective{"", "It begins with these", "these last ones here.", ""}));
}

TEST(TextDirective, WhatTheSyntaxUsesIsEncoded) {
  const Article article =
      story("A well-known, \"quoted\" & much-used 100% phrase – naïve, isn't it?");
  EXPECT_EQ(to_string(TextDirective{"a-b", "c, d", "e & f", "-g"}),
            "text=a%2Db-,c%2C%20d,e%20%26%20f,-%2Dg");
  const std::string link = link_to_words(article, {article.text->all()});
  EXPECT_EQ(link.substr(0, 44), "https://example.com/story#:~:text=A%20well%2");
  EXPECT_NE(link.find("%E2%80%93%20na%C3%AFve"), std::string::npos);
}

TEST(LinkToWords, KeepsAFragmentAndReplacesDirectives) {
  Article article = story("Tillerson said that Putin denied any involvement.");
  const Span words = span_of(article, "Putin denied any involvement");
  article.url = "https://example.com/a#part:~:text=old";
  EXPECT_EQ(link_to_words(article, {words}),
            "https://example.com/a#part:~:text=Putin%20denied%20any%20involvement");
  article.url = "https://example.com/a";
  EXPECT_EQ(link_to_words(article, {span_of(article, "Tillerson said that Putin"), words}),
            "https://example.com/a#:~:text=Tillerson%20said%20that%20Putin&text="
            "Putin%20denied%20any%20involvement");
  article.url = "Https://example.com/a";
  EXPECT_EQ(link_to_words(article, {words}),
            "Https://example.com/a#:~:text=Putin%20denied%20any%20involvement");
  article.url = "";
  EXPECT_EQ(link_to_words(article, {words}), "");
  article.url = "file:///tmp/a.html";
  EXPECT_EQ(link_to_words(article, {words}), "");
}

// Where a browser that looks for the directive begins to find it; npos for nowhere. Words are
// single here, so that this search can be plain.
std::size_t found(const std::string& text, const TextDirective& directive) {
  std::string sign = directive.prefix.empty() ? "" : directive.prefix + " ";
  const std::size_t offset = sign.size();
  sign += directive.start;
  if (directive.end.empty() && !directive.suffix.empty()) sign += " " + directive.suffix;
  const std::size_t at = (" " + text + " ").find(" " + sign + " ");
  return at == std::string::npos ? at : at + offset;
}

TEST(TextDirective, IsFoundWhereItWasMade) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    static const char* kWords[] = {"he", "said", "no", "talks", "never", "ended"};
    std::string text;
    std::vector<std::size_t> starts;
    for (int i = 0; i < 120; ++i) {
      if (i > 0) text += ' ';
      starts.push_back(text.size());
      text += kWords[random() % 6];
    }
    const Article article = story(text);
    const std::size_t first = random() % 110;
    const std::size_t last = first + 1 + random() % 9;
    const Span span{static_cast<std::uint32_t>(starts[first]),
                    static_cast<std::uint32_t>(starts[last] - 1)};
    const TextDirective directive = text_directive(article, span);
    EXPECT_EQ(found(text, directive), span.start)
        << directive.prefix << " | " << directive.start << " | " << directive.suffix;
  }
}

}  // namespace
}  // namespace counterpoint
