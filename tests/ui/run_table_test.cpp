// Runs are found again by style and words. See web/platform/run_table.h.
#include "web/platform/run_table.h"

#include <gtest/gtest.h>

#include <string>

namespace counterpoint {
namespace {

TEST(RunTable, FindsWhatWasAddedAndNothingElse) {
  RunTable table;
  EXPECT_EQ(table.find(0, "word"), RunTable::kNone);
  EXPECT_EQ(table.add(0, "word"), 0U);
  EXPECT_EQ(table.add(1, "word"), 1U);
  EXPECT_EQ(table.add(0, ""), 2U);
  EXPECT_EQ(table.find(0, "word"), 0U);
  EXPECT_EQ(table.find(1, "word"), 1U);
  EXPECT_EQ(table.find(0, ""), 2U);
  EXPECT_EQ(table.find(2, "word"), RunTable::kNone);
  EXPECT_EQ(table.find(0, "words"), RunTable::kNone);
}

TEST(RunTable, KeepsWordsAndStylesWhileItGrows) {
  RunTable table;
  for (std::uint32_t i = 0; i < 20000; ++i) table.add(i % 3, "w" + std::to_string(i));
  ASSERT_EQ(table.size(), 20000U);
  for (std::uint32_t i = 0; i < 20000; ++i) {
    const std::string word = "w" + std::to_string(i);
    ASSERT_EQ(table.find(i % 3, word), i);
    ASSERT_EQ(table.words(i), word);
    ASSERT_EQ(table.style(i), i % 3);
  }
}

TEST(RunTable, IsEmptyAfterClearing) {
  RunTable table;
  table.add(0, "a");
  table.clear();
  EXPECT_EQ(table.size(), 0U);
  EXPECT_EQ(table.find(0, "a"), RunTable::kNone);
  EXPECT_EQ(table.add(0, "b"), 0U);
}

}  // namespace
}  // namespace counterpoint
