// How many keys the central work takes: from selected words to a claim with a speaker and a cell in
// the matrix, and from two cells to a divergence. Every key that a test presses counts.
#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "tests/support/app_bench.h"
#include "tests/support/hamburg.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;

class KeystrokesTest : public ::testing::Test {
 protected:
  KeystrokesTest() : bench_(1280, 800) {
    Draft draft(made_.project);
    lavrov_ = speaker_named(draft, "Sergey Lavrov").value();
    EXPECT_TRUE(add_issue(draft, {"How long did it last?", "", {}, 0}).ok());
    accepted_ = add_issue(draft, {"Were the assurances accepted?", "", {}, 0}).value();
    bench_.app.session().open_project(draft.project());
    bench_.frames(30);
  }

  void press(const std::string& chord) {
    ++keys_;
    bench_.key(chord);
  }
  void enter(const std::string& field) {
    ++keys_;
    bench_.enter(field);
  }
  const Project& project() { return bench_.project(); }

  Hamburg made_ = hamburg();
  SpeakerId lavrov_;
  IssueId accepted_;
  AppBench bench_;
  int keys_ = 0;
};

TEST_F(KeystrokesTest, FromSelectedWordsToACellInFourKeys) {
  bench_.select("the assurances were accepted");
  press("a");
  enter("Who says it?");
  press("q");
  enter("Question it answers");
  bench_.frames();
  EXPECT_LE(keys_, 4);
  const PositionId id = position_of(project(), accepted_, lavrov_);
  ASSERT_TRUE(id);
  ASSERT_EQ(project().find(id)->claims.size(), 1U);
  EXPECT_EQ(words_of(project(), *project().find(project().find(id)->claims.front())),
            "the assurances were accepted");
}

TEST_F(KeystrokesTest, FromTwoCellsToADivergenceInFourKeys) {
  Draft draft(project());
  for (const SpeakerId who : {made_.tillerson, lavrov_}) {
    ASSERT_TRUE(set_position(draft, {accepted_, who, Stance::asserts, {}, "", {}}).ok());
  }
  bench_.app.session().open_project(draft.project());
  bench_.app.session().show(View::accounts);
  bench_.frames();
  bench_.click(Role::grid_cell, "Rex Tillerson: Asserts");
  press("c");
  press("ArrowDown");
  press("Enter");
  bench_.frames();
  EXPECT_LE(keys_, 4);
  ASSERT_EQ(project().divergences().size(), 1U);
  const Divergence& made = *project().find(DivergenceId{1});
  EXPECT_EQ(made.a.account, EntityId(position_of(project(), accepted_, made_.tillerson)));
  EXPECT_EQ(made.b.account, EntityId(position_of(project(), accepted_, lavrov_)));
}

TEST_F(KeystrokesTest, TheStoryBesideTheMatrixLeavesItTheArrows) {
  Draft draft(project());
  for (const SpeakerId who : {made_.putin, lavrov_}) {
    ASSERT_TRUE(back_position(draft, accepted_, who, made_.denial, Stance::denies).ok());
  }
  bench_.app.session().open_project(draft.project());
  bench_.app.session().show(View::accounts);
  bench_.frames();
  bench_.click(Role::grid_cell, "Vladimir Putin: Denies");
  bench_.frames(6);
  ASSERT_NE(bench_.find(Role::article, "Leaders meet in Hamburg"), nullptr);
  bench_.key("ArrowDown");
  bench_.key("2");
  EXPECT_EQ(project().find(position_of(project(), accepted_, lavrov_))->stance, Stance::denies);
  bench_.key("4");
  EXPECT_EQ(project().find(position_of(project(), accepted_, lavrov_))->stance, Stance::declines);
}

TEST_F(KeystrokesTest, AStanceIsADigitInItsCell) {
  bench_.app.session().show(View::accounts);
  Draft draft(project());
  ASSERT_TRUE(set_position(draft, {accepted_, lavrov_, Stance::asserts, {}, "", {}}).ok());
  bench_.app.session().open_project(draft.project());
  bench_.app.session().show(View::accounts);
  bench_.frames();
  press("ArrowDown");
  press("ArrowRight");
  press("2");
  bench_.frames();
  EXPECT_EQ(project().find(position_of(project(), accepted_, lavrov_))->stance, Stance::denies);
}

TEST_F(KeystrokesTest, AClaimByNobodyIsToldToNameItsSpeakerFirst) {
  bench_.select("Get the latest news");
  bench_.key("h");
  bench_.key("q");
  bench_.frames();
  EXPECT_NE(bench_.find_beginning(Role::status, "Name who says the claim first"), nullptr);
  EXPECT_TRUE(project().positions().empty());
}

}  // namespace
}  // namespace counterpoint::ui
