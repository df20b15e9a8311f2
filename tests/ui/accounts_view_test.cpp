// The account matrix: questions, stances, backing, and marking where two accounts part.
#include "web/ui/accounts_view.h"

#include <gtest/gtest.h>

#include "core/model/matrix.h"
#include "tests/support/hamburg.h"
#include "tests/support/view_bench.h"
#include "web/app/claim_edits.h"
#include "web/app/claim_query.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::ViewBench;

// One question; Putin denies it, by a claim that Tillerson passes on.
class AccountsViewTest : public ::testing::TestWithParam<std::pair<float, float>> {
 protected:
  AccountsViewTest()
      : bench_(GetParam().first, GetParam().second, [this](Ui& ui, Rect area) {
          if (!leaves_) accounts_.draw(ui, area, bench_.session, bench_.view);
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
  bool leaves_ = false;  // for another view
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
  bench_.frames();
  const UiNode* cards = bench_.find(Role::heading, "Where the accounts part");
  ASSERT_NE(cards, nullptr);
  EXPECT_LT(cards->rect.bottom() + 120, GetParam().second) << "its card is in sight";
}

TEST_P(AccountsViewTest, ThatAnAccountWaitsForAnotherIsSaidForAsLongAsItDoes) {
  add_tillerson();
  const auto waits = [&] {
    bench_.frames();
    return bench_.find_beginning(Role::status, "Choose the account that differs") != nullptr;
  };
  const auto begin = [&] {
    bench_.click(Role::grid_cell, "Vladimir Putin: Denies");
    bench_.click(Role::button, "Compare with another…");
    bench_.frames(600);
    EXPECT_TRUE(waits());
    bench_.expect_well_formed();
  };
  EXPECT_FALSE(waits());
  begin();
  bench_.click(Role::button, "Cancel");
  EXPECT_FALSE(waits());
  begin();
  bench_.key("Escape");
  EXPECT_FALSE(waits());
  begin();
  leaves_ = true;
  bench_.frames();
  leaves_ = false;
  EXPECT_FALSE(waits());
  bench_.click(Role::grid_cell, "Rex Tillerson: Accepts");
  EXPECT_EQ(project().divergences().size(), 0U);
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

// Two sides, two questions, and a claim that answers nothing yet.
class AccountTableTest : public ::testing::Test {
 protected:
  AccountTableTest()
      : bench_(1280, 800, [this](Ui& ui, Rect area) {
          accounts_.draw(ui, area, bench_.session, bench_.view);
        }) {
    Draft draft(made_.project);
    const auto side = [&](SpeakerId id, const char* name) {
      Speaker speaker = *draft.project().find(id);
      speaker.side = name;
      EXPECT_TRUE(update_speaker(draft, id, speaker).ok());
    };
    side(made_.tillerson, "Washington");
    side(made_.putin, "Moscow");
    lavrov_ = speaker_named(draft, "Sergey Lavrov").value();
    side(lavrov_, "Moscow");
    denied_ = add_issue(draft, {"Was it denied?", "", {}, 0}).value();
    length_ = add_issue(draft, {"How long was it?", "", {}, 0}).value();
    for (const SpeakerId id : {made_.tillerson, made_.putin, lavrov_}) {
      EXPECT_TRUE(set_position(draft, {denied_, id, Stance::asserts, {}, "", {}}).ok());
    }
    bench_.session.open_project(draft.project());
    bench_.session.show(View::accounts);
    bench_.frames();
  }

  const Project& project() const { return bench_.session.project(); }
  std::string undo() const { return std::string(bench_.session.history().undo_label()); }
  ImVec2 middle(Role role, const std::string& name) const {
    const UiNode* node = bench_.find(role, name);
    EXPECT_NE(node, nullptr) << name;
    return node == nullptr ? ImVec2{} : ImVec2{node->rect.x + 30, node->rect.y + 12};
  }
  std::vector<SpeakerId> rows() const { return account_matrix(project()).rows; }
  void open_with_twenty_more_rows() {
    Draft draft(project());
    for (int i = 0; i < 20; ++i) {
      const SpeakerId id = speaker_named(draft, "Speaker " + std::to_string(i)).value();
      EXPECT_TRUE(set_position(draft, {denied_, id, Stance::silent, {}, "", {}}).ok());
    }
    bench_.session.open_project(draft.project());
    bench_.session.show(View::accounts);
  }

  Hamburg made_ = hamburg();
  SpeakerId lavrov_;
  IssueId denied_, length_;
  AccountsView accounts_;
  ViewBench bench_;
};

TEST_F(AccountTableTest, ASideFoldsItsRowsIntoOne) {
  bench_.expect_well_formed();
  bench_.click(Role::row_header, "Moscow, 2 speakers");
  EXPECT_EQ(bench_.find(Role::row_header, "Sergey Lavrov"), nullptr);
  EXPECT_NE(bench_.find(Role::grid_cell, "Vladimir Putin: Asserts; Sergey Lavrov: Asserts"),
            nullptr);
  bench_.expect_well_formed();
  bench_.click(Role::row_header, "Moscow, 2 speakers");
  EXPECT_NE(bench_.find(Role::row_header, "Sergey Lavrov"), nullptr);
}

TEST_F(AccountTableTest, RowsSidesAndColumnsMoveByTheirMenus) {
  bench_.click(Role::row_header, "Sergey Lavrov");
  bench_.click(Role::menu_item, "Move up");
  EXPECT_EQ(rows(), (std::vector<SpeakerId>{made_.tillerson, lavrov_, made_.putin}));
  EXPECT_EQ(undo(), "Move speaker");
  bench_.click(Role::button, "More for Moscow");
  bench_.click(Role::menu_item, "Move up");
  EXPECT_EQ(rows(), (std::vector<SpeakerId>{lavrov_, made_.putin, made_.tillerson}));
  bench_.click(Role::column_header, "How long was it?");
  bench_.click(Role::button, "Move left");
  EXPECT_EQ(columns_in_order(project()), (std::vector<IssueId>{length_, denied_}));
  bench_.session.undo();
  bench_.session.undo();
  bench_.session.undo();
  EXPECT_EQ(rows(), (std::vector<SpeakerId>{made_.tillerson, made_.putin, lavrov_}));
}

TEST_F(AccountTableTest, RowsAndColumnsAreDragged) {
  bench_.drag(middle(Role::row_header, "Sergey Lavrov"),
              middle(Role::row_header, "Vladimir Putin"));
  EXPECT_EQ(rows(), (std::vector<SpeakerId>{made_.tillerson, lavrov_, made_.putin}));
  bench_.drag(middle(Role::column_header, "Was it denied?"),
              middle(Role::column_header, "How long was it?"));
  EXPECT_EQ(columns_in_order(project()), (std::vector<IssueId>{length_, denied_}));
  EXPECT_EQ(undo(), "Move question");
}

TEST_F(AccountTableTest, ASecondFingerTakesADragBack) {
  const auto before = rows();
  ImGuiIO& io = ImGui::GetIO();
  const auto press = [&](ImVec2 from, ImVec2 to) {
    io.AddMousePosEvent(from.x, from.y);
    bench_.frames(2);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    bench_.frames(2);
    io.AddMousePosEvent(to.x, to.y);
    bench_.frames(2);
    bench_.platform.events.emplace_back(DragCancelled{});
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    bench_.frames(4);
  };
  press(middle(Role::row_header, "Sergey Lavrov"), middle(Role::row_header, "Vladimir Putin"));
  EXPECT_EQ(rows(), before);
  press(middle(Role::grid_cell, "Vladimir Putin: Asserts"),
        middle(Role::grid_cell, "Rex Tillerson: Asserts"));
  EXPECT_TRUE(project().divergences().empty());
  const ImVec2 cell = middle(Role::grid_cell, "Vladimir Putin: Asserts");
  press(cell, cell);
  EXPECT_EQ(bench_.find(Role::button, "Declines to say"), nullptr) << "the cell was opened";
}

TEST_F(AccountTableTest, AClaimIsDraggedIntoACell) {
  bench_.click(Role::button, "Claims");
  bench_.drag(middle(Role::list_item, "Vladimir Putin: denied such involvement"),
              middle(Role::grid_cell, "Vladimir Putin: Asserts"));
  const Position& position = *project().find(position_of(project(), denied_, made_.putin));
  EXPECT_EQ(position.claims, std::vector<ClaimId>{made_.denial});
  EXPECT_EQ(undo(), "Back answer");
  bench_.expect_well_formed();
}

TEST_F(AccountTableTest, AnAnswerDraggedOntoAnotherIsADivergence) {
  bench_.drag(middle(Role::grid_cell, "Vladimir Putin: Asserts"),
              middle(Role::grid_cell, "Rex Tillerson: Asserts"));
  ASSERT_EQ(project().divergences().size(), 1U);
  EXPECT_EQ(project().find(DivergenceId{1})->issue, denied_);
}

TEST_F(AccountTableTest, AClaimIsPutIntoAnOpenCell) {
  bench_.click(Role::grid_cell, "Vladimir Putin: nothing recorded");
  bench_.type("Put a claim here", "denied");
  bench_.enter("Put a claim here");
  const PositionId id = position_of(project(), length_, made_.putin);
  ASSERT_TRUE(id);
  EXPECT_EQ(project().find(id)->claims, std::vector<ClaimId>{made_.denial});
}

TEST_F(AccountTableTest, TheWordsBehindTheOpenCellAreLitInTheirStory) {
  bench_.click(Role::grid_cell, "Vladimir Putin: nothing recorded");
  bench_.type("Put a claim here", "denied");
  bench_.enter("Put a claim here");
  bench_.frames(6);
  EXPECT_NE(bench_.find(Role::article, "Leaders meet in Hamburg"), nullptr);
  EXPECT_EQ(claims_behind(project(), bench_.session.focus().chosen),
            std::vector<ClaimId>{made_.denial});
}

TEST_F(AccountTableTest, WordsFilterRowsAndColumns) {
  bench_.type("Filter", "lavrov");
  EXPECT_EQ(bench_.find(Role::row_header, "Vladimir Putin"), nullptr);
  EXPECT_NE(bench_.find(Role::row_header, "Sergey Lavrov"), nullptr);
  bench_.type("Filter", "");
  bench_.click(Role::button, "Diverging");
  EXPECT_EQ(bench_.find(Role::row_header, "Sergey Lavrov"), nullptr);
  bench_.click(Role::button, "Gaps");
  EXPECT_EQ(bench_.find(Role::column_header, "Was it denied?"), nullptr);
  EXPECT_NE(bench_.find(Role::column_header, "How long was it?"), nullptr);
}

class WideTableTest : public AccountTableTest {
 protected:
  // More questions than fit beside each other, and so many more rows.
  void widen(int rows) {
    Draft draft(project());
    for (int i = 0; i < 8; ++i) {
      EXPECT_TRUE(add_issue(draft, {"Question " + std::to_string(i), "", {}, 0}).ok());
    }
    for (int i = 0; i < rows; ++i) {
      const SpeakerId id = speaker_named(draft, "Speaker " + std::to_string(i)).value();
      EXPECT_TRUE(set_position(draft, {denied_, id, Stance::silent, {}, "", {}}).ok());
    }
    bench_.session.open_project(draft.project());
    bench_.session.show(View::accounts);
    bench_.frames();
  }
  Rect last() const { return bench_.find(Role::grid_cell, "Sergey Lavrov: Asserts")->rect; }
  bool is_open() const { return bench_.find(Role::grid_cell, "Sergey Lavrov: Asserts")->selected; }
};

TEST_F(WideTableTest, TheBarToMoveSidewaysLiesUnderTheLastRow) {
  widen(0);
  const ImVec2 foot{last().x + 60, last().bottom() - 1};
  bench_.drag(foot, foot);
  EXPECT_TRUE(is_open());
  bench_.key("Escape");
  EXPECT_NE(bench_.find(Role::column_header, "Question 0"), nullptr);
  bench_.drag({foot.x, foot.y + 10}, {foot.x + 500, foot.y + 10});
  EXPECT_EQ(bench_.find(Role::column_header, "Was it denied?"), nullptr) << "moved out of sight";
}

TEST_F(WideTableTest, WhereRowsGoOnTheBarAtTheFootIsNoPartOfThem) {
  widen(20);
  const float page = bench_.ui().environment().height;
  ImVec2 at{last().x + 60, page - 6};
  bench_.drag(at, {at.x + 500, at.y});
  EXPECT_EQ(bench_.find(Role::column_header, "Was it denied?"), nullptr) << "moved out of sight";
  EXPECT_EQ(bench_.session.focus().chosen, EntityId{}) << "no cell was pressed";
}

TEST_F(AccountTableTest, TheQuestionsStayInSightWhileTheRowsScroll) {
  open_with_twenty_more_rows();
  bench_.frames();
  const Rect before = bench_.find(Role::column_header, "Was it denied?")->rect;
  for (int i = 0; i < 12; ++i) bench_.key("ArrowDown");
  bench_.frames();
  const Rect after = bench_.find(Role::column_header, "Was it denied?")->rect;
  EXPECT_EQ(bench_.find(Role::row_header, "Rex Tillerson"), nullptr) << "scrolled away";
  EXPECT_EQ(after, before);
}

TEST_F(AccountTableTest, ByKeyboardTheNextRowIsSeenAndTheMatrixScrollsNoFurther) {
  open_with_twenty_more_rows();
  for (const auto& [height, next] :
       {std::pair(390.0F, "Speaker 0"), std::pair(800.0F, "Speaker 3")}) {
    bench_.platform.env.height = height;
    bench_.frames();
    for (int i = 0; i < 3; ++i) bench_.key("ArrowDown");
    bench_.frames();
    const UiNode* row = bench_.find(Role::row, next);
    ASSERT_NE(row, nullptr) << next;
    EXPECT_EQ(row->rect.bottom(), height) << next;
  }
}

}  // namespace
}  // namespace counterpoint::ui
