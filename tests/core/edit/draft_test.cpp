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

TEST(Draft, TransactGivesTheStatusOfARefusal) {
  const auto refused = transact(Project(), "No", [](Draft& draft) {
    draft.add(Issue{"A?", "", {}});
    return Status{"no", "No.", ""};
  });
  EXPECT_EQ(refused.status().code, "no");
}

}  // namespace
}  // namespace counterpoint
