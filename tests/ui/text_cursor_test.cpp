// How a selection grows, in a notation: "[" and "]" stand around what is selected.
#include "web/ui/text_cursor.h"

#include <gtest/gtest.h>

#include "tests/support/view_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::EvenTypesetter;
using ::counterpoint::testing::shared;

constexpr char kText[] = "He said \"it rained\". She left.\n\nThey met.";

class TextCursorTest : public ::testing::Test {
 protected:
  TextCursorTest() {
    article_.text = Text::make(kText).value();
    article_.blocks = {{BlockKind::body, {0, 30}, {}}, {BlockKind::body, {32, 41}, {}}};
    layout_.set(type_, shared(article_), {200, 20});
  }

  static std::uint32_t at(std::string_view words) {
    return static_cast<std::uint32_t>(std::string_view(kText).find(words));
  }

  std::string words(Span span) const { return std::string(article_.text->slice(span)); }
  std::string words(Range range) const {
    return words(Span{std::min(range.anchor, range.head), std::max(range.anchor, range.head)});
  }

  // Where a key leads from a byte; the byte itself when it is no key of the cursor's.
  std::uint32_t move(std::string_view chord, std::uint32_t byte) {
    float column = -1;
    move_cursor(type_, layout_, article_, chord, 60, byte, column);
    return byte;
  }

  Article article_;
  EvenTypesetter type_;
  ArticleLayout layout_;
};

TEST_F(TextCursorTest, EachClickTakesHoldOfMore) {
  const std::uint32_t byte = at("ained");
  EXPECT_EQ(words(unit_at(article_, byte, grain_of(1))), "");
  EXPECT_EQ(words(unit_at(article_, byte, grain_of(2))), "rained");
  EXPECT_EQ(words(unit_at(article_, at("left"), grain_of(4))), "He said \"it rained\". She left.");
}

TEST_F(TextCursorTest, ADragGrowsInWholeUnitsBothWays) {
  EXPECT_EQ(words(drag_range(article_, at("t rained"), at("ed\""), Grain::word)), "it rained");
  const Range back = drag_range(article_, at("ained"), at("aid"), Grain::word);
  EXPECT_EQ(words(back), "said \"it rained");
  EXPECT_LT(back.head, back.anchor) << "the end that moves is the first one";
}

TEST_F(TextCursorTest, AMarkHasNoBlanksAtItsEndsAndMaySnapToWords) {
  EXPECT_EQ(words(tidy_selection(article_, {at(" said"), at("\"it")}, false)), "said");
  EXPECT_EQ(words(tidy_selection(article_, {at("She"), at("\n\nThey")}, false)).substr(0, 8),
            "She left");
  EXPECT_EQ(words(tidy_selection(article_, {at("ained"), at("ained") + 3}, true)), "rained");
  EXPECT_EQ(words(tidy_selection(article_, {at("ained"), at("ained") + 3}, false)), "ain");
}

TEST_F(TextCursorTest, KeysMoveByCharacterWordLineAndStory) {
  EXPECT_EQ(move("ArrowRight", 0), 1U);
  EXPECT_EQ(move("ArrowLeft", 0), 0U);
  EXPECT_EQ(move("Ctrl+End", 0), 41U);
  EXPECT_EQ(move("Ctrl+Home", 40), 0U);
  EXPECT_GT(move("Ctrl+ArrowRight", 0), 1U);
  EXPECT_GT(move("ArrowDown", 0), 3U);
  EXPECT_EQ(move("ArrowUp", move("ArrowDown", 2)), 2U);
  EXPECT_LE(move("End", 0), 30U);
  EXPECT_EQ(move("Home", move("End", 0) - 1), 0U);
}

TEST_F(TextCursorTest, ASelectionThatGrowsByWordsTakesMoreThanABreak) {
  const std::uint32_t end = at("\n\nThey");
  std::uint32_t byte = end;
  float column = -1;
  EXPECT_TRUE(move_head(type_, layout_, article_, "Ctrl+ArrowRight", 60, end, byte, column));
  EXPECT_TRUE(has_words(article_, {end, byte}));
  byte = end;
  EXPECT_TRUE(move_head(type_, layout_, article_, "ArrowRight", 60, end, byte, column));
  EXPECT_EQ(byte, end + 1) << "a character is a character";
  EXPECT_FALSE(has_words(article_, {end, byte}));
  byte = article_.text->size();
  EXPECT_TRUE(move_head(type_, layout_, article_, "Ctrl+ArrowRight", 60, byte, byte, column));
  EXPECT_EQ(byte, article_.text->size()) << "there are none";
}

TEST_F(TextCursorTest, OtherKeysAreNotItsOwn) {
  std::uint32_t byte = 5;
  float column = -1;
  EXPECT_FALSE(move_cursor(type_, layout_, article_, "x", 60, byte, column));
  EXPECT_EQ(byte, 5U);
}

}  // namespace
}  // namespace counterpoint::ui
