// The small popup at a selection's end: mark a claim, say who made it, or give the words to the
// chosen claim. Proven by tests/ui/article_view_test.cpp.
#pragma once

#include <optional>
#include <string>

#include "web/app/session.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

struct MarkPopup {
  PickerState speaker;
  std::string typed;              // a name that was typed and not picked: "Mark claim" takes it
  std::optional<ClaimKind> kind;  // as the user set it for this selection; else guessed
  TextSelection guessed_for;      // once for each selection: it reads the paragraph from its start
  ClaimKind guess = ClaimKind::indirect;
  Scroll scroll;  // of what has no room in a low window
  Rect rect;      // where it stands, for hit tests; empty while it is not shown
};

// Where the selection stands in the window.
struct SelectedWords {
  Rect end;       // of its last line in sight, as narrow as a caret
  float top = 0;  // of its first line
  Rect story;     // what shows the story
};

// Draws the popup beside the selection and handles its keys: Enter or "a" marks, "h" marks without
// asking who, digits choose the kind, Escape lets go of the selection. However low the window is,
// some lines of the story are left.
void draw_mark_popup(Ui& ui, Session& session, ViewState& state, MarkPopup& popup,
                     const SelectedWords& words);

// In a narrow or a low window it is a sheet at the foot of the page.
bool is_mark_sheet(const Ui& ui);

inline constexpr float kHandle = 44;  // of a finger, below the line that it ends

// Marks the selection as a claim, by a speaker if one is named, and opens it. The selection ends.
void queue_mark(Session& session, ViewState& state, ClaimKind kind, const std::string& speaker);

}  // namespace counterpoint::ui
