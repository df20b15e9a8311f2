// The keys of the interface, in one table: what they do, and where they count. The help dialog
// shows it, and the page is told which chords are ours. Proven by tests/ui/keys_test.cpp.
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
};

const std::vector<Key>& keys();

// What the page shall leave to us.
std::vector<KeyClaim> key_claims();

// "Ctrl+Shift+z" as people read it: "Ctrl+Shift+Z", on a Mac "⇧⌘Z".
std::string chord_words(std::string_view chord, bool mac);

}  // namespace counterpoint::ui
