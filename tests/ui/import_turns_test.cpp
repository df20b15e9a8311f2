// What nobody has brought in, cleared or skipped comes up again in the import dialog, one thing
// after another.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/app_bench.h"
#include "web/ui/import_dialog.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;
using ::counterpoint::testing::ViewBench;

// A story whose title is all that tells it from others.
std::string story(const std::string& title) {
  return title + "\n\nBy Jane Doe\n\nThe leaders met on Friday. He said it went well.\n";
}

class ImportTurns : public ::testing::Test {
 protected:
  ImportTurns()
      : bench_(1000, 800, [this](Ui& ui, Rect) {
          if (open_ && dialog_.draw(ui, bench_.session)) open_ = false;
        }) {}

  void drop(const std::string& title, bool follows = false) {
    dialog_.take(FileOpened{title + ".txt", {}, story(title), {}, follows});
    bench_.frames();
  }
  void paste(const std::string& title, bool over = false) {
    dialog_.take(Pasted{story(title), {}, over});
    bench_.frames();
  }
  void press(const std::string& name) {
    bench_.frames(60);  // what came up has been seen
    bench_.click(Role::button, name);
  }
  void leave_and_come_back() {
    bench_.key("Escape");
    EXPECT_FALSE(open_);
    open_ = true;
    bench_.frames();
  }
  std::string title() { return bench_.value_of("Title"); }
  bool has_nothing() { return bench_.find(Role::text, "What is found will stand here") != nullptr; }
  std::size_t stories() { return bench_.session.project().articles().size(); }

  bool open_ = true;
  ImportDialog dialog_;
  ViewBench bench_;
};

TEST_F(ImportTurns, WhatWasKeptComesUpAgainOnceWhatTookItsPlaceIsBroughtIn) {
  paste("Left");
  leave_and_come_back();
  drop("Dropped");
  EXPECT_EQ(title(), "Dropped");
  press("Add to project");
  EXPECT_TRUE(open_);
  EXPECT_EQ(title(), "Left");
  EXPECT_NE(bench_.find_beginning(Role::status, "This is kept here until"), nullptr);
  press("Add to project");
  EXPECT_FALSE(open_);
  EXPECT_EQ(stories(), 2U);
}

TEST_F(ImportTurns, WhatHadComeUpWaitsAgainWhenTheOneThatWasSkippedIsBroughtBack) {
  drop("A");
  drop("B", true);
  drop("C", true);
  press("Skip this one");
  EXPECT_EQ(title(), "B");
  bench_.type("Publisher", "A paper");
  press("Bring back what was here");
  EXPECT_EQ(title(), "A");
  EXPECT_NE(bench_.find_beginning(Role::status, "2 more wait: “B.txt”, “C.txt”. They come up"),
            nullptr);
  press("Add to project");
  EXPECT_EQ(title(), "B");
  EXPECT_EQ(bench_.value_of("Publisher"), "A paper");
  press("Add to project");
  EXPECT_EQ(title(), "C");
  press("Add to project");
  EXPECT_FALSE(open_);
  EXPECT_EQ(stories(), 3U);
}

TEST_F(ImportTurns, OfTwoThatGaveWayTheLatestComesUpFirst) {
  drop("A");
  drop("B");
  drop("C");
  for (const char* expected : {"C", "B", "A"}) {
    EXPECT_EQ(title(), expected);
    press("Add to project");
  }
  EXPECT_FALSE(open_);
}

TEST_F(ImportTurns, WhatWasClearedOrWrittenOverDoesNotComeUpAgain) {
  paste("Pasted");
  paste("Over it", true);
  bench_.type("Story", story("Written over it as well"));
  leave_and_come_back();
  press("Clear");
  EXPECT_TRUE(has_nothing());
  drop("Dropped");
  press("Add to project");
  EXPECT_FALSE(open_);
  EXPECT_EQ(stories(), 1U);
}

TEST_F(ImportTurns, AFileIsNotWrittenOverByAPasteIntoTheEmptyField) {
  drop("File");
  paste("Pasted", true);
  press("Add to project");
  EXPECT_EQ(title(), "File");
}

TEST_F(ImportTurns, WhatIsClearedGivesWayToWhatItHadTakenThePlaceOf) {
  drop("A");
  drop("B");
  leave_and_come_back();
  press("Clear");
  EXPECT_EQ(title(), "A");
  leave_and_come_back();
  EXPECT_EQ(title(), "A");
}

TEST_F(ImportTurns, ADoubleClickDoesNotTakeTheNextOneUnseen) {
  drop("A");
  drop("B", true);
  bench_.click(Role::button, "Add to project");
  bench_.click(Role::button, "Add to project");
  bench_.click(Role::button, "Start a new project");
  EXPECT_EQ(stories(), 1U);
  EXPECT_EQ(title(), "B");
  EXPECT_EQ(bench_.platform.announced.back(), "Next: “B”.");
  EXPECT_EQ(bench_.platform.focused, kImportDialog) << "where Enter takes nothing";
  press("Add to project");
  EXPECT_EQ(stories(), 2U);
}

TEST_F(ImportTurns, OfManyThatWaitThreeAreNamed) {
  drop("A");
  for (int i = 1; i <= 39; ++i) drop("F" + std::to_string(i), true);
  EXPECT_NE(bench_.find_beginning(Role::status,
                                  "39 more wait: “F1.txt”, “F2.txt”, “F3.txt” and 36 more. They"),
            nullptr);
}

TEST(ImportKept, IsWorkThatTheBrowserAsksForBeforeItCloses) {
  AppBench bench(1000, 800);
  bench.frames(60);
  EXPECT_FALSE(bench.platform.unsaved);
  bench.platform.events.emplace_back(Pasted{story("Left"), {}});
  bench.frames();
  bench.key("Escape");
  bench.frames(60);
  EXPECT_TRUE(bench.platform.unsaved);
  bench.key("Ctrl+o");
  bench.click(Role::button, "Clear");
  EXPECT_FALSE(bench.platform.unsaved);
}

}  // namespace
}  // namespace counterpoint::ui
