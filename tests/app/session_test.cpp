// The session: edits travel from a view to the project, the index and the listeners.
#include "web/app/session.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"

namespace counterpoint {
namespace {

constexpr char kStory[] = "He said it rained.\n\nShe said it did not.";

Article story() {
  Article article;
  article.title = "Weather";
  article.text = Text::make(kStory).value();
  article.blocks = {{BlockKind::body, {0, 18}, {}}, {BlockKind::body, {20, 40}, {}}};
  return article;
}

// A session with one story open.
class SessionTest : public ::testing::Test {
 protected:
  SessionTest() {
    Draft draft{Project()};
    article_ = add_article(draft, story()).value();
    session_.open_project(draft.project());
  }

  Status mark(Span span) {
    return session_.edit("Mark claim", [&](Draft& draft) {
      return mark_claim(
                 draft,
                 Claim{article_, {{span, {}}}, {}, ClaimKind::indirect, false, {}, {}, {}, {}})
          .status();
    });
  }

  ArticleId article_;
  Session session_;
};

TEST_F(SessionTest, OpensTheFirstArticle) { EXPECT_EQ(session_.focus().article, article_); }

TEST_F(SessionTest, AnEditReachesProjectHistoryAndIndex) {
  EXPECT_EQ(session_.marks(article_).size(), 0U);
  EXPECT_TRUE(mark({8, 17}).ok());
  EXPECT_EQ(session_.project().claims().size(), 1U);
  EXPECT_EQ(session_.history().undo_label(), "Mark claim");
  EXPECT_EQ(session_.marks(article_).size(), 1U);
  EXPECT_TRUE(session_.undo());
  EXPECT_EQ(session_.project().claims().size(), 0U);
  EXPECT_EQ(session_.marks(article_).size(), 0U);
  EXPECT_TRUE(session_.redo());
  EXPECT_EQ(session_.marks(article_).size(), 1U);
}

TEST_F(SessionTest, ARefusedEditChangesNothingAndSaysWhy) {
  const Project before = session_.project();
  const std::uint64_t revision = session_.revision();
  EXPECT_EQ(mark({8, 900}).code, "span-outside-text");
  EXPECT_TRUE(session_.project() == before);
  EXPECT_EQ(session_.revision(), revision);
  EXPECT_FALSE(session_.history().can_undo());
  const std::vector<Notice> notices = session_.take_notices();
  ASSERT_EQ(notices.size(), 1U);
  EXPECT_EQ(notices[0].kind, Notice::Kind::error);
  EXPECT_TRUE(session_.take_notices().empty());
}

TEST_F(SessionTest, QueuedActionsRunInOrderAndMayQueueMore) {
  std::string order;
  session_.queue([&](Session& s) {
    order += 'a';
    s.queue([&](Session&) { order += 'c'; });
  });
  session_.queue([&](Session&) { order += 'b'; });
  EXPECT_TRUE(session_.drain());
  EXPECT_EQ(order, "abc");
  EXPECT_FALSE(session_.drain());
}

TEST_F(SessionTest, ListenersHearEditsUndoAndANewProject) {
  std::vector<std::size_t> heard;
  session_.listen([&](const Transaction& step) { heard.push_back(step.changes.size()); });
  EXPECT_TRUE(mark({8, 17}).ok());
  session_.undo();
  session_.open_project(Project());
  EXPECT_EQ(heard, (std::vector<std::size_t>{1, 1, 0}));
}

TEST_F(SessionTest, FocusLetsGoOfWhatIsGone) {
  ASSERT_TRUE(mark({8, 17}).ok());
  session_.choose(ClaimId{1});
  session_.hover(ClaimId{1});
  session_.undo();
  EXPECT_FALSE(session_.focus().chosen);
  EXPECT_FALSE(session_.focus().hovered);
  EXPECT_EQ(session_.focus().article, article_);
}

TEST_F(SessionTest, TypingInOneFieldIsOneStepUntilTheUserChoosesSomethingElse) {
  ASSERT_TRUE(mark({8, 17}).ok());
  const auto type = [&](std::string note) {
    Claim claim = *session_.project().find(ClaimId{1});
    claim.note = std::move(note);
    ASSERT_TRUE(session_
                    .edit(
                        "Edit note",
                        [&](Draft& draft) { return update_claim(draft, ClaimId{1}, claim); },
                        "claim/1/note")
                    .ok());
  };
  type("r");
  type("ra");
  session_.choose(ClaimId{1});
  type("rai");
  session_.undo();
  EXPECT_EQ(session_.project().find(ClaimId{1})->note, "ra");
  session_.undo();
  EXPECT_EQ(session_.project().find(ClaimId{1})->note, "");
}

}  // namespace
}  // namespace counterpoint
