// How the story is set: chosen, remembered, and the reader's place kept.
#include "web/ui/reading.h"

#include <gtest/gtest.h>

#include "tests/support/app_bench.h"
#include "web/app/importing.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;
using Size = std::pair<float, float>;

class ReadingTest : public ::testing::TestWithParam<Size> {
 protected:
  ReadingTest() : bench_(GetParam().first, GetParam().second) {
    std::string story = "A long story\n\n";
    for (int i = 0; i < 60; ++i) {
      story += "Paragraph " + std::to_string(i) +
               " says what the one before it said, at about the same length, so that there is "
               "enough to scroll and each of them takes more than a line of the column.\n\n";
    }
    bench_.app.session().open_project({});
    Import import = import_paste(Pasted{story, {}});
    EXPECT_TRUE(add_story(bench_.app.session(), std::move(*import.story)).ok());
    bench_.app.state().panel_open = false;
    bench_.frames(8);
  }

  void open() {
    if (GetParam().first >= kNarrow) return bench_.click(Role::button, "Reading");
    bench_.key("Ctrl+k");
    bench_.type("All commands", "reading size");
    bench_.enter("All commands");
    bench_.frames();
  }

  Reading& reading() { return bench_.app.state().reading; }
  float height_of(const char* words) { return bench_.rects_of(words).front().height; }

  AppBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, ReadingTest, ::testing::Values(Size{1280, 800}, Size{390, 844}));

TEST_P(ReadingTest, EachPartIsSteppedAndRemembered) {
  open();
  bench_.expect_well_formed();
  bench_.click(Role::button, "Larger text");
  bench_.click(Role::button, "Narrower column");
  bench_.click(Role::button, "Lines further apart");
  EXPECT_EQ(reading().text_size, 20);
  EXPECT_EQ(reading().characters, 60);
  EXPECT_NEAR(reading().spacing, 1.7, 0.001);
  EXPECT_NE(bench_.find(Role::text, "Line spacing: 1.7"), nullptr);
  const Reading again = read_reading(bench_.platform);
  EXPECT_EQ(again.text_size, 20);
  EXPECT_EQ(again.characters, 60);
  EXPECT_NEAR(again.spacing, 1.7, 0.001);
  bench_.click(Role::button, "As it came");
  EXPECT_EQ(reading(), Reading{});
  EXPECT_EQ(read_reading(bench_.platform), Reading{});
}

TEST_P(ReadingTest, TheStoryFollowsAtOnce) {
  const float before = height_of("Paragraph 0");
  reading().spacing = 2;
  bench_.frames();
  EXPECT_NEAR(height_of("Paragraph 0"), before * 2 / 1.6F, 1);
}

TEST_P(ReadingTest, TheReaderStaysAtTheSameWords) {
  bench_.app.article_view().scroll_to(1500);
  bench_.frames(8);
  const std::uint32_t reader = bench_.app.article_view().place_of_reader();
  ASSERT_GT(reader, 0U);
  reading().text_size = 26;
  reading().characters = 48;
  bench_.frames(8);
  const std::uint32_t now = bench_.app.article_view().place_of_reader();
  const auto apart = now > reader ? now - reader : reader - now;
  EXPECT_LT(apart, 80U) << "about a line";
}

TEST_P(ReadingTest, BoundsHold) {
  for (int i = 0; i < 40; ++i) step_reading(bench_.platform, reading(), ReadingPart::size, 1);
  for (int i = 0; i < 40; ++i) step_reading(bench_.platform, reading(), ReadingPart::column, -1);
  for (int i = 0; i < 40; ++i) step_reading(bench_.platform, reading(), ReadingPart::spacing, -1);
  EXPECT_EQ(reading().text_size, 30);
  EXPECT_EQ(reading().characters, 42);
  EXPECT_NEAR(reading().spacing, 1.2, 0.001);
  EXPECT_FALSE(step_reading(bench_.platform, reading(), ReadingPart::size, 1));
  bench_.frames();
  open();
  EXPECT_TRUE(bench_.find(Role::button, "Larger text")->disabled);
}

TEST(ReadingSettings, WhatCannotBeIsLeftOut) {
  testing::FakeStore store;
  testing::FakePlatform platform(store);
  for (const char* bad : {"", "nonsense", "3", "1e9", "-5", "nan"}) {
    platform.settings["text-size"] = bad;
    EXPECT_EQ(read_reading(platform).text_size, 19) << bad;
  }
}

TEST(ReadingSettings, ThemesAreRemembered) {
  testing::FakeStore store;
  testing::FakePlatform platform(store);
  ViewState state;
  for (const auto theme : {ThemeChoice::dark, ThemeChoice::light, ThemeChoice::system}) {
    choose_theme(platform, state, theme);
    EXPECT_EQ(read_theme(platform), theme);
  }
}

}  // namespace
}  // namespace counterpoint::ui
