// Sides as groups, filters and folds of the account matrix.
#include "web/ui/account_grid.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "tests/support/random_project.h"

namespace counterpoint::ui {
namespace {

class AccountGridTest : public ::testing::Test {
 protected:
  SpeakerId speaker(const char* name, const char* role, const char* side) {
    Speaker value;
    value.name = name;
    value.role = role;
    value.side = side;
    return add_speaker(draft_, value).value();
  }

  void answer(SpeakerId who, IssueId what, Stance stance) {
    ASSERT_TRUE(set_position(draft_, {what, who, stance, {}, "", {}}).ok());
  }

  // "Washington[Tillerson] Tillerson | Denied? Asked?"
  std::string shown() const {
    const Project& project = draft_.project();
    const GridShape shape = grid_shape(project, account_matrix(project), added_, filter_, folds_);
    std::string words;
    for (const GridRow& row : shape.rows) {
      if (row.is_head()) {
        words += row.side + "[" + std::to_string(row.members.size()) + "] ";
      } else {
        words += project.find(row.speaker)->name + (row.folded ? "- " : " ");
      }
    }
    words += "|";
    for (const IssueId id : shape.columns) words += " " + project.find(id)->question;
    return words;
  }

  Draft draft_{Project()};
  SpeakerId tillerson_ = speaker("Tillerson", "Secretary of State", "Washington");
  SpeakerId lavrov_ = speaker("Lavrov", "Foreign Minister", "Moscow");
  SpeakerId trump_ = speaker("Trump", "President", "Washington");
  SpeakerId reporter_ = speaker("AP", "", "");
  IssueId denied_ = add_issue(draft_, {"Denied?", "", {}}).value();
  IssueId asked_ = add_issue(draft_, {"Asked?", "", {}}).value();
  std::vector<SpeakerId> added_;
  AccountFilter filter_;
  Folds folds_;

  void SetUp() override {
    answer(tillerson_, denied_, Stance::asserts);
    answer(lavrov_, denied_, Stance::denies);
    answer(trump_, asked_, Stance::silent);
    answer(reporter_, asked_, Stance::asserts);
  }
};

TEST_F(AccountGridTest, SidesAreHeadsOfTheirSpeakers) {
  EXPECT_EQ(shown(), "Washington[2] Tillerson Trump Moscow[1] Lavrov AP | Denied? Asked?");
}

TEST_F(AccountGridTest, AFoldedSideIsItsHeadAlone) {
  folds_.sides = {"Washington"};
  folds_.things = {lavrov_};
  EXPECT_EQ(shown(), "Washington[2] Moscow[1] Lavrov- AP | Denied? Asked?");
}

TEST_F(AccountGridTest, WordsFindSpeakersOrQuestions) {
  filter_.words = "denied";
  EXPECT_EQ(shown(), "Washington[2] Tillerson Trump Moscow[1] Lavrov AP | Denied?");
  filter_.words = "minister";
  EXPECT_EQ(shown(), "Moscow[1] Lavrov | Denied? Asked?");
  filter_.words = "MOSCOW";
  EXPECT_EQ(shown(), "Moscow[1] Lavrov | Denied? Asked?");
  filter_.words = "nothing of the kind";
  EXPECT_EQ(shown(), "|");
}

TEST_F(AccountGridTest, OnlyWhereAccountsDiverge) {
  filter_.shown = AccountsShown::diverging;
  EXPECT_EQ(shown(), "|");
  Divergence divergence;
  divergence.issue = denied_;
  divergence.a.account = PositionId{1};
  divergence.b.account = PositionId{2};
  ASSERT_TRUE(add_divergence(draft_, divergence).ok());
  EXPECT_EQ(shown(), "Washington[1] Tillerson Moscow[1] Lavrov | Denied?");
}

TEST_F(AccountGridTest, OnlyWhereNothingIsReported) {
  answer(tillerson_, asked_, Stance::declines);
  answer(trump_, denied_, Stance::not_reported);
  answer(lavrov_, asked_, Stance::asserts);
  filter_.shown = AccountsShown::gaps;
  EXPECT_EQ(shown(), "Washington[1] Trump AP | Denied?");
}

TEST_F(AccountGridTest, ASpeakerWhoWasPutThereStandsWithItsSide) {
  added_ = {speaker("Putin", "", "Moscow")};
  EXPECT_EQ(shown(), "Washington[2] Tillerson Trump Moscow[2] Lavrov Putin AP | Denied? Asked?");
}

// Whatever is filtered and folded: what is shown and what is hidden are all there is.
TEST(AccountGrid, NothingIsLost) {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    const Project project = testing::random_project(random, 150);
    const Matrix matrix = account_matrix(project);
    AccountFilter filter;
    filter.shown = static_cast<AccountsShown>(random.below(4));
    if (random.one_in(2)) filter.words = "a";
    Folds folds;
    for (const SpeakerId id : matrix.rows) {
      if (random.one_in(3)) folds.sides.insert(project.find(id)->side);
      if (random.one_in(3)) folds.things.insert(id);
    }
    const GridShape shape = grid_shape(project, matrix, {}, filter, folds);
    EXPECT_EQ(shape.columns.size() + shape.hidden_columns, matrix.columns.size());
    std::set<SpeakerId> shown;
    for (const GridRow& row : shape.rows) {
      if (!row.is_head()) shown.insert(row.speaker);
      shown.insert(row.members.begin(), row.members.end());
    }
    EXPECT_EQ(shown.size() + shape.hidden_rows, matrix.rows.size());
  }
}

}  // namespace
}  // namespace counterpoint::ui
