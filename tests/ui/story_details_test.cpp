// What is known about a story, and its parts.
#include "web/ui/story_details.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "tests/support/hamburg.h"
#include "tests/support/view_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::ViewBench;
using Size = std::pair<float, float>;

class StoryDetailsTest : public ::testing::TestWithParam<Size> {
 protected:
  StoryDetailsTest()
      : bench_(GetParam().first, GetParam().second, [this](Ui& ui, Rect area) {
          area.width = std::min(area.width, 380.0F);
          details_.draw(ui, area, bench_.session, bench_.view);
        }) {
    bench_.session.open_project(made_.project);
    bench_.frames();
  }

  const Project& project() const { return bench_.session.project(); }
  const Article& article() const { return *project().find(made_.article); }

  Hamburg made_ = hamburg();
  StoryDetails details_;
  ViewBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, StoryDetailsTest,
                         ::testing::Values(Size{1280, 800}, Size{390, 844}));

TEST_P(StoryDetailsTest, EveryDetailCanBeEdited) {
  bench_.expect_well_formed();
  bench_.type("Title", "Hamburg");
  bench_.type("Publisher", "A paper");
  bench_.type("Byline", "B. Writer");
  bench_.type("Dateline", "HAMBURG");
  bench_.type("Published", "2017-07-07");
  bench_.type("Updated", "2017-07-08");
  bench_.type("Link", "https://example.org/");
  bench_.type("Language", "en");
  EXPECT_EQ(article().title, "Hamburg");
  EXPECT_EQ(article().publisher, "A paper");
  EXPECT_EQ(article().byline, "B. Writer");
  EXPECT_EQ(article().dateline, "HAMBURG");
  EXPECT_EQ(article().published, "2017-07-07");
  EXPECT_EQ(article().updated, "2017-07-08");
  EXPECT_EQ(article().url, "https://example.org/");
  EXPECT_EQ(article().language, "en");
  EXPECT_EQ(bench_.session.history().undo_label(), "Edit story details");
}

TEST_P(StoryDetailsTest, ADateThatIsNoneIsKeptWithAHint) {
  bench_.type("Published", "last Friday");
  EXPECT_EQ(article().published, "last Friday");
  EXPECT_NE(bench_.find_beginning(Role::text, "Dates sort"), nullptr);
  bench_.type("Published", "");
  EXPECT_EQ(bench_.find_beginning(Role::text, "Dates sort"), nullptr);
  bench_.type("Updated", "on Monday");
  EXPECT_NE(bench_.find_beginning(Role::text, "Dates sort"), nullptr);
}

TEST_P(StoryDetailsTest, ALinkThatIsNoneIsKeptWithAHint) {
  bench_.type("Link", "javascript:alert(1)");
  EXPECT_EQ(article().url, "javascript:alert(1)");
  const char* hint = "“javascript:alert(1)” is not a web address.";
  EXPECT_NE(bench_.find_beginning(Role::text, hint), nullptr);
  bench_.type("Link", "https://example.org/story");
  EXPECT_EQ(bench_.find_beginning(Role::text, hint), nullptr);
}

TEST_P(StoryDetailsTest, APartGetsAnotherKind) {
  bench_.click(Role::button, "Kind of part 3: Body");
  bench_.click(Role::option, "Caption");
  EXPECT_EQ(article().blocks[2].kind, BlockKind::caption);
  EXPECT_EQ(bench_.session.history().undo_label(), "Change part of the text");
}

TEST_P(StoryDetailsTest, APartLeadsToItsPlace) {
  bench_.click(Role::list_item, "Get the latest news by email.");
  ASSERT_TRUE(bench_.view.reveal.has_value());
  EXPECT_EQ(bench_.view.reveal->span, article().blocks[4].span);
}

TEST_P(StoryDetailsTest, TheTextIsProvenAndItsProofCopied) {
  bench_.click(Role::button, "Copy SHA-256");
  ASSERT_EQ(bench_.platform.copied.size(), 1U);
  EXPECT_EQ(bench_.platform.copied[0].first, article().text->sha256());
}

TEST_P(StoryDetailsTest, RemovingAStoryCanBeUndone) {
  bench_.click(Role::button, "Remove this story and its claims");
  EXPECT_TRUE(project().articles().empty());
  EXPECT_TRUE(project().claims().empty());
  EXPECT_NE(bench_.find(Role::text, "The project holds no story yet."), nullptr);
  bench_.session.undo();
  EXPECT_TRUE(project() == made_.project);
}

TEST_P(StoryDetailsTest, SeveralStoriesCanBeSwitched) {
  bench_.session.queue_edit("Add story", [](Draft& draft) {
    Article other;
    other.title = "Another";
    other.text = Text::make("Words.").value();
    other.blocks = {{BlockKind::body, {0, 6}, {}}};
    return add_article(draft, std::move(other)).status();
  });
  bench_.click(Role::button, "Stories in this project: Leaders meet in Hamburg");
  bench_.click(Role::option, "Another");
  EXPECT_EQ(bench_.session.focus().article, ArticleId{2});
  EXPECT_EQ(bench_.value_of("Title"), "Another");
}

}  // namespace
}  // namespace counterpoint::ui
