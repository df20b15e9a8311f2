// Drafts: what commands wrote becomes one step.
#include "core/edit/draft.h"

#include <gtest/gtest.h>

#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

TEST(Draft, GathersItsWritesInOneStep) {
  const Project base = testing::small_project();
  Draft draft(base);
  const IssueId id = draft.add(Issue{"New?", "", {}});
  EXPECT_EQ(id, IssueId{2});
  draft.put(id, Issue{"Newer?", "", {}});
  draft.erase<Divergence>(DivergenceId{1});
  const Transaction taken = draft.take("Both", "key");
  EXPECT_EQ(taken.label, "Both");
  EXPECT_EQ(taken.merge_key, "key");
  EXPECT_EQ(taken.changes.size(), 2U);
  EXPECT_EQ(apply(base, taken).value(), draft.project());
}

TEST(Draft, WhatIsAddedAndErasedLeavesNoTraceButItsNumber) {
  Draft draft{Project()};
  const IssueId first = draft.add(Issue{"A?", "", {}});
  draft.erase<Issue>(first);
  EXPECT_TRUE(draft.take("Nothing").empty());
  EXPECT_EQ(draft.add(Issue{"B?", "", {}}), IssueId{2});
}

TEST(Draft, WhatEndsAsItBeganIsNoChange) {
  const Project base = testing::small_project();
  Draft draft(base);
  const Issue issue = *base.find(IssueId{1});
  draft.put(IssueId{1}, Issue{"Another?", "", {}});
  draft.put(IssueId{1}, issue);
  EXPECT_TRUE(draft.take("Nothing").empty());
  draft.erase<Issue>(IssueId{1});
  EXPECT_EQ(draft.take("Erased").changes.size(), 1U);
  draft.put(IssueId{1}, issue);
  EXPECT_TRUE(draft.take("Nothing").empty());
}

// Commands do so for each thing that they refuse: what came before it must cost them nothing.
TEST(Draft, GoesBackAndForgetsWhatCameAfter) {
  const Project base = testing::small_project();
  Draft draft(base);
  const IssueId kept = draft.add(Issue{"Kept?", "", {}});
  const Project then = draft.project();
  draft.put(kept, Issue{"Changed?", "", {}});
  draft.put(kept, Issue{"Changed again?", "", {}});
  draft.erase<Divergence>(DivergenceId{1});
  const IssueId gone = draft.add(Issue{"Gone?", "", {}});
  draft.back_to(then);
  EXPECT_EQ(draft.project(), then);
  const Transaction taken = draft.take("Kept");
  ASSERT_EQ(taken.changes.size(), 1U);
  EXPECT_EQ(apply(base, taken).value(), then);
  EXPECT_EQ(draft.add(Issue{"Next?", "", {}}), gone);
}

TEST(Draft, TransactGivesTheStatusOfARefusal) {
  const auto refused = transact(Project(), "No", [](Draft& draft) {
    draft.add(Issue{"A?", "", {}});
    return Status{"no", "No.", ""};
  });
  EXPECT_EQ(refused.status().code, "no");
}

}  // namespace
}  // namespace counterpoint
