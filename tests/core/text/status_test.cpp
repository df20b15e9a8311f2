// A result holds a value or says why there is none.
#include "core/text/status.h"

#include <gtest/gtest.h>

#include <memory>

namespace counterpoint {
namespace {

TEST(Result, HoldsAValue) {
  Result<std::string> result = std::string("words");
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(*result, "words");
  EXPECT_EQ(result->size(), 5U);
  EXPECT_TRUE(result.status().ok());
}

TEST(Result, SaysWhyThereIsNone) {
  const Result<int> result = Status{"no-words", "There are no words.", "c1"};
  EXPECT_FALSE(result.ok());
  EXPECT_EQ(result.status().code, "no-words");
  EXPECT_EQ(result.status().subject, "c1");
}

TEST(Result, GivesUpAValueThatOnlyMoves) {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
  const std::unique_ptr<int> taken = std::move(result).value();
  EXPECT_EQ(*taken, 7);
}

}  // namespace
}  // namespace counterpoint
