// The account matrix: what stands in its rows, columns and cells, and how a cell is sourced.
#include "core/model/matrix.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/edit/commands.h"
#include "tests/support/hamburg.h"
#include "tests/support/random_project.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

TEST(Matrix, AnEmptyProjectHasNoCells) {
  const Matrix matrix = account_matrix(Project());
  EXPECT_TRUE(matrix.rows.empty());
  EXPECT_TRUE(matrix.columns.empty());
  EXPECT_EQ(matrix.filled(), 0U);
}

TEST(Matrix, HasSpeakersWithPositionsInRowsAndAllIssuesInColumns) {
  Draft draft(testing::small_project());
  ASSERT_TRUE(add_issue(draft, {"Why?", "", {}}).ok());
  const Matrix matrix = account_matrix(draft.project());
  EXPECT_EQ(matrix.rows, (std::vector<SpeakerId>{{3}, {4}}));
  EXPECT_EQ(matrix.columns, (std::vector<IssueId>{{1}, {2}}));
  EXPECT_EQ(matrix.at(0, 0).position, PositionId{1});
  EXPECT_EQ(matrix.at(1, 0).position, PositionId{2});
  EXPECT_FALSE(matrix.at(0, 1).position);
  EXPECT_EQ(matrix.divergences({1}), std::vector<DivergenceId>{{1}});
  EXPECT_TRUE(matrix.divergences({2}).empty());
}

TEST(Matrix, ACellDivergesByItsPositionOrByAClaimBehindIt) {
  Draft draft(testing::small_project());
  EXPECT_TRUE(account_matrix(draft.project()).at(0, 0).diverges);
  Divergence divergence = *draft.project().find(DivergenceId{1});
  divergence.a.account = ClaimId{1};
  ASSERT_TRUE(update_divergence(draft, {1}, divergence).ok());
  EXPECT_TRUE(account_matrix(draft.project()).at(0, 0).diverges);
  ASSERT_TRUE(remove_divergence(draft, {1}).ok());
  EXPECT_FALSE(account_matrix(draft.project()).at(0, 0).diverges);
}

class SourcingTest : public ::testing::Test {
 protected:
  // A claim with this chain, on the same words.
  ClaimId claim(const std::vector<SpeakerId>& chain) {
    Claim made = *draft_.project().find(hamburg_.denial);
    made.chain.clear();
    for (const SpeakerId speaker : chain)
      made.chain.push_back({speaker, {}, {}, CueClass::unset, {}});
    return mark_claim(draft_, std::move(made)).value();
  }

  Sourcing putin_says(std::vector<ClaimId> claims) {
    return sourcing_of(draft_.project(), {{}, putin_, Stance::denies, std::move(claims), "", {}});
  }

  Hamburg hamburg_ = hamburg();
  Draft draft_{hamburg_.project};
  SpeakerId tillerson_ = hamburg_.tillerson, putin_ = hamburg_.putin;
  SpeakerId lavrov_ = speaker_named(draft_, "Sergey Lavrov").value();
};

TEST_F(SourcingTest, FirstHandIsTheSpeakerAlone) {
  const Sourcing own = putin_says({claim({putin_})});
  EXPECT_TRUE(own.first_hand);
  EXPECT_TRUE(own.through.empty());
  EXPECT_EQ(own.depth, 0U);
  EXPECT_TRUE(own.single_source());
}

TEST_F(SourcingTest, HearsayNamesWhoToldTheReporter) {
  const Sourcing told = putin_says({claim({tillerson_, lavrov_, putin_})});
  EXPECT_FALSE(told.first_hand);
  EXPECT_EQ(told.through, std::vector<SpeakerId>{tillerson_});
  EXPECT_EQ(told.depth, 2U);
  EXPECT_TRUE(told.single_source());
}

TEST_F(SourcingTest, RoutesThroughOthersAddUp) {
  const Sourcing told = putin_says({claim({tillerson_, putin_}), claim({tillerson_, putin_}),
                                    claim({lavrov_, putin_}), claim({putin_})});
  EXPECT_TRUE(told.first_hand);
  EXPECT_EQ(told.through, (std::vector<SpeakerId>{tillerson_, lavrov_}));
  EXPECT_EQ(told.routes, 3U);
  EXPECT_EQ(told.independent, 3U);
  EXPECT_FALSE(told.single_source());
}

TEST_F(SourcingTest, WordsOfAnotherBehindAPositionAreHisTelling) {
  const Sourcing told = putin_says({claim({lavrov_})});
  EXPECT_FALSE(told.first_hand);
  EXPECT_EQ(told.through, std::vector<SpeakerId>{lavrov_});
  EXPECT_TRUE(putin_says({claim({})}).through.empty()) << "the reporter's own words";
  EXPECT_EQ(putin_says({}).routes, 0U);
}

// Whatever the project: every position has its cell, and no cell has another.
TEST(Matrix, EveryPositionIsInItsCell) {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    const Project project = testing::random_project(random, 120);
    const Matrix matrix = account_matrix(project);
    std::size_t filled = 0;
    for (std::size_t row = 0; row < matrix.rows.size(); ++row) {
      for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
        const Position* position = project.find(matrix.at(row, column).position);
        if (position == nullptr) continue;
        ++filled;
        EXPECT_EQ(position->speaker, matrix.rows[row]);
        EXPECT_EQ(position->issue, matrix.columns[column]);
      }
    }
    EXPECT_EQ(filled, project.positions().size());
    EXPECT_EQ(matrix.filled(), filled);
  }
}

TEST(Matrix, SidesStandTogetherInTheOrderOfTheirFirstAndThoseWithoutLast) {
  Draft draft{Project()};
  const IssueId issue = add_issue(draft, {"Why?", "", {}}).value();
  const auto add = [&](const char* name, const char* side, std::uint32_t order) {
    Speaker speaker;
    speaker.name = name;
    speaker.side = side;
    speaker.order = order;
    const SpeakerId id = add_speaker(draft, speaker).value();
    EXPECT_TRUE(set_position(draft, {issue, id, Stance::asserts, {}, "", {}}).ok());
    return id;
  };
  const SpeakerId nobody = add("A", "", 0), east = add("B", "East", 0), west = add("C", "West", 2),
                  west_first = add("D", "West", 1), east_too = add("E", "East", 0);
  const Matrix matrix = account_matrix(draft.project());
  EXPECT_EQ(matrix.rows, (std::vector<SpeakerId>{west_first, west, east, east_too, nobody}));
}

// However a project came about, following it edit by edit gives what deriving it whole gives; and
// so do undo and a leap to quite another project.
TEST(MatrixKeeper, FollowingEditsGivesTheMatrixOfTheWhole) {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    const Project first = testing::random_project(random, 60);
    MatrixKeeper keeper;
    keeper.follow(first);
    Draft draft(first);
    for (int i = 0; i < 80; ++i) {
      std::string name;
      (void)testing::random_command(random, draft, name);
      if (random.one_in(3)) continue;  // several commands in one step
      SCOPED_TRACE(name);
      ASSERT_EQ(keeper.follow(draft.project()), account_matrix(draft.project()));
    }
    EXPECT_EQ(keeper.follow(first), account_matrix(first));
    const Project other = testing::random_project(random, 60);
    EXPECT_EQ(keeper.follow(other), account_matrix(other));
    EXPECT_EQ(keeper.follow({}), Matrix());
  }
}

TEST(MatrixKeeper, AnEditDerivesNoMoreThanItsOwnCells) {
  const Project project = testing::large_project(10'000);
  MatrixKeeper keeper;
  keeper.follow(project);
  EXPECT_EQ(keeper.derived(), project.positions().size());
  const std::uint64_t version = keeper.version();
  keeper.follow(project);
  EXPECT_EQ(keeper.derived(), 0U);
  EXPECT_EQ(keeper.version(), version);

  Draft draft(project);
  Claim claim = *project.find(ClaimId{1});
  claim.note = "Nothing that a cell shows.";
  ASSERT_TRUE(update_claim(draft, {1}, claim).ok());
  keeper.follow(draft.project());
  EXPECT_EQ(keeper.derived(), 0U);

  claim.chain.front().speaker = {2};
  ASSERT_TRUE(update_claim(draft, {1}, claim).ok());
  keeper.follow(draft.project());
  EXPECT_EQ(keeper.derived(), 1U);
  EXPECT_GT(keeper.version(), version);
}

}  // namespace
}  // namespace counterpoint
