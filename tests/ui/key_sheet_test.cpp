// The sheet of keys: read, searched, and changed by pressing the new key.
#include "web/ui/key_sheet.h"

#include <gtest/gtest.h>

#include "tests/support/app_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;
using Size = std::pair<float, float>;

class KeySheetTest : public ::testing::TestWithParam<Size> {
 protected:
  KeySheetTest() : bench_(GetParam().first, GetParam().second) {
    bench_.key("?");
    bench_.frames();
  }

  void change(const std::string& chord, const std::string& does) {
    bench_.click(Role::button, chord + ": change the key for “" + does + "”");
  }
  bool says(const std::string& words) { return bench_.find(Role::text, words) != nullptr; }
  const KeyMap& map() { return bench_.app.ui().key_map(); }

  AppBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, KeySheetTest, ::testing::Values(Size{1280, 800}, Size{390, 844}));

TEST_P(KeySheetTest, IsFoundByItsWords) {
  EXPECT_TRUE(says("Next claim"));
  bench_.expect_well_formed();
  bench_.type("Find a key", "side by");
  bench_.frames();
  EXPECT_TRUE(says("Two stories side by side, or one"));
  EXPECT_FALSE(says("Next claim"));
}

TEST_P(KeySheetTest, WhatAKeyDoesHasAsManyLinesAsItNeeds) {
  int told = 0;
  for (const UiNode& node : bench_.platform.nodes) {
    if (node.role != Role::text || node.key.substr(0, 5) != "help/") continue;
    if (node.rect.y > bench_.platform.env.height) continue;  // scrolled away
    if (node.rect.bottom() >= bench_.platform.env.height - 30) continue;
    const float words = bench_.app.ui().type().measure(chrome(), node.name);
    EXPECT_GE(node.rect.height, 18 * words / node.rect.width) << node.name;
    ++told;
  }
  EXPECT_GT(told, 5);
}

TEST_P(KeySheetTest, TheNextKeyPressedIsTheNewOne) {
  change("G", "Story or accounts");
  EXPECT_TRUE(says("Press the new key; Esc leaves it."));
  EXPECT_EQ(bench_.platform.keys.back().chord, "*") << "no chord goes to the browser meanwhile";
  bench_.key("y");
  bench_.frames();
  EXPECT_EQ(map().chord_of("g"), "y");
  EXPECT_NE(bench_.find_beginning(Role::button, "Y: change the key"), nullptr);
  EXPECT_NE(bench_.platform.keys.back().chord, "*");
  bench_.key("Escape");
  bench_.frames();
  bench_.key("g");
  EXPECT_EQ(bench_.app.session().focus().view, View::story);
  bench_.key("y");
  EXPECT_EQ(bench_.app.session().focus().view, View::accounts);
}

TEST_P(KeySheetTest, AConflictIsSaidAndCanBeSettled) {
  change("G", "Story or accounts");
  bench_.key("b");
  bench_.frames();
  EXPECT_TRUE(says("B is already “Two stories side by side, or one”."));
  EXPECT_FALSE(map().any_changed());
  bench_.click(Role::button, "Use it here");
  EXPECT_EQ(map().chord_of("g"), "b");
  EXPECT_EQ(map().chord_of("b"), "");
  EXPECT_NE(bench_.find_beginning(Role::button, "no key: change"), nullptr);
}

TEST_P(KeySheetTest, WhatBelongsToTheBrowserIsRefusedAndAnotherCanBePressed) {
  change("G", "Story or accounts");
  bench_.key("F5");
  bench_.frames();
  EXPECT_TRUE(says("F5 belongs to the browser. Press another key."));
  bench_.key("F2");
  bench_.frames();
  EXPECT_EQ(map().chord_of("g"), "F2");
}

TEST_P(KeySheetTest, EscapeLeavesTheKeyThenTheSheet) {
  change("G", "Story or accounts");
  bench_.key("Escape");
  bench_.frames();
  EXPECT_FALSE(map().any_changed());
  EXPECT_EQ(bench_.app.state().dialog, Dialog::help);
  bench_.key("Escape");
  bench_.frames();
  EXPECT_EQ(bench_.app.state().dialog, Dialog::none);
}

TEST_P(KeySheetTest, ClosedWhileItWaitsItTakesNoKeyAnyMore) {
  change("G", "Story or accounts");
  bench_.click(Role::button, "Close");
  bench_.key("g");
  EXPECT_EQ(bench_.app.session().focus().view, View::accounts);
}

TEST_P(KeySheetTest, OneOrAllGoBackToWhatTheyWere) {
  change("G", "Story or accounts");
  bench_.key("y");
  bench_.frames();
  change("B", "Two stories side by side, or one");
  bench_.key("u");
  bench_.frames();
  change("Y", "Story or accounts");
  bench_.click(Role::button, "As it came");
  EXPECT_EQ(map().chord_of("g"), "g");
  EXPECT_EQ(map().chord_of("b"), "u");
  bench_.click(Role::button, "All as they came");
  EXPECT_FALSE(map().any_changed());
}

TEST_P(KeySheetTest, IsRemembered) {
  change("G", "Story or accounts");
  bench_.key("y");
  bench_.frames();
  EXPECT_EQ(KeyMap::read(bench_.platform.settings["keys"]).chord_of("g"), "y");
}

}  // namespace
}  // namespace counterpoint::ui
