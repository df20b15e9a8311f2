// Which chord the user presses for each row of the table of keys, where it is not the row's own.
// Proven by tests/ui/key_map_test.cpp.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/status.h"
#include "web/ui/keys.h"

namespace counterpoint::ui {

class KeyMap {
 public:
  // What is pressed for the row of this name; empty where the user took its chord for another.
  std::string chord_of(std::string_view name) const;
  bool changed(std::string_view name) const { return chords_.count(std::string(name)) > 0; }
  bool any_changed() const { return !chords_.empty(); }

  // Whether the row could have this chord; the error says in words what speaks against it:
  // "key-fixed", "key-browsers", "key-typed", and "key-used" where another row has it.
  Status check(std::string_view name, std::string_view chord) const;
  // Gives a row a chord. Errors as check(), but one that another row has is taken from it.
  Status bind(std::string_view name, std::string_view chord);
  void reset(std::string_view name);  // the row's own chord, which others lose
  void reset_all() { chords_.clear(); }

  // The name of the row that a pressed chord stands for; with Shift where it selects. A chord of
  // no row is itself; empty for one that a row had once.
  std::string meaning(std::string_view pressed) const;

  // What the page shall leave to us; in its fields undo and redo only if `undoes_fields`.
  std::vector<KeyClaim> claims(bool undoes_fields = true) const;

  // As a setting: "name chord" in lines. What cannot be is left out.
  std::string written() const;
  static KeyMap read(std::string_view written);

 private:
  const Key* row_with(std::string_view chord) const;
  // The other rows that hear this chord, or what it is with Shift where that counts.
  std::vector<const Key*> rows_against(const Key& row, std::string_view chord) const;

  std::map<std::string, std::string> chords_;  // by name of row; only what differs from it
};

}  // namespace counterpoint::ui
