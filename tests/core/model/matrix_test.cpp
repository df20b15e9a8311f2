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
  EXPECT_TRUE(matrix.cells.empty());
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
  EXPECT_EQ(matrix.divergences[0], std::vector<DivergenceId>{{1}});
  EXPECT_TRUE(matrix.divergences[1].empty());
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
    ASSERT_EQ(matrix.cells.size(), matrix.rows.size() * matrix.columns.size());
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
  }
}

}  // namespace
}  // namespace counterpoint
