// Undo and redo: steps, their labels, and when typing counts as one step.
#include "core/edit/history.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"

namespace counterpoint {
namespace {

// A history on which notes are typed.
class HistoryTest : public ::testing::Test {
 protected:
  void type(const std::string& note, const std::string& key = "") {
    const Result<Transaction> step = transact(
        history_.project(), "Type " + note,
        [&](Draft& draft) {
          return set_project_info(draft, {"", note, {}});
        },
        key);
    ASSERT_TRUE(history_.commit(step.value()).ok());
  }
  const std::string& note() const { return history_.project().info().note; }

  History history_;
};

TEST_F(HistoryTest, TakesStepsBackAndMakesThemAgain) {
  EXPECT_FALSE(history_.can_undo());
  EXPECT_EQ(history_.undo_label(), "");
  type("a");
  type("b");
  EXPECT_EQ(history_.undo_label(), "Type b");
  EXPECT_FALSE(history_.undo().empty());
  EXPECT_EQ(note(), "a");
  EXPECT_EQ(history_.redo_label(), "Type b");
  EXPECT_FALSE(history_.redo().empty());
  EXPECT_EQ(note(), "b");
  EXPECT_TRUE(history_.redo().empty()) << "there is nothing more";
}

TEST_F(HistoryTest, ANewStepForgetsWhatWasUndone) {
  type("a");
  (void)history_.undo();
  type("b");
  EXPECT_FALSE(history_.can_redo());
  EXPECT_EQ(note(), "b");
}

TEST_F(HistoryTest, StepsWithTheSameKeyAreOne) {
  type("a", "note");
  type("ab", "note");
  type("abc", "note");
  (void)history_.undo();
  EXPECT_EQ(note(), "");
  EXPECT_FALSE(history_.can_undo());
  (void)history_.redo();
  EXPECT_EQ(note(), "abc");
}

TEST_F(HistoryTest, AnotherKeyOrNoneOrAPauseBeginsAnew) {
  type("a", "note");
  type("b", "other");
  type("c");
  type("d");
  type("e", "note");
  history_.end_merging();
  type("f", "note");
  for (const char* expected : {"e", "d", "c", "b", "a", ""}) {
    (void)history_.undo();
    EXPECT_EQ(note(), expected);
  }
}

TEST_F(HistoryTest, UndoingEndsTyping) {
  type("a", "note");
  type("b", "other");
  (void)history_.undo();
  type("c", "note");
  (void)history_.undo();
  EXPECT_EQ(note(), "a");
}

TEST_F(HistoryTest, TypingBackToTheBeginningIsNoStep) {
  type("a", "note");
  type("", "note");
  EXPECT_FALSE(history_.can_undo());
}

TEST_F(HistoryTest, TypingBackToTheBeginningDoesNotGoOnWithTheStepBefore) {
  type("a", "note");
  history_.end_merging();
  type("ab", "note");
  type("a", "note");
  type("ac", "note");
  (void)history_.undo();
  EXPECT_EQ(note(), "a");
}

TEST_F(HistoryTest, RefusesAStepThatDoesNotFit) {
  type("a");
  const Project before = history_.project();
  const Transaction wrong{
      "Wrong", "", {ChangeOf<Issue>{1, std::make_shared<const Issue>(), nullptr}}};
  EXPECT_EQ(history_.commit(wrong).code, "conflict");
  EXPECT_EQ(history_.project(), before);
  EXPECT_EQ(history_.undo_label(), "Type a");
  EXPECT_TRUE(history_.commit({}).ok());
  EXPECT_EQ(history_.undo_label(), "Type a") << "an empty step leaves no trace";
}

}  // namespace
}  // namespace counterpoint
