// The open project beside a key or a student's work, through edits.
#include "web/app/comparing.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "core/format/project_json.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

class ComparingTest : public ::testing::Test {
 protected:
  ComparingTest() { session_.open_project(exercise_of(key_)); }

  Project key_ = testing::small_project();
  Session session_;
  Comparing comparing_;
};

TEST_F(ComparingTest, FollowsTheWork) {
  ASSERT_TRUE(comparing_.take(session_, write_project(key_), Comparing::File::key).ok());
  EXPECT_EQ(comparing_.follow(session_)->exact.right, 0U);
  const Claim answer = *key_.find(ClaimId{1});
  ASSERT_TRUE(
      session_.edit("Mark claim", [&](Draft& draft) { return mark_claim(draft, answer).status(); })
          .ok());
  EXPECT_EQ(comparing_.follow(session_)->exact.right, 1U);
  session_.undo();
  EXPECT_EQ(comparing_.follow(session_)->exact.right, 0U);
}

TEST_F(ComparingTest, TheFileMayBeTheWork) {
  session_.open_project(key_);
  const std::string work = write_project(exercise_of(key_));
  ASSERT_TRUE(comparing_.take(session_, work, Comparing::File::work).ok());
  EXPECT_EQ(comparing_.follow(session_)->exact.wanted, 2U);
  EXPECT_EQ(comparing_.follow(session_)->exact.given, 0U);
}

TEST_F(ComparingTest, ABadFileChangesNothing) {
  ASSERT_TRUE(comparing_.take(session_, write_project(key_), Comparing::File::key).ok());
  EXPECT_FALSE(comparing_.take(session_, "{", Comparing::File::key).ok());
  EXPECT_EQ(comparing_.take(session_, write_project(Project()), Comparing::File::work).code,
            "another-text");
  ASSERT_NE(comparing_.follow(session_), nullptr);
  EXPECT_EQ(comparing_.follow(session_)->exact.wanted, 2U);
}

TEST_F(ComparingTest, AnotherProjectIsToldApart) {
  ASSERT_TRUE(comparing_.take(session_, write_project(key_), Comparing::File::key).ok());
  session_.open_project({});
  EXPECT_EQ(comparing_.follow(session_), nullptr);
  EXPECT_EQ(comparing_.problem().code, "another-text");
  session_.open_project(exercise_of(key_));
  EXPECT_NE(comparing_.follow(session_), nullptr);
}

TEST_F(ComparingTest, ArticlesOfTheFileAreFoundByTheirText) {
  ASSERT_TRUE(comparing_.take(session_, write_project(key_), Comparing::File::key).ok());
  EXPECT_EQ(comparing_.open_article(session_, {2}), ArticleId{2});
  EXPECT_FALSE(comparing_.open_article(session_, {9}));
}

}  // namespace
}  // namespace counterpoint
