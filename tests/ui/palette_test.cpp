// The palette of commands, and that each command with a key is in the table of keys.
#include "web/ui/palette.h"

#include <gtest/gtest.h>

#include "tests/support/app_bench.h"
#include "web/ui/keys.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;
using Size = std::pair<float, float>;
constexpr const char* kField = "All commands";

std::vector<Command> some() {
  return {{"undo", "Undo", "Ctrl+z", Icon::none, "Nothing to undo", {}},
          {"find", "Find in the story", "Ctrl+f", Icon::none, "", {}},
          {"dark", "Dark theme", "", Icon::none, "", {}},
          {"under", "Underline", "", Icon::none, "", {}}};
}

using Indices = std::vector<std::size_t>;

TEST(Fitting, WhatCanBeDoneStandsBeforeWhatCannot) {
  EXPECT_EQ(fitting(some(), "", {}), (Indices{1, 2, 3, 0}));
  EXPECT_EQ(fitting(some(), "und", {}), (Indices{3, 0}));
  EXPECT_EQ(fitting(some(), "fits", {}), (Indices{1}));
  EXPECT_EQ(fitting(some(), "xyz", {}), Indices{});
}

TEST(Fitting, RecentOnesComeFirstUntilSomethingIsTyped) {
  EXPECT_EQ(fitting(some(), "", {"under", "dark"}), (Indices{3, 2, 1, 0}));
  EXPECT_EQ(fitting(some(), "d", {"under"}).front(), 2U);
}

class PaletteTest : public ::testing::TestWithParam<Size> {
 protected:
  PaletteTest() : bench_(GetParam().first, GetParam().second) {
    bench_.app.state().panel_open = false;
    bench_.frames();
  }

  void open() {
    bench_.key("Ctrl+k");
    bench_.frames();
  }
  void run(const std::string& typed) {
    open();
    bench_.type(kField, typed);
    bench_.enter(kField);
    bench_.frames();
  }

  AppBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, PaletteTest, ::testing::Values(Size{1280, 800}, Size{390, 844}));

TEST_P(PaletteTest, ListsCommandsWithTheirKeys) {
  open();
  bench_.expect_well_formed();
  const UiNode* find = bench_.find(Role::option, "Find in the story");
  ASSERT_NE(find, nullptr);
  EXPECT_EQ(find->description, "Ctrl+F");
  const UiNode* undo = bench_.find(Role::option, "Undo");
  ASSERT_NE(undo, nullptr);
  EXPECT_EQ(undo->description, "Not now: Nothing to undo");
}

TEST_P(PaletteTest, RunsWhatIsFound) {
  run("timeline");
  EXPECT_EQ(bench_.app.session().focus().view, View::sourcing);
  EXPECT_EQ(bench_.app.state().sourcing, SourcingTab::timeline);
  run("dark");
  EXPECT_EQ(bench_.app.state().theme, ThemeChoice::dark);
  run("keys");
  EXPECT_EQ(bench_.app.state().dialog, Dialog::help);
}

TEST_P(PaletteTest, ArrowsMoveAndClicksChoose) {
  open();
  bench_.type(kField, "sourcing");
  bench_.field_key(kField, "ArrowDown");
  bench_.enter(kField);
  bench_.frames();
  EXPECT_EQ(bench_.app.state().sourcing, SourcingTab::chain);
  open();
  bench_.click(Role::option, "Sourcing: voices");
  EXPECT_EQ(bench_.app.state().sourcing, SourcingTab::voices);
  EXPECT_EQ(bench_.find(Role::option, "Sourcing: voices"), nullptr) << "and it closes";
}

// The words and the Enter that follows them come in one frame from fast hands.
TEST_P(PaletteTest, EnterTakesWhatWasJustTyped) {
  open();
  bench_.platform.events.emplace_back(FieldChanged{"palette/field", "timeline"});
  bench_.platform.events.emplace_back(FieldKey{"palette/field", "Enter"});
  bench_.frames();
  EXPECT_EQ(bench_.app.state().sourcing, SourcingTab::timeline);
}

TEST_P(PaletteTest, WhatCannotBeDoneNowStaysAndSaysWhy) {
  run("undo");
  ASSERT_FALSE(bench_.platform.announced.empty());
  EXPECT_EQ(bench_.platform.announced.back(), "Nothing to undo");
  EXPECT_NE(bench_.find(Role::option, "Undo"), nullptr);
  bench_.field_key(kField, "Escape");
  bench_.frames();
  EXPECT_EQ(bench_.find(Role::option, "Undo"), nullptr);
}

// Commands of the story's own view are its keys, pressed.
TEST_P(PaletteTest, MarksTheSelectedWords) {
  const std::string_view text = bench_.article().text->bytes();
  const auto at = static_cast<std::uint32_t>(text.find('.')) - 12;
  bench_.app.state().selection = {bench_.app.session().focus().article, at, at + 12};
  bench_.frames();
  run("mark without");
  ASSERT_EQ(bench_.project().claims().size(), 1U);
  run("undo");
  EXPECT_EQ(bench_.project().claims().size(), 0U);
}

TEST_P(PaletteTest, EachKeyOfACommandIsInTheTable) {
  for (const Command& command : bench_.app.commands()) {
    if (command.key.empty()) {
      EXPECT_TRUE(command.run) << command.id;
    } else {
      EXPECT_NE(find_key(command.key), nullptr) << command.id;
    }
  }
}

// A key that the user changed is the one that is shown, and the one that works.
TEST_P(PaletteTest, KnowsTheUsersKeys) {
  KeyMap map;
  ASSERT_TRUE(map.bind("Ctrl+f", "F2").ok());
  bench_.app.ui().set_key_map(map);
  open();
  EXPECT_EQ(bench_.find(Role::option, "Find in the story")->description, "F2");
  bench_.field_key(kField, "Escape");
  bench_.key("Ctrl+f");
  EXPECT_EQ(bench_.find(Role::button, "Close find"), nullptr);
  bench_.key("F2");
  EXPECT_NE(bench_.find(Role::button, "Close find"), nullptr);
}

}  // namespace
}  // namespace counterpoint::ui
