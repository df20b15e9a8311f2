// Windows of little height, as of a phone on its side or of a page at a high zoom: everything can
// be reached there, and what is worked on stays in sight.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/edit/commands.h"
#include "tests/support/app_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;
using Size = std::pair<float, float>;

// The annotated example under a finger.
class LowWindow {
 public:
  explicit LowWindow(Size size) : bench(size.first, size.second) {
    bench.platform.env.coarse_pointer = true;
    run("example");
    bench.frames(30);
  }

  void run(const std::string& id) {
    for (const Command& command : bench.app.commands()) {
      if (command.id == id) command.run();
    }
    bench.frames();
  }
  void show_story() {
    bench.app.session().show(View::story);
    bench.app.state().panel_open = false;
    bench.frames(30);
  }
  void open_claim() {
    show_story();
    run("next");
    bench.frames(30);
  }
  void rename(const std::string& title) {
    bench.app.session().queue_edit("Rename", [title](Draft& draft) {
      ProjectInfo info = draft.project().info();
      info.title = title;
      return set_project_info(draft, info);
    });
    bench.frames(60);
  }
  void scroll(float pixels) {
    bench.move({bench.platform.env.width / 2, height() / 2});
    ImGui::GetIO().AddMouseWheelEvent(0, -pixels / kPixelsPerWheelUnit);
    bench.frames();
  }
  // The whole name of a cell of the matrix, which is scrolled to it: cells far away are not told.
  std::string show_cell(std::string_view begin) {
    constexpr int kSteps = 40;
    for (int i = 0; i < kSteps && !bench.find_beginning(Role::grid_cell, begin); ++i) scroll(40);
    return name_of(Role::grid_cell, begin);
  }
  std::string words() {
    const auto id = bench.app.session().focus().chosen.as<EntityKind::claim>();
    const Claim* claim = bench.project().find(id);
    return claim == nullptr ? "no claim" : words_of(bench.project(), *claim);
  }
  Rect rect(Role role, const std::string& name) {
    const UiNode* node = bench.find(role, name);
    EXPECT_NE(node, nullptr) << name;
    return node == nullptr ? Rect{} : node->rect;
  }
  std::string name_of(Role role, std::string_view begin) {
    const UiNode* node = bench.find_beginning(role, begin);
    EXPECT_NE(node, nullptr) << begin;
    return node == nullptr ? std::string() : node->name;
  }
  float height() const { return bench.platform.env.height; }
  bool narrow() { return bench.app.ui().narrow(); }

  AppBench bench;
};

class LowWindowTest : public ::testing::TestWithParam<Size>, public LowWindow {
 protected:
  LowWindowTest() : LowWindow(GetParam()) {}
};

INSTANTIATE_TEST_SUITE_P(Pages, LowWindowTest,
                         ::testing::Values(Size(844, 390), Size(667, 375), Size(390, 420),
                                           Size(320, 256), Size(320, 568), Size(375, 667)));

// The matrix has a row for each speaker; in narrow windows it goes question by question.
class LowWindowWithRowsTest : public LowWindowTest {};
INSTANTIATE_TEST_SUITE_P(Pages, LowWindowWithRowsTest,
                         ::testing::Values(Size(844, 390), Size(667, 375)));

TEST_P(LowWindowTest, ACellIsOpenedAndTakenAwayFromItsFoot) {
  const std::size_t before = bench.project().positions().size();
  bench.click(Role::grid_cell, show_cell("Rex Tillerson: Denies"));
  bench.click(Role::button, "Remove");
  EXPECT_EQ(bench.project().positions().size(), before - 1);
}

TEST_P(LowWindowTest, ThePartsOfReadingAreAllReached) {
  run("reading");
  bench.click(Role::button, "Larger text");
  bench.click(Role::checkbox, "Mark as you select");
  EXPECT_TRUE(bench.app.state().selecting.marks_at_once);
  bench.click(Role::button, "As it came");
  EXPECT_EQ(bench.app.state().reading, Reading{});
}

TEST_P(LowWindowTest, TheFindBarHasAFieldWhateverIsOpen) {
  show_story();
  run("find");
  for (const bool panel : {false, true}) {
    if (panel && narrow()) break;  // it takes the bar's place
    bench.app.state().panel_open = panel;
    bench.frames();
    EXPECT_GE(rect(Role::textbox, "Find in the story").width, 70) << panel;
  }
}

// Down the story in small steps: the sheet covers neither the words nor the handle below them.
TEST_P(LowWindowTest, WordsThatAreSelectedStayInSight) {
  show_story();
  for (const char* words :
       {"Putin on", "Friday", "outlasted", "six people", "once", "denied any"}) {
    ArticleView& view = bench.app.article_view();
    view.scroll_to(0);
    bench.frames(30);
    const float y = bench.rects_of(words).front().y;
    for (float line = 60; line < height() - 90; line += 45) {
      view.scroll_to(y - line);
      bench.frames();
      const Rect at = bench.rects_of(words).front();
      if (at.y < view.view().y || at.bottom() > view.view().bottom()) continue;
      bench.hold(words, words);
      bench.frames();
      const Rect now = bench.rects_of(words).front();
      const Rect who = rect(Role::combobox, "Who says it?");
      EXPECT_GE(now.y, view.view().y - 1) << words << line;
      EXPECT_TRUE(now.bottom() <= who.y || now.y >= who.bottom()) << words << line;
      bench.key("Escape");
    }
  }
}

// Of a window of any height: dragged below the story, which scrolls towards the finger.
TEST(SelectionByFinger, ItsEndStaysInSightAsItIsDraggedAndLetGo) {
  for (const Size& size : {Size(390, 844), Size(390, 420), Size(320, 568), Size(844, 390)}) {
    LowWindow page(size);
    page.show_story();
    for (const float below : {-40.0F, -10.0F, 20.0F, 50.0F}) {
      ArticleView& story = page.bench.app.article_view();
      story.scroll_to(0);
      page.bench.frames();
      story.scroll_to(page.bench.rects_of("Friday").front().y - story.view().y - 60);
      page.bench.hold("Friday", "Friday");
      page.bench.frames();
      const UiNode* knob = page.bench.find_beginning(Role::button, "End of selection");
      ASSERT_NE(knob, nullptr) << page.height() << below;
      const Rect view = story.view();
      page.bench.drag({knob->rect.x + 22, knob->rect.y + 22}, {150, view.bottom() + below});
      page.bench.frames();
      const UiNode* end = page.bench.find_beginning(Role::button, "End of selection");
      ASSERT_NE(end, nullptr) << page.height() << below;
      const Rect who = page.rect(Role::combobox, "Who says it?");
      EXPECT_LE(end->rect.bottom(), view.bottom()) << page.height() << below;
      EXPECT_TRUE(end->rect.bottom() <= who.y || end->rect.y >= who.bottom())
          << page.height() << below;
      page.bench.key("Escape");
    }
  }
}

// What is said while an answer waits for another: whole, and beside the answer in question.
TEST_P(LowWindowTest, ThatAnAnswerWaitsForAnotherIsReadBesideTheCell) {
  bench.click(Role::grid_cell, show_cell("Rex Tillerson: Denies"));
  bench.key("Escape");
  bench.key("c");
  bench.frames();
  const Rect line = rect(Role::status, name_of(Role::status, "Choose the account that differs"));
  const Rect cell = rect(Role::grid_cell, name_of(Role::grid_cell, "Rex Tillerson: Denies"));
  EXPECT_TRUE(line.bottom() <= cell.y || line.y >= cell.bottom());
}

TEST_P(LowWindowWithRowsTest, TheMatrixHasRoomForRows) {
  ASSERT_FALSE(narrow());
  const auto top_of_row = [&] { return rect(Role::row, "Donald Trump").y; };
  for (float before = top_of_row() + 1; top_of_row() < before; scroll(1)) before = top_of_row();
  const Rect head = rect(Role::column_header, "Was Putin believed when he denied meddling?");
  const Rect first = rect(Role::row, "Donald Trump");
  const Rect second = rect(Role::row, "Rex Tillerson");
  EXPECT_NEAR(first.y, head.bottom(), 4) << "what is above the rows is scrolled away";
  EXPECT_NEAR(first.height, second.height, 2) << "the second one is not cut off";
  EXPECT_LE(second.bottom(), height());
}

TEST_P(LowWindowTest, TheMenuOfASideFitsAFinger) {
  const Rect more = rect(Role::button, "More for Washington");
  EXPECT_GE(more.width, 44);
  EXPECT_GE(more.height, 44);
}

TEST_P(LowWindowTest, ASuggestionIsDecidedWithoutScrolling) {
  show_story();
  while (bench.app.background()) bench.frames(1);
  run("review");
  bench.frames(30);
  const Rect accept = rect(Role::button, "Accept");
  EXPECT_LE(accept.bottom(), height());
}

TEST_P(LowWindowTest, VoicesHaveRoom) {
  run("voices");
  bench.frames(30);
  const UiNode* voice = bench.find_beginning(Role::button, "Rex Tillerson, 5 own");
  ASSERT_NE(voice, nullptr);
  EXPECT_TRUE(height() < 300 || voice->rect.height >= 35);
}

// The words are beside the claim's panel, above it, or a press away.
TEST_P(LowWindowTest, TheWordsOfTheOpenClaimAreSeenOrAPressAway) {
  open_claim();
  ASSERT_TRUE(bench.app.session().focus().chosen);
  if (bench.app.state().story_covered) {
    bench.click(Role::button, "Show in the story");
    EXPECT_FALSE(bench.app.state().panel_open);
  }
  const Rect at = bench.rects_of(words()).front();
  EXPECT_TRUE(bench.app.article_view().is_seen_at(bench.app.ui(), bench.app.session(), at.x + 2,
                                                  at.y + at.height / 2));
}

TEST_P(LowWindowTest, ANoticeKeepsOffTheOpenClaimsWords) {
  open_claim();
  bench.app.session().notify({Notice::Kind::done, "Claim marked.", false});
  bench.frames();
  const Rect toast = rect(Role::status, "Claim marked.");
  const Rect seen = rect(Role::button, words());
  EXPECT_TRUE(toast.y >= std::min(seen.bottom(), seen.y + 30) || toast.bottom() <= seen.y);
  EXPECT_LE(toast.bottom(), height());
}

TEST_P(LowWindowTest, StoriesAreChosenInTheBarOrByTabs) {
  show_story();
  const ArticleId open = bench.app.session().focus().article;
  if (bench.app.ui().low()) {
    bench.click(Role::button, name_of(Role::button, "Story: Trump"));
    bench.click(Role::menu_item, name_of(Role::menu_item, "Lavrov"));
  } else {  // there is height for tabs
    bench.click(Role::tab, name_of(Role::tab, "Lavrov"));
  }
  EXPECT_NE(bench.app.session().focus().article, open);
}

TEST_P(LowWindowTest, WhetherTheWorkIsKeptIsSaid) {
  EXPECT_EQ(bench.find_beginning(Role::status, "Saved"), nullptr);
  show_story();
  open_claim();
  rename("Another");
  bench.app.state().panel_open = false;
  bench.frames();
  EXPECT_NE(bench.find_beginning(Role::status, "Saved in this browser"), nullptr);
}

TEST_P(LowWindowTest, WhatFailedToBeKeptIsSaidAndNoNoticeLiesOnIt) {
  show_story();
  bench.store().failure = "quota";
  rename("Another");
  const UiNode* failed = bench.find_beginning(Role::status, "Not saved");
  ASSERT_NE(failed, nullptr);
  const Rect line = failed->rect;
  bench.app.session().notify({Notice::Kind::done, "Claim marked.", false});
  bench.frames();
  const Rect notice = rect(Role::status, "Claim marked.");
  EXPECT_TRUE(notice.bottom() <= line.y || notice.y >= line.bottom()) << notice.y;
}

// Where there is no height, nothing stands below the window's foot that does not scroll.
TEST_P(LowWindowTest, TheMenuScrolls) {
  const std::string title = bench.project().info().title;
  bench.click(Role::button, title);
  bench.click(Role::menu_item, "Keys and help");
  EXPECT_EQ(bench.app.state().dialog, Dialog::help);
}

// What a finger presses most is as large as it.
TEST(Fingers, HaveRoomOnTabsAndOnWhatCloses) {
  for (const Size& size : {Size(390, 844), Size(844, 390), Size(1000, 800)}) {
    LowWindow page(size);
    page.show_story();
    page.run("claims");
    for (const UiNode& node : page.bench.platform.nodes) {
      const bool panel = node.key.substr(0, 11) == "panel/tabs/" || node.key == "panel/close";
      if (panel || node.role == Role::tab) {
        EXPECT_GE(node.rect.height, 44) << node.key << " at " << size.first;
      }
    }
  }
}

}  // namespace
}  // namespace counterpoint::ui
