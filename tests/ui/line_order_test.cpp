// Words of both directions stand where the Unicode Bidirectional Algorithm puts them, and carets,
// hits and rectangles agree with that.
#include "web/ui/line_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/text/utf8.h"
#include "tests/support/view_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::EvenTypesetter;

constexpr TextStyle kStyle{Family::serif, Weight::regular, false, 20};  // 10 pixels a character

class LineOrderTest : public ::testing::Test {
 protected:
  BlockLayout lay_out(std::string_view text, float width) {
    return lay_out_block(type_, kStyle, 30, text, {0, static_cast<std::uint32_t>(text.size())},
                         width, "he");
  }

  // The words of the first line as they stand from left to right.
  std::string seen(std::string_view text, float width = 1000) {
    const BlockLayout layout = lay_out(text, width);
    std::vector<const ui::Run*> runs;
    const Line& line = layout.lines.front();
    for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
      runs.push_back(&layout.runs[r]);
    }
    std::sort(runs.begin(), runs.end(),
              [](const ui::Run* a, const ui::Run* b) { return a->x < b->x; });
    std::string words;
    for (const ui::Run* run : runs) {
      words += (words.empty() ? "" : " ") +
               std::string(text.substr(run->span.start, run->ink - run->span.start));
    }
    return words;
  }

  EvenTypesetter type_;
};

TEST_F(LineOrderTest, WordsStandAsTheAlgorithmPutsThem) {
  const struct {
    const char *text, *seen;
  } cases[] = {
      {"one two three", "one two three"},
      {"שלום עולם טוב", "טוב עולם שלום"},
      {"שלום John Smith טוב", "טוב John Smith שלום"},
      {"הוא אמר 12 34 פעם", "פעם 34 12 אמר הוא"},
      {"he said שלום עולם again", "he said עולם שלום again"},
      {"he said שלום 12 עולם again", "he said עולם 12 שלום again"},
      {"גל של CNN 24 כאן", "כאן CNN 24 של גל"},
      {"שלום — עולם", "עולם — שלום"},
      {"a שלום — b", "a שלום — b"},
      {"said: שלום עולם, and", "said: עולם שלום , and"},
      {"הוא (CNN) אמר", "אמר ) CNN ( הוא"},
      {"مرحبا Putin قال", "قال Putin مرحبا"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(seen(text), expected) << text;
}

TEST_F(LineOrderTest, ABlockFromRightToLeftBeginsAtTheRight) {
  const std::string text = "שלום עולם";
  const BlockLayout layout = lay_out(text, 300);
  EXPECT_TRUE(layout.rtl);
  EXPECT_EQ(caret_x(type_, layout, text, 0, 0), 300);
  EXPECT_EQ(layout.runs[0].x, 260);
  EXPECT_EQ(layout.runs[0].blank_x, 250);
  EXPECT_EQ(layout.runs[1].x, 210);
  EXPECT_EQ(caret_x(type_, layout, text, 0, static_cast<std::uint32_t>(text.size())), 210);
  EXPECT_EQ(byte_at(type_, layout, text, 0, 0), text.size()) << "beside the line: its end";
  EXPECT_EQ(byte_at(type_, layout, text, 0, 999), 0U);
}

TEST_F(LineOrderTest, ASpanIsWhereItsWordsAre) {
  const std::string text = "he said שלום עולם again";
  const BlockLayout layout = lay_out(text, 1000);
  const auto start = static_cast<std::uint32_t>(text.find("said"));
  const auto end = static_cast<std::uint32_t>(text.find(" עולם"));
  const std::vector<Extent> pieces = extents(type_, layout, text, 0, {start, end});
  ASSERT_EQ(pieces.size(), 2U) << "what is said, and the first word, which stands further right";
  EXPECT_EQ(pieces[0].x0, 30);
  EXPECT_EQ(pieces[0].x1, 80);
  EXPECT_EQ(pieces[1].x0, 130);
  EXPECT_EQ(pieces[1].x1, 170);
}

TEST_F(LineOrderTest, InOneDirectionAHitFindsTheCaretItWasMadeOf) {
  const std::string text = "הנשיא אמר לעיתונאים כי הוא לא ידע על כך דבר וחצי דבר";
  const BlockLayout layout = lay_out(text, 150);
  EXPECT_GT(layout.lines.size(), 3U);
  for (std::uint32_t byte = 0; byte < text.size();
       byte = static_cast<std::uint32_t>(next_boundary(text, byte))) {
    const std::size_t line = line_at(layout, byte);
    EXPECT_EQ(byte_at(type_, layout, text, line, caret_x(type_, layout, text, line, byte)), byte);
  }
}

TEST_F(LineOrderTest, WhateverTheOrderNothingIsLostAndCaretsAreFoundAgain) {
  const std::vector<std::string> pieces = {"word ", "שלום ", "قال ", "12 ", "— ", "“so” ", "מ",
                                           "x",     "3.5% ", "  ",   "\n",  "É ", "😀 "};
  for (unsigned seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::string text = random() % 2 == 0 ? "א" : "x";
    for (unsigned i = 0; i < 30; ++i) text += pieces[random() % pieces.size()];
    const float width = 60 + static_cast<float>(random() % 300);
    const BlockLayout layout = lay_out(text, width);
    for (std::size_t n = 0; n < layout.lines.size(); ++n) {
      const Line& line = layout.lines[n];
      // No two words of a line lie over one another, and none leaves the column.
      std::vector<std::pair<float, float>> taken;
      for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
        const ui::Run& run = layout.runs[r];
        EXPECT_GE(run.x, -0.01F);
        EXPECT_LE(run.x + run.ink_width, width + 0.01F);
        taken.emplace_back(run.x, run.x + run.ink_width);
        if (r + 1 < line.first_run + line.run_count) {
          taken.emplace_back(run.blank_x, run.blank_x + run.width - run.ink_width);
        }
      }
      std::sort(taken.begin(), taken.end());
      for (std::size_t i = 1; i < taken.size(); ++i) {
        EXPECT_GE(taken[i].first, taken[i - 1].second - 0.01F);
      }
      float marked = 0;
      const std::uint32_t ink = layout.runs[line.first_run + line.run_count - 1].ink;
      for (const Extent& piece : extents(type_, layout, text, n, {line.span.start, ink})) {
        marked += piece.x1 - piece.x0;
      }
      float all = 0;
      for (const auto& [x0, x1] : taken) all += x1 - x0;
      EXPECT_NEAR(marked, all, 0.1F) << "a line that is marked whole is marked whole";
    }
    for (std::uint32_t byte = 0; byte < text.size();
         byte = static_cast<std::uint32_t>(next_boundary(text, byte))) {
      const std::size_t line = line_at(layout, byte);
      const ui::Run& last =
          layout.runs[layout.lines[line].first_run + layout.lines[line].run_count - 1];
      if (byte > last.ink) continue;                          // blanks at a line's end are not hit
      if (text[byte] == ' ' || text[byte] == '\n') continue;  // several blanks are hit as one
      const float x = caret_x(type_, layout, text, line, byte);
      const std::uint32_t hit = byte_at(type_, layout, text, line, x);
      EXPECT_NEAR(caret_x(type_, layout, text, line, hit), x, 0.01F) << byte << " " << hit;
    }
  }
}

}  // namespace
}  // namespace counterpoint::ui
