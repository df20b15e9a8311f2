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
  Rect rect;  // where it stands, for hit tests; empty while it is not shown
};

// Draws the popup at `anchor` (the end of the selection, in the window; its first line begins at
// `top`) and handles its keys: Enter
// or "a" marks, "h" marks without asking who, digits choose the kind, Escape lets go of the
// selection.
void draw_mark_popup(Ui& ui, Session& session, ViewState& state, MarkPopup& popup, Rect anchor,
                     float top);

// Marks the selection as a claim, by a speaker if one is named, and opens it. The selection ends.
void queue_mark(Session& session, ViewState& state, ClaimKind kind, const std::string& speaker);

}  // namespace counterpoint::ui
