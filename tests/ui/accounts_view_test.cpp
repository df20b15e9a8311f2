// The account matrix: questions, stances, backing, and marking where two accounts part.
#include "web/ui/accounts_view.h"

#include <gtest/gtest.h>

#include "tests/support/hamburg.h"
#include "tests/support/view_bench.h"
#include "web/app/claim_edits.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::ViewBench;

// One question; Putin denies it, by a claim that Tillerson passes on.
class AccountsViewTest : public ::testing::TestWithParam<std::pair<float, float>> {
 protected:
  AccountsViewTest()
      : bench_(GetParam().first, GetParam().second, [this](Ui& ui, Rect area) {
          accounts_.draw(ui, area, bench_.session, bench_.view);
        }) {
    Draft draft(made_.project);
    EXPECT_TRUE(
        back_question(draft, made_.denial, "Was it denied?", made_.putin, Stance::denies).ok());
    bench_.session.open_project(draft.project());
    bench_.session.show(View::accounts);
    bench_.frames();
  }

  const Project& project() const { return bench_.session.project(); }
  std::string undo() const { return std::string(bench_.session.history().undo_label()); }

  Stance stance_of(SpeakerId speaker) const {
    return project().find(position_of(project(), IssueId{1}, speaker))->stance;
  }

  void add_tillerson() {
    bench_.type("Add a speaker", "Rex");
    bench_.enter("Add a speaker");
    bench_.click(Role::grid_cell, "Rex Tillerson: nothing recorded");
    bench_.click(Role::button, "Accepts");
    bench_.key("Escape");
  }

  Hamburg made_ = hamburg();
  AccountsView accounts_;
  ViewBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, AccountsViewTest,
                         ::testing::Values(std::pair(1280.0F, 800.0F), std::pair(390.0F, 844.0F)));

TEST_P(AccountsViewTest, ShowsWhoAnswersWhatAndHow) {
  EXPECT_NE(bench_.find(Role::column_header, "Was it denied?"), nullptr);
  EXPECT_NE(bench_.find(Role::row_header, "Vladimir Putin"), nullptr);
  EXPECT_NE(bench_.find(Role::grid_cell, "Vladimir Putin: Denies"), nullptr);
  bench_.expect_well_formed();
}

TEST_P(AccountsViewTest, AQuestionIsAdded) {
  bench_.type("New question", "Why?");
  bench_.click(Role::button, "Add question");
  ASSERT_EQ(project().issues().size(), 2U);
  EXPECT_EQ(project().find(IssueId{2})->question, "Why?");
  EXPECT_EQ(undo(), "Add question");
}

TEST_P(AccountsViewTest, AStanceIsSetInItsCell) {
  bench_.click(Role::grid_cell, "Vladimir Putin: Denies");
  bench_.click(Role::button, "Declines to say");
  EXPECT_EQ(stance_of(made_.putin), Stance::declines);
  EXPECT_EQ(undo(), "Set position");
  bench_.expect_well_formed();
}

TEST_P(AccountsViewTest, ASpeakerWithoutAPositionGetsOne) {
  add_tillerson();
  EXPECT_EQ(project().positions().size(), 2U);
  EXPECT_EQ(stance_of(made_.tillerson), Stance::accepts);
}

TEST_P(AccountsViewTest, AClaimIsTakenOutOfItsPosition) {
  bench_.click(Role::grid_cell, "Vladimir Putin: Denies");
  bench_.click(Role::button, "Take this claim out");
  EXPECT_TRUE(project().find(PositionId{1})->claims.empty());
}

TEST_P(AccountsViewTest, TwoAccountsAreComparedAndPart) {
  add_tillerson();
  bench_.click(Role::grid_cell, "Vladimir Putin: Denies");
  bench_.click(Role::button, "Compare with another…");
  bench_.click(Role::grid_cell, "Rex Tillerson: Accepts");
  ASSERT_EQ(project().divergences().size(), 1U);
  const Divergence& divergence = *project().find(DivergenceId{1});
  EXPECT_EQ(divergence.a.account, EntityId(PositionId{1}));
  EXPECT_EQ(divergence.b.account, EntityId(PositionId{2}));
  EXPECT_EQ(undo(), "Mark divergence");
  bench_.expect_well_formed();
}

TEST_P(AccountsViewTest, AQuestionsHeadSaysHowItsAccountsPart) {
  const auto told = [&] { return bench_.find(Role::column_header, "Was it denied?")->description; };
  EXPECT_EQ(told(), "Opens the question");
  add_tillerson();
  Draft draft(project());
  Divergence divergence;
  divergence.issue = IssueId{1};
  divergence.a.account = PositionId{1};
  divergence.b.account = PositionId{2};
  ASSERT_TRUE(add_divergence(draft, divergence).ok());
  bench_.session.open_project(draft.project());
  bench_.frames();
  EXPECT_EQ(told(), "Contradicts · Open. Opens the question");
  divergence.type = DivergenceType::omits;
  divergence.state = DivergenceState::explained;
  ASSERT_TRUE(add_divergence(draft, divergence).ok());
  bench_.session.open_project(draft.project());
  bench_.frames();
  EXPECT_EQ(told(), "2 divergences · 1 open. Opens the question");
}

TEST_P(AccountsViewTest, AHeadIsTallEnoughForItsQuestion) {
  const float before = bench_.find(Role::column_header, "Was it denied?")->rect.height;
  const std::string question =
      "Was the meddling denied to the President himself, in so many words, and was the denial then "
      "accepted by him as both of the ministers were later asked to say?";
  Draft draft(project());
  ASSERT_TRUE(update_issue(draft, IssueId{1}, {question, {}, {}}).ok());
  bench_.session.open_project(draft.project());
  bench_.frames();
  const UiNode* head = bench_.find(Role::column_header, question);
  const UiNode* cell = bench_.find(Role::grid_cell, "Vladimir Putin: Denies");
  ASSERT_NE(head, nullptr);
  ASSERT_NE(cell, nullptr);
  EXPECT_GE(head->rect.height, 12 + 3 * 21);
  EXPECT_GE(head->rect.height, before);
  EXPECT_LE(head->rect.bottom(), cell->rect.y);
}

TEST_P(AccountsViewTest, ACellTellsItsSourcingAsTheProjectStands) {
  const auto told = [&] {
    return bench_.find(Role::grid_cell, "Vladimir Putin: Denies")->description;
  };
  EXPECT_EQ(told(), "via Rex Tillerson · single source");
  bench_.click(Role::grid_cell, "Vladimir Putin: Denies");
  bench_.click(Role::button, "Take this claim out");
  EXPECT_EQ(told(), "");
  bench_.session.undo();
  bench_.frames();
  EXPECT_EQ(told(), "via Rex Tillerson · single source");
}

TEST_P(AccountsViewTest, AQuestionIsEditedAndDeleted) {
  bench_.click(Role::column_header, "Was it denied?");
  bench_.type("Question", "Did he deny it?");
  EXPECT_EQ(project().find(IssueId{1})->question, "Did he deny it?");
  bench_.click(Role::button, "Delete question");
  EXPECT_TRUE(project().issues().empty());
  EXPECT_TRUE(project().positions().empty());
}

}  // namespace
}  // namespace counterpoint::ui
