// What was in the import dialog can be come back to, whatever it gave way to.
#include "web/ui/import_history.h"

#include <gtest/gtest.h>

namespace counterpoint::ui {
namespace {

const std::string kLong(60, 'x');

ImportState state(const std::string& words) {
  ImportState state;
  state.pasted = words;
  return state;
}

TEST(ImportStep, TellsTypingFromWhatComesAtOnce) {
  const struct {
    std::string before, after;
    ImportStep step;
  } kCases[] = {
      {"", "a", ImportStep::typed},
      {"word", "wo rd", ImportStep::typed},
      {"word", "", ImportStep::typed},
      {"word", "word " + kLong, ImportStep::added},
      {"word", kLong + "word", ImportStep::added},
      {"word", "wo" + kLong + "rd", ImportStep::added},
      {kLong, kLong + kLong, ImportStep::added},
      {"word", kLong, ImportStep::removed},
      {kLong, "", ImportStep::removed},
      {kLong, "word", ImportStep::removed},
      {"", kLong, ImportStep::removed},
  };
  for (const auto& c : kCases) EXPECT_EQ(step_between(c.before, c.after), c.step) << c.after;
}

TEST(ImportHistory, GoesBackAndForth) {
  ImportHistory history;
  ImportState here = state("one");
  history.push(std::exchange(here, state("two")), ImportStep::replaced);
  history.push(std::exchange(here, state("three")), ImportStep::added);
  history.undo(here);
  EXPECT_EQ(here.pasted, "two");
  history.undo(here);
  EXPECT_EQ(here.pasted, "one");
  EXPECT_FALSE(history.can_undo());
  history.redo(here);
  history.redo(here);
  EXPECT_EQ(here.pasted, "three");
  EXPECT_FALSE(history.can_redo());
  history.undo(here);
  history.push(std::exchange(here, state("four")), ImportStep::replaced);
  EXPECT_FALSE(history.can_redo());
}

TEST(ImportHistory, WhatHadComeUpForWhatWasSkippedIsGivenBack) {
  for (const bool paste : {false, true}) {
    ImportHistory history;
    ImportState here = state("one");
    history.push(std::exchange(here, state("two")), ImportStep::skipped);
    const std::optional<ImportState> waits = paste ? history.undo_paste(here) : history.undo(here);
    ASSERT_TRUE(waits);
    EXPECT_EQ(waits->pasted, "two");
    EXPECT_EQ(here.pasted, "one");
    EXPECT_FALSE(history.can_redo());
  }
}

TEST(ImportHistory, HandsOverWhatSomethingElseTookThePlaceOf) {
  ImportHistory history;
  ImportState here = state("one");
  const auto next = [&](const char* words, ImportStep step) {
    history.push(std::exchange(here, state(words)), step);
  };
  next("one a", ImportStep::typed);
  next("two", ImportStep::replaced);
  next("three", ImportStep::removed);
  next("four", ImportStep::replaced);
  next("four a", ImportStep::added);
  const std::vector<ImportState> replaced = history.take_replaced();
  ASSERT_EQ(replaced.size(), 2U);
  EXPECT_EQ(replaced[0].pasted, "three");
  EXPECT_EQ(replaced[1].pasted, "one a");
  EXPECT_TRUE(history.take_replaced().empty());
  history.undo(here);
  EXPECT_EQ(here.pasted, "four");
  history.undo(here);
  EXPECT_EQ(here.pasted, "two") << "which was removed";
  EXPECT_FALSE(history.can_undo());
}

TEST(ImportHistory, TypingIsOneStepAndHidesNoPaste) {
  ImportHistory history;
  ImportState here = state("one");
  history.push(std::exchange(here, state("two")), ImportStep::replaced);
  for (const char* words : {"two a", "two ab", "two abc"}) {
    history.push(std::exchange(here, state(words)), ImportStep::typed);
  }
  ASSERT_NE(history.last_paste(), nullptr);
  EXPECT_EQ(history.last_paste()->state.pasted, "one");
  ImportHistory other = history;
  ImportState there = here;
  history.undo(here);
  EXPECT_EQ(here.pasted, "two");
  other.undo_paste(there);
  EXPECT_EQ(there.pasted, "one");
  other.redo(there);
  other.redo(there);
  EXPECT_EQ(there.pasted, "two abc");
}

TEST(ImportHistory, WhatWasPutRightIsNoPartOfTyping) {
  ImportHistory history;
  ImportState here = state("one");
  history.push(std::exchange(here, state("one a")), ImportStep::typed);
  here.corrected = true;
  history.push(std::exchange(here, state("one ab")), ImportStep::typed);
  history.push(std::exchange(here, state("one abc")), ImportStep::typed);
  history.undo(here);
  EXPECT_EQ(here.pasted, "one a");
  history.undo(here);
  EXPECT_EQ(here.pasted, "one");
}

ImportState story(const std::string& words) {
  ImportState state;
  state.hold(import_paste({words, {}}));
  return state;
}

TEST(ImportState, WhatWasPutRightStaysWhenTheWordsChange) {
  const std::string words = "A headline\n\nThe first part.\n\nThe second part.\n\nThe last part.";
  ImportState before = story(words);
  ASSERT_EQ(before.import.story->blocks.size(), 4U);
  before.import.story->publisher = "A paper";
  before.import.story->blocks[2].kind = BlockKind::boilerplate;
  const auto kind_in = [&](const std::string& changed, std::size_t block) {
    ImportState after = story(changed);
    carry_over(before, after);
    EXPECT_EQ(after.import.story->publisher, "A paper") << changed;
    EXPECT_EQ(after.as_read->publisher, "") << changed;
    return after.import.story->blocks.at(block).kind;
  };
  EXPECT_EQ(kind_in(words + " More.", 2), BlockKind::boilerplate);
  EXPECT_EQ(kind_in(words + "\n\nMore.", 2), BlockKind::boilerplate);
  EXPECT_EQ(kind_in("A headline\n\nNew.\n\n" + words.substr(12), 3), BlockKind::boilerplate);
  EXPECT_EQ(kind_in("A headline\n\nThe first part.\n\nThe 2nd part.\n\nThe last part.", 2),
            BlockKind::boilerplate);
  ImportState other = story("Another headline\n\nIts words.");
  other.import.story->title = "Mine";
  ImportState nothing;
  carry_over(other, nothing);
  EXPECT_TRUE(nothing.is_empty());
}

TEST(ImportState, WhatWasNotPutRightFollowsTheWords) {
  const ImportState before = story("A headline\n\nThe first part of it.");
  ImportState after = story("A headlines\n\nThe first part of it.");
  carry_over(before, after);
  EXPECT_EQ(after.import.story->title, "A headlines");
}

TEST(ImportHistory, KeepsNoMoreThanMemoryHasRoomFor) {
  const auto with_file = [](const std::string& words, std::size_t megabytes) {
    ImportState made = state(words);
    made.file = FileOpened{"story.txt", {}, std::string(megabytes << 20, 'x'), {}};
    return made;
  };
  ImportHistory history;
  ImportState here = state("none");
  for (const char* words : {"one", "two", "three", "four"}) {
    history.push(std::exchange(here, with_file(words, 12)), ImportStep::replaced);
  }
  history.undo(here);
  EXPECT_EQ(here.pasted, "three");
  history.undo(here);
  EXPECT_EQ(here.pasted, "two");
  EXPECT_FALSE(history.can_undo()) << "three of them are more than 32 MB";
  here = with_file("large", 40);
  history.push(std::exchange(here, state("after")), ImportStep::replaced);
  history.undo(here);
  EXPECT_EQ(here.pasted, "large") << "the last one is kept";
}

TEST(ImportHistory, AFailureIsNotComeBackTo) {
  ImportHistory history;
  ImportState here = state("one");
  ImportState failure;
  failure.import.failure = {"code", "Message.", {}};
  history.push(std::exchange(here, failure), ImportStep::replaced);
  history.push(std::exchange(here, state("two")), ImportStep::replaced);
  history.undo(here);
  EXPECT_EQ(here.pasted, "one");
  EXPECT_FALSE(history.can_undo());
}

TEST(ImportHistory, NothingIsNoLossButCanBeComeBackTo) {
  ImportHistory history;
  ImportState here;
  history.push(std::exchange(here, state("one")), ImportStep::replaced);
  EXPECT_EQ(history.last_paste(), nullptr);
  history.undo(here);
  EXPECT_TRUE(here.is_empty());
  history.redo(here);
  EXPECT_EQ(here.pasted, "one");
}

TEST(ImportHistory, SaysWhatGaveWay) {
  ImportState named;
  named.import.story.emplace();
  named.import.story->title = "Talks end";
  EXPECT_EQ((ImportHistory::Step{named, ImportStep::replaced}.words()),
            "This stands in place of “Talks end”.");
  EXPECT_EQ((ImportHistory::Step{state("a"), ImportStep::added}.words()),
            "This was added to what was here.");
}

}  // namespace
}  // namespace counterpoint::ui
