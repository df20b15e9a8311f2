// The table of keys: each once, told to the page, and shown as people know them.
#include "web/ui/keys.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "web/ui/key_map.h"

namespace counterpoint::ui {
namespace {

bool claims(std::string_view chord, bool in_fields) {
  const std::vector<KeyClaim> all = KeyMap().claims();
  return std::any_of(all.begin(), all.end(), [&](const KeyClaim& claim) {
    return claim.chord == chord && claim.in_fields == in_fields;
  });
}

TEST(Keys, EachChordStandsOnce) {
  std::set<std::string_view> chords;
  for (const Key& key : keys()) EXPECT_TRUE(chords.insert(key.chord).second) << key.chord;
}

TEST(Keys, EachRowOfTheHelpSaysWhatItDoes) {
  EXPECT_FALSE(keys().front().words.empty());
  for (const Key& key : keys()) EXPECT_FALSE(key.group.empty()) << key.chord;
}

// The sheet shows each group under one head.
TEST(Keys, GroupsStandTogether) {
  std::set<std::string_view> groups;
  std::string_view last;
  for (const Key& key : keys()) {
    if (key.group == last) continue;
    EXPECT_TRUE(groups.insert(key.group).second) << key.chord;
    last = key.group;
  }
}

TEST(Keys, SingleLettersAreFreeWhileTyping) {
  for (const Key& key : keys()) {
    EXPECT_FALSE(key.chord.size() == 1 && key.in_fields) << key.chord;
  }
  EXPECT_TRUE(claims("a", false));
  EXPECT_TRUE(claims("Ctrl+z", true));
}

TEST(Keys, MovementIsClaimedWithShiftToo) {
  EXPECT_TRUE(claims("Shift+ArrowLeft", false));
  EXPECT_TRUE(claims("Ctrl+Shift+ArrowRight", false));
  EXPECT_FALSE(claims("Shift+n", false));
}

TEST(Keys, WhatBelongsToTheBrowserIsLeftToIt) {
  for (const char* chord : {"Ctrl+r", "F5", "Ctrl+t", "Ctrl+w", "Ctrl+=", "Ctrl+-", "Tab", "F12"}) {
    EXPECT_FALSE(claims(chord, false) || claims(chord, true)) << chord;
  }
}

TEST(Keys, ChordsReadAsPeopleKnowThem) {
  EXPECT_EQ(chord_words("Ctrl+Shift+Z", false), "Ctrl+Shift+Z");
  EXPECT_EQ(chord_words("Ctrl+Shift+Z", true), "⌘⇧Z");
  EXPECT_EQ(chord_words("a", false), "A");
  EXPECT_EQ(chord_words("Alt+ArrowLeft", true), "⌥←");
  EXPECT_EQ(chord_words("Escape", false), "Esc");
}

}  // namespace
}  // namespace counterpoint::ui
