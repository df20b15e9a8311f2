// The order of rows and columns: what a move leaves where it was, and what it takes along.
#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "core/model/matrix.h"
#include "tests/support/random_project.h"

namespace counterpoint {
namespace {

class OrderingTest : public ::testing::Test {
 protected:
  SpeakerId speaker(const char* name, const char* side) {
    Speaker value;
    value.name = name;
    value.side = side;
    return add_speaker(draft_, value).value();
  }

  std::string rows() const {
    std::string names;
    for (const SpeakerId id : rows_in_order(draft_.project())) {
      names += draft_.project().find(id)->name;
    }
    return names;
  }

  Draft draft_{Project()};
  SpeakerId a_ = speaker("A", "East"), b_ = speaker("B", "West"), c_ = speaker("C", "East"),
            d_ = speaker("D", "East"), e_ = speaker("E", "");
};

TEST_F(OrderingTest, BeginsWithSidesTogether) { EXPECT_EQ(rows(), "ACDBE"); }

TEST_F(OrderingTest, ASpeakerMovesAmongItsOwnSide) {
  ASSERT_TRUE(move_speaker(draft_, d_, a_).ok());
  EXPECT_EQ(rows(), "DACBE");
  ASSERT_TRUE(move_speaker(draft_, d_, c_).ok());
  EXPECT_EQ(rows(), "ADCBE");
  ASSERT_TRUE(move_speaker(draft_, a_, {}).ok());
  EXPECT_EQ(rows(), "DCABE") << "last of its side, which stays where its first is";
}

TEST_F(OrderingTest, ASideMovesWhole) {
  ASSERT_TRUE(move_side(draft_, "East", e_).ok());
  EXPECT_EQ(rows(), "BACDE");
  ASSERT_TRUE(move_side(draft_, "East", b_).ok());
  EXPECT_EQ(rows(), "ACDBE");
  ASSERT_TRUE(move_side(draft_, "East", c_).ok()) << "before one of its own: nothing to do";
  EXPECT_EQ(rows(), "ACDBE");
}

TEST_F(OrderingTest, OneAddedLaterStandsLast) {
  ASSERT_TRUE(move_speaker(draft_, d_, a_).ok());
  speaker("F", "East");
  EXPECT_EQ(rows(), "DACFBE");
}

TEST_F(OrderingTest, MovesOfWhatIsNotThereAreRefused) {
  EXPECT_EQ(move_speaker(draft_, {99}, a_).code, "no-such-thing");
  EXPECT_EQ(move_speaker(draft_, a_, {99}).code, "no-such-thing");
  EXPECT_EQ(move_issue(draft_, {99}, {}).code, "no-such-thing");
  EXPECT_EQ(rows(), "ACDBE");
}

TEST_F(OrderingTest, ColumnsMove) {
  std::vector<IssueId> ids;
  for (const char* question : {"1?", "2?", "3?"}) {
    ids.push_back(add_issue(draft_, {question, "", {}}).value());
  }
  ASSERT_TRUE(move_issue(draft_, ids[2], ids[0]).ok());
  EXPECT_EQ(columns_in_order(draft_.project()), (std::vector<IssueId>{ids[2], ids[0], ids[1]}));
  ASSERT_TRUE(move_issue(draft_, ids[2], {}).ok());
  EXPECT_EQ(columns_in_order(draft_.project()), ids);
}

// Whatever is moved before whatever: nothing is lost, all others keep their order, and what was
// moved stands right before the other where both are of one side.
TEST(Ordering, AMoveChangesThePlaceOfOneAlone) {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    Draft draft(testing::random_project(random, 80));
    std::vector<IssueId> before = columns_in_order(draft.project());
    if (before.size() < 2) continue;
    const IssueId moved = before[random.below(static_cast<std::uint32_t>(before.size()))];
    const IssueId next = before[random.below(static_cast<std::uint32_t>(before.size()))];
    if (moved == next) continue;
    ASSERT_TRUE(move_issue(draft, moved, next).ok());
    std::vector<IssueId> after = columns_in_order(draft.project());
    const auto at = std::find(after.begin(), after.end(), moved);
    ASSERT_NE(at, after.end());
    ASSERT_NE(at + 1, after.end());
    EXPECT_EQ(*(at + 1), next);
    std::erase(after, moved);
    std::erase(before, moved);
    EXPECT_EQ(after, before);
  }
}

}  // namespace
}  // namespace counterpoint
