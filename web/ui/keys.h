// The keys of the interface, in one table: what they do, and where they count. A row is named by
// the chord that it has before the user changes it: views ask for that one, and KeyMap says which
// is pressed for it. Proven by tests/ui/keys_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/platform/platform.h"

namespace counterpoint::ui {

struct Key {
  std::string_view chord;  // as KeyPressed has it
  std::string_view words;  // what it does, for people; empty for a second chord of the row before
  std::string_view group;
  bool in_fields = false;  // also while the user types
  bool fixed = false;      // lists, menus, fields and the browser need this chord as it is
  bool moves = false;      // with Shift it selects
};

inline constexpr std::string_view kUndoKeys = "Undo";  // a group

const std::vector<Key>& keys();
const Key* find_key(std::string_view chord);  // null if no row is named so

// The row whose words tell of a key: itself, or for a second chord the one before it.
const Key& row_of(const Key& key);

// The chord with Shift held: "Alt+b" to "Alt+Shift+B", "ArrowLeft" to "Shift+ArrowLeft".
std::string shifted(std::string_view chord);

// "Ctrl+Shift+z" as people read it: "Ctrl+Shift+Z", on a Mac "⇧⌘Z".
std::string chord_words(std::string_view chord, bool mac);

}  // namespace counterpoint::ui
