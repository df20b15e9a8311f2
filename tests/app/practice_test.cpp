// Reading for practice comes to an end, in small steps.
#include "web/app/practice.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

TEST(Practice, EndsAfterSomeRounds) {
  Practice practice;
  int steps = 0;
  while (practice.work(built_in_models())) ASSERT_LT(++steps, 1000);
  EXPECT_GT(steps, 20);
  EXPECT_FALSE(practice.work(built_in_models()));
}

}  // namespace
}  // namespace counterpoint
