// What the JavaScript API is told of the interface: where the story is to be seen, and where not.
#include "web/ui/app_view.h"

#include <gtest/gtest.h>

#include "tests/support/app_bench.h"
#include "tests/support/hamburg.h"
#include "web/app/importing.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;

class AppViewTest : public ::testing::Test {
 protected:
  AppViewTest() : bench_(1280, 800) {
    bench_.app.session().open_project(made_.project);
    bench_.frames();
  }

  Span denial() { return span_of(made_.project, made_.article, "denied such involvement"); }

  // In the middle of the claim's words.
  ImVec2 place() {
    const Rect rect = view_.rects(made_.article, denial()).front();
    return {rect.x + rect.width / 2, rect.y + rect.height / 2};
  }

  bool is_seen(ImVec2 at) {
    const bool offset = view_.offset_at(at.x, at.y).has_value();
    EXPECT_EQ(!view_.claims_at(at.x, at.y).empty(), offset);
    return offset;
  }

  Hamburg made_ = hamburg();
  AppBench bench_;
  AppView view_{bench_.app};
};

TEST_F(AppViewTest, WhatIsSeenThere) {
  const ImVec2 at = place();
  EXPECT_TRUE(denial().contains(view_.offset_at(at.x, at.y).value()));
  EXPECT_EQ(view_.claims_at(at.x, at.y), std::vector<ClaimId>{made_.denial});
  EXPECT_FALSE(view_.offset_at(1200, at.y)) << "the panel is there";
  EXPECT_FALSE(view_.offset_at(at.x, 10)) << "the bar is there";
}

TEST_F(AppViewTest, OfAnotherProjectNothingIsToldBeforeItIsDrawn) {
  const ImVec2 at = place();
  bench_.app.session().open_project(made_.project);  // with the same numbers, and the same words
  EXPECT_EQ(view_.suggestions(made_.article), nullptr) << "it is not read yet";
  Import import = import_paste(Pasted{"Another story\n\nWith other words.", {}});
  start_project(bench_.app.session(), std::move(*import.story));
  EXPECT_FALSE(is_seen(at));
  EXPECT_TRUE(view_.rects(made_.article, {0, 4}).empty());
  bench_.frames();
  EXPECT_FALSE(view_.rects(made_.article, {0, 4}).empty());
}

TEST_F(AppViewTest, NothingWhereAnotherThingLiesAboveTheStory) {
  const ImVec2 at = place();
  EXPECT_TRUE(is_seen(at));
  bench_.app.ui().open_popover("menu/project", {at.x - 20, at.y - 40, 100, 10});
  bench_.frames();
  EXPECT_FALSE(is_seen(at));
  bench_.key("Escape");
  EXPECT_TRUE(is_seen(at));
  bench_.app.state().dialog = Dialog::help;
  bench_.frames();
  EXPECT_FALSE(is_seen(at));
}

TEST_F(AppViewTest, NothingWhileAnotherViewIsShown) {
  const ImVec2 at = place();
  bench_.app.session().show(View::accounts);
  bench_.frames();
  EXPECT_FALSE(is_seen(at));
  EXPECT_TRUE(view_.rects(made_.article, denial()).empty());
  bench_.app.session().show(View::story);
  bench_.frames();
  EXPECT_TRUE(is_seen(at));
}

TEST_F(AppViewTest, WordsThatAreScrolledAwayHaveTheirPlaceOutsideOfTheView) {
  std::string text = "Title\n\nFirst words.\n\n";
  for (int i = 0; i < 100; ++i) text += "Another paragraph of this story.\n\n";
  Import import = import_paste(Pasted{text, {}});
  ASSERT_TRUE(add_story(bench_.app.session(), std::move(*import.story)).ok());
  bench_.frames();
  view_.scroll_to(500);
  bench_.frames();
  const auto at = static_cast<std::uint32_t>(bench_.article().text->bytes().find("First"));
  const auto rects = view_.rects(bench_.app.session().focus().article, {at, at + 5});
  ASSERT_EQ(rects.size(), 1U);
  EXPECT_LT(rects.front().bottom(), 0);
  EXPECT_FALSE(view_.offset_at(rects.front().x + 1, rects.front().y + 1));
}

TEST_F(AppViewTest, ALongStoryIsReadOnceItsSuggestionsAreAskedFor) {
  std::string text = "Title\n\n";
  while (text.size() <= Suggesting::kLongStory) {
    text.append(800, 'a').append(" is a long word of a long story.\n\n");
  }
  Import import = import_paste(Pasted{text, {}});
  ASSERT_TRUE(add_story(bench_.app.session(), std::move(*import.story)).ok());
  bench_.frames();
  const ArticleId article = bench_.app.session().focus().article;
  ASSERT_TRUE(bench_.app.suggesting().waits(article));
  EXPECT_EQ(view_.suggestions(article), nullptr);
  EXPECT_FALSE(bench_.app.suggesting().waits(article));
  while (bench_.app.background()) {
  }
  EXPECT_NE(view_.suggestions(article), nullptr);
}

}  // namespace
}  // namespace counterpoint::ui
