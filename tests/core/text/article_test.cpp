// What makes an article valid, and how its blocks are found and named.
#include "core/text/article.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

Article article_of(std::string text, std::vector<Span> spans) {
  Article article;
  article.text = Text::make(std::move(text)).value();
  for (const Span span : spans) article.blocks.push_back({BlockKind::body, span, {}});
  return article;
}

struct Case {
  const char* text;
  std::vector<Span> blocks;
  const char* code;
  const char* subject;
};

TEST(Article, IsValidWhenItsBlocksHoldAllWords) {
  const Case cases[] = {
      {"one\n\ntwo\n", {{0, 3}, {5, 8}}, "", ""},
      {" \n", {}, "", ""},
      {"one\n\ntwo", {{0, 3}}, "text-outside-blocks", "blocks/1"},
      {"one\n\ntwo", {{5, 8}}, "text-outside-blocks", "blocks/0"},
      {"one two", {{0, 3}, {3, 3}, {4, 7}}, "empty-span", "blocks/1"},
      {"one two", {{0, 9}}, "span-outside-text", "blocks/0"},
      {"é two", {{0, 1}, {1, 6}}, "span-splits-character", "blocks/0"},
      {"one two", {{0, 5}, {4, 7}}, "blocks-not-sorted", "blocks/1"},
  };
  for (const Case& c : cases) {
    const Status status = check(article_of(c.text, c.blocks));
    EXPECT_EQ(status.code, c.code) << c.text;
    EXPECT_EQ(status.subject, c.subject) << c.text;
  }
}

TEST(Article, NeedsAText) { EXPECT_EQ(check(Article{}).code, "no-text"); }

TEST(Article, FindsTheBlockThatHoldsAByte) {
  const Article article = article_of("one\n\ntwo", {{0, 3}, {5, 8}});
  EXPECT_EQ(block_at(article, 0), &article.blocks[0]);
  EXPECT_EQ(block_at(article, 3), nullptr);
  EXPECT_EQ(block_at(article, 7), &article.blocks[1]);
  EXPECT_EQ(block_at(article, 8), nullptr);
}

TEST(Article, IsTheSameWhenItsWordsAre) {
  Article a = article_of("one", {{0, 3}});
  Article b = article_of("one", {{0, 3}});
  EXPECT_TRUE(a == b);
  b.blocks[0].kind = BlockKind::caption;
  EXPECT_FALSE(a == b);
  EXPECT_FALSE(a == article_of("two", {{0, 3}}));
}

TEST(BlockKind, HasOneWordEach) {
  for (const BlockKind kind : kAllBlockKinds) EXPECT_EQ(parse_block_kind(to_string(kind)), kind);
  EXPECT_FALSE(parse_block_kind("footnote"));
}

}  // namespace
}  // namespace counterpoint
