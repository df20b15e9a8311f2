// A whole article in a column: heights, bytes and places, while most of it is only estimated.
#include "web/ui/article_layout.h"

#include <gtest/gtest.h>

#include "tests/support/view_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::EvenTypesetter;
using ::counterpoint::testing::shared;

Article long_story(int paragraphs) {
  std::string text;
  Article article;
  for (int i = 0; i < paragraphs; ++i) {
    const auto start = static_cast<std::uint32_t>(text.size());
    text += "Paragraph " + std::to_string(i) + " says something";
    for (int n = 0; n < i % 7; ++n) text += " and something more of it";
    text += ".";
    const BlockKind kind = i == 0 ? BlockKind::headline : BlockKind::body;
    article.blocks.push_back({kind, {start, static_cast<std::uint32_t>(text.size())}, {}});
    text += "\n\n";
  }
  article.text = Text::make(std::move(text)).value();
  return article;
}

class ArticleLayoutTest : public ::testing::Test {
 protected:
  std::uint32_t find(std::string_view words) const {
    return static_cast<std::uint32_t>(article_.text->bytes().find(words));
  }

  Article article_ = long_story(500);
  EvenTypesetter type_;
  ArticleLayout layout_;
};

TEST_F(ArticleLayoutTest, OnlyAnotherSettingLaysOutAnew) {
  EXPECT_TRUE(layout_.set(type_, shared(article_), {600, 19}));
  EXPECT_FALSE(layout_.set(type_, shared(article_), {600, 19}));
  EXPECT_TRUE(layout_.set(type_, shared(article_), {500, 19}));
  EXPECT_TRUE(layout_.set(type_, shared(article_), {500, 22}));
}

TEST_F(ArticleLayoutTest, HeightsBecomeExactAndTheAnchorIsToldHowFarItMoved) {
  layout_.set(type_, shared(article_), {600, 19});
  EXPECT_FALSE(layout_.settled());
  const std::uint32_t byte = find("Paragraph 300 ");
  float y = layout_.y_of(type_, byte);
  y += layout_.prepare(type_, y, y + 600);
  for (int i = 0; i < 1000 && !layout_.settled(); ++i) y += layout_.settle(type_, 20, y);
  EXPECT_TRUE(layout_.settled());
  EXPECT_NEAR(layout_.y_of(type_, byte), y, 1.0F);
}

TEST_F(ArticleLayoutTest, TheByteAtItsOwnPlaceIsThatByte) {
  layout_.set(type_, shared(article_), {600, 19});
  for (const char* words : {"Paragraph 0 ", "Paragraph 250 ", "Paragraph 499 "}) {
    const std::uint32_t byte = find(words) + 4;
    const ColumnRect caret = layout_.caret(type_, byte);
    EXPECT_EQ(layout_.byte_at(type_, caret.x0, (caret.y0 + caret.y1) / 2), byte) << words;
  }
}

TEST_F(ArticleLayoutTest, PointsOutsideCountForTheNearestWords) {
  layout_.set(type_, shared(article_), {600, 19});
  EXPECT_EQ(layout_.byte_at(type_, -50, -50), 0U);
  EXPECT_EQ(layout_.byte_at(type_, 9000, layout_.height() + 500), article_.blocks.back().span.end);
}

// Over a word's ink it is that word, beside it none; a byte at the same place lies in it or ends
// it.
TEST_F(ArticleLayoutTest, AWordIsWhereItsInkIs) {
  layout_.set(type_, shared(article_), {300, 19});
  layout_.prepare(type_, 0, 2000);
  int words = 0;
  for (float y = 4; y < layout_.height() && y < 2000; y += 11) {
    EXPECT_TRUE(layout_.word_at(type_, -5, y).empty());
    for (float x = 1; x < 300; x += 7) {
      const Span word = layout_.word_at(type_, x, y);
      if (word.empty()) continue;
      ++words;
      const std::uint32_t byte = layout_.byte_at(type_, x, y);
      EXPECT_GE(byte, word.start);
      EXPECT_LE(byte, word.end);
      EXPECT_EQ(article_.text->slice(word).find(' '), std::string_view::npos);
    }
  }
  EXPECT_GT(words, 500);
}

TEST_F(ArticleLayoutTest, ASpanHasOneRectangleALine) {
  layout_.set(type_, shared(article_), {300, 19});
  const Span words = article_.blocks[6].span;
  const float y = layout_.y_of(type_, words.start);
  layout_.prepare(type_, y, y + 800);
  const auto rects = layout_.rects(type_, words, y, y + 800);
  ASSERT_GT(rects.size(), 1U);
  for (std::size_t i = 1; i < rects.size(); ++i) {
    EXPECT_FLOAT_EQ(rects[i].y0, rects[i - 1].y1);
    EXPECT_LE(rects[i].x1, 300.5F);
  }
}

TEST_F(ArticleLayoutTest, ALineIsWithoutTheBlanksAtItsEnd) {
  layout_.set(type_, shared(article_), {300, 19});
  const Span line = layout_.line_of(type_, article_.blocks[6].span.start + 3);
  EXPECT_EQ(line.start, article_.blocks[6].span.start);
  EXPECT_NE(article_.text->bytes()[line.end - 1], ' ');
}

}  // namespace
}  // namespace counterpoint::ui
