// A block set in lines: nothing lost, nothing too wide, carets and bytes agree.
#include "web/ui/block_layout.h"

#include <gtest/gtest.h>

#include <random>

#include "core/text/utf8.h"
#include "tests/support/view_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::EvenTypesetter;

constexpr TextStyle kStyle{Family::serif, Weight::regular, false, 20};  // 10 pixels a character

class BlockLayoutTest : public ::testing::Test {
 protected:
  BlockLayout lay_out(std::string_view text, float width) {
    return lay_out_block(type_, kStyle, 30, text, {0, static_cast<std::uint32_t>(text.size())},
                         width, "en");
  }

  // The lines with '|' between them, blanks at their ends left out.
  std::string lines(std::string_view text, float width) {
    std::string shown;
    for (const Line& line : lay_out(text, width).lines) {
      std::string_view words = slice(text, line.span);
      while (!words.empty() && (words.back() == ' ' || words.back() == '\n')) {
        words.remove_suffix(1);
      }
      shown += (shown.empty() ? "" : "|") + std::string(words);
    }
    return shown;
  }

  EvenTypesetter type_;
};

TEST_F(BlockLayoutTest, WordsFillLinesUpToTheWidth) {
  EXPECT_EQ(lines("one two three", 130), "one two three");
  EXPECT_EQ(lines("one two three", 129), "one two|three");
  EXPECT_EQ(lines("one two three", 70), "one two|three");
  EXPECT_EQ(lines("one two three", 60), "one|two|three");
}

TEST_F(BlockLayoutTest, LineFeedsOfHardWrappedTextAreBlanks) {
  EXPECT_EQ(lines("one\ntwo three", 500), "one\ntwo three");
  EXPECT_EQ(lines("one\ntwo three", 70), "one\ntwo|three");
}

TEST_F(BlockLayoutTest, AWordWiderThanTheColumnIsDivided) {
  const BlockLayout layout = lay_out("abcdefghij", 40);
  EXPECT_GE(layout.lines.size(), 3U);
  for (const ui::Run& run : layout.runs) EXPECT_LE(run.ink_width, 40);
}

TEST_F(BlockLayoutTest, AnEndlessWordIsCutInPiecesBetweenCharacters) {
  std::string word;
  for (int i = 0; i < 20000; ++i) word += i % 3 == 0 ? "e\u0301" : "x";
  const std::string text = "short " + word + " end";
  const BlockLayout layout = lay_out(text, 400);
  for (const ui::Run& run : layout.runs) {
    EXPECT_LT(run.span.length(), 200U) << "nobody measures it letter by letter";
    EXPECT_TRUE(run.span.start == 0 || text.compare(run.span.start, 2, "\u0301") != 0);
  }
  EXPECT_EQ(layout.lines.back().span.end, text.size());
}

TEST_F(BlockLayoutTest, ACaretPastTheEndStandsAtTheEnd) {
  constexpr std::string_view kText = "one two\n";
  const BlockLayout layout = lay_out_block(type_, kStyle, 30, kText, {0, 7}, 500, "en");
  EXPECT_EQ(caret_x(type_, layout, kText, 0, 8), caret_x(type_, layout, kText, 0, 7));
}

TEST_F(BlockLayoutTest, NarrowerThanOneCharacterStillSetsEachOnALine) {
  EXPECT_EQ(lay_out("abc", 1).lines.size(), 3U);
}

// Random texts of words, wide characters and blanks; the seed is printed with a failure.
TEST_F(BlockLayoutTest, EveryByteIsOnOneLineInOneRunWithinTheWidth) {
  const std::vector<std::string> pieces = {"a", "word", " ",  "  ", "é",         "Гамбург",
                                           "-", "😀",    "\n", ". ", "“quoted” ", "longerthanmost"};
  for (unsigned seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::string text = "x";
    for (unsigned i = 0; i < 40; ++i) text += pieces[random() % pieces.size()];
    const float width = 20 + static_cast<float>(random() % 300);
    const BlockLayout layout = lay_out(text, width);
    std::uint32_t at = 0;
    for (const Line& line : layout.lines) {
      EXPECT_EQ(line.span.start, at);
      at = line.span.end;
      ASSERT_GT(line.run_count, 0U);
      const ui::Run& last = layout.runs[line.first_run + line.run_count - 1];
      EXPECT_LE(last.x + last.ink_width, width + 0.01F);
    }
    EXPECT_EQ(at, text.size());
    for (std::size_t i = 1; i < layout.runs.size(); ++i) {
      EXPECT_EQ(layout.runs[i].span.start, layout.runs[i - 1].span.end);
    }
  }
}

TEST_F(BlockLayoutTest, TheByteAtACaretIsTheCaretsByte) {
  const std::string text = "Der Gipfel in Hamburg: Путин и Трамп 😀 said it";
  const BlockLayout layout = lay_out(text, 150);
  for (std::uint32_t byte = 0; byte < text.size();
       byte = static_cast<std::uint32_t>(next_boundary(text, byte))) {
    const std::size_t line = line_at(layout, byte);
    const float x = caret_x(type_, layout, text, line, byte);
    EXPECT_EQ(byte_at(type_, layout, text, line, x), byte);
  }
}

}  // namespace
}  // namespace counterpoint::ui
