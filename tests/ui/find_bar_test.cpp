// Finding in the story with the keyboard and the bar, and marking all that was found.
#include "web/ui/find_bar.h"

#include <gtest/gtest.h>

#include "core/model/validity.h"
#include "tests/support/app_bench.h"
#include "web/app/importing.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;
using Size = std::pair<float, float>;

class FindBarTest : public ::testing::TestWithParam<Size> {
 protected:
  FindBarTest() : bench_(GetParam().first, GetParam().second) {
    bench_.app.session().open_project({});
    Import import = import_paste(
        Pasted{"The dam\n\nThe dam was safe, she said.\n\nEngineers said the dam was not safe. A "
               "damp wall proves nothing.\n",
               {}});
    EXPECT_TRUE(add_story(bench_.app.session(), std::move(*import.story)).ok());
    bench_.frames();
    bench_.key("Ctrl+f");
    bench_.frames();
  }

  ~FindBarTest() override { EXPECT_TRUE(check(bench_.project()).ok()); }

  void look_for(const std::string& words) {
    bench_.type("Find in the story", words);
    bench_.frames();
  }

  bool says(const std::string& count) { return bench_.find(Role::status, count) != nullptr; }

  AppBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, FindBarTest, ::testing::Values(Size{1280, 800}, Size{390, 844}));

TEST_P(FindBarTest, CountsAndGoesRound) {
  look_for("dam");
  EXPECT_TRUE(says("1 of 4"));
  bench_.enter("Find in the story");
  EXPECT_TRUE(says("2 of 4"));
  bench_.field_key("Find in the story", "ArrowUp");
  EXPECT_TRUE(says("1 of 4"));
  bench_.click(Role::button, "Previous match");
  EXPECT_TRUE(says("4 of 4"));
  bench_.click(Role::button, "Next match");
  EXPECT_TRUE(says("1 of 4"));
  bench_.expect_well_formed();
}

TEST_P(FindBarTest, SwitchesNarrowIt) {
  look_for("the dam");
  EXPECT_TRUE(says("1 of 3"));
  bench_.click(Role::button, "Match case");
  EXPECT_TRUE(says("1 of 1"));
  look_for("dam");
  bench_.click(Role::button, "Whole words");
  EXPECT_TRUE(says("1 of 3"));
  look_for("bridge");
  EXPECT_TRUE(says("None"));
}

TEST_P(FindBarTest, FindsByRegularExpression) {
  bench_.click(Role::button, "Regular expression");
  look_for("(not )?safe");
  EXPECT_TRUE(says("1 of 2"));
  look_for("dam\\b");
  EXPECT_TRUE(says("1 of 3"));
  look_for("\\bd\\w+");
  EXPECT_TRUE(says("1 of 4"));
  bench_.click(Role::button, "Regular expression");
  EXPECT_TRUE(says("None")) << "as words";
  bench_.expect_well_formed();
}

// F3 in the very frame that shows another story goes on in that one.
TEST_P(FindBarTest, TheNextMatchIsOneOfTheOpenStory) {
  look_for("dam");
  std::string text = "The dyke\n\n";
  for (int i = 0; i < 200; ++i) text += "Words of a long story.\n\n";
  Import import = import_paste(Pasted{text + "A dyke is a dam, too.\n", {}});
  ASSERT_TRUE(add_story(bench_.app.session(), std::move(*import.story)).ok());
  const ArticleId other = bench_.app.session().focus().article;
  bench_.key("F3");
  EXPECT_EQ(bench_.app.session().focus().article, other);
  EXPECT_GT(bench_.app.article_view().scroll_top(), 0);
  EXPECT_TRUE(says("1 of 1"));
}

TEST_P(FindBarTest, AWrongPatternIsSaidInWords) {
  bench_.click(Role::button, "Regular expression");
  look_for("(dam");
  EXPECT_TRUE(says("The pattern is wrong after character 4: missing closing parenthesis."));
  EXPECT_TRUE(bench_.find(Role::button, "Mark all…")->disabled);
  bench_.expect_well_formed();
  look_for("(dam)");
  EXPECT_TRUE(says("1 of 4"));
}

TEST_P(FindBarTest, BlanksAroundAMatchAreNotMarked) {
  bench_.click(Role::button, "Regular expression");
  look_for(" not ");
  bench_.click(Role::button, "Mark all…");
  bench_.click(Role::button, "Mark 1 claim");
  ASSERT_EQ(bench_.project().claims().size(), 1u);
  bench_.project().claims().for_each([&](std::uint32_t, const Claim& claim) {
    EXPECT_EQ(bench_.article().text->slice(extent(claim)), "not");
  });
}

TEST_P(FindBarTest, AllAreMarkedInOneStepAfterALook) {
  look_for("safe");
  bench_.click(Role::button, "Mark all…");
  EXPECT_TRUE(bench_.project().claims().empty());
  EXPECT_NE(bench_.find_beginning(Role::text, "The dam"), nullptr) << "the preview";
  bench_.click(Role::button, "Mark 2 claims");
  EXPECT_EQ(bench_.project().claims().size(), 2u);
  EXPECT_EQ(bench_.app.session().history().undo_label(), "Mark 2 claims");
  bench_.key("Ctrl+z");
  EXPECT_TRUE(bench_.project().claims().empty());
}

TEST_P(FindBarTest, EscapeClosesIt) {
  look_for("dam");
  bench_.field_key("Find in the story", "Escape");
  bench_.frames();
  EXPECT_EQ(bench_.find(Role::button, "Close find"), nullptr);
}

TEST_P(FindBarTest, SelectedWordsAreLookedFor) {
  bench_.field_key("Find in the story", "Escape");
  const auto at = static_cast<std::uint32_t>(bench_.article().text->bytes().find("not safe"));
  bench_.app.state().selection = {bench_.app.session().focus().article, at, at + 8};
  bench_.frames();
  bench_.key("Ctrl+f");
  EXPECT_TRUE(says("1 of 1"));
}

}  // namespace
}  // namespace counterpoint::ui
