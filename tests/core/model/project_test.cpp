// A project as a value: versions are independent, and questions about it are answered.
#include "core/model/project.h"

#include <gtest/gtest.h>

#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

TEST(Project, VersionsAreIndependent) {
  const Project before = testing::small_project();
  Project after = before;
  after.set<Claim>(1, nullptr);
  EXPECT_NE(before.find(ClaimId{1}), nullptr);
  EXPECT_EQ(after.find(ClaimId{1}), nullptr);
  EXPECT_EQ(after.find(ClaimId{2}), before.find(ClaimId{2})) << "what did not change is shared";
  EXPECT_FALSE(before == after);
  EXPECT_EQ(before, testing::small_project());
}

TEST(Project, HasThings) {
  const Project project = testing::small_project();
  for (const EntityId id : {EntityId(EntityKind::info, 1), EntityId(ArticleId{2}),
                            EntityId(SpeakerId{4}), EntityId(ClaimId{2}), EntityId(IssueId{1}),
                            EntityId(PositionId{2}), EntityId(DivergenceId{1})}) {
    EXPECT_TRUE(project.has(id)) << to_string(id);
    EXPECT_FALSE(project.has(EntityId(id.kind, 99))) << to_string(id);
    EXPECT_FALSE(project.has(EntityId(id.kind, 0))) << to_string(id);
  }
}

TEST(Project, QuotesWords) {
  const Project project = testing::small_project();
  Claim claim = *project.find(ClaimId{1});
  EXPECT_EQ(words_of(project, claim), "Putin denied it");
  claim.content = {{{0, 5}, {}}, {{9, 16}, {}}};
  EXPECT_EQ(words_of(project, claim), "Talks … Hamburg");
  EXPECT_EQ(words_at(project, {{1}, {0, 5}, {}}), "Talks");
  EXPECT_EQ(words_at(project, {{9}, {0, 5}, {}}), "");
  EXPECT_EQ(words_at(project, {{1}, {0, 9999}, {}}), "");
}

TEST(Project, FindsThePositionOfASpeaker) {
  const Project project = testing::small_project();
  EXPECT_EQ(position_of(project, {1}, {4}), PositionId{2});
  EXPECT_EQ(position_of(project, {1}, {1}), PositionId{});
  EXPECT_EQ(position_of(project, {2}, {4}), PositionId{});
}

}  // namespace
}  // namespace counterpoint
