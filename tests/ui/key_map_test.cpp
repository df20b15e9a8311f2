// The user's own keys: laws over random changes, and what is refused, in words.
#include "web/ui/key_map.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "web/platform/reserved_keys.h"

namespace counterpoint::ui {
namespace {

std::string refusal(const KeyMap& map, std::string_view name, std::string_view chord) {
  const Status status = map.check(name, chord);
  return status.code + ": " + status.message;
}

TEST(KeyMap, WithoutChangesEachChordIsItself) {
  const KeyMap map;
  for (const Key& key : keys()) {
    EXPECT_EQ(map.chord_of(key.chord), key.chord);
    EXPECT_EQ(map.meaning(key.chord), key.chord);
  }
  EXPECT_EQ(map.meaning("Shift+ArrowLeft"), "Shift+ArrowLeft");
  EXPECT_EQ(map.meaning("z"), "z") << "no row's: left as it is";
}

TEST(KeyMap, AChangedRowHearsItsNewChordAndNoLongerItsOwn) {
  KeyMap map;
  ASSERT_TRUE(map.bind("q", "w").ok());
  EXPECT_EQ(map.meaning("w"), "q");
  EXPECT_EQ(map.meaning("q"), "");
  EXPECT_EQ(map.chord_of("q"), "w");
  map.reset("q");
  EXPECT_EQ(map.meaning("q"), "q");
  EXPECT_FALSE(map.any_changed());
}

TEST(KeyMap, MovementSelectsWithShiftUnderItsNewChord) {
  KeyMap map;
  ASSERT_TRUE(map.bind("Ctrl+ArrowLeft", "Alt+b").ok());
  EXPECT_EQ(map.meaning("Alt+b"), "Ctrl+ArrowLeft");
  EXPECT_EQ(map.meaning("Alt+Shift+B"), "Ctrl+Shift+ArrowLeft");
  EXPECT_EQ(map.meaning("Ctrl+Shift+ArrowLeft"), "");
}

TEST(KeyMap, AChordInUseIsSaidAndCanBeTaken) {
  KeyMap map;
  EXPECT_EQ(refusal(map, "q", "n"), "key-used: N is already “Next claim”.");
  EXPECT_EQ(refusal(map, "q", "]"), "key-used: ] is already “Next claim”.");
  ASSERT_TRUE(map.bind("q", "n").ok());
  EXPECT_EQ(map.meaning("n"), "q");
  EXPECT_EQ(map.chord_of("n"), "") << "left without";
  map.reset("n");
  EXPECT_EQ(map.meaning("n"), "n");
  EXPECT_EQ(map.chord_of("q"), "") << "and back";
}

TEST(KeyMap, WhatCannotBeIsRefusedInWords) {
  const KeyMap map;
  EXPECT_EQ(refusal(map, "q", "F5"), "key-browsers: F5 belongs to the browser. Press another key.");
  for (const char* chord : {"Tab", "Ctrl+r", "Ctrl+c", "Ctrl+p"}) {
    EXPECT_TRUE(belongs_to_browser(chord)) << chord;
    EXPECT_EQ(map.check("q", chord).code, "key-browsers") << chord;
  }
  for (const Key& key : keys()) {
    const bool copies = key.chord == "Ctrl+c";  // the browser's event of copying
    EXPECT_EQ(belongs_to_browser(key.chord), copies) << key.chord;
  }
  EXPECT_EQ(refusal(map, "q", "Enter"),
            "key-fixed: Enter is needed in lists and fields as it is. Press another key.");
  EXPECT_EQ(refusal(map, "Escape", "x"),
            "key-fixed: This key cannot be changed: lists and fields need it.");
  EXPECT_EQ(refusal(map, "Ctrl+z", "u"),
            "key-typed: This works while you type as well, so it needs Ctrl or Alt: U would be "
            "typed.");
  EXPECT_TRUE(map.check("Ctrl+z", "Alt+u").ok());
}

TEST(KeyMap, IsRememberedAndBadSettingsAreNot) {
  KeyMap map;
  ASSERT_TRUE(map.bind("q", "n").ok());
  ASSERT_TRUE(map.bind("b", "Alt+2").ok());
  const KeyMap again = KeyMap::read(map.written());
  EXPECT_EQ(again.written(), map.written());
  EXPECT_EQ(again.meaning("n"), "q");
  for (const char* bad :
       {"nonsense", "q", "unknown x", "Escape x", "q F5", "Ctrl+z u", "a b\nq b", "\n\n", "q n"}) {
    EXPECT_FALSE(KeyMap::read(bad).any_changed()) << bad;
  }
}

// Whatever is changed, no chord means two things, and what a row shows is what it hears.
TEST(KeyMap, EachChordMeansOneThing) {
  const std::vector<std::string> chords = {"a",      "q", "n",  "]",      "x",     "Alt+b",
                                           "Ctrl+m", "y", "F2", "Ctrl+k", "Alt+1", "Ctrl+z"};
  for (unsigned seed = 1; seed <= 200; ++seed) {
    std::mt19937 random(seed);
    KeyMap map;
    for (int step = 0; step < 25; ++step) {
      const std::string_view name = keys()[random() % keys().size()].chord;
      if (random() % 4 == 0) {
        map.reset(name);
      } else {
        (void)map.bind(name, chords[random() % chords.size()]);
      }
      std::set<std::string> seen;
      for (const Key& key : keys()) {
        const std::string chord = map.chord_of(key.chord);
        if (chord.empty()) continue;
        EXPECT_TRUE(seen.insert(chord).second) << chord << ", seed " << seed;
        EXPECT_EQ(map.meaning(chord), key.chord) << "seed " << seed;
      }
    }
    EXPECT_EQ(KeyMap::read(map.written()).written(), map.written()) << "seed " << seed;
  }
}

}  // namespace
}  // namespace counterpoint::ui
