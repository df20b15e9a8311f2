// Two stories side by side: which is open, what a press and a choice change, and linked scrolling.
#include "web/ui/story_split.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/edit/commands.h"
#include "tests/support/app_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;

// Two long stories; both answer one question, early in the first and late in the second.
class StorySplitTest : public ::testing::Test {
 protected:
  StorySplitTest() : bench_(1400, 800) {
    Draft draft{Project()};
    first_ = add(draft, "First", 20);
    second_ = add(draft, "Second", 60);
    const IssueId issue = add_issue(draft, {"How long was it?", "", {}, 0}).value();
    const SpeakerId who = speaker_named(draft, "Somebody").value();
    for (const ArticleId id : {first_, second_}) {
      Claim claim;
      claim.article = id;
      const auto at = draft.project().find(id)->text->bytes().find("ANSWER");
      claim.content = {{{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at) + 6}, {}}};
      claim.chain.push_back({who, {}, {}, CueClass::unset, {}});
      const ClaimId made = mark_claim(draft, claim).value();
      EXPECT_TRUE(back_position(draft, issue, who, made, Stance::asserts).ok());
    }
    bench_.app.session().open_project(draft.project());
    bench_.app.session().open_article(first_);
    bench_.app.state().panel_open = false;
    bench_.frames(30);
  }

  static ArticleId add(Draft& draft, const char* title, int answer) {
    Article article;
    article.title = title;
    std::string text;
    for (int i = 0; i < 120; ++i) {
      text += i == answer ? "ANSWER " : "Words ";
      text += "that fill a paragraph of this long story, one after another.\n\n";
    }
    article.text = Text::make(text).value();
    std::uint32_t start = 0;
    for (std::size_t end; (end = text.find("\n\n", start)) != std::string::npos;
         start = static_cast<std::uint32_t>(end) + 2) {
      article.blocks.push_back({BlockKind::body, {start, static_cast<std::uint32_t>(end)}, {}});
    }
    return add_article(draft, article).value();
  }

  // How far below its view's top the answer stands.
  float level_of_answer() {
    ArticleView& view = bench_.app.article_view();
    const auto at = bench_.article().text->bytes().find("ANSWER");
    return view.y_of(bench_.app.ui(), static_cast<std::uint32_t>(at)) - view.scroll_top();
  }

  ArticleId focus_article() { return bench_.app.session().focus().article; }

  void open(ArticleId id) {
    bench_.app.session().open_article(id);
    bench_.frames();
  }

  AppBench bench_;
  ArticleId first_, second_;
};

TEST_F(StorySplitTest, TheNextStoryOpensBesideTheOpenOne) {
  bench_.key("b");
  bench_.frames();
  EXPECT_NE(bench_.find(Role::article, "First"), nullptr);
  EXPECT_NE(bench_.find(Role::article, "Second"), nullptr);
  EXPECT_EQ(bench_.app.session().focus().article, first_);
  bench_.expect_well_formed();
  bench_.click(Role::button, "Show one story");
  EXPECT_EQ(bench_.find(Role::article, "Second"), nullptr);
}

TEST_F(StorySplitTest, APressInTheOtherStoryOpensItWhereItStands) {
  bench_.key("b");
  bench_.frames();
  const Rect before = bench_.find(Role::article, "Second")->rect;
  bench_.drag({before.x + 200, 400}, {before.x + 200, 400});
  EXPECT_EQ(bench_.app.session().focus().article, second_);
  EXPECT_EQ(bench_.find(Role::article, "Second")->rect, before);
  EXPECT_NE(bench_.find(Role::article, "First"), nullptr);
}

TEST_F(StorySplitTest, WordsAndHandlesBelongToTheStoryThatIsOpen) {
  bench_.key("b");
  bench_.frames();
  const auto parent_of_handle = [&](ClaimId claim) {
    bench_.app.session().choose(claim);
    bench_.app.state().reveal =
        Place{focus_article(), bench_.project().find(claim)->content.front().span, {}};
    bench_.frames(30);
    const UiNode* handle = bench_.find_beginning(Role::button, "Start of claim");
    return handle == nullptr ? std::string("no handle") : handle->parent;
  };
  const std::string left = bench_.find(Role::article, "First")->key;
  const std::string right = bench_.find(Role::article, "Second")->key;
  EXPECT_EQ(parent_of_handle(ClaimId{1}), left);
  EXPECT_EQ(bench_.platform.article.parent, left);
  EXPECT_EQ(parent_of_handle(ClaimId{2}), right);
  EXPECT_EQ(bench_.platform.article.parent, right);
}

TEST_F(StorySplitTest, MarkingWorksInBoth) {
  bench_.key("b");
  bench_.frames();
  open(second_);
  bench_.select("fill a paragraph");
  bench_.key("h");
  bench_.frames();
  EXPECT_EQ(bench_.project().claims().size(), 3U);
  EXPECT_EQ(bench_.project().find(ClaimId{3})->article, second_);
}

TEST_F(StorySplitTest, ScrollingOneBringsTheOthersAnswerLevel) {
  bench_.key("b");
  bench_.frames();
  ArticleView& left = bench_.app.article_view();
  const auto at = static_cast<std::uint32_t>(bench_.article().text->bytes().find("ANSWER"));
  left.scroll_to(left.y_of(bench_.app.ui(), at) - 300);
  bench_.app.ui().again(1);
  bench_.frames(60);
  const float here = level_of_answer();
  open(second_);
  EXPECT_NEAR(level_of_answer(), here, 2);
  EXPECT_NE(bench_.find(Role::text, "How long was it?"), nullptr) << "what holds them together";
}

TEST_F(StorySplitTest, UnlinkedTheyScrollAlone) {
  bench_.key("b");
  bench_.frames();
  bench_.click(Role::button, "Linked scrolling");
  bench_.app.article_view().scroll_to(900);
  bench_.frames(40);
  open(second_);
  EXPECT_EQ(bench_.app.article_view().scroll_top(), 0);
}

TEST_F(StorySplitTest, AStoryThatGoesLeavesOne) {
  bench_.key("b");
  bench_.frames();
  const Status removed = bench_.app.session().edit(
      "Remove story", [&](Draft& draft) { return remove_article(draft, second_); });
  ASSERT_TRUE(removed.ok());
  bench_.frames();
  EXPECT_NE(bench_.find(Role::article, "First"), nullptr);
  EXPECT_EQ(bench_.find(Role::button, "Show one story"), nullptr);
  bench_.key("b");
  bench_.frames();
  EXPECT_EQ(bench_.find(Role::button, "Show one story"), nullptr) << "there is nothing beside it";
}

TEST_F(StorySplitTest, TheKeyBringsBackBothWhereThePanelHidesOne) {
  bench_.platform.env.width = 844;
  const auto both = [&] {
    bench_.frames();
    return bench_.find_beginning(Role::button, "Right story") != nullptr;
  };
  bench_.key("b");
  ASSERT_TRUE(both());
  bench_.app.state().show(Panel::claims);
  ASSERT_FALSE(both());
  bench_.key("b");
  EXPECT_TRUE(both());
  bench_.app.session().show(View::accounts);
  bench_.key("b");
  EXPECT_TRUE(both()) << "from another view";
  bench_.key("b");
  EXPECT_FALSE(both());
}

TEST_F(StorySplitTest, ANarrowWindowSaysWhyTheKeyDoesNothing) {
  bench_.platform.env.width = 390;
  bench_.frames();
  bench_.key("b");
  EXPECT_NE(bench_.find(Role::status, "Two stories need a wider window."), nullptr);
  bench_.platform.env.width = 1400;
  bench_.frames();
  EXPECT_EQ(bench_.find_beginning(Role::button, "Right story"), nullptr);
}

TEST_F(StorySplitTest, EscapeClosesTheOpenClaim) {
  bench_.key("b");
  bench_.key("n");
  ASSERT_TRUE(bench_.app.session().focus().chosen);
  bench_.key("Escape");
  EXPECT_FALSE(bench_.app.session().focus().chosen);
}

// The panel gives way to both stories, or stands in place of one, with a way back to both and to
// one.
TEST_F(StorySplitTest, BesideThePanelThereIsAWayBack) {
  const auto both = [&] {
    bench_.frames();
    return bench_.find_beginning(Role::button, "Left story") != nullptr &&
           bench_.find_beginning(Role::button, "Right story") != nullptr;
  };
  for (const float width : {844.0F, 1000.0F}) {
    bench_.platform.env.width = width;
    bench_.app.state().panel_open = true;
    bench_.frames();
    bench_.key("b");
    EXPECT_TRUE(both()) << width;
    bench_.app.state().show(Panel::claims);
    EXPECT_FALSE(both()) << width;
    bench_.click(Role::button, "Both");
    EXPECT_TRUE(both()) << width;
    bench_.app.state().show(Panel::claims);
    bench_.frames();
    bench_.click(Role::button, "Show one story");
    bench_.app.state().panel_open = false;
    EXPECT_FALSE(both()) << width;
  }
}

}  // namespace
}  // namespace counterpoint::ui
