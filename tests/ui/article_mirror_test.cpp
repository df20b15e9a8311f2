// When the page is told of the story's real text: what says the same is not told again.
#include <gtest/gtest.h>

#include "tests/support/app_bench.h"
#include "web/app/importing.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;

class ArticleMirrorTest : public ::testing::Test {
 protected:
  ArticleMirrorTest() {
    std::string story = "A long story\n\n";
    for (int i = 0; i < 200; ++i) {
      story += "Paragraph " + std::to_string(i) + " says that the talks went on for an hour.\n\n";
    }
    bench_.app.session().open_project({});
    Import import = import_paste(Pasted{story, {}});
    EXPECT_TRUE(add_story(bench_.app.session(), std::move(*import.story)).ok());
    rest();
  }

  void rest() {
    bench_.frames(40);
    while (bench_.app.background()) bench_.frames(1);
    bench_.frames(40);
  }
  bool tells(std::string_view words) {
    for (const MirroredBlock& block : bench_.platform.article.blocks) {
      if (block.text.find(words) != std::string::npos) return true;
    }
    return false;
  }
  std::uint64_t revision_of(std::string_view words) {
    for (const MirroredBlock& block : bench_.platform.article.blocks) {
      if (block.text.find(words) != std::string::npos) return block.revision;
    }
    return 0;
  }
  int shows() { return bench_.platform.article_shows; }

  AppBench bench_{1280, 800};
};

TEST_F(ArticleMirrorTest, NothingIsToldWhileThePointerMoves) {
  bench_.select("went on for an hour");
  bench_.key("Enter");
  rest();
  const int before = shows();
  for (float y = 200; y < 600; y += 10) {
    ImGui::GetIO().AddMousePosEvent(500, y);
    bench_.frames(1);
  }
  EXPECT_EQ(shows(), before);
}

TEST_F(ArticleMirrorTest, WhereTheTextStandsIsToldInEachFrameOfScrolling) {
  const float top = bench_.platform.article_place.y;
  const int before = shows();
  bench_.app.article_view().scroll_to(40);
  bench_.frames(1);
  EXPECT_NEAR(bench_.platform.article_place.y, top - 40, 1);
  EXPECT_EQ(shows(), before) << "what it says is there already";
}

TEST_F(ArticleMirrorTest, ScrollingFastItIsToldAtFirstAndInTheEnd) {
  const int before = shows();
  for (int i = 1; i <= 60; ++i) {  // a second, three quarters of a screen each
    bench_.app.article_view().scroll_to(static_cast<float>(i) * 200);
    bench_.frames(1);
  }
  EXPECT_LE(shows() - before, 1);
  rest();
  const float y = bench_.app.article_view().scroll_top();
  EXPECT_GT(y, 4000);
  const std::uint32_t reader = bench_.app.article_view().place_of_reader();
  const std::string_view words = bench_.article().text->bytes().substr(reader, 12);
  EXPECT_TRUE(tells(words)) << words;
}

TEST_F(ArticleMirrorTest, AfterAJumpAllIsThereThatIsInView) {
  const auto at = static_cast<std::uint32_t>(bench_.article().text->bytes().find("Paragraph 150 "));
  bench_.app.state().reveal = Place{bench_.app.session().focus().article, {at, at + 9}, {}};
  rest();
  for (int i = 146; i <= 156; ++i) {
    EXPECT_TRUE(tells("Paragraph " + std::to_string(i) + " ")) << i;
  }
}

// What was beyond the end once left its last blocks out for good.
TEST_F(ArticleMirrorTest, FarPastTheEndTheLastBlocksAreThere) {
  bench_.app.article_view().scroll_to(1e6F);
  bench_.frames(1);
  EXPECT_FALSE(bench_.rects_of("Paragraph 199 ").empty());
  bench_.app.article_view().scroll_to(2e6F);
  rest();
  for (int i = 190; i < 200; ++i) {
    EXPECT_TRUE(tells("Paragraph " + std::to_string(i) + " ")) << i;
  }
}

TEST_F(ArticleMirrorTest, AMarkTellsOnlyItsOwnParagraphAnew) {
  const std::uint64_t own = revision_of("Paragraph 2 ");
  const std::uint64_t other = revision_of("Paragraph 3 ");
  bench_.select("Paragraph 2 says");
  bench_.key("h");
  bench_.frames(2);
  EXPECT_NE(revision_of("Paragraph 2 "), own);
  EXPECT_EQ(revision_of("Paragraph 3 "), other);
}

TEST_F(ArticleMirrorTest, OtherLinesAreTold) {
  const std::uint64_t before = revision_of("Paragraph 2 ");
  bench_.app.state().reading.text_size = 28;
  rest();
  EXPECT_NE(revision_of("Paragraph 2 "), before);
}

TEST_F(ArticleMirrorTest, AViewThatComesBackTellsAgain) {
  bench_.key("g");
  bench_.frames(4);
  const int before = shows();
  bench_.key("g");
  bench_.frames(4);
  EXPECT_GT(shows(), before) << "its node is another";
}

// One paragraph of a thousand lines and more: the browser would look through all of them.
class LongBlockTest : public ArticleMirrorTest {
 protected:
  LongBlockTest() {
    std::string words;
    for (int i = 0; i < 5000; ++i) words += "On day " + std::to_string(i) + " nobody asked. ";
    bench_.app.session().open_project({});
    Import import = import_paste(Pasted{"A long story\n\n" + words, {}});
    EXPECT_TRUE(add_story(bench_.app.session(), std::move(*import.story)).ok());
    rest();
  }
  const MirroredBlock& block() { return bench_.platform.article.blocks.back(); }
  // Where the line with these words is, from the top of the story.
  float y_of(std::string_view words) {
    const auto at = static_cast<std::uint32_t>(block().text.find(words));
    float y = block().y;
    for (const MirroredLine& line : block().lines) {
      if (line.end > at) break;
      y += block().line_height;
    }
    return y;
  }
};

TEST_F(LongBlockTest, OnlyWhatIsNearTheViewIsTold) {
  EXPECT_TRUE(tells("On day 0 "));
  EXPECT_LT(block().text.size(), 20'000U);
  const auto at = static_cast<std::uint32_t>(bench_.article().text->bytes().find("On day 2500 "));
  bench_.app.state().reveal = Place{bench_.app.session().focus().article, {at, at + 9}, {}};
  rest();
  EXPECT_FALSE(tells("On day 0 "));
  EXPECT_TRUE(tells("On day 2490 "));
  EXPECT_TRUE(tells("On day 2510 "));
  EXPECT_LT(block().text.size(), 20'000U);
  ASSERT_FALSE(bench_.rects_of("On day 2500 ").empty());
  EXPECT_NEAR(bench_.platform.article_place.y + y_of("On day 2500 "),
              bench_.rects_of("On day 2500 ").front().y, 1);
}

TEST_F(LongBlockTest, MarksCountFromWhatIsTold) {
  bench_.app.article_view().scroll_to(1e6F);
  rest();
  bench_.select("On day 4990 ");
  bench_.key("h");
  rest();
  ASSERT_EQ(block().marks.size(), 1U);
  const MirroredMark& mark = block().marks.front();
  EXPECT_EQ(block().text.substr(mark.start, mark.end - mark.start), "On day 4990");
}

}  // namespace
}  // namespace counterpoint::ui
