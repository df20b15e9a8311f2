// Colours can be read on what they stand on, by day and by night.
#include "web/ui/theme.h"

#include <gtest/gtest.h>

namespace counterpoint::ui {
namespace {

class ThemeTest : public ::testing::TestWithParam<std::pair<bool, bool>> {
 protected:
  Theme theme_ = make_theme(GetParam().first, GetParam().second);
};

INSTANTIATE_TEST_SUITE_P(All, ThemeTest,
                         ::testing::Values(std::pair(false, false), std::pair(true, false),
                                           std::pair(false, true), std::pair(true, true)));

TEST_P(ThemeTest, WordsHaveAContrastOfFourAndAHalf) {
  for (const ImU32 ground : {theme_.desk, theme_.paper, theme_.panel, theme_.raised}) {
    for (const ImU32 ink : {theme_.ink, theme_.muted, theme_.accent, theme_.danger}) {
      EXPECT_GE(contrast(ink, ground), 4.5F);
    }
  }
  EXPECT_GE(contrast(theme_.on_accent, theme_.accent), 4.5F);
}

TEST_P(ThemeTest, SpeakersStandOutFromThePaper) {
  for (const ImU32 colour : theme_.speaker) EXPECT_GE(contrast(colour, theme_.paper), 4.5F);
  EXPECT_GE(contrast(theme_.nobody, theme_.paper), 4.5F);
}

TEST_P(ThemeTest, SpeakersColoursDiffer) {
  for (std::size_t a = 0; a < theme_.speaker.size(); ++a) {
    for (std::size_t b = a + 1; b < theme_.speaker.size(); ++b) {
      EXPECT_NE(theme_.speaker[a], theme_.speaker[b]);
    }
  }
}

TEST(Contrast, IsThatOfWcag) {
  EXPECT_NEAR(contrast(IM_COL32_WHITE, IM_COL32_BLACK), 21, 0.01);
  EXPECT_NEAR(contrast(IM_COL32_WHITE, IM_COL32_WHITE), 1, 0.01);
  EXPECT_NEAR(contrast(IM_COL32(0x76, 0x76, 0x76, 255), IM_COL32_WHITE), 4.54, 0.01);
}

TEST(Fade, MultipliesTheAlphaAlone) {
  EXPECT_EQ(fade(IM_COL32(1, 2, 3, 200), 0.5F), IM_COL32(1, 2, 3, 100));
  EXPECT_EQ(fade(IM_COL32(1, 2, 3, 200), 9), IM_COL32(1, 2, 3, 255));
}

}  // namespace
}  // namespace counterpoint::ui
