// The keys of the interface. Proven by tests/ui/keys_test.cpp.
#include "web/ui/keys.h"

namespace counterpoint::ui {

const std::vector<Key>& keys() {
  static constexpr std::string_view kMark = "Mark";
  static constexpr std::string_view kChange = "Change a claim";
  static constexpr std::string_view kReview = "Suggestions";
  static constexpr std::string_view kMove = "Move and select";
  static constexpr std::string_view kAccounts = "Accounts";
  static constexpr std::string_view kShow = "Show";
  static const std::vector<Key> table = {
      {"Enter", "Mark the selected words as a claim; accept the suggestion", kMark, false, true},
      {"a", "Mark, and say who said it", kMark},
      {"h", "Mark without a speaker", kMark},
      {"m", "Mark as you select, or ask first", kMark},
      {"1", "Direct; in a cell of the accounts, asserts", kMark},
      {"2", "Indirect; denies", kMark},
      {"3", "Mixed; accepts", kMark},
      {"4", "Unattributed; declines to say", kMark},
      {"+", "Add the selected words to the open claim", kMark},
      {".", "End of the claim's words: one word on, one back", kChange},
      {",", "", kChange},
      {">", "Start of the claim's words: one word on, one back", kChange},
      {"<", "", kChange},
      {";", "To the claim's next words, source or cue", kChange},
      {"-", "Take these words out of the claim", kChange},
      {"Delete", "Delete what is open", kChange},
      {"Ctrl+c", "Copy the words with their source", kChange, false, true},
      {"5", "In a cell: silent", kAccounts},
      {"6", "In a cell: not reported", kAccounts},
      {"c", "Compare the open cell; then Enter on the one that differs", kAccounts},
      {"q", "Say which question the open claim answers; Enter takes the first", kAccounts},
      {"Backspace", "Refuse the suggestion", kReview},
      {"e", "Accept the suggestion, and open it", kReview},
      {"r", "Suggestions: the arrows go through them", kReview},
      {"ArrowLeft", "Move by character; with Shift, select", kMove, false, true, true},
      {"ArrowRight", "", kMove, false, true, true},
      {"ArrowUp", "Move by line", kMove, false, true, true},
      {"ArrowDown", "", kMove, false, true, true},
      {"Ctrl+ArrowLeft", "Move by word", kMove, false, false, true},
      {"Ctrl+ArrowRight", "", kMove, false, false, true},
      {"Alt+ArrowLeft", "Move by sentence", kMove, false, false, true},
      {"Alt+ArrowRight", "", kMove, false, false, true},
      {"Home", "To the start or end of the line; with Ctrl, of the story", kMove, false, true,
       true},
      {"End", "", kMove, false, true, true},
      {"Ctrl+Home", "", kMove, false, false, true},
      {"Ctrl+End", "", kMove, false, false, true},
      {"Ctrl+a", "Select the whole story", kMove, false, true},
      {"PageUp", "By a page", kMove, false, true, true},
      {"PageDown", "", kMove, false, true, true},
      {"n", "Next claim", kMove},
      {"]", "", kMove},
      {"p", "Previous claim", kMove},
      {"[", "", kMove},
      {"o", "Next of the claims that overlap here", kMove},
      {"Ctrl+z", "Undo", kUndoKeys, true},
      {"Ctrl+Shift+Z", "Redo", kUndoKeys, true},
      {"Ctrl+y", "", kUndoKeys, true},
      {"Ctrl+k", "All commands", kShow, true},
      {"Ctrl+f", "Find in the story; in its field, the browser's own find", kShow},
      {"F3", "Next match; with Shift, the one before", kShow},
      {"Shift+F3", "", kShow},
      {"b", "Two stories side by side, or one", kShow},
      {"g", "Story or accounts", kShow},
      {"v", "Sourcing: audit, chain, voices, timeline; again, the next of them", kShow},
      {"Ctrl+o", "Bring in a story", kShow, true},
      {"Ctrl+s", "Export the project", kShow, true},
      {"?", "These keys", kShow},
      {"Escape", "Leave", kShow, false, true},
  };
  return table;
}

const Key* find_key(std::string_view chord) {
  for (const Key& key : keys()) {
    if (key.chord == chord) return &key;
  }
  return nullptr;
}

const Key& row_of(const Key& key) {
  const Key* row = &key;
  while (row->words.empty() && row != &keys().front()) --row;
  return *row;
}

std::string shifted(std::string_view chord) {
  const std::size_t plus = chord.rfind('+');
  const std::size_t at = plus == std::string_view::npos || plus + 1 == chord.size() ? 0 : plus + 1;
  std::string name(chord.substr(at));
  if (name.size() == 1 && name[0] >= 'a' && name[0] <= 'z') {
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
    if (at == 0) return name;  // "A", as it is typed
  }
  return std::string(chord.substr(0, at)) + "Shift+" + name;
}

std::string chord_words(std::string_view chord, bool mac) {
  std::string words;
  std::string_view rest = chord;
  const auto take = [&](std::string_view prefix, std::string_view plain, std::string_view apple) {
    if (rest.substr(0, prefix.size()) != prefix || rest.size() == prefix.size()) return;
    rest.remove_prefix(prefix.size());
    words += mac ? apple : plain;
  };
  take("Ctrl+", "Ctrl+", "⌘");
  take("Alt+", "Alt+", "⌥");
  take("Shift+", "Shift+", "⇧");
  if (rest == "ArrowLeft") return words + "←";
  if (rest == "ArrowRight") return words + "→";
  if (rest == "ArrowUp") return words + "↑";
  if (rest == "ArrowDown") return words + "↓";
  if (rest == "Escape") return words + "Esc";
  if (rest.size() == 1 && rest[0] >= 'a' && rest[0] <= 'z') {
    return words + static_cast<char>(rest[0] - 'a' + 'A');
  }
  return words + std::string(rest);
}

}  // namespace counterpoint::ui
