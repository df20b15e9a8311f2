// Laws over random edits: whatever the commands do, a step can be taken back, a project stays
// valid, and its file says all of it. A failure prints the seed; run it again with --gtest_filter
// and that seed in kSeeds.
#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "core/edit/history.h"
#include "core/format/project_json.h"
#include "core/model/validity.h"
#include "tests/support/random_project.h"

namespace counterpoint {
namespace {

using testing::Random;
using testing::random_command;

constexpr std::uint32_t kSeeds = 60;
constexpr int kSteps = 80;

// The whole state of a walk: the history and every project on the way.
struct Walk {
  History history;
  std::vector<Project> projects;
};

std::string told(const Status& status) {
  return status.code + " at " + status.subject + ": " + status.message;
}

// One random step; refusing commands must not have written anything.
void step(Random& random, Walk& walk) {
  Draft draft(walk.history.project());
  std::string name;
  const Status status = random_command(random, draft, name);
  SCOPED_TRACE(name);
  const Status valid = check(draft.project());
  ASSERT_TRUE(valid.ok()) << told(valid);
  if (!status.ok()) {
    EXPECT_EQ(draft.project(), walk.history.project()) << told(status);
    EXPECT_FALSE(status.message.empty());
    return;
  }
  const Transaction change = draft.take(name);
  const Result<Project> there = apply(walk.history.project(), change);
  ASSERT_TRUE(there.ok());
  EXPECT_EQ(there.value(), draft.project());
  const Result<Project> back = apply(there.value(), invert(change));
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back.value(), walk.history.project());
  if (change.empty()) return;
  ASSERT_TRUE(walk.history.commit(change).ok());
  walk.projects.push_back(walk.history.project());
}

Walk walk_from(std::uint32_t seed) {
  Random random(seed);
  const Project first = testing::random_project(random, 10);
  Walk walk{History(first), {first}};
  for (int i = 0; i < kSteps && !::testing::Test::HasFatalFailure(); ++i) step(random, walk);
  return walk;
}

class Laws : public ::testing::TestWithParam<std::uint32_t> {};

TEST_P(Laws, EveryCommandLeavesTheProjectValidAndCanBeInverted) {
  SCOPED_TRACE("seed " + std::to_string(GetParam()));
  const Walk walk = walk_from(GetParam());
  EXPECT_GT(walk.projects.size(), 10U);
}

TEST_P(Laws, UndoGivesBackEveryProjectAndRedoGivesThemAgain) {
  SCOPED_TRACE("seed " + std::to_string(GetParam()));
  Walk walk = walk_from(GetParam());
  for (std::size_t i = walk.projects.size(); i-- > 1;) {
    ASSERT_FALSE(walk.history.undo().empty());
    ASSERT_EQ(walk.history.project(), walk.projects[i - 1]) << "after undoing step " << i;
  }
  EXPECT_FALSE(walk.history.can_undo());
  for (std::size_t i = 1; i < walk.projects.size(); ++i) {
    ASSERT_FALSE(walk.history.redo().empty());
    ASSERT_EQ(walk.history.project(), walk.projects[i]) << "after redoing step " << i;
  }
  EXPECT_FALSE(walk.history.can_redo());
}

TEST_P(Laws, StepsComposeToOneStep) {
  SCOPED_TRACE("seed " + std::to_string(GetParam()));
  Walk walk = walk_from(GetParam());
  Transaction all;
  while (walk.history.can_undo()) all = compose(all, walk.history.undo());
  const Result<Project> back = apply(walk.projects.back(), all);
  ASSERT_TRUE(back.ok()) << told(back.status());
  EXPECT_EQ(back.value(), walk.projects.front());
}

TEST_P(Laws, AFileGivesBackItsProjectAndTheSameBytes) {
  SCOPED_TRACE("seed " + std::to_string(GetParam()));
  const Walk walk = walk_from(GetParam());
  for (std::size_t i = 0; i < walk.projects.size(); i += 8) {
    const std::string file = write_project(walk.projects[i]);
    const Result<Project> read = read_project(file);
    ASSERT_TRUE(read.ok()) << told(read.status()) << "\n" << file;
    EXPECT_EQ(read.value(), walk.projects[i]);
    EXPECT_EQ(write_project(read.value()), file);
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Laws, ::testing::Range(1U, kSeeds + 1));

}  // namespace
}  // namespace counterpoint
